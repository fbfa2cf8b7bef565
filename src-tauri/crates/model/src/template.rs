//! Templates: texts with gaps that Meta approves beforehand, and the only thing that may go outside a window
//! (CONTRACT §3). Here: what one is for, how it stands, its gaps, and which language is offered first.

pub mod definition;
pub mod gaps;
pub mod language;
pub mod library;
pub mod lint;
mod submit_not;

pub use submit_not::SubmitNot;

use crate::time::{Span, UtcMillis};

crate::words::words! {
    /// What a template is for, as Meta judges it; the price and what customers must agree to hang on it.
    TemplateCategory {
        /// Offers and news.
        Marketing = "marketing",
        /// About an order, an appointment, something the customer asked for.
        Utility = "utility",
        /// One-time codes.
        Authentication = "authentication",
    }
}

crate::words::words! {
    /// How far something that was handed in came.
    SubmissionState {
        /// It is on its way.
        Sending = "sending",
        /// The answer was lost: nobody knows.
        Unknown = "unknown",
        /// Meta was asked afterwards and does not have it.
        Absent = "absent",
        /// Meta did not take it.
        Refused = "refused",
        /// Meta took it.
        Taken = "taken",
    }
}

crate::words::words! {
    /// Whether a template may go.
    TemplateStanding {
        /// Meta has approved it.
        Approved = "approved",
        /// Meta is still reading it.
        InReview = "in_review",
        /// Meta rejected it.
        Rejected = "rejected",
        /// Meta pauses it for some hours, because customers complained.
        Paused = "paused",
        /// Meta has switched it off for good.
        Disabled = "disabled",
        /// It was not used for a year and lies in the archive.
        Archived = "archived",
        /// Meta does not list it any more.
        Gone = "gone",
        /// It is not what it was when the message was written.
        Changed = "changed",
        /// A kind that cannot be filled in here.
        NotFromHere = "not_from_here",
        /// Meta says something about it that is not known here.
        NotUsable = "not_usable",
    }
}

impl TemplateCategory {
    /// Meta's word, in either case (CONTRACT, *Enum case*).
    #[must_use]
    pub fn of_meta(word: &str) -> Option<Self> {
        Self::parse(&word.to_ascii_lowercase()).ok()
    }
}

impl TemplateStanding {
    /// Meta's word for a status or for an event about one (CONTRACT §3.3); an open set.
    #[must_use]
    pub fn of_meta(word: &str) -> Self {
        match word.to_ascii_uppercase().as_str() {
            // FLAGGED warns that customers complain; it is still sent.
            "APPROVED" | "FLAGGED" | "REINSTATED" | "UNARCHIVED" => Self::Approved,
            "PENDING" | "IN_APPEAL" => Self::InReview,
            "REJECTED" => Self::Rejected,
            "PAUSED" => Self::Paused,
            "DISABLED" | "LOCKED" => Self::Disabled,
            "ARCHIVED" => Self::Archived,
            "DELETED" | "PENDING_DELETION" => Self::Gone,
            _ => Self::NotUsable,
        }
    }

    /// Whether a message with it may go.
    #[must_use]
    pub const fn may_go(self) -> bool {
        matches!(self, Self::Approved)
    }
}

/// So long after a category was changed the shop may ask Meta to think again (CONTRACT §3.3).
pub const APPEALS: Span = Span::days(60);

/// How long Meta pauses a template, by its word for which pause it is (CONTRACT §3.3): the first three hours, the second
/// six; of any other nothing is known.
#[must_use]
pub fn paused_until(title: Option<&str>, at: UtcMillis) -> Option<UtcMillis> {
    match title? {
        "FIRST_PAUSE" => Some(at + Span::hours(3)),
        "SECOND_PAUSE" => Some(at + Span::hours(6)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_approved_goes_and_a_word_not_known_yet_is_not() {
        assert_eq!(TemplateStanding::of_meta("approved"), TemplateStanding::Approved);
        assert!(!TemplateStanding::of_meta("TOMORROWS_WORD").may_go());
        let may: Vec<_> = TemplateStanding::ALL.iter().filter(|standing| standing.may_go()).collect();
        assert_eq!(may, [&TemplateStanding::Approved]);
    }

    #[test]
    fn the_first_pause_lasts_three_hours_and_the_second_six() {
        let at = UtcMillis(1_000);
        assert_eq!(paused_until(Some("FIRST_PAUSE"), at), Some(at + Span::hours(3)));
        assert_eq!(paused_until(Some("SECOND_PAUSE"), at), Some(at + Span::hours(6)));
        assert_eq!(paused_until(Some("RATE_LIMITING_PAUSE"), at), None);
    }
}
