//! Working through the day: what is put off comes back, what is taken back never goes, what goes later goes once.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

const HOUR: i64 = 60 * 60 * 1000;

async fn now(desk: &Desk) -> i64 {
    desk.call("shop", json!({})).await["now"].as_i64().unwrap()
}

async fn said(desk: &Desk) -> Vec<String> {
    let log = desk.log().await;
    log.iter().filter_map(|entry| entry["request"]["text"]["body"].as_str().map(str::to_owned)).collect()
}

/// Practice's name for the customer who stands in [`Desk::someone_to_answer`].
async fn customer(desk: &Desk) -> String {
    let phone = desk.fact("practice_customer");
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let all = desk.call("practice", json!({})).await;
    let found = all["customers"].as_array().unwrap().iter().find(|one| digits(&one.to_string()).contains(&phone));
    found.expect("she is one of practice's customers")["id"].as_str().unwrap().to_owned()
}

async fn stands(desk: &Desk, shelf: &str, conversation: i64) -> bool {
    desk.shelf(shelf).await.iter().any(|row| row["id"] == conversation)
}

#[tokio::test]
async fn what_is_put_off_comes_back_over_a_restart_and_with_a_jump_of_the_clock() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let until = now(&desk).await + 3 * HOUR;
    desk.call("snooze", json!({"command_id": command_id(), "conversation": conversation, "until": until})).await;
    assert!(!stands(&desk, "to_answer", conversation).await);
    desk.kill();

    // The machine slept over its time, and practice's clock jumps past it as a machine's does when it wakes.
    let desk = Desk::start(data.path(), &DeskOptions::default());
    assert!(!stands(&desk, "to_answer", conversation).await, "its time has not come");
    desk.call("move_clock", json!({"command_id": command_id(), "by": 30 * HOUR})).await;
    eventually("it to come back", || async { stands(&desk, "to_answer", conversation).await.then_some(()) }).await;
    let unread = desk.call("filtered", json!({"filter": {"by": "unread"}, "limit": 50})).await;
    let row = unread["rows"].as_array().unwrap().iter().find(|row| row["id"] == conversation).unwrap().clone();
    assert_eq!(row["marks"]["unread"], true, "it asks to be looked at: {row}");
}

