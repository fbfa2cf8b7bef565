//! The kinds of rules. Each is a file of its own in the store, where it becomes SQL.

use serde::{Deserialize, Serialize};

use super::facts::{PersonFacts, Standing};
use crate::{FieldId, LabelId, ListId, Span, UtcMillis};

/// What is asked of a value that is written down. What stands in a value is compared without regard to the case of plain
/// Latin letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "test", rename_all = "snake_case")]
pub enum Test {
    /// Something stands there.
    Filled,
    /// Nothing stands there.
    Empty,
    /// Exactly this.
    Is {
        /// What.
        value: String,
    },
    /// This stands somewhere in it.
    Has {
        /// What.
        value: String,
    },
    /// A number that is as large or larger, or a day that is as late or later.
    AtLeast {
        /// As the field spells it.
        value: String,
    },
    /// A number that is as small or smaller, or a day that is as early or earlier.
    AtMost {
        /// As the field spells it.
        value: String,
    },
}

/// What must hold of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// Bears a label, or one of their chats does.
    Label {
        /// Which.
        label: LabelId,
    },
    /// Is on a list.
    List {
        /// Which.
        list: ListId,
    },
    /// Something is written down of them.
    Value {
        /// In which field.
        field: FieldId,
        /// What is asked of it.
        #[serde(flatten)]
        test: Test,
    },
    /// Stands so on offers.
    Offers {
        /// How.
        standing: Standing,
    },
    /// No phone number is known.
    NoNumber,
    /// Wrote in the last days.
    Wrote {
        /// How many.
        days: u32,
    },
    /// Never wrote.
    NeverWrote,
    /// The shop wrote nothing in the last days.
    NotMessaged {
        /// How many.
        days: u32,
    },
    /// Sent a cart in the last days.
    Ordered {
        /// How many.
        days: u32,
    },
}

impl Rule {
    /// Since when something must have happened that is to lie within `days`.
    #[must_use]
    pub fn since(days: u32, now: UtcMillis) -> UtcMillis {
        now - Span::days(i64::from(days))
    }

    /// How many days it looks back, where it does.
    #[must_use]
    pub const fn days(&self) -> Option<u32> {
        match self {
            Self::Wrote { days } | Self::NotMessaged { days } | Self::Ordered { days } => Some(*days),
            _ => None,
        }
    }

    /// Whether it holds of a person at this moment.
    #[must_use]
    pub fn holds(&self, person: &PersonFacts, now: UtcMillis) -> bool {
        let within = |at: Option<UtcMillis>, days: u32| at.is_some_and(|at| at >= Self::since(days, now));
        match self {
            Self::Label { label } => person.labels.contains(label),
            Self::List { list } => person.lists.contains(list),
            Self::Value { field, test } => {
                let known = person.values.get(field);
                test.holds(known.map_or("", |known| known.value.as_str()), known.is_some_and(|known| known.numeric))
            }
            Self::Offers { standing } => person.offers == *standing,
            Self::NoNumber => !person.has_number,
            Self::Wrote { days } => within(person.wrote_at, *days),
            Self::NeverWrote => person.wrote_at.is_none(),
            Self::NotMessaged { days } => !within(person.messaged_at, *days),
            Self::Ordered { days } => within(person.ordered_at, *days),
        }
    }
}

impl Test {
    fn holds(&self, stands: &str, numeric: bool) -> bool {
        let low = str::to_ascii_lowercase;
        let number = |text: &str| text.parse::<f64>().unwrap_or(0.0);
        let order = |value: &str| {
            if numeric { number(stands).total_cmp(&number(value)) } else { stands.cmp(value) }
        };
        match self {
            Self::Filled => !stands.is_empty(),
            Self::Empty => stands.is_empty(),
            Self::Is { value } => !stands.is_empty() && low(stands) == low(value),
            Self::Has { value } => !stands.is_empty() && low(stands).contains(&low(value)),
            Self::AtLeast { value } => !stands.is_empty() && order(value).is_ge(),
            Self::AtMost { value } => !stands.is_empty() && order(value).is_le(),
        }
    }
}
