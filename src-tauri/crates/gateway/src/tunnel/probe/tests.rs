//! The app's own receiver is recognised, and everybody else is not, over real HTTP.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use secrecy::SecretString;
use shopbell_clock::HostClock;
use shopbell_store::{OpenOptions, Store};
use tokio::net::TcpListener;
use tokio::sync::Notify;

use super::{Outside, Probe, ProbeFailure, PublicAddress};
use crate::{Receiver, ReceiverConfig, WebhookSecrets};

async fn receiver(folder: &std::path::Path) -> Receiver {
    let store = Store::open(OpenOptions { path: folder.join("shop.db"), key: None }).await.unwrap();
    Receiver::start(ReceiverConfig {
        port: None,
        store,
        clock: Arc::new(HostClock::default()),
        secrets: WebhookSecrets { app_secrets: Vec::new(), verify_token: SecretString::from("a verify token") },
        arrived: Arc::new(Notify::new()),
    })
    .await
    .unwrap()
}

fn at(port: u16) -> PublicAddress {
    PublicAddress::parse(&format!("http://127.0.0.1:{port}")).unwrap()
}

/// A server of somebody else, and what it was asked.
async fn stranger(answer: fn(&str) -> (StatusCode, String)) -> (PublicAddress, Arc<Mutex<Vec<String>>>) {
    let asked: Arc<Mutex<Vec<String>>> = Arc::default();
    let heard = asked.clone();
    let routes = Router::new().fallback(move |RawQuery(query): RawQuery| async move {
        let query = query.unwrap_or_default();
        heard.lock().unwrap().push(query.clone());
        answer(&query)
    });
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    (at(port), asked)
}

#[tokio::test]
async fn the_own_receiver_is_recognised() {
    let folder = tempfile::tempdir().unwrap();
    let receiver = receiver(folder.path()).await;
    let probe = Probe::new(receiver.handle().proof()).unwrap();
    let address = at(receiver.port());
    assert_eq!(probe.ask(&address).await, Ok(()));
    assert_eq!(probe.challenge(&address, &SecretString::from("a verify token")).await, Ok(()));
    assert_eq!(
        probe.challenge(&address, &SecretString::from("another token")).await,
        Err(ProbeFailure::Foreign),
        "Meta would be refused as well"
    );
    assert_eq!(receiver.refused(), 0, "a question is no event with a wrong signature");
    receiver.stop().await;
    assert_eq!(probe.ask(&address).await, Err(ProbeFailure::NoConnection));
}

#[tokio::test]
async fn another_shop_s_receiver_is_foreign() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (own, other) = (receiver(one.path()).await, receiver(two.path()).await);
    let probe = Probe::new(own.handle().proof()).unwrap();
    assert_eq!(probe.ask(&at(other.port())).await, Err(ProbeFailure::Foreign));
}

#[tokio::test]
async fn who_repeats_what_it_is_asked_is_foreign_and_is_not_shown_the_token() {
    let folder = tempfile::tempdir().unwrap();
    let own = receiver(folder.path()).await;
    let probe = Probe::new(own.handle().proof()).unwrap();
    let echo: fn(&str) -> (StatusCode, String) = |query| {
        let challenge = query.split('&').find_map(|pair| pair.strip_prefix("hub.challenge=")).unwrap_or(query);
        (StatusCode::OK, challenge.to_owned())
    };
    let (address, asked) = stranger(echo).await;
    assert_eq!(probe.ask(&address).await, Err(ProbeFailure::Foreign));
    assert_eq!(probe.challenge(&address, &SecretString::from("a verify token")).await, Err(ProbeFailure::Foreign));
    let asked = asked.lock().unwrap();
    assert_eq!(asked.len(), 2);
    assert!(asked.iter().all(|query| !query.contains("verify")), "{asked:?}");
}

#[tokio::test]
async fn the_vendor_s_own_pages_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let probe = Probe::new(receiver(folder.path()).await.handle().proof()).unwrap();
    let (address, _) = stranger(|_| (StatusCode::from_u16(530).unwrap(), "error code: 1033".into())).await;
    assert_eq!(probe.ask(&address).await, Err(ProbeFailure::Status(530)));
    let (address, _) = stranger(|_| (StatusCode::OK, "x".repeat(10_000_000))).await;
    assert_eq!(probe.ask(&address).await, Err(ProbeFailure::Foreign));
}
