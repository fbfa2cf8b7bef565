//! What is called how in the file, in the language of the window.

use std::collections::BTreeMap;

use shopbell_model::consent::Means;
use shopbell_model::field::FieldCode;
use shopbell_model::{Delivery, MessageKind};

use crate::error::EngineError;

/// Everything that is called something, beside kinds of messages and fields.
const WORDS: &[&str] = &[
    "language",
    "file",
    "title",
    "intro",
    "made",
    "zone",
    "shop",
    "person",
    "who",
    "known",
    "name",
    "given",
    "username",
    "phone",
    "wa_id",
    "bsuid",
    "parent_bsuid",
    "since",
    "by_shop",
    "by_whatsapp",
    "line",
    "details",
    "taken_away",
    "labels",
    "lists",
    "agreeing",
    "offers",
    "orders",
    "all",
    "agreed",
    "withdrawn",
    "resumed",
    "means",
    "shown",
    "words",
    "named",
    "not_named",
    "taken_back",
    "questions",
    "rows",
    "notes",
    "waiting",
    "draft",
    "when_writes",
    "chat",
    "blocked",
    "messages",
    "page",
    "pages",
    "first",
    "before",
    "answers",
    "said_before",
    "changed",
    "revoked",
    "removed",
    "reaction",
    "gone",
    "broken",
    "recording",
    "total",
    "may_call",
    "may_not_call",
    "number_changed",
    "data",
    "copies",
];

/// The longest word, in characters.
const LONGEST: usize = 400;

/// What is called how: the words by their keys; kinds of messages as `kind_image`, fields every shop has as `field_email`, ways
/// of agreeing as `means_button`, how far a message came as `delivery_read`.
#[derive(Clone, Debug, Default)]
pub struct PackWords(pub BTreeMap<String, String>);

impl PackWords {
    /// The word of that key.
    pub(super) fn say<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, String::as_str)
    }

    /// The word of that key, of a group of keys.
    pub(super) fn of(&self, group: &str, key: &str) -> String {
        self.0.get(&format!("{group}_{key}")).cloned().unwrap_or_else(|| key.to_owned())
    }

    /// Whether nothing is missing or beyond measure.
    pub(super) fn check(&self) -> Result<(), EngineError> {
        let wrong = |key: &str, problem: &str| {
            Err(EngineError::Invalid { field: "words", problem: format!("{key} {problem}") })
        };
        let kinds = MessageKind::ALL.iter().map(|kind| format!("kind_{kind}"));
        let fields = FieldCode::ALL.iter().map(|code| format!("field_{code}"));
        let means = Means::ALL.iter().map(|means| format!("means_{means}"));
        let deliveries = Delivery::ALL.iter().map(|delivery| format!("delivery_{delivery}"));
        let all = WORDS.iter().map(|key| (*key).to_owned()).chain(kinds).chain(fields).chain(means).chain(deliveries);
        for key in all {
            if !self.0.contains_key(&key) {
                return wrong(&key, "is missing");
            }
        }
        match self.0.iter().find(|(_, word)| word.chars().count() > LONGEST) {
            Some((key, _)) => wrong(key, "is too long"),
            None => Ok(()),
        }
    }
}
