//! A place.

use super::IncomingBody;
use crate::wire::Reader;

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Its name.
    pub name: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// Its page.
    pub url: Option<String>,
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    let missing = "a place without coordinates";
    Ok(IncomingBody::Location(Location {
        latitude: own.decimal("latitude").ok_or(missing)?,
        longitude: own.decimal("longitude").ok_or(missing)?,
        name: own.text("name"),
        address: own.text("address"),
        url: own.text("url"),
    }))
}
