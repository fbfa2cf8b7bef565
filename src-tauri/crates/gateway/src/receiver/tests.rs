//! The receiver over real HTTP, on a real store.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use reqwest::{Client, StatusCode};
use secrecy::SecretString;
use shopbell_clock::HostClock;
use shopbell_cloud::signature::{self, Signature};
use shopbell_model::{Clock, Span, UtcMillis};
use shopbell_store::{OpenOptions, Store, journal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::Notify;

use super::{Receiver, ReceiverConfig, WebhookSecrets};

const SECRET: &str = "an app secret";
const TOKEN: &str = "a verify token";

struct Stand {
    receiver: Receiver,
    store: Store,
    arrived: Arc<Notify>,
    client: Client,
    _dir: tempfile::TempDir,
}

impl Stand {
    async fn up() -> Self {
        Self::on(None).await
    }

    async fn on(port: Option<u16>) -> Self {
        Self::with(port, Arc::new(HostClock::default())).await
    }

    async fn with(port: Option<u16>, clock: Arc<dyn Clock>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(OpenOptions { path: dir.path().join("shop.db"), key: None }).await.unwrap();
        let arrived = Arc::new(Notify::new());
        let receiver = Receiver::start(ReceiverConfig {
            port,
            store: store.clone(),
            clock,
            secrets: WebhookSecrets {
                app_secrets: vec![SecretString::from("an older secret"), SecretString::from(SECRET)],
                verify_token: SecretString::from(TOKEN),
            },
            arrived: arrived.clone(),
        })
        .await
        .unwrap();
        Self { receiver, store, arrived, client: Client::new(), _dir: dir }
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/webhook", self.receiver.port())
    }

    async fn post(&self, body: &[u8], header: Option<&str>) -> StatusCode {
        let mut request = self.client.post(self.url()).body(body.to_vec());
        if let Some(header) = header {
            request = request.header("X-Hub-Signature-256", header);
        }
        let answer = request.send().await.unwrap();
        let status = answer.status();
        assert_eq!(answer.text().await.unwrap(), "", "an answer must tell a stranger nothing");
        status
    }

    async fn signed(&self, body: &[u8]) -> StatusCode {
        self.post(body, Some(&sign(SECRET, body))).await
    }

    async fn rows(&self) -> usize {
        journal::pending(&mut self.store.read().await.unwrap(), None, 1000).await.unwrap().len()
    }
}

fn sign(secret: &str, body: &[u8]) -> String {
    Signature(signature::sign(secret.as_bytes(), body)).to_header()
}

#[tokio::test]
async fn only_the_shops_own_secret_opens_the_journal() {
    let stand = Stand::up().await;
    let body = br#"{"entry":[]}"#;
    assert_eq!(stand.post(body, None).await, StatusCode::UNAUTHORIZED);
    assert_eq!(stand.post(body, Some("sha256=zz")).await, StatusCode::UNAUTHORIZED);
    assert_eq!(stand.post(body, Some(&sign("another", body))).await, StatusCode::UNAUTHORIZED);
    let mut flipped = body.to_vec();
    flipped[3] ^= 1;
    assert_eq!(stand.post(&flipped, Some(&sign(SECRET, body))).await, StatusCode::UNAUTHORIZED);
    assert_eq!(stand.rows().await, 0, "nothing unsigned may be stored");
    assert_eq!(stand.receiver.refused(), 4);
    assert_eq!(stand.receiver.last_event(), None);

    assert_eq!(stand.signed(body).await, StatusCode::OK);
    assert_eq!(stand.rows().await, 1);
    assert!(stand.receiver.last_event().is_some());
    stand.arrived.notified().await;
}

#[tokio::test]
async fn an_older_secret_still_counts_while_it_is_replaced() {
    let stand = Stand::up().await;
    let body = b"{}";
    assert_eq!(stand.post(body, Some(&sign("an older secret", body))).await, StatusCode::OK);
}

#[tokio::test]
async fn the_same_bytes_twice_are_one_row() {
    let stand = Stand::up().await;
    for _ in 0..3 {
        assert_eq!(stand.signed(b"{\"a\":1}").await, StatusCode::OK);
    }
    assert_eq!(stand.signed(b"{\"a\":2}").await, StatusCode::OK);
    assert_eq!(stand.rows().await, 2);
}

#[tokio::test]
async fn what_is_signed_but_no_json_is_kept() {
    let stand = Stand::up().await;
    for body in [&b"not json"[..], b"", b"\xff\xfe\x00", b"[[[[[[", "{\"a\":".repeat(5_000).as_bytes()] {
        assert_eq!(stand.signed(body).await, StatusCode::OK, "never an error for what Meta signed");
    }
    assert_eq!(stand.rows().await, 5);
}

#[tokio::test]
async fn a_full_disk_is_no_promise() {
    let stand = Stand::up().await;
    stand.store.limit_pages(Some(1)).await.unwrap();
    let body = vec![b'x'; 100_000];
    assert_eq!(stand.signed(&body).await, StatusCode::SERVICE_UNAVAILABLE, "Meta asks again");
    assert!(!stand.receiver.handle().keeps());
    assert_eq!(stand.receiver.last_event(), None, "what was not kept did not come");
    stand.store.limit_pages(None).await.unwrap();
    assert_eq!(stand.signed(&body).await, StatusCode::OK);
    assert_eq!(stand.rows().await, 1);
    stand.store.close().await;
    assert_eq!(stand.signed(b"{}").await, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn the_challenge_is_answered_to_who_knows_the_token() {
    let stand = Stand::up().await;
    let ask = async |token: &str| {
        let url = format!("{}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={token}", stand.url());
        let answer = stand.client.get(url).send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    };
    assert_eq!(ask("a%20verify%20token").await, (StatusCode::OK, "1158201444".to_owned()));
    assert_eq!(ask("a+guess").await, (StatusCode::FORBIDDEN, String::new()));
}

#[tokio::test]
async fn too_much_and_the_wrong_door_are_refused() {
    let stand = Stand::up().await;
    let three_megabytes = vec![b' '; 3 * 1024 * 1024];
    assert_eq!(stand.signed(&three_megabytes).await, StatusCode::OK, "Meta may send 3 MB");
    let more = vec![b' '; 4 * 1024 * 1024];
    assert_eq!(stand.signed(&more).await, StatusCode::PAYLOAD_TOO_LARGE);
    let put = stand.client.put(stand.url()).send().await.unwrap();
    assert_eq!(put.status(), StatusCode::METHOD_NOT_ALLOWED);
    for path in ["/", "/webhook/", "/api/shop", "/_practice/log", "/webhook2"] {
        let url = format!("http://127.0.0.1:{}{path}", stand.receiver.port());
        let answer = stand.client.get(url).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.text().await.unwrap(), "");
    }
}

#[tokio::test]
async fn a_request_cut_off_in_the_middle_is_not_kept() {
    let stand = Stand::up().await;
    let body = b"{\"entry\":[]}";
    let mut socket = tokio::net::TcpStream::connect(("127.0.0.1", stand.receiver.port())).await.unwrap();
    let head = format!(
        "POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\nX-Hub-Signature-256: {}\r\n\r\n",
        sign(SECRET, body)
    );
    socket.write_all(head.as_bytes()).await.unwrap();
    socket.write_all(body).await.unwrap();
    socket.shutdown().await.unwrap();
    let mut answer = Vec::new();
    let _ = socket.read_to_end(&mut answer).await;
    assert!(!answer.starts_with(b"HTTP/1.1 200"), "only what came whole may be acknowledged");
    assert_eq!(stand.rows().await, 0);
}

/// The system's clock, whose monotonic part a test moves on.
#[derive(Default)]
struct Hurried {
    clock: HostClock,
    ahead: AtomicI64,
}

impl Clock for Hurried {
    fn now(&self) -> UtcMillis {
        self.clock.now()
    }

    fn monotonic(&self) -> Span {
        Span(self.clock.monotonic().0 + self.ahead.load(Ordering::Relaxed))
    }

    fn wait_until(&self, at: UtcMillis) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.clock.wait_until(at)
    }

    fn wait_for(&self, span: Span) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.clock.wait_for(span)
    }
}

