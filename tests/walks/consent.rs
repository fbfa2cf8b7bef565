//! Opting out and in again, as customers do it: A8 without the campaign, and what of A4 is built.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, bring, desk::command_id, eventually};

/// Practice's name for the customer who stands in [`Desk::someone_to_answer`].
const CUSTOMER: &str = "aino";

/// What somebody signed.
const PAPER: &[u8] = b"a paper that somebody signed";

async fn act(desk: &Desk, doing: &str) {
    desk.call("practice_act", json!({"command_id": command_id(), "customer": CUSTOMER, "doing": doing})).await;
}

async fn write(desk: &Desk, text: &str) {
    desk.call("practice_write", json!({"command_id": command_id(), "customer": CUSTOMER, "text": text})).await;
}

async fn consent(desk: &Desk, conversation: i64) -> Value {
    desk.call("consent", json!({"conversation": conversation})).await
}

/// What the shop said, in its order, as practice took it: texts, and of questions their text.
async fn said(desk: &Desk) -> Vec<String> {
    let words = |entry: &Value| {
        let request = &entry["request"];
        let text = request["text"]["body"].as_str().or(request["interactive"]["body"]["text"].as_str());
        text.map(str::to_owned)
    };
    desk.log().await.iter().filter_map(words).collect()
}

async fn times(desk: &Desk, begins: &str) -> usize {
    said(desk).await.iter().filter(|text| text.starts_with(begins)).count()
}

async fn until_may(desk: &Desk, conversation: i64, may: &str) {
    eventually(&format!("offers to be {may}"), || async {
        (consent(desk, conversation).await["offers"]["may"] == may).then_some(())
    })
    .await;
}

async fn whole(desk: &Desk) {
    let check = desk.call("check_ledger", json!({})).await;
    assert_eq!(check["fault"], "none", "{check}");
}

const CONFIRMED: &str = "Et saa enää tarjouksia";
const QUESTION: &str = "Saako Kahvila Aamu";

#[tokio::test]
async fn a8_who_stops_is_left_alone_and_comes_back_only_by_button() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    until_may(&desk, conversation, "nothing_on_file").await;

    // 1 and 2: the word stands in the ledger, bars, and is confirmed once.
    write(&desk, "ei kiitos, STOP").await;
    until_may(&desk, conversation, "asked_to_stop").await;
    eventually("the confirmation", || async { (times(&desk, CONFIRMED).await == 1).then_some(()) }).await;
    let entry = consent(&desk, conversation).await["entries"][0].clone();
    assert_eq!(
        (&entry["act"], &entry["means"], &entry["words"]),
        (&json!("withdrawn"), &json!("keyword"), &json!("ei kiitos, STOP"))
    );
    assert!(entry["wamid"].as_str().unwrap().starts_with("wamid."), "the proof: {entry}");
    let row = eventually("the mark in the list", || async {
        let rows = [desk.shelf("to_answer").await, desk.shelf("waiting").await].concat();
        rows.into_iter().find(|row| row["id"] == conversation && row["marks"]["stopped"].is_i64())
    })
    .await;
    assert!(row["marks"]["stopped"].is_i64());

    // ✓ News about the open order may still go, and what the customer asks is answered.
    assert_eq!(consent(&desk, conversation).await["orders"]["may"], "own_orders");
    let answer = desk.send(conversation, "Tilauksesi on valmis noudettavaksi").await;
    desk.reaches(conversation, answer, &["accepted", "sent", "delivered", "read"]).await;
    let question = json!({"is": "offers_question", "language": "fi"});
    let asked = json!({"command_id": command_id(), "conversation": conversation, "content": question});
    let refused = desk.ask("send", asked).await.unwrap_err();
    assert_eq!(refused["kind"], "asked_to_stop", "nobody who stopped is asked again: {refused}");

    // 4: START shows the wording, and only its button brings back. Of words of the same second the stop would count.
    desk.call("move_clock", json!({"command_id": command_id(), "by": 60_000})).await;
    write(&desk, "START").await;
    eventually("the question", || async { (times(&desk, QUESTION).await == 1).then_some(()) }).await;
    until_may(&desk, conversation, "agreed").await;
    let entry = consent(&desk, conversation).await["entries"][0].clone();
    assert_eq!((&entry["act"], &entry["means"], &entry["version"]), (&json!("agreed"), &json!("button"), &json!(1)));
    assert!(entry["wording"].as_str().unwrap().starts_with(QUESTION));
    assert_eq!(times(&desk, CONFIRMED).await, 1);
    whole(&desk).await;
}

