//! The connection doctor: each link that can be asked is broken for real, found, and mended by the one button.

use serde_json::{Value, json};
use shopbell_tests::desk::command_id;
use shopbell_tests::{Desk, DeskOptions, eventually};

/// Asks every link and gives the whole page.
async fn examine(desk: &Desk) -> Value {
    desk.call("examine", json!({"command_id": command_id()})).await;
    desk.call("connection", json!({})).await
}

fn link<'a>(page: &'a Value, name: &str) -> &'a Value {
    let links = page["links"].as_array().unwrap();
    links.iter().find(|link| link["fact"]["link"] == name).unwrap_or_else(|| panic!("no link {name}: {page}"))
}

fn light<'a>(page: &'a Value, name: &str) -> &'a str {
    link(page, name)["light"].as_str().unwrap()
}

/// A call of Meta's Graph API by somebody else: the owner in Meta's own pages, or another program.
async fn graph(desk: &Desk, method: reqwest::Method, path: &str, body: Value) {
    let url = format!("{}/v26.0/{path}", desk.fact("practice"));
    let call = desk.http.request(method, url).bearer_auth(desk.fact("practice_token")).json(&body);
    let answer = call.send().await.unwrap();
    let status = answer.status();
    assert!(status.is_success(), "{path}: {status} {}", answer.text().await.unwrap());
}

#[tokio::test]
async fn every_link_is_asked_and_a_broken_one_is_found_and_mended() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let before = desk.call("connection", json!({})).await;
    assert_eq!(before["asked_at"], Value::Null, "nobody is asked before somebody wants to know");
    assert_eq!(light(&before, "token"), "unknown");
    assert_eq!(link(&before, "token")["fact"]["unasked"]["why"], "not_yet");

    let whole = examine(&desk).await;
    for name in ["token", "number", "message_events", "account_events", "address", "clock", "silent"] {
        assert_eq!(light(&whole, name), "good", "{name}: {whole}");
    }
    assert_eq!(whole["may_point_here"], false);

    // Somebody leads the account's messages to another program, and the app's subscription loses a field.
    let elsewhere = Desk::start(data.path().join("other").as_path(), &DeskOptions::default());
    let waba = desk.fact("waba_id");
    let other = json!({
        "override_callback_uri": elsewhere.fact("receiver"),
        "verify_token": elsewhere.fact("verify_token"),
    });
    graph(&desk, reqwest::Method::POST, &format!("{waba}/subscribed_apps"), other).await;
    let page = examine(&desk).await;
    assert_eq!(light(&page, "message_events"), "danger");
    assert_eq!(link(&page, "message_events")["fact"]["arrival"]["to"], "elsewhere");
    assert!(link(&page, "message_events")["good_at"].is_number(), "when it last worked is kept: {page}");
    assert_eq!(page["may_point_here"], true);
    assert_eq!(light(&page, "account_events"), "good", "an override leads messages only");

    // Unsubscribed altogether: nothing comes at all.
    graph(&desk, reqwest::Method::DELETE, &format!("{waba}/subscribed_apps"), json!({})).await;
    let page = examine(&desk).await;
    assert_eq!(light(&page, "message_events"), "danger");
    assert_eq!(link(&page, "message_events")["fact"]["subscribed"], false);

    let pointed = desk.call("point_here", json!({"command_id": command_id()})).await;
    assert_eq!(pointed["outcome"], "done", "{pointed}");
    let mended = desk.call("connection", json!({})).await;
    for name in ["message_events", "account_events"] {
        assert_eq!(light(&mended, name), "good", "{mended}");
    }
    // Proof by deed: a customer's message arrives.
    let said = "Does this come here now?";
    desk.practice("write", json!({"customer": "aino", "text": said})).await;
    eventually("the message that was written after the repair", || async {
        let rows = desk.shelf("to_answer").await;
        rows.iter().any(|row| row.to_string().contains(said)).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_dead_token_an_unregistered_number_and_nobody_at_all_are_three_different_things() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    examine(&desk).await;

    desk.practice("fail", json!({"kind": "wrong_token", "count": 50})).await;
    let page = examine(&desk).await;
    assert_eq!((light(&page, "token"), &link(&page, "token")["fact"]["works"]), ("danger", &json!(false)), "{page}");
    assert_eq!(light(&page, "number"), "unknown", "what cannot be asked is not called broken");
    assert_eq!(link(&page, "number")["fact"]["unasked"]["code"], 190);
    assert_eq!(light(&page, "address"), "good", "the way in does not hang on the token");
    let pointed = desk.call("point_here", json!({"command_id": command_id()})).await;
    assert_eq!((&pointed["outcome"], &pointed["unasked"]["code"]), (&json!("not_done"), &json!(190)), "{pointed}");
    let base = desk.fact("practice");
    desk.http.delete(format!("{base}/_practice/fail")).send().await.unwrap();
    assert_eq!(desk.call("shop", json!({})).await["connection"], "danger", "the frame of the window says so");
    desk.call("move_clock", json!({"command_id": command_id(), "by": 11 * 60_000})).await;
    eventually("what was found amiss to be asked again by itself", || async {
        (desk.call("shop", json!({})).await["connection"] == "good").then_some(())
    })
    .await;

    let number = desk.fact("phone_number_id");
    graph(&desk, reqwest::Method::POST, &format!("{number}/deregister"), json!({})).await;
    let page = examine(&desk).await;
    assert_eq!(light(&page, "token"), "good");
    assert_eq!(light(&page, "number"), "danger");
    assert_eq!(link(&page, "number")["fact"]["word"], "DISCONNECTED");

    desk.offline(600_000).await;
    let page = examine(&desk).await;
    for name in ["token", "number", "message_events", "account_events", "clock"] {
        assert_eq!(light(&page, name), "unknown", "{name}: {page}");
        assert_eq!(link(&page, name)["fact"]["unasked"]["why"], "unreachable", "{name}: {page}");
    }
    assert_eq!(light(&page, "address"), "good");
}

#[tokio::test]
async fn what_meta_took_and_said_nothing_of_is_counted() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;
    // The silent case: events lead nowhere while a message goes.
    desk.practice("webhook", json!({"url": ""})).await;
    let message = desk.send(conversation, "Nobody tells what becomes of this").await;
    desk.reaches(conversation, message, &["accepted"]).await;
    let page = examine(&desk).await;
    assert_eq!(light(&page, "silent"), "good", "a moment is not silence");
    assert_eq!(link(&page, "message_events")["fact"]["arrival"]["to"], "nowhere");

    desk.call("move_clock", json!({"command_id": command_id(), "by": 16 * 60_000})).await;
    let page = examine(&desk).await;
    assert_eq!((light(&page, "silent"), &link(&page, "silent")["fact"]["count"]), ("caution", &json!(1)), "{page}");
    assert_eq!(light(&page, "clock"), "good", "practice's clock moves along");

    let pointed = desk.call("point_here", json!({"command_id": command_id()})).await;
    assert_eq!(pointed["outcome"], "done");
    desk.reaches(conversation, message, &["sent", "delivered", "read"]).await;
    let page = examine(&desk).await;
    assert_eq!(light(&page, "silent"), "good", "what Meta kept was told after the repair: {page}");
}
