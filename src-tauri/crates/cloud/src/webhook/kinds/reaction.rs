//! A reaction to a message.

use shopbell_model::Wamid;

use super::IncomingBody;
use crate::wire::Reader;

/// A reaction to a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// The message reacted to.
    pub message_id: Wamid,
    /// The emoji; absent when the reaction was taken back (Meta omits it or sends an empty text).
    pub emoji: Option<String>,
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    Ok(IncomingBody::Reaction(Reaction {
        message_id: own.id("message_id").ok_or("a reaction without its message")?,
        emoji: own.text("emoji").filter(|emoji| !emoji.is_empty()),
    }))
}
