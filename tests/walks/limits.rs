//! Every type of file Meta takes, and every kind at its limit and one byte above it (CONTRACT §2): what is within goes,
//! what is not is refused with its limit before Meta hears of anything.

use std::time::Duration;

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PATIENCE, desk::command_id, program};

const KB: usize = 1024;
const MB: usize = 1024 * KB;

/// One line of the table.
struct Line {
    kind: &'static str,
    mime: &'static str,
    most: usize,
    /// A small file of this type; it is filled up to the size that is tried.
    begins: Vec<u8>,
    fills: u8,
}

fn line(kind: &'static str, mime: &'static str, most: usize, begins: impl Into<Vec<u8>>) -> Line {
    Line { kind, mime, most, begins: begins.into(), fills: 0 }
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(program::root().join("src-tauri/crates/practice/src/customers/files").join(name)).unwrap()
}

/// One grey pixel, eight bits a colour.
const PNG: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\
    \x08\x02\x00\x00\x00\x90\x77\x53\xde\x00\x00\x00\x0c\x49\x44\x41\x54\x78\x9c\x63\x68\x68\x68\x00\
    \x00\x03\x04\x01\x81\x4b\xd3\xd2\x10\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

const AAC: [u8; 4] = [0xff, 0xf1, 0x50, 0x80];
const AMR: &[u8] = b"#!AMR\n";
const M4A: &[u8] = b"\0\0\0\x18ftypM4A \0\0\0\0M4A isom";
const THREE_GP: &[u8] = b"\0\0\0\x18ftyp3gp5\0\0\0\x003gp5isom";
const PDF: &[u8] = b"%PDF-1.7\n";
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

macro_rules! office {
    () => {
        "application/vnd.openxmlformats-officedocument."
    };
}

/// A line for every limit and family; `model::media` goes through every type at its limit. A document of a hundred megabytes
/// has a walk of its own: one byte more does not even come in, see `media_out`.
fn at_the_limit() -> Vec<Line> {
    vec![
        line("voice", "audio/ogg", 16 * MB, sample("voice.ogg")),
        line("image", "image/jpeg", 5 * MB, sample("cup.jpg")),
        line("image", "image/png", 5 * MB, PNG),
        line("audio", "audio/mpeg", 16 * MB, sample("jingle.mp3")),
        line("audio", "audio/aac", 16 * MB, AAC),
        line("audio", "audio/amr", 16 * MB, AMR),
        line("audio", "audio/mp4", 16 * MB, M4A),
        line("video", "video/mp4", 16 * MB, sample("pour.mp4")),
        line("video", "video/3gpp", 16 * MB, THREE_GP),
        line("sticker", "image/webp", 100 * KB, sample("cup.webp")),
        line("sticker", "image/webp", 500 * KB, sample("steaming-cup.webp")),
    ]
}

/// Every other type Meta takes.
fn small() -> Vec<Line> {
    let zip = b"PK\x03\x04\x14\0\0\0\0\0";
    vec![
        line("audio", "audio/aac", 0, AAC),
        line("audio", "audio/amr", 0, AMR),
        line("audio", "audio/mpeg", 0, sample("jingle.mp3")),
        line("audio", "audio/mp4", 0, M4A),
        line("audio", "audio/ogg", 0, sample("voice.ogg")),
        line("video", "video/3gpp", 0, THREE_GP),
        Line { fills: b'a', ..line("document", "text/plain", 0, *b"Hinnasto\n") },
        line("document", "application/pdf", 0, PDF),
        line("document", "application/msword", 0, OLE),
        line("document", "application/vnd.ms-excel", 0, OLE),
        line("document", "application/vnd.ms-powerpoint", 0, OLE),
        line("document", concat!(office!(), "wordprocessingml.document"), 0, *zip),
        line("document", concat!(office!(), "spreadsheetml.sheet"), 0, *zip),
        line("document", concat!(office!(), "presentationml.presentation"), 0, *zip),
    ]
}

struct Counter {
    desk: Desk,
    chat: i64,
    _data: tempfile::TempDir,
}

impl Counter {
    async fn open() -> Self {
        let data = tempfile::tempdir().unwrap();
        let desk = Desk::start(data.path(), &DeskOptions::default());
        let chat = desk.someone_to_answer().await;
        Self { desk, chat, _data: data }
    }

    async fn attach(&self, line: &Line, size: usize) -> Value {
        let mut bytes = line.begins.clone();
        bytes.resize(size.max(bytes.len()), line.fills);
        let url = self.desk.call("intake", json!({})).await["url"].as_str().unwrap().to_owned();
        let put = self.desk.http.put(format!("{url}?name=tiedosto")).header("content-type", line.mime);
        put.body(bytes).send().await.unwrap().json().await.unwrap()
    }

