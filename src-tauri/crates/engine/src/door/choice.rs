//! What the owner chose about the door: what is on, in which words, and when the shop is open.

use serde::{Deserialize, Serialize};
use shopbell_store::search;

use super::hours::Week;

/// What stands for the shop's name.
pub(super) const SHOP: &str = "{shop}";

/// What the owner chose about the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// Whether who writes for the first time is greeted.
    pub greeting: bool,
    /// Whether who writes while the shop is closed gets a reply.
    pub away: bool,
    /// Whether the word from the counter is answered with the question whether offers may come.
    pub keyword: bool,
    /// That word.
    pub word: String,
    /// The words of greeting and reply, a language each; `{shop}` stands for the shop's name.
    pub texts: Vec<Text>,
    /// When the shop is open.
    pub week: Week,
}

/// Words in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// What for.
    pub kind: TextKind,
    /// Two letters.
    pub language: String,
    /// The words.
    pub text: String,
}

/// What words are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// The greeting.
    Greeting,
    /// The reply while the shop is closed.
    Away,
}

impl Door {
    /// Whether a text is the word from the counter, alone but for marks around it.
    pub(crate) fn is_word(&self, text: &str) -> bool {
        self.keyword && search::folded(text) == search::folded(&self.word)
    }

    /// The words for somebody who reads a language: in it, else in the shop's own, else the first there are.
    pub(super) fn words(&self, kind: TextKind, language: &str, own: &str) -> Option<&str> {
        let texts: Vec<&Text> = self.texts.iter().filter(|text| text.kind == kind).collect();
        let of = |wanted: &str| texts.iter().find(|text| text.language == wanted);
        of(language).or_else(|| of(own)).or(texts.first()).map(|text| text.text.as_str())
    }
}
