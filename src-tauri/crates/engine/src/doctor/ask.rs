//! What became of a question.

use shopbell_cloud::graph::CallError;

use super::Light;

/// Why a link is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unasked {
    /// Nobody asked yet.
    NotYet,
    /// Nobody answers at Meta's address.
    Unreachable,
    /// Meta does not answer this question: its code.
    Refused(i32),
}

impl From<CallError> for Unasked {
    fn from(error: CallError) -> Self {
        error.graph().map_or(Self::Unreachable, |error| Self::Refused(error.code))
    }
}

/// A link that could not be asked is not known, which is not the same as broken.
pub(super) fn light<T>(found: &Result<T, Unasked>, judge: impl FnOnce(&T) -> Light) -> Light {
    found.as_ref().map_or(Light::Unknown, judge)
}
