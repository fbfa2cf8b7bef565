//! What every test stands on: a practice world with a client, and an ear that hears its webhooks.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use reqwest::Client;
use serde_json::{Value, json};
use shopbell_clock::HostClock;
use shopbell_practice::{Practice, PracticeConfig, PracticeFacts};
use tokio::sync::mpsc;

/// Longer than anything here takes, shorter than anybody's patience.
const SOON: Duration = Duration::from_secs(20);

/// A practice world and a client of it.
pub struct Stage {
    pub practice: Practice,
    pub clock: Arc<HostClock>,
    pub facts: PracticeFacts,
    pub http: Client,
}

impl Stage {
    pub async fn open(dir: &Path, scene: bool) -> Self {
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

    pub async fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let url = format!("{}{path}", self.facts.base);
        let answer = self.http.post(url).bearer_auth(&self.facts.token).json(body).send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }

    pub async fn get(&self, path: &str) -> (u16, Value) {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.facts.base) };
        let answer = self.http.get(url).bearer_auth(&self.facts.token).send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }

    pub async fn send(&self, body: Value) -> (u16, Value) {
        let mut message = json!({ "messaging_product": "whatsapp" });
        message.as_object_mut().expect("an object").extend(body.as_object().expect("an object").clone());
        self.post(&format!("/v26.0/{}/messages", self.facts.phone_number_id), &message).await
    }

    pub async fn text(&self, to: &str, body: &str) -> (u16, Value) {
        self.send(json!({ "to": to, "type": "text", "text": { "body": body } })).await
    }

    /// The code and HTTP status a message is refused with.
    pub async fn refused(&self, body: Value) -> (u16, i64) {
        let (status, answer) = self.send(body).await;
        (status, answer["error"]["code"].as_i64().unwrap_or_else(|| panic!("no refusal but {answer}")))
    }

    pub async fn template(&self, name: &str, body: &str) -> (u16, Value) {
        let template = json!({
            "name": name, "language": "en", "category": "UTILITY",
            "components": [{ "type": "BODY", "text": body }],
        });
        self.post(&format!("/{}/message_templates", self.facts.waba_id), &template).await
    }
}

/// A receiver of webhooks: checks the signature of the raw bytes, hands the bodies on, answers what it is told to.
pub struct Ear {
    pub url: String,
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
    pub async fn open(facts: &PracticeFacts, answers: Vec<u16>) -> Self {
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

    pub async fn next(&mut self) -> (Bytes, Value) {
        tokio::time::timeout(SOON, self.heard.recv()).await.expect("a webhook in time").expect("the ear is open")
    }

    /// The next webhook for which `wanted` finds something.
    pub async fn next_with<T>(&mut self, wanted: impl Fn(&Value) -> Option<T>) -> T {
        loop {
            let (_, body) = self.next().await;
            if let Some(found) = wanted(&body["entry"][0]["changes"][0]) {
                return found;
            }
        }
    }

    pub async fn status(&mut self, wamid: &str, status: &str) -> Value {
        self.next_with(|change| {
            let found = &change["value"]["statuses"][0];
            (found["id"] == wamid && found["status"] == status).then(|| change["value"].clone())
        })
        .await
    }

    /// Waits until each of these messages has the status, in whatever order the world tells it.
    pub async fn each(&mut self, wamids: &[String], status: &str) {
        let mut missing: Vec<&String> = wamids.iter().collect();
        while !missing.is_empty() {
            let (_, body) = self.next().await;
            let found = &body["entry"][0]["changes"][0]["value"]["statuses"][0];
            missing.retain(|wamid| found["status"] != status || found["id"] != wamid.as_str());
        }
    }
}

/// The id of the message that was accepted.
pub fn wamid(answer: &Value) -> String {
    answer["messages"][0]["id"].as_str().unwrap_or_else(|| panic!("no message id in {answer}")).to_owned()
}
