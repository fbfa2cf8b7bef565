//! The month's free answers are counted as they reach customers, and no other month's.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

async fn month(desk: &Desk) -> Value {
    desk.call("shop", json!({})).await["allowance"].clone()
}

#[tokio::test]
async fn each_answer_counts_once_and_a_new_month_begins_at_nothing() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let before = month(&desk).await;
    assert_eq!((before["free"].as_u64(), before["above"].as_u64()), (Some(1_000), Some(0)), "{before}");
    let reached = before["reached"].as_u64().unwrap();
    for text in ["Good morning", "It is ready"] {
        let message = desk.send(conversation, text).await;
        // Read is told after delivered: the second telling counts nothing.
        desk.reaches(conversation, message, &["read"]).await;
    }
    eventually("both answers to count", || async {
        (month(&desk).await["reached"].as_u64() == Some(reached + 2)).then_some(())
    })
    .await;

    let by = json!({"command_id": command_id(), "by": 32 * 24 * 60 * 60 * 1000_i64});
    desk.call("move_clock", by).await;
    eventually("the new month", || async { (month(&desk).await["reached"] == 0).then_some(()) }).await;
}
