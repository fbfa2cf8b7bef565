//! What is refused, with which code.

use serde_json::{Value, json};
use shopbell_model::Span;

use crate::stage::Stage;

#[tokio::test]
async fn what_meta_refuses_is_refused_with_metas_code() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let incoming = stage.practice.write("aino", Some("Hei")).await.expect("written");
    let to = stage.facts.open_customer.as_str();
    let text = |body: &str| json!({ "to": to, "type": "text", "text": { "body": body } });
    let long = "å".repeat(4097);
    let cases = [
        ("a text too long", text(&long), (400, 131_009)),
        ("no text", json!({ "to": to, "type": "text", "text": {} }), (400, 131_008)),
        ("no object", json!({ "to": to, "type": "text" }), (400, 131_008)),
        ("no recipient", json!({ "type": "text", "text": { "body": "x" } }), (400, 131_008)),
        ("a body that is no text", json!({ "to": to, "type": "text", "text": { "body": 7 } }), (400, 100)),
        ("a misspelt key", json!({ "to": to, "type": "text", "text": { "body": "x", "bodi": 1 } }), (400, 100)),
        ("an unknown key", json!({ "to": to, "type": "text", "text": { "body": "x" }, "colour": 1 }), (400, 100)),
        ("an unknown type", json!({ "to": to, "type": "smell", "smell": {} }), (400, 100)),
        ("no number at all", json!({ "to": "Aino", "type": "text", "text": { "body": "x" } }), (400, 131_009)),
        ("the shop itself", json!({ "to": "+358931580100", "type": "text", "text": { "body": "x" } }), (400, 131_021)),
        ("a closed window", json!({ "to": "358401234502", "type": "text", "text": { "body": "x" } }), (400, 131_047)),
        (
            "an unknown template",
            json!({ "to": to, "type": "template",
            "template": { "name": "no_such", "language": { "code": "en" } } }),
            (404, 132_001),
        ),
        (
            "a template without its values",
            json!({ "to": to, "type": "template",
            "template": { "name": "order_ready", "language": { "code": "en" } } }),
            (400, 132_000),
        ),
        ("an unknown file", json!({ "to": to, "type": "image", "image": { "id": "1234" } }), (400, 131_053)),
        (
            "a file twice",
            json!({ "to": to, "type": "image",
            "image": { "id": "1", "link": "https://example.org/a.png" } }),
            (400, 131_009),
        ),
        (
            "a reaction to nothing",
            json!({ "to": to, "type": "reaction",
            "reaction": { "message_id": "wamid.none", "emoji": "👍" } }),
            (400, 131_009),
        ),
        (
            "a reply to nothing",
            json!({ "to": to, "type": "text", "text": { "body": "x" },
            "context": { "message_id": "wamid.none" } }),
            (400, 131_009),
        ),
        (
            "four buttons",
            json!({ "to": to, "type": "interactive", "interactive": { "type": "button",
            "body": { "text": "?" }, "action": { "buttons": [
                { "type": "reply", "reply": { "id": "1", "title": "1" } },
                { "type": "reply", "reply": { "id": "2", "title": "2" } },
                { "type": "reply", "reply": { "id": "3", "title": "3" } },
                { "type": "reply", "reply": { "id": "4", "title": "4" } }] } } }),
            (400, 131_009),
        ),
        (
            "a callback datum too long",
            json!({ "to": to, "type": "text", "text": { "body": "x" },
            "biz_opaque_callback_data": "x".repeat(513) }),
            (400, 131_009),
        ),
        ("a broken user id", json!({ "recipient": "nobody", "type": "text", "text": { "body": "x" } }), (400, 131_009)),
        (
            "direct send",
            json!({ "to": to, "category": "utility", "type": "text", "text": { "body": "x" } }),
            (400, 100),
        ),
    ];
    for (what, body, expected) in cases {
        assert_eq!(stage.refused(body).await, expected, "{what}");
    }
    let number = &stage.facts.phone_number_id;
    let (status, answer) =
        stage.post(&format!("/{number}/messages"), &json!({ "to": to, "text": { "body": "x" } })).await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(100)), "no messaging_product");
    let (status, answer) = stage.post("/v26.0/99999/messages", &text("x")).await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(100)), "an unknown number");
    assert_eq!(answer["error"]["error_subcode"], 33);
    let (status, answer) = stage.get("/v26.0/not/a/path").await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(2500)), "an unknown path");

    let url = format!("{}/v26.0/{number}/messages", stage.facts.base);
    for token in [None, Some("PRACTICEwrong")] {
        let mut request = stage.http.post(&url).json(&text("x"));
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.status(), 401, "token {token:?}");
        assert_eq!(answer.json::<Value>().await.expect("JSON")["error"]["code"], 190);
    }
    let broken = stage.http.post(&url).bearer_auth(&stage.facts.token).body("{\"messaging_product\":");
    let answer = broken.header("content-type", "application/json").send().await.expect("an answer");
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.json::<Value>().await.expect("JSON")["error"]["code"], 100);

    assert!(stage.practice.log().await.expect("a log").is_empty(), "nothing refused may be in the log");
    let receipt = json!({ "messaging_product": "whatsapp", "status": "read", "message_id": incoming,
        "typing_indicator": { "type": "text" } });
    let (status, answer) = stage.post(&format!("/{number}/messages"), &receipt).await;
    assert_eq!((status, answer), (200, json!({ "success": true })));
}

