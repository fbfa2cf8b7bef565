//! How one call is made and its answer taken apart.

use std::sync::PoisonError;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONNECTION, CONTENT_LENGTH, HeaderValue, RETRY_AFTER};
use reqwest::{Method, RequestBuilder, Response, Url};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use shopbell_model::Span;

use super::config::{META_API, META_GRAPH};
use super::error::{CallError, Cause, GraphError, NO_CODE};
use super::{Client, Inner, config};
use crate::wire::{Read, Reader};

/// No answer in JSON is larger: a page of templates has some hundred kilobytes.
const ANSWER_MAX: usize = 8 << 20;

/// A request under way.
pub(super) struct Call {
    request: RequestBuilder,
}

impl Client {
    /// A call below the versioned root, with the shop's token.
    pub(super) fn call(&self, method: Method, path: &[&str]) -> Result<Call, CallError> {
        let token = self.inner.token.read().unwrap_or_else(PoisonError::into_inner).clone();
        self.call_as(method, path, &token)
    }

    /// The same with a token of its own.
    pub(super) fn call_as(&self, method: Method, path: &[&str], token: &SecretString) -> Result<Call, CallError> {
        let mut url = self.inner.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().push(&self.inner.config.version).extend(path);
        }
        self.call_at(method, url, token)
    }

    /// A call to any address the token may be sent to, with the shop's token.
    pub(super) fn call_url(&self, method: Method, url: &str) -> Result<Call, CallError> {
        let url = Url::parse(url).map_err(|_| CallError::NotSent(Cause::ForeignHost(String::new())))?;
        let token = self.inner.token.read().unwrap_or_else(PoisonError::into_inner).clone();
        self.call_at(method, url, &token)
    }

    /// A call whose token Meta wants under another word: resumable uploads (CONTRACT §2).
    pub(super) fn call_oauth(&self, method: Method, path: &[&str]) -> Result<Call, CallError> {
        let token = self.inner.token.read().unwrap_or_else(PoisonError::into_inner).clone();
        let mut url = self.inner.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().push(&self.inner.config.version).extend(path);
        }
        self.call_with(method, url, &token, "OAuth")
    }

    /// The address of something Meta has beside the Graph API; of anybody else's Graph API it is the same place.
    pub(super) fn beside(&self, path: &[&str]) -> String {
        let root = if self.inner.config.base == META_GRAPH { META_API } else { self.inner.base.as_str() };
        format!("{}/{}", root.trim_end_matches('/'), path.join("/"))
    }

    fn call_at(&self, method: Method, url: Url, token: &SecretString) -> Result<Call, CallError> {
        self.call_with(method, url, token, "Bearer")
    }

    fn call_with(&self, method: Method, url: Url, token: &SecretString, scheme: &str) -> Result<Call, CallError> {
        let config: &config::GraphConfig = &self.inner.config;
        if !config.may_carry_token(&self.inner.base, &url) {
            let host = url.host_str().unwrap_or_default().to_owned();
            return Err(CallError::NotSent(Cause::ForeignHost(host)));
        }
        let mut bearer = HeaderValue::from_str(&format!("{scheme} {}", token.expose_secret()))
            .map_err(|_| CallError::NotSent(Cause::UnusableToken))?;
        bearer.set_sensitive(true);
        let http = self.inner.http().map_err(CallError::of_transport)?;
        let request = http.request(method, url).header(AUTHORIZATION, bearer).timeout(config.timeout.to_duration());
        Ok(Call { request })
    }
}

impl Call {
    pub(super) fn query(mut self, pairs: &[(&str, &str)]) -> Result<Self, CallError> {
        let (client, request) = self.request.build_split();
        let mut request = request.map_err(CallError::of_transport)?;
        request.url_mut().query_pairs_mut().extend_pairs(pairs);
        self.request = RequestBuilder::from_parts(client, request);
        Ok(self)
    }

    pub(super) fn json(mut self, body: &Value) -> Self {
        self.request = self.request.json(body);
        self
    }

