//! Practice as a client sees it: over real HTTP, nothing reached into.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use reqwest::Client;
use serde_json::{Value, json};
use shopbell_clock::HostClock;
use shopbell_model::{Clock, Span};
use shopbell_practice::{FailureKind, FailureOrder, Practice, PracticeConfig, PracticeFacts};
use tokio::sync::mpsc;

/// Longer than anything here takes, shorter than anybody's patience.
const SOON: Duration = Duration::from_secs(20);

struct Stage {
    practice: Practice,
    clock: Arc<HostClock>,
    facts: PracticeFacts,
    http: Client,
}

impl Stage {
    async fn open(dir: &Path, scene: bool) -> Self {
        let clock = Arc::new(HostClock::default());
        let mover = clock.clone();
        let practice = Practice::start(PracticeConfig {
            dir: dir.to_owned(),
            port: None,
            clock: clock.clone(),
            advance: Arc::new(move |by| mover.advance(by)),
            webhook: None,
            seed_scene: scene,
        })
        .await
        .expect("practice starts");
        let facts = practice.facts();
        let http = Client::builder().timeout(SOON).no_proxy().build().expect("a client");
        Self { practice, clock, facts, http }
    }

    async fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let url = format!("{}{path}", self.facts.base);
        let answer = self.http.post(url).bearer_auth(&self.facts.token).json(body).send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }

    async fn get(&self, path: &str) -> (u16, Value) {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.facts.base) };
        let answer = self.http.get(url).bearer_auth(&self.facts.token).send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }

    async fn send(&self, body: Value) -> (u16, Value) {
        let mut message = json!({ "messaging_product": "whatsapp" });
        message.as_object_mut().expect("an object").extend(body.as_object().expect("an object").clone());
        self.post(&format!("/v26.0/{}/messages", self.facts.phone_number_id), &message).await
    }

    async fn text(&self, to: &str, body: &str) -> (u16, Value) {
        self.send(json!({ "to": to, "type": "text", "text": { "body": body } })).await
    }

    /// The code and HTTP status a message is refused with.
    async fn refused(&self, body: Value) -> (u16, i64) {
        let (status, answer) = self.send(body).await;
        (status, answer["error"]["code"].as_i64().unwrap_or_else(|| panic!("no refusal but {answer}")))
    }

    async fn template(&self, name: &str, body: &str) -> (u16, Value) {
        let template = json!({
            "name": name, "language": "en", "category": "UTILITY",
            "components": [{ "type": "BODY", "text": body }],
        });
        self.post(&format!("/{}/message_templates", self.facts.waba_id), &template).await
    }
}

/// A receiver of webhooks: checks the signature of the raw bytes, hands the bodies on, answers what it is told to.
struct Ear {
    url: String,
    heard: mpsc::UnboundedReceiver<(Bytes, Value)>,
}

#[derive(Clone)]
struct EarState {
    secret: String,
    verify_token: String,
    said: mpsc::UnboundedSender<(Bytes, Value)>,
    answers: Arc<std::sync::Mutex<Vec<u16>>>,
}

async fn hear(State(state): State<EarState>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let signed = headers.get("x-hub-signature-256").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let right = hex::encode(shopbell_cloud::signature::sign(state.secret.as_bytes(), &body));
    assert_eq!(signed, format!("sha256={right}"), "the signature must be over the raw bytes");
    let answer = state.answers.lock().expect("not poisoned").pop().unwrap_or(200);
    let value = serde_json::from_slice(&body).expect("JSON");
    state.said.send((body, value)).expect("the test listens");
    StatusCode::from_u16(answer).expect("a status")
}

async fn challenge(State(state): State<EarState>, Query(query): Query<Vec<(String, String)>>) -> (StatusCode, String) {
    let of = |name: &str| query.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
    if of("hub.verify_token") == state.verify_token {
        (StatusCode::OK, of("hub.challenge"))
    } else {
        (StatusCode::FORBIDDEN, String::new())
    }
}

impl Ear {
    /// Listens; the first answers are `answers`, from the last to the first, then always 200.
    async fn open(facts: &PracticeFacts, answers: Vec<u16>) -> Self {
        let (said, heard) = mpsc::unbounded_channel();
        let state = EarState {
            secret: facts.app_secret.clone(),
            verify_token: facts.verify_token.clone(),
            said,
            answers: Arc::new(std::sync::Mutex::new(answers)),
        };
        let router = axum::Router::new().route("/webhook", axum::routing::post(hear).get(challenge)).with_state(state);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/webhook", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, heard }
    }

