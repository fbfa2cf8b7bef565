//! What was said, word by word, in the order it was said: whose it is, what it says and how far it came.
//!
//! A story is told twice in the tests: once into rows here, once as webhooks to a running shop, and the rows must be the
//! same. What never lives here: the database.

use serde_json::{Value, json};
use shopbell_model::gate::{self, AccountFacts, Ask, ContactFacts, Purpose, Way};
use shopbell_model::window::{SERVICE_WINDOW, ServiceWindow};
use shopbell_model::{Delivery, Direction, MessageKind, UtcMillis};

use super::chance::Chance;
use super::options::Options;
use super::people::Customer;
use super::scripts;
use super::timeline::Beat;

/// Where a word of the shop was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// By the customer.
    ByCustomer,
    /// In WhatsApp's own app.
    OnPhone,
    /// In Shopbell.
    Here,
}

/// What Meta told of a message.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    pub status: &'static str,
    pub at: i64,
}

/// Code and title of every failed message here.
pub const FAILURE: (i32, &str) = (131_026, "Message undeliverable");

/// A message.
#[derive(Clone, Debug)]
pub struct Said {
    /// Its row's id: the place in the story, from 1.
    pub id: i64,
    pub chat: u32,
    pub at: i64,
    pub written: Written,
    pub wamid: Option<String>,
    pub kind: MessageKind,
    /// The kind's own object as Meta sends it.
    pub content: Value,
    pub body: Option<String>,
    pub file: Option<String>,
    pub quoted: Option<String>,
    pub delivery: Option<Delivery>,
    pub told: Vec<Told>,
    pub verdict: Option<String>,
    /// The other side's emoji on it, with its own id and time.
    pub reaction: Option<(&'static str, String, i64)>,
}

impl Said {
    pub fn direction(&self) -> Direction {
        if self.written == Written::ByCustomer { Direction::In } else { Direction::Out }
    }

    pub fn told_at(&self, status: &str) -> Option<i64> {
        self.told.iter().find(|told| told.status == status).map(|told| told.at)
    }
}

/// What a teller must remember of a conversation.
#[derive(Clone, Default)]
struct Thread {
    last_inbound: Option<i64>,
    last_wamid: Option<String>,
    customers_turn: bool,
}

/// Tells the story beat by beat.
pub struct Teller {
    options: Options,
    threads: Vec<Thread>,
    lengths: Vec<u32>,
    next: i64,
    /// How many ends of conversations were left on their way, so that every state comes up.
    on_the_way: u64,
}

impl Teller {
    pub fn new(options: &Options, beats: &[Beat]) -> Self {
        let count = usize::try_from(options.conversations).unwrap();
        let mut lengths = vec![0; count];
        for beat in beats {
            lengths[beat.chat as usize] += 1;
        }
        Self { options: options.clone(), threads: vec![Thread::default(); count], lengths, next: 0, on_the_way: 0 }
    }

