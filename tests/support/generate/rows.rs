//! A story's words as rows: the message, what was told of it, what stands on it, and its attempt. What never lives
//! here: how they reach the file.

use shopbell_model::{ActorId, ConversationId, Delivery, MessageId};
use shopbell_store::search::Entry;

use super::bulk::Table;
use super::chance::Chance;
use super::story::{FAILURE, Said, Written};

const MESSAGE: &str = "message (id, conversation_id, direction, wamid, kind, body, payload, quoted_wamid, actor_id, at, \
                       stored_at, delivery, sent_at, delivered_at, read_at, played_at, failed_at, error_code, error_title, verdict)";
const STATUS: &str = "status (wamid, status, at, callback_id, error_code, error_title)";
const REACTION: &str = "reaction (conversation_id, target_wamid, direction, emoji, wamid, at, delivery)";
const ATTEMPT: &str = "attempt (callback_id, outbox_id, message_id, at, outcome, error_code, ended_at)";
const OUTBOX: &str = "outbox (id, what, message_id, conversation_id, priority, not_before, attempts, state, queued_at)";

/// How long after the customer wrote Meta's webhook comes.
const ON_THE_WAY: i64 = 700;

/// Meta's code for a number that sends too fast.
const TOO_FAST: i64 = 130_429;

/// Rows of many words, ready for one transaction.
pub struct Rows {
    pub messages: Table,
    pub statuses: Table,
    pub reactions: Table,
    pub attempts: Table,
    pub outbox: Table,
    pub entries: Vec<Entry>,
}

/// What rows need to know beside the story.
#[derive(Clone, Copy)]
pub struct Book {
    pub seed: u64,
    pub person: ActorId,
}

impl Rows {
    pub fn new() -> Self {
        Self {
            messages: Table::new(MESSAGE),
            statuses: Table::new(STATUS),
            reactions: Table::new(REACTION),
            attempts: Table::new(ATTEMPT),
            outbox: Table::new(OUTBOX),
            entries: Vec::new(),
        }
    }

    pub fn add(&mut self, book: Book, conversation: ConversationId, said: &Said) {
        let here = said.written == Written::Here;
        let callback = here.then(|| callback(book.seed, said.id));
        let failed = said.told_at("failed");
        self.messages.push([
            said.id.into(),
            conversation.0.into(),
            said.direction().as_str().into(),
            said.wamid.clone().into(),
            said.kind.as_str().into(),
            said.body.clone().into(),
            (!here).then(|| payload(said)).into(),
            said.quoted.clone().into(),
            here.then_some(book.person.0).into(),
            said.at.into(),
            (if here { said.at } else { said.at + ON_THE_WAY }).into(),
            said.delivery.map(|delivery| delivery.as_str().to_owned()).into(),
            said.told_at("sent").into(),
            said.told_at("delivered").into(),
            said.told_at("read").into(),
            said.told_at("played").into(),
            failed.into(),
            failed.map(|_| i64::from(FAILURE.0)).into(),
            failed.map(|_| FAILURE.1.to_owned()).into(),
            said.verdict.clone().into(),
        ]);
        if let Some(wamid) = &said.wamid {
            for told in &said.told {
                let fault = (told.status == "failed").then_some(FAILURE);
                self.statuses.push([
                    wamid.clone().into(),
                    told.status.into(),
                    told.at.into(),
                    callback.clone().into(),
                    fault.map(|(code, _)| i64::from(code)).into(),
                    fault.map(|(_, title)| title.to_owned()).into(),
                ]);
            }
        }
        if let (Some(target), Some((emoji, own, at))) = (&said.wamid, &said.reaction) {
            let by_shop = said.written == Written::ByCustomer;
            self.reactions.push([
                conversation.0.into(),
                target.clone().into(),
                (if by_shop { "out" } else { "in" }).into(),
                (*emoji).into(),
                own.clone().into(),
                (*at).into(),
                by_shop.then(|| Delivery::Sent.as_str().to_owned()).into(),
            ]);
        }
        if let Some(callback) = callback {
            self.add_attempt(conversation, said, callback);
        }
        self.entries.extend(Entry::new(MessageId(said.id), conversation, &findable(said)));
    }

    /// What was written here was tried once; what is still on its way stands in the outbox too.
    fn add_attempt(&mut self, conversation: ConversationId, said: &Said, callback: String) {
        let began = said.at + 20;
        let (outcome, state) = match said.delivery {
            Some(Delivery::Unknown) => (Some("unknown"), Some("unknown")),
            Some(Delivery::Sending) => (None, Some("sending")),
            Some(Delivery::Queued) => (Some("refused"), Some("waiting")),
            _ => (Some("accepted"), None),
        };
        let too_fast = (outcome == Some("refused")).then_some(TOO_FAST);
        self.attempts.push([
            callback.into(),
            // Rows of the outbox take the numbers of their messages here: both only grow.
            said.id.into(),
            said.id.into(),
            began.into(),
            outcome.map(str::to_owned).into(),
            too_fast.into(),
            outcome.map(|_| began + 180).into(),
        ]);
        let Some(state) = state else { return };
        let later = if state == "waiting" { 3_600_000 } else { 0 };
        self.outbox.push([
            said.id.into(),
            "message".into(),
            said.id.into(),
            conversation.0.into(),
            0.into(),
            (said.at + later).into(),
            1.into(),
            state.into(),
            said.at.into(),
        ]);
    }
}

/// The kind's own object as ingest keeps it.
fn payload(said: &Said) -> String {
    said.content.to_string()
}

/// What search finds it by.
fn findable(said: &Said) -> String {
    shopbell_store::search::text_of(said.body.as_deref(), said.kind.as_str(), Some(&payload(said)), None)
}

/// An id as the outbox makes one for each attempt.
fn callback(seed: u64, id: i64) -> String {
    let mut chance = Chance::of(seed ^ 0xca11, id.unsigned_abs());
    format!("{:016x}{:016x}", chance.number(), chance.number())
}
