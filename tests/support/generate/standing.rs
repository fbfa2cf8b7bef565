//! How each conversation stands after its last word: folded from the story as ingest folds webhooks.
//!
//! This is written a second time on purpose, not borrowed from the engine: a test posts the same story to a running shop
//! and holds the two against each other.

use shopbell_model::window::SERVICE_WINDOW;
use shopbell_model::{ContactId, ConversationId, Delivery, MessageId, NumberId, UtcMillis, text};
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::conversation::write::{Last, Standing};

use super::chance::Chance;
use super::story::{Said, Written};

/// Characters of a message in the list.
const LINE: usize = 200;

const WEEK: i64 = 7 * 24 * 3_600_000;

/// A conversation and what is needed to count its unread words.
pub struct Desk {
    pub standing: Standing,
    /// The customer's words since the shop last spoke, oldest first.
    unseen: Vec<i64>,
}

/// What a person at the counter did after the last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Saw everything up to this message.
    Read(i64),
    /// Said that it is done.
    Done,
}

impl Desk {
    pub fn new(id: i64, number: NumberId) -> Self {
        let standing = Standing {
            id: ConversationId(id),
            number,
            contact: ContactId(id),
            ours: true,
            whole: None,
            shelf: Shelf::ToAnswer,
            last: None,
            last_inbound_at: None,
            waiting_since: None,
            window_until: UtcMillis(0),
            entry_point_until: None,
            unread: 0,
            first_unread: None,
            not_sent: 0,
            not_sure: 0,
            snoozed_until: None,
            marked_unread: false,
            blocked: false,
        };
        Self { standing, unseen: Vec::new() }
    }

    /// Somebody spoke; words come in the order of their times.
    pub fn hear(&mut self, said: &Said) {
        let at = UtcMillis(said.at);
        let row = &mut self.standing;
        row.last = Some(Last {
            message: MessageId(said.id),
            kind: said.kind,
            text: text::excerpt(said.body.as_deref().unwrap_or_default(), LINE),
            direction: said.direction(),
            delivery: said.delivery,
            at,
        });
        if said.written == Written::ByCustomer {
            row.last_inbound_at = Some(at);
            row.window_until = at + SERVICE_WINDOW;
            row.shelf = Shelf::ToAnswer;
            row.unread += 1;
            row.first_unread = row.first_unread.or(Some(MessageId(said.id)));
            row.waiting_since = row.waiting_since.or(Some(at));
            self.unseen.push(said.id);
        } else {
            // Whoever answered had read what stood there.
            row.shelf = Shelf::Waiting;
            row.waiting_since = None;
            row.unread = 0;
            row.first_unread = None;
            self.unseen.clear();
            match said.delivery {
                Some(Delivery::Failed) => row.not_sent += 1,
                Some(Delivery::Unknown) => row.not_sure += 1,
                _ => {}
            }
        }
    }

    /// What a person does in the end: reads some of it, and calls most of what is old done.
    pub fn close(&mut self, seed: u64, now: UtcMillis) -> Vec<Deed> {
        let mut chance = Chance::of(seed ^ 0xd0e, self.standing.id.0.unsigned_abs());
        let mut deeds = Vec::new();
        let is_old = self.standing.last.as_ref().is_some_and(|last| (now - last.at).0 > WEEK);
        let reads = if is_old { 950 } else { 450 };
        if let Some(newest) = self.unseen.last().copied().filter(|_| chance.happens(reads)) {
            // Now and then the newest words came after the look.
            let all = chance.happens(750) || self.unseen.len() < 2;
            let up_to = if all { newest } else { self.unseen[0] };
            deeds.push(Deed::Read(up_to));
        }
        let finishes = if is_old { 850 } else { 100 };
        if chance.happens(finishes) {
            deeds.push(Deed::Done);
        }
        for deed in &deeds {
            self.apply(*deed);
        }
        deeds
    }

    fn apply(&mut self, deed: Deed) {
        match deed {
            Deed::Read(up_to) => {
                self.unseen.retain(|id| *id > up_to);
                self.standing.unread = i64::try_from(self.unseen.len()).unwrap();
                self.standing.first_unread = self.unseen.first().copied().map(MessageId);
            }
            Deed::Done => self.standing.shelf = Shelf::Done,
        }
    }
}
