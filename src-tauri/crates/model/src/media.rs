//! What WhatsApp takes as a file, and where a file of a message stands (CONTRACT §2).

mod naming;

use crate::message::MessageKind;
use crate::template::definition::MediaKind;

pub use naming::{file_name, usual_ending};

crate::words::words! {
    /// Where the file of a message stands.
    MediaState {
        /// It will be fetched.
        Waiting = "waiting",
        /// It is being fetched.
        Fetching = "fetching",
        /// It lies beside the database.
        Here = "here",
        /// It cannot be had any more.
        Gone = "gone",
    }
}

crate::words::words! {
    /// Why a file cannot be had.
    MediaGone {
        /// WhatsApp keeps a customer's file for seven days, and they are over.
        Expired = "expired",
        /// WhatsApp says there is no such file.
        Refused = "refused",
        /// It is larger than any file WhatsApp carries.
        TooLarge = "too_large",
        /// It was here for as long as the shop keeps files.
        Cleared = "cleared",
    }
}

const KILOBYTE: u64 = 1024;
const MEGABYTE: u64 = 1024 * KILOBYTE;

/// The largest file of any kind.
pub const LARGEST_FILE: u64 = 100 * MEGABYTE;

/// The most bytes of a film that plays like a GIF above a template (CONTRACT §2).
const PLAYS_LIKE_GIF: u64 = 3_584 * KILOBYTE;

/// A sticker's edge in pixels.
pub const STICKER_EDGE: u32 = 512;

/// The most bytes of a sticker that moves.
pub const MOVING_STICKER: u64 = 500 * KILOBYTE;

/// What a file is, as far as the limits ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFacts {
    /// Its type by its content. Parameters tell what the limits ask for: `audio/ogg; codecs=opus`, `image/png; depth=16`.
    pub mime: String,
    /// Its bytes.
    pub size: u64,
    /// Pixels, of a picture.
    pub pixels: Option<(u32, u32)>,
    /// Whether a picture moves.
    pub animated: bool,
}

/// Why a file cannot go as this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// There is nothing in it.
    Empty,
    /// WhatsApp does not take this type as this kind.
    Format,
    /// It is larger than so many bytes.
    TooLarge(u64),
    /// A sticker has 512 by 512 pixels.
    Pixels,
    /// The wrapping is right, but what is in it does not play at the customer's.
    Codec,
    /// A picture of a kind that nothing here can read, so that none that fits can be made of it.
    Picture,
}

/// What is said behind a type whose content WhatsApp does not play: in `video/mp4` it is H.264 and AAC that plays, and of
/// H.264's High profile only what has no B-frames (CONTRACT §2).
pub const OTHER_CODECS: &str = "; codecs=other";

const AUDIO: &[&str] = &["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", OPUS];
const OPUS: &str = "audio/ogg; codecs=opus";
const IMAGE: &[&str] = &["image/jpeg", "image/png"];
const VIDEO: &[&str] = &["video/mp4", "video/3gpp"];
const STICKER: &[&str] = &["image/webp"];
/// Pictures one that fits can be made of.
const READ: &[&str] = &["image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp"];
const PDF: &str = "application/pdf";
const DOCUMENT: &[&str] = &[
    "text/plain",
    PDF,
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
];

/// Whether a message of this kind carries a file.
#[must_use]
pub const fn carries_file(kind: MessageKind) -> bool {
    use MessageKind::{Audio, Document, Image, Sticker, Video, Voice};
    matches!(kind, Image | Video | Audio | Voice | Document | Sticker)
}

/// Whether a message of this kind may have a file: beside those that are one, a template with one above its text.
#[must_use]
pub const fn may_carry_file(kind: MessageKind) -> bool {
    carries_file(kind) || matches!(kind, MessageKind::Template)
}

/// Whether the file can stand above the text of a template as this kind. What goes in a chat goes there too, but of documents
/// only a PDF (CONTRACT §1.4).
///
/// # Errors
/// The first reason why not.
pub fn check_head(kind: MessageKind, file: &FileFacts) -> Result<(), FileProblem> {
    match kind {
        MessageKind::Image | MessageKind::Video => check_file(kind, file),
        MessageKind::Document => {
            check_file(kind, file)?;
            if file.mime == PDF { Ok(()) } else { Err(FileProblem::Format) }
        }
        _ => Err(FileProblem::Format),
    }
}

/// As what the file of a header or a card goes.
#[must_use]
pub const fn sent_as(media: MediaKind) -> MessageKind {
    match media {
        MediaKind::Image => MessageKind::Image,
        MediaKind::Video | MediaKind::Gif => MessageKind::Video,
        MediaKind::Document => MessageKind::Document,
    }
}

