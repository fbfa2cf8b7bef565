//! Files the shop sends: judged before anything leaves, up to Meta whole, sent once, once more after trouble, and taken
//! back while they still can be.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually, program};

/// A file the practice customers have, to be sent back.
fn sample(name: &str) -> Vec<u8> {
    std::fs::read(program::root().join("src-tauri/crates/practice/src/customers/files").join(name)).unwrap()
}

struct Counter {
    desk: Desk,
    conversation: i64,
    data: tempfile::TempDir,
}

impl Counter {
    async fn open() -> Self {
        let data = tempfile::tempdir().unwrap();
        let desk = Desk::start(data.path(), &DeskOptions::default());
        let conversation = desk.someone_to_answer().await;
        Self { desk, conversation, data }
    }

    /// Attaches a file; what is told of it, or why it was refused.
    async fn attach(&self, name: &str, bytes: Vec<u8>) -> Result<Value, Value> {
        let url = self.desk.call("intake", json!({})).await["url"].as_str().unwrap().to_owned();
        let answer = self.desk.http.put(format!("{url}?name={name}")).body(bytes).send().await.unwrap();
        let good = answer.status().is_success();
        let body: Value = answer.json().await.unwrap();
        if good { Ok(body) } else { Err(body) }
    }

    async fn ask(&self, file: &Value, kind: &str, caption: Option<&str>) -> Result<Value, Value> {
        let mut order = json!({"command_id": command_id(), "conversation": self.conversation, "file": file["file"],
                               "kind": kind});
        if let Some(caption) = caption {
            order["caption"] = json!(caption);
        }
        self.desk.ask("send_file", order).await
    }

    async fn send(&self, file: &Value, kind: &str, caption: Option<&str>) -> i64 {
        self.ask(file, kind, caption).await.unwrap()["message"].as_i64().unwrap()
    }

    async fn arrives(&self, message: i64) {
        self.desk.reaches(self.conversation, message, &["sent", "delivered", "read"]).await;
    }

    /// What practice accepted of this kind, in order.
    async fn accepted(&self, kind: &str) -> Vec<Value> {
        self.desk.log().await.into_iter().filter(|entry| entry["kind"] == kind).collect()
    }

    async fn held_by_practice(&self, media: &Value) -> Vec<u8> {
        let address = format!("{}/_practice/file?id={}", self.desk.fact("practice"), media.as_str().unwrap());
        self.desk.http.get(address).send().await.unwrap().bytes().await.unwrap().to_vec()
    }

    async fn in_chat(&self, message: i64) -> Option<Value> {
        self.desk.messages(self.conversation).await.into_iter().find(|one| one["id"] == message)
    }
}

#[tokio::test]
async fn every_kind_goes_whole_and_is_shown_in_the_chat() {
    let counter = Counter::open().await;
    for (name, kind, meta, caption) in [
        ("cup.jpg", "image", "image", Some("Tervetuloa!")),
        ("pour.mp4", "video", "video", Some("Näin se kaadetaan")),
        ("voice.ogg", "voice", "audio", None),
        ("jingle.mp3", "audio", "audio", None),
        ("brew-card.pdf", "document", "document", Some("Kortti")),
        ("cup.webp", "sticker", "sticker", None),
    ] {
        let bytes = sample(name);
        let file = counter.attach(name, bytes.clone()).await.unwrap();
        let way = file["ways"].as_array().unwrap().iter().find(|way| way["kind"] == kind).unwrap();
        assert!(way["problem"].is_null(), "{name} fits: {file}");
        let message = counter.send(&file, kind, caption).await;
        counter.arrives(message).await;
        let sent = counter.accepted("message").await.pop().unwrap();
        assert_eq!(sent["type"], meta, "{name}");
        let object = &sent["request"][meta];
        assert_eq!(object["caption"].as_str(), caption, "{name}");
        assert_eq!(object["voice"] == true, kind == "voice", "{name}: a recording is told from a sound");
        if kind == "document" {
            assert_eq!(object["filename"], "brew-card.pdf");
        }
        assert_eq!(counter.held_by_practice(&object["id"]).await, bytes, "{name}: Meta has the same bytes");
        let shown = counter.in_chat(message).await.unwrap();
        assert_eq!((&shown["kind"], &shown["media"]["state"]), (&json!(kind), &json!("here")));
        let own = counter.desk.http.get(shown["media"]["url"].as_str().unwrap()).send().await.unwrap();
        assert_eq!(own.bytes().await.unwrap(), bytes);
    }
}

