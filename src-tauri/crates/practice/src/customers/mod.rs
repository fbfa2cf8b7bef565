//! The customers of the practice shop: who they are, how they behave, what they say.
//!
//! One file a person under `cast/`; `town` is everybody else; `habits` plans what follows when the shop writes, `minding`
//! what people make of offers, `deeds` carries plans out, `scene` is the opening. What never lives here: HTTP.

mod agreeing;
pub(crate) mod cast;
pub(crate) mod deeds;
pub(crate) mod files;
pub(crate) mod habits;
pub(crate) mod kinds;
pub(crate) mod minding;
pub(crate) mod scene;
pub(crate) mod speech;
pub(crate) mod town;

use serde::{Deserialize, Serialize};
use shopbell_model::Span;

use minding::Offers;

/// A simulated person.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Customer {
    /// Names the customer in practice.
    pub id: String,
    /// The name in the WhatsApp profile.
    pub name: String,
    /// Two-letter language.
    pub language: String,
    /// The number as digits; absent for someone who shows only a user name (CONTRACT §10).
    pub phone: Option<String>,
    /// The business-scoped user id.
    pub user_id: String,
    /// The user name, where there is one.
    pub username: Option<String>,
    /// How they behave.
    pub habit: Habit,
    /// What they answer, line after line, and then from the start again.
    pub lines: Vec<String>,
    /// What they wrote before the shop was opened, and how many minutes before.
    #[serde(default)]
    pub opening: Vec<(i64, String)>,
}

/// How a customer behaves when the shop writes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Habit {
    /// The phone takes the message after this long; it may be switched off for hours.
    pub delivered_after: Span,
    /// Reads after this long; never if absent.
    pub reads_after: Option<Span>,
    /// Answers this long after reading; never if absent.
    pub answers_after: Option<Span>,
    /// Puts an emoji under every n-th message; never if zero.
    pub reacts_every: u32,
    /// Quotes the shop's message in every n-th answer; never if zero.
    pub quotes_every: u32,
    /// The emoji used.
    pub emoji: String,
    /// Answers only where there is something to press.
    #[serde(default)]
    pub only_presses: bool,
    /// How they take offers.
    #[serde(default)]
    pub offers: Offers,
}

impl Habit {
    /// Reads and answers after so many seconds, without frills.
    pub(crate) fn steady(reads: i64, answers: i64) -> Self {
        Self {
            delivered_after: Span::millis(600),
            reads_after: Some(Span::seconds(reads)),
            answers_after: Some(Span::seconds(answers)),
            reacts_every: 0,
            quotes_every: 0,
            emoji: "👍".into(),
            only_presses: false,
            offers: Offers::default(),
        }
    }

    /// Takes messages, reads them after so many seconds, writes nothing back.
    pub(crate) fn silent(reads: Option<i64>) -> Self {
        Self { answers_after: None, reads_after: reads.map(Span::seconds), ..Self::steady(1, 1) }
    }
}

impl Customer {
    /// What the shop may write to: the digits of the number, else the user id.
    pub(crate) fn address(&self) -> &str {
        self.phone.as_deref().unwrap_or(&self.user_id)
    }
}