#[tokio::test]
async fn a8_a_sentence_that_only_contains_the_word_asks_a_person() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    write(&desk, "don't stop the music").await;
    let doubt = eventually("a person to be asked", || async {
        let doubts = desk.call("doubts", json!({})).await;
        doubts["doubts"].as_array().unwrap().first().cloned()
    })
    .await;
    assert_eq!(doubt["text"], "don't stop the music");
    assert!(desk.call("shop", json!({})).await["needs_you"].as_u64().unwrap() >= 1);
    let bubble = desk.messages(conversation).await.into_iter().find(|one| one["id"] == doubt["message"]).unwrap();
    assert_eq!(bubble["in_doubt"], true);
    assert_eq!(consent(&desk, conversation).await["offers"]["may"], "nothing_on_file", "nothing is done by itself");
    desk.call("settle_doubt", json!({"command_id": command_id(), "message": doubt["message"], "stop": false})).await;
    assert!(desk.call("doubts", json!({})).await["doubts"].as_array().unwrap().is_empty());

    write(&desk, "please stop the offers about cake too").await;
    let doubt = eventually("a person to be asked again", || async {
        desk.call("doubts", json!({})).await["doubts"].as_array().unwrap().first().cloned()
    })
    .await;
    desk.call("settle_doubt", json!({"command_id": command_id(), "message": doubt["message"], "stop": true})).await;
    until_may(&desk, conversation, "asked_to_stop").await;
    eventually("the confirmation", || async { (times(&desk, CONFIRMED).await == 1).then_some(()) }).await;
    assert_eq!(consent(&desk, conversation).await["entries"][0]["means"], "read");
}

#[tokio::test]
async fn a8_whatsapps_own_switch_has_the_same_effect() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let yes = json!({"command_id": command_id(), "conversation": conversation, "act": "agreed", "topic": "offers",
        "means": "paper", "names_whatsapp": true, "words": "Tarjouksia WhatsAppissa: kyllä"});
    desk.call("record_consent", yes).await;
    until_may(&desk, conversation, "agreed").await;
    act(&desk, "offers_off").await;
    until_may(&desk, conversation, "asked_to_stop").await;
    assert!(consent(&desk, conversation).await["switched_off"].is_i64());
    desk.call("move_clock", json!({"command_id": command_id(), "by": 60_000})).await;
    act(&desk, "offers_on").await;
    until_may(&desk, conversation, "agreed").await;
    whole(&desk).await;
}

#[tokio::test]
async fn a_paper_with_its_day_is_kept_as_proof_over_a_restart() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let said = |day: &str, proof: Value| {
        json!({"command_id": command_id(), "conversation": conversation, "act": "agreed", "topic": "offers",
            "means": "paper", "names_whatsapp": true, "words": "Tarjouksia WhatsAppissa: kyllä", "day": day,
            "proof": proof})
    };
    for (day, problem) in [("12.3.2026", "day"), ("2199-01-01", "at")] {
        let refused = desk.ask("record_consent", said(day, Value::Null)).await.unwrap_err();
        assert_eq!((&refused["kind"], &refused["field"]), (&json!("invalid"), &json!(problem)), "{day}");
    }
    let file = bring::file(&desk, "lappu.jpg", PAPER.to_vec()).await;
    desk.call("record_consent", said("2026-03-12", json!(file))).await;
    until_may(&desk, conversation, "agreed").await;
    drop(desk);
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let entry = consent(&desk, conversation).await["entries"][0].clone();
    assert_eq!((&entry["day"], &entry["proof"]["name"]), (&json!("2026-03-12"), &json!("lappu.jpg")), "{entry}");
    let bytes = desk.http.get(entry["proof"]["url"].as_str().unwrap()).send().await.unwrap().bytes().await.unwrap();
    assert_eq!(bytes, PAPER);
    whole(&desk).await;
}