    pub(super) fn form(mut self, form: reqwest::multipart::Form) -> Self {
        self.request = self.request.multipart(form);
        self
    }

    /// Bytes of a file from an offset on (CONTRACT §2).
    pub(super) fn bytes_from(mut self, offset: u64, length: u64, body: reqwest::Body) -> Self {
        let request = self.request.header("file_offset", offset.to_string());
        self.request = request.header(CONTENT_LENGTH, length).body(body);
        self
    }

    /// For files that go up: the answer is waited for as long as so many bytes may take.
    pub(super) fn carried(mut self, by: &Inner, bytes: u64) -> Result<Self, CallError> {
        let http = by.carrying().map_err(CallError::of_transport)?;
        let (_, request) = self.request.build_split();
        let request = request.map_err(CallError::of_transport)?;
        self.request = RequestBuilder::from_parts(http.clone(), request).timeout(by.transfer_time(bytes));
        Ok(self)
    }

    /// For large answers, which take longer than others may.
    pub(super) fn within(mut self, timeout: Duration) -> Self {
        self.request = self.request.timeout(timeout);
        self
    }

    /// Leaves no open connection behind. A message that finds one which has died meanwhile may be on its way or not, and
    /// nobody knows; on a connection of its own it is known not to have gone.
    pub(super) fn alone(mut self) -> Self {
        self.request = self.request.header(CONNECTION, HeaderValue::from_static("close"));
        self
    }

    /// The raw answer, if it is a success.
    pub(super) async fn response(self) -> Result<Response, CallError> {
        let response = self.request.send().await.map_err(CallError::of_transport)?;
        let http = response.status().as_u16();
        tracing::debug!(http, "graph answered");
        if response.status().is_success() { Ok(response) } else { Err(refusal(response).await) }
    }

    /// The answer as JSON.
    pub(super) async fn answer(self) -> Result<Value, CallError> {
        let response = self.response().await?;
        let http = response.status().as_u16();
        let body = read_whole(response).await?;
        serde_json::from_slice(&body).map_err(|error| CallError::unreadable(http, error.to_string()))
    }

    /// The answer as one of its types.
    pub(super) async fn read<T: Read>(self) -> Result<T, CallError> {
        let answer = self.answer().await?;
        let place = Reader::new(&answer);
        if place.is_object() { Ok(T::read(place)) } else { Err(CallError::unreadable(200, "not an object")) }
    }

    /// An answer that only says that it was done.
    pub(super) async fn done(self) -> Result<(), CallError> {
        let answer = self.answer().await?;
        match Reader::new(&answer).flag("success") {
            Some(false) => Err(CallError::unreadable(200, "success is false")),
            Some(true) | None => Ok(()),
        }
    }
}

/// Reads at most [`ANSWER_MAX`]; a lying server must not fill the memory.
async fn read_whole(mut response: Response) -> Result<Vec<u8>, CallError> {
    let http = response.status().as_u16();
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(CallError::of_transport)? {
        if body.len() + piece.len() > ANSWER_MAX {
            return Err(CallError::unreadable(http, "too long"));
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

/// What an answer that is no success means.
async fn refusal(response: Response) -> CallError {
    let http = response.status().as_u16();
    let retry_after = response
        .headers()
        .get(RETRY_AFTER)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.trim().parse::<u32>().ok())
        .map(|seconds| Span::seconds(i64::from(seconds)));
    let body = match read_whole(response).await {
        Ok(body) => body,
        Err(error) => return error,
    };
    let told = serde_json::from_slice::<Value>(&body).ok().and_then(|value| GraphError::read(http, &value));
    match told {
        Some(error) => CallError::of_graph(GraphError { retry_after, ..error }),
        // A refusal without Meta's words is a refusal all the same, except where a middleman gave up waiting.
        None if (400..500).contains(&http) && http != 408 => CallError::Refused(GraphError {
            http,
            code: NO_CODE,
            subcode: None,
            message: String::new(),
            details: None,
            trace: None,
            retry_after,
        }),
        None => CallError::unreadable(http, "no error of Meta's"),
    }
}
