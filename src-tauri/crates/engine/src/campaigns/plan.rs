//! What a campaign is to say, to whom, and when. Kept as JSON on the campaign's row.

use serde::{Deserialize, Serialize};
use shopbell_model::campaign::{Audience, Begins, QuietHours, Reasons};
use shopbell_model::{FileId, TemplateId};

/// What fills a gap of the template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fill", rename_all = "snake_case")]
pub enum Fill {
    /// The same for everybody.
    Same {
        /// What.
        text: String,
    },
    /// What is known of each person.
    Known {
        /// What stands there for whom nothing is known; without it they are left out.
        otherwise: Option<String>,
    },
}

/// A gap and what fills it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filling {
    /// Names the gap.
    pub gap: String,
    /// What fills it.
    #[serde(flatten)]
    pub fill: Fill,
}

/// What goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Says {
    /// Which template.
    pub template: TemplateId,
    /// As it stood when it was chosen.
    pub version: i64,
    /// What fills its gaps.
    pub fillings: Vec<Filling>,
    /// The attached files for its slots.
    #[serde(default)]
    pub files: Vec<(String, FileId)>,
    /// Whether everybody gets it in their own language, where Meta has approved the same name in it.
    #[serde(default)]
    pub own_language: bool,
}

/// A campaign as it is planned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// To whom.
    pub audience: Audience,
    /// What; nothing while none was chosen.
    pub says: Option<Says>,
    /// Why, in the owner's words.
    pub reasons: Reasons,
    /// When it begins.
    pub begins: Begins,
    /// Hours in which nobody gets it.
    pub quiet: Option<QuietHours>,
    /// Whether those hours are each person's own.
    pub own_time: bool,
}

impl Plan {
    /// Reads a plan; one that cannot be read is an empty one, with which nothing can begin.
    #[must_use]
    pub fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// As it is kept.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether those who are looked at would be the same people, judged the same way.
    #[must_use]
    pub fn means_the_same(&self, other: &Self) -> bool {
        self.audience == other.audience && self.says == other.says
    }
}