    async fn next(&mut self) -> (Bytes, Value) {
        tokio::time::timeout(SOON, self.heard.recv()).await.expect("a webhook in time").expect("the ear is open")
    }

    /// The next webhook for which `wanted` finds something.
    async fn next_with<T>(&mut self, wanted: impl Fn(&Value) -> Option<T>) -> T {
        loop {
            let (_, body) = self.next().await;
            if let Some(found) = wanted(&body["entry"][0]["changes"][0]) {
                return found;
            }
        }
    }

    async fn status(&mut self, wamid: &str, status: &str) -> Value {
        self.next_with(|change| {
            let found = &change["value"]["statuses"][0];
            (found["id"] == wamid && found["status"] == status).then(|| change["value"].clone())
        })
        .await
    }
}

fn wamid(answer: &Value) -> String {
    answer["messages"][0]["id"].as_str().unwrap_or_else(|| panic!("no message id in {answer}")).to_owned()
}

#[tokio::test]
async fn a_text_is_accepted_ticked_read_and_answered() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    stage.practice.write("aino", Some("Hyvää päivää 👋")).await.expect("written");
    let (raw, body) = ear.next().await;
    assert!(raw.is_ascii(), "everything beyond ASCII is escaped before signing");
    let message = &body["entry"][0]["changes"][0]["value"]["messages"][0];
    assert_eq!(message["text"]["body"], "Hyvää päivää 👋");
    assert_eq!(message["from"], stage.facts.open_customer);
    assert!(message["from_user_id"].as_str().expect("a user id").starts_with("FI."));

    let to = "+358 40 123-4501";
    let sent = json!({ "to": to, "type": "text", "text": { "body": "Päivää!" }, "biz_opaque_callback_data": "try-1" });
    let (status, answer) = stage.send(sent).await;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["contacts"][0]["input"], to);
    assert_eq!(answer["contacts"][0]["wa_id"], stage.facts.open_customer);
    let id = wamid(&answer);
    assert!(id.starts_with("wamid."), "{id}");
    let sent = ear.status(&id, "sent").await;
    assert_eq!(sent["statuses"][0]["biz_opaque_callback_data"], "try-1");
    assert_eq!(sent["statuses"][0]["pricing"]["pricing_model"], "PMP");
    assert_eq!(sent["contacts"][0]["wa_id"], stage.facts.open_customer);
    ear.status(&id, "delivered").await;
    ear.status(&id, "read").await;
    let line = ear.next_with(|change| change["value"]["messages"][0]["text"]["body"].as_str().map(str::to_owned)).await;
    assert!(line.starts_with("Kiitos"), "she answers her first line, not {line:?}");

    let log = stage.practice.log().await.expect("a log");
    assert_eq!(log.len(), 1);
    assert_eq!(log[0]["body"], "Päivää!");
    assert_eq!(log[0]["wamid"], id.as_str());
    assert_eq!(log[0]["biz_opaque_callback_data"], "try-1");
    assert_eq!(log[0]["request"]["text"]["body"], "Päivää!");
    let (_, over_http) = stage.get("/_practice/log").await;
    assert_eq!(over_http, json!(log));
}

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
async fn somebody_who_is_not_on_whatsapp_fails_later() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    let (status, answer) = stage.text("+358 50 999 9999", "Hei?").await;
    assert_eq!(status, 200, "{answer}");
    let failed = ear.status(&wamid(&answer), "failed").await;
    assert_eq!(failed["statuses"][0]["errors"][0]["code"], 131_026);
    assert_eq!(failed["statuses"][0]["recipient_id"], "358509999999");
    assert!(failed.get("contacts").is_none(), "contacts are absent on failed");
    assert!(failed["statuses"][0].get("recipient_user_id").is_none());
}

