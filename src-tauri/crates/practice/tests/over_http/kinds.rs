//! What customers send beside text, and what is refused of what can be tapped.

use serde_json::{Value, json};
use shopbell_practice::Doing;

use crate::stage::{Ear, Stage};

/// The next message of a customer.
async fn heard(ear: &mut Ear) -> Value {
    ear.next_with(|change| change["value"]["messages"].get(0).cloned()).await
}

#[tokio::test]
async fn customers_send_each_kind_as_meta_tells_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let act = async |doing| stage.practice.act("aino", doing, None).await;

    act(Doing::Place).await.expect("done");
    let place = heard(&mut ear).await;
    assert!(place["location"]["latitude"].is_f64() && place["location"]["longitude"].is_f64(), "{place}");
    act(Doing::Cards).await.expect("done");
    assert_eq!(heard(&mut ear).await["contacts"][0]["name"]["formatted_name"], "Kaisa Laine");
    act(Doing::Order).await.expect("done");
    assert_eq!(heard(&mut ear).await["order"]["product_items"][1]["currency"], "EUR");
    act(Doing::FromAd).await.expect("done");
    let from_ad = heard(&mut ear).await;
    assert_eq!((&from_ad["type"], &from_ad["referral"]["source_type"]), (&json!("text"), &json!("ad")));
    act(Doing::Poll).await.expect("done");
    let poll = heard(&mut ear).await;
    assert_eq!((&poll["type"], &poll["errors"][0]["code"]), (&json!("unsupported"), &json!(131_051)));

    assert!(act(Doing::Tap).await.is_err(), "nothing was sent that could be tapped");
    let wamid = stage.practice.write("aino", Some("Kello kolme")).await.expect("written");
    heard(&mut ear).await;
    act(Doing::Edit).await.expect("done");
    let edit = heard(&mut ear).await;
    assert_eq!(edit["edit"]["original_message_id"], wamid.as_str());
    assert_ne!(edit["id"], wamid.as_str(), "the change has an id of its own");
    act(Doing::TakeBack).await.expect("done");
    assert_eq!(heard(&mut ear).await["revoke"]["original_message_id"], wamid.as_str());
    stage.practice.stop().await;
}

#[tokio::test]
async fn a_new_number_is_told_under_the_old_one_and_kept_over_a_restart() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    stage.practice.act("aino", Doing::NewNumber, None).await.expect("done");
    let number = heard(&mut ear).await;
    let id = heard(&mut ear).await;
    let old = stage.facts.open_customer.clone();
    assert_eq!((&number["from"], &id["from"]), (&json!(old), &json!(old)), "the notes name the old number");
    let new = number["system"]["wa_id"].as_str().expect("a number").to_owned();
    assert_ne!(new, old);
    assert_ne!(id["system"]["user_id"], id["system"]["previous_user_id"]);
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    assert_eq!(heard(&mut ear).await["from"], new.as_str());
    stage.practice.stop().await;
    let again = Stage::open(dir.path(), false).await;
    let aino = again.practice.customers().into_iter().find(|customer| customer.id == "aino").expect("she is there");
    assert_eq!(aino.phone.as_deref(), Some(new.as_str()));
    let to_the_old = again.text(&old, "Hei?").await;
    assert_eq!(to_the_old.0, 200, "accepted first");
    assert!(to_the_old.1["contacts"][0].get("user_id").is_none(), "but nobody has that number now");
    again.practice.stop().await;
}

#[tokio::test]
async fn who_is_asked_for_the_place_shares_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    let asks = json!({ "to": stage.facts.open_customer, "type": "interactive", "interactive": {
        "type": "location_request_message", "body": { "text": "Minne?" }, "action": { "name": "send_location" } } });
    let (status, answer) = stage.send(asks).await;
    assert_eq!(status, 200, "{answer}");
    let place = ear
        .next_with(|change| change["value"]["messages"].get(0).filter(|message| message["type"] == "location").cloned())
        .await;
    assert_eq!(place["context"]["id"], answer["messages"][0]["id"], "the place names the question");
    stage.practice.stop().await;
}

#[tokio::test]
async fn each_kind_is_held_to_metas_limits() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    let to = stage.facts.open_customer.as_str();
    let interactive = |kind: &str, action: Value| {
        json!({ "to": to, "type": "interactive",
                "interactive": { "type": kind, "body": { "text": "?" }, "action": action } })
    };
    let button = |id: &str, title: &str| json!({ "type": "reply", "reply": { "id": id, "title": title } });
    let rows = |from: usize, to: usize| -> Vec<Value> {
        (from..to).map(|n| json!({ "id": n.to_string(), "title": format!("Row {n}") })).collect()
    };
    let list = |sections: Value| interactive("list", json!({ "button": "Open", "sections": sections }));
    let link = |url: &str| {
        let parameters = json!({ "display_text": "Open", "url": url });
        interactive("cta_url", json!({ "name": "cta_url", "parameters": parameters }))
    };
    let place = |latitude: Value| {
        json!({ "to": to, "type": "location",
                                          "location": { "latitude": latitude, "longitude": 24.9 } })
    };
    let good = [
        interactive("button", json!({ "buttons": [button("1", "a"), button("2", "b"), button("3", "c")] })),
        list(json!([{ "rows": rows(0, 10) }])),
        link("https://aamu.example"),
        place(json!(60.2)),
    ];
    for message in good {
        let (status, answer) = stage.send(message).await;
        assert_eq!(status, 200, "{answer}");
    }
    let cases = [
        ("a place off the Earth", place(json!(91)), 131_009),
        ("a place in words", place(json!("north")), 100),
        ("no cards", json!({ "to": to, "type": "contacts", "contacts": [] }), 131_009),
        (
            "a card with half a name",
            json!({ "to": to, "type": "contacts", "contacts": [{ "name": { "formatted_name": "Åsa" } }] }),
            131_008,
        ),
        ("a button twice", interactive("button", json!({ "buttons": [button("1", "a"), button("2", "a")] })), 131_009),
        ("a long button", interactive("button", json!({ "buttons": [button("1", &"x".repeat(21))] })), 131_009),
        (
            "11 rows",
            list(json!([{ "title": "A", "rows": rows(0, 6) }, { "title": "B", "rows": rows(6, 11) }])),
            131_009,
        ),
        (
            "a section without a title",
            list(json!([{ "rows": rows(0, 1) }, { "title": "B", "rows": rows(1, 2) }])),
            131_008,
        ),
        (
            "a row twice",
            list(json!([{ "title": "A", "rows": rows(0, 2) }, { "title": "B", "rows": rows(1, 2) }])),
            131_009,
        ),
        ("no web address", link("javascript:1"), 131_009),
        ("another action's name", interactive("location_request_message", json!({ "name": "cta_url" })), 131_009),
    ];
    for (what, message, code) in cases {
        assert_eq!(stage.refused(message).await, (400, code), "{what}");
    }
    stage.practice.stop().await;
}
