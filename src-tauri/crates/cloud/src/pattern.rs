//! What a template says, read out of Meta's components (CONTRACT §3.2): the words with their gaps, and whether a person
//! can fill them in from a chat. What it becomes with its gaps filled is in `fill`.

mod fill;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use shopbell_model::template::gaps;

use crate::wire::Reader;

pub use fill::{Filled, Seen, SeenButton};

/// A template's words with their gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// The line above the text.
    pub header: Option<String>,
    /// The text.
    pub body: String,
    /// The small print.
    pub footer: Option<String>,
    /// The buttons.
    pub buttons: Vec<PatternButton>,
    /// Whether its gaps have names.
    pub named: bool,
    /// Why it cannot be sent from a chat.
    pub obstacle: Option<Obstacle>,
    /// What its writer told Meta as an example, by key of the gap. No customer reads it.
    examples: BTreeMap<String, String>,
}

/// A button of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternButton {
    /// What it does.
    pub kind: ButtonKind,
    /// What it says.
    pub text: String,
    /// The address or number behind it, perhaps with a gap at its end.
    pub to: Option<String>,
}

/// What a button of a template does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ButtonKind {
    /// It answers with its own words.
    QuickReply,
    /// It opens a page.
    Url,
    /// It calls a number.
    Phone,
    /// It copies a code.
    CopyCode,
    /// Anything else.
    Other,
}

/// Why a template cannot be sent from a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It has a picture, a film, a file, a place or a product above the text.
    Header,
    /// One of its buttons needs a form, a catalogue or a call.
    Button,
    /// It has cards, an offer that ends, or a part that is not known here.
    Part,
    /// It is for one-time codes; its words are Meta's own.
    Code,
}

/// Where a gap stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapPart {
    /// Above the text.
    Header,
    /// In the text.
    Body,
    /// At the end of a button's address.
    Url,
    /// The code a button copies.
    Code,
}

/// A gap that is to be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Names it within the template.
    pub key: String,
    /// Where it stands.
    pub part: GapPart,
    /// Its name, or its number; of a button, what the button says.
    pub name: String,
    /// An example of its writer's.
    pub example: Option<String>,
    /// Whether the words before it greet.
    pub greets: bool,
}

impl Pattern {
    /// Reads components as Meta has them.
    #[must_use]
    pub fn read(components: &[Value], named: bool) -> Self {
        let mut pattern = Self { named, ..Self::default() };
        let mut has_body = false;
        for component in components {
            let part = Reader::new(component);
            match part.word("type").as_deref() {
                Some("HEADER") => pattern.read_header(part),
                Some("BODY") => {
                    has_body = part.text("text").is_some_and(|text| !text.trim().is_empty());
                    pattern.body = part.text("text").unwrap_or_default();
                    pattern.read_examples("body", part, "body_text");
                }
                Some("FOOTER") => pattern.footer = part.text("text"),
                Some("BUTTONS") => pattern.read_buttons(part),
                _ => pattern.meets(Obstacle::Part),
            }
        }
        if !has_body {
            pattern.meets(Obstacle::Part);
        }
        pattern
    }

    /// Whether a customer reads the same and the same has to be filled in.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let words = |of: &Self| Self { examples: BTreeMap::new(), ..of.clone() };
        words(self) == words(other)
    }

    /// What is to be filled in, in the order it stands there.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let mut found = Vec::new();
        for (place, part, text) in
            [("header", GapPart::Header, self.header.as_deref()), ("body", GapPart::Body, Some(self.body.as_str()))]
        {
            let text = text.unwrap_or_default();
            for name in gaps::names(text) {
                let key = format!("{place}:{name}");
                let before = text.split_once("{{").map_or("", |(before, _)| before);
                let first = text.split("{{").nth(1).is_some_and(|after| after.trim_start().starts_with(name));
                let example = self.examples.get(&key).cloned();
                let greets = first && gaps::greets(before);
                found.push(Gap { key, part, name: name.to_owned(), example, greets });
            }
        }
        for (index, button) in self.buttons.iter().enumerate() {
            let part = match button.kind {
                ButtonKind::Url if button.to.as_deref().is_some_and(|to| !gaps::names(to).is_empty()) => GapPart::Url,
                ButtonKind::CopyCode => GapPart::Code,
                _ => continue,
            };
            let key = format!("button:{index}");
            let example = self.examples.get(&key).cloned();
            found.push(Gap { key, part, name: button.text.clone(), example, greets: false });
        }
        found
    }

    fn meets(&mut self, obstacle: Obstacle) {
        self.obstacle = self.obstacle.or(Some(obstacle));
    }

    fn read_header(&mut self, part: Reader<'_>) {
        if part.word("format").is_none_or(|format| format == "TEXT") {
            self.header = part.text("text");
            self.read_examples("header", part, "header_text");
        } else {
            self.meets(Obstacle::Header);
        }
    }

    /// `[["a", "b"]]` or `["a"]` by number, or a list of names with their examples (CONTRACT §3.2).
    fn read_examples(&mut self, place: &str, part: Reader<'_>, key: &str) {
        let example = part.get("example");
        for one in example.list(&format!("{key}_named_params")) {
            let one = Reader::new(one);
            if let (Some(name), Some(text)) = (one.text("param_name"), one.text("example")) {
                self.examples.insert(format!("{place}:{name}"), text);
            }
        }
        let values = example.list(key);
        let values = values.first().and_then(Value::as_array).map_or(values, Vec::as_slice);
        for (number, value) in (1_usize..).zip(values) {
            if let Some(text) = value.as_str() {
                self.examples.insert(format!("{place}:{number}"), text.to_owned());
            }
        }
    }

    fn read_buttons(&mut self, part: Reader<'_>) {
        for (index, button) in part.list("buttons").iter().enumerate() {
            let button = Reader::new(button);
            let kind = match button.word("type").as_deref() {
                Some("QUICK_REPLY") => ButtonKind::QuickReply,
                Some("URL") => ButtonKind::Url,
                Some("PHONE_NUMBER") => ButtonKind::Phone,
                Some("COPY_CODE") => ButtonKind::CopyCode,
                _ => ButtonKind::Other,
            };
            if kind == ButtonKind::Other {
                self.meets(Obstacle::Button);
            }
            let to = button.text("url").or_else(|| button.text("phone_number"));
            let example = button.list("example").first().and_then(Value::as_str).map(str::to_owned);
            if let Some(example) = example.or_else(|| button.text("example")) {
                // Of an address Meta has the whole as an example; what is filled in is only its end.
                let start = to.as_deref().and_then(|to| to.split_once("{{")).map_or("", |(start, _)| start);
                let end = example.strip_prefix(start).unwrap_or(&example).to_owned();
                self.examples.insert(format!("button:{index}"), end);
            }
            self.buttons.push(PatternButton { kind, text: button.text("text").unwrap_or_default(), to });
        }
    }
}

#[cfg(test)]
mod tests;
