//! The token dies: nothing is lost, nothing goes, and one button goes on.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

#[tokio::test]
async fn a_dead_token_parks_what_is_written_until_a_person_resumes() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    desk.practice("fail", json!({"kind": "wrong_token", "count": 1})).await;

    let first = desk.send(conversation, "one").await;
    let second = desk.send(conversation, "two").await;
    let shop = eventually("the shop to be parked", || async {
        let shop = desk.call("shop", json!({})).await;
        (shop["sending"]["state"] == "parked").then_some(shop)
    })
    .await;
    assert_eq!(shop["sending"]["reason"], "token");
    assert_eq!(shop["sending"]["meta_code"], 190);
    assert_eq!(desk.delivery(conversation, first).await, "queued", "parked, not lost");

    desk.call("resume_sending", json!({"command_id": command_id()})).await;
    for message in [first, second] {
        desk.reaches(conversation, message, &["sent", "delivered", "read"]).await;
    }
    let went = desk.log().await.iter().filter(|e| e["kind"] == "message").count();
    assert_eq!(went, 2, "each went once");
}
