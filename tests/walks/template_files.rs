//! Templates with something above their text, with cards, with an offer that ends: chosen in a chat, uploaded, sent once, seen
//! by the customer as they were shown. And what practice refuses of them as Meta does.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually, program};

async fn attach(desk: &Desk, name: &str) -> Value {
    let folder = program::root().join("src-tauri/crates/practice/src/customers/files");
    let url = desk.call("intake", json!({})).await["url"].as_str().unwrap().to_owned();
    let bytes = std::fs::read(folder.join(name)).unwrap();
    desk.http.put(format!("{url}?name={name}")).body(bytes).send().await.unwrap().json().await.unwrap()
}

/// A template as a chat is offered it, filled with `x` wherever nothing is known.
async fn filled(desk: &Desk, chat: i64, name: &str) -> Value {
    // Meta's templates are fetched while the first customers write already.
    let offer = eventually("the template is known", async || {
        let found = desk.call("templates", json!({"conversation": chat, "typed": name.replace('_', " ")})).await;
        found["offers"].as_array()?.iter().find(|offer| offer["name"] == name).cloned()
    })
    .await;
    let one = &offer["languages"][0];
    assert_eq!(one["standing"], "approved", "{name}");
    let value = |gap: &Value| {
        let known = gap["value"].as_str().filter(|value| !value.is_empty());
        json!({"key": gap["key"], "value": known.unwrap_or("x")})
    };
    let values: Vec<Value> = one["gaps"].as_array().unwrap().iter().map(value).collect();
    json!({"is": "template", "template": one["id"], "version": one["version"], "values": values})
}

async fn send(desk: &Desk, chat: i64, content: &Value, hold: bool) -> i64 {
    let sent = json!({"command_id": command_id(), "conversation": chat, "content": content, "hold": hold});
    desk.call("send", sent).await["message"].as_i64().unwrap()
}

async fn shown(desk: &Desk, chat: i64, message: i64) -> Option<Value> {
    desk.messages(chat).await.into_iter().find(|one| one["id"] == message)
}

/// The templates practice took, in their order.
async fn taken(desk: &Desk) -> Vec<Value> {
    let log = desk.log().await.into_iter();
    log.filter(|entry| entry["request"]["type"] == "template")
        .map(|entry| entry["request"]["template"].clone())
        .collect()
}

async fn agrees(desk: &Desk, chat: i64) {
    let yes = json!({"command_id": command_id(), "conversation": chat, "act": "agreed", "topic": "offers",
        "means": "paper", "names_whatsapp": true, "words": "Tarjouksia WhatsAppissa: kyllä"});
    desk.call("record_consent", yes).await;
}

async fn uploads(desk: &Desk) -> usize {
    desk.log().await.iter().filter(|entry| entry["kind"] == "media").count()
}

#[tokio::test]
async fn each_kind_goes_as_it_was_shown() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    agrees(&desk, chat).await;

    let mut place = filled(&desk, chat, "pick_up_here").await;
    place["place"] = json!({"is": "typed", "name": "Kioski", "address": "Rantatie 1", "place": "60.18, 24.95"});
    let place = send(&desk, chat, &place, false).await;
    desk.reaches(chat, place, &["delivered", "read"]).await;
    let seen = shown(&desk, chat, place).await.unwrap();
    assert_eq!(seen["content"]["head"]["place"]["name"], "Kioski", "{seen}");

    let mut offer = filled(&desk, chat, "weekend_offer").await;
    let picture = attach(&desk, "cup.jpg").await;
    let ends = 4_000_000_000_000_i64;
    offer["files"] = json!([{"slot": "header", "file": picture["file"]}]);
    offer["ends_at"] = json!(ends);
    let offer = send(&desk, chat, &offer, false).await;
    desk.reaches(chat, offer, &["delivered", "read"]).await;
    let seen = shown(&desk, chat, offer).await.unwrap();
    assert_eq!(seen["content"]["offer"]["ends_at"], ends);
    assert!(seen["media"]["url"].is_string() && seen["content"]["head"]["kind"] == "image");

    let mut cards = filled(&desk, chat, "bean_cards").await;
    let (one, other) = (attach(&desk, "cup.jpg").await, attach(&desk, "cup.jpg").await);
    cards["files"] = json!([{"slot": "card:0", "file": one["file"]}, {"slot": "card:1", "file": other["file"]}]);
    let cards = send(&desk, chat, &cards, false).await;
    desk.reaches(chat, cards, &["delivered", "read"]).await;
    let seen = shown(&desk, chat, cards).await.unwrap();
    for card in seen["content"]["cards"].as_array().unwrap() {
        assert!(card["media"]["url"].is_string(), "each card shows its picture: {card}");
    }
    let names: Vec<Value> = taken(&desk).await.iter().map(|template| template["name"].clone()).collect();
    assert_eq!(names, [json!("pick_up_here"), json!("weekend_offer"), json!("bean_cards")]);
    assert_eq!(uploads(&desk).await, 1, "the same bytes go up once, whatever stands beside them");
    desk.stop();
}

#[tokio::test]
async fn what_is_taken_back_comes_back_whole_and_an_id_that_was_refused_is_forgotten() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    let mut receipt = filled(&desk, chat, "order_receipt").await;
    let paper = attach(&desk, "brew-card.pdf").await;
    receipt["files"] = json!([{"slot": "header", "file": paper["file"]}]);

    let message = send(&desk, chat, &receipt, true).await;
    let back = desk.call("take_back", json!({"command_id": command_id(), "message": message})).await;
    assert_eq!(back["content"]["files"], receipt["files"], "{back}");
    assert_eq!(back["files"][0]["name"], "brew-card.pdf", "the sheet begins with it");
    assert_eq!(taken(&desk).await.len(), 0);

    // Meta does not take the id of the upload: it is forgotten, and the next one goes up anew.
    desk.practice("fail", json!({"kind": "reject", "code": 131_053})).await;
    let refused = send(&desk, chat, &back["content"], false).await;
    desk.reaches(chat, refused, &["failed"]).await;
    let paper = attach(&desk, "brew-card.pdf").await;
    receipt["files"] = json!([{"slot": "header", "file": paper["file"]}]);
    let message = send(&desk, chat, &receipt, false).await;
    desk.reaches(chat, message, &["sent", "delivered", "read"]).await;
    assert_eq!((taken(&desk).await.len(), uploads(&desk).await), (1, 2));
    desk.stop();
}

#[tokio::test]
async fn an_id_meta_does_not_know_any_more_goes_up_anew() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    let paper = attach(&desk, "brew-card.pdf").await;
    let mut receipt = filled(&desk, chat, "order_receipt").await;
    receipt["files"] = json!([{"slot": "header", "file": paper["file"]}]);
    let message = send(&desk, chat, &receipt, false).await;
    desk.reaches(chat, message, &["sent", "delivered", "read"]).await;
    let before = uploads(&desk).await;
    // After thirty days Meta has thrown it away; the same file is chosen again.
    desk.call("move_clock", json!({"command_id": command_id(), "by": 31_i64 * 24 * 60 * 60 * 1000})).await;
    let again = attach(&desk, "brew-card.pdf").await;
    let mut receipt = filled(&desk, chat, "order_receipt").await;
    receipt["files"] = json!([{"slot": "header", "file": again["file"]}]);
    let message = send(&desk, chat, &receipt, false).await;
    desk.reaches(chat, message, &["sent", "delivered", "read"]).await;
    assert_eq!(uploads(&desk).await, before + 1);
    desk.stop();
}
