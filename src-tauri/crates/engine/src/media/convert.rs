//! Making a picture fit: a JPEG that is not too large, or a sticker; one that moves goes on moving.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use image::imageops::{FilterType, overlay};
use image::{DynamicImage, Rgba, RgbaImage};
use shopbell_model::media::{FileProblem, MOVING_STICKER, STICKER_EDGE, check_file};
use shopbell_model::{CommandId, FileId, MessageKind};
use shopbell_store::files::Files;
use shopbell_store::tables::media::{self, Looks};

use super::fetch::in_turn;
use super::look::look;
use super::staging::{self, Staged};
use super::{moving, picture};
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};

/// The longest edge of a picture that was made to fit: more than any telephone shows.
const LONGEST_EDGE: u32 = 2560;

/// How much detail is kept, of 100, step by step until it fits.
const QUALITIES: [u8; 4] = [88, 75, 60, 40];

/// The same for stickers, which have to be small.
const STICKER_QUALITIES: [f32; 5] = [90.0, 75.0, 55.0, 35.0, 15.0];

/// Makes another file of an attached one. Done twice it makes two, of which one is never sent and forgotten.
pub(crate) async fn convert(
    core: &Arc<Core>,
    id: CommandId,
    file: FileId,
    kind: MessageKind,
) -> Result<Staged, EngineError> {
    const NAME: &str = "convert_file";
    let now = core.now();
    let command = id.clone();
    let before = core.store.write(move |tx| Box::pin(async move { command::done::<FileId>(tx, &command, NAME).await }));
    if let Some(made) = core.noted(before.await)?? {
        return staged(core, made).await;
    }
    let found = media::file(&mut *core.store.read().await?, file).await?.filter(|found| found.message.is_none());
    let Some(found) = found else { return Err(EngineError::NotFound { what: "file" }) };
    let (files, name) = (core.store.files().clone(), found.file.unwrap_or_default());
    let made = in_turn(move || make(&files, &name, kind)).await.map_err(|error| EngineError::Store(error.into()))?;
    let unfit = |problem| EngineError::FileUnfit { kind, problem };
    let looks = made.ok_or_else(|| unfit(FileProblem::Format))?;
    if let Err(problem) = check_file(kind, &staging::facts(&looks)) {
        core.store.files().settle(looks.names());
        return Err(unfit(problem));
    }
    let name = found.name.as_deref().map(|name| renamed(name, kind));
    let staged = staging::keep(core, name, looks).await?;
    let made = staged.id;
    let noted = core.store.write(move |tx| Box::pin(async move { command::note(tx, &id, NAME, &made, now).await }));
    core.noted(noted.await)?;
    Ok(staged)
}

/// A file that is attached.
pub(crate) async fn attached(core: &Arc<Core>, id: FileId) -> Result<Staged, EngineError> {
    staged(core, id).await
}

async fn staged(core: &Arc<Core>, id: FileId) -> Result<Staged, EngineError> {
    let found = media::file(&mut *core.store.read().await?, id).await?;
    let found = found.ok_or(EngineError::NotFound { what: "file" })?;
    Ok(Staged {
        id,
        facts: crate::outbox::file_facts(&found),
        name: found.name,
        duration: found.duration,
        thumbnail: found.thumbnail.is_some(),
    })
}

/// Nothing when the file is no picture that can be read.
fn make(files: &Files, name: &str, kind: MessageKind) -> io::Result<Option<Looks>> {
    let mut reader = files.read(name)?;
    if reader.size() > picture::LARGEST {
        return Ok(None);
    }
    let bytes = reader.read_all()?;
    // Neither decoder nor encoder is ours: what one stumbles over is no picture that can be read.
    let made = panic::catch_unwind(AssertUnwindSafe(|| {
        if kind == MessageKind::Sticker && moving::moves(&bytes) {
            return moving::sticker(&bytes, MOVING_STICKER);
        }
        let (picture, _) = picture::decode(&bytes)?;
        match kind {
            MessageKind::Image => as_jpeg(&picture),
            MessageKind::Sticker => as_sticker(&picture),
            _ => None,
        }
    }));
    let Ok(Some(bytes)) = made else { return Ok(None) };
    let mut file = files.create()?;
    file.push(&bytes)?;
    look(files, &file.finish()?, None).map(Some)
}

