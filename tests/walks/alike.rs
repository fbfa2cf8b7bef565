//! One person who stands twice in a list: proposed with the reason, made one and two again, and never asked about once a person
//! said that they are two.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, bring, desk::command_id, eventually};

const LIST: &str = "Phone;Name;Email\n+55 11 98765-4321;Ana Ribeiro;ana@padaria.example\n+351 912 345 678;A. Ribeiro;Ana@padaria.example\n+358 40 765 4321;Leena Laine;leena@laine.example\n";

async fn open(desk: &Desk) -> Vec<Value> {
    desk.call("alike", json!({})).await["open"].as_array().unwrap().clone()
}

async fn offers_of(desk: &Desk, person: &Value) -> Value {
    desk.call("person", json!({"person": person})).await["line"]["offers"].clone()
}

#[tokio::test]
async fn who_stands_twice_in_a_file_is_proposed_made_one_parted_and_said_to_be_two() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let options = DeskOptions::joining(&practice);
    let mut desk = Desk::start(data.path(), &options);
    bring::open(&desk, "asiakkaat.csv", LIST).await.unwrap();
    assert!(open(&desk).await.is_empty(), "nobody sees who is in a file before it is brought in");
    bring::commit(&desk).await;
    let pair = eventually("the two to be proposed", || async { open(&desk).await.first().cloned() }).await;
    assert_eq!(open(&desk).await.len(), 1, "and nobody else");
    assert_eq!(pair["reasons"][0]["why"], "email", "{pair}");
    assert_eq!((&pair["main"]["name"], &pair["other"]["name"]), (&json!("Ana Ribeiro"), &json!("A. Ribeiro")));

    let merge = json!({"command_id": command_id(), "pair": pair["pair"]});
    let merged = desk.call("merge_people", merge.clone()).await;
    assert_eq!(desk.call("merge_people", merge).await, merged, "the same wish is done once");
    assert!(open(&desk).await.is_empty());
    let both = desk.call("person", json!({"person": merged["person"]})).await;
    assert_eq!(both["names"].as_array().unwrap().len(), 2, "{both}");
    assert!(desk.shelf("to_answer").await.is_empty(), "nobody spoke, so nothing stands in the inbox");

    // A stop that was told at the counter, of the one: it holds for both.
    let no = json!({"command_id": command_id(), "conversation": merged["conversation"], "act": "withdrawn", "topic": "offers",
                    "means": "spoken", "names_whatsapp": false, "words": "", "at": null});
    desk.call("record_consent", no).await;
    assert_eq!(offers_of(&desk, &merged["person"]).await, "stopped");

    desk.kill();
    desk = Desk::start(data.path(), &options);
    let parts = desk.call("merged", json!({"conversation": merged["conversation"]})).await;
    desk.call("separate_chat", json!({"command_id": command_id(), "part": parts["parts"][1]["conversation"]})).await;
    let pair = eventually("them to be proposed anew", || async { open(&desk).await.first().cloned() }).await;
    for side in ["main", "other"] {
        assert_eq!(offers_of(&desk, &pair[side]["contact"]).await, "stopped", "{side}");
    }

    let say = |two: bool| json!({"command_id": command_id(), "pair": pair["pair"], "two": two});
    desk.call("mark_two_people", say(true)).await;
    assert!(open(&desk).await.is_empty());
    assert_eq!(desk.call("alike", json!({})).await["two"][0]["pair"], pair["pair"]);
    desk.call("mark_two_people", say(false)).await;
    assert_eq!(open(&desk).await.len(), 1, "taken back");
}
