//! The main job: a customer writes, the owner answers, the customer reads.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, database, desk::command_id, eventually};

#[tokio::test]
async fn a_customer_writes_the_owner_answers_the_customer_reads() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());

    let conversation = desk.someone_to_answer().await;
    let before = desk.call("conversation", json!({"conversation": conversation})).await;
    assert_eq!(before["composer"]["mode"], "free", "inside the window anything may be written");
    assert!(before["unread"].as_u64().unwrap() > 0, "what just came in is unread");

    let message = desk.send(conversation, "Tervetuloa! Olemme *auki* klo 18 asti ☕").await;
    desk.reaches(conversation, message, &["read"]).await;

    let log = desk.log().await;
    let sent: Vec<_> = log.iter().filter(|entry| entry["kind"] == "message").collect();
    assert_eq!(sent.len(), 1, "practice accepted exactly one message: {sent:?}");

    let waiting = desk.shelf("waiting").await;
    assert!(
        waiting.iter().any(|row| row["id"] == conversation)
            || desk.shelf("to_answer").await.iter().any(|row| row["id"] == conversation),
        "an answered conversation waits, or is back because the customer answered"
    );

    let stored = database::count(
        &mut database::open(data.path()).await,
        "SELECT count(*) FROM message WHERE direction = 'out' AND wamid IS NOT NULL AND verdict IS NOT NULL",
    )
    .await;
    assert_eq!(stored, 1, "the message carries Meta's id and the gate's verdict");
    desk.stop();
}

#[tokio::test]
async fn the_same_command_twice_is_done_once() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let payload = json!({"command_id": command_id(), "conversation": conversation, "text": "once"});
    let first = desk.call("send_text", payload.clone()).await;
    let second = desk.call("send_text", payload).await;
    assert_eq!(first, second, "the second call gets the answer of the first");
    desk.reaches(conversation, first["message"].as_i64().unwrap(), &["sent", "delivered", "read"]).await;
    let sent = desk.log().await.iter().filter(|e| e["kind"] == "message").count();
    assert_eq!(sent, 1, "one message went");
}

#[tokio::test]
async fn reading_clears_the_badge_and_tells_the_customer() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let newest = desk.messages(conversation).await.last().unwrap()["id"].clone();
    desk.call("mark_read", json!({"command_id": command_id(), "conversation": conversation, "up_to": newest})).await;
    let after = desk.call("conversation", json!({"conversation": conversation})).await;
    assert_eq!(after["unread"], 0, "a read conversation has no badge");
    eventually("the read receipt at practice", || async {
        desk.log().await.iter().any(|entry| entry["kind"] == "read").then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_draft_survives_a_restart() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    desk.call("save_draft", json!({"command_id": command_id(), "conversation": conversation, "text": "Half a sen"}))
        .await;
    desk.stop();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let view = desk.call("conversation", json!({"conversation": conversation})).await;
    assert_eq!(view["draft"], "Half a sen");
}

#[tokio::test]
async fn what_was_sent_is_no_draft_after_a_crash() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    desk.call("save_draft", json!({"command_id": command_id(), "conversation": conversation, "text": "Nähdään! "}))
        .await;
    desk.send(conversation, "Nähdään!").await;
    desk.kill();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let view = desk.call("conversation", json!({"conversation": conversation})).await;
    assert_eq!(view["draft"], "", "it is a message now");
}
