//! Good templates to begin with, by purpose and trade, in English, Swedish and Finnish: written for Shopbell, clean of
//! findings, and forecast as what they are. The texts stand in `library/`, one file a language, the same entries in each:
//!
//! ```text
//! purpose | category | trades
//! header: one line
//! body: the text
//! footer: the small print
//! sample gap: an example
//! reply: a quick reply
//! ```

use super::TemplateCategory;
use super::definition::{Action, Button, Definition, Footer, GapFormat, Header};

crate::words::words! {
    /// Who can use a template.
    Trade {
        /// Cafés and restaurants.
        Cafe = "cafe",
        /// Shops with a counter.
        Shop = "shop",
        /// Shops on the net.
        Online = "online",
        /// Hairdressers, beauty, health: whoever gives appointments.
        Salon = "salon",
        /// Repairs and other work done on things.
        Workshop = "workshop",
    }
}

/// A template of the library in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is for, the same in every language: `order_ready`. It is the template's name too, to begin with.
    pub purpose: &'static str,
    /// Who can use it.
    pub trades: Vec<Trade>,
    /// The template.
    pub definition: Definition,
}

/// The languages of the library, and their texts.
const TEXTS: [(&str, &str); 3] = [
    ("en", include_str!("library/en.txt")),
    ("sv", include_str!("library/sv.txt")),
    ("fi", include_str!("library/fi.txt")),
];

/// Every template, in one language or in all; in the order of the library, a purpose's languages side by side.
#[must_use]
pub fn entries(language: Option<&str>) -> Vec<Entry> {
    let wanted = |own: &str| language.is_none_or(|language| language == own);
    let mut all: Vec<(usize, Entry)> = Vec::new();
    for (code, text) in TEXTS.iter().filter(|(code, _)| wanted(code)) {
        let blocks = text.split("\n\n").filter_map(|block| entry(block, code));
        all.extend(blocks.enumerate());
    }
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, entry)| entry).collect()
}

fn entry(block: &'static str, language: &str) -> Option<Entry> {
    let mut lines = block.lines().filter(|line| !line.is_empty());
    let mut head = lines.next()?.split(" | ");
    let purpose = head.next()?;
    let category = TemplateCategory::parse(head.next()?).ok()?;
    let trades = head.next()?.split(' ').map(|word| Trade::parse(word).ok()).collect::<Option<Vec<_>>>()?;
    let mut definition = Definition {
        name: purpose.to_owned(),
        language: language.to_owned(),
        category: Some(category),
        format: GapFormat::Named,
        ..Definition::default()
    };
    for line in lines {
        let (part, text) = line.split_once(": ")?;
        match part.split_once(' ') {
            Some(("sample", gap)) => {
                definition.body.samples.insert(gap.to_owned(), text.to_owned());
            }
            Some(_) => return None,
            None => match part {
                "header" => definition.header = Some(Header::line(text)),
                "body" => definition.body.text = text.to_owned(),
                "footer" => definition.footer = Some(Footer { text: text.to_owned(), ..Footer::default() }),
                "reply" => definition.buttons.push(Button::new(text, Action::QuickReply)),
                _ => return None,
            },
        }
    }
    Some(Entry { purpose, trades, definition })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::template::gaps;
    use crate::template::lint::{Surroundings, forecast, lint};

    #[test]
    fn every_purpose_is_there_in_every_language() {
        let purposes = |language| entries(Some(language)).iter().map(|own| own.purpose).collect::<Vec<_>>();
        let english = purposes("en");
        assert!(english.len() >= 12, "{}", english.len());
        assert_eq!(english.iter().collect::<BTreeSet<_>>().len(), english.len(), "each once");
        for language in ["sv", "fi"] {
            assert_eq!(purposes(language), english);
        }
        assert_eq!(entries(None).len(), english.len() * 3, "no block was skipped");
        for (code, text) in TEXTS {
            let heads = text.lines().filter(|line| line.contains(" | ")).count();
            assert_eq!(heads, english.len(), "{code}: a block cannot be read");
        }
        assert_eq!(entries(Some("de")), []);
    }

    #[test]
    fn every_purpose_has_its_words() {
        for (language, _) in TEXTS {
            let path = format!("{}/../words/catalogue/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
            let catalogue = std::fs::read_to_string(path).unwrap();
            for own in entries(Some("en")) {
                let key = format!("\nstudio-purpose-{} = ", own.purpose);
                assert!(catalogue.contains(&key), "{} in {language}", own.purpose);
            }
        }
    }

    #[test]
    fn nothing_is_to_be_said_of_them_and_they_are_what_they_say() {
        for own in entries(None) {
            let name = format!("{} in {}", own.purpose, own.definition.language);
            assert_eq!(lint(&own.definition, &Surroundings::default()), [], "{name}");
            let told = forecast(&own.definition);
            assert_eq!(Some(told.category), own.definition.category, "{name}: {told:#?}");
            assert!(!told.dearer, "{name}");
        }
    }

    #[test]
    fn a_purpose_is_the_same_in_every_language() {
        for english in entries(Some("en")) {
            for language in ["sv", "fi"] {
                let others = entries(Some(language));
                let other = others.iter().find(|own| own.purpose == english.purpose).unwrap();
                let shape = |own: &Entry| {
                    let of = &own.definition;
                    let gaps: BTreeSet<String> = gaps::names(&of.body.text).into_iter().map(str::to_owned).collect();
                    let samples: BTreeSet<String> = of.body.samples.keys().cloned().collect();
                    assert_eq!(gaps, samples, "{} in {}", own.purpose, of.language);
                    (of.category, own.trades.clone(), gaps, of.buttons.len(), of.header.is_some(), of.footer.is_some())
                };
                assert_eq!(shape(other), shape(&english), "{} in {language}", english.purpose);
            }
        }
    }

    #[test]
    fn a_marketing_template_says_how_to_stop_or_asks_whether_to_begin() {
        for own in entries(None).iter().filter(|own| own.definition.category == Some(TemplateCategory::Marketing)) {
            let said =
                format!("{} {}", own.definition.body.text, own.definition.footer.clone().unwrap_or_default().text);
            assert!(said.contains("STOP"), "{} in {}", own.purpose, own.definition.language);
        }
    }
}
