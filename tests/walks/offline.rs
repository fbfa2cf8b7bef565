//! Written without a network, sent once when it is back.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, eventually};

#[tokio::test]
async fn answers_written_offline_go_once_when_the_network_is_back() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let conversation = desk.someone_to_answer().await;
    desk.offline(4000).await;

    let mut written = Vec::new();
    for text in ["first", "second", "third"] {
        written.push(desk.send(conversation, text).await);
    }
    eventually("the shop to say that Meta does not answer", || async {
        (desk.call("shop", json!({})).await["sending"]["state"] == "unreachable").then_some(())
    })
    .await;
    for message in &written {
        desk.reaches(conversation, *message, &["sent", "delivered", "read"]).await;
    }

    let bodies: Vec<String> = practice
        .log()
        .await
        .iter()
        .filter(|e| e["kind"] == "message")
        .map(|e| e["request"]["text"]["body"].as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(bodies, ["first", "second", "third"], "each once, in the order they were written");
    eventually("the shop to be well again", || async {
        (desk.call("shop", json!({})).await["sending"]["state"] == "going").then_some(())
    })
    .await;
}