#[tokio::test]
async fn the_customers_word_brings_back_what_was_put_off_or_done() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let customer = customer(&desk).await;
    let until = now(&desk).await + 100 * HOUR;
    for (command, payload) in [
        ("snooze", json!({"command_id": command_id(), "conversation": conversation, "until": until})),
        ("set_done", json!({"command_id": command_id(), "conversation": conversation, "done": true})),
    ] {
        desk.call(command, payload).await;
        assert!(!stands(&desk, "to_answer", conversation).await);
        let word = json!({"command_id": command_id(), "customer": customer, "text": "Vielä yksi asia"});
        desk.call("practice_write", word).await;
        eventually("the word to bring it back", || async {
            stands(&desk, "to_answer", conversation).await.then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn what_is_taken_back_never_goes_even_when_killed_midway() {
    let folder = tempfile::tempdir().unwrap();
    let practice = PracticeProcess::start(folder.path());
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let conversation = desk.someone_to_answer().await;
    let held = json!({"command_id": command_id(), "conversation": conversation, "text": "Sata euroa", "hold": true});
    let message = desk.call("send_text", held).await["message"].as_i64().unwrap();
    desk.call("take_back", json!({"command_id": command_id(), "message": message})).await;
    desk.kill();

    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let view = desk.call("conversation", json!({"conversation": conversation})).await;
    assert_eq!(view["draft"], "Sata euroa", "its words are a draft again");
    let after = desk.send(conversation, "Kymmenen euroa").await;
    desk.reaches(conversation, after, &["accepted", "sent", "delivered", "read"]).await;
    // The five seconds of the first are over when a held one written after it has gone.
    let held = json!({"command_id": command_id(), "conversation": conversation, "text": "Kiitos", "hold": true});
    let last = desk.call("send_text", held).await["message"].as_i64().unwrap();
    desk.reaches(conversation, last, &["accepted", "sent", "delivered", "read"]).await;
    assert_eq!(said(&desk).await, ["Kymmenen euroa", "Kiitos"]);
}

#[tokio::test]
async fn what_goes_later_goes_once_over_kills() {
    let folder = tempfile::tempdir().unwrap();
    let practice = PracticeProcess::start(folder.path());
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let conversation = desk.someone_to_answer().await;
    let at = now(&desk).await + 1500;
    let text = json!({"command_id": command_id(), "conversation": conversation, "text": "Muistutus", "at": at});
    desk.call("send_later", text).await;
    desk.kill();
    for _ in 0..4 {
        // Killed as soon as it has begun to look: before, while, or after the text became a message.
        desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
        desk.call("later", json!({})).await;
        desk.kill();
    }
    desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let settled = eventually("the text to have become a message", || async {
        let waits = desk.call("later", json!({})).await["texts"].as_array().unwrap().len();
        let messages = desk.messages(conversation).await;
        let own: Vec<_> = messages.into_iter().filter(|one| one["text"] == "Muistutus").collect();
        let gone = own.iter().all(|one| !["queued", "sending"].contains(&one["ticks"]["delivery"].as_str().unwrap()));
        (waits == 0 && !own.is_empty() && gone).then_some(own)
    })
    .await;
    assert_eq!(settled.len(), 1, "one message came of it");
    assert!(said(&desk).await.iter().filter(|text| *text == "Muistutus").count() <= 1, "and it was not sent twice");
}

#[tokio::test]
async fn a_window_that_closed_by_then_keeps_the_text_back_until_the_customer_writes() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let customer = customer(&desk).await;
    let header = desk.call("conversation", json!({"conversation": conversation})).await;
    let at = header["last_time"].as_i64().unwrap() - HOUR / 3;
    let text =
        |at: i64| json!({"command_id": command_id(), "conversation": conversation, "text": "Myöhässä", "at": at});
    let refused = desk.ask("send_later", text(at + HOUR)).await.unwrap_err();
    assert_eq!((&refused["kind"], &refused["until"]), (&json!("after_window"), &header["window"]["until"]));
    desk.call("send_later", text(at)).await;
    // The machine slept from before its time until the window had closed.
    let slept = at - now(&desk).await + 2 * HOUR / 3;
    desk.practice("clock", json!({"advance_ms": slept})).await;
    let held = eventually("the gate to keep it back", || async {
        let all = desk.call("not_gone", json!({})).await;
        let text = all["later"].as_array().unwrap().iter().find(|one| one["text"] == "Myöhässä").cloned();
        text.filter(|text| text["held"] == "window_closed")
    })
    .await;
    assert!(desk.call("shop", json!({})).await["needs_you"].as_u64().unwrap() >= 1, "a person is told");
    assert!(!said(&desk).await.contains(&"Myöhässä".to_owned()), "nothing free-form was attempted");
    desk.call("put_off_later", json!({"command_id": command_id(), "later": held["later"], "at": null})).await;
    let word = json!({"command_id": command_id(), "customer": customer, "text": "Oletteko siellä?"});
    desk.call("practice_write", word).await;
    eventually("it to go with the customer's word", || async {
        said(&desk).await.contains(&"Myöhässä".to_owned()).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_is_moved_by_hand_lets_a_text_go_at_its_time() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let at = now(&desk).await + 3 * HOUR;
    let text = json!({"command_id": command_id(), "conversation": conversation, "text": "Muistutus", "at": at});
    desk.call("send_later", text).await;
    desk.call("move_clock", json!({"command_id": command_id(), "by": 40 * HOUR})).await;
    assert!(said(&desk).await.contains(&"Muistutus".to_owned()), "it left before the clock went on");
    let own = desk.messages(conversation).await.into_iter().find(|one| one["text"] == "Muistutus").unwrap();
    let went = own["at"].as_i64().unwrap();
    assert!((at..at + HOUR / 60).contains(&went), "at its time: {went}, and not at the end of the leap");
    assert!(now(&desk).await >= at + 37 * HOUR);
    assert!(desk.call("later", json!({})).await["texts"].as_array().unwrap().is_empty());
}
