//! Cards to be swiped through, and offers that end (CONTRACT §3.2).

use serde::{Deserialize, Serialize};

use super::{Body, Button, Header, Others};

/// Cards side by side under the text; their headers tell whether it is one of files or of products.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Carousel {
    /// From first to last.
    pub cards: Vec<Card>,
    /// What else Meta's JSON said of it.
    pub others: Others,
}

/// A card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Its picture, film or product.
    pub header: Option<Header>,
    /// Its text.
    pub body: Body,
    /// Its buttons.
    pub buttons: Vec<Button>,
    /// Whole components that are not known here, each as JSON text.
    pub foreign: Vec<String>,
    /// What else Meta's JSON said of it.
    pub others: Others,
}

/// An offer that ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LimitedTimeOffer {
    /// Its line.
    pub text: String,
    /// Whether the remaining time is shown.
    pub has_expiration: Option<bool>,
    /// What else Meta's JSON said of it.
    pub others: Others,
}
