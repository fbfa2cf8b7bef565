//! How webhooks and challenges go out. What goes to this machine goes without encryption, and without the system's list of
//! certificates: reading that list costs 50 ms at every start and 3 MB as long as the program runs.

use std::sync::OnceLock;

use axum::http::{Method, Request, StatusCode, header};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use shopbell_model::Span;
use thiserror::Error;

/// After this long nobody answers any more.
const PATIENCE: Span = Span::seconds(20);

/// Bytes of an answer that are read; a challenge is a few digits, and nothing else is looked at.
const LONGEST_ANSWER: usize = 64 * 1024;

/// Posts and asks. Follows nobody elsewhere and goes through no proxy.
pub(crate) struct Http {
    plain: Client<HttpConnector, Full<Bytes>>,
    /// Made when the first address begins with `https`: an emulator of its own may post through a tunnel.
    secure: OnceLock<reqwest::Client>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: Bytes,
}

/// Why nothing came back.
#[derive(Debug, Error)]
pub(crate) enum HttpTrouble {
    #[error("nobody answered within {} s", PATIENCE.0 / 1000)]
    Silence,
    #[error("not an address")]
    Address,
    #[error("the request could not be written: {0}")]
    Request(#[from] axum::http::Error),
    #[error(transparent)]
    Plain(#[from] hyper_util::client::legacy::Error),
    #[error("the answer could not be read: {0}")]
    Body(Box<dyn std::error::Error + Send + Sync>),
    #[error(transparent)]
    Secure(#[from] reqwest::Error),
}

impl Http {
    pub(crate) fn new() -> Self {
        Self { plain: Client::builder(TokioExecutor::new()).build_http(), secure: OnceLock::new() }
    }

    /// Asks an address.
    pub(crate) async fn get(&self, url: &str) -> Result<Answer, HttpTrouble> {
        self.send(Method::GET, url, &[], Bytes::new()).await
    }

    /// Posts a body to an address.
    pub(crate) async fn post(&self, url: &str, headers: &[(&str, &str)], body: Bytes) -> Result<Answer, HttpTrouble> {
        self.send(Method::POST, url, headers, body).await
    }

    async fn send(
        &self,
        method: Method,
        url: &str,
        headers: &[(&str, &str)],
        body: Bytes,
    ) -> Result<Answer, HttpTrouble> {
        let mut url = reqwest::Url::parse(url).map_err(|_| HttpTrouble::Address)?;
        url.set_fragment(None);
        let mut request = Request::builder().method(method).uri(url.as_str()).header(header::ACCEPT, "*/*");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if url.scheme() == "https" {
            let request = reqwest::Request::try_from(request.body(body)?)?;
            let answer = self.secure()?.execute(request).await?;
            return Ok(Answer { status: answer.status(), body: answer.bytes().await? });
        }
        let request = request.body(Full::new(body))?;
        let answered = async {
            let answer = self.plain.request(request).await?;
            let status = answer.status();
            let body = Limited::new(answer.into_body(), LONGEST_ANSWER).collect().await.map_err(HttpTrouble::Body)?;
            Ok(Answer { status, body: body.to_bytes() })
        };
        tokio::time::timeout(PATIENCE.to_duration(), answered).await.unwrap_or(Err(HttpTrouble::Silence))
    }

    fn secure(&self) -> Result<&reqwest::Client, HttpTrouble> {
        if let Some(secure) = self.secure.get() {
            return Ok(secure);
        }
        let made = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE.to_duration())
            .no_proxy()
            .build()?;
        // Of two first calls at once, one is a little late.
        Ok(self.secure.get_or_init(|| made))
    }
}
