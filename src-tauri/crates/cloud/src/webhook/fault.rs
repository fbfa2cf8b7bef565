//! An error inside a webhook: of a message that could not be delivered, a status that failed, or the whole number.

use crate::wire::{Read, Reader};

/// An error as webhooks write it (CONTRACT §8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebhookFault {
    /// Meta's code; the one thing to decide by.
    pub code: Option<i32>,
    /// Meta's title.
    pub title: Option<String>,
    /// Meta's message; often the title again.
    pub message: Option<String>,
    /// What exactly was wrong.
    pub details: Option<String>,
    /// Meta's page about the code.
    pub href: Option<String>,
}

impl Read for WebhookFault {
    fn read(from: Reader<'_>) -> Self {
        Self {
            code: from.number("code").and_then(|code| i32::try_from(code).ok()),
            title: from.text("title"),
            message: from.text("message"),
            details: from.get("error_data").text("details"),
            href: from.text("href"),
        }
    }
}
