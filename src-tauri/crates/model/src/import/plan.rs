//! How a file of people is read. Kept as JSON with the import (`import.plan`), so that a row can be judged again later.

use serde::{Deserialize, Serialize};

use super::words;
use crate::consent::Topic;
use crate::field::{FieldCode, FieldKind};
use crate::{FileId, UtcMillis};

/// How a file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its columns in their order.
    pub columns: Vec<Column>,
    /// Whether its first row names the columns.
    pub headed: bool,
    /// The country, as two letters, in which a number without a country code is read.
    pub region: Option<String>,
    /// Why one may write to these people.
    pub why: Why,
    /// A paper that shows it.
    pub proof: Option<Proof>,
    /// A list everybody of the file is put on, by its name.
    pub list: Option<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What stands above it; empty where nothing does.
    pub header: String,
    /// What it becomes.
    pub becomes: Becomes,
}

/// What a column becomes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "as", rename_all = "snake_case")]
pub enum Becomes {
    /// The whole name.
    Name,
    /// The first name. Stands before the last name.
    FirstName,
    /// The last name.
    LastName,
    /// A phone number. There may be several such columns.
    Phone,
    /// A field of the person's: one every shop has, or one of this shop's own.
    Field {
        /// Which.
        field: FieldOf,
    },
    /// Labels, between commas or semicolons.
    Labels,
    /// Lists, between commas or semicolons.
    Lists,
    /// Why one may write to this person.
    Basis,
    /// When the person agreed.
    AgreedAt,
    /// A note.
    Note,
    /// Nothing.
    Out,
}

/// A field of a person's.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum FieldOf {
    /// One every shop has. Never the name: that is [`Becomes::Name`].
    Known {
        /// Which.
        code: FieldCode,
    },
    /// One of the shop's own, made when the file is staged unless the shop has one of this name by then.
    Own {
        /// What the shop calls it.
        name: String,
        /// What stands in it: as the shop says, where it has one of this name.
        kind: FieldKind,
    },
}

/// Why one may write to the people of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum Why {
    /// As a column says, row by row. A row where nothing stands is no audience.
    ByColumn {
        /// What was agreed to.
        topic: Topic,
        /// Whether WhatsApp was named.
        names_whatsapp: bool,
    },
    /// All agreed in the same way.
    SameForAll {
        /// What was agreed to.
        topic: Topic,
        /// The words they agreed to.
        words: String,
        /// When they did, at the latest.
        at: UtcMillis,
        /// Whether WhatsApp was named.
        names_whatsapp: bool,
    },
    /// Nobody agreed yet.
    #[default]
    Nobody,
}

/// A paper that shows why one may write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub hash: String,
    /// What the file is called.
    pub name: String,
    /// The file itself, which is kept with the import. The ledger says what the paper is, not where it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileId>,
}

impl Why {
    /// Whether offers may go to a person of the file, as far as the file is concerned; `basis` is whether the person's row
    /// says why. Where the shop is strict, WhatsApp has to have been named. Who stopped stays stopped whatever this says.
    #[must_use]
    pub const fn allows_offers(&self, basis: bool, strict: bool) -> bool {
        let (agreed, topic, named) = match self {
            Self::ByColumn { topic, names_whatsapp } => (basis, topic, *names_whatsapp),
            Self::SameForAll { topic, names_whatsapp, .. } => (true, topic, *names_whatsapp),
            Self::Nobody => return false,
        };
        agreed && !matches!(topic, Topic::Orders) && (named || !strict)
    }

    /// Whether somebody agreed to offers, but WhatsApp was not named and the shop is strict.
    #[must_use]
    pub const fn lacks_the_name(&self, strict: bool) -> bool {
        !self.allows_offers(true, strict) && self.allows_offers(true, false)
    }
}

impl Plan {
    /// Whether a column says why one may write.
    #[must_use]
    pub fn has_basis(&self) -> bool {
        self.columns.iter().any(|column| column.becomes == Becomes::Basis)
    }

    /// Whether it says of everybody what a column says row by row: whoever said *no* there would agree. Leaving out a
    /// column that is called that takes no *no* back.
    #[must_use]
    pub fn talks_over_a_column(&self) -> bool {
        let left_out =
            |column: &Column| column.becomes == Becomes::Out && words::header(&column.header) == Some("basis");
        matches!(self.why, Why::SameForAll { .. }) && (self.has_basis() || self.columns.iter().any(left_out))
    }

    /// The plan read again from what is kept with an import.
    ///
    /// # Errors
    /// When it is no such JSON.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The plan as it is kept with an import.
    #[must_use]
    pub fn json(&self) -> String {
        // Words, numbers and lists alone: they always have a spelling.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Becomes, Column, Plan, Why};
    use crate::UtcMillis;
    use crate::consent::Topic;

    #[test]
    fn leaving_a_column_of_consent_out_takes_no_no_back() {
        let why =
            Why::SameForAll { topic: Topic::Offers, words: "x".to_owned(), at: UtcMillis(0), names_whatsapp: true };
        let column = |header: &str| Column { header: header.to_owned(), becomes: Becomes::Out };
        let plan = |header| Plan { columns: vec![column(header)], why: why.clone(), ..Plan::default() };
        assert!(plan("Suostumus").talks_over_a_column());
        assert!(!plan("Vanha nro").talks_over_a_column());
        assert!(!Plan { why: Why::Nobody, ..plan("Suostumus") }.talks_over_a_column());
    }
}
