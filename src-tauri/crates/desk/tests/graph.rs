//! `--graph`: a WhatsApp that runs by itself, practice or another emulator.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect fails there"
)]

use std::io::{BufRead, BufReader};
use std::net::Ipv4Addr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use shopbell_clock::HostClock;
use shopbell_model::Clock;
use shopbell_practice::{Practice, PracticeConfig};

struct Desk {
    child: Child,
    ready: Value,
    http: reqwest::Client,
}

impl Desk {
    fn join(base: &str, environment: &[(&str, &str)], data: &std::path::Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_shopbell-desk"))
            .args(["--practice", "--graph", base, "--data"])
            .arg(data)
            .envs(environment.iter().copied())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ready = serde_json::from_str(&line).expect("one line of JSON");
        Self { child, ready, http: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    async fn ask(&self, name: &str, payload: Value) -> Value {
        let request = self.http.post(format!("{}/{name}", self.ready["api"].as_str().unwrap()));
        let answer = request.bearer_auth(self.ready["token"].as_str().unwrap()).json(&payload).send().await.unwrap();
        answer.json().await.unwrap()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_that_runs_by_itself_is_joined_with_its_clock_and_customers() {
    let (there, here) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let clock = Arc::new(HostClock::default());
    let moved = clock.clone();
    let practice = Practice::start(PracticeConfig {
        dir: there.path().to_path_buf(),
        port: None,
        clock: clock.clone(),
        advance: Arc::new(move |by| moved.advance(by)),
        webhook: None,
        seed_scene: false,
    })
    .await
    .unwrap();
    let hour = 3_600_000;
    practice.move_clock(shopbell_model::Span(hour)).await.unwrap();
    let desk = Desk::join(&practice.facts().base, &[], here.path());
    assert_eq!(desk.ready["practice_token"], practice.facts().token.as_str());

    let shown = desk.ask("practice", json!({})).await;
    assert!(shown["ahead"].as_i64().unwrap() >= hour, "the shop's clock runs with practice's");
    desk.ask("move_clock", json!({"command_id": "g1", "by": hour})).await;
    let now = desk.ask("shop", json!({})).await["now"].as_i64().unwrap();
    assert!((now - clock.now().0).abs() < 5_000, "and goes on with it");

    let customer = shown["customers"][0]["id"].clone();
    desk.ask("practice_write", json!({"command_id": "g2", "customer": customer, "text": "Moi!"})).await;
    let wait = async {
        loop {
            let page = desk.ask("conversations", json!({"shelf": "to_answer", "limit": 10})).await;
            if page["rows"].as_array().unwrap().iter().any(|row| row["last"]["text"] == "Moi!") {
                return;
            }
            clock.wait_for(shopbell_model::Span(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), wait).await.expect("its webhooks must arrive here");
    let nobody = desk.ask("practice_write", json!({"command_id": "g3", "customer": "nobody", "text": "?"})).await;
    assert_eq!((&nobody["kind"], &nobody["what"]), (&json!("not_found"), &json!("customer")));
    practice.stop().await;
}

/// An emulator that knows nothing of practice: every address is unknown to it.
async fn emulator() -> String {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let base = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
    tokio::spawn(async move { axum::serve(listener, axum::Router::new()).await });
    base
}

#[tokio::test(flavor = "multi_thread")]
async fn another_emulator_is_told_by_the_environment() {
    let data = tempfile::tempdir().unwrap();
    let environment = [
        ("SHOPBELL_ACCESS_TOKEN", "a"),
        ("SHOPBELL_APP_SECRET", "b"),
        ("SHOPBELL_VERIFY_TOKEN", "c"),
        ("SHOPBELL_PHONE_NUMBER_ID", "1"),
        ("SHOPBELL_WABA_ID", "2"),
    ];
    let base = emulator().await;
    let desk = Desk::join(&base, &environment, data.path());
    assert_eq!(desk.ready["practice"], base.as_str());
    assert_eq!(desk.ready["phone_number_id"], "1");
    assert!(desk.ready.get("practice_customer").is_none(), "nobody knows one");
    assert_eq!(desk.ask("practice", json!({})).await["kind"], "practice_only");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_named() {
    let data = tempfile::tempdir().unwrap();
    let base = emulator().await;
    let run = |base: String| {
        let data = data.path().to_path_buf();
        tokio::task::spawn_blocking(move || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_shopbell-desk"));
            command.args(["--practice", "--graph", &base, "--data"]).arg(data);
            command.env_remove("SHOPBELL_ACCESS_TOKEN").output().unwrap()
        })
    };
    let output = run(base).await.unwrap();
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("SHOPBELL_ACCESS_TOKEN"));
    let output = run("http://127.0.0.1:1".to_owned()).await.unwrap();
    assert!(!output.status.success() && output.stdout.is_empty(), "nobody there");
}
