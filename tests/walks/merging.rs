//! One person with two phones: two chats become one, answers go to the phone they wrote from, and the chats can be taken
//! apart again; a power cut in the middle leaves one or the other.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

async fn chat_with(desk: &Desk, text: &str) -> i64 {
    eventually(&format!("the chat with {text}"), || async {
        let found = desk.call("search", json!({"text": text, "limit": 5})).await;
        found["messages"].as_array()?.first()?["conversation"].as_i64()
    })
    .await
}

async fn said(desk: &Desk, chat: i64) -> Vec<String> {
    let messages = desk.messages(chat).await;
    messages.iter().filter_map(|one| one["text"].as_str().map(str::to_owned)).collect()
}

/// The texts that were sent, with whom to.
async fn sent(practice: &PracticeProcess) -> Vec<(String, String)> {
    let log = practice.log().await;
    let text = |entry: &Value| {
        let request = &entry["request"];
        Some((request["to"].as_str()?.to_owned(), request["text"]["body"].as_str()?.to_owned()))
    };
    log.iter().filter_map(text).collect()
}

#[tokio::test]
async fn two_phones_of_one_person_are_one_chat_until_they_are_separated() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let write = async |who: &str, text: &str| practice.post("write", json!({"customer": who, "text": text})).await;
    write("pekka", "Kotoa").await;
    let home = chat_with(&desk, "Kotoa").await;
    write("matti", "Toista").await;
    let work = chat_with(&desk, "Toista").await;

    let asked = json!({"conversation": home, "other": work});
    let preview = desk.call("merge_preview", asked).await;
    assert_eq!(preview["main"]["names"][0], "+358401234503", "{preview}");
    let merge = json!({"command_id": command_id(), "conversation": home, "other": work});
    let whole = desk.call("merge_chats", merge).await["conversation"].as_i64().unwrap();
    assert_eq!(said(&desk, whole).await, ["Kotoa", "Toista"]);
    assert_eq!(desk.shelf("to_answer").await.len(), 1, "one line");

    write("pekka", "Vielä kotoa").await;
    eventually("it to stand in the one chat", || async { (said(&desk, whole).await.len() == 3).then_some(()) }).await;
    desk.send(whole, "Kotiin").await;
    eventually("the answer to go", || async { (!sent(&practice).await.is_empty()).then_some(()) }).await;
    assert_eq!(sent(&practice).await, [("358401234503".to_owned(), "Kotiin".to_owned())], "to the phone that wrote");
    assert_eq!(chat_with(&desk, "Vielä").await, whole, "search leads to the one chat");

    let parts = desk.call("merged", json!({"conversation": whole})).await;
    assert_eq!(parts["parts"][1]["conversation"], work, "{parts}");
    desk.call("separate_chat", json!({"command_id": command_id(), "part": work})).await;
    assert_eq!(said(&desk, home).await, ["Kotoa", "Vielä kotoa", "Kotiin"]);
    assert_eq!(said(&desk, work).await, ["Toista"]);
}

#[tokio::test]
async fn a_power_cut_while_chats_are_merged_or_separated_leaves_a_whole_shop() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let mut desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    for (who, text) in [("pekka", "Kotoa"), ("matti", "Toista")] {
        practice.post("write", json!({"customer": who, "text": text})).await;
        chat_with(&desk, text).await;
    }
    let mut seen = [0, 0];
    for round in 0..6_u64 {
        let (home, work) = (chat_with(&desk, "Kotoa").await, chat_with(&desk, "Toista").await);
        let (command, payload) = if home == work {
            let parts = desk.call("merged", json!({"conversation": home})).await;
            ("separate_chat", json!({"command_id": command_id(), "part": parts["parts"][1]["conversation"]}))
        } else {
            ("merge_chats", json!({"command_id": command_id(), "conversation": home, "other": work}))
        };
        let request = desk.http.post(format!("{}/{command}", desk.fact("api"))).bearer_auth(desk.fact("token"));
        let asking = tokio::spawn(request.json(&payload).send());
        // Somewhere between before it is read and after it is answered.
        tokio::time::sleep(std::time::Duration::from_millis(round * 3)).await;
        desk.kill();
        let _ = asking.await;

        desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
        let (home, work) = (chat_with(&desk, "Kotoa").await, chat_with(&desk, "Toista").await);
        let lines = desk.shelf("to_answer").await.len();
        if home == work {
            assert_eq!((said(&desk, home).await, lines), (vec!["Kotoa".to_owned(), "Toista".to_owned()], 1));
            seen[1] += 1;
        } else {
            assert_eq!(
                (said(&desk, home).await, said(&desk, work).await),
                (vec!["Kotoa".to_owned()], vec!["Toista".to_owned()])
            );
            assert_eq!(lines, 2);
            seen[0] += 1;
        }
    }
    assert_eq!(seen.iter().sum::<usize>(), 6);
}
