//! One request to the Graph API, taken apart: path without version, parameters, body, token.

use std::collections::BTreeMap;

use axum::extract::{FromRequest as _, Multipart, Query, Request};
use axum::http::{HeaderMap, Method, Uri, header};
use bytes::Bytes;
use serde_json::{Map, Value};

use super::refusal::Refusal;

/// The largest body: a document of 100 MB and its form around it (CONTRACT §2).
pub(crate) const LARGEST_BODY: usize = 101 * 1024 * 1024;
/// The largest JSON body.
const LARGEST_JSON: usize = 1024 * 1024;

/// A part of a form.
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) filename: Option<String>,
    pub(crate) mime: Option<String>,
    pub(crate) bytes: Bytes,
}

/// A request.
pub(crate) struct Call {
    pub(crate) method: Method,
    /// The path's segments, without the version.
    pub(crate) path: Vec<String>,
    pub(crate) query: BTreeMap<String, String>,
    /// The JSON body; a form's fields as strings; empty without a body.
    pub(crate) body: Value,
    /// The parts of a multipart form.
    pub(crate) parts: Vec<Part>,
    pub(crate) token: Option<String>,
    /// The bytes that were brought to an upload, and from which byte on.
    pub(crate) upload: Option<(u64, Bytes)>,
}

impl Call {
    /// Takes a request apart.
    pub(crate) async fn read(request: Request) -> Result<Self, Refusal> {
        let method = request.method().clone();
        let path = segments(request.uri());
        let query = pairs(request.uri());
        let token = bearer(request.headers()).or_else(|| query.get("access_token").cloned());
        let content = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_ascii_lowercase();
        let mut call =
            Self { method, path, query, body: Value::Object(Map::new()), parts: Vec::new(), token, upload: None };
        if content.starts_with("multipart/form-data") {
            call.parts = read_parts(request).await?;
            return Ok(call);
        }
        if call.method == Method::POST && call.path.first().is_some_and(|first| first.starts_with("upload:")) {
            let offset = request.headers().get("file_offset").and_then(|value| value.to_str().ok());
            let offset = offset
                .and_then(|text| text.trim().parse().ok())
                .ok_or_else(|| Refusal::shape("The header file_offset is required."))?;
            // What came before the line broke counts: an upload goes on from there.
            call.upload = Some((offset, whatever_comes(request).await));
            return Ok(call);
        }
        let bytes = axum::body::to_bytes(request.into_body(), LARGEST_JSON)
            .await
            .map_err(|_| Refusal::shape("The request's body is too large or broke off."))?;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Ok(call);
        }
        call.body = if content.starts_with("application/x-www-form-urlencoded") {
            form(&bytes)
        } else {
            serde_json::from_slice(&bytes)
                .map_err(|problem| Refusal::shape(format!("The request's body is not valid JSON: {problem}")))?
        };
        Ok(call)
    }

    /// The segments as text, for matching.
    pub(crate) fn route(&self) -> Vec<&str> {
        self.path.iter().map(String::as_str).collect()
    }

    /// A parameter from the query, else from the body or form.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        if let Some(value) = self.query.get(name) {
            return Some(value.clone());
        }
        if let Some(part) = self.parts.iter().find(|part| part.name == name) {
            return String::from_utf8(part.bytes.to_vec()).ok();
        }
        match self.body.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Null => None,
            other => Some(other.to_string()),
        }
    }

    /// The names in `fields=`, if it was given.
    pub(crate) fn fields(&self) -> Option<Vec<String>> {
        let fields = self.query.get("fields")?;
        Some(fields.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect())
    }
}

/// Keeps only the asked-for fields of a node, and its id.
pub(crate) fn narrowed(node: Value, fields: Option<&[String]>) -> Value {
    match (node, fields) {
        (Value::Object(node), Some(fields)) => {
            Value::Object(node.into_iter().filter(|(name, _)| name == "id" || fields.contains(name)).collect())
        }
        (node, _) => node,
    }
}

/// `v26.0` or `v26`, as the first segment of a path.
fn is_version(segment: &str) -> bool {
    segment
        .strip_prefix('v')
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
}

fn segments(uri: &Uri) -> Vec<String> {
    let mut path: Vec<String> =
        uri.path().split('/').filter(|segment| !segment.is_empty()).map(str::to_owned).collect();
    if path.first().is_some_and(|first| is_version(first)) {
        path.remove(0);
    }
    path
}

fn pairs(uri: &Uri) -> BTreeMap<String, String> {
    Query::<Vec<(String, String)>>::try_from_uri(uri)
        .map(|Query(pairs)| pairs.into_iter().collect())
        .unwrap_or_default()
}

fn form(bytes: &Bytes) -> Value {
    let text = String::from_utf8_lossy(bytes);
    let pairs = format!("/?{}", text.trim()).parse::<Uri>().map(|uri| pairs(&uri)).unwrap_or_default();
    Value::Object(pairs.into_iter().map(|(name, value)| (name, Value::String(value))).collect())
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") || scheme.eq_ignore_ascii_case("oauth")).then(|| token.trim().to_owned())
}

/// The bytes of a body, also of one that breaks off.
async fn whatever_comes(request: Request) -> Bytes {
    use futures_util::StreamExt as _;
    let mut body = request.into_body().into_data_stream();
    let mut bytes = Vec::new();
    while let Some(Ok(piece)) = body.next().await {
        if bytes.len() + piece.len() > LARGEST_BODY {
            break;
        }
        bytes.extend_from_slice(&piece);
    }
    Bytes::from(bytes)
}

async fn read_parts(request: Request) -> Result<Vec<Part>, Refusal> {
    let broken = |_| Refusal::shape("The multipart form is broken or too large.");
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| Refusal::shape("The multipart form has no boundary."))?;
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let filename = field.file_name().map(str::to_owned);
        let mime = field.content_type().map(str::to_owned);
        let bytes = field.bytes().await.map_err(broken)?;
        parts.push(Part { name, filename, mime, bytes });
    }
    Ok(parts)
}
