//! The one path there is: the challenge by GET, events by POST.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use secrecy::ExposeSecret;
use shopbell_cloud::challenge;
use shopbell_store::journal::{self, JournalEntry};
use tower_http::timeout::TimeoutLayer;

use super::request::{Claim, Unverified, Verified};
use super::{Shared, body};

/// How long one request may take, from its head to the answer.
const LONGEST_REQUEST: Duration = Duration::from_secs(30);

/// The routes of the receiver.
pub(super) fn routes(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/webhook", get(challenged).post(told))
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST_REQUEST))
        .with_state(shared)
}

/// Meta proves that this address is ours, and we that we know the verify token (CONTRACT §9.1). The app itself asks here
/// too, through the tunnel.
async fn challenged(State(shared): State<Arc<Shared>>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let token = shared.secrets.verify_token.expose_secret();
    match shared.proof.answer(&query).or_else(|| challenge::answer(&query, token)) {
        Some(answer) => ([(header::CONTENT_TYPE, "text/plain")], answer).into_response(),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}

/// Meta tells something: `200` once it is kept, and only then.
async fn told(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Body) -> StatusCode {
    let Some(claim) = Claim::of(&headers) else {
        // Whoever does not even claim to be Meta gets no memory for the body.
        return match body::pass_by(body).await {
            Ok(()) => refuse(&shared),
            Err(status) => status,
        };
    };
    let body = match body::read(body).await {
        Ok(body) => body,
        Err(status) => return status,
    };
    match Unverified::new(claim, body).verify(&shared.secrets) {
        Some(request) => keep(&shared, request).await,
        None => refuse(&shared),
    }
}

fn refuse(shared: &Shared) -> StatusCode {
    let refused = shared.tally.refused.fetch_add(1, Ordering::Relaxed) + 1;
    tracing::info!(refused, "a request without a right signature was refused");
    StatusCode::UNAUTHORIZED
}

async fn keep(shared: &Shared, request: Verified) -> StatusCode {
    let received_at = shared.clock.now();
    let (body, signature) = request.into_parts();
    if shared.recent.knows(&signature) {
        return StatusCode::OK;
    }
    match journal::append(&shared.store, JournalEntry { body, received_at }).await {
        Ok(_) => {
            shared.recent.remember(signature);
            shared.tally.last_event.store(received_at.0, Ordering::Relaxed);
            shared.tally.kept_last.store(true, Ordering::Relaxed);
            shared.arrived.notify_one();
            StatusCode::OK
        }
        Err(error) => {
            // Meta asks again for days; nothing was promised yet (CONTRACT §9.1).
            shared.tally.kept_last.store(false, Ordering::Relaxed);
            tracing::error!(%error, "an event could not be kept");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
