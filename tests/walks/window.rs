//! The customer service window closes by the clock, also under an open draft.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

const DAY: i64 = 24 * 60 * 60 * 1000;

#[tokio::test]
async fn after_24_hours_only_a_template_may_go_and_the_draft_stays() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    desk.call("save_draft", json!({"command_id": command_id(), "conversation": conversation, "text": "Nearly"})).await;

    desk.call("move_clock", json!({"command_id": command_id(), "by": DAY + 60_000})).await;
    let view = eventually("the composer to lock", || async {
        let view = desk.call("conversation", json!({"conversation": conversation})).await;
        (view["composer"]["mode"] == "template_only").then_some(view)
    })
    .await;
    assert_eq!(view["draft"], "Nearly", "the draft outlives the window");
    assert_eq!(view["window"]["state"], "closed");

    let refused = desk
        .ask("send_text", json!({"command_id": command_id(), "conversation": conversation, "text": "Too late"}))
        .await
        .expect_err("free-form must not go outside the window");
    assert_eq!(refused["kind"], "window_closed");
    assert_eq!(refused["code"], "SB-G001");
    let tried = desk.log().await.iter().filter(|e| e["kind"] == "message").count();
    assert_eq!(tried, 0, "nothing free-form was even attempted outside the window");
}

#[tokio::test]
async fn what_waits_is_judged_again_when_it_goes() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    desk.offline(3000).await;
    let message = desk.send(conversation, "Written in time, stuck in the net").await;
    eventually("the net to be gone", || async {
        (desk.call("shop", json!({})).await["sending"]["state"] == "unreachable").then_some(())
    })
    .await;
    eventually("the clock to move once the net is back", || async {
        let by = json!({"command_id": "the-move", "by": DAY + 60_000});
        desk.ask("move_clock", by).await.ok()
    })
    .await;
    desk.reaches(conversation, message, &["failed"]).await;
    let messages = desk.messages(conversation).await;
    let failed = messages.iter().find(|m| m["id"] == message).unwrap();
    assert_eq!(failed["trouble"]["reason"], "window_closed", "{failed}");
    eventually("practice to be back", || async {
        desk.http.get(format!("{}/_practice/facts", desk.fact("practice"))).send().await.ok().map(|_| ())
    })
    .await;
    let went = desk.log().await.iter().filter(|e| e["kind"] == "message").count();
    assert_eq!(went, 0, "the closed window was seen before the attempt");
}
