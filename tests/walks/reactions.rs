//! A reaction and its removal.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

#[tokio::test]
async fn a_reaction_stands_until_it_is_taken_back() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let target = desk.messages(conversation).await.iter().rev().find(|m| m["direction"] == "in").unwrap()["id"].clone();
    desk.call("react", json!({"command_id": command_id(), "message": target, "emoji": "❤️"})).await;
    eventually("the reaction at practice", || async {
        desk.log().await.iter().any(|e| e["request"]["reaction"]["emoji"] == "❤️").then_some(())
    })
    .await;
    let shown = |messages: Vec<serde_json::Value>| {
        messages.into_iter().find(|m| m["id"] == target).unwrap()["reactions"].as_array().unwrap().len()
    };
    assert_eq!(shown(desk.messages(conversation).await), 1);

    desk.call("react", json!({"command_id": command_id(), "message": target, "emoji": ""})).await;
    eventually("the removal at practice", || async {
        desk.log().await.iter().any(|e| e["request"]["reaction"]["emoji"] == "").then_some(())
    })
    .await;
    assert_eq!(shown(desk.messages(conversation).await), 0, "a removed reaction is not shown");
}
