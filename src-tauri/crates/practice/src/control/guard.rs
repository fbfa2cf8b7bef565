//! Who may move the practice world: programs of this machine, and no web page from elsewhere. A page that rebinds its
//! name to 127.0.0.1 carries its own name in `Host`; a page that merely posts here carries its `Origin`.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::simulation::Simulation;

/// Lets loopback hosts and absent or own origins through.
pub(super) async fn local_only(State(simulation): State<Arc<Simulation>>, request: Request, next: Next) -> Response {
    let port = simulation.base.rsplit(':').next().unwrap_or_default();
    if allowed(request.headers(), port) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "practice is controlled from this machine only").into_response()
    }
}

fn is_ours(host: &str, port: &str) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| host == format!("{name}:{port}"))
}

fn allowed(headers: &HeaderMap, port: &str) -> bool {
    let text = |name| headers.get(name).map(|value: &header::HeaderValue| value.to_str().unwrap_or_default());
    let host = text(header::HOST).is_some_and(|host| is_ours(host, port));
    let origin = text(header::ORIGIN)
        .is_none_or(|origin| origin.strip_prefix("http://").is_some_and(|origin| is_ours(origin, port)));
    host && origin
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value"))).collect()
    }

    #[test]
    fn a_foreign_page_is_kept_out() {
        assert!(allowed(&headers(&[("host", "127.0.0.1:9")]), "9"));
        assert!(allowed(&headers(&[("host", "localhost:9"), ("origin", "http://localhost:9")]), "9"));
        for wrong in [
            &[("host", "evil.example:9")][..],
            &[("host", "127.0.0.1:8")][..],
            &[][..],
            &[("host", "127.0.0.1:9"), ("origin", "https://evil.example")][..],
            &[("host", "127.0.0.1:9"), ("origin", "null")][..],
            &[("host", "127.0.0.1:9"), ("origin", "http://127.0.0.1:10")][..],
        ] {
            assert!(!allowed(&headers(wrong), "9"), "{wrong:?} must be refused");
        }
    }
}
