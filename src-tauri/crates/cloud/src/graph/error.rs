//! What can become of a call, told apart by what it means for a message.

use std::fmt;

use serde_json::Value;
use shopbell_model::{ErrorClass, Span};
use thiserror::Error;

use crate::errors;
use crate::wire::Reader;

/// Stands for Meta's code where an answer carries none.
pub const NO_CODE: i32 = -1;

/// Why a call brought no answer to work with.
#[derive(Debug, Error)]
pub enum CallError {
    /// Nothing left this machine: it may be tried again.
    #[error("not sent: {0}")]
    NotSent(#[source] Cause),
    /// The request may have been carried out: it must not be tried again by itself.
    #[error("nobody knows: {0}")]
    Ambiguous(#[source] Cause),
    /// Meta refused.
    #[error("refused: {0}")]
    Refused(#[source] GraphError),
}

/// What went wrong.
#[derive(Debug, Error)]
pub enum Cause {
    /// The network. The address is left out: it may hold a secret.
    #[error("network: {}", Chain(.0))]
    Network(#[source] reqwest::Error),
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// An answer that makes no sense.
    #[error("unreadable answer (HTTP {http}): {problem}")]
    Unreadable {
        /// The status.
        http: u16,
        /// What is wrong with it.
        problem: String,
    },
    /// A fault inside Meta.
    #[error("fault inside Meta: {0}")]
    Fault(#[source] GraphError),
    /// An address the token must not be sent to.
    #[error("`{0}` is no host the access token may be sent to")]
    ForeignHost(String),
    /// The token has characters no token has.
    #[error("the access token cannot be sent")]
    UnusableToken,
    /// More bytes than were asked for.
    #[error("the file is larger than {0} bytes")]
    TooLarge(u64),
}

/// The whole story of an error in one line; reqwest's own text is only its first sentence.
struct Chain<'a>(&'a reqwest::Error);

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut source = std::error::Error::source(self.0);
        while let Some(cause) = source {
            write!(f, ": {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}

/// Meta's refusal (CONTRACT §8). `code` decides; the texts are for people.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("HTTP {http}, code {code}: {message}")]
pub struct GraphError {
    /// HTTP status.
    pub http: u16,
    /// Meta's code, [`NO_CODE`] where there is none.
    pub code: i32,
    /// Deprecated by Meta, still told.
    pub subcode: Option<i32>,
    /// Meta's message.
    pub message: String,
    /// What exactly was wrong.
    pub details: Option<String>,
    /// Meta's id of the call, for its support.
    pub trace: Option<String>,
    /// How long to wait, where the answer says so.
    pub retry_after: Option<Span>,
}

impl GraphError {
    /// What a sender may do next.
    #[must_use]
    pub fn class(&self) -> ErrorClass {
        errors::class_of(self.code, self.http)
    }

    /// Reads `{"error": {…}}`; nothing where the answer has no such object.
    #[must_use]
    pub fn read(http: u16, body: &Value) -> Option<Self> {
        let error = Reader::new(body).get("error");
        let code = |key| error.number(key).and_then(|code| i32::try_from(code).ok());
        error.is_object().then(|| Self {
            http,
            code: code("code").unwrap_or(NO_CODE),
            subcode: code("error_subcode"),
            message: error.text("message").unwrap_or_default(),
            details: error.get("error_data").text("details").or_else(|| error.text("error_user_msg")),
            trace: error.text("fbtrace_id"),
            retry_after: None,
        })
    }
}

impl CallError {
    /// What a failed request means: before a connection stood, nothing left; afterwards nobody knows.
    pub(super) fn of_transport(error: reqwest::Error) -> Self {
        let error = error.without_url();
        if error.is_connect() || error.is_builder() {
            Self::NotSent(Cause::Network(error))
        } else if error.is_timeout() {
            Self::Ambiguous(Cause::TimedOut)
        } else {
            Self::Ambiguous(Cause::Network(error))
        }
    }

    /// A refusal, unless its class says that Meta may have carried it out all the same.
    pub(super) fn of_graph(error: GraphError) -> Self {
        if error.class() == ErrorClass::MaybeSent { Self::Ambiguous(Cause::Fault(error)) } else { Self::Refused(error) }
    }

    pub(super) fn unreadable(http: u16, problem: impl Into<String>) -> Self {
        Self::Ambiguous(Cause::Unreadable { http, problem: problem.into() })
    }

    /// Meta's error, where Meta told one.
    #[must_use]
    pub fn graph(&self) -> Option<&GraphError> {
        match self {
            Self::Refused(error) | Self::Ambiguous(Cause::Fault(error)) | Self::NotSent(Cause::Fault(error)) => {
                Some(error)
            }
            Self::NotSent(_) | Self::Ambiguous(_) => None,
        }
    }
}
