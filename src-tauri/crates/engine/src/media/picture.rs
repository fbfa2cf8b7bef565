//! Pictures: how large they are, and a small one to show in the chat. Decoding has bounds: a few kilobytes can claim to be
//! a picture of gigabytes.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageFormat, ImageReader, Limits};

/// The largest file that is decoded.
pub(super) const LARGEST: u64 = 32 << 20;

/// The longest edge that is decoded.
const LONGEST_EDGE: u32 = 16_000;

/// Memory a picture may take while it is decoded.
const MEMORY: u64 = 192 << 20;

/// The longest edge of a thumbnail: as wide as a bubble on a fine screen.
const THUMBNAIL_EDGE: u32 = 800;

/// A picture that is smaller than this needs no thumbnail.
const SMALL_BYTES: usize = 96 * 1024;

/// How much of a thumbnail's detail is kept, of 100.
const QUALITY: u8 = 80;

/// What was seen.
pub(super) struct Picture {
    /// Width and height as it is to be shown.
    pub(super) pixels: (u32, u32),
    pub(super) animated: bool,
    /// Red, green, blue and maybe transparency, 8 bits each: what Meta takes.
    pub(super) plain_colours: bool,
    pub(super) thumbnail: Option<Vec<u8>>,
}

/// Looks at a picture; nothing when it is none, or too large to be decoded.
pub(super) fn read(bytes: &[u8]) -> Option<Picture> {
    let format = image::guess_format(bytes).ok()?;
    let animated = format == ImageFormat::WebP && WebPDecoder::new(Cursor::new(bytes)).ok()?.has_animation();
    let (picture, colours) = decode(bytes)?;
    let pixels = (picture.width(), picture.height());
    let large = bytes.len() > SMALL_BYTES || pixels.0.max(pixels.1) > THUMBNAIL_EDGE;
    // A sticker is small by law, and moves only as it is.
    let thumbnail = if large && format != ImageFormat::WebP { thumbnail(&picture) } else { None };
    let plain_colours = matches!(colours, ExtendedColorType::Rgb8 | ExtendedColorType::Rgba8);
    Some(Picture { pixels, animated, plain_colours, thumbnail })
}

/// The picture as it is to be shown: turned as the camera was held.
pub(super) fn decode(bytes: &[u8]) -> Option<(DynamicImage, ExtendedColorType)> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_EDGE);
    limits.max_image_height = Some(LONGEST_EDGE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    if decoder.total_bytes() > MEMORY {
        return None;
    }
    let colours = decoder.original_color_type();
    let turned = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    if let Some(turned) = turned {
        picture.apply_orientation(turned);
    }
    Some((picture, colours))
}

fn thumbnail(picture: &DynamicImage) -> Option<Vec<u8>> {
    let small = if picture.width().max(picture.height()) > THUMBNAIL_EDGE {
        picture.thumbnail(THUMBNAIL_EDGE, THUMBNAIL_EDGE)
    } else {
        picture.clone()
    };
    let mut bytes = Vec::new();
    if picture.color().has_alpha() {
        small.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
    } else {
        jpeg(&small, QUALITY, &mut bytes)?;
    }
    Some(bytes)
}

/// Writes a JPEG.
pub(super) fn jpeg(picture: &DynamicImage, quality: u8, into: &mut Vec<u8>) -> Option<()> {
    JpegEncoder::new_with_quality(into, quality).encode_image(&picture.to_rgb8()).ok()
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    fn noisy(width: u32, height: u32) -> DynamicImage {
        let mut seed = 7_u32;
        DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [red, green, blue, _] = seed.to_le_bytes();
            Rgb([red, green, blue])
        }))
    }

    fn as_jpeg(picture: &DynamicImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        jpeg(picture, 90, &mut bytes).unwrap();
        bytes
    }

    #[test]
    fn a_large_picture_gets_a_small_one() {
        let picture = read(&as_jpeg(&noisy(1600, 1200))).unwrap();
        assert_eq!(picture.pixels, (1600, 1200));
        let small = image::load_from_memory(&picture.thumbnail.unwrap()).unwrap();
        assert_eq!((small.width(), small.height()), (800, 600));
        assert!(read(&as_jpeg(&noisy(64, 64))).unwrap().thumbnail.is_none());
    }

    #[test]
    fn a_picture_that_claims_too_much_is_not_decoded() {
        let mut bytes = Vec::new();
        noisy(8, 8).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        // The header of the PNG now claims 60,000 by 60,000.
        bytes[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        assert!(read(&bytes).is_none());
        assert!(read(b"no picture").is_none());
    }

    #[test]
    fn colours_that_meta_does_not_take_are_noticed() {
        let colours = |picture: &DynamicImage| {
            let mut bytes = Vec::new();
            picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
            read(&bytes).unwrap().plain_colours
        };
        assert!(colours(&noisy(8, 8)));
        assert!(!colours(&DynamicImage::ImageRgb16(noisy(8, 8).to_rgb16())));
        assert!(!colours(&DynamicImage::ImageLuma8(noisy(8, 8).to_luma8())));
    }
}
