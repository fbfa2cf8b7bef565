//! What outlives a request: the file, templates, webhooks that wait, failures on demand.

use reqwest::Client;
use serde_json::{Value, json};
use shopbell_model::{Clock, Span};
use shopbell_practice::{FailureKind, FailureOrder};

use crate::stage::{Ear, Stage, wamid};

#[tokio::test]
async fn a_dropped_answer_was_accepted_all_the_same_and_a_restart_remembers_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    stage.practice.fail(FailureOrder { kind: FailureKind::DropAnswer, count: 1, ms: 0, code: None }).expect("ordered");
    let url = format!("{}/{}/messages", stage.facts.base, stage.facts.phone_number_id);
    let body = json!({ "messaging_product": "whatsapp", "to": stage.facts.open_customer, "text": { "body": "Hei!" } });
    let outcome = stage.http.post(url).bearer_auth(&stage.facts.token).json(&body).send().await;
    let problem = outcome.expect_err("the connection must close without an answer");
    assert!(!problem.is_timeout() && !problem.is_connect(), "it must break, not hang: {problem:?}");
    let log = stage.practice.log().await.expect("a log");
    assert_eq!(log.len(), 1, "the message was accepted");
    let (status, _) = stage.text(&stage.facts.open_customer, "again").await;
    assert_eq!(status, 200, "the failure is used up");
    stage.practice.move_clock(Span::days(2)).await.expect("moved");
    let before = stage.practice.log().await.expect("a log");
    let (facts, then) = (stage.facts.clone(), stage.clock.now());
    stage.practice.stop().await;
    drop(stage);

    let again = Stage::open(dir.path(), false).await;
    assert_eq!(again.practice.log().await.expect("a log"), before, "the same log after a restart");
    assert_eq!(again.facts.token, facts.token, "the same credentials after a restart");
    assert_eq!(again.facts.phone_number_id, facts.phone_number_id);
    assert!(again.clock.now() >= then, "the clock never goes back");
    let (status, answer) = again.text(&facts.open_customer, "later").await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(131_047)), "the window is judged as before");
}

#[tokio::test]
async fn webhooks_wait_for_a_receiver_and_are_tried_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), true).await;
    let waiting = stage.practice.webhooks_waiting();
    assert!(waiting >= 12, "the scene waits for somebody to hear it, {waiting} webhooks");
    let mut ear = Ear::open(&stage.facts, vec![503, 500, 404]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let mut people = std::collections::BTreeSet::new();
    let mut bodies = std::collections::BTreeSet::new();
    while people.len() < 11 || bodies.len() < waiting {
        let (raw, body) = ear.next().await;
        bodies.insert(raw.to_vec());
        let value = &body["entry"][0]["changes"][0]["value"];
        people.insert(value["contacts"][0]["user_id"].as_str().expect("a user id").to_owned());
        let at: i64 = value["messages"][0]["timestamp"].as_str().expect("a time").parse().expect("seconds");
        assert!(at <= stage.clock.now().seconds(), "the scene lies in the past");
    }
    stage.practice.move_clock(Span::seconds(20)).await.expect("moved");
    // Somebody writes while the owner is watching; bodies that were refused at first may still come in between.
    ear.next_with(|change| (change["value"]["contacts"][0]["profile"]["name"] == "James O’Connor").then_some(())).await;
}

#[tokio::test]
async fn templates_are_reviewed_by_the_clock_listed_in_pages_and_deleted() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let (status, created) = stage.template("opening_hours", "We are open from seven to six.").await;
    assert_eq!((status, &created["status"]), (200, &json!("PENDING")), "{created}");
    let (_, again) = stage.template("opening_hours", "We are open.").await;
    assert_eq!(again["error"]["error_subcode"], 2_388_024, "there is one already");
    let (status, wrong) = stage.template("broken", "{{1}} is ready for you now at last").await;
    assert_eq!((status, &wrong["error"]["error_subcode"]), (400, &json!(2_388_299)));
    stage.practice.move_clock(Span::minutes(2)).await.expect("moved");
    let event = ear
        .next_with(|change| {
            (change["field"] == "message_template_status_update").then(|| change["value"]["event"].clone())
        })
        .await;
    assert_eq!(event, "APPROVED");
    let mut seen = Vec::new();
    let mut next = Some(format!("/{}/message_templates?limit=2&fields=name,status", stage.facts.waba_id));
    while let Some(path) = next {
        let (status, page) = stage.get(&path).await;
        assert_eq!(status, 200, "{page}");
        for template in page["data"].as_array().expect("a list") {
            assert!(template.get("components").is_none(), "only what was asked for");
            seen.push(template["name"].as_str().expect("a name").to_owned());
        }
        next = page["paging"]["next"].as_str().map(str::to_owned);
    }
    let of = |name: &str| seen.iter().filter(|seen| *seen == name).count();
    assert_eq!((of("opening_hours"), of("order_ready"), of("hello_world")), (1, 3, 1), "each once, over all pages");
    let url = format!("{}/{}/message_templates?name=opening_hours", stage.facts.base, stage.facts.waba_id);
    let deleted = stage.http.delete(url).bearer_auth(&stage.facts.token).send().await.expect("an answer");
    assert_eq!(deleted.status(), 200);
}

