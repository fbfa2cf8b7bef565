use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use secrecy::SecretString;
use serde_json::{Value, json};
use shopbell_model::{Bsuid, CallbackId, ErrorClass, PhoneNumberId, Span, WaId, WabaId, Wamid};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;
use crate::message::{OutgoingBody, OutgoingMessage, Recipient, Text};

const TOKEN: &str = "secret-token";

/// What arrived at the server.
#[derive(Clone, Debug)]
struct Seen {
    method: Method,
    uri: Uri,
    bearer: Option<String>,
    body: Bytes,
}

/// Answers every request alike and keeps what arrived.
#[derive(Clone)]
struct Server {
    seen: Arc<Mutex<Vec<Seen>>>,
    status: StatusCode,
    headers: Vec<(header::HeaderName, String)>,
    body: Vec<u8>,
}

async fn handle(State(server): State<Server>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let bearer = headers.get(header::AUTHORIZATION).map(|value| value.to_str().unwrap().to_owned());
    server.seen.lock().unwrap().push(Seen { method, uri, bearer, body });
    let mut response = (server.status, server.body.clone()).into_response();
    for (name, value) in &server.headers {
        response.headers_mut().insert(name, value.parse().unwrap());
    }
    response
}

struct Running {
    base: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Running {
    fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    fn only(&self) -> Seen {
        let seen = self.seen();
        assert_eq!(seen.len(), 1, "exactly one request: nothing is tried twice");
        seen[0].clone()
    }
}

async fn serve(status: u16, headers: &[(header::HeaderName, &str)], body: impl Into<Vec<u8>>) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let seen = Arc::new(Mutex::new(Vec::new()));
    let server = Server {
        seen: Arc::clone(&seen),
        status: StatusCode::from_u16(status).unwrap(),
        headers: headers.iter().map(|(name, value)| (name.clone(), (*value).to_owned())).collect(),
        body: body.into(),
    };
    let app = Router::new().fallback(handle).with_state(server);
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    Running { base, seen }
}

fn client(base: &str) -> Client {
    let config = GraphConfig { timeout: Span::seconds(5), ..GraphConfig::at(base) };
    Client::new(config, SecretString::from(TOKEN)).unwrap()
}

fn number() -> PhoneNumberId {
    PhoneNumberId::new("106540352242922")
}

fn hello() -> OutgoingMessage {
    let body = OutgoingBody::Text(Text { body: "hello".to_owned(), preview_url: false });
    OutgoingMessage::new(Recipient::WaId(WaId::new("16505551234")), None, body).unwrap()
}

async fn send_to(base: &str) -> Result<Accepted, CallError> {
    client(base).send(&number(), &hello(), &CallbackId::new("cb-1")).await
}

async fn send_answered(status: u16, body: impl Into<Vec<u8>>) -> Result<Accepted, CallError> {
    let server = serve(status, &[], body).await;
    let outcome = send_to(&server.base).await;
    server.only();
    outcome
}

fn fixture(name: &str) -> Vec<u8> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/contract/fixtures/answers");
    std::fs::read(format!("{root}/{name}.json")).unwrap()
}

fn graph_error(code: i32) -> Vec<u8> {
    json!({ "error": { "message": "no", "type": "OAuthException", "code": code, "fbtrace_id": "T" } })
        .to_string()
        .into_bytes()
}

/// Answers one connection with raw bytes, then closes it.
async fn serve_raw(answer: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = vec![0; 64 * 1024];
        let _ = stream.read(&mut request).await.unwrap();
        stream.write_all(answer).await.unwrap();
    });
    base
}

#[tokio::test]
async fn a_message_goes_out_once_with_token_version_and_callback() {
    let server = serve(200, &[], fixture("send_response_to_phone")).await;
    let accepted = send_to(&server.base).await.unwrap();
    assert_eq!(accepted.wa_id, Some(WaId::new("16505551234")));
    assert_eq!(accepted.message_status.as_deref(), Some("accepted"));
    let seen = server.only();
    assert_eq!((seen.method, seen.uri.path()), (Method::POST, "/v26.0/106540352242922/messages"));
    assert_eq!(seen.bearer.as_deref(), Some("Bearer secret-token"));
    let body: Value = serde_json::from_slice(&seen.body).unwrap();
    assert_eq!(body["biz_opaque_callback_data"], "cb-1");
}