    pub fn tell(&mut self, beat: Beat, customer: &Customer) -> Said {
        self.next += 1;
        let id = self.next;
        let mut chance = Chance::of(self.options.seed, id.unsigned_abs());
        let is_last = beat.word + 1 == self.lengths[beat.chat as usize];
        let thread = &mut self.threads[beat.chat as usize];
        // A customer begins, or, seldom, the shop does from the phone; then they take turns, each with a few words.
        let by_customer = match beat.word {
            0 => customer_begins(beat.chat),
            1 if !thread.customers_turn => true,
            _ => thread.customers_turn != chance.happens(620),
        };
        thread.customers_turn = by_customer;
        let window = ServiceWindow { last_inbound: thread.last_inbound.map(UtcMillis), entry_point_until: None };
        let is_open = thread.last_inbound.is_some_and(|last| beat.at < last + SERVICE_WINDOW.0);
        let written = match by_customer {
            true => Written::ByCustomer,
            false if self.options.written_here && is_open && chance.happens(650) => Written::Here,
            false => Written::OnPhone,
        };
        let mut said = Said {
            id,
            chat: beat.chat,
            at: beat.at,
            written,
            wamid: Some(wamid(self.options.seed, id, customer)),
            kind: MessageKind::Text,
            content: Value::Null,
            body: None,
            file: None,
            quoted: thread.last_wamid.clone().filter(|_| chance.happens(50)),
            delivery: None,
            told: Vec::new(),
            verdict: None,
            reaction: None,
        };
        compose(&mut said, customer, &mut chance);
        if written == Written::Here {
            let account = AccountFacts::default();
            let ask = Ask {
                what: Way::FreeForm,
                purpose: Purpose::Answer { written: UtcMillis(beat.at) },
                window: &window,
                contact: ContactFacts::default(),
                account,
                now: UtcMillis(beat.at),
            };
            said.verdict = serde_json::to_string(&gate::judge(&ask)).ok();
        }
        let under_way = is_last && written == Written::Here && self.options.now.0 - beat.at < SERVICE_WINDOW.0;
        // Each state comes up even in a small shop, and a large one is not full of trouble.
        if under_way && (self.on_the_way < 8 || chance.happens(20)) {
            self.on_the_way += 1;
            leave_on_the_way(&mut said, self.on_the_way);
        } else if written != Written::ByCustomer {
            deliver(&mut said, self.options.now.0, &mut chance);
        }
        if said.wamid.is_some() && chance.happens(15) {
            let at = (said.at + chance.between(2_000, 600_000)).min(self.options.now.0);
            let at = at - at.rem_euclid(1000);
            let own = format!("wamid.reaction.{id:016X}");
            said.reaction = Some((scripts::reaction(&mut chance), own, at));
        }
        let thread = &mut self.threads[beat.chat as usize];
        if by_customer {
            thread.last_inbound = Some(beat.at);
        }
        thread.last_wamid = said.wamid.clone().or(thread.last_wamid.take());
        said
    }
}

/// Whether the customer spoke first. Where the shop did, the second word, if there is one, is the customer's.
pub fn customer_begins(chat: u32) -> bool {
    chat % 33 != 32
}

/// Meta's ids begin alike for one customer and end in no order.
fn wamid(seed: u64, id: i64, customer: &Customer) -> String {
    let who = customer.wa_id.as_deref().or(customer.bsuid.as_deref()).unwrap_or_default();
    let random = Chance::of(seed ^ 0x3a31d, id.unsigned_abs()).number();
    format!("wamid.HBgM{}FQIAEhg{random:016X}{id:08X}", hex::encode_upper(who))
}

/// What it says. What is written here is text; everything else may be a picture, a file, a voice.
fn compose(said: &mut Said, customer: &Customer, chance: &mut Chance) {
    let words = match chance.below(100) {
        0..=59 => chance.between(1, 9),
        60..=94 => chance.between(8, 22),
        95..=98 => chance.between(20, 60),
        _ => chance.between(60, 140),
    };
    let text = if chance.happens(25) { scripts::emoji(chance) } else { customer.script.sentence(chance, words) };
    let picked = if said.written == Written::Here { 0 } else { chance.below(100) };
    let media = |mime: &str| json!({"id": format!("9{:014}", said.id), "mime_type": mime, "sha256": "YWJj"});
    let (kind, content, body, file) = match picked {
        0..=90 => (MessageKind::Text, json!({"body": text}), Some(text), None),
        91..=93 => {
            let mut content = media("image/jpeg");
            content["caption"] = json!(text);
            (MessageKind::Image, content, Some(text), None)
        }
        94 | 95 => (MessageKind::Image, media("image/jpeg"), None, None),
        96 | 97 => {
            let mut content = media("audio/ogg; codecs=opus");
            content["voice"] = json!(true);
            (MessageKind::Voice, content, None, None)
        }
        _ => {
            let mut content = media("application/pdf");
            let file = format!("{}-{}.pdf", customer.script.sentence(chance, 1), said.id);
            content["filename"] = json!(file);
            // Without a caption the name of the file is what is read and found.
            (MessageKind::Document, content, Some(file.clone()), Some(file))
        }
    };
    said.kind = kind;
    said.content = content;
    said.body = body;
    said.file = file;
}

/// How far a message of the shop came.
fn deliver(said: &mut Said, now: i64, chance: &mut Chance) {
    let here = said.written == Written::Here;
    let (first, second, third) = (1_000, 1_000 + chance.between(1, 5) * 1000, chance.between(10, 40_000) * 1000);
    let at = |after: i64| (said.at + after).min(now - now.rem_euclid(1000));
    let mut told = Vec::new();
    if here || chance.happens(100) {
        told.push(Told { status: "sent", at: at(first) });
    }
    let mut delivery = Delivery::Sent;
    match chance.below(100) {
        0..=1 => {
            told.push(Told { status: "failed", at: at(first) });
            delivery = Delivery::Failed;
        }
        2..=6 => {}
        7..=24 => {
            told.push(Told { status: "delivered", at: at(second) });
            delivery = Delivery::Delivered;
        }
        _ => {
            told.push(Told { status: "delivered", at: at(second) });
            told.push(Told { status: "read", at: at(third) });
            delivery = Delivery::Read;
        }
    }
    if said.kind == MessageKind::Voice && delivery == Delivery::Read {
        told.push(Told { status: "played", at: at(third + 4_000) });
        delivery = Delivery::Played;
    }
    said.told = told;
    said.delivery = Some(delivery);
}

/// Messages of the last day that Meta has not told of yet, each state in turn.
fn leave_on_the_way(said: &mut Said, turn: u64) {
    let delivery = match turn % 5 {
        1 => Delivery::Unknown,
        2 => Delivery::Accepted,
        3 => Delivery::Queued,
        4 => Delivery::Sending,
        _ => Delivery::Accepted,
    };
    said.delivery = Some(delivery);
    if delivery != Delivery::Accepted {
        said.wamid = None;
    }
}
