//! The files practice customers send: small real ones, drawn and sounded for this program, and how one is sent.

use std::path::Path;

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use shopbell_model::{UtcMillis, Wamid};

use super::Customer;
use super::speech::{self, Utterance};
use crate::random;
use crate::simulation::Turn;
use crate::world::change::Change;
use crate::world::things::Media;

/// A file customers have at hand.
pub(crate) struct Sample {
    /// Names it in practice.
    pub(crate) name: &'static str,
    /// The kind of message it goes as.
    type_: &'static str,
    mime: &'static str,
    filename: Option<&'static str>,
    caption: Option<&'static str>,
    voice: bool,
    /// Whether Meta has it no more when the message is read: as after thirty days.
    lost: bool,
    bytes: &'static [u8],
}

/// Every file there is.
const SAMPLES: &[Sample] = &[
    Sample {
        name: "picture",
        type_: "image",
        mime: "image/jpeg",
        filename: None,
        caption: Some("First cup! A bit sour… too coarse?"),
        voice: false,
        lost: false,
        bytes: include_bytes!("files/cup.jpg"),
    },
    Sample {
        name: "photo",
        type_: "image",
        mime: "image/jpeg",
        filename: None,
        caption: None,
        voice: false,
        lost: false,
        bytes: include_bytes!("files/bag.jpg"),
    },
    Sample {
        name: "lost_picture",
        type_: "image",
        mime: "image/jpeg",
        filename: None,
        caption: Some("The bag, before I open it"),
        voice: false,
        lost: true,
        bytes: include_bytes!("files/bag.jpg"),
    },
    Sample {
        name: "voice",
        type_: "audio",
        mime: "audio/ogg; codecs=opus",
        filename: None,
        caption: None,
        voice: true,
        lost: false,
        bytes: include_bytes!("files/voice.ogg"),
    },
    Sample {
        name: "audio",
        type_: "audio",
        mime: "audio/mpeg",
        filename: None,
        caption: None,
        voice: false,
        lost: false,
        bytes: include_bytes!("files/jingle.mp3"),
    },
    Sample {
        name: "telephone",
        type_: "audio",
        mime: "audio/amr",
        filename: None,
        caption: None,
        voice: false,
        lost: false,
        bytes: include_bytes!("files/telephone.amr"),
    },
    Sample {
        name: "video",
        type_: "video",
        mime: "video/mp4",
        filename: None,
        caption: Some("Is this the right bag?"),
        voice: false,
        lost: false,
        bytes: include_bytes!("files/pour.mp4"),
    },
    Sample {
        name: "document",
        type_: "document",
        mime: "application/pdf",
        filename: Some("Guji brew card.pdf"),
        caption: None,
        voice: false,
        lost: false,
        bytes: include_bytes!("files/brew-card.pdf"),
    },
    Sample {
        name: "sticker",
        type_: "sticker",
        mime: "image/webp",
        filename: None,
        caption: None,
        voice: false,
        lost: false,
        bytes: include_bytes!("files/cup.webp"),
    },
    Sample {
        name: "moving_sticker",
        type_: "sticker",
        mime: "image/webp",
        filename: None,
        caption: None,
        voice: false,
        lost: false,
        bytes: include_bytes!("files/steaming-cup.webp"),
    },
];

/// The file of that name.
pub(crate) fn sample(name: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|sample| sample.name == name)
}

/// Every file's name.
pub(crate) fn names() -> Vec<&'static str> {
    SAMPLES.iter().map(|sample| sample.name).collect()
}

/// A file as Meta would keep it, before its message is written.
pub(crate) struct Kept {
    sample: &'static Sample,
    pub(crate) media: Media,
}

/// Puts a file where downloads are answered from. Waits for the disk.
pub(crate) fn keep(sample: &'static Sample, folder: &Path, at: UtcMillis) -> std::io::Result<Kept> {
    use std::io::Write as _;
    let media = Media {
        id: random::digits(16),
        mime: sample.mime.to_owned(),
        sha256: hex::encode(Sha256::digest(sample.bytes)),
        size: u64::try_from(sample.bytes.len()).unwrap_or(u64::MAX),
        at,
        filename: sample.filename.map(str::to_owned),
        inbound: true,
    };
    let mut file = std::fs::File::create(folder.join(&media.id))?;
    file.write_all(sample.bytes)?;
    file.sync_all()?;
    Ok(Kept { sample, media })
}

/// Lets `customer` send it. `url` is where it can be fetched for five minutes.
pub(crate) fn send(turn: &mut Turn<'_>, customer: &Customer, at: UtcMillis, kept: Kept, url: &str) -> Option<Wamid> {
    let Kept { sample, media } = kept;
    let mut content = Map::new();
    let mut put = |key: &str, value: Value| content.insert(key.to_owned(), value);
    put("id", json!(media.id));
    put("mime_type", json!(media.mime));
    put("sha256", json!(in_base64(&media.sha256)));
    put("url", json!(url));
    if let Some(caption) = sample.caption {
        put("caption", json!(caption));
    }
    if let Some(filename) = sample.filename {
        put("filename", json!(filename));
    }
    if sample.voice {
        put("voice", json!(true));
    }
    if sample.type_ == "sticker" {
        put("animated", json!(moves(sample.bytes)));
    }
    let id = media.id.clone();
    turn.record(Change::MediaStored { media });
    if sample.lost {
        turn.record(Change::MediaDeleted { id });
    }
    let text = sample.caption.map(str::to_owned);
    let content = Value::Object(content);
    let said = Utterance { type_: sample.type_, content, text, quote: None, referral: None, errors: None };
    speech::say(turn, customer, at, said)
}

/// Whether a WebP says of itself that it moves.
fn moves(webp: &[u8]) -> bool {
    webp.get(12..16) == Some(b"VP8X") && webp.get(20).is_some_and(|flags| flags & 2 != 0)
}

/// Webhooks spell a hash otherwise than the Graph API.
fn in_base64(digits: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(hex::decode(digits).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_one_meta_would_carry() {
        for sample in SAMPLES {
            assert!(sample.bytes.len() > 100 && sample.bytes.len() < 200_000, "{}", sample.name);
            assert_eq!(names().iter().filter(|name| **name == sample.name).count(), 1, "{}", sample.name);
        }
        let sticker = sample("sticker").unwrap();
        assert!(sticker.bytes.len() <= 100 * 1024 && sticker.bytes.starts_with(b"RIFF"));
        assert!(!moves(sticker.bytes) && moves(sample("moving_sticker").unwrap().bytes));
        assert!(sample("voice").unwrap().bytes.windows(8).any(|window| window == b"OpusHead"));
    }
}
