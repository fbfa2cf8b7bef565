//! Stickers: the shop's own tray, and walk A7, a coffee order confirmed with a cup that steams.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually, program};

/// Meta's limits (CONTRACT §2).
const STANDING: usize = 100 * 1024;
const MOVING: usize = 500 * 1024;

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(program::root().join("src-tauri/crates/practice/src/customers/files").join(name)).unwrap()
}

/// The same pictures over and over, until the file is too large: every one of them is real.
fn too_large() -> Vec<u8> {
    let cup = sample("steaming-cup.webp");
    let pictures = cup.windows(4).position(|name| name == b"ANMF").unwrap();
    let (head, pictures) = cup.split_at(pictures);
    let times = MOVING / pictures.len() + 1;
    let mut large = head.to_vec();
    (0..times).for_each(|_| large.extend(pictures));
    let size = u32::try_from(large.len() - 8).unwrap();
    large[4..8].copy_from_slice(&size.to_le_bytes());
    assert!(large.len() > MOVING);
    large
}

/// What a WebP says of itself, read by its container: width, height, and how long its pictures stay, in milliseconds.
fn moving(webp: &[u8]) -> (u32, u32, u64) {
    let three = |at: usize| u32::from_le_bytes([webp[at], webp[at + 1], webp[at + 2], 0]);
    assert_eq!((&webp[..4], &webp[8..16]), (&b"RIFF"[..], &b"WEBPVP8X"[..]));
    assert_eq!(webp[20] & 2, 2, "it says that it moves");
    let (mut at, mut lasts, mut pictures) = (12, 0, 0);
    while at + 8 <= webp.len() {
        let size = usize::try_from(u32::from_le_bytes(webp[at + 4..at + 8].try_into().unwrap())).unwrap();
        if &webp[at..at + 4] == b"ANMF" {
            lasts += u64::from(three(at + 20));
            pictures += 1;
        }
        at += 8 + size + size % 2;
    }
    assert_eq!(at, webp.len(), "nothing is missing and nothing too much");
    assert!(pictures > 1, "there is more than one picture");
    (three(24) + 1, three(27) + 1, lasts)
}

struct Counter {
    desk: Desk,
    chat: i64,
    data: tempfile::TempDir,
}

impl Counter {
    async fn open() -> Self {
        let data = tempfile::tempdir().unwrap();
        let desk = Desk::start(data.path(), &DeskOptions::default());
        let chat = desk.someone_to_answer().await;
        Self { desk, chat, data }
    }

    async fn attach(&self, name: &str, bytes: Vec<u8>) -> Value {
        let url = self.desk.call("intake", json!({})).await["url"].as_str().unwrap().to_owned();
        self.desk.http.put(format!("{url}?name={name}")).body(bytes).send().await.unwrap().json().await.unwrap()
    }

    /// Does a changing command.
    async fn ask(&self, command: &str, mut order: Value) -> Result<Value, Value> {
        order["command_id"] = json!(command_id());
        self.desk.ask(command, order).await
    }

    async fn does(&self, command: &str, order: Value) -> Value {
        self.ask(command, order).await.unwrap()
    }

    async fn tray(&self) -> Vec<Value> {
        self.desk.call("stickers", json!({})).await["stickers"].as_array().unwrap().clone()
    }

    /// The names in the tray, in their order.
    async fn names(&self) -> Vec<String> {
        self.tray().await.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    }

    async fn accepted(&self, kind: &str) -> Vec<Value> {
        self.desk.log().await.into_iter().filter(|entry| entry["kind"] == kind).collect()
    }

    /// Waits for a customer's message like this.
    async fn comes(&self, what: &str, is: impl Fn(&Value) -> bool) -> Value {
        eventually(what, || async {
            self.desk.messages(self.chat).await.into_iter().find(|one| one["direction"] == "in" && is(one))
        })
        .await
    }

    /// What practice holds of the file a message went with.
    async fn held_by_practice(&self, sent: &Value) -> Vec<u8> {
        let id = sent["request"]["sticker"]["id"].as_str().unwrap();
        let address = format!("{}/_practice/file?id={id}", self.desk.fact("practice"));
        self.desk.http.get(address).send().await.unwrap().bytes().await.unwrap().to_vec()
    }
}

