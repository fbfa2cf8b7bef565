//! A WebP that moves, put together picture by picture: the container of Google's description ("WebP Container
//! Specification"), around pictures that libwebp encodes. Of each picture only what changed is written; what looks the
//! same stays longer.

use image::RgbaImage;

/// The longest time a picture can stay, in milliseconds: three bytes.
const LONGEST: u32 = (1 << 24) - 1;

/// Where the first chunk after `RIFF`, the size and `WEBP` begins.
const CHUNKS: usize = 12;

/// Bytes of a chunk's name and size.
const HEAD: usize = 8;

/// Where the time stands in a picture's chunk, from the chunk's beginning.
const STAYS: usize = HEAD + 12;

/// There is an animation, and something may shine through.
const FLAGS: u8 = 0b0001_0010;

/// The picture replaces what was there, and stays when the next comes.
const REPLACE: u8 = 0b0000_0010;

/// One that is being put together.
pub(super) struct Film {
    edge: u32,
    bytes: Vec<u8>,
    before: Option<RgbaImage>,
    /// Where the last picture's chunk begins.
    last: usize,
    stays: u32,
}

/// A part of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

impl Film {
    /// One of `edge` by `edge` pixels that begins anew when it is over.
    pub(super) fn new(edge: u32) -> Self {
        let mut bytes = b"RIFF\0\0\0\0WEBP".to_vec();
        let mut canvas = vec![FLAGS, 0, 0, 0];
        canvas.extend(three(edge - 1));
        canvas.extend(three(edge - 1));
        chunk(&mut bytes, *b"VP8X", &canvas);
        // No ground, and no end.
        chunk(&mut bytes, *b"ANIM", &[0; 6]);
        Self { edge, bytes, before: None, last: 0, stays: 0 }
    }

    /// Adds a picture that stays so many milliseconds, with so much detail of 100; nothing when it cannot be encoded or
    /// has another size.
    pub(super) fn add(&mut self, picture: RgbaImage, stays: u32, quality: f32) -> Option<()> {
        if picture.dimensions() != (self.edge, self.edge) {
            return None;
        }
        let whole = Part { x: 0, y: 0, width: self.edge, height: self.edge };
        let part = match &self.before {
            None => whole,
            Some(before) => match changed(before, &picture) {
                Some(part) => part,
                None => {
                    self.longer(stays);
                    return Some(());
                }
            },
        };
        let cut = cut(&picture, part)?;
        let encoded = webp::Encoder::from_rgba(&cut, part.width, part.height).encode_simple(false, quality).ok()?;
        let mut body = Vec::with_capacity(encoded.len() + 16);
        body.extend(three(part.x / 2));
        body.extend(three(part.y / 2));
        body.extend(three(part.width - 1));
        body.extend(three(part.height - 1));
        body.extend(three(stays.min(LONGEST)));
        body.push(REPLACE);
        for (name, content) in chunks(&encoded).filter(|(name, _)| matches!(name, b"ALPH" | b"VP8 " | b"VP8L")) {
            chunk(&mut body, name, content);
        }
        self.last = self.bytes.len();
        self.stays = stays.min(LONGEST);
        chunk(&mut self.bytes, *b"ANMF", &body);
        self.before = Some(picture);
        Some(())
    }

    /// The last picture stays so much longer.
    pub(super) fn longer(&mut self, more: u32) {
        self.stays = self.stays.saturating_add(more).min(LONGEST);
        let at = self.last + STAYS;
        if let Some(place) = self.bytes.get_mut(at..at + 3).filter(|_| self.before.is_some()) {
            place.copy_from_slice(&three(self.stays));
        }
    }

    /// Bytes so far.
    pub(super) fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// The whole file; nothing when there is no picture in it.
    pub(super) fn finish(mut self) -> Option<Vec<u8>> {
        self.before?;
        let size = u32::try_from(self.bytes.len() - HEAD).ok()?;
        self.bytes.get_mut(4..HEAD)?.copy_from_slice(&size.to_le_bytes());
        Some(self.bytes)
    }
}