#[tokio::test]
async fn webhooks_are_pointed_elsewhere_only_after_the_challenge() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    let path = format!("/v26.0/{}/subscribed_apps", stage.facts.waba_id);
    let wrong = json!({ "override_callback_uri": ear.url, "verify_token": "wrong" });
    assert_eq!(stage.post(&path, &wrong).await.1["error"]["code"], 2200);
    let right = json!({ "override_callback_uri": ear.url, "verify_token": stage.facts.verify_token });
    assert_eq!(stage.post(&path, &right).await, (200, json!({ "success": true })));
    let (_, apps) = stage.get(&path).await;
    assert_eq!(apps["data"][0]["override_callback_uri"], ear.url.as_str());
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    ear.next().await;
    let (_, node) =
        stage.get(&format!("/{}?fields=webhook_configuration,quality_rating", stage.facts.phone_number_id)).await;
    assert_eq!(node["webhook_configuration"]["whatsapp_business_account"], ear.url.as_str());
    assert_eq!(node["quality_rating"], "GREEN");
}

#[tokio::test]
async fn failures_on_demand() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let order = |kind: &str, more: Value| {
        let mut order = json!({ "kind": kind });
        order.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        order
    };
    let fail = async |body: Value| assert_eq!(stage.post("/_practice/fail", &body).await.0, 200);
    fail(order("duplicate", json!({}))).await;
    stage.practice.write("aino", Some("twice")).await.expect("written");
    assert_eq!(ear.next().await.0, ear.next().await.0, "the same bytes twice");
    fail(order("shuffle", json!({ "count": 3, "ms": 150 }))).await;
    for text in ["one", "two", "three"] {
        stage.practice.write("aino", Some(text)).await.expect("written");
    }
    let mut heard = Vec::new();
    for _ in 0..3 {
        let (_, body) = ear.next().await;
        heard.push(body["entry"][0]["changes"][0]["value"]["messages"][0]["text"]["body"].clone());
    }
    assert_eq!(heard, ["three", "two", "one"]);
    let to = stage.facts.open_customer.clone();
    fail(order("status_500", json!({}))).await;
    assert_eq!(stage.text(&to, "x").await.1["error"]["code"], 131_000);
    fail(order("reject", json!({ "code": 131_048 }))).await;
    assert_eq!(stage.text(&to, "x").await.1["error"]["code"], 131_048);
    fail(order("wrong_token", json!({}))).await;
    assert_eq!(stage.text(&to, "x").await.0, 401);
    assert!(stage.practice.log().await.expect("a log").is_empty(), "none of these was accepted");
    fail(order("accept_then_500", json!({}))).await;
    assert_eq!(stage.text(&to, "x").await.0, 500);
    assert_eq!(stage.practice.log().await.expect("a log").len(), 1, "this one was");
    fail(order("fail_later", json!({ "code": 131_049 }))).await;
    let (_, answer) = stage.text(&to, "x").await;
    let failed = ear.status(&wamid(&answer), "failed").await;
    assert_eq!(failed["statuses"][0]["errors"][0]["code"], 131_049);
    fail(order("offline", json!({ "ms": 600 }))).await;
    let url = format!("{}/_practice/facts", stage.facts.base);
    let mut refused = false;
    for _ in 0..40 {
        match Client::new().get(&url).send().await {
            Err(problem) => refused |= problem.is_connect(),
            Ok(_) if refused => break,
            Ok(_) => {}
        }
        stage.clock.wait_for(Span::millis(50)).await;
    }
    assert!(refused, "nobody listens while offline");
    assert_eq!(Client::new().get(&url).send().await.expect("back again").status(), 200);
}
