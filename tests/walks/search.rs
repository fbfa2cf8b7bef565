//! Finding what was said, in any script.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, eventually, webhook};

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