#[tokio::test]
async fn what_does_not_fit_is_refused_before_anything_leaves_and_can_be_made_to_fit() {
    let counter = Counter::open().await;
    // A picture as a GIF, which WhatsApp does not take: one black pixel.
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;".to_vec();
    let file = counter.attach("dot.gif", gif).await.unwrap();
    assert_eq!(file["ways"][0], json!({"kind": "image", "problem": "format", "most": null, "convertible": true}));
    let refused = counter.ask(&file, "image", None).await.unwrap_err();
    assert_eq!((&refused["kind"], &refused["problem"]), (&json!("file_unfit"), &json!("format")));

    for (kind, mime) in [("image", "image/jpeg"), ("sticker", "image/webp")] {
        let id = command_id();
        let order = json!({"command_id": id, "file": file["file"], "kind": kind});
        let made = counter.desk.call("convert_file", order.clone()).await;
        assert_eq!(made["mime"], mime);
        assert_eq!(counter.desk.call("convert_file", order).await["file"], made["file"], "done once");
        counter.arrives(counter.send(&made, kind, None).await).await;
    }

    let long = "x".repeat(1025);
    let picture = counter.attach("cup.jpg", sample("cup.jpg")).await.unwrap();
    let refused = counter.ask(&picture, "image", Some(&long)).await.unwrap_err();
    assert_eq!((&refused["kind"], &refused["part"]), (&json!("unfit"), &json!("caption")));
    let refused = counter.ask(&picture, "video", None).await.unwrap_err();
    assert_eq!(refused["kind"], "file_unfit");
    assert_eq!(counter.accepted("media").await.len(), 2, "only what fits was uploaded");
}

#[tokio::test]
async fn the_same_file_is_uploaded_once_a_month_and_each_message_is_sent_once() {
    let counter = Counter::open().await;
    let mut ids = Vec::new();
    for _ in 0..2 {
        let file = counter.attach("cup.jpg", sample("cup.jpg")).await.unwrap();
        let order = json!({"command_id": command_id(), "conversation": counter.conversation, "file": file["file"],
                           "kind": "image"});
        let first = counter.desk.call("send_file", order.clone()).await;
        assert_eq!(counter.desk.call("send_file", order).await, first, "the same command twice is one message");
        counter.arrives(first["message"].as_i64().unwrap()).await;
        ids.push(counter.accepted("message").await.pop().unwrap()["request"]["image"]["id"].clone());
    }
    assert_eq!(ids[0], ids[1], "Meta has it already");
    assert_eq!(counter.accepted("media").await.len(), 1);
    assert_eq!(counter.accepted("message").await.len(), 2);
}

#[tokio::test]
async fn a_file_written_offline_goes_when_the_network_is_back() {
    let counter = Counter::open().await;
    counter.desk.offline(4000).await;
    let file = counter.attach("brew-card.pdf", sample("brew-card.pdf")).await.unwrap();
    let message = counter.send(&file, "document", None).await;
    assert_eq!(counter.desk.delivery(counter.conversation, message).await, "queued");
    counter.arrives(message).await;
    assert_eq!(counter.accepted("message").await.len(), 1);
}

