//! How webhooks and challenges go out. What goes to this machine goes without encryption, and without the system's list of
//! certificates: reading that list costs 50 ms at every start and 3 MB as long as the program runs.

use std::error::Error;
use std::sync::OnceLock;

use axum::body::HttpBody;
use axum::http::{Method, Request, Response, StatusCode, header};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use shopbell_model::Span;
use thiserror::Error;

/// After this long nobody answers any more.
const PATIENCE: Span = Span::seconds(20);

/// A body that does not come within this time after its status is none.
const BODY_PATIENCE: Span = Span::seconds(2);

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
    /// Empty when it was too long, broke off or did not come: whoever has a status was answered, whatever follows it.
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
            return Ok(answer(self.secure()?.execute(request).await?.into()).await);
        }
        let request = request.body(Full::new(body))?;
        let answered = tokio::time::timeout(PATIENCE.to_duration(), self.plain.request(request)).await;
        Ok(answer(answered.map_err(|_| HttpTrouble::Silence)??).await)
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

/// The status that came, and as much of the body as came in time.
async fn answer<B>(response: Response<B>) -> Answer
where
    B: HttpBody<Data = Bytes>,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let status = response.status();
    let body = Limited::new(response.into_body(), LONGEST_ANSWER).collect();
    let body = match tokio::time::timeout(BODY_PATIENCE.to_duration(), body).await {
        Ok(Ok(body)) => body.to_bytes(),
        Ok(Err(_)) | Err(_) => Bytes::new(),
    };
    Answer { status, body }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    /// Answers one request with these bytes and then says nothing more, with the connection open.
    async fn speaker(answer: Vec<u8>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/webhook", listener.local_addr().unwrap());
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(&answer).await;
            // Until whoever asked has gone.
            while stream.read(&mut [0; 4096]).await.is_ok_and(|read| read > 0) {}
        });
        address
    }

    #[tokio::test]
    async fn a_status_counts_whatever_its_body_is() {
        let length = 2 * LONGEST_ANSWER;
        let mut long = format!("HTTP/1.1 404 Not Found\r\ncontent-length: {length}\r\n\r\n").into_bytes();
        long.resize(long.len() + length, b'x');
        let hangs = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nfour".to_vec();
        for (answer, status) in [(long, StatusCode::NOT_FOUND), (hangs, StatusCode::OK)] {
            let address = speaker(answer).await;
            let came = Http::new().post(&address, &[], Bytes::from_static(b"{}")).await;
            assert_eq!(came.map(|answer| answer.status).ok(), Some(status));
        }
    }

    #[tokio::test]
    async fn a_short_body_is_read() {
        let address = speaker(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n1234".to_vec()).await;
        assert_eq!(Http::new().get(&address).await.unwrap().body, "1234");
    }
}
