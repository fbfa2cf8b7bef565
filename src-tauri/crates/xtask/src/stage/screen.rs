//! Reads the virtual display's memory, where Xvfb keeps it as an XWD file, and writes what stands on it as PNG.
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

/// The PNG of what stands on the black ground of the screen: the window with its frame.
///
/// # Errors
/// When the memory is not in the one shape a 24-bit Xvfb has, or nothing stands there.
pub fn picture(memory: &[u8]) -> Result<Vec<u8>, Trouble> {
    let strange = || Trouble::new("The virtual display is empty, or its memory has an unknown shape.");
    let head = |index: usize| -> Option<usize> {
        let bytes = memory.get(index * 4..index * 4 + 4)?;
        usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
    };
    let shape = || Some((head(0)?, head(4)?, head(7)?, head(11)?, head(12)?, head(19)?));
    let (header, width, order, bits, line, colours) = shape().ok_or_else(strange)?;
    // 0: the least significant byte, blue, comes first.
    if bits != 32 || order != 0 || line < width * 4 || width == 0 {
        return Err(strange());
    }
    let pixels = memory.get(header + colours * COLOUR_ENTRY..).ok_or_else(strange)?;
    let screen: Vec<&[[u8; 4]]> = pixels.chunks_exact(line).filter_map(|row| row.as_chunks().0.get(..width)).collect();
    let stands = |row: &&[[u8; 4]]| row.iter().any(is_lit);
    let top = screen.iter().position(&stands).ok_or_else(strange)?;
    let bottom = screen.iter().rposition(&stands).ok_or_else(strange)?;
    let left = screen.iter().filter_map(|row| row.iter().position(is_lit)).min().ok_or_else(strange)?;
    let right = screen.iter().filter_map(|row| row.iter().rposition(is_lit)).max().ok_or_else(strange)?;
    let mut rows = Vec::new();
    for row in screen.iter().take(bottom + 1).skip(top) {
        // Each row says which filter it went through: none.
        rows.push(0);
        for [blue, green, red, _] in row.iter().take(right + 1).skip(left) {
            rows.extend([red, green, blue]);
        }
    }
    png(right + 1 - left, bottom + 1 - top, &rows).ok_or_else(strange)
}

/// Whether anything but the ground is here.
fn is_lit([blue, green, red, _]: &[u8; 4]) -> bool {
    blue | green | red != 0
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

    use super::{checksum, picture};

    /// A screen of 3 by 2: the left column and a corner are black, then green, blue, white.
    fn screen(bits: u32) -> Vec<u8> {
        let mut head = [0_u32; 25];
        (head[0], head[4], head[5], head[11], head[12]) = (100, 3, 2, bits, 12);
        let mut memory: Vec<u8> = head.iter().flat_map(|word| word.to_be_bytes()).collect();
        memory.extend([0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0]);
        memory.extend([0, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0]);
        memory
    }

    #[test]
    fn what_stands_there_comes_out_in_its_colours() {
        let file = picture(&screen(32)).unwrap();
        assert_eq!(file[16..24], [0, 0, 0, 2, 0, 0, 0, 2], "the black column is ground, not window");
        let packed = &file[8 + 25 + 8..file.len() - 12 - 4];
        let rows = decompress_to_vec_zlib(packed).unwrap();
        assert_eq!(rows, [0, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 255, 255, 255]);
    }

    #[test]
    fn a_memory_of_another_shape_is_told() {
        assert!(picture(b"short").is_err());
        assert!(picture(&screen(16)).is_err());
    }

    #[test]
    fn the_checksum_is_the_known_one() {
        assert_eq!(checksum(b"123456789".iter()), 0xcbf4_3926);
    }
}
