//! What a shop need not keep goes by itself: what the owner was shown, on the day that was shown, and nothing else.

use std::path::Path;

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

const DAY: i64 = 24 * 3_600_000;

async fn write(practice: &PracticeProcess, desk: &Desk, customer: &str, text: &str) -> i64 {
    practice.post("write", json!({"customer": customer, "text": text})).await;
    eventually(&format!("the chat with {text}"), || async {
        let found = desk.call("search", json!({"text": text, "limit": 5})).await;
        found["messages"].as_array()?.first()?["conversation"].as_i64()
    })
    .await
}

/// Days go by, and a customer's word bears them out.
async fn later(practice: &PracticeProcess, desk: &Desk, days: i64) {
    desk.call("move_clock", json!({"command_id": command_id(), "by": days * DAY})).await;
    practice.post("write", json!({"customer": "matti", "text": "vielä minä"})).await;
}

/// What is shown of a kind; null where it is kept for ever.
async fn due(desk: &Desk, months: &Value, kind: &str) -> Value {
    let preview = desk.call("retention_preview", json!({"months": months})).await;
    let found = preview["due"].as_array().unwrap().iter().find(|due| due["kind"] == kind).cloned();
    found.unwrap_or_default()
}

fn named(due: &Value) -> Vec<String> {
    let mut names: Vec<String> =
        due["first"].as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

async fn everybody(desk: &Desk) -> Vec<String> {
    let asked = json!({"segment": {"any": false, "rules": [], "except": []}, "text": "", "cursor": null, "from": null, "limit": 50});
    let people = desk.call("people", asked).await["people"].as_array().unwrap().clone();
    let mut names: Vec<String> = people.iter().map(|one| one["person"]["name"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

/// How many files of messages lie beside the database.
fn kept(data: &Path) -> usize {
    let shelves = std::fs::read_dir(data.join("practice/media")).unwrap().map(|shelf| shelf.unwrap().path());
    shelves.filter(|shelf| shelf.is_dir()).map(|shelf| std::fs::read_dir(shelf).unwrap().count()).sum()
}

#[tokio::test]
async fn what_is_old_goes_as_it_was_shown_and_a_power_cut_changes_nothing() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let options = DeskOptions::joining(&practice);
    let mut desk = Desk::start(data.path(), &options);
    let pekka = write(&practice, &desk, "pekka", "kirahvisana").await;
    write(&practice, &desk, "matti", "toisensana").await;
    practice.post("send_file", json!({"customer": "pekka", "file": "picture"})).await;
    let picture = eventually("the picture", || async {
        desk.messages(pekka).await.into_iter().find(|message| message["media"]["state"] == "here")
    })
    .await;
    assert!(kept(data.path()) > 0);
    let add = |name: &str| json!({"command_id": command_id(), "name": name, "phone": null});
    desk.call("add_person", add("Aino")).await;
    let before = everybody(&desk).await;

    let months = json!({"chats": 12, "people": 12, "files": 6});
    later(&practice, &desk, 200).await;
    assert_eq!(due(&desk, &months, "files").await["now"], 1, "shown before anything is chosen");
    assert_eq!(desk.call("retention", json!({})).await["from"], Value::Null, "off by default");
    desk.call("save_retention", json!({"command_id": command_id(), "months": months})).await;
    assert_eq!(named(&due(&desk, &months, "chats").await), Vec::<String>::new());
    later(&practice, &desk, 2).await;
    eventually("the picture to be let go", || async {
        let message = desk.messages(pekka).await.into_iter().find(|message| message["id"] == picture["id"])?;
        (message["media"]["gone"] == "cleared").then_some(())
    })
    .await;
    eventually("its bytes to be gone", || async { (kept(data.path()) == 0).then_some(()) }).await;
    let again = json!({"command_id": command_id(), "message": picture["id"]});
    desk.call("fetch_again", again).await;
    let message = desk.messages(pekka).await.into_iter().find(|message| message["id"] == picture["id"]).unwrap();
    assert_eq!(message["media"]["state"], "gone", "what the shop let go it does not fetch again");

    later(&practice, &desk, 150).await;
    let mut shown = named(&due(&desk, &months, "chats").await);
    shown.extend(named(&due(&desk, &months, "people").await));
    assert_eq!(shown.len(), 2, "Pekka and Aino within 30 days: {shown:?}");
    later(&practice, &desk, 20).await;
    // Killed in the middle it goes on at the next start.
    desk.kill();
    desk = Desk::start(data.path(), &options);
    let left: Vec<String> = before.into_iter().filter(|name| !shown.contains(name)).collect();
    eventually("who was shown is gone and nobody else", || async { (everybody(&desk).await == left).then_some(()) })
        .await;
    eventually("the last of it to be gone", || async {
        let all = desk.call("erasures", json!({})).await;
        all["receipts"].as_array().unwrap().iter().all(|one| one["done_at"].is_i64()).then_some(())
    })
    .await;
    let runs = desk.call("retention", json!({})).await["runs"].clone();
    let of = |kind: &str| -> i64 {
        let own = runs.as_array().unwrap().iter().filter(|run| run["kind"] == kind);
        own.map(|run| run["count"].as_i64().unwrap()).sum()
    };
    assert_eq!((of("files"), of("chats"), of("people")), (1, 1, 1), "{runs}");
    assert_eq!(desk.call("check_ledger", json!({})).await["fault"], "none");
    let found = desk.call("search", json!({"text": "kirahvisana", "limit": 5})).await;
    assert_eq!(found["messages"], json!([]));
}
