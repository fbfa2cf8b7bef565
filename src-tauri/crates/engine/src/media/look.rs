//! What a file is by its content. What Meta or the file's name say is a hint and no more: the window shows a file by this.

use std::io;
use std::panic::{self, AssertUnwindSafe};

use shopbell_store::files::{FileReader, Files, StoredFile};
use shopbell_store::tables::media::Looks;

use super::picture::Picture;
use super::{mp4, ogg, picture};

/// Bytes that tell a type.
const HEAD: usize = 16 * 1024;

/// A type nothing is known of. It is never shown, only saved.
const UNKNOWN: &str = "application/octet-stream";

/// Looks at a file that lies in the folder, and puts a thumbnail beside it where it is a picture worth one. Waits for the
/// disk and for the processor. A file that cannot be looked at gets no row: the next sweep takes it.
pub(crate) fn look(files: &Files, stored: &StoredFile, told: Option<&str>) -> io::Result<Looks> {
    look_at(files, stored, told).inspect_err(|_| files.settle([stored.name.as_str()]))
}

fn look_at(files: &Files, stored: &StoredFile, told: Option<&str>) -> io::Result<Looks> {
    let mut reader = files.read(&stored.name)?;
    let head = reader.read_at(0, HEAD)?;
    let mut looks = Looks {
        mime: sniff(&head, told),
        size: i64::try_from(stored.size).unwrap_or(i64::MAX),
        file: stored.name.clone(),
        ..Looks::default()
    };
    match looks.mime.as_str() {
        "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "image/bmp" => {
            see(files, &mut reader, &mut looks, picture::read)?;
        }
        "audio/ogg" => hear(&mut reader, &head, &mut looks),
        "video/mp4" | "video/3gpp" | "audio/mp4" => {
            if let Some(film) = mp4::facts(&mut reader) {
                if !film.moves {
                    "audio/mp4".clone_into(&mut looks.mime);
                }
                if !film.playable {
                    looks.mime.push_str(shopbell_model::media::OTHER_CODECS);
                }
                (looks.width, looks.height) = film.pixels.map_or((None, None), |(w, h)| (Some(w), Some(h)));
                looks.duration = film.duration;
            }
        }
        _ => {}
    }
    if looks.mime.starts_with("audio/") {
        looks.wave = shape(&mut reader);
    }
    Ok(looks)
}

/// The largest sound that is read to draw its shape: an hour of a voice message.
const DRAWN: u64 = 4 << 20;

/// How loud each part of a sound is; nothing where it cannot be read. It is played without.
fn shape(reader: &mut FileReader) -> Option<Vec<u8>> {
    if reader.size() > DRAWN {
        return None;
    }
    let bytes = reader.read_all().ok()?;
    // The decoder is not ours: one that stumbles over a sound must not make the file one that never comes.
    panic::catch_unwind(AssertUnwindSafe(|| shopbell_sound::wave::bars(bytes))).ok()?.ok()
}

fn see(
    files: &Files,
    reader: &mut FileReader,
    looks: &mut Looks,
    read: impl FnOnce(&[u8]) -> Option<Picture>,
) -> io::Result<()> {
    if reader.size() > picture::LARGEST {
        return Ok(());
    }
    // A picture that cannot be read is kept and can be saved; it has no size and no thumbnail. The decoder is not ours:
    // one that stumbles over a picture must not make the file one that never comes.
    let bytes = reader.read_all()?;
    let Ok(Some(picture)) = panic::catch_unwind(AssertUnwindSafe(|| read(&bytes))) else { return Ok(()) };
    (looks.width, looks.height) = (Some(picture.pixels.0.into()), Some(picture.pixels.1.into()));
    looks.animated = picture.animated;
    if looks.mime == "image/png" && !picture.plain_colours {
        looks.mime.push_str("; colours=other");
    }
    if let Some(small) = picture.thumbnail {
        match keep(files, &small) {
            Ok(name) => looks.thumbnail = Some(name),
            // The picture itself lies in the folder: it is shown as it is.
            Err(error) => tracing::warn!(%error, "a thumbnail could not be kept"),
        }
    }
    Ok(())
}

fn keep(files: &Files, bytes: &[u8]) -> io::Result<String> {
    let mut new = files.create()?;
    new.push(bytes)?;
    Ok(new.finish()?.name)
}

fn hear(reader: &mut FileReader, head: &[u8], looks: &mut Looks) {
    let tail = reader.size().saturating_sub(ogg::TAIL as u64);
    let tail = reader.read_at(tail, ogg::TAIL).unwrap_or_default();
    if let Some(sound) = ogg::opus(head, &tail) {
        // Meta takes one channel only.
        looks.mime.push_str(if sound.channels == 1 { "; codecs=opus" } else { "; codecs=opus; channels=2" });
        looks.duration = sound.duration;
    }
}

