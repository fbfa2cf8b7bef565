//! Why Meta did not take a template or did not do what it was asked with one, by its codes (CONTRACT §3.1, §8). Meta tells
//! the finer code as a subcode, its page lists it as a code: either is looked at.

use serde::{Deserialize, Serialize};
use shopbell_cloud::graph::{CallError, Cause};
use shopbell_model::ErrorClass;
use shopbell_store::tables::studio::submission::Ended;

/// Why Meta did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// There is a template of this name in this language.
    Exists,
    /// Another template has its text and its footer.
    SameText,
    /// The name was given back a short while ago.
    NameBarred,
    /// A gap stands at the beginning or the end.
    GapAtEdge,
    /// Too many gaps for so few words.
    TooManyGaps,
    /// Something is too long.
    TooLong,
    /// Something is not as Meta wants it.
    Format,
    /// The account has as many as it may.
    TooMany,
    /// It cannot be changed as it stands.
    NotEditable,
    /// Too much was asked in a short time.
    TooOften,
    /// The token is not good.
    Token,
    /// Something is wrong with the account.
    Account,
    /// Meta's own trouble.
    Meta,
    /// Meta does not know the template.
    NotThere,
    /// Nobody knows whether Meta did it.
    Unknown,
    /// Nothing left this machine.
    NotSent,
    /// Anything else.
    Other,
}

/// Meta's code where there is a template of this name in this language.
pub(super) const EXISTS: i32 = 2_388_024;

/// How [`Ended::problem`] says that nothing left this machine.
pub(super) const NOT_SENT: &str = "not sent";

/// How [`Ended::problem`] says that another template says the same.
pub(super) const SAME_TEXT: &str = "another says the same";

impl Trouble {
    /// By Meta's codes.
    #[must_use]
    pub fn of(code: Option<i32>, subcode: Option<i32>) -> Self {
        for one in [subcode, code].into_iter().flatten() {
            let known = match one {
                2_388_024 => Self::Exists,
                2_388_023 | 2_388_025 => Self::NameBarred,
                2_388_299 => Self::GapAtEdge,
                2_388_293 => Self::TooManyGaps,
                2_388_040 => Self::TooLong,
                2_388_047 | 2_388_072 | 2_388_073 => Self::Format,
                2_388_019 => Self::TooMany,
                2_388_039 | 2_388_318 | 2_388_330 => Self::NotEditable,
                // 33 says as much of what the token may not see: that is not gone.
                2_593_002 => Self::NotThere,
                _ => continue,
            };
            return known;
        }
        let Some(code) = code else { return Self::Other };
        match shopbell_cloud::errors::class_of(code, 400) {
            ErrorClass::BackOff | ErrorClass::Wait => Self::TooOften,
            ErrorClass::Token => Self::Token,
            ErrorClass::Account => Self::Account,
            ErrorClass::MaybeSent => Self::Meta,
            _ => Self::Other,
        }
    }

    /// By what became of a submission that was refused.
    pub(super) fn of_ended(code: Option<i32>, subcode: Option<i32>, problem: Option<&str>) -> Self {
        match problem {
            Some(NOT_SENT) if code.is_none() => Self::NotSent,
            Some(SAME_TEXT) => Self::SameText,
            _ => Self::of(code, subcode),
        }
    }

    /// Whether Meta calls the request itself wrong and does not say how: it has no code for a text another template has
    /// already (CONTRACT §3.1).
    pub(super) fn is_unnamed(error: &CallError) -> bool {
        error.graph().is_some_and(|graph| graph.code == 100) && Self::of_call(error) == Self::Other
    }

    /// By what became of a call.
    pub(super) fn of_call(error: &CallError) -> Self {
        match error {
            CallError::Refused(graph) => Self::of(Some(graph.code), graph.subcode),
            CallError::NotSent(Cause::UnusableToken) => Self::Token,
            CallError::NotSent(_) => Self::NotSent,
            CallError::Ambiguous(_) => Self::Unknown,
        }
    }
}

/// How a refusal is kept.
pub(super) fn ended(error: &CallError) -> Ended {
    let graph = error.graph();
    Ended {
        meta_id: None,
        code: graph.map(|graph| graph.code),
        subcode: graph.and_then(|graph| graph.subcode),
        problem: match error {
            CallError::NotSent(cause) if !matches!(cause, Cause::UnusableToken) => Some(NOT_SENT.to_owned()),
            other => Some(graph.and_then(|graph| graph.details.clone()).unwrap_or_else(|| other.to_string())),
        },
    }
}

/// Meta's codes as support reads them.
pub(super) fn codes(code: Option<i32>, subcode: Option<i32>) -> Option<String> {
    match (code?, subcode) {
        (code, Some(subcode)) => Some(format!("{code}/{subcode}")),
        (code, None) => Some(code.to_string()),
    }
}
