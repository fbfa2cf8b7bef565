//! Finding what was said, in any script.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually, webhook};

#[tokio::test]
async fn words_are_found_in_any_script_by_their_beginnings() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let seconds = desk.call("shop", json!({})).await["now"].as_i64().unwrap() / 1000;
    let lines = [
        ("wamid.search1", "Saako jäätelöä vielä?", "jaatel"),
        ("wamid.search2", "Går det att få smörgåsen utan ost?", "smorg"),
        ("wamid.search3", "هل لديكم قهوة بدون كافيين؟", "قهوة"),
        ("wamid.search4", "มีกาแฟเย็นไหม", "กาแฟ"),
        ("wamid.search5", "明日コーヒー豆を買えますか", "コーヒー"),
        ("wamid.search6", "Ist der Weißwein da?", "weisswein"),
    ];
    for (wamid, body, _) in lines {
        let payload = webhook::text_message(
            &desk.fact("phone_number_id"),
            &desk.fact("waba_id"),
            "358401112233",
            wamid,
            seconds,
            body,
        );
        assert_eq!(webhook::post(&desk.fact("receiver"), &desk.fact("app_secret"), &payload).await, 200);
    }
    for (_, body, query) in lines {
        eventually(&format!("{query} to find {body}"), || async {
            let found = desk.call("search", json!({"text": query, "limit": 20})).await;
            let hits = found["messages"].as_array().unwrap().clone();
            hits.iter()
                .any(|hit| {
                    let whole: String =
                        hit["snippet"].as_array().unwrap().iter().map(|p| p["text"].as_str().unwrap()).collect();
                    body.contains(whole.trim_matches('…').trim())
                        && hit["snippet"].as_array().unwrap().iter().any(|p| p["hit"] == true)
                })
                .then_some(())
        })
        .await;
    }
    for odd in ["\"", "*", "NEAR(", "a AND", "-", "^x", "col:x", "'; DROP TABLE message;--", "\u{0}"] {
        desk.call("search", json!({"text": odd, "limit": 5})).await;
    }
}

#[tokio::test]
async fn what_can_be_tapped_and_what_was_said_before_a_change_is_found_too() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    let row = |title: &str| json!({"title": title, "description": "Kardemummalla"});
    let frame = json!({"header": "Tarjonta", "text": "Mitä saisi olla?", "footer": "Tuoreena"});
    let list = json!({"is": "list", "frame": frame, "button": "Valikoima",
                      "sections": [{"title": "Pullat", "rows": [row("Korvapuusti"), row("Munkki")]}]});
    let sent = desk.call("send", json!({"command_id": command_id(), "conversation": chat, "content": list})).await;
    for word in ["tarjonta", "tuoreena", "valikoima", "pullat", "korvapuusti", "kardemumm"] {
        let found = desk.call("search", json!({"text": word, "conversation": chat, "limit": 5})).await;
        let hit = &found["messages"][0];
        assert_eq!(hit["message"], sent["message"], "{word}: {found}");
        assert!(hit["snippet"].as_array().unwrap().iter().any(|piece| piece["hit"] == true), "{word}: {hit}");
    }

    desk.practice("write", json!({"customer": "pekka", "text": "Tulen varhain"})).await;
    desk.practice("act", json!({"customer": "pekka", "doing": "edit", "text": "Tulen vasta illalla"})).await;
    let hit = eventually("both words to find it", || async {
        let now = desk.call("search", json!({"text": "illalla", "limit": 5})).await;
        let before = desk.call("search", json!({"text": "varhain", "limit": 5})).await;
        let (now, before) = (now["messages"].get(0)?.clone(), before["messages"].get(0)?.clone());
        (now["message"] == before["message"]).then_some(before)
    })
    .await;
    let chat = desk.messages(hit["conversation"].as_i64().unwrap()).await;
    let message = chat.iter().find(|one| one["id"] == hit["message"]).unwrap();
    assert_eq!((&message["text"], &message["before"]), (&json!("Tulen vasta illalla"), &json!(["Tulen varhain"])));

    // What is taken back is found by nothing it ever said.
    desk.practice("act", json!({"customer": "pekka", "doing": "take_back"})).await;
    eventually("its words to be gone", || async {
        let found = desk.call("search", json!({"text": "varhain", "limit": 5})).await;
        found["messages"].as_array().unwrap().is_empty().then_some(())
    })
    .await;
}