#[tokio::test]
async fn a_customer_without_a_number_is_written_to_by_user_id() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let mut ear = Ear::open(&stage.facts, vec![]).await;
    stage.practice.set_webhook(&ear.url).await.expect("set");
    stage.practice.write("sofia", None).await.expect("written");
    let (_, body) = ear.next().await;
    let value = &body["entry"][0]["changes"][0]["value"];
    assert!(value["messages"][0].get("from").is_none(), "the number is left out, not empty");
    assert!(value["contacts"][0].get("wa_id").is_none());
    assert_eq!(value["contacts"][0]["profile"]["username"], "sofia.backstrom");
    let user_id = value["messages"][0]["from_user_id"].as_str().expect("a user id").to_owned();
    let message = json!({ "recipient": user_id, "type": "text", "text": { "body": "Hej!" } });
    let (status, answer) = stage.send(message).await;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["contacts"][0]["user_id"], user_id.as_str());
    assert!(answer["contacts"][0].get("wa_id").is_none());
    let sent = ear.status(&wamid(&answer), "sent").await;
    assert!(sent["statuses"][0].get("recipient_id").is_none());
    assert_eq!(sent["statuses"][0]["recipient_user_id"], user_id.as_str());
}

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
    seen.sort();
    assert_eq!(seen, ["hello_world", "opening_hours", "order_ready", "order_ready", "order_ready"]);
    let url = format!("{}/{}/message_templates?name=opening_hours", stage.facts.base, stage.facts.waba_id);
    let deleted = stage.http.delete(url).bearer_auth(&stage.facts.token).send().await.expect("an answer");
    assert_eq!(deleted.status(), 200);
}

#[tokio::test]
async fn a_file_goes_up_comes_down_and_its_address_runs_out() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    stage.practice.write("aino", Some("Hei")).await.expect("written");
    let url = format!("{}/v26.0/{}/media", stage.facts.base, stage.facts.phone_number_id);
    let upload = async |mime: &str, bytes: Vec<u8>| {
        let part = reqwest::multipart::Part::bytes(bytes).file_name("a.png").mime_str(mime).expect("a type");
        let form = reqwest::multipart::Form::new()
            .text("messaging_product", "whatsapp")
            .text("type", mime.to_owned())
            .part("file", part);
        let answer = stage.http.post(&url).bearer_auth(&stage.facts.token).multipart(form).send().await;
        answer.expect("an answer").json::<Value>().await.expect("JSON")
    };
    let bytes = vec![7_u8; 3_000_000];
    let id = upload("image/png", bytes.clone()).await["id"].as_str().expect("an id").to_owned();
    assert_eq!(upload("image/bmp", vec![1]).await["error"]["code"], 100, "a type Meta does not take");
    assert_eq!(upload("image/png", vec![1; 5_242_881]).await["error"]["code"], 131_053, "more than 5 MB");
    let (_, described) = stage.get(&format!("/v26.0/{id}")).await;
    assert_eq!(described["file_size"], 3_000_000);
    let address = described["url"].as_str().expect("an address").to_owned();
    let fetch = async |token: &str| stage.http.get(&address).bearer_auth(token).send().await.expect("an answer");
    assert_eq!(fetch("wrong").await.status(), 401, "the address alone opens nothing");
    assert_eq!(fetch(&stage.facts.token).await.bytes().await.expect("bytes"), bytes);
    let to = &stage.facts.open_customer;
    assert_eq!(stage.send(json!({ "to": to, "type": "image", "image": { "id": id } })).await.0, 200);
    assert_eq!(stage.refused(json!({ "to": to, "type": "audio", "audio": { "id": id } })).await, (400, 131_053));
    stage.practice.move_clock(Span::minutes(6)).await.expect("moved");
    assert_eq!(fetch(&stage.facts.token).await.status(), 404, "the address lives five minutes");
    let deleted = stage.http.delete(format!("{}/{id}", stage.facts.base)).bearer_auth(&stage.facts.token).send().await;
    assert_eq!(deleted.expect("an answer").status(), 200);
    assert_eq!(stage.get(&format!("/{id}")).await.0, 400);
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

#[tokio::test]
async fn a_foreign_page_cannot_move_the_clock() {
    let dir = tempfile::tempdir().expect("a folder");
    let stage = Stage::open(dir.path(), false).await;
    let url = format!("{}/_practice/clock", stage.facts.base);
    let move_by = stage.http.post(url).json(&json!({ "advance_ms": 1000 })).header("origin", "https://evil.example");
    assert_eq!(move_by.send().await.expect("an answer").status(), 403);
    assert_eq!(stage.practice.ahead(), Span(0));
}
