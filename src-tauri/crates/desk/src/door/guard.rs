//! Refuses requests that name another host or come from another site: a page in a browser must not reach this port by
//! a name of its own (DNS rebinding) or by a form.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Lets the request pass when its `Host` is this port on loopback and its `Origin` is absent or the same.
pub(super) async fn check(State(port): State<u16>, request: Request, next: Next) -> Response {
    if is_ours(request.headers(), port) { next.run(request).await } else { StatusCode::FORBIDDEN.into_response() }
}

fn is_ours(headers: &HeaderMap, port: u16) -> bool {
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let host = headers.get(header::HOST).and_then(|h| h.to_str().ok());
    let host_ok = host.is_some_and(|host| hosts.iter().any(|ours| ours == host));
    let origin_ok = headers.get(header::ORIGIN).is_none_or(|origin| {
        let origin = origin.to_str().ok().and_then(|o| o.strip_prefix("http://"));
        origin.is_some_and(|origin| hosts.iter().any(|ours| ours == origin))
    });
    host_ok && origin_ok
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(host: &'static str, origin: Option<&'static str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(host));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
        }
        headers
    }

    #[test]
    fn only_this_port_by_a_loopback_name_passes() {
        assert!(is_ours(&headers("127.0.0.1:8080", None), 8080));
        assert!(is_ours(&headers("localhost:8080", Some("http://localhost:8080")), 8080));
        for (host, origin) in [
            ("127.0.0.1:8081", None),
            ("evil.example:8080", None),
            ("127.0.0.1:8080", Some("http://evil.example")),
            ("127.0.0.1:8080", Some("http://127.0.0.1:9999")),
            ("127.0.0.1:8080", Some("https://127.0.0.1:8080")),
            ("127.0.0.1:8080", Some("null")),
        ] {
            assert!(!is_ours(&headers(host, origin), 8080), "{host} {origin:?} must not pass");
        }
        assert!(!is_ours(&HeaderMap::new(), 8080), "a request without a Host must not pass");
    }
}
