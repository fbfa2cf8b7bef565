//! Reads the virtual display's memory, where Xvfb keeps it as an XWD file, and writes a part of it as PNG.
//!
//! It shows what a person would see. The WebDriver's own pictures wait for the page to be drawn anew, which a page at rest
//! may not be for a minute.

use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::trouble::Trouble;

/// The name Xvfb gives the memory of its first screen.
pub const FILE: &str = "Xvfb_screen0";
/// How hard PNG is packed: the first steps bring nearly all of it.
const PACKING: u8 = 3;
/// Bytes of an entry in an XWD colour table.
const COLOUR_ENTRY: usize = 12;

/// A part of the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// From the left.
    pub x: usize,
    /// From the top.
    pub y: usize,
    /// How wide.
    pub width: usize,
    /// How high.
    pub height: usize,
}

/// The PNG of a part of the screen; what lies outside the screen is left out.
///
/// # Errors
/// When the memory is not in the one shape a 24-bit Xvfb has.
pub fn picture(memory: &[u8], part: Part) -> Result<Vec<u8>, Trouble> {
    let strange = || Trouble::new("The virtual display's memory has an unknown shape.");
    let head = |index: usize| -> Result<usize, Trouble> {
        let bytes = memory.get(index * 4..index * 4 + 4).ok_or_else(strange)?;
        let number = u32::from_be_bytes(bytes.try_into().map_err(|_| strange())?);
        usize::try_from(number).map_err(|_| strange())
    };
    let (header, width, height, bits, line, colours) = (head(0)?, head(4)?, head(5)?, head(11)?, head(12)?, head(19)?);
    // 0: the least significant byte, blue, comes first.
    if bits != 32 || head(7)? != 0 {
        return Err(strange());
    }
    let pixels = memory.get(header + colours * COLOUR_ENTRY..).ok_or_else(strange)?;
    let (left, right) = (part.x.min(width), (part.x + part.width).min(width));
    let (top, bottom) = (part.y.min(height), (part.y + part.height).min(height));
    let mut rows = Vec::with_capacity((right - left) * (bottom - top) * 3 + height);
    for row in pixels.chunks(line).take(bottom).skip(top) {
        // Each row says which filter it went through: none.
        rows.push(0);
        for pixel in row.get(left * 4..right * 4).ok_or_else(strange)?.chunks(4) {
            if let [blue, green, red, _] = pixel {
                rows.extend([red, green, blue]);
            }
        }
    }
    png(right - left, bottom - top, &rows).ok_or_else(strange)
}

/// A PNG of rows that hold a filter byte and three bytes a pixel.
fn png(width: usize, height: usize, rows: &[u8]) -> Option<Vec<u8>> {
    let mut head = Vec::new();
    head.extend(u32::try_from(width).ok()?.to_be_bytes());
    head.extend(u32::try_from(height).ok()?.to_be_bytes());
    // Eight bits a channel, red green blue, the usual packing, the usual filters, not interlaced.
    head.extend([8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &head)?;
    chunk(&mut file, b"IDAT", &compress_to_vec_zlib(rows, PACKING))?;
    chunk(&mut file, b"IEND", &[])?;
    Some(file)
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) -> Option<()> {
    file.extend(u32::try_from(content.len()).ok()?.to_be_bytes());
    file.extend(kind);
    file.extend(content);
    file.extend(checksum(kind.iter().chain(content)).to_be_bytes());
    Some(())
}

/// The CRC-32 that PNG wants.
fn checksum<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    !bytes.fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use miniz_oxide::inflate::decompress_to_vec_zlib;

    use super::{Part, checksum, picture};

    /// A screen of 2 by 2: red, green, blue, white.
    fn screen() -> Vec<u8> {
        let mut head = [0_u32; 25];
        (head[0], head[4], head[5], head[11], head[12]) = (100, 2, 2, 32, 8);
        let mut memory: Vec<u8> = head.iter().flat_map(|word| word.to_be_bytes()).collect();
        memory.extend([0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0]);
        memory
    }

    #[test]
    fn pixels_come_out_in_their_colours_and_places() {
        let file = picture(&screen(), Part { x: 1, y: 0, width: 5, height: 5 }).unwrap();
        let packed = &file[8 + 25 + 8..file.len() - 12 - 4];
        let rows = decompress_to_vec_zlib(packed).unwrap();
        assert_eq!(rows, [0, 0, 255, 0, 0, 255, 255, 255], "the right column: green above white");
    }

    #[test]
    fn a_memory_of_another_shape_is_told() {
        assert!(picture(b"short", Part { x: 0, y: 0, width: 1, height: 1 }).is_err());
    }

    #[test]
    fn the_checksum_is_the_known_one() {
        assert_eq!(checksum(b"123456789".iter()), 0xcbf4_3926);
    }
}
