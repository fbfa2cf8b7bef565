//! The baseline that stores nothing: axum and the signature check, no more. It runs in a process of its own like ours: this
//! same program, called with a word nobody else uses.

use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::{Command, ExitCode};
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::Address;
use super::child::Server;
use crate::frame::Trouble;

/// The word that makes this program the server.
const WORD: &str = "--serve-bare-webhooks";

/// What the webhooks are signed with here; it guards nothing.
const SECRET: &str = "only-a-benchmark";

/// Starts the server.
pub struct Bare(Server);

impl Bare {
    pub fn start() -> Result<Self, Trouble> {
        Ok(Self(Server::start(Command::new(std::env::current_exe()?).arg(WORD))?))
    }

    pub fn address(&self) -> Address {
        Address {
            socket: SocketAddr::from((Ipv4Addr::LOCALHOST, self.0.port)),
            path: "/webhook".to_owned(),
            app_secret: SECRET.to_owned(),
            phone_number_id: "106540352242922".to_owned(),
            waba_id: "102290129340398".to_owned(),
            now: 1_790_000_000,
        }
    }
}

/// In the child: serves until its standard input ends. In everybody else: nothing.
pub fn serve_if_asked() -> Option<ExitCode> {
    std::env::args().any(|word| word == WORD).then(|| {
        std::thread::spawn(|| {
            let _ = std::io::stdin().read_to_end(&mut Vec::new());
            std::process::exit(0);
        });
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(serve());
        ExitCode::SUCCESS
    })
}

async fn serve() {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    println!("{}", serde_json::json!({"port": listener.local_addr().unwrap().port()}));
    let key = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    let routes = Router::new().route("/webhook", post(told)).with_state(Arc::new(key));
    axum::serve(listener, routes).await.unwrap();
}

async fn told(State(key): State<Arc<Hmac<Sha256>>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let header = headers.get("x-hub-signature-256").and_then(|value| value.to_str().ok());
    let mut claimed = [0_u8; 32];
    let digits = header.and_then(|header| header.strip_prefix("sha256="));
    if digits.is_none_or(|digits| hex::decode_to_slice(digits, &mut claimed).is_err()) {
        return StatusCode::UNAUTHORIZED;
    }
    let mut mac = (*key).clone();
    mac.update(&body);
    match mac.verify_slice(&claimed) {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::UNAUTHORIZED,
    }
}
