//! What a failure of Meta's means for one recipient and for the rest of a campaign (CONTRACT §8).

use super::Held;
use crate::gate::Parked;
use crate::time::Span;
use crate::trouble::ErrorClass;

/// What a failure means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Not now; it may be tried again after this.
    Later {
        /// How long to wait at least.
        after: Span,
    },
    /// Never to this person.
    Cannot,
    /// Not now, and nobody else either: the campaign stops.
    Stops(Held),
}

/// Meta lets this customer get no more offers for now (CONTRACT §5, per-user marketing cap).
const ENOUGH_FOR_NOW: i32 = 131_049;
/// The number was blocked or reported too often (CONTRACT §8).
const SPAM: i32 = 131_048;
/// Messages are held back because templates were called what they are not (CONTRACT §8).
const MISCALLED: i32 = 131_064;
/// The template is paused, or pacing dropped this message (CONTRACT §3.3).
const PAUSED: i32 = 132_015;
/// The template is off for good (CONTRACT §3.3).
const OFF: i32 = 132_016;

/// What a failure by this code means; its class is the error table's.
#[must_use]
pub fn meaning(code: i32, class: ErrorClass) -> Meaning {
    match (code, class) {
        (ENOUGH_FOR_NOW, _) => Meaning::Later { after: Span::hours(24) },
        (SPAM | MISCALLED | PAUSED | OFF, _) | (_, ErrorClass::Template | ErrorClass::Request) => {
            Meaning::Stops(Held::Refused { code })
        }
        (_, ErrorClass::Token) => Meaning::Stops(Held::Parked { why: Parked::Token }),
        (_, ErrorClass::Account) => Meaning::Stops(Held::Parked { why: Parked::Account }),
        (_, ErrorClass::BackOff | ErrorClass::MaybeSent) => Meaning::Later { after: Span::hours(1) },
        (_, ErrorClass::Wait) => Meaning::Later { after: Span::hours(24) },
        (_, ErrorClass::Never) => Meaning::Cannot,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walks_codes() {
        assert_eq!(meaning(131_049, ErrorClass::Wait), Meaning::Later { after: Span::hours(24) });
        assert_eq!(meaning(131_026, ErrorClass::Never), Meaning::Cannot);
        assert_eq!(meaning(131_042, ErrorClass::Account), Meaning::Stops(Held::Parked { why: Parked::Account }));
        assert_eq!(meaning(190, ErrorClass::Token), Meaning::Stops(Held::Parked { why: Parked::Token }));
        assert_eq!(meaning(132_015, ErrorClass::Template), Meaning::Stops(Held::Refused { code: 132_015 }));
        assert_eq!(meaning(130_429, ErrorClass::BackOff), Meaning::Later { after: Span::hours(1) });
    }
}