#[tokio::test]
async fn an_answer_may_name_the_scoped_id_only() {
    let accepted = send_answered(200, fixture("send_response_to_bsuid")).await.unwrap();
    assert_eq!((accepted.wa_id, accepted.user_id), (None, Some(Bsuid::new("US.13491208655302741918"))));
}

#[tokio::test]
async fn a_refusal_is_told_with_its_code() {
    let Err(CallError::Refused(error)) = send_answered(400, fixture("graph_error_131047")).await else { panic!() };
    assert_eq!((error.http, error.code, error.class()), (400, 131_047, ErrorClass::Template));
    assert!(error.details.unwrap().starts_with("More than 24 hours"));
    assert_eq!(error.trace.as_deref(), Some("Az8or2yhqkZfEZ-_4Qn_Bam"));
    let Err(CallError::Refused(dead)) = send_answered(401, graph_error(190)).await else { panic!() };
    assert_eq!(dead.class(), ErrorClass::Token);
    let Err(CallError::Refused(busy)) = send_answered(503, graph_error(133_004)).await else { panic!() };
    assert_eq!(busy.class(), ErrorClass::BackOff, "this code says that it was refused before it was handled");
    let Err(CallError::Refused(bare)) = send_answered(404, "<html>").await else { panic!() };
    assert_eq!(bare.code, NO_CODE);
}

#[tokio::test]
async fn a_rate_limit_says_how_long_to_wait() {
    let server = serve(429, &[(header::RETRY_AFTER, "30")], graph_error(130_429)).await;
    let Err(CallError::Refused(error)) = send_to(&server.base).await else { panic!() };
    assert_eq!((error.class(), error.retry_after), (ErrorClass::BackOff, Some(Span::seconds(30))));
}

