//! A place.

use serde_json::{Value, json};

use super::MessageError;
use super::check::{object, unfit};
use crate::wire::Reader;

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    pub longitude: f64,
    /// Its name.
    pub name: Option<String>,
    /// Its address.
    pub address: Option<String>,
}

impl Location {
    /// Reads what [`super::OutgoingBody::to_graph`] wrote.
    #[must_use]
    pub fn read(own: &Value) -> Option<Self> {
        let own = Reader::new(own);
        Some(Self {
            latitude: own.decimal("latitude")?,
            longitude: own.decimal("longitude")?,
            name: own.text("name"),
            address: own.text("address"),
        })
    }

    pub(super) fn check(&self) -> Result<(), MessageError> {
        if !(-90.0..=90.0).contains(&self.latitude) {
            return unfit("location.latitude", "not between -90 and 90");
        }
        if !(-180.0..=180.0).contains(&self.longitude) {
            return unfit("location.longitude", "not between -180 and 180");
        }
        Ok(())
    }

    pub(super) fn to_graph(&self) -> Value {
        object([
            ("latitude", Some(json!(self.latitude))),
            ("longitude", Some(json!(self.longitude))),
            ("name", self.name.as_ref().map(|text| json!(text))),
            ("address", self.address.as_ref().map(|text| json!(text))),
        ])
    }
}