/// Whether the file can be the sample Meta's reviewers see above a template or a card: what could be sent there can, and a
/// film that plays like a GIF is a short MP4 (CONTRACT §2, §3.2).
///
/// # Errors
/// The first reason why not.
pub fn check_sample(media: MediaKind, file: &FileFacts) -> Result<(), FileProblem> {
    check_head(sent_as(media), file)?;
    match media {
        MediaKind::Gif if file.mime != "video/mp4" => Err(FileProblem::Format),
        MediaKind::Gif if file.size > PLAYS_LIKE_GIF => Err(FileProblem::TooLarge(PLAYS_LIKE_GIF)),
        _ => Ok(()),
    }
}

/// The most bytes of a file of this kind; nothing where no file is one, or the kind's limit hangs on more.
#[must_use]
pub const fn most_bytes(kind: MessageKind) -> Option<u64> {
    match kind {
        MessageKind::Image => Some(5 * MEGABYTE),
        MessageKind::Video | MessageKind::Audio | MessageKind::Voice => Some(16 * MEGABYTE),
        MessageKind::Document => Some(LARGEST_FILE),
        _ => None,
    }
}

/// Whether the file can go as this kind.
///
/// # Errors
/// The first reason why not.
pub fn check_file(kind: MessageKind, file: &FileFacts) -> Result<(), FileProblem> {
    let types: &[&str] = match kind {
        MessageKind::Image => IMAGE,
        MessageKind::Video => VIDEO,
        MessageKind::Audio => AUDIO,
        MessageKind::Voice => &[OPUS],
        MessageKind::Sticker => STICKER,
        MessageKind::Document => DOCUMENT,
        _ => &[],
    };
    let most = match kind {
        MessageKind::Sticker if file.animated => MOVING_STICKER,
        MessageKind::Sticker => 100 * KILOBYTE,
        _ => most_bytes(kind).unwrap_or(0),
    };
    if file.size == 0 {
        return Err(FileProblem::Empty);
    }
    if !types.contains(&file.mime.as_str()) {
        let plain = file.mime.strip_suffix(OTHER_CODECS);
        let wrapped = plain.is_some_and(|plain| types.contains(&plain));
        return Err(match kind {
            _ if wrapped => FileProblem::Codec,
            MessageKind::Image | MessageKind::Sticker | MessageKind::Document if is_unread_picture(&file.mime) => {
                FileProblem::Picture
            }
            _ => FileProblem::Format,
        });
    }
    if file.size > most {
        return Err(FileProblem::TooLarge(most));
    }
    if kind == MessageKind::Sticker && file.pixels != Some((STICKER_EDGE, STICKER_EDGE)) {
        return Err(FileProblem::Pixels);
    }
    Ok(())
}

/// Whether it is a picture of a kind that is not read here: what telephones and scanners make of their own, such as HEIC,
/// AVIF and TIFF.
fn is_unread_picture(mime: &str) -> bool {
    mime.starts_with("image/") && !READ.contains(&bare_mime(mime))
}

/// The kind a file most naturally goes as, whether or not it fits yet.
#[must_use]
pub fn natural_kind(mime: &str) -> MessageKind {
    match mime.split_once('/').map_or("", |(family, _)| family) {
        "image" => MessageKind::Image,
        "video" => MessageKind::Video,
        "audio" => MessageKind::Audio,
        _ => MessageKind::Document,
    }
}