#[tokio::test]
async fn a_head_that_drips_in_does_not_hold_its_place_for_ever() {
    let clock = Arc::new(Hurried::default());
    let stand = Stand::with(None, clock.clone()).await;
    let mut socket = tokio::net::TcpStream::connect(("127.0.0.1", stand.receiver.port())).await.unwrap();
    // Two requests of the ordinary kind on one connection, each with its own time.
    for _ in 0..2 {
        socket.write_all(b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        let mut answer = [0; 12];
        socket.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"HTTP/1.1 404");
        while !socket.try_read(&mut [0; 512]).is_ok_and(|read| read > 0) {
            socket.readable().await.unwrap();
        }
        clock.ahead.fetch_add(50_000, Ordering::Relaxed);
    }
    let mut refused = false;
    for drop in b"POST /webhook HTTP/1.1\r\nX-A: aaaaaaaaaaaaaaaaaaaaaaaaaa" {
        refused = socket.write_all(&[*drop]).await.is_err();
        if refused {
            break;
        }
        clock.ahead.fetch_add(5_000, Ordering::Relaxed);
        tokio::task::yield_now().await;
    }
    // Long before the connection would be ended for its silence.
    let mut rest = Vec::new();
    let soon = std::time::Duration::from_secs(10);
    let ended = tokio::time::timeout(soon, socket.read_to_end(&mut rest)).await;
    assert!(refused || ended.is_ok(), "the connection was ended");
}

#[tokio::test]
async fn who_does_not_claim_to_be_meta_is_heard_out_and_refused() {
    let stand = Stand::up().await;
    let large = vec![b' '; 2 * 1024 * 1024];
    for header in [None, Some(""), Some("sha256="), Some("sha1=00"), Some("sha256=zz")] {
        assert_eq!(stand.post(&large, header).await, StatusCode::UNAUTHORIZED, "{header:?}");
    }
    assert_eq!(stand.receiver.refused(), 5);
    assert_eq!(stand.rows().await, 0);
}

#[tokio::test]
async fn many_at_once_are_all_kept() {
    let stand = Stand::up().await;
    let posts = (0..256).map(|n| {
        let (client, url) = (stand.client.clone(), stand.url());
        tokio::spawn(async move {
            let body = format!("{{\"n\":{n}}}");
            let header = sign(SECRET, body.as_bytes());
            client.post(url).header("X-Hub-Signature-256", header).body(body).send().await.unwrap().status()
        })
    });
    for post in posts.collect::<Vec<_>>() {
        assert_eq!(post.await.unwrap(), StatusCode::OK);
    }
    assert_eq!(stand.rows().await, 256);
}

#[tokio::test]
async fn a_taken_port_gives_way_to_another_and_a_free_one_is_kept() {
    let first = Stand::up().await;
    let port = first.receiver.port();
    let second = Stand::on(Some(port)).await;
    assert_ne!(second.receiver.port(), port);
    let wanted = second.receiver.port();
    second.receiver.stop().await;
    let third = Stand::on(Some(wanted)).await;
    assert_eq!(third.receiver.port(), wanted, "a remembered port must be taken again");
}
