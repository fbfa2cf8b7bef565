//! What the shop says by itself, and A4, steps 1 to 3: the word from the counter is answered with the question by itself.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

async fn write(desk: &Desk, customer: &str, text: &str) {
    desk.call("practice_write", json!({"command_id": command_id(), "customer": customer, "text": text})).await;
}

/// What the shop said, in its order, as practice took it: texts, and of questions their text.
async fn said(desk: &Desk) -> Vec<String> {
    let words = |entry: &Value| {
        let request = &entry["request"];
        let text = request["text"]["body"].as_str().or(request["interactive"]["body"]["text"].as_str());
        text.map(str::to_owned)
    };
    desk.log().await.iter().filter_map(words).collect()
}

async fn times(desk: &Desk, begins: &str) -> usize {
    said(desk).await.iter().filter(|text| text.starts_with(begins)).count()
}

async fn choose(desk: &Desk, change: impl FnOnce(&mut Value)) {
    let mut settings = desk.call("door", json!({})).await["settings"].clone();
    change(&mut settings);
    desk.call("save_door", json!({"command_id": command_id(), "settings": settings})).await;
}

fn week(hours: &Value) -> Value {
    json!(vec![json!({"hours": hours}); 7])
}

#[tokio::test]
async fn who_writes_first_is_greeted_and_who_writes_at_night_is_told_once() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    assert!(said(&desk).await.is_empty(), "a new shop says nothing by itself");
    // Everybody in practice has written before; who was erased writes for the first time again.
    let shown = desk.call("conversation", json!({"conversation": conversation})).await;
    let wish =
        json!({"command_id": command_id(), "contact": shown["person"]["contact"], "name": shown["person"]["name"]});
    desk.call("erase_person", wish).await;
    eventually("nothing is left of her", || async {
        desk.call("erasures", json!({})).await["receipts"][0]["done_at"].as_i64()
    })
    .await;
    choose(&desk, |settings| {
        settings["greeting"] = json!(true);
        settings["away"] = json!(true);
        settings["week"] = week(&json!([{"from": 0, "to": 1440}]));
    })
    .await;
    write(&desk, "aino", "hei").await;
    eventually("the greeting", || async { (times(&desk, "Hei ja kiitos").await == 1).then_some(()) }).await;

    choose(&desk, |settings| settings["week"] = week(&json!([]))).await;
    assert_eq!(desk.call("door", json!({})).await["open"], false);
    write(&desk, "matti", "entä nyt").await;
    eventually("the reply", || async { (times(&desk, "Kiitos viestistä").await == 1).then_some(()) }).await;
    desk.kill();
    desk = Desk::start(data.path(), &DeskOptions::default());
    write(&desk, "matti", "haloo").await;
    let chat = eventually("his chat", || async {
        let rows = desk.shelf("to_answer").await;
        rows.into_iter().find(|row| row["person"]["name"] == "Matti Korhonen")
    })
    .await;
    assert!(chat["unread"].as_i64().unwrap() >= 1, "whoever waits for an answer still does: {chat}");
    // He may have more to say meanwhile: the message is looked for among all of the chat.
    let messages = eventually("it came in", || async {
        let messages = desk.messages(chat["id"].as_i64().unwrap()).await;
        messages.iter().any(|one| one["text"] == "haloo").then_some(messages)
    })
    .await;
    // A reply would stand in the chat by now: it is stored with the message.
    let replies = messages.iter().filter(|one| one["direction"] == "out").count();
    assert_eq!(replies, 1, "{messages:?}");
}

#[tokio::test]
async fn a4_the_word_from_the_counter_is_answered_with_the_question() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    choose(&desk, |settings| {
        settings["keyword"] = json!(true);
        settings["word"] = json!("KANTIS");
    })
    .await;
    let door = desk.call("door", json!({})).await;
    assert!(door["sign"]["link"].as_str().unwrap().ends_with("?text=KANTIS"), "{door}");

    // 1 and 2: the word is answered by itself, with shop, purpose and two buttons.
    write(&desk, "matti", "Kantis").await;
    eventually("the question", || async { (times(&desk, "Saako Kahvila Aamu").await == 1).then_some(()) }).await;
    // 3: a tap is an entry with wording, payload and message.
    desk.call("practice_act", json!({"command_id": command_id(), "customer": "matti", "doing": "tap"})).await;
    let row = eventually("the chat", || async {
        let rows = desk.shelf("to_answer").await;
        rows.into_iter().find(|row| row["person"]["name"] == "Matti Korhonen")
    })
    .await;
    let entry = eventually("the entry", || async {
        let consent = desk.call("consent", json!({"conversation": row["id"]})).await;
        let first = consent["entries"][0].clone();
        (first["act"] == "agreed").then_some(first)
    })
    .await;
    assert_eq!(entry["means"], "button");
    assert!(entry["version"].is_i64() && entry["wamid"].as_str().unwrap().starts_with("wamid."), "{entry}");
}