#[tokio::test]
async fn a7_a_coffee_order_is_confirmed_with_a_sticker_that_moves() {
    let counter = Counter::open().await;
    // 1: the question with buttons, and the answer "Cappuccino".
    let frame = json!({"header": "", "text": "Mitä saisi olla?", "footer": ""});
    let content = json!({"is": "buttons", "frame": frame, "titles": ["Cappuccino", "Flat white"]});
    let question =
        counter.does("send", json!({"conversation": counter.chat, "content": content})).await["message"].clone();
    counter.desk.reaches(counter.chat, question.as_i64().unwrap(), &["delivered", "read"]).await;
    counter.does("practice_act", json!({"customer": "aino", "doing": "tap"})).await;
    let answer = counter.comes("the order", |one| one["content"]["is"] == "answer").await;
    assert_eq!(answer["text"], "Cappuccino");

    // 3: a cup that is too large is refused before anything leaves, with its size.
    let large = too_large();
    let before = counter.desk.log().await.len();
    let file = counter.attach("kuppi.webp", large.clone()).await;
    let way = file["ways"].as_array().unwrap().iter().find(|way| way["kind"] == "sticker").unwrap().clone();
    assert_eq!((&way["problem"], &way["most"]), (&json!("too_large"), &json!(MOVING)), "{file}");
    assert_eq!((&file["size"], &way["convertible"]), (&json!(large.len()), &json!(true)));
    let straight = json!({"conversation": counter.chat, "file": file["file"], "kind": "sticker"});
    for (command, order) in [("send_file", straight), ("keep_sticker", json!({"file": file["file"], "name": ""}))] {
        let refused = counter.ask(command, order).await.unwrap_err();
        assert_eq!((&refused["kind"], &refused["problem"]), (&json!("file_unfit"), &json!("too_large")), "{command}");
        assert_eq!(refused["most"], MOVING, "{command}");
    }
    assert_eq!(counter.desk.log().await.len(), before, "Meta has heard of nothing");
    assert_eq!(counter.tray().await, Vec::<Value>::new());

    // Shrunk on wish it fits, and still moves.
    let made = counter.does("convert_file", json!({"file": file["file"], "kind": "sticker"})).await;
    assert!(usize::try_from(made["size"].as_u64().unwrap()).unwrap() <= MOVING, "{made}");
    let kept = counter.does("keep_sticker", json!({"file": made["file"], "name": "Kuppi"})).await["sticker"].clone();
    assert_eq!(counter.tray().await[0]["animated"], true);

    // 2: the words and the cup from the tray.
    let words = counter.desk.send(counter.chat, "Cappuccino on valmis kymmenessä minuutissa!").await;
    counter.desk.reaches(counter.chat, words, &["sent", "delivered", "read"]).await;
    let order = json!({"command_id": command_id(), "conversation": counter.chat, "sticker": kept});
    let cup = counter.desk.call("send_sticker", order.clone()).await["message"].as_i64().unwrap();
    assert_eq!(counter.desk.call("send_sticker", order).await["message"], cup, "the same order is done once");
    counter.desk.reaches(counter.chat, cup, &["sent", "delivered", "read"]).await;
    let sent = counter.accepted("message").await;
    assert_eq!(sent.iter().filter(|one| one["type"] == "sticker").count(), 1);
    assert_eq!(sent.last().unwrap()["type"], "sticker");
    let webp = counter.held_by_practice(sent.last().unwrap()).await;
    assert!(webp.len() <= MOVING);
    assert_eq!(moving(&webp), (512, 512, moving(&large).2), "it is as large as Meta wants it and lasts as long");
    let uploads = counter.accepted("media").await;
    assert_eq!(uploads.len(), 1);
    assert_eq!(uploads[0]["request"]["mime"], "image/webp", "{}", uploads[0]);
}

#[tokio::test]
async fn a_customers_sticker_is_kept_once_and_stays_through_a_crash() {
    let mut counter = Counter::open().await;
    counter.does("practice_send_file", json!({"customer": "aino", "file": "moving_sticker"})).await;
    let theirs = counter.comes("the sticker", |one| one["kind"] == "sticker" && one["media"]["state"] == "here").await;
    assert_eq!(theirs["media"]["animated"], true);
    for _ in 0..2 {
        counter.does("keep_sticker_of", json!({"message": theirs["id"]})).await;
    }
    assert_eq!(counter.tray().await.len(), 1, "the same content is one sticker");
    let file = counter.attach("oma.webp", sample("steaming-cup.webp")).await;
    counter.does("keep_sticker", json!({"file": file["file"], "name": "Oma"})).await;
    assert_eq!(counter.tray().await.len(), 1, "whoever brings it");
    counter.desk.kill();
    counter.desk = Desk::start(counter.data.path(), &DeskOptions::default());
    let url = counter.tray().await[0]["url"].as_str().unwrap().to_owned();
    let bytes = counter.desk.http.get(url).send().await.unwrap().bytes().await.unwrap();
    assert_eq!(bytes, sample("steaming-cup.webp"));
}

