//! Campaigns: one template to many people who agreed to it. States and reasons, and what a failure of Meta's means for the rest.
//!
//! What never lives here: who is asked (a campaign is a plan and rows of recipients in the store), and whether something may go
//! to somebody, which is the gate's word alone.

mod meaning;
mod quality;

use serde::{Deserialize, Serialize};

pub use meaning::{Meaning, meaning};
pub use quality::{Feedback, Guard, worse};

use crate::gate::{Because, Parked};
use crate::template::TemplateStanding;
use crate::{ListId, SegmentId, UtcMillis};

crate::words::words! {
    /// Where a campaign stands.
    CampaignState {
        /// It is being written; perhaps its people were looked at already.
        Draft = "draft",
        /// Its people are being looked at, one by one.
        Checking = "checking",
        /// It begins at a time.
        Planned = "planned",
        /// It goes.
        Running = "running",
        /// It was stopped and can go on.
        Paused = "paused",
        /// Nobody is left to go.
        Ended = "ended",
        /// A person ended it: who had not got it does not get it.
        Cancelled = "cancelled",
    }
}

impl CampaignState {
    /// Whether it may still be changed.
    #[must_use]
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::Draft | Self::Checking)
    }

    /// Whether it is over.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Cancelled)
    }
}

crate::words::words! {
    /// Where a recipient stands in a campaign. How far a message came is the message's own.
    RecipientState {
        /// Waits to be written to.
        Planned = "planned",
        /// There is a message; it says how far it came.
        Going = "going",
        /// It did not go this time, and may another time.
        Later = "later",
        /// It cannot go to this person.
        Cannot = "cannot",
        /// Left out before anything went.
        LeftOut = "left_out",
        /// The campaign was ended before it came to this person.
        Cancelled = "cancelled",
    }
}

/// Who is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Audience {
    /// Everybody on these lists …
    pub lists: Vec<ListId>,
    /// … and everybody in these segments, each once.
    pub segments: Vec<SegmentId>,
    /// But nobody on these lists …
    pub not_lists: Vec<ListId>,
    /// … or in these segments.
    pub not_segments: Vec<SegmentId>,
}

impl Audience {
    /// Whether nobody is meant.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.lists.is_empty() && self.segments.is_empty()
    }
}

/// Why a person is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "out", rename_all = "snake_case")]
pub enum LeftOut {
    /// The gate refuses.
    Gate {
        /// Why.
        because: Because,
    },
    /// WhatsApp knows no number or id of the person.
    NoAddress,
    /// A gap of the template asks for something nobody knows of them.
    Missing {
        /// Which gap.
        gap: String,
    },
    /// What would be said is too long or otherwise nothing Meta takes.
    Unfit,
    /// The person is on a list or in a segment that is left out.
    Excluded,
    /// A person took them out by hand.
    ByHand,
    /// The person is not among the shop's any more.
    Gone,
    /// Meta refused it, or told later that it did not arrive.
    Refused {
        /// Meta's code.
        code: i32,
    },
}

impl LeftOut {
    /// The group a reason belongs to, a word that stays.
    #[must_use]
    pub const fn group(&self) -> &'static str {
        match self {
            Self::Gate { because } => match because {
                Because::AskedToStop { .. } => "stopped",
                Because::NothingOnFile => "not_agreed",
                Because::NotNamed { .. } => "not_named",
                Because::Blocked => "blocked",
                Because::TooOften { .. } => "too_often",
                Because::NoOffersToStates => "states",
                Because::TemplateUnfit { .. } => "template",
                _ => "gate",
            },
            Self::NoAddress => "no_address",
            Self::Missing { .. } => "missing",
            Self::Unfit => "unfit",
            Self::Excluded => "excluded",
            Self::ByHand => "by_hand",
            Self::Gone => "gone",
            Self::Refused { .. } => "refused",
        }
    }
}

/// Every word of [`LeftOut::group`], in the order they are shown.
pub const GROUPS: [&str; 15] = [
    "stopped",
    "not_agreed",
    "not_named",
    "too_often",
    "blocked",
    "states",
    "no_address",
    "missing",
    "unfit",
    "template",
    "excluded",
    "by_hand",
    "gone",
    "refused",
    "gate",
];