/// The type by the first bytes. Where the content fits several types (a document inside a zip, a sound in a film's
/// wrapping), the hint decides among them.
fn sniff(head: &[u8], told: Option<&str>) -> String {
    let told = told.map(shopbell_model::media::bare_mime).unwrap_or_default();
    if head.get(4..11) == Some(b"ftyp3gp") {
        return "video/3gpp".to_owned();
    }
    // Films in this wrapping do not come over WhatsApp.
    if head.starts_with(b"OggS") {
        return "audio/ogg".to_owned();
    }
    // The wide band's mark is another than the narrow one's, the type is one.
    if head.starts_with(b"#!AMR") {
        return "audio/amr".to_owned();
    }
    let found = infer::get(head).map(|kind| kind.mime_type());
    let mime = match found {
        Some("audio/m4a") => "audio/mp4",
        Some("audio/x-aac") => "audio/aac",
        Some("video/x-m4v") => "video/mp4",
        Some("application/zip") if told.starts_with("application/vnd.openxmlformats-officedocument.") => told,
        Some("application/x-ole-storage") if matches!(told, MS_WORD | MS_EXCEL | MS_POWERPOINT) => told,
        Some(mime) => mime,
        None if is_text(head) => "text/plain",
        None => UNKNOWN,
    };
    mime.to_owned()
}

const MS_WORD: &str = "application/msword";
const MS_EXCEL: &str = "application/vnd.ms-excel";
const MS_POWERPOINT: &str = "application/vnd.ms-powerpoint";

/// Whether the bytes read as text: UTF-8, maybe cut within a character, and nothing that no text holds.
fn is_text(head: &[u8]) -> bool {
    let valid = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && head.len() == HEAD,
    };
    valid && !head.is_empty() && !head.iter().any(|byte| *byte < 9 || (14..27).contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A store's folder with a picture in it that is worth a thumbnail.
    async fn photo() -> (tempfile::TempDir, Files, StoredFile) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.db");
        let store = shopbell_store::Store::open(shopbell_store::OpenOptions { path, key: None }).await.unwrap();
        let mut bytes = Vec::new();
        let picture = image::DynamicImage::ImageRgb8(image::RgbImage::new(1000, 900));
        picture::jpeg(&picture, 90, &mut bytes).unwrap();
        let files = store.files().clone();
        let mut new = files.create().unwrap();
        new.push(&bytes).unwrap();
        let stored = new.finish().unwrap();
        (folder, files, stored)
    }

    #[tokio::test]
    async fn a_picture_the_decoder_stumbles_over_is_here_without_a_thumbnail() {
        let (_folder, files, stored) = photo().await;
        let mut looks = Looks { mime: "image/jpeg".to_owned(), ..Looks::default() };
        let mut reader = files.read(&stored.name).unwrap();
        see(&files, &mut reader, &mut looks, |_| panic!("a picture nobody thought of")).unwrap();
        assert_eq!(looks, Looks { mime: "image/jpeg".to_owned(), ..Looks::default() });
    }

    #[tokio::test]
    async fn a_thumbnail_that_cannot_be_written_keeps_no_picture_away() {
        let (folder, files, stored) = photo().await;
        assert!(look(&files, &stored, None).unwrap().thumbnail.is_some(), "there is one to write");
        // Nothing can be begun any more; what lies there can still be read.
        std::fs::remove_dir_all(folder.path().join("media/unfinished")).unwrap();
        let looks = look(&files, &stored, None).unwrap();
        assert_eq!((looks.width, looks.height, looks.thumbnail), (Some(1000), Some(900), None));
        assert_eq!(looks.file, stored.name);
    }

    #[test]
    fn the_content_decides_and_the_hint_only_among_what_fits() {
        let html = b"<!DOCTYPE html><script>alert(1)</script>";
        assert_eq!(sniff(html, Some("image/jpeg")), "text/html");
        assert_eq!(sniff(b"#!AMR-WB\n rest", Some("audio/amr")), "audio/amr");
        assert_eq!(sniff(b"\xff\xd8\xff\xe0 rest", Some("text/plain")), "image/jpeg");
        assert_eq!(sniff(b"%PDF-1.7\n", None), "application/pdf");
        assert_eq!(sniff(b"Kaksi cappuccinoa, kiitos", Some("application/pdf")), "text/plain");
        assert_eq!(sniff(b"\0\x01\x02\x03", Some("image/png")), UNKNOWN);
        let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        assert_eq!(sniff(b"PK\x03\x04 other", Some(docx)), docx);
        assert_eq!(sniff(b"PK\x03\x04 other", Some("image/png")), "application/zip");
        assert_eq!(sniff(b"\0\0\0\x18ftyp3gp5", None), "video/3gpp");
        assert_eq!(sniff(b"OggS\0\x02", None), "audio/ogg");
    }

    #[test]
    fn text_cut_within_a_character_is_text() {
        let text = "ä".repeat(HEAD);
        assert!(is_text(&text.as_bytes()[1..][..0]) || is_text(&text.as_bytes()[..HEAD]));
        assert!(!is_text(&text.as_bytes()[..7]), "cut without a reason");
        assert!(!is_text(b""));
    }
}
