//! The one port a person or a script comes in by: the command API, its events and the window's pages, all on loopback.
//!
//! Everybody is asked for a key (bearer token, or the cookie a one-time code was traded for), and every request for
//! its `Host` and `Origin`. The webhook receiver and the practice WhatsApp have ports of their own.

mod commands;
mod events;
mod guard;
mod keys;
mod pages;

use std::io;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use shopbell_api::App;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use keys::Keys;
use pages::Pages;

/// Longest request body.
const BODY_LIMIT: usize = 1024 * 1024;

/// How long closing waits for what is being answered.
const CLOSE_WITHIN: Duration = Duration::from_secs(5);

/// What every request can reach.
#[derive(Clone)]
struct Hall {
    app: Arc<App>,
    keys: Arc<Keys>,
    pages: Arc<Pages>,
    port: u16,
    closing: CancellationToken,
}

/// What the door opens to.
pub struct DoorConfig {
    /// The app behind it.
    pub app: Arc<App>,
    /// The port wanted; another one is taken when it is not free.
    pub port: Option<u16>,
    /// Where the window's pages lie.
    pub pages: PathBuf,
    /// The origin files are handed out at; the pages may show what comes from there.
    pub files: String,
}

/// The open door.
pub struct Door {
    port: u16,
    keys: Arc<Keys>,
    closing: CancellationToken,
    serving: JoinHandle<io::Result<()>>,
}

impl Door {
    /// Opens it.
    ///
    /// # Errors
    /// When no port of the loopback interface can be had, or the system has no randomness.
    pub async fn open(config: DoorConfig) -> io::Result<Self> {
        let listener = listen(config.port).await?;
        let port = listener.local_addr()?.port();
        let keys = Arc::new(Keys::make()?);
        let closing = CancellationToken::new();
        let hall = Hall {
            app: config.app,
            keys: Arc::clone(&keys),
            pages: Arc::new(Pages::read(&config.pages, port, &config.files)),
            port,
            closing: closing.clone(),
        };
        let until = closing.clone();
        let serving = tokio::spawn(async move {
            axum::serve(listener, routes(hall)).with_graceful_shutdown(until.cancelled_owned()).await
        });
        Ok(Self { port, keys, closing, serving })
    }

    /// Prefix of the commands, without a slash at its end.
    #[must_use]
    pub fn api(&self) -> String {
        format!("http://127.0.0.1:{}/api", self.port)
    }

    /// An address for a browser, with a code that works once.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn ui(&self) -> io::Result<String> {
        self.keys.new_code().map(|code| ui_address(self.port, &code))
    }

    /// The bearer token.
    #[must_use]
    pub fn token(&self) -> &str {
        self.keys.token()
    }

    /// Lets nobody in any more, ends the event streams and waits for what is being answered.
    pub async fn close(self) {
        self.closing.cancel();
        let mut serving = self.serving;
        match tokio::time::timeout(CLOSE_WITHIN, &mut serving).await {
            Ok(Ok(Err(problem))) => tracing::warn!(%problem, "the door closed with a problem"),
            Ok(_) => {}
            // A caller that never ends its request must not keep the shop open.
            Err(_) => serving.abort(),
        }
    }
}

fn ui_address(port: u16, code: &str) -> String {
    format!("http://127.0.0.1:{port}/?code={code}")
}

async fn listen(wanted: Option<u16>) -> io::Result<TcpListener> {
    if let Some(port) = wanted {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(problem) => tracing::warn!(port, %problem, "the port is taken; another one is used"),
        }
    }
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await
}

fn routes(hall: Hall) -> Router {
    Router::new()
        .route("/api/events", get(events::stream))
        .route("/api/{command}", post(commands::call))
        .route("/code", post(keys::another_code))
        .fallback(get(pages::page))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn_with_state(hall.port, guard::check))
        .with_state(hall)
}
