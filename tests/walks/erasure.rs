//! A12, step 5: a customer asks for everything of theirs to go. No file of the shop's holds a word of it afterwards.

use std::path::Path;

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

/// Practice's name for a customer who answers nothing by himself, so that he does not write again before we look.
const CUSTOMER: &str = "pekka";

/// Every file of the shop's own. What practice keeps beside it is WhatsApp's.
fn files(data: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(data).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            all.extend(files(&path));
        } else if name.starts_with("shop") || path.components().any(|part| part.as_os_str() == "media") {
            all.extend(std::fs::read(&path).unwrap());
        }
    }
    all
}

fn found(data: &Path, words: &[String]) -> Vec<String> {
    let bytes = files(data);
    let holds = |word: &&String| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    words.iter().filter(holds).cloned().collect()
}

async fn write(desk: &Desk, customer: &str, text: &str) {
    desk.call("practice_write", json!({"command_id": command_id(), "customer": customer, "text": text})).await;
}

async fn done(desk: &Desk, receipt: &Value) -> Value {
    eventually("nothing is left", || async {
        let all = desk.call("erasures", json!({})).await;
        let found = all["receipts"].as_array().unwrap().iter().find(|one| one["receipt"] == *receipt).cloned();
        found.filter(|one| one["done_at"].is_i64())
    })
    .await
}

#[tokio::test]
async fn a12_who_asks_for_it_is_erased_and_served_again_as_somebody_new() {
    let data = tempfile::tempdir().unwrap();
    let options = DeskOptions { encrypted: false, ..DeskOptions::default() };
    let mut desk = Desk::start(data.path(), &options);
    write(&desk, CUSTOMER, "kirahvisana").await;
    let row = eventually("his chat", || async {
        let rows = desk.shelf("to_answer").await;
        rows.into_iter().find(|row| row["last"]["text"] == "kirahvisana")
    })
    .await;
    let conversation = row["id"].as_i64().unwrap();
    write(&desk, CUSTOMER, "ei kiitos, STOP").await;
    write(&desk, "matti", "toisensana").await;
    let shown = desk.call("conversation", json!({"conversation": conversation})).await;
    let person = &shown["person"];
    let contact = person["contact"].as_i64().unwrap();
    let name = person["name"].as_str().unwrap().to_owned();
    let digits: String = person["phone"].as_str().unwrap().chars().filter(char::is_ascii_digit).collect();
    desk.send(conversation, "vastaussana").await;
    let note = json!({"command_id": command_id(), "conversation": conversation, "note": null, "text": "muistiosana"});
    desk.call("save_note", note).await;
    let his: Vec<String> =
        [digits.as_str(), "kirahvisana", "vastaussana", "muistiosana", name.as_str()].map(str::to_owned).into();
    eventually("everything is there", || async { (found(data.path(), &his).len() == his.len()).then_some(()) }).await;

    let held = desk.call("held", json!({"contact": contact})).await;
    assert!(held["counts"]["messages"].as_i64().unwrap() >= 4, "{held}");
    let ask = |typed: &str| json!({"command_id": command_id(), "contact": contact, "name": typed});
    assert!(desk.ask("erase_person", ask("somebody else")).await.is_err());
    let receipt = desk.call("erase_person", ask(&name)).await["receipt"].clone();
    // Killed in the middle it goes on at the next start.
    desk.kill();
    desk = Desk::start(data.path(), &options);
    let receipt = done(&desk, &receipt).await;
    assert_eq!(receipt["whole"], true);
    assert!(receipt["counts"]["messages"].as_i64().unwrap() >= 5, "{receipt}");
    assert_eq!(receipt["counts"]["notes"], 1);
    assert!(receipt["counts"]["agreements"].as_i64().unwrap() >= 1, "{receipt}");
    let check = desk.call("check_ledger", json!({})).await;
    assert_eq!(check["fault"], "none", "{check}");
    assert_eq!(found(data.path(), &his), Vec::<String>::new());
    assert_eq!(found(data.path(), &["toisensana".to_owned()]).len(), 1, "and nobody else lost a word");

    // Who writes again is somebody new, of whom nothing is on file.
    write(&desk, CUSTOMER, "hei taas").await;
    let again = eventually("the new chat", || async {
        let rows = desk.shelf("to_answer").await;
        rows.into_iter().find(|row| row["last"]["text"] == "hei taas")
    })
    .await;
    assert_ne!(again["person"]["contact"].as_i64().unwrap(), contact);
    let consent = desk.call("consent", json!({"conversation": again["id"]})).await;
    assert_eq!(consent["offers"]["may"], "nothing_on_file");
}
