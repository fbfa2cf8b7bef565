//! Writing into the ledger: an entry is sealed onto the last, what was said is kept beside it, and the last word on each
//! matter moves, all in the caller's transaction.

use serde_json::Value;
use shopbell_model::consent::chain::{self, Entry, NOTHING, Seal};
use shopbell_model::consent::{Act, Lane, Last, Means, Topic};
use shopbell_model::{ActorId, ContactId, HelperId, UtcMillis};
use shopbell_store::tables::consent::ledger::{self, Body, Head, Row};
use shopbell_store::tables::consent::{state, subject};
use shopbell_store::{SqliteConnection, StoreError};

use crate::clerk::Clerk;

/// Whom an entry is about.
#[derive(Clone, Copy, Debug)]
pub(super) enum About {
    Person(ContactId),
    /// A file of people: the entry is about all of them, and hangs on none.
    File,
}

/// What is to be written.
pub(super) struct New {
    pub(super) about: About,
    pub(super) act: Act,
    pub(super) topic: Topic,
    pub(super) means: Means,
    pub(super) names_whatsapp: bool,
    /// When the person said so. Never taken to be later than now: a time of the future would outrank every later word.
    pub(super) at: UtcMillis,
    pub(super) actor: ActorId,
    pub(super) helper: Option<HelperId>,
    /// What the event is known again by.
    pub(super) event: String,
    /// What was said, shown and told.
    pub(super) body: Value,
}

/// Writes an entry; its number, or nothing when the event stands there already.
pub(super) async fn append(tx: &mut SqliteConnection, clerk: &Clerk, new: New) -> Result<Option<i64>, StoreError> {
    let key = clerk.key.expose();
    let once = chain::once(key, &new.event);
    if ledger::is_known(tx, &once).await? {
        return Ok(None);
    }
    let subject = match new.about {
        About::Person(contact) => subject::ensure(tx, contact, clerk.now).await?,
        About::File => subject::add(tx, clerk.now).await?,
    };
    let head = ledger::head(tx).await?;
    // A head that was set back by hand must not keep a stop out; checking the ledger tells of it.
    let length = head.as_ref().map_or(0, |head| head.length).max(ledger::last(tx).await?);
    let former = head.map_or(NOTHING, |head| head.last);
    let (salt, json) = (salt()?, new.body.to_string());
    let entry = Entry {
        seq: length + 1,
        subject,
        act: new.act,
        topic: new.topic,
        names_whatsapp: new.names_whatsapp,
        means: new.means,
        at: new.at.min(clerk.now),
        recorded_at: clerk.now,
        actor: new.actor,
        helper: new.helper,
        once,
        commitment: chain::commit(&salt, &json),
    };
    let seal = chain::link(key, &former, &entry);
    let last = last_of(&entry);
    let (lanes, seq) = (Lane::of(entry.act, entry.topic, entry.means), entry.seq);
    ledger::append(tx, &Row { entry, former, seal, body: Some(Body { salt, json }) }).await?;
    let head = Head { length: seq, last: seal, seal: chain::head(key, seq, &seal), key_mark: chain::key_mark(key) };
    ledger::set_head(tx, &head).await?;
    for lane in lanes {
        if state::get(tx, subject, *lane).await?.is_none_or(|known| last.outranks(&known)) {
            state::put(tx, subject, *lane, &last).await?;
        }
    }
    Ok(Some(seq))
}

/// An entry as a last word.
pub(super) fn last_of(entry: &Entry) -> Last {
    Last {
        act: entry.act,
        means: entry.means,
        names_whatsapp: entry.names_whatsapp,
        at: entry.at,
        recorded_at: entry.recorded_at,
        entry: entry.seq,
    }
}

fn salt() -> Result<Seal, StoreError> {
    let mut salt = NOTHING;
    getrandom::fill(&mut salt).map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(salt)
}