/// A type without its parameters, as Meta wants to hear it.
#[must_use]
pub fn bare_mime(mime: &str) -> &str {
    mime.split(';').next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(mime: &str, size: u64) -> FileFacts {
        FileFacts { mime: mime.to_owned(), size, pixels: Some((512, 512)), animated: false }
    }

    /// CONTRACT §2, line by line: kind, types, the largest size.
    fn table() -> Vec<(MessageKind, &'static [&'static str], u64)> {
        const MB: u64 = 1_048_576;
        vec![
            (MessageKind::Audio, AUDIO, 16 * MB),
            (MessageKind::Voice, &["audio/ogg; codecs=opus"], 16 * MB),
            (MessageKind::Image, &["image/jpeg", "image/png"], 5 * MB),
            (MessageKind::Video, &["video/mp4", "video/3gpp"], 16 * MB),
            (MessageKind::Sticker, &["image/webp"], 102_400),
            (MessageKind::Document, DOCUMENT, 100 * MB),
        ]
    }

    #[test]
    fn at_the_limit_it_goes_and_one_byte_above_it_does_not() {
        for (kind, types, most) in table() {
            for mime in types {
                assert_eq!(check_file(kind, &file(mime, most)), Ok(()), "{kind} {mime}");
                assert_eq!(check_file(kind, &file(mime, most + 1)), Err(FileProblem::TooLarge(most)), "{kind} {mime}");
                assert_eq!(check_file(kind, &file(mime, 0)), Err(FileProblem::Empty), "{kind} {mime}");
            }
        }
        let moving = |size| FileFacts { animated: true, ..file("image/webp", size) };
        assert_eq!(check_file(MessageKind::Sticker, &moving(512_000)), Ok(()));
        assert_eq!(check_file(MessageKind::Sticker, &moving(512_001)), Err(FileProblem::TooLarge(512_000)));
    }

    #[test]
    fn no_kind_takes_the_type_of_another() {
        let all: Vec<&str> = table().iter().flat_map(|(_, types, _)| types.iter().copied()).collect();
        for (kind, types, _) in table() {
            for mime in &all {
                let taken = check_file(kind, &file(mime, 10)).is_ok();
                assert_eq!(taken, types.contains(mime), "{kind} {mime}");
            }
            for foreign in ["image/gif", "image/png; depth=16", "audio/ogg", "text/html", "application/zip", ""] {
                assert_eq!(check_file(kind, &file(foreign, 10)), Err(FileProblem::Format), "{kind} {foreign}");
            }
        }
    }

    #[test]
    fn a_picture_nobody_here_can_read_is_called_one() {
        use MessageKind::{Document, Image, Sticker, Video};
        for mime in ["image/heif", "image/avif", "image/tiff"] {
            for kind in [Image, Sticker, Document] {
                assert_eq!(check_file(kind, &file(mime, 10)), Err(FileProblem::Picture), "{kind} {mime}");
            }
            assert_eq!(check_file(Video, &file(mime, 10)), Err(FileProblem::Format));
        }
    }

    #[test]
    fn above_a_template_stands_what_its_header_says_and_of_documents_a_pdf() {
        use MessageKind::{Audio, Document, Image, Sticker, Video};
        assert_eq!(check_head(Document, &file("application/pdf", 10)), Ok(()));
        assert_eq!(
            check_head(Document, &file("text/plain", 10)),
            Err(FileProblem::Format),
            "fit for a chat, not for a header"
        );
        assert_eq!(check_head(Document, &file("application/pdf", 0)), Err(FileProblem::Empty));
        assert_eq!(check_head(Image, &file("image/png", 10)), Ok(()));
        assert_eq!(check_head(Image, &file("application/pdf", 10)), Err(FileProblem::Format));
        let most = most_bytes(Image).unwrap();
        assert_eq!(check_head(Image, &file("image/png", most + 1)), Err(FileProblem::TooLarge(most)));
        assert_eq!(check_head(Video, &file("video/mp4; codecs=other", 10)), Err(FileProblem::Codec));
        for kind in [Audio, Sticker] {
            assert!(check_head(kind, &file("audio/mpeg", 10)).is_err(), "{kind}");
        }
    }

    #[test]
    fn a_sample_is_what_could_be_sent_there_and_a_gif_is_a_short_film() {
        for (media, mime, other) in [
            (MediaKind::Image, "image/jpeg", "video/mp4"),
            (MediaKind::Video, "video/3gpp", "image/jpeg"),
            (MediaKind::Gif, "video/mp4", "video/3gpp"),
            (MediaKind::Document, "application/pdf", "text/plain"),
        ] {
            assert_eq!(check_sample(media, &file(mime, 10)), Ok(()), "{media:?}");
            assert_eq!(check_sample(media, &file(other, 10)), Err(FileProblem::Format), "{media:?}");
            assert_eq!(check_sample(media, &file(mime, 0)), Err(FileProblem::Empty), "{media:?}");
        }
        assert_eq!(check_sample(MediaKind::Gif, &file("video/mp4", 3_670_016)), Ok(()));
        let over = check_sample(MediaKind::Gif, &file("video/mp4", 3_670_017));
        assert_eq!(over, Err(FileProblem::TooLarge(3_670_016)));
        assert_eq!(check_sample(MediaKind::Video, &file("video/mp4", 3_670_017)), Ok(()));
    }

    #[test]
    fn a_sticker_is_512_by_512() {
        for pixels in [None, Some((511, 512)), Some((512, 513)), Some((1024, 1024))] {
            let odd = FileFacts { pixels, ..file("image/webp", 10) };
            assert_eq!(check_file(MessageKind::Sticker, &odd), Err(FileProblem::Pixels));
        }
    }

    #[test]
    fn messages_without_a_file_take_none() {
        for kind in MessageKind::ALL.iter().filter(|kind| !carries_file(**kind)) {
            assert!(check_file(*kind, &file("image/jpeg", 10)).is_err(), "{kind}");
        }
    }

    #[test]
    fn a_film_is_judged_by_what_is_in_it_too() {
        let judged = |mime| check_file(MessageKind::Video, &file(mime, 10));
        assert_eq!(judged("video/mp4"), Ok(()));
        assert_eq!(judged("video/mp4; codecs=other"), Err(FileProblem::Codec));
        assert_eq!(judged("image/png; codecs=other"), Err(FileProblem::Format));
    }
}
