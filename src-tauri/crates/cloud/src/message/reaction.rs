//! A reaction.

use serde_json::{Value, json};
use shopbell_model::Wamid;

use super::MessageError;
use super::check::{filled, unfit};

/// More than the longest emoji (a family with skin tones) and far less than a sentence.
const EMOJI_MAX: usize = 16;

/// A reaction to a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// The message.
    pub message_id: Wamid,
    /// One emoji; empty takes the reaction back.
    pub emoji: String,
}

impl Reaction {
    pub(super) fn check(&self) -> Result<(), MessageError> {
        filled("reaction.message_id", self.message_id.as_str())?;
        let plain = self.emoji.chars().any(|c| c.is_alphabetic() || c.is_whitespace());
        if plain || self.emoji.chars().count() > EMOJI_MAX {
            return unfit("reaction.emoji", "not one emoji");
        }
        Ok(())
    }

    pub(super) fn to_graph(&self) -> Value {
        json!({ "message_id": self.message_id, "emoji": self.emoji })
    }
}
