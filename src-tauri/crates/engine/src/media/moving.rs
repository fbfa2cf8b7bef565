//! Stickers that move: any picture that moves becomes one within Meta's limits. Less detail first, then fewer pictures a
//! second; how long it takes stays. What comes out is read again before it is believed.
//!
//! A pass over the pictures holds two of them at a time, however many there are, and each attempt is a pass of its own:
//! a file of a few kilobytes can claim thousands of pictures. The encoder of the library keeps all of them in memory and
//! forgets how long the last one stays, therefore pictures are encoded one by one and put together by [`Film`].

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops::{self, FilterType};
use image::{AnimationDecoder, DynamicImage, Frame, Frames, ImageDecoder, ImageFormat, RgbaImage};
use shopbell_model::media::STICKER_EDGE;

use super::film::Film;

/// The longest edge that is decoded: a picture that moves is decoded many times.
const LONGEST_EDGE: u32 = 2048;

/// Pixels of all pictures together. More is no sticker but a film, or a trap.
const MOST_PIXELS: u64 = 600_000_000;

/// Pictures that are encoded in one attempt. Where there are more, some are left out from the beginning.
const MOST_ENCODED: usize = 200;

/// One way of making it smaller.
#[derive(Clone, Copy)]
struct Step {
    /// Detail, of 100.
    quality: f32,
    /// Every how many-th picture is kept.
    every: usize,
    /// How large it becomes beside the first, in percent: a guess that saves attempts which cannot succeed.
    weight: u64,
}

const fn step(quality: f32, every: usize, weight: u64) -> Step {
    Step { quality, every, weight }
}

/// The first that fits is taken.
const STEPS: [Step; 9] = [
    step(80.0, 1, 100),
    step(60.0, 1, 70),
    step(40.0, 1, 50),
    step(50.0, 2, 30),
    step(30.0, 2, 22),
    step(30.0, 3, 15),
    step(15.0, 4, 8),
    step(15.0, 6, 5),
    step(5.0, 10, LIGHTEST),
];

/// The weight of the last step.
const LIGHTEST: u64 = 2;

/// What became of an attempt.
enum Tried {
    Fits(Vec<u8>),
    /// It would have come to so many bytes, as far as can be told.
    TooLarge(u64),
}

/// What is kept of a picture that moves, whatever is done to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    pictures: usize,
    /// Milliseconds.
    lasts: u64,
}

/// Whether a picture moves: more than one picture, or said to move.
pub(super) fn moves(bytes: &[u8]) -> bool {
    match image::guess_format(bytes) {
        Ok(ImageFormat::WebP) => WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|webp| webp.has_animation()),
        Ok(ImageFormat::Gif) => frames(bytes).is_some_and(|frames| frames.take(2).filter(Result::is_ok).count() == 2),
        _ => false,
    }
}

/// A sticker of at most `most` bytes; nothing when the pictures cannot be read or cannot be made so small.
pub(super) fn sticker(bytes: &[u8], most: u64) -> Option<Vec<u8>> {
    let before = run(bytes)?;
    // The weight from which on it is worth trying.
    let mut worth = u64::MAX;
    for step in STEPS.iter().filter(|step| before.pictures / step.every <= MOST_ENCODED) {
        // The last is always tried.
        if step.weight > worth && step.weight > LIGHTEST {
            continue;
        }
        match attempt(bytes, *step, before.pictures, most)? {
            Tried::Fits(made) if is_sticker(&made, before, most) => return Some(made),
            Tried::Fits(_) => {}
            // A little more than what would be needed: it is a guess.
            Tried::TooLarge(about) => worth = step.weight * most * 5 / 4 / about.max(1),
        }
    }
    None
}

/// Every picture as it is to be seen; nothing when it is none that moves, or one of more pixels than are decoded.
fn frames(bytes: &[u8]) -> Option<Frames<'_>> {
    let sensible = |(width, height): (u32, u32)| width.max(height) <= LONGEST_EDGE;
    match image::guess_format(bytes).ok()? {
        ImageFormat::WebP => {
            let webp = WebPDecoder::new(Cursor::new(bytes)).ok()?;
            (sensible(webp.dimensions()) && webp.has_animation()).then(|| webp.into_frames())
        }
        ImageFormat::Gif => {
            let gif = GifDecoder::new(Cursor::new(bytes)).ok()?;
            sensible(gif.dimensions()).then(|| gif.into_frames())
        }
        _ => None,
    }
}

/// Looks through all pictures; nothing when one cannot be read, or they are too many.
fn run(bytes: &[u8]) -> Option<Run> {
    let (mut run, mut pixels) = (Run { pictures: 0, lasts: 0 }, 0_u64);
    for frame in frames(bytes)? {
        let frame = frame.ok()?;
        run.pictures += 1;
        run.lasts += u64::from(stays(&frame));
        pixels += u64::from(frame.buffer().width()) * u64::from(frame.buffer().height());
        if pixels > MOST_PIXELS {
            return None;
        }
    }
    (run.pictures > 0).then_some(run)
}

/// One attempt, given up as soon as it is too large; nothing when a picture cannot be read.
fn attempt(bytes: &[u8], step: Step, pictures: usize, most: u64) -> Option<Tried> {
    let mut film = Film::new(STICKER_EDGE);
    for (n, frame) in frames(bytes)?.enumerate() {
        let frame = frame.ok()?;
        let stays = stays(&frame);
        if n % step.every == 0 {
            film.add(fitted(frame.into_buffer()), stays, step.quality)?;
        } else {
            film.longer(stays);
        }
        if film.size() > most {
            let (done, all) = (u64::try_from(n + 1).ok()?, u64::try_from(pictures).ok()?);
            return Some(Tried::TooLarge(film.size() * all / done));
        }
    }
    film.finish().map(Tried::Fits)
}

