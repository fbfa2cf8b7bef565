//! What a shop begins with. All of it is off until the owner switches it on.

use super::choice::{Door, Text, TextKind};
use super::hours::{Hours, Week};

const GREETINGS: [(&str, &str); 3] = [
    ("en", "Hello, and thank you for writing to {shop}! A person here reads this and will answer you soon."),
    ("sv", "Hej och tack för att du skriver till {shop}! En av oss läser detta och svarar snart."),
    ("fi", "Hei ja kiitos viestistä! Täällä {shop}. Luemme tämän ja vastaamme pian."),
];

const AWAY: [(&str, &str); 3] = [
    ("en", "Thank you for your message. {shop} is closed right now. We will answer when we are open again."),
    ("sv", "Tack för ditt meddelande. {shop} har stängt just nu. Vi svarar när vi har öppet igen."),
    ("fi", "Kiitos viestistä. {shop} on juuri nyt kiinni. Vastaamme, kun olemme taas auki."),
];

impl Default for Door {
    fn default() -> Self {
        let texts = |kind, all: &[(&str, &str)]| {
            let text = move |(language, text): &(&str, &str)| Text {
                kind,
                language: (*language).to_owned(),
                text: (*text).to_owned(),
            };
            all.iter().map(text).collect::<Vec<_>>()
        };
        let workday = vec![Hours { from: 10 * 60, to: 18 * 60 }];
        let mut days = vec![workday; 5];
        days.extend([Vec::new(), Vec::new()]);
        Self {
            greeting: false,
            away: false,
            keyword: false,
            word: "UPDATES".to_owned(),
            texts: [texts(TextKind::Greeting, &GREETINGS), texts(TextKind::Away, &AWAY)].concat(),
            week: Week { days, others: Vec::new() },
        }
    }
}
