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
}

const fn fact(first: i32, last: i32, title: &'static str, http: Option<u16>, class: ErrorClass) -> ErrorFact {
    ErrorFact { first, last, title, http, class }
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

/// What a person is told about this code on an outgoing message.
#[must_use]
pub fn reason_of(code: i32) -> TroubleReason {
    match code {
        131_047 => TroubleReason::WindowClosed,
        131_050 => TroubleReason::AskedToStop,
        131_009 => TroubleReason::NotAccepted,
        132_001 | 134_102 => TroubleReason::TemplateGone,
        132_000 | 132_008 | 132_012 | 132_018 => TroubleReason::TemplateChanged,
        132_005 => TroubleReason::TemplateTooLong,
        132_007 => TroubleReason::TemplateFormat,
        132_015 => TroubleReason::TemplatePaused,
        132_016 => TroubleReason::TemplateDisabled,
        131_021 | 131_026 | 131_030 | 130_403 | 130_472 | 130_497 | 137_000 => TroubleReason::NotReachable,
        _ => match class_of(code, 400) {
            ErrorClass::BackOff => TroubleReason::TooFast,
            ErrorClass::MaybeSent => TroubleReason::MetaFault,
            ErrorClass::Wait => TroubleReason::HeldBack,
            ErrorClass::Token => TroubleReason::Token,
            ErrorClass::Account => TroubleReason::Account,
            ErrorClass::Never | ErrorClass::Template | ErrorClass::Request => TroubleReason::NotAccepted,
        },
    }
}

/// What a person is told about this code on a reaction: 131009 then means that its target is gone, too old or itself a
/// reaction (CONTRACT §1.2).
#[must_use]
pub fn reason_of_reaction(code: i32) -> TroubleReason {
    if code == 131_009 { TroubleReason::TargetGone } else { reason_of(code) }
}

#[cfg(test)]
mod tests;
