//! The sign for the counter: a link that begins a chat with the word, and its QR code.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};
use shopbell_store::StoreError;

use super::settings;
use crate::core::Core;
use crate::error::EngineError;

/// Light squares around the code (ISO/IEC 18004).
const EDGE: usize = 4;

/// The sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The link behind the code.
    pub link: String,
    /// Squares on each side, the light edge included.
    pub size: u16,
    /// The dark squares as the path of a drawing of that size.
    pub path: String,
}

/// The sign of the shop's number and word; nothing where the number is not known.
pub(crate) fn sign(core: &Core) -> Result<Option<Sign>, EngineError> {
    let digits: String = core.profile.display_phone.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    let link = format!("https://wa.me/{digits}?text={}", escaped(&settings::shown(core).word));
    let (size, path) = drawn(&link).map_err(|error| StoreError::from(std::io::Error::other(error.to_string())))?;
    Ok(Some(Sign { link, size, path }))
}

/// A text as part of an address.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            // Writing into a text cannot fail.
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

/// A code that can be read with a quarter of it scratched: it lies on a counter.
fn drawn(link: &str) -> Result<(u16, String), qrcode::types::QrError> {
    let code = QrCode::with_error_correction_level(link, EcLevel::Q)?;
    let width = code.width();
    let mut path = String::new();
    for (row, colors) in code.to_colors().chunks(width).enumerate() {
        for (column, color) in colors.iter().enumerate() {
            if *color == Color::Dark {
                let _ = write!(path, "M{} {}h1v1h-1z", column + EDGE, row + EDGE);
            }
        }
    }
    Ok((u16::try_from(width + 2 * EDGE).unwrap_or(u16::MAX), path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_any_script_stands_in_the_link() {
        assert_eq!(escaped("UPDATES"), "UPDATES");
        assert_eq!(escaped("ja kyllä"), "ja%20kyll%C3%A4");
    }

    #[test]
    fn a_code_has_its_three_corners_and_a_light_edge() {
        let (size, path) = drawn("https://wa.me/358500000000?text=UPDATES").unwrap();
        for (x, y) in [(4, 4), (usize::from(size) - 5, 4), (4, usize::from(size) - 5)] {
            assert!(path.contains(&format!("M{x} {y}h")), "{x} {y}");
        }
        assert!(!path.contains("M3 ") && !path.contains(" 3h"), "nothing dark lies in the edge");
    }
}
