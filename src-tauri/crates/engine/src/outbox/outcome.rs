//! What became of an attempt, whether it was an upload or the message itself.

use shopbell_cloud::graph::{Accepted, CallError, Cause, NO_CODE};
use shopbell_model::{ErrorClass, Span};

/// What became of an attempt.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    /// Meta took it.
    Accepted(Accepted),
    /// Meta noted a read receipt.
    Noted,
    /// No connection stood: nothing left.
    NotSent,
    /// Meta refused.
    Refused(Refusal),
    /// Nobody knows.
    Unknown(Option<i32>),
}

/// A refusal.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    pub(super) class: ErrorClass,
    pub(super) code: i32,
    pub(super) title: String,
    pub(super) details: Option<String>,
    pub(super) retry_after: Option<Span>,
}

impl Outcome {
    pub(super) fn of_call(error: CallError) -> Self {
        match error {
            CallError::NotSent(Cause::UnusableToken) => Self::Refused(Refusal {
                class: ErrorClass::Token,
                code: NO_CODE,
                title: Cause::UnusableToken.to_string(),
                details: None,
                retry_after: None,
            }),
            CallError::NotSent(_) => Self::NotSent,
            CallError::Refused(error) => Self::Refused(Refusal {
                class: error.class(),
                code: error.code,
                title: error.message,
                details: error.details,
                retry_after: error.retry_after,
            }),
            CallError::Ambiguous(cause) => {
                let code = if let Cause::Fault(error) = &cause { Some(error.code) } else { None };
                Self::Unknown(code)
            }
        }
    }
}
