//! The windowless app as a stranger meets it: the built program, its one line, and HTTP.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect fails there"
)]

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use futures_util::StreamExt;
use reqwest::{Client, RequestBuilder, StatusCode, header, redirect};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{self, Message};

struct Desk {
    child: Child,
    out: BufReader<ChildStdout>,
    ready: Value,
    http: Client,
    _pages: TempDir,
    data: TempDir,
}

fn start(data: TempDir) -> Desk {
    let pages = tempfile::tempdir().unwrap();
    std::fs::write(pages.path().join("index.html"), "<!doctype html><title>Shopbell</title>").unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_shopbell-desk"))
        .args(["--practice", "--data"])
        .arg(data.path())
        .arg("--ui")
        .arg(pages.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    let ready = serde_json::from_str(&line).expect("one line of JSON");
    let http = Client::builder().no_proxy().redirect(redirect::Policy::none()).build().unwrap();
    Desk { child, out, ready, http, _pages: pages, data }
}

impl Desk {
    fn new() -> Self {
        start(tempfile::tempdir().unwrap())
    }

    fn fact(&self, name: &str) -> &str {
        self.ready[name].as_str().unwrap_or_else(|| panic!("the line tells {name}"))
    }

    fn command(&self, name: &str) -> RequestBuilder {
        self.http.post(format!("{}/{name}", self.fact("api")))
    }

    async fn call(&self, name: &str, payload: Value) -> Value {
        let answer = self.command(name).bearer_auth(self.fact("token")).json(&payload).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{name} {payload}");
        answer.json().await.unwrap()
    }

    async fn refused(&self, name: &str, body: &str) -> (StatusCode, Value) {
        let request = self.command(name).bearer_auth(self.fact("token")).body(body.to_owned());
        let answer = request.send().await.unwrap();
        (answer.status(), answer.json().await.unwrap())
    }

    fn origin(&self) -> String {
        self.fact("api").trim_end_matches("/api").to_owned()
    }

    fn events(&self) -> tungstenite::handshake::client::Request {
        format!("{}/events", self.fact("api")).replacen("http", "ws", 1).into_client_request().unwrap()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn the_line_tells_everything_and_the_receiver_serves_nothing_else() {
    let desk = Desk::new();
    for name in ["ui", "api", "receiver", "practice"] {
        assert!(desk.fact(name).starts_with("http://127.0.0.1:"), "{name} is on loopback");
    }
    for name in ["token", "phone_number_id", "waba_id", "practice_token", "app_secret", "verify_token"] {
        assert!(!desk.fact(name).is_empty(), "{name}");
    }
    assert!(desk.fact("practice_customer").chars().all(|c| c.is_ascii_digit()));
    let receiver = desk.fact("receiver").trim_end_matches("/webhook").to_owned();
    for path in ["/", "/api/shop", "/index.html"] {
        let answer = desk.http.post(format!("{receiver}{path}")).bearer_auth(desk.fact("token")).send().await.unwrap();
        assert!(answer.status().is_client_error(), "the receiver must not serve {path}");
    }
}

#[tokio::test]
async fn commands_want_the_token_and_this_host() {
    let desk = Desk::new();
    let shop = desk.call("shop", json!({})).await;
    assert_eq!(shop["practice"], true);
    let token = desk.fact("token");

    let answer = desk.command("shop").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    let answer = desk.command("shop").bearer_auth("wrong").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    for (name, value) in
        [(header::HOST, "evil.example"), (header::ORIGIN, "http://evil.example"), (header::ORIGIN, "null")]
    {
        let answer = desk.command("shop").bearer_auth(token).header(name.clone(), value).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{name}: {value}");
    }
    let answer = desk.command("shop").bearer_auth(token).header(header::ORIGIN, desk.origin()).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "its own page may call");
    let answer = desk.http.get(format!("{}/shop", desk.fact("api"))).bearer_auth(token).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "a link must not run a command");
}

#[tokio::test]
async fn a_refusal_has_a_kind_and_a_code() {
    let desk = Desk::new();
    let (status, failure) = desk.refused("no_such_thing", "{}").await;
    assert_eq!(
        (status, &failure["kind"], &failure["code"]),
        (StatusCode::NOT_FOUND, &json!("not_found"), &json!("SB-A404"))
    );
    let (status, failure) = desk.refused("conversation", "{}").await;
    assert_eq!((status, &failure["field"]), (StatusCode::BAD_REQUEST, &json!("conversation")));
    for body in ["{", "[]", "\"text\"", "{\"conversation\":\"x\"}", "{\"conversation\":1,\"more\":1}"] {
        assert_eq!(desk.refused("conversation", body).await.0, StatusCode::BAD_REQUEST, "{body}");
    }
    assert_eq!(desk.refused("conversation", "{\"conversation\":999999}").await.0, StatusCode::NOT_FOUND);
    let big = "x".repeat(1024 * 1024 + 1);
    let answer = desk.command("shop").bearer_auth(desk.fact("token")).body(big).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_browser_trades_its_code_once_for_a_cookie() {
    let desk = Desk::new();
    let page = format!("{}/", desk.origin());
    assert_eq!(desk.http.get(&page).send().await.unwrap().status(), StatusCode::UNAUTHORIZED);

    let traded = desk.http.get(desk.fact("ui")).send().await.unwrap();
    assert_eq!(traded.status(), StatusCode::SEE_OTHER);
    assert_eq!(traded.headers()[header::LOCATION], "/", "the code leaves the address");
    let line = traded.headers()[header::SET_COOKIE].to_str().unwrap().to_owned();
    assert!(line.contains("HttpOnly") && line.contains("SameSite=Strict"), "{line}");
    let cookie = line.split(';').next().unwrap();

    let again = desk.http.get(desk.fact("ui")).send().await.unwrap();
    assert_eq!(again.status(), StatusCode::UNAUTHORIZED, "the code works once");

    let answer = desk.http.get(&page).header(header::COOKIE, cookie).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let policy = answer.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(answer.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    let answer = desk.command("shop").header(header::COOKIE, cookie).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "the page calls commands with its cookie");
    let answer = desk
        .command("shop")
        .header(header::COOKIE, cookie)
        .header(header::ORIGIN, "http://evil.example")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::FORBIDDEN, "another site must not ride on the cookie");

    let more = desk.http.post(format!("{}/code", desk.origin())).bearer_auth(desk.fact("token")).send().await.unwrap();
    let more: Value = more.json().await.unwrap();
    let traded = desk.http.get(more["ui"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(traded.status(), StatusCode::SEE_OTHER, "a script can ask for another code");
}

#[tokio::test]
async fn an_open_window_hears_of_a_customer() {
    let desk = Desk::new();
    let mut request = desk.events();
    let refused = tokio_tungstenite::connect_async(request.clone()).await.unwrap_err();
    assert!(matches!(refused, tungstenite::Error::Http(answer) if answer.status() == 401), "events want the token");
    request.headers_mut().insert("authorization", format!("Bearer {}", desk.fact("token")).parse().unwrap());
    let (mut events, _) = tokio_tungstenite::connect_async(request).await.unwrap();

    let customers = desk.call("practice", json!({})).await["customers"].as_array().unwrap().clone();
    let customer = customers[0]["id"].as_str().unwrap();
    let words = "Onko teillä tänään korvapuusteja?";
    let payload = json!({"command_id": "door-1", "customer": customer, "text": words});
    desk.call("practice_write", payload.clone()).await;
    desk.call("practice_write", payload).await;

    let heard = tokio::time::timeout(Duration::from_secs(30), async {
        loop {
            let Some(Ok(Message::Text(text))) = events.next().await else { panic!("the events ended") };
            let event: Value = serde_json::from_str(&text).unwrap();
            if event["type"] == "message_in" && event["text"] == words {
                return event;
            }
        }
    });
    let event = heard.await.expect("the message must be told of");
    let conversation = event["conversation"].as_i64().unwrap();
    let page = json!({"conversation": conversation, "from": {"at": "newest"}, "limit": 50});
    let page = desk.call("messages", page).await;
    let said = page["messages"].as_array().unwrap().iter().filter(|m| m["text"] == words).count();
    assert_eq!(said, 1, "a command with the same id is done once");
}

#[tokio::test]
async fn moving_the_clock_is_told_and_seen() {
    let desk = Desk::new();
    let mut request = desk.events();
    request.headers_mut().insert("authorization", format!("Bearer {}", desk.fact("token")).parse().unwrap());
    let (mut events, _) = tokio_tungstenite::connect_async(request).await.unwrap();
    let before = desk.call("shop", json!({})).await["now"].as_i64().unwrap();
    let hour = 3_600_000;
    let moved = desk.call("move_clock", json!({"command_id": "door-2", "by": hour})).await;
    assert!(moved["ahead"].as_i64().unwrap() >= hour);
    assert!(desk.call("shop", json!({})).await["now"].as_i64().unwrap() >= before + hour);
    let heard = tokio::time::timeout(Duration::from_secs(30), async {
        loop {
            let Some(Ok(Message::Text(text))) = events.next().await else { panic!("the events ended") };
            if serde_json::from_str::<Value>(&text).unwrap()["type"] == "clock_moved" {
                return;
            }
        }
    });
    heard.await.expect("windows must be told");
    assert_eq!(desk.refused("move_clock", r#"{"command_id":"door-3","by":0}"#).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn one_process_holds_the_folder_and_an_ended_one_leaves_it() {
    let mut desk = Desk::new();
    let second = Command::new(env!("CARGO_BIN_EXE_shopbell-desk"))
        .args(["--practice", "--data"])
        .arg(desk.data.path())
        .output()
        .unwrap();
    assert!(!second.status.success() && second.stdout.is_empty(), "a second one must not open the same shop");
    assert!(String::from_utf8_lossy(&second.stderr).contains("SB-D005"), "and says why");

    let receiver = desk.fact("receiver").to_owned();
    let pid = desk.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert!(desk.child.wait().unwrap().success(), "SIGTERM is an orderly end");
    let mut rest = String::new();
    desk.out.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "", "standard output carries the one line only");

    let again = start(std::mem::replace(&mut desk.data, tempfile::tempdir().unwrap()));
    assert_eq!(again.fact("receiver"), receiver, "the receiver's port is remembered");
}

#[test]
fn a_real_shop_is_refused_plainly() {
    let output = Command::new(env!("CARGO_BIN_EXE_shopbell-desk")).output().unwrap();
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("--practice"));
}