#[tokio::test]
async fn the_tray_holds_what_fits_in_the_order_a_person_gives_it() {
    let counter = Counter::open().await;
    let mut ids = Vec::new();
    for (name, bytes) in [("kuppi", sample("cup.webp")), ("höyry", sample("steaming-cup.webp"))] {
        let file = counter.attach(&format!("{name}.webp"), bytes).await;
        ids.push(counter.does("keep_sticker", json!({"file": file["file"], "name": name})).await["sticker"].clone());
    }
    // A photograph becomes one; garbage and what is no picture do not.
    let photo = counter.attach("pussi.jpg", sample("bag.jpg")).await;
    let made = counter.does("convert_file", json!({"file": photo["file"], "kind": "sticker"})).await;
    assert!(usize::try_from(made["size"].as_u64().unwrap()).unwrap() <= STANDING);
    ids.push(counter.does("keep_sticker", json!({"file": made["file"], "name": " pussi \n"})).await["sticker"].clone());
    assert_eq!(counter.names().await, ["pussi", "höyry", "kuppi"], "the newest first");
    let garbage = [b"RIFF\xff\xff\xff\x7fWEBPVP8X\x0a\0\0\0\x12\0\0\0\xff\xff\xff\xff\xff\xff".to_vec(), vec![7; 4000]];
    for bytes in garbage {
        let file = counter.attach("roska.webp", bytes).await;
        for (command, order) in [
            ("keep_sticker", json!({"file": file["file"], "name": "roska"})),
            ("convert_file", json!({"file": file["file"], "kind": "sticker"})),
        ] {
            assert_eq!(counter.ask(command, order).await.unwrap_err()["kind"], "file_unfit", "{command}");
        }
    }

    // What is sent comes to the front; a person puts it elsewhere.
    let send = json!({"conversation": counter.chat, "sticker": ids[0]});
    let message = counter.does("send_sticker", send).await["message"].as_i64().unwrap();
    assert_eq!(counter.names().await, ["kuppi", "pussi", "höyry"]);
    counter.does("move_sticker", json!({"sticker": ids[0]})).await;
    counter.does("move_sticker", json!({"sticker": ids[1], "before": ids[2]})).await;
    assert_eq!(counter.names().await, ["höyry", "pussi", "kuppi"]);
    counter.does("rename_sticker", json!({"sticker": ids[1], "name": "Höyryää"})).await;
    let long = json!({"sticker": ids[1], "name": "x".repeat(41)});
    assert_eq!(counter.ask("rename_sticker", long).await.unwrap_err()["kind"], "invalid");

    // Removed, it is out of the tray and still in the chat.
    counter.does("remove_sticker", json!({"sticker": ids[0]})).await;
    assert_eq!(counter.names().await, ["Höyryää", "pussi"]);
    for (command, order) in [
        ("remove_sticker", json!({"sticker": ids[0]})),
        ("send_sticker", json!({"conversation": counter.chat, "sticker": ids[0]})),
    ] {
        assert_eq!(counter.ask(command, order).await.unwrap_err()["kind"], "not_found", "{command}");
    }
    counter.desk.reaches(counter.chat, message, &["sent", "delivered", "read"]).await;
    let shown = counter.desk.messages(counter.chat).await.into_iter().find(|one| one["id"] == message).unwrap();
    let bytes = counter.desk.http.get(shown["media"]["url"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(bytes.bytes().await.unwrap(), sample("cup.webp"));
}

#[tokio::test]
async fn a_file_that_is_taken_back_within_five_seconds_is_attached_again_and_a_sticker_stays_in_the_tray() {
    let counter = Counter::open().await;
    let photo = counter.attach("kuppi.jpg", sample("cup.jpg")).await;
    let order = json!({"conversation": counter.chat, "file": photo["file"], "kind": "image", "caption": "Tämä",
                       "hold": true});
    let message = counter.does("send_file", order.clone()).await["message"].clone();
    let back = counter.does("take_back", json!({"message": message})).await;
    assert_eq!((&back["text"], &back["file"]["kind"]), (&json!("Tämä"), &json!("image")));
    assert_eq!(back["file"]["attachment"]["file"], photo["file"], "the same file is attached again");
    let kept = counter.attach("kuppi.webp", sample("cup.webp")).await;
    let sticker = counter.does("keep_sticker", json!({"file": kept["file"], "name": ""})).await["sticker"].clone();
    let send = json!({"conversation": counter.chat, "sticker": sticker, "hold": true});
    let message = counter.does("send_sticker", send).await["message"].clone();
    let back = counter.does("take_back", json!({"message": message})).await;
    assert_eq!((&back["file"], &back["text"]), (&Value::Null, &Value::Null));
    assert_eq!(counter.tray().await.len(), 1);
    assert_eq!(counter.accepted("media").await.len() + counter.accepted("message").await.len(), 0, "nothing left");
    // Sent again it goes, once.
    let mut again = order;
    again["hold"] = json!(false);
    let message = counter.does("send_file", again).await["message"].as_i64().unwrap();
    counter.desk.reaches(counter.chat, message, &["sent", "delivered", "read"]).await;
    assert_eq!(counter.accepted("message").await.len(), 1);
    let draft = counter.desk.call("conversation", json!({"conversation": counter.chat})).await["draft"].clone();
    assert_eq!(draft, "Tämä", "the words stand in the draft, where they were put back");
}
