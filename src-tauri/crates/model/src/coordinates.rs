//! A point on the Earth: read from what people paste, and how far and in which direction another one lies.

use serde::{Deserialize, Serialize};

/// Mean radius of the Earth in metres.
const EARTH: f64 = 6_371_008.8;

/// A point on the Earth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coordinates {
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    pub longitude: f64,
}

impl Coordinates {
    /// A point, where there is one.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let is_point = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        is_point.then_some(Self { latitude, longitude })
    }

    /// Reads what people paste: two numbers as maps copy them (`60.1699, 24.9384`), or the address of a page of a map
    /// that has them in it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if !text.contains("://") {
            return pair(text);
        }
        // Where maps put them: after an @, in a query or behind the zoom of a fragment.
        let marks = ["!3d", "@", "mlat=", "ll=", "q=", "query=", "destination=", "center=", "#map="];
        marks.iter().find_map(|mark| {
            let after = text.split_once(mark)?.1;
            let after = if *mark == "#map=" { after.split_once('/')?.1 } else { after };
            let plain = after.replace("&mlon=", ",").replace("!4d", ",").replace("%2C", ",").replace(['/', '+'], ",");
            let end = plain.find(|letter: char| !(letter.is_ascii_digit() || "., -".contains(letter)));
            pair(plain.get(..end.unwrap_or(plain.len()))?)
        })
    }

    /// As the crow flies, in metres.
    #[must_use]
    pub fn metres_to(self, other: Self) -> f64 {
        let (one, two) = (self.latitude.to_radians(), other.latitude.to_radians());
        let across = ((other.latitude - self.latitude).to_radians() / 2.0).sin();
        let along = ((other.longitude - self.longitude).to_radians() / 2.0).sin();
        let part = across * across + one.cos() * two.cos() * along * along;
        2.0 * EARTH * part.sqrt().min(1.0).asin()
    }

    /// In which direction one sets off, in degrees from north by east, 0 to 360.
    #[must_use]
    pub fn bearing_to(self, other: Self) -> f64 {
        let (one, two) = (self.latitude.to_radians(), other.latitude.to_radians());
        let turn = (other.longitude - self.longitude).to_radians();
        let (east, north) = (turn.sin() * two.cos(), one.cos() * two.sin() - one.sin() * two.cos() * turn.cos());
        east.atan2(north).to_degrees().rem_euclid(360.0)
    }
}

/// Two numbers with a comma, a semicolon or white space between them.
fn pair(text: &str) -> Option<Coordinates> {
    let mut numbers = text
        .split(|letter: char| letter == ',' || letter == ';' || letter.is_whitespace())
        .filter(|part| !part.is_empty())
        .map(|part| part.trim_matches(['(', ')', '°']).parse::<f64>());
    let (latitude, longitude) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    Coordinates::new(latitude, longitude)
}

#[cfg(test)]
mod tests {
    use super::Coordinates;

    #[test]
    fn what_maps_copy_is_read() {
        let there = Coordinates::new(60.1699, 24.9384);
        for text in [
            "60.1699, 24.9384",
            "60.1699 24.9384",
            "(60.1699;24.9384)",
            "https://www.google.com/maps/@60.1699,24.9384,17z",
            "https://www.google.com/maps/place/X/@1.0,2.0,17z/data=!3d60.1699!4d24.9384",
            "https://maps.google.com/?q=60.1699,24.9384",
            "https://www.google.com/maps/search/?api=1&query=60.1699%2C24.9384",
            "https://www.openstreetmap.org/?mlat=60.1699&mlon=24.9384#map=17/1/2",
            "https://www.openstreetmap.org/#map=17/60.1699/24.9384",
            "https://maps.apple.com/?ll=60.1699,24.9384&t=m",
        ] {
            assert_eq!(Coordinates::parse(text), there, "{text}");
        }
        for text in ["", "Helsinki", "60.1699", "91, 24", "60, 181", "NaN, 1", "https://example.org/"] {
            assert_eq!(Coordinates::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_distance_is_the_one_on_the_map() {
        let helsinki = Coordinates { latitude: 60.1699, longitude: 24.9384 };
        let stockholm = Coordinates { latitude: 59.3293, longitude: 18.0686 };
        let km = helsinki.metres_to(stockholm) / 1000.0;
        assert!((395.0..398.0).contains(&km), "{km}");
        assert!((helsinki.metres_to(stockholm) - stockholm.metres_to(helsinki)).abs() < 1e-6);
        assert!((helsinki.bearing_to(stockholm) - 259.0).abs() < 2.0, "west by south");
        assert!(helsinki.metres_to(helsinki).abs() < 1e-9);
        let across = Coordinates { latitude: 0.0, longitude: 179.9 };
        let date_line = Coordinates { latitude: 0.0, longitude: -179.9 };
        assert!(across.metres_to(date_line) < 23_000.0, "the short way round");
    }
}