#[tokio::test]
async fn a4_the_question_of_the_menu_writes_down_what_was_shown() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    let new = json!({"command_id": command_id(), "wording": "question", "language": "fi",
        "text": "Saako Kahvila Aamu kertoa uutuuksista WhatsAppissa? STOP lopettaa.", "yes": "Kyllä vain", "no": "Ei kiitos"});
    desk.call("save_wording", new).await;
    let question = json!({"is": "offers_question", "language": "fi"});
    let shown = desk.call("preview", json!({"content": question})).await;
    assert!(shown["text"].as_str().unwrap().contains("uutuuksista") && shown["problem"].is_null(), "{shown}");
    desk.call("send", json!({"command_id": command_id(), "conversation": conversation, "content": question})).await;
    // She reads, and taps the first button.
    until_may(&desk, conversation, "agreed").await;
    let entry = consent(&desk, conversation).await["entries"][0].clone();
    assert_eq!((&entry["version"], &entry["words"]), (&json!(2), &json!("Kyllä vain")));
    assert_eq!(entry["wording"], "Saako Kahvila Aamu kertoa uutuuksista WhatsAppissa? STOP lopettaa.");
    let table = desk.call("consent_table", json!({"conversation": conversation})).await;
    assert!(table["text"].as_str().unwrap().contains("uutuuksista"));
    whole(&desk).await;
}

#[tokio::test]
async fn a_stop_is_confirmed_once_over_kills() {
    let folder = tempfile::tempdir().unwrap();
    let practice = PracticeProcess::start(folder.path());
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let conversation = desk.someone_to_answer().await;
    write(&desk, "Ei kiitos, STOP").await;
    for _ in 0..4 {
        // Killed as soon as it has begun: before the stop is read, between ledger and confirmation, or after it.
        desk.kill();
        desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
        desk.call("shop", json!({})).await;
    }
    until_may(&desk, conversation, "asked_to_stop").await;
    let settled = eventually("the confirmation to be settled", || async {
        let all = desk.messages(conversation).await;
        let own: Vec<Value> = all
            .into_iter()
            .filter(|one| one["text"].as_str().is_some_and(|text| text.starts_with(CONFIRMED)))
            .collect();
        let gone = own.iter().all(|one| !["queued", "sending"].contains(&one["ticks"]["delivery"].as_str().unwrap()));
        (!own.is_empty() && gone).then_some(own)
    })
    .await;
    assert_eq!(settled.len(), 1, "one message came of it");
    assert!(times(&desk, CONFIRMED).await <= 1, "and it was not sent twice");
    assert_eq!(consent(&desk, conversation).await["entries"].as_array().unwrap().len(), 1);
    whole(&desk).await;
}

#[tokio::test]
async fn a_row_altered_with_a_database_tool_is_named() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions { encrypted: false, ..DeskOptions::default() });
    let conversation = desk.someone_to_answer().await;
    for doing in ["stop", "offers_off"] {
        act(&desk, doing).await;
    }
    eventually("both to stand in the ledger", || async {
        (desk.call("check_ledger", json!({})).await["entries"] == 2).then_some(())
    })
    .await;
    let _ = conversation;
    desk.stop();
    let file = data.path().join("practice/shop.db");
    let tool = rusqlite::Connection::open(&file).unwrap();
    assert!(tool.execute("UPDATE consent_entry SET act = 'agreed' WHERE seq = 2", []).is_err(), "the file refuses it");
    tool.execute_batch("DROP TRIGGER consent_entry_stays; UPDATE consent_entry SET act = 'resumed' WHERE seq = 2;")
        .unwrap();
    drop(tool);
    let desk = Desk::start(data.path(), &DeskOptions { encrypted: false, ..DeskOptions::default() });
    let check = desk.call("check_ledger", json!({})).await;
    assert_eq!((&check["fault"], &check["at"]), (&json!("entry"), &json!(2)), "{check}");
}
