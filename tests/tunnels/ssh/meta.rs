//! Meta, which sends through the public address and sends again whatever was not acknowledged.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use shopbell_engine::gateway::tunnel::probe::Asked;
use shopbell_engine::gateway::tunnel::{Outside, ProbeFailure, PublicAddress};
use shopbell_tests::{Desk, webhook};
use tokio::task::JoinHandle;

const SENDERS: usize = 4;
/// Meta waits ever longer before it sends again; here it begins with this, and ends at thirty times of it.
const AGAIN: Duration = Duration::from_millis(20);

/// Asks Meta's own question, because the receiver is in another process and its proof does not leave it.
pub struct Challenger {
    token: String,
    client: reqwest::Client,
}

impl Challenger {
    pub fn new(token: String) -> Self {
        Self { token, client: client() }
    }
}

fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy().pool_max_idle_per_host(0).timeout(Duration::from_secs(5));
    builder.build().unwrap()
}

impl Outside for Challenger {
    fn ask<'a>(&'a self, address: &'a PublicAddress) -> Asked<'a> {
        Box::pin(async move {
            let mut url = address.webhook();
            let question = [("hub.mode", "subscribe"), ("hub.challenge", "271828"), ("hub.verify_token", &self.token)];
            url.query_pairs_mut().extend_pairs(question);
            let answer = self.client.get(url).send().await.map_err(|_| ProbeFailure::NoConnection)?;
            let text = answer.text().await.map_err(|_| ProbeFailure::NoConnection)?;
            (text == "271828").then_some(()).ok_or(ProbeFailure::Foreign)
        })
    }
}

/// A stream of webhooks that goes on until it is finished.
pub struct Meta {
    tally: Arc<Tally>,
    senders: Vec<JoinHandle<Vec<String>>>,
}

#[derive(Default)]
struct Tally {
    acknowledged: AtomicUsize,
    refused: AtomicUsize,
    enough: AtomicBool,
}

/// What was sent.
pub struct Sent {
    pub wamids: Vec<String>,
    /// How often something was not acknowledged.
    pub refused: usize,
}

impl Meta {
    pub fn send(desk: &Desk, to: &str) -> Self {
        let tally = Arc::<Tally>::default();
        let senders = (0..SENDERS).map(|sender| {
            let (number, waba) = (desk.fact("phone_number_id"), desk.fact("waba_id"));
            let (secret, to, tally) = (desk.fact("app_secret"), to.to_owned(), tally.clone());
            tokio::spawn(async move {
                let client = client();
                let mut wamids = Vec::new();
                while !tally.enough.load(Ordering::Relaxed) {
                    let wamid = format!("wamid.tunnel-{sender}-{}", wamids.len());
                    let from = format!("35840123400{sender}");
                    let seconds = 1_780_000_000 + i64::try_from(wamids.len()).unwrap();
                    let body = webhook::text_message(&number, &waba, &from, &wamid, seconds, "through the tunnel");
                    deliver(&client, &to, &secret, &body, &tally).await;
                    wamids.push(wamid);
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                wamids
            })
        });
        let senders = senders.collect();
        Self { tally, senders }
    }

    pub fn acknowledged(&self) -> usize {
        self.tally.acknowledged.load(Ordering::Relaxed)
    }

    /// Sends nothing new, and waits until all that was begun is acknowledged.
    pub async fn finish(self) -> Sent {
        self.tally.enough.store(true, Ordering::Relaxed);
        let mut wamids = Vec::new();
        for sender in self.senders {
            wamids.extend(tokio::time::timeout(Duration::from_secs(60), sender).await.unwrap().unwrap());
        }
        Sent { wamids, refused: self.tally.refused.load(Ordering::Relaxed) }
    }
}

async fn deliver(client: &reqwest::Client, to: &str, secret: &str, body: &[u8], tally: &Tally) {
    let header = webhook::signature(secret, body);
    let mut wait = AGAIN;
    loop {
        let post = client.post(to).header("x-hub-signature-256", &header).body(body.to_vec());
        if post.send().await.is_ok_and(|answer| answer.status().is_success()) {
            tally.acknowledged.fetch_add(1, Ordering::Relaxed);
            return;
        }
        tally.refused.fetch_add(1, Ordering::Relaxed);
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(AGAIN * 30);
    }
}
