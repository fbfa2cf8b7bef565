//! Meta's error codes: what each means to a sender and to a person (CONTRACT §8).

mod table;

use shopbell_model::{ErrorClass, TroubleReason};

/// What is known about a code, or a range of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorFact {
    /// The first code of the range.
    pub first: i32,
    /// The last code of the range; the same as `first` for one code.
    pub last: i32,
    /// Meta's title.
    pub title: &'static str,
    /// The HTTP status Meta answers with, where it is known.
    pub http: Option<u16>,
    /// What a sender may do next.
    pub class: ErrorClass,
    /// What a person is told when it comes on a message.
    pub reason: TroubleReason,
}

const fn fact(
    first: i32,
    last: i32,
    title: &'static str,
    http: Option<u16>,
    class: ErrorClass,
    reason: TroubleReason,
) -> ErrorFact {
    ErrorFact { first, last, title, http, class, reason }
}

/// Every code that is known, sorted.
#[must_use]
pub fn table() -> &'static [ErrorFact] {
    table::TABLE
}

/// What is known about a code.
#[must_use]
pub fn fact_of(code: i32) -> Option<&'static ErrorFact> {
    let before = table().partition_point(|row| row.last < code);
    table().get(before).filter(|row| row.first <= code)
}

/// What a sender may do after this code. A code nobody knows is judged by the HTTP status; a fault inside Meta counts as
/// *may have been sent*, because that is the careful side.
#[must_use]
pub fn class_of(code: i32, http: u16) -> ErrorClass {
    match (fact_of(code), http) {
        (Some(fact), _) => fact.class,
        (None, 500..) => ErrorClass::MaybeSent,
        (None, 429) => ErrorClass::BackOff,
        (None, 401) => ErrorClass::Token,
        (None, _) => ErrorClass::Request,
    }
}

/// What a person is told about this code on an outgoing message. A code nobody knows is a message Meta did not accept:
/// what Meta said of it then stands beside it.
#[must_use]
pub fn reason_of(code: i32) -> TroubleReason {
    fact_of(code).map_or(TroubleReason::NotAccepted, |fact| fact.reason)
}

/// What a person is told about this code on a reaction: 131009 then means that its target is gone, too old or itself a
/// reaction (CONTRACT §1.2).
#[must_use]
pub fn reason_of_reaction(code: i32) -> TroubleReason {
    if code == 131_009 { TroubleReason::TargetGone } else { reason_of(code) }
}

#[cfg(test)]
mod tests;
