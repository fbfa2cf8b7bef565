//! Customers who write: signed webhooks as Meta sends them, over connections that are kept alive, and the book of what
//! was posted and what was acknowledged.
//!
//! Meta sends the same body again, and puts a message it already told into another body; so do the senders here.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use shopbell_tests::webhook;

use crate::dice::Dice;

/// How every message id begins, so that the judge tells these messages from those of practice's own customers.
pub const MARK: &str = "wamid.fault-";

/// An answer that takes longer is none.
const PATIENCE: Duration = Duration::from_secs(25);

/// Where webhooks go and how they are signed.
#[derive(Clone)]
pub struct Address {
    pub receiver: String,
    pub secret: String,
    pub number: String,
    pub waba: String,
}

impl Address {
    pub fn of(desk: &shopbell_tests::Desk) -> Self {
        Self {
            receiver: desk.fact("receiver"),
            secret: desk.fact("app_secret"),
            number: desk.fact("phone_number_id"),
            waba: desk.fact("waba_id"),
        }
    }
}

/// One message of a customer.
pub struct Note {
    pub wamid: String,
    pub from: String,
    json: Value,
}

/// One signed body with one or more messages.
pub struct Letter {
    pub body: Vec<u8>,
    header: String,
    pub notes: Vec<Arc<Note>>,
}

impl Letter {
    fn new(address: &Address, notes: Vec<Arc<Note>>) -> Self {
        let contacts: Vec<Value> = notes
            .iter()
            .map(|note| json!({"profile": {"name": format!("Customer {}", note.from)}, "wa_id": note.from}))
            .collect();
        let messages: Vec<&Value> = notes.iter().map(|note| &note.json).collect();
        let body = serde_json::to_vec(&json!({
            "object": "whatsapp_business_account",
            "entry": [{"id": address.waba, "changes": [{"field": "messages", "value": {
                "messaging_product": "whatsapp",
                "metadata": {"display_phone_number": "15550001111", "phone_number_id": address.number},
                "contacts": contacts,
                "messages": messages,
            }}]}]
        }))
        .unwrap();
        Self { header: webhook::signature(&address.secret, &body), body, notes }
    }

    /// What the body is known by.
    fn digest(&self) -> String {
        digest(&self.body)
    }
}

/// What a body is known by.
pub fn digest(body: &[u8]) -> String {
    hex::encode(Sha256::digest(body))
}

/// What became of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Status(u16),
    /// The connection ended without an answer.
    Gone,
    /// Nobody answered in time.
    Hung,
}

/// What was posted, and what of it was acknowledged.
#[derive(Default)]
pub struct Ledger(Mutex<Book>);

#[derive(Clone, Default)]
pub struct Book {
    /// Everything that was ever tried: message id and who wrote it.
    pub posted: HashMap<String, String>,
    /// What was answered `200`, with the earliest position at which that was known. Rows without a record use 0.
    pub acknowledged: HashMap<String, usize>,
    /// How often each body was posted, by its digest.
    pub posts: HashMap<String, u64>,
    /// Acknowledged bodies by their digest, likewise.
    pub bodies: HashMap<String, usize>,
    /// Acknowledged bodies, to be sent again.
    letters: Vec<Arc<Letter>>,
    known: HashSet<String>,
}

impl Ledger {
    fn book(&self) -> MutexGuard<'_, Book> {
        self.0.lock().unwrap()
    }

    /// What stands in it now, for the judge.
    pub fn copy(&self) -> Book {
        self.book().clone()
    }

    pub fn post(&self, letter: &Letter) {
        let mut book = self.book();
        for note in &letter.notes {
            book.posted.insert(note.wamid.clone(), note.from.clone());
        }
        *book.posts.entry(letter.digest()).or_default() += 1;
    }

    pub fn acknowledge(&self, letter: &Arc<Letter>, position: usize) {
        let mut book = self.book();
        for note in &letter.notes {
            let earliest = book.acknowledged.entry(note.wamid.clone()).or_insert(position);
            *earliest = position.min(*earliest);
        }
        let digest = letter.digest();
        let earliest = book.bodies.entry(digest.clone()).or_insert(position);
        *earliest = position.min(*earliest);
        if book.known.insert(digest) {
            book.letters.push(letter.clone());
        }
    }

    pub fn acknowledged(&self) -> u64 {
        u64::try_from(self.book().acknowledged.len()).unwrap()
    }

    /// Any acknowledged body.
    fn any(&self, dice: &mut Dice) -> Option<Arc<Letter>> {
        let book = self.book();
        if book.letters.is_empty() { None } else { Some(book.letters[dice.index(book.letters.len())].clone()) }
    }
}