    async fn send(&self, line: &Line, file: &Value) -> Result<i64, Value> {
        let order = json!({"command_id": command_id(), "conversation": self.chat, "file": file["file"],
                           "kind": line.kind});
        self.desk.ask("send_file", order).await.map(|sent| sent["message"].as_i64().unwrap())
    }

    /// It goes, and Meta has got one upload and one message of it.
    async fn goes(&self, line: &Line, size: usize) {
        let before = self.desk.log().await.len();
        let file = self.attach(line, size).await;
        let message = self.send(line, &file).await.unwrap_or_else(|why| panic!("{} {}: {why}", line.kind, line.mime));
        let reached = ["sent", "delivered", "read", "played", "failed"];
        // A test build seals and carries a megabyte in a fifth of a second, on a machine that does nothing else.
        let patience = PATIENCE + Duration::from_secs(2) * u32::try_from(size / MB).unwrap();
        let state = self.desk.reaches_within(patience, self.chat, message, &reached).await;
        assert_ne!(state, "failed", "{} {} of {size} bytes", line.kind, line.mime);
        let log = self.desk.log().await;
        let mine = |kind: &str| log[before..].iter().filter(|one| one["kind"] == kind).cloned().collect::<Vec<_>>();
        let uploads = mine("media");
        // What went as another kind before needs no second upload.
        assert!(uploads.len() <= 1);
        for upload in uploads {
            assert!(upload["request"]["mime"].as_str().unwrap().starts_with(line.mime), "{upload}");
        }
        assert_eq!(mine("message").len(), 1, "{} {}", line.kind, line.mime);
    }
}

#[tokio::test]
async fn at_its_limit_every_kind_goes_and_one_byte_above_nothing_leaves() {
    let counter = Counter::open().await;
    for line in at_the_limit() {
        counter.goes(&line, line.most).await;
        let before = counter.desk.log().await.len();
        let file = counter.attach(&line, line.most + 1).await;
        let way = file["ways"].as_array().unwrap().iter().find(|way| way["kind"] == line.kind).unwrap().clone();
        assert_eq!((&way["problem"], &way["most"]), (&json!("too_large"), &json!(line.most)), "{file}");
        let refused = counter.send(&line, &file).await.unwrap_err();
        assert_eq!((&refused["kind"], &refused["problem"]), (&json!("file_unfit"), &json!("too_large")));
        assert_eq!((&refused["sent_as"], &refused["most"]), (&json!(line.kind), &json!(line.most)));
        // Whatever was to leave would have left with the next message.
        let next = counter.desk.send(counter.chat, "Seuraava").await;
        counter.desk.reaches(counter.chat, next, &["sent", "delivered", "read"]).await;
        assert_eq!(counter.desk.log().await[before..].iter().filter(|one| one["kind"] == "media").count(), 0);
    }
}

#[tokio::test]
async fn a_document_of_a_hundred_megabytes_goes() {
    let counter = Counter::open().await;
    counter.goes(&line("document", "application/pdf", 100 * MB, PDF), 100 * MB).await;
}

#[tokio::test]
async fn every_type_meta_takes_goes_and_nothing_else_does() {
    let counter = Counter::open().await;
    for line in small() {
        counter.goes(&line, 4 * KB).await;
    }
    let foreign: [(&str, &[u8]); 7] = [
        ("text/html", b"<!DOCTYPE html><script>alert(1)</script>"),
        ("application/zip", b"PK\x03\x04\x14\0\0\0"),
        ("image/gif", b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"),
        ("application/x-msdownload", b"MZ\x90\0\x03\0\0\0"),
        // What telephones and scanners make; nothing here reads them.
        ("image/heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        ("image/avif", b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"),
        ("image/tiff", b"II*\0\x08\0\0\0\0\0"),
    ];
    let before = counter.desk.log().await.len();
    for (mime, begins) in foreign {
        for kind in ["document", "image", "video", "audio", "voice", "sticker"] {
            let line = line(kind, "application/pdf", 0, begins);
            let file = counter.attach(&line, begins.len()).await;
            let refused = counter.send(&line, &file).await.unwrap_err();
            let unread = mime.starts_with("image/h") || mime.starts_with("image/a") || mime.starts_with("image/t");
            let problem = if unread && ["document", "image", "sticker"].contains(&kind) { "picture" } else { "format" };
            assert_eq!(
                (&refused["kind"], &refused["problem"]),
                (&json!("file_unfit"), &json!(problem)),
                "{mime} {kind}"
            );
        }
    }
    assert_eq!(counter.desk.log().await.len(), before, "Meta has heard of nothing");
}
