//! Posts webhooks until each is answered 200, or a week is over (CONTRACT §9.1).
//!
//! What concerns one customer goes out one after the other; different customers side by side. While nobody listens at
//! the address everything waits and keeps its order; a body that alone is refused waits alone.

use std::collections::HashSet;
use std::sync::Arc;

use axum::http::StatusCode;
use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use shopbell_model::{Span, UtcMillis};
use tokio_util::sync::CancellationToken;

use crate::failures::FailureKind;
use crate::simulation::Simulation;
use crate::world::change::Change;
use crate::world::things::Pending;

/// How many posts may be under way.
const AT_ONCE: usize = 16;
/// Meta gives up after this long.
const PATIENCE: Span = Span::days(7);
/// The longest pause between two tries.
const LONGEST_PAUSE: Span = Span::hours(1);

/// How a post ended.
enum Outcome {
    /// Answered 200.
    Taken,
    /// Nobody is there, or it cannot take anything now.
    Away,
    /// This body was not taken.
    Refused,
}

/// The pause after the n-th failure: short at first, then longer and longer.
fn pause(failures: u32) -> Span {
    let millis = 250_i64.saturating_mul(1_i64.checked_shl(failures.min(20)).unwrap_or(i64::MAX));
    Span(millis.min(LONGEST_PAUSE.0))
}

/// Runs until cancelled.
pub(crate) async fn run(simulation: Arc<Simulation>, stop: CancellationToken) {
    let mut busy: HashSet<String> = HashSet::new();
    let mut under_way = FuturesUnordered::new();
    let mut away: Option<(u32, UtcMillis, String)> = None;
    let mut rung = simulation.retries_asked();
    loop {
        let now = simulation.clock.now();
        if rung != simulation.retries_asked() {
            rung = simulation.retries_asked();
            away = None;
        }
        let address = simulation.look(|world| world.endpoint_for(false).map(|endpoint| endpoint.url.clone()));
        if away.as_ref().is_some_and(|(_, _, url)| Some(url) != address.as_ref()) {
            away = None;
        }
        let held_until = away.as_ref().map(|(_, until, _)| *until).filter(|until| *until > now);
        let mut wake = held_until;
        if held_until.is_none() {
            let room = AT_ONCE.saturating_sub(under_way.len());
            let (ready, next) = ready(&simulation, &busy, room, now);
            wake = next;
            for (id, url, pending) in ready {
                busy.insert(pending.lane.clone());
                under_way.push(post(simulation.clone(), id, url, pending));
            }
        }
        let sleep = async {
            match wake {
                Some(at) => simulation.clock.wait_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = stop.cancelled() => return,
            () = simulation.outgoing.notified() => {}
            () = sleep => {}
            Some((id, url, pending, outcome)) = under_way.next() => {
                busy.remove(&pending.lane);
                match settle(&simulation, id, &pending, &outcome) {
                    true => away = None,
                    false => {
                        let failures = away.as_ref().map_or(0, |(failures, _, _)| failures + 1);
                        let now = simulation.clock.now();
                        // Side-by-side posts fail together; only the first of them lengthens the pause.
                        if away.as_ref().is_none_or(|(_, until, _)| *until <= now) {
                            away = Some((failures, now + pause(failures), url));
                        }
                    }
                }
            }
        }
    }
}

/// What may be posted now, the oldest of each free lane, and when something else will be due.
fn ready(
    simulation: &Simulation,
    busy: &HashSet<String>,
    room: usize,
    now: UtcMillis,
) -> (Vec<(u64, String, Pending)>, Option<UtcMillis>) {
    simulation.look(|world| {
        let mut chosen = Vec::new();
        let mut lanes: HashSet<&str> = HashSet::new();
        let mut next: Option<UtcMillis> = None;
        for (id, pending) in &world.webhooks {
            let Some(endpoint) = world.endpoint_for(pending.account_level) else { continue };
            if chosen.len() >= room {
                break;
            }
            if pending.next_at > now {
                next = Some(next.map_or(pending.next_at, |known| known.min(pending.next_at)));
                continue;
            }
            if !busy.contains(&pending.lane) && lanes.insert(&pending.lane) {
                chosen.push((*id, endpoint.url.clone(), pending.clone()));
            }
        }
        (chosen, next)
    })
}

/// Posts once. The line that made the webhook is on the disk first, so that nothing is told that a crash could undo.
async fn post(simulation: Arc<Simulation>, id: u64, url: String, pending: Pending) -> (u64, String, Pending, Outcome) {
    if simulation.journal.synced(pending.line).done().await.is_err() {
        return (id, url, pending, Outcome::Away);
    }
    let secret = simulation.look(|world| world.credentials.app_secret.clone());
    let mut outcome = attempt(&simulation, &url, &secret, &pending.body).await;
    if matches!(outcome, Outcome::Taken) && simulation.failures.take(&[FailureKind::Duplicate]).is_some() {
        outcome = attempt(&simulation, &url, &secret, &pending.body).await;
    }
    (id, url, pending, outcome)
}

async fn attempt(simulation: &Simulation, url: &str, secret: &str, body: &str) -> Outcome {
    let signature = hex::encode(shopbell_cloud::signature::sign(secret.as_bytes(), body.as_bytes()));
    let signature = format!("sha256={signature}");
    let headers = [
        ("content-type", "application/json"),
        ("user-agent", "facebookexternalua"),
        ("x-hub-signature-256", signature.as_str()),
    ];
    let sent = simulation.http.post(url, &headers, Bytes::copy_from_slice(body.as_bytes())).await;
    match sent.map(|answer| answer.status) {
        Ok(StatusCode::OK) => Outcome::Taken,
        Ok(StatusCode::SERVICE_UNAVAILABLE) => Outcome::Away,
        Ok(status) => {
            tracing::warn!(status = status.as_u16(), "the receiver refused a webhook");
            Outcome::Refused
        }
        Err(problem) => {
            tracing::debug!(%problem, "the receiver cannot be reached");
            Outcome::Away
        }
    }
}

/// Records how a post ended; false when the receiver is away.
fn settle(simulation: &Simulation, id: u64, pending: &Pending, outcome: &Outcome) -> bool {
    let now = simulation.clock.now();
    let (present, _unneeded) = simulation.change(|turn| {
        match outcome {
            Outcome::Taken => turn.record(Change::WebhookDelivered { webhook: id }),
            _ if now - pending.at > PATIENCE && pending.attempts > 0 => {
                turn.record(Change::WebhookDropped { webhook: id });
            }
            Outcome::Refused => {
                turn.record(Change::WebhookTried { webhook: id, next_at: now + pause(pending.attempts) });
            }
            // Everything waits, so nothing is counted against this one but that it was tried.
            Outcome::Away => turn.record(Change::WebhookTried { webhook: id, next_at: now }),
        }
        !matches!(outcome, Outcome::Away)
    });
    present
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_an_hour() {
        assert_eq!(pause(0), Span(250));
        assert_eq!(pause(1), Span(500));
        assert_eq!(pause(40), LONGEST_PAUSE);
    }
}