/// The smallest part in which two pictures differ, at even places as the container wants it; nothing when they do not.
fn changed(before: &RgbaImage, now: &RgbaImage) -> Option<Part> {
    let (width, height) = now.dimensions();
    let row = width as usize * 4;
    let (mut top, mut bottom, mut left, mut right) = (None, 0, width as usize, 0);
    for (y, (old, new)) in (0..height).zip(before.as_raw().chunks_exact(row).zip(now.as_raw().chunks_exact(row))) {
        if old == new {
            continue;
        }
        top.get_or_insert(y);
        bottom = y;
        // Only what lies outside of what is known to differ is looked at more closely.
        let (old_start, new_start) = (old.get(..left * 4)?, new.get(..left * 4)?);
        if old_start != new_start {
            left = pixels(old_start).zip(pixels(new_start)).position(|(old, new)| old != new)?;
        }
        let (old_end, new_end) = (old.get(right * 4..)?, new.get(right * 4..)?);
        if old_end != new_end {
            right += pixels(old_end).zip(pixels(new_end)).rposition(|(old, new)| old != new)? + 1;
        }
    }
    let (x, y) = (u32::try_from(left).ok()? & !1, top? & !1);
    Some(Part { x, y, width: u32::try_from(right).ok()? - x, height: bottom + 1 - y })
}

fn pixels(row: &[u8]) -> std::slice::ChunksExact<'_, u8> {
    row.chunks_exact(4)
}

/// The bytes of a part of a picture.
fn cut(picture: &RgbaImage, part: Part) -> Option<Vec<u8>> {
    let (from, width) = (part.x as usize * 4, part.width as usize * 4);
    let rows = picture.as_raw().chunks_exact(picture.width() as usize * 4);
    let mut bytes = Vec::with_capacity(width * part.height as usize);
    for row in rows.skip(part.y as usize).take(part.height as usize) {
        bytes.extend_from_slice(row.get(from..from + width)?);
    }
    Some(bytes)
}

/// The chunks of a file: name and content.
fn chunks(file: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = file.get(CHUNKS..).unwrap_or_default();
    std::iter::from_fn(move || {
        let name: [u8; 4] = rest.get(..4)?.try_into().ok()?;
        let size = u32::from_le_bytes(rest.get(4..HEAD)?.try_into().ok()?) as usize;
        let content = rest.get(HEAD..HEAD.checked_add(size)?)?;
        rest = rest.get(HEAD + size + size % 2..).unwrap_or_default();
        Some((name, content))
    })
}

fn chunk(into: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    into.extend(name);
    into.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    into.extend(content);
    if content.len() % 2 == 1 {
        into.push(0);
    }
}

/// A number in three bytes.
fn three(number: u32) -> [u8; 3] {
    let [first, second, third, _] = number.to_le_bytes();
    [first, second, third]
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::codecs::webp::WebPDecoder;
    use image::{AnimationDecoder, ImageDecoder, Rgba};

    use super::*;

    /// White, with a dark square at a place.
    fn square(x: u32) -> RgbaImage {
        RgbaImage::from_fn(64, 64, |px, py| {
            if (x..x + 8).contains(&px) && (20..28).contains(&py) { Rgba([20, 20, 20, 255]) } else { Rgba([255; 4]) }
        })
    }

    #[test]
    fn other_programs_read_it_as_it_was_meant() {
        let mut film = Film::new(64);
        for (x, stays) in [(3, 70), (21, 90), (21, 5), (41, 110)] {
            film.add(square(x), stays, 90.0).unwrap();
        }
        film.longer(9);
        let made = film.finish().unwrap();
        let webp = WebPDecoder::new(Cursor::new(&made[..])).unwrap();
        assert_eq!(webp.dimensions(), (64, 64));
        let frames: Vec<_> = webp.into_frames().map(Result::unwrap).collect();
        let times: Vec<u32> = frames.iter().map(|frame| frame.delay().numer_denom_ms().0).collect();
        assert_eq!(times, [70, 95, 119], "what looks the same stays longer");
        for (frame, x) in frames.iter().zip([3, 21, 41]) {
            let dark = |x: u32| frame.buffer().get_pixel(x + 4, 24).0[0] < 90;
            assert!(dark(x), "the square is where it was put");
            assert!([3, 21, 41].iter().filter(|other| **other != x).all(|other| !dark(*other)), "and nowhere else");
        }
        // libwebp's own reader agrees.
        let seen = webp::AnimDecoder::new(&made).decode().unwrap();
        assert_eq!(seen.len(), 3);
    }

    #[test]
    fn only_what_changed_is_written() {
        assert_eq!(changed(&square(3), &square(3)), None);
        assert_eq!(changed(&square(3), &square(5)), Some(Part { x: 2, y: 20, width: 11, height: 8 }));
        assert!(Film::new(64).finish().is_none(), "nothing in it");
        assert!(Film::new(64).add(RgbaImage::new(63, 64), 1, 50.0).is_none());
    }
}
