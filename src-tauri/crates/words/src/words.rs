//! Saying a sentence of the catalogue.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
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

    /// The sentence of a key with its arguments filled in. A key that does not exist is its own sentence.
    #[must_use]
    pub fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::warn!(key, language = self.language.code(), "no such sentence");
            return key.to_owned();
        };
        let mut filled = FluentArgs::new();
        for (name, value) in arguments {
            filled.set(*name, *value);
        }
        let mut faults = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&filled), &mut faults);
        if !faults.is_empty() {
            tracing::warn!(key, language = self.language.code(), ?faults, "a sentence could not be filled in");
        }
        sentence.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::{Language, Words};

    #[test]
    fn every_language_says_what_the_tray_and_notifications_need() {
        for language in Language::ALL {
            let words = Words::new(language);
            for key in ["tray-open", "tray-quit", "notification-title-unknown", "notification-body-other"] {
                let sentence = words.say(key, &[]);
                assert!(sentence != key && !sentence.is_empty(), "{key} in {}", language.code());
            }
            let title = words.say("notification-title", &[("name", "Åsa")]);
            assert!(title.contains("Åsa"), "{title}");
        }
    }

    #[test]
    fn a_sentence_is_said_in_the_language_that_was_chosen() {
        assert_eq!(Words::new(Language::En).say("tray-quit", &[]), "Quit Shopbell");
        assert_eq!(Words::new(Language::Sv).say("tray-quit", &[]), "Avsluta Shopbell");
        assert_eq!(Words::new(Language::Fi).say("tray-quit", &[]), "Lopeta Shopbell");
    }

    #[test]
    fn an_argument_stands_without_marks_of_isolation() {
        assert_eq!(Words::new(Language::En).say("notification-title", &[("name", "Emma")]), "Emma wrote to you");
    }

    #[test]
    fn a_key_that_does_not_exist_is_its_own_sentence() {
        assert_eq!(Words::new(Language::En).say("no-such-key", &[]), "no-such-key");
    }

    #[test]
    fn the_catalogues_have_no_faults() {
        for language in Language::ALL {
            let read = FluentResource::try_new(language.catalogue().to_owned());
            assert!(read.is_ok(), "{}: {:?}", language.code(), read.err().map(|(_, errors)| errors));
        }
    }
}
