//! Reading a template's words, gaps and slots out of Meta's components (CONTRACT §3.2).

use serde_json::Value;

use super::{ButtonKind, Head, Obstacle, Pattern, PatternButton, PatternCard, PatternOffer, card_slot};
use crate::wire::Reader;

/// How many cards a template may have (CONTRACT §3.2).
const CARDS: std::ops::RangeInclusive<usize> = 2..=10;

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
                Some("BUTTONS") => pattern.buttons = pattern.read_buttons("button", part),
                Some("LIMITED_TIME_OFFER") => pattern.read_offer(part.get("limited_time_offer")),
                Some("CAROUSEL") => pattern.read_cards(part),
                _ => pattern.meets(Obstacle::Part),
            }
        }
        if !has_body {
            pattern.meets(Obstacle::Part);
        }
        pattern
    }

    fn meets(&mut self, obstacle: Obstacle) {
        self.obstacle = self.obstacle.or(Some(obstacle));
    }

    fn read_header(&mut self, part: Reader<'_>) {
        if part.word("format").is_none_or(|format| format == "TEXT") {
            self.header = part.text("text");
            self.read_examples("header", part, "header_text");
        } else {
            self.head = head(part);
            if self.head.is_none() {
                self.meets(Obstacle::Header);
            }
        }
    }

    fn read_offer(&mut self, part: Reader<'_>) {
        match part.text("text") {
            Some(text) => self.offer = Some(PatternOffer { text, ends: part.flag("has_expiration") == Some(true) }),
            None => self.meets(Obstacle::Part),
        }
    }

    fn read_cards(&mut self, part: Reader<'_>) {
        let cards = part.list("cards");
        if !CARDS.contains(&cards.len()) {
            self.meets(Obstacle::Part);
            return;
        }
        for (place, card) in (0_u8..).zip(cards) {
            match self.read_card(&card_slot(place), Reader::new(card)) {
                Some(card) => self.cards.push(card),
                None => self.meets(Obstacle::Part),
            }
        }
    }

    /// Nothing for a card that is not a picture or a film with words and buttons: a product's, say.
    fn read_card(&mut self, slot: &str, card: Reader<'_>) -> Option<PatternCard> {
        let (mut above, mut body, mut buttons) = (None, String::new(), Vec::new());
        for part in card.list("components") {
            let part = Reader::new(part);
            match part.word("type")?.as_str() {
                "HEADER" => above = head(part).filter(|head| matches!(head, Head::Image | Head::Video)),
                "BODY" => {
                    body = part.text("text")?;
                    self.read_examples(&format!("{slot}:body"), part, "body_text");
                }
                "BUTTONS" => buttons = self.read_buttons(&format!("{slot}:button"), part),
                _ => return None,
            }
        }
        Some(PatternCard { head: above?, body, buttons })
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

    fn read_buttons(&mut self, place: &str, part: Reader<'_>) -> Vec<PatternButton> {
        let mut buttons = Vec::new();
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
                self.examples.insert(format!("{place}:{index}"), end);
            }
            buttons.push(PatternButton { kind, text: button.text("text").unwrap_or_default(), to });
        }
        buttons
    }
}

/// What stands above a text that is not a line; nothing for what nobody here can give. A GIF goes only by the Marketing
/// Messages API (CONTRACT §2), a product needs a catalogue.
fn head(part: Reader<'_>) -> Option<Head> {
    match part.word("format")?.as_str() {
        "IMAGE" => Some(Head::Image),
        "VIDEO" => Some(Head::Video),
        "DOCUMENT" => Some(Head::Document),
        "LOCATION" => Some(Head::Location),
        _ => None,
    }
}
