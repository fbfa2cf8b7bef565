//! `GET /api/events`: a WebSocket that says what changed.

use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::HeaderMap;
use axum::response::Response;
use shopbell_api::EventStream;
use tokio_util::sync::CancellationToken;

use super::Hall;
use super::keys::unauthorized;

/// Upgrades; the subscription is live before the answer goes, so that nothing falls between the two.
pub(super) async fn stream(State(hall): State<Hall>, headers: HeaderMap, upgrade: WebSocketUpgrade) -> Response {
    if !hall.keys.admits(&headers, hall.port) {
        return unauthorized();
    }
    let events = hall.app.events();
    upgrade.on_upgrade(move |socket| pass_on(socket, events, hall.closing))
}

async fn pass_on(mut socket: WebSocket, mut events: EventStream, closing: CancellationToken) {
    loop {
        tokio::select! {
            () = closing.cancelled() => break,
            heard = socket.recv() => match heard {
                // Nothing is asked over this socket; pings are answered by the protocol.
                Some(Ok(message)) if !matches!(message, Message::Close(_)) => {}
                _ => return,
            },
            event = events.next() => {
                let Some(event) = event else { break };
                let text = match serde_json::to_string(&event) {
                    Ok(text) => text,
                    Err(problem) => {
                        tracing::error!(%problem, "an event cannot be written");
                        continue;
                    }
                };
                if socket.send(Message::Text(text.into())).await.is_err() {
                    return;
                }
            }
        }
    }
    let _ = socket.send(Message::Close(None)).await;
}
