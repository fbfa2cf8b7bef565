//! What a customer sees of a template. Kept with the message, because the template may change later. The bytes of its files
//! are the message's own.

use serde::{Deserialize, Serialize};
use shopbell_model::UtcMillis;

use super::{ButtonKind, Head};
use crate::message::Location;

/// What a customer sees of a template.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    /// The line above the text.
    pub header: Option<String>,
    /// What stands above the text instead of a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<SeenHead>,
    /// The offer that ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<SeenOffer>,
    /// The text.
    pub body: String,
    /// The small print.
    pub footer: Option<String>,
    /// The buttons.
    pub buttons: Vec<SeenButton>,
    /// The cards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<SeenCard>,
}

/// What stands above a text that is not a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenHead {
    /// A file, as what it is shown.
    File(Head),
    /// A place; nothing while none is given.
    Place(Option<SeenPlace>),
}

/// A place above a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeenPlace {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Its name.
    pub name: Option<String>,
    /// Its address.
    pub address: Option<String>,
}

impl From<&Location> for SeenPlace {
    fn from(place: &Location) -> Self {
        Self {
            latitude: place.latitude,
            longitude: place.longitude,
            name: place.name.clone(),
            address: place.address.clone(),
        }
    }
}

/// An offer that ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenOffer {
    /// What stands above the time that is left.
    pub text: String,
    /// When it ends, where that is shown and known.
    pub ends_at: Option<UtcMillis>,
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenCard {
    /// As what its file is shown.
    pub head: Head,
    /// Its text.
    pub body: String,
    /// Its buttons.
    pub buttons: Vec<SeenButton>,
}

/// A button as a customer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenButton {
    /// What it does.
    pub kind: ButtonKind,
    /// What it says.
    pub text: String,
    /// The address, number or code behind it.
    pub to: Option<String>,
}

impl Seen {
    /// Whether a place stands above the text.
    #[must_use]
    pub const fn asks_for_place(&self) -> bool {
        matches!(self.head, Some(SeenHead::Place(_)))
    }
}