/// In the middle of the sticker's square, nothing around it.
fn fitted(picture: RgbaImage) -> RgbaImage {
    if picture.dimensions() == (STICKER_EDGE, STICKER_EDGE) {
        return picture;
    }
    let small = DynamicImage::ImageRgba8(picture).resize(STICKER_EDGE, STICKER_EDGE, FilterType::Triangle).to_rgba8();
    let mut ground = RgbaImage::new(STICKER_EDGE, STICKER_EDGE);
    let middle = |edge: u32| i64::from((STICKER_EDGE - edge.min(STICKER_EDGE)) / 2);
    imageops::overlay(&mut ground, &small, middle(small.width()), middle(small.height()));
    ground
}

/// How long a picture stays, in milliseconds.
fn stays(frame: &Frame) -> u32 {
    let (over, under) = frame.delay().numer_denom_ms();
    over.checked_div(under).unwrap_or(0)
}

/// Whether what was made is what was meant.
fn is_sticker(made: &[u8], before: Run, most: u64) -> bool {
    let square = WebPDecoder::new(Cursor::new(made))
        .is_ok_and(|webp| webp.has_animation() && webp.dimensions() == (STICKER_EDGE, STICKER_EDGE));
    let lasts = run(made).is_some_and(|after| after.lasts == before.lasts && after.pictures <= before.pictures);
    square && lasts && made.len() as u64 <= most
}

#[cfg(test)]
mod tests {
    use image::Rgba;
    use image::codecs::gif::GifEncoder;
    use image::{Delay, Frame};

    use super::*;

    const MOST: u64 = 500 * 1024;

    fn noise(edge: u32, seed: u32) -> RgbaImage {
        let mut seed = seed.wrapping_mul(2_654_435_761).wrapping_add(9);
        RgbaImage::from_fn(edge, edge, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [red, green, blue, _] = seed.to_be_bytes();
            Rgba([red, green, blue, 255])
        })
    }

    /// Nothing but noise: as heavy as pictures get.
    fn heavy(pictures: u32) -> Vec<u8> {
        let mut film = Film::new(STICKER_EDGE);
        for n in 0..pictures {
            film.add(noise(STICKER_EDGE, n), 40 + n, 90.0).unwrap();
        }
        film.finish().unwrap()
    }

    #[test]
    fn one_that_is_far_too_large_becomes_one_that_fits_moves_and_lasts_as_long() {
        let large = heavy(6);
        assert!(large.len() as u64 > MOST, "{}", large.len());
        let made = sticker(&large, MOST).unwrap();
        assert!(made.len() as u64 <= MOST, "{}", made.len());
        let webp = WebPDecoder::new(Cursor::new(&made[..])).unwrap();
        assert!(webp.has_animation());
        assert_eq!(webp.dimensions(), (512, 512));
        assert_eq!(run(&made).unwrap().lasts, run(&large).unwrap().lasts);
        assert_eq!(run(&large).unwrap().lasts, (40..46).sum::<u64>());
    }

    #[test]
    fn a_picture_of_another_size_that_moves_stands_in_the_middle_and_goes_on_moving() {
        let mut gif = Vec::new();
        let mut encoder = GifEncoder::new(&mut gif);
        for red in [250, 10] {
            let picture = RgbaImage::from_pixel(64, 32, Rgba([red, 20, 30, 255]));
            encoder.encode_frame(Frame::from_parts(picture, 0, 0, Delay::from_numer_denom_ms(120, 1))).unwrap();
        }
        drop(encoder);
        assert!(moves(&gif));
        let made = sticker(&gif, MOST).unwrap();
        assert_eq!(run(&made), Some(Run { pictures: 2, lasts: 240 }));
        let reds: Vec<[u8; 4]> =
            frames(&made).unwrap().map(|frame| frame.unwrap().into_buffer().get_pixel(256, 256).0).collect();
        assert!(reds[0][0] > 200 && reds[1][0] < 60, "{reds:?}");
        let corner = frames(&made).unwrap().next().unwrap().unwrap().into_buffer().get_pixel(3, 3).0;
        assert_eq!(corner[3], 0, "nothing around it");
    }

    #[test]
    fn what_claims_too_much_or_is_broken_is_no_sticker() {
        let mut film = Film::new(STICKER_EDGE);
        film.add(noise(STICKER_EDGE, 1), 40, 20.0).unwrap();
        film.add(noise(STICKER_EDGE, 2), 40, 20.0).unwrap();
        let good = film.finish().unwrap();
        assert!(moves(&good) && sticker(&good, MOST).is_some());
        // The canvas now claims 16,384 by 16,384.
        let mut bomb = good.clone();
        bomb[24..30].copy_from_slice(&[0xff, 0x3f, 0, 0xff, 0x3f, 0]);
        assert!(sticker(&bomb, MOST).is_none());
        assert!(sticker(&good[..good.len() / 2], MOST).is_none(), "cut off in the middle");
        assert!(sticker(b"RIFF\x10\0\0\0WEBPVP8X", MOST).is_none());
        assert!(sticker(b"", MOST).is_none() && !moves(b""));
        assert!(sticker(&good, 100).is_none(), "nothing is that small");
    }
}