/// Why a campaign stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "held", rename_all = "snake_case")]
pub enum Held {
    /// A person stopped it.
    ByHand,
    /// Meta takes no message of this shop now.
    Parked {
        /// Why.
        why: Parked,
    },
    /// The template may not go any more.
    Template {
        /// How it stands.
        standing: TemplateStanding,
    },
    /// Customers took the template worse than before.
    TemplateQuality {
        /// Meta's word for how.
        quality: String,
    },
    /// Customers take the number worse than before.
    NumberQuality {
        /// Meta's word for how.
        quality: String,
    },
    /// Too many of those who got it asked to stop, or it did not reach too many.
    Feedback {
        /// What.
        what: Feedback,
        /// How many …
        count: u32,
        /// … of so many.
        of: u32,
    },
    /// Meta refused what nobody can mend by waiting.
    Refused {
        /// Meta's code.
        code: i32,
    },
}

/// The three questions of a campaign, in the owner's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reasons {
    /// Do these people expect it?
    pub expected: String,
    /// Why now?
    pub timely: String,
    /// To whom does it matter?
    pub relevant: String,
}

impl Reasons {
    /// Whether all three were answered.
    #[must_use]
    pub fn are_given(&self) -> bool {
        [&self.expected, &self.timely, &self.relevant].iter().all(|text| !text.trim().is_empty())
    }
}

/// How far a campaign came: each recipient is in one of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// All of them.
    pub all: u32,
    /// Wait to be written to.
    pub planned: u32,
    /// Stand in the outbox or are on their way.
    pub waiting: u32,
    /// Nobody knows whether it went.
    pub unknown: u32,
    /// Meta has it, nothing more is known.
    pub sent: u32,
    /// It arrived.
    pub delivered: u32,
    /// It was read.
    pub read: u32,
    /// It did not go this time.
    pub later: u32,
    /// It cannot go.
    pub cannot: u32,
    /// Left out.
    pub left_out: u32,
    /// Ended before.
    pub cancelled: u32,
}

impl Sums {
    /// Whether they add up; a report that does not is wrong.
    #[must_use]
    pub const fn add_up(&self) -> bool {
        self.planned
            + self.waiting
            + self.unknown
            + self.sent
            + self.delivered
            + self.read
            + self.later
            + self.cannot
            + self.left_out
            + self.cancelled
            == self.all
    }
}

/// Hours in which nobody is written to, in minutes since midnight; both the same means none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    /// They begin.
    pub from: u16,
    /// They end, perhaps on the next day.
    pub to: u16,
}

impl QuietHours {
    /// From nine in the evening to nine in the morning.
    pub const USUAL: Self = Self { from: 21 * 60, to: 9 * 60 };

    /// Whether a minute of the day lies in them.
    #[must_use]
    pub const fn has(self, minute: u16) -> bool {
        if self.from <= self.to {
            minute >= self.from && minute < self.to
        } else {
            minute >= self.from || minute < self.to
        }
    }

    /// Whether both are times of a day.
    #[must_use]
    pub const fn are_times(self) -> bool {
        self.from < 24 * 60 && self.to < 24 * 60
    }
}

/// When a campaign begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum Begins {
    /// As soon as a person says so.
    #[default]
    Now,
    /// At a time.
    At {
        /// Which.
        at: UtcMillis,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_pass_midnight() {
        let usual = QuietHours::USUAL;
        assert!(usual.has(23 * 60) && usual.has(0) && usual.has(8 * 60 + 59));
        assert!(!usual.has(9 * 60) && !usual.has(20 * 60 + 59));
        let noon = QuietHours { from: 12 * 60, to: 13 * 60 };
        assert!(noon.has(12 * 60) && !noon.has(13 * 60));
        let none = QuietHours { from: 60, to: 60 };
        assert!((0..24 * 60).all(|minute| !none.has(minute)));
    }

    #[test]
    fn every_reason_has_a_group_that_is_shown() {
        let gate = [
            Because::Blocked,
            Because::NothingOnFile,
            Because::NotNamed { entry: 1 },
            Because::AskedToStop { since: UtcMillis(1), entry: 1 },
            Because::TooOften { last: UtcMillis(1), until: UtcMillis(2) },
            Because::NoOffersToStates,
            Because::TemplateUnfit { standing: TemplateStanding::Gone },
            Because::NoRule,
        ];
        let other = [
            LeftOut::NoAddress,
            LeftOut::Missing { gap: "1".to_owned() },
            LeftOut::Unfit,
            LeftOut::Excluded,
            LeftOut::ByHand,
            LeftOut::Gone,
            LeftOut::Refused { code: 131_049 },
        ];
        let all: Vec<LeftOut> = gate.map(|because| LeftOut::Gate { because }).into_iter().chain(other).collect();
        for group in GROUPS {
            assert!(all.iter().any(|reason| reason.group() == group), "{group}");
        }
        assert!(all.iter().all(|reason| GROUPS.contains(&reason.group())));
    }
}
