//! Saying a sentence of the catalogue.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

use crate::Language;

/// The catalogue in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the catalogue in a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let resource = match FluentResource::try_new(language.catalogue().to_owned()) {
            Ok(resource) => resource,
            // Built in and proven whole by a test; what can be read is used.
            Err((resource, errors)) => {
                tracing::warn!(language = language.code(), ?errors, "the catalogue has faults");
                resource
            }
        };
        let locale = language.code().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The sentences go to trays and notifications, some of which draw the marks of isolation as boxes.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language that is spoken.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence of a key with its arguments filled in. What cannot be said is logged, and the nearest thing to it is
    /// said: an argument's name in braces, or the key.
    #[must_use]
    pub fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.try_say(key, arguments).unwrap_or_else(|unsaid| {
            tracing::warn!(language = self.language.code(), %unsaid, "a sentence could not be said as it should");
            unsaid.instead()
        })
    }

    /// The sentence of a key with its arguments filled in.
    ///
    /// # Errors
    ///
    /// When the catalogue has no such key or the sentence wants another argument.
    pub fn try_say(&self, key: &str, arguments: &[(&str, &str)]) -> Result<String, Unsaid> {
        let mut filled = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            filled.set(*name, *value);
        }
        self.fill(key, &filled)
    }

    fn fill(&self, key: &str, arguments: &FluentArgs<'_>) -> Result<String, Unsaid> {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| Unsaid::NoSuchKey { key: key.to_owned() })?;
        let mut faults = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(arguments), &mut faults).into_owned();
        match faults.into_iter().next() {
            None => Ok(sentence),
            Some(fault) => Err(Unsaid::NotFilled { key: key.to_owned(), fault, sentence }),
        }
    }
}

/// Why a sentence could not be said.
#[derive(Debug, Error)]
pub enum Unsaid {
    /// The catalogue has no such key.
    #[error("the catalogue has no {key}")]
    NoSuchKey {
        /// What was asked for.
        key: String,
    },
    /// The sentence wants an argument that was not given.
    #[error("{key} cannot be filled in: {fault}")]
    NotFilled {
        /// What was asked for.
        key: String,
        /// The first thing that went wrong.
        fault: FluentError,
        /// The sentence with the missing argument's name in braces.
        sentence: String,
    },
}

impl Unsaid {
    /// What can be said instead.
    fn instead(self) -> String {
        match self {
            Self::NoSuchKey { key } => key,
            Self::NotFilled { sentence, .. } => sentence,
        }
    }
}

#[cfg(test)]
mod tests;
