//! Read ticks and typing dots: what the customer sees of the shop, as far as the owner wants it.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

async fn asked_for(desk: &Desk, kind: &str) -> usize {
    desk.log().await.iter().filter(|entry| entry["kind"] == kind).count()
}

async fn choose(desk: &Desk, key: &str, wanted: bool) {
    let mut settings = desk.call("settings", json!({})).await;
    settings[key] = Value::Bool(wanted);
    desk.call("set_settings", json!({"command_id": command_id(), "settings": settings})).await;
}

async fn write_a_little(desk: &Desk, conversation: i64, text: &str) {
    desk.call("save_draft", json!({"command_id": command_id(), "conversation": conversation, "text": text})).await;
}

async fn read_all(desk: &Desk, conversation: i64) {
    let newest = desk.messages(conversation).await.last().unwrap()["id"].clone();
    desk.call("mark_read", json!({"command_id": command_id(), "conversation": conversation, "up_to": newest})).await;
}

#[tokio::test]
async fn the_customer_sees_the_dots_once_and_the_ticks() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    for text in ["G", "Good", "Good mor", "Good morning"] {
        write_a_little(&desk, conversation, text).await;
    }
    eventually("the dots", || async { (asked_for(&desk, "typing").await > 0).then_some(()) }).await;
    read_all(&desk, conversation).await;
    eventually("the ticks", || async { (asked_for(&desk, "read").await > 0).then_some(()) }).await;
    assert_eq!(asked_for(&desk, "typing").await, 1, "they stand for a while; four keys ask once");
}

#[tokio::test]
async fn an_owner_who_shows_nothing_shows_nothing() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    choose(&desk, "read_receipts", false).await;
    write_a_little(&desk, conversation, "Nobody sees this").await;
    read_all(&desk, conversation).await;
    let view = desk.call("conversation", json!({"conversation": conversation})).await;
    assert_eq!(view["unread"], 0, "read in the shop all the same");

    // What is sent after them arrives: whatever they had asked for would stand before it.
    let message = desk.send(conversation, "Good morning").await;
    desk.reaches(conversation, message, &["sent", "delivered", "read"]).await;
    assert_eq!((asked_for(&desk, "typing").await, asked_for(&desk, "read").await), (0, 0));

    choose(&desk, "read_receipts", true).await;
    choose(&desk, "typing", false).await;
    desk.practice("write", json!({"customer": desk.fact("practice_customer"), "text": "And?"})).await;
    eventually("her message", || async {
        desk.messages(conversation).await.iter().any(|message| message["text"] == "And?").then_some(())
    })
    .await;
    write_a_little(&desk, conversation, "One moment").await;
    read_all(&desk, conversation).await;
    eventually("the ticks", || async { (asked_for(&desk, "read").await > 0).then_some(()) }).await;
    assert_eq!(asked_for(&desk, "typing").await, 0, "the ticks without the dots");
}

#[tokio::test]
async fn ticks_that_wait_for_the_net_stay_when_the_owner_turns_them_off() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    desk.offline(3000).await;
    read_all(&desk, conversation).await;
    choose(&desk, "read_receipts", false).await;
    let message = desk.send(conversation, "Good morning").await;
    desk.reaches(conversation, message, &["sent", "delivered", "read"]).await;
    assert_eq!(asked_for(&desk, "read").await, 0, "what she asked for before does not count any more");
}