/// A JPEG within Meta's limit; what shines through is laid on white.
fn as_jpeg(picture: &DynamicImage) -> Option<Vec<u8>> {
    let small = if picture.width().max(picture.height()) > LONGEST_EDGE {
        picture.resize(LONGEST_EDGE, LONGEST_EDGE, FilterType::Triangle)
    } else {
        picture.clone()
    };
    let mut ground = RgbaImage::from_pixel(small.width(), small.height(), Rgba([255; 4]));
    overlay(&mut ground, &small.to_rgba8(), 0, 0);
    let flat = DynamicImage::ImageRgba8(ground);
    fitting(MessageKind::Image, "image/jpeg", &QUALITIES, |quality| {
        let mut bytes = Vec::new();
        picture::jpeg(&flat, quality, &mut bytes).map(|()| bytes)
    })
}

/// A sticker: in the middle of 512 by 512 pixels, nothing around it.
fn as_sticker(picture: &DynamicImage) -> Option<Vec<u8>> {
    let small = picture.resize(STICKER_EDGE, STICKER_EDGE, FilterType::CatmullRom).to_rgba8();
    let mut ground = RgbaImage::new(STICKER_EDGE, STICKER_EDGE);
    let middle = |edge: u32| i64::from((STICKER_EDGE - edge.min(STICKER_EDGE)) / 2);
    overlay(&mut ground, &small, middle(small.width()), middle(small.height()));
    fitting(MessageKind::Sticker, "image/webp", &STICKER_QUALITIES, |quality| {
        Some(webp::Encoder::from_rgba(&ground, STICKER_EDGE, STICKER_EDGE).encode(quality).to_vec())
    })
}

/// The best quality that fits.
fn fitting<Q: Copy>(
    kind: MessageKind,
    mime: &str,
    qualities: &[Q],
    encode: impl Fn(Q) -> Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let fits = |bytes: &Vec<u8>| {
        let size = bytes.len() as u64;
        let pixels = Some((STICKER_EDGE, STICKER_EDGE));
        let facts = shopbell_model::media::FileFacts { mime: mime.to_owned(), size, pixels, animated: false };
        check_file(kind, &facts).is_ok()
    };
    qualities.iter().filter_map(|quality| encode(*quality)).find(fits)
}

/// The name with the ending of what it became.
fn renamed(name: &str, kind: MessageKind) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.{}", if kind == MessageKind::Sticker { "webp" } else { "jpg" })
}

/// Forgets an attached file that is not wanted.
pub(crate) async fn forget(core: &Arc<Core>, id: CommandId, file: FileId) -> Result<(), EngineError> {
    const NAME: &str = "drop_file";
    let now = core.now();
    let written = core.store.write(move |tx| {
        Box::pin(async move {
            match command::done::<()>(tx, &id, NAME).await? {
                Err(refusal) => return Ok(Err(refusal)),
                Ok(Some(())) => return Ok(Ok(())),
                Ok(None) => {}
            }
            media::drop_staged(tx, file).await?;
            command::note(tx, &id, NAME, &(), now).await?;
            Outcome::Ok(Ok(()))
        })
    });
    core.noted(written.await)?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(width: u32, height: u32) -> DynamicImage {
        let mut seed = 3_u32;
        DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [red, green, blue, _] = seed.to_le_bytes();
            Rgba([red, green, blue, 255])
        }))
    }

    #[test]
    fn a_picture_of_any_size_becomes_one_that_fits() {
        let bytes = as_jpeg(&noise(4000, 500)).unwrap();
        assert!(bytes.len() <= 5 << 20);
        let made = image::load_from_memory(&bytes).unwrap();
        assert_eq!((made.width(), made.height()), (2560, 320));
    }

    #[test]
    fn any_picture_becomes_a_sticker_of_the_right_size() {
        for (width, height) in [(100, 900), (512, 512), (1600, 900)] {
            let bytes = as_sticker(&noise(width, height)).unwrap();
            assert!(bytes.len() <= 100 * 1024, "{width}x{height}: {}", bytes.len());
            let made = image::load_from_memory(&bytes).unwrap();
            assert_eq!((made.width(), made.height()), (512, 512));
        }
    }
}