#[tokio::test]
async fn the_window_closes_by_the_clock_and_a_template_still_goes() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    stage.practice.write("pekka", Some("Hei")).await.expect("written");
    assert_eq!(stage.text("358401234503", "Hei!").await.0, 200);
    stage.practice.move_clock(Span::hours(24)).await.expect("moved");
    let (status, answer) = stage.text("358401234503", "Hei!").await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(131_047)));
    assert_eq!(answer["error"]["error_data"]["messaging_product"], "whatsapp");
    let template = json!({ "to": "358401234503", "type": "template", "template": {
        "name": "order_ready", "language": { "code": "fi" },
        "components": [{ "type": "body", "parameters": [
            { "type": "text", "text": "Pekka" }, { "type": "text", "text": "KA-1" }] }] } });
    let (status, answer) = stage.send(template).await;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["messages"][0]["message_status"], "accepted");
}

#[tokio::test]
async fn too_fast_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    stage.practice.write("pekka", Some("Hei")).await.expect("written");
    for n in 0..45 {
        let (status, answer) = stage.text("358401234503", "x").await;
        assert_eq!(status, 200, "message {n} is inside the burst: {answer}");
    }
    let (status, answer) = stage.text("358401234503", "x").await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(131_056)));
}

#[tokio::test]
async fn a_number_sends_80_a_second_and_no_more() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let numbers: Vec<String> = (0..500).map(|n| format!("+35850700{n:04}")).collect();
    let answers = futures_util::future::join_all(numbers.iter().map(|to| stage.text(to, "x"))).await;
    let refused: Vec<_> = answers.iter().filter(|(status, _)| *status != 200).collect();
    assert!(!refused.is_empty(), "500 at once are more than a number may send");
    assert!(refused.iter().all(|(status, answer)| *status == 400 && answer["error"]["code"] == 130_429));
    let log = stage.practice.log().await.expect("a log");
    assert_eq!(log.len(), answers.len() - refused.len(), "the log holds exactly what was accepted");
}

#[tokio::test]
async fn a_number_that_is_not_registered_cannot_send() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    let number = stage.facts.phone_number_id.clone();
    assert_eq!(stage.post(&format!("/{number}/deregister"), &json!({})).await.0, 200);
    let (status, answer) = stage.text(&stage.facts.open_customer, "x").await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(133_010)));
    let registration = json!({ "messaging_product": "whatsapp", "pin": "123456" });
    assert_eq!(stage.post(&format!("/{number}/register"), &registration).await.0, 200);
    assert_eq!(stage.text(&stage.facts.open_customer, "x").await.0, 200);
}

#[tokio::test]
async fn what_practice_does_not_play_is_refused_and_says_so() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let (status, answer) = stage.get(&format!("/{}/message_qrdls", stage.facts.phone_number_id)).await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(100)));
    assert!(answer["error"]["message"].as_str().expect("a sentence").contains("practice"));
}

#[tokio::test]
async fn a_foreign_page_cannot_move_the_clock() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let url = format!("{}/_practice/clock", stage.facts.base);
    let move_by = stage.http.post(url).json(&json!({ "advance_ms": 1000 })).header("origin", "https://evil.example");
    assert_eq!(move_by.send().await.expect("an answer").status(), 403);
    assert_eq!(stage.practice.ahead(), Span(0));
}
