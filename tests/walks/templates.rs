//! Templates over real HTTP: a list of many pages, a pause while a message waits, and what may not go never asked of Meta.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn offers(desk: &Desk, chat: i64, typed: &str) -> Vec<Value> {
    let found = desk.call("templates", json!({"conversation": chat, "typed": typed})).await;
    found["offers"].as_array().unwrap().clone()
}

/// The template of this name in Finnish, once it stands so.
async fn standing(desk: &Desk, chat: i64, name: &str, wanted: &str) -> Value {
    eventually(&format!("{name} to be {wanted}"), || async {
        let offers = offers(desk, chat, &name.replace('_', " ")).await;
        let languages = offers.into_iter().find(|offer| offer["name"] == name)?["languages"].as_array()?.clone();
        languages.into_iter().find(|one| one["language"] == "fi" && one["standing"] == wanted)
    })
    .await
}

fn content(one: &Value, values: &[&str]) -> Value {
    let values: Vec<Value> = one["gaps"]
        .as_array()
        .unwrap()
        .iter()
        .zip(values)
        .map(|(gap, value)| json!({"key": gap["key"], "value": value}))
        .collect();
    json!({"is": "template", "template": one["id"], "version": one["version"], "values": values})
}

async fn send(desk: &Desk, chat: i64, content: Value, hold: bool) -> Result<i64, Value> {
    let payload = json!({"command_id": command_id(), "conversation": chat, "content": content, "hold": hold});
    desk.ask("send", payload).await.map(|answer| answer["message"].as_i64().unwrap())
}

/// What was asked of practice as a message, in its order.
async fn tried(practice: &PracticeProcess) -> Vec<Value> {
    practice.log().await.into_iter().filter(|entry| entry["kind"] == "message").collect()
}

async fn begin(dir: &std::path::Path, data: &std::path::Path) -> (Desk, PracticeProcess, i64) {
    let practice = PracticeProcess::start_quiet(dir);
    let desk = Desk::start(data, &DeskOptions::joining(&practice));
    practice.post("write", json!({"customer": "pekka", "text": "Tilaus 45278"})).await;
    let chat = eventually("the customer's first word", || async {
        let found = desk.call("search", json!({"text": "45278", "limit": 5})).await;
        found["messages"].as_array()?.first()?["conversation"].as_i64()
    })
    .await;
    desk.call("move_clock", json!({"command_id": command_id(), "by": DAY + 1})).await;
    (desk, practice, chat)
}

#[tokio::test]
async fn what_may_not_go_is_refused_before_anything_is_asked_of_meta() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (desk, practice, chat) = begin(dir.path(), data.path()).await;
    // An offer to who did not agree is refused whatever Meta says of it.
    let thanks = standing(&desk, chat, "visit_thanks", "paused").await;
    let refusal = send(&desk, chat, content(&thanks, &["Pekka"]), false).await.unwrap_err();
    assert_eq!((&refusal["kind"], &refusal["code"]), (&json!("not_agreed"), &json!("SB-G005")));
    let yes = json!({"command_id": command_id(), "conversation": chat, "act": "agreed", "topic": "offers",
        "means": "paper", "names_whatsapp": true, "words": "Tarjouksia WhatsAppissa: kyllä"});
    desk.call("record_consent", yes).await;
    for (name, wanted) in [("visit_thanks", "paused"), ("holiday_hours", "in_review"), ("shelf_news", "not_from_here")]
    {
        let one = standing(&desk, chat, name, wanted).await;
        let refusal = send(&desk, chat, content(&one, &["Pekka"]), false).await.unwrap_err();
        assert_eq!((&refusal["kind"], &refusal["standing"]), (&json!("template_unfit"), &json!(wanted)));
        assert_eq!(refusal["code"], "SB-G004");
    }
    let rejected = offers(&desk, chat, "loyalty").await;
    assert_eq!(rejected[0]["languages"][0]["rejected_reason"], "INCORRECT_CATEGORY", "listed, with Meta's reason");

    // One that was seen vanishes at Meta, and nobody tells.
    let one = standing(&desk, chat, "order_ready", "approved").await;
    practice.post("template", json!({"name": "order_ready", "gone": true})).await;
    desk.call("sync_templates", json!({"command_id": command_id()})).await;
    standing(&desk, chat, "order_ready", "gone").await;
    let refusal = send(&desk, chat, content(&one, &["Pekka", "KA-1"]), false).await.unwrap_err();
    assert_eq!(refusal["standing"], "gone");

    // One that became another is looked at again before it goes.
    let one = standing(&desk, chat, "order_update", "approved").await;
    practice
        .post("template", json!({"name": "order_update", "body": "Hei {{1}}, tilaus {{2}} on matkalla nyt."}))
        .await;
    let newer = eventually("the other text", || async {
        let now = standing(&desk, chat, "order_update", "approved").await;
        (now["version"] != one["version"]).then_some(now)
    })
    .await;
    assert_eq!(newer["gaps"].as_array().unwrap().len(), 2);
    let refusal = send(&desk, chat, content(&one, &["45278"]), false).await.unwrap_err();
    assert_eq!(refusal["standing"], "changed");
    for bad in ["", "45\n278", "45\t278", "45    278"] {
        let refusal = send(&desk, chat, content(&newer, &["Pekka", bad]), false).await.unwrap_err();
        assert_eq!((&refusal["kind"], &refusal["part"]), (&json!("unfit"), &json!("gap")), "{bad:?}");
    }
    assert_eq!(tried(&practice).await, Vec::<Value>::new(), "nothing of all this was asked of Meta");
}