#[tokio::test]
async fn an_upload_under_way_shows_how_far_it_is_and_can_be_taken_back() {
    let counter = Counter::open().await;
    counter.desk.practice("fail", json!({"kind": "slow_upload", "count": 1, "ms": 20000})).await;
    let file = counter.attach("cup.jpg", sample("cup.jpg")).await.unwrap();
    let message = counter.send(&file, "image", None).await;
    eventually("the upload to be under way", || async {
        counter.in_chat(message).await.filter(|one| one["media"]["uploaded"].is_u64()).map(drop)
    })
    .await;
    counter.desk.call("take_back", json!({"command_id": command_id(), "message": message})).await;
    assert!(counter.in_chat(message).await.is_none(), "it is out of the chat");
    // The line is free again at once, and nothing of the file went.
    let text = counter.desk.send(counter.conversation, "Sittenkin näin").await;
    counter.desk.reaches(counter.conversation, text, &["sent", "delivered", "read"]).await;
    let again = json!({"command_id": command_id(), "message": text});
    assert_eq!(counter.desk.ask("take_back", again).await.unwrap_err()["kind"], "moved_on", "what left stays");
    assert_eq!(counter.accepted("message").await.len(), 1);
}

#[tokio::test]
async fn a_file_larger_than_any_is_refused_while_it_comes() {
    let counter = Counter::open().await;
    let url = counter.desk.call("intake", json!({})).await["url"].as_str().unwrap().to_owned();
    let answer = counter.desk.http.put(format!("{url}?name=x")).body(vec![7_u8; (100 << 20) + 1]).send().await;
    if let Ok(answer) = answer {
        assert_eq!(answer.status(), 413);
    }
    let bad = url.replace("/i-", "/f-");
    let answer = counter.desk.http.put(bad).body("x").send().await.unwrap();
    assert_eq!(answer.status(), 404, "only where files are taken");
}

#[tokio::test]
async fn a_kill_during_an_upload_sends_it_once_after_the_start() {
    let data = tempfile::tempdir().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let practice = shopbell_tests::PracticeProcess::start(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let conversation = desk.someone_to_answer().await;
    let mut counter = Counter { desk, conversation, data };
    practice.post("fail", json!({"kind": "slow_upload", "count": 1, "ms": 3000})).await;
    let file = counter.attach("cup.jpg", sample("cup.jpg")).await.unwrap();
    let message = counter.send(&file, "image", None).await;
    eventually("the upload to be under way", || async {
        counter.in_chat(message).await.filter(|one| one["media"]["uploaded"].is_u64()).map(drop)
    })
    .await;
    counter.desk.kill();
    counter.desk = Desk::start(counter.data.path(), &DeskOptions::joining(&practice));
    counter.arrives(message).await;
    assert_eq!(counter.accepted("message").await.len(), 1, "an upload is no attempt to send: nothing is unknown");
}

#[tokio::test]
async fn an_upload_meta_does_not_take_any_more_is_made_anew() {
    let counter = Counter::open().await;
    let attached = async || counter.attach("cup.jpg", sample("cup.jpg")).await.unwrap();
    counter.arrives(counter.send(&attached().await, "image", None).await).await;
    // At once, and only later: both ways of being told.
    for (kind, uploads) in [("reject", 2), ("fail_later", 3)] {
        counter.desk.practice("fail", json!({"kind": kind, "code": 131_053})).await;
        let refused = counter.send(&attached().await, "image", None).await;
        counter.desk.reaches(counter.conversation, refused, &["failed"]).await;
        counter.arrives(counter.send(&attached().await, "image", None).await).await;
        assert_eq!(counter.accepted("media").await.len(), uploads, "{kind}: the id that was refused is forgotten");
    }
}

#[tokio::test]
async fn a_document_under_a_caption_is_found_by_its_name_too() {
    let counter = Counter::open().await;
    let file = counter.attach("hinnasto.pdf", sample("brew-card.pdf")).await.unwrap();
    let message = counter.send(&file, "document", Some("Tässä kysymäsi")).await;
    for words in ["hinnasto", "kysymäsi"] {
        let found = counter.desk.call("search", json!({"text": words, "limit": 5})).await;
        assert_eq!(found["messages"][0]["message"], message, "{words}: {found}");
    }
}
