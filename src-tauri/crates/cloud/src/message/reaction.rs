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
        // Some emoji are letters in boxes, which Unicode counts as letters too.
        let boxed = |c: char| matches!(c, '\u{2139}' | '\u{24C2}' | '\u{1F170}'..='\u{1F189}');
        let text = self.emoji.chars().any(|c| c.is_whitespace() || (c.is_alphabetic() && !boxed(c)));
        if text || self.emoji.chars().count() > EMOJI_MAX {
            return unfit("reaction.emoji", "not one emoji");
        }
        Ok(())
    }

    pub(super) fn to_graph(&self) -> Value {
        json!({ "message_id": self.message_id, "emoji": self.emoji })
    }
}