#[tokio::test]
async fn a_pause_that_comes_while_a_message_waits_stops_it() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (desk, practice, chat) = begin(dir.path(), data.path()).await;
    let one = standing(&desk, chat, "order_update", "approved").await;
    let message = send(&desk, chat, content(&one, &["45278"]), true).await.unwrap();
    assert_eq!(desk.delivery(chat, message).await, "queued");
    practice.post("template", json!({"name": "order_update", "status": "PAUSED"})).await;
    // A list may tell that it is paused before the webhook tells until when.
    eventually("until when it is paused", || async {
        standing(&desk, chat, "order_update", "paused").await["paused_until"].is_i64().then_some(())
    })
    .await;
    desk.call("move_clock", json!({"command_id": command_id(), "by": 6_000})).await;
    desk.reaches(chat, message, &["failed"]).await;
    let shown = desk.messages(chat).await.into_iter().find(|one| one["id"] == message).unwrap();
    assert_eq!(shown["trouble"]["reason"], "template_paused");
    assert_eq!(shown["trouble"]["remedies"], json!(["send_again", "remove"]));
    assert_eq!(tried(&practice).await.len(), 0);

    practice.post("template", json!({"name": "order_update", "status": "APPROVED"})).await;
    standing(&desk, chat, "order_update", "approved").await;
    let again = json!({"command_id": command_id(), "message": message, "remedy": "send_again"});
    desk.call("remedy", again).await;
    desk.reaches(chat, message, &["accepted", "sent"]).await;
    assert_eq!(tried(&practice).await.len(), 1, "once the pause is over it goes, once");
}

#[tokio::test]
async fn a_kill_between_writing_and_going_sends_it_once() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (desk, practice, chat) = begin(dir.path(), data.path()).await;
    let one = standing(&desk, chat, "order_update", "approved").await;
    let message = send(&desk, chat, content(&one, &["45278"]), true).await.unwrap();
    desk.kill();
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    desk.reaches(chat, message, &["accepted", "sent"]).await;
    let tried = tried(&practice).await;
    assert_eq!(tried.len(), 1, "{tried:?}");
    assert_eq!(tried[0]["request"]["template"]["name"], "order_update");
}

#[tokio::test]
async fn what_the_customer_taps_is_marked_on_the_template() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    let one = standing(&desk, chat, "appointment_reminder", "approved").await;
    let gaps: Vec<&str> = one["gaps"].as_array().unwrap().iter().map(|gap| gap["value"].as_str().unwrap()).collect();
    assert_eq!(gaps, ["Aino", "", ""], "the name is known, the day and the time are not");
    let message = send(&desk, chat, content(&one, &["Aino", "perjantaina", "14.00"]), false).await.unwrap();
    desk.reaches(chat, message, &["delivered", "read"]).await;
    let tap = json!({"command_id": command_id(), "customer": "aino", "doing": "tap"});
    desk.call("practice_act", tap).await;
    let chosen = eventually("the tap to be marked", || async {
        let shown = desk.messages(chat).await.into_iter().find(|one| one["id"] == message)?;
        let buttons = shown["content"]["buttons"].as_array()?.clone();
        buttons.iter().any(|button| button["chosen"] == true).then_some(buttons)
    })
    .await;
    assert_eq!(chosen.iter().filter(|button| button["chosen"] == true).count(), 1);
    desk.stop();
}