#[tokio::test]
async fn what_may_have_been_sent_is_ambiguous() {
    for (status, body) in [
        (500, graph_error(131_000)),
        (500, graph_error(999_999)),
        (502, b"<html>Bad gateway</html>".to_vec()),
        (503, Vec::new()),
        (400, graph_error(1)),
        (408, Vec::new()),
        (200, b"not json".to_vec()),
        (200, b"{}".to_vec()),
        (200, br#"{"messages":[]}"#.to_vec()),
        (200, Vec::new()),
    ] {
        let outcome = send_answered(status, body.clone()).await;
        let told = String::from_utf8_lossy(&body).into_owned();
        assert!(matches!(outcome, Err(CallError::Ambiguous(_))), "{status} {told}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_closed_port_means_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let outcome = send_to(&base).await;
    assert!(matches!(outcome, Err(CallError::NotSent(Cause::Network(_)))), "{outcome:?}");
}

#[tokio::test]
async fn a_connection_that_never_stands_means_not_sent() {
    // Takes the connection and says nothing: the greeting of TLS has no end, and no request ever left.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("https://{}", listener.local_addr().unwrap());
    let config = GraphConfig { timeout: Span::millis(600), ..GraphConfig::at(&base) };
    let client = Client::new(config, SecretString::from(TOKEN)).unwrap();
    let outcome = client.send(&number(), &hello(), &CallbackId::new("cb-1")).await;
    assert!(matches!(outcome, Err(CallError::NotSent(Cause::Network(_)))), "{outcome:?}");
}

#[tokio::test]
async fn a_connection_that_breaks_after_the_request_is_ambiguous() {
    for answer in [
        &b""[..],
        b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"messages\":[{\"id\":\"wamid.a\"}]}",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"mes",
        b"HTTP/1.1 400 Bad Request\r\ncontent-length: 500\r\n\r\n{\"error\"",
        b"garbage\r\n\r\n",
    ] {
        let outcome = send_to(&serve_raw(answer).await).await;
        let told = String::from_utf8_lossy(answer).into_owned();
        assert!(matches!(outcome, Err(CallError::Ambiguous(_))), "{told}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_file_may_take_longer_to_go_up_than_an_answer_to_come() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        // The way up is slow: three times as long as an answer may take.
        #[expect(clippy::disallowed_methods, reason = "it is the network that is slow, not the shop's clock")]
        tokio::time::sleep(std::time::Duration::from_millis(900)).await;
        let mut left = 64 * 1024_usize;
        let mut piece = vec![0; 64 * 1024];
        while left > 0 {
            left = left.saturating_sub(stream.read(&mut piece).await.unwrap());
        }
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{\"id\":\"1\"}").await.unwrap();
    });
    let config = GraphConfig { timeout: Span::millis(300), ..GraphConfig::at(&base) };
    let client = Client::new(config, SecretString::from(TOKEN)).unwrap();
    let id = client.upload_media(&number(), "a.pdf", "application/pdf", Bytes::from(vec![b'a'; 64 * 1024])).await;
    assert_eq!(id.unwrap(), MediaId("1".to_owned()));
}

#[tokio::test]
async fn an_answer_that_never_comes_is_ambiguous() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let held = tokio::spawn(async move { listener.accept().await.unwrap() });
    let config = GraphConfig { timeout: Span::millis(300), ..GraphConfig::at(&base) };
    let client = Client::new(config, SecretString::from(TOKEN)).unwrap();
    let outcome = client.send(&number(), &hello(), &CallbackId::new("cb-1")).await;
    assert!(matches!(outcome, Err(CallError::Ambiguous(Cause::TimedOut))), "{outcome:?}");
    held.abort();
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let other = serve(200, &[], fixture("send_response_to_phone")).await;
    let target = format!("{}/stolen", other.base);
    let server = serve(307, &[(header::LOCATION, &target)], Vec::new()).await;
    let outcome = send_to(&server.base).await;
    assert!(matches!(outcome, Err(CallError::Ambiguous(_))), "{outcome:?}");
    assert!(other.seen().is_empty(), "neither message nor token may go elsewhere");
}

#[tokio::test]
async fn the_token_goes_to_no_other_host() {
    let stranger = serve(200, &[], "bytes").await;
    let server = serve(200, &[], "bytes").await;
    let client = client(&server.base);
    for url in [format!("{}/file", stranger.base), "https://evil.example/file".to_owned(), "nonsense".to_owned()] {
        let outcome = client.download_media(&url, 100).await;
        assert!(matches!(outcome, Err(CallError::NotSent(Cause::ForeignHost(_)))), "{url}: {outcome:?}");
    }
    assert!(stranger.seen().is_empty());
    let mut file = client.download_media(&format!("{}/file?mid=1", server.base), 100).await.unwrap();
    assert_eq!(file.chunk().await.unwrap().unwrap(), "bytes");
    assert_eq!(server.only().bearer.as_deref(), Some("Bearer secret-token"));
}

#[tokio::test]
async fn a_file_larger_than_asked_for_is_not_taken() {
    let server = serve(200, &[], vec![0; 1000]).await;
    let outcome = client(&server.base).download_media(&format!("{}/file", server.base), 999).await;
    assert!(matches!(outcome, Err(CallError::Ambiguous(Cause::TooLarge(_)))), "{outcome:?}");
    let base = serve_raw(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n0123456789").await;
    let mut file = client(&base).download_media(&format!("{base}/file"), 5).await.unwrap();
    assert!(file.chunk().await.is_err(), "a length the server did not tell is counted");
}

#[tokio::test]
async fn another_token_is_used_from_then_on_by_all_clones() {
    let server = serve(200, &[], r#"{"success":true}"#).await;
    let first = client(&server.base);
    first.clone().set_token(SecretString::from("fresh"));
    first.mark_read(&number(), &Wamid::new("wamid.a"), true).await.unwrap();
    let seen = server.only();
    assert_eq!(seen.bearer.as_deref(), Some("Bearer fresh"));
    let body: Value = serde_json::from_slice(&seen.body).unwrap();
    assert_eq!(body["typing_indicator"]["type"], "text");
    first.set_token(SecretString::from("line\nbreak"));
    let outcome = first.mark_read(&number(), &Wamid::new("wamid.a"), false).await;
    assert!(matches!(outcome, Err(CallError::NotSent(Cause::UnusableToken))), "{outcome:?}");
}

#[tokio::test]
async fn no_error_repeats_a_secret() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = client(&base);
    let error = client.debug_token(&SecretString::from("other-secret")).await.unwrap_err();
    let told = format!("{error} {error:?} {client:?}");
    assert!(!told.contains("secret"), "{told}");
}

#[tokio::test]
async fn a_file_goes_up_as_a_form() {
    let server = serve(200, &[], r#"{"id":4711}"#).await;
    let file = bytes::Bytes::from_static(b"picture");
    let id = client(&server.base).upload_media(&number(), "a.png", "image/png", file).await.unwrap();
    assert_eq!(id, MediaId("4711".to_owned()));
    let body = String::from_utf8(server.only().body.to_vec()).unwrap();
    for part in ["name=\"messaging_product\"", "name=\"type\"", "filename=\"a.png\"", "picture"] {
        assert!(body.contains(part), "{part} in {body}");
    }
}

#[tokio::test]
async fn pages_end_where_meta_says_nothing_follows() {
    let page = |next: bool| {
        let mut paging = json!({ "cursors": { "after": "c2" } });
        if next {
            paging["next"] = json!("https://graph.facebook.com/next");
        }
        json!({ "data": [{ "id": 7, "name": "hello", "status": "approved", "quality_score": { "score": "GREEN" } }],
            "paging": paging, "summary": { "message_template_count": 12, "message_template_limit": "250" } })
        .to_string()
    };
    for next in [true, false] {
        let server = serve(200, &[], page(next)).await;
        let query = TemplateQuery { limit: Some(5), summary: next, ..TemplateQuery::default() };
        let read = client(&server.base).templates(&WabaId::new("1"), &query).await.unwrap();
        assert_eq!(read.after.is_some(), next);
        assert_eq!(read.items[0].status.as_deref(), Some("APPROVED"));
        assert_eq!(read.items[0].id.as_deref(), Some("7"));
        assert_eq!((read.count, read.limit), (Some(12), Some(250)));
        let asked = server.only().uri.query().unwrap().to_owned();
        assert!(asked.contains("limit=5"));
        assert_eq!(asked.contains("summary=message_template_count"), next, "asked for once, not with every page");
    }
}

#[tokio::test]
async fn numbers_profiles_tokens_and_subscriptions_are_read() {
    let facts = json!({ "id": "1", "display_phone_number": "+358 40 1234567", "quality_rating": "green",
        "throughput": { "level": "STANDARD" }, "webhook_configuration": { "application": "https://a.example" } });
    let server = serve(200, &[], facts.to_string()).await;
    let facts = client(&server.base).phone_number(&number()).await.unwrap();
    assert_eq!((facts.quality_rating.as_deref(), facts.throughput.as_deref()), (Some("GREEN"), Some("STANDARD")));
    assert_eq!(facts.webhooks.unwrap().application.as_deref(), Some("https://a.example"));

    let server = serve(200, &[], r#"{"data":[{"about":"Hi","websites":["https://a.example"]}]}"#).await;
    let profile = client(&server.base).profile(&number()).await.unwrap();
    assert_eq!(profile.websites, ["https://a.example"]);

    let token = json!({ "data": { "is_valid": true, "expires_at": 0, "scopes": ["whatsapp_business_messaging"] } });
    let server = serve(200, &[], token.to_string()).await;
    let facts = client(&server.base).debug_token(&SecretString::from(TOKEN)).await.unwrap();
    assert_eq!((facts.is_valid, facts.scopes.len()), (Some(true), 1));

    let apps = json!({ "data": [{ "whatsapp_business_api_data": { "id": "9", "name": "Shopbell" } }] });
    let server = serve(200, &[], apps.to_string()).await;
    let apps = client(&server.base).subscribed_apps(&WabaId::new("1")).await.unwrap();
    assert_eq!(apps[0].id.as_deref(), Some("9"));

    let server = serve(200, &[], r#"{"success":true}"#).await;
    client(&server.base).set_webhook_override(&number(), None).await.unwrap();
    let body: Value = serde_json::from_slice(&server.only().body).unwrap();
    assert_eq!(body["webhook_configuration"]["override_callback_uri"], "", "an empty address takes it away");

    let server = serve(200, &[], r#"{"data":[]}"#).await;
    let app = AppCredentials { app_id: "9".to_owned(), app_secret: SecretString::from("s") };
    client(&server.base).app_subscriptions(&app).await.unwrap();
    assert_eq!(server.only().bearer.as_deref(), Some("Bearer 9|s"), "the app speaks for itself");
}

#[tokio::test]
async fn an_id_cannot_leave_its_place_in_the_address() {
    let server = serve(200, &[], r#"{"success":true}"#).await;
    let odd = PhoneNumberId::new("../x?y#z/me");
    client(&server.base).mark_read(&odd, &Wamid::new("w"), false).await.unwrap();
    assert_eq!(server.only().uri.path(), "/v26.0/..%2Fx%3Fy%23z%2Fme/messages");
}

#[test]
fn a_profile_keeps_its_limits() {
    let about = |text: &str| ProfileChange { about: Some(text.to_owned()), ..ProfileChange::default() }.to_graph();
    assert!(about("Open daily").is_ok());
    assert!(about("").is_err() && about(&"x".repeat(140)).is_err());
    let pages = ProfileChange { websites: Some(vec!["https://a.example".to_owned(); 3]), ..ProfileChange::default() };
    assert!(pages.to_graph().is_err());
}