/// Writes letters.
pub struct Pen {
    pub dice: Dice,
    tag: String,
    address: Address,
    customers: u64,
    next: u64,
}

/// All customers write at different seconds.
static SECONDS: AtomicU64 = AtomicU64::new(1_780_000_000);

impl Pen {
    /// `tag` makes the message ids of this pen its own.
    pub fn new(address: &Address, tag: String, dice: Dice, customers: u64) -> Self {
        Self { dice, tag, address: address.clone(), customers, next: 0 }
    }

    /// A new body of one message, seldom of several.
    pub fn fresh(&mut self) -> Arc<Letter> {
        let count = if self.dice.once_in(10) { 2 + self.dice.below(4) } else { 1 };
        let notes = (0..count).map(|_| self.note()).collect();
        Arc::new(Letter::new(&self.address, notes))
    }

    /// What comes next: mostly a new body, at times one that was acknowledged before, or an acknowledged message beside
    /// a new one in another body.
    pub fn next(&mut self, ledger: &Ledger) -> Arc<Letter> {
        match self.dice.below(16) {
            0 => ledger.any(&mut self.dice).unwrap_or_else(|| self.fresh()),
            1 => {
                let Some(old) = ledger.any(&mut self.dice) else { return self.fresh() };
                let again = old.notes[self.dice.index(old.notes.len())].clone();
                let notes = vec![self.note(), again];
                Arc::new(Letter::new(&self.address, notes))
            }
            _ => self.fresh(),
        }
    }

    fn note(&mut self) -> Arc<Note> {
        self.next += 1;
        let wamid = format!("{MARK}{}-{}", self.tag, self.next);
        let from = format!("35840{:07}", self.dice.below(self.customers));
        let words = match self.dice.below(12) {
            0 => 300 + self.dice.below(300),
            1 | 2 => 40,
            _ => 3,
        };
        let text = format!("{} {}", self.tag, "mustikkapiirakka 🫐 ".repeat(usize::try_from(words / 3).unwrap()));
        let seconds = SECONDS.fetch_add(1, Ordering::Relaxed);
        let json = json!({"from": from, "id": wamid, "timestamp": seconds.to_string(), "type": "text",
            "text": {"body": text}});
        Arc::new(Note { wamid, from, json })
    }
}

/// A client that keeps its connections. It is slow to make: a round must not wait for it.
pub fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().timeout(PATIENCE).build().unwrap()
}

pub async fn post(client: &reqwest::Client, receiver: &str, letter: &Letter) -> Answer {
    let request = client
        .post(receiver)
        .header("content-type", "application/json")
        .header("x-hub-signature-256", &letter.header)
        .body(letter.body.clone());
    match request.send().await {
        Ok(answer) => Answer::Status(answer.status().as_u16()),
        Err(error) if error.is_timeout() => Answer::Hung,
        Err(_) => Answer::Gone,
    }
}

/// Posts one letter after the other until the receiver is gone; one in eight twice at the same moment. `position` says
/// how far a record had come when an answer was here. Answers with what else than `200` and an end was seen.
pub async fn post_until_it_ends(
    client: reqwest::Client,
    ledger: Arc<Ledger>,
    mut pen: Pen,
    most: usize,
    position: impl Fn() -> usize + Send,
) -> Vec<String> {
    let receiver = pen.address.receiver.clone();
    // A connection left over from the last round may end the first post.
    let mut left_over = 2;
    for _ in 0..most {
        let letter = pen.next(&ledger);
        ledger.post(&letter);
        let (one, other) = if pen.dice.once_in(8) {
            ledger.post(&letter);
            let (one, other) = tokio::join!(post(&client, &receiver, &letter), post(&client, &receiver, &letter));
            (one, Some(other))
        } else {
            (post(&client, &receiver, &letter).await, None)
        };
        let now = position();
        for answer in [Some(one), other].into_iter().flatten() {
            match answer {
                Answer::Status(200) => {
                    left_over = 0;
                    ledger.acknowledge(&letter, now);
                }
                Answer::Gone if left_over > 0 => left_over -= 1,
                Answer::Gone => return Vec::new(),
                odd => return vec![format!("a signed webhook was answered {odd:?}")],
            }
        }
    }
    Vec::new()
}
