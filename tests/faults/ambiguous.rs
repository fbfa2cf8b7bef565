//! The answer to a send is lost after Meta took the message.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, desk::command_id};

#[tokio::test]
async fn a_lost_answer_is_parked_and_matched_by_a_later_status() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    desk.practice("fail", json!({"kind": "drop_answer"})).await;
    let message = desk.send(conversation, "did it go?").await;
    desk.reaches(conversation, message, &["sent", "delivered", "read"]).await;
    let taken = desk.log().await.iter().filter(|e| e["kind"] == "message").count();
    assert_eq!(taken, 1, "it was never sent a second time");
}

#[tokio::test]
async fn what_stays_unknown_is_a_persons_decision() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    desk.practice("fail", json!({"kind": "status_500"})).await;
    let message = desk.send(conversation, "nobody knows").await;
    desk.reaches(conversation, message, &["unknown"]).await;
    let messages = desk.messages(conversation).await;
    let trouble = messages.iter().find(|m| m["id"] == message).unwrap()["trouble"].clone();
    assert_eq!(trouble["reason"], "not_sure");
    assert_eq!(trouble["remedies"], json!(["it_arrived", "send_again"]), "two buttons, the safe one first");
    // The customer may write once more meanwhile: on whichever shelf the chat stands, its row says it.
    let rows = [desk.shelf("waiting").await, desk.shelf("to_answer").await].concat();
    assert_eq!(rows.iter().find(|r| r["id"] == conversation).unwrap()["trouble"], "not_sure");

    desk.call("remedy", json!({"command_id": command_id(), "message": message, "remedy": "send_again"})).await;
    desk.reaches(conversation, message, &["sent", "delivered", "read"]).await;
    let late = desk
        .ask("remedy", json!({"command_id": command_id(), "message": message, "remedy": "send_again"}))
        .await
        .expect_err("a message that arrived cannot be sent again");
    assert_eq!(late["kind"], "moved_on");
    let taken = desk.log().await.iter().filter(|e| e["kind"] == "message").count();
    assert_eq!(taken, 1);
}
