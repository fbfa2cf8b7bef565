//! Messages of people who wrote before, of whom nothing new is told: applied many at a time. It does for each what
//! `messages::incoming` would, and shares the statements; whatever is not that simple is left to that.

use std::collections::{HashMap, HashSet};

use shopbell_cloud::webhook::{ContactInfo, IncomingBody, IncomingMessage};
use shopbell_model::{JournalId, Wamid};
use shopbell_store::tables::conversation::familiar;
use shopbell_store::tables::conversation::write::{self as conversation, Standing};
use shopbell_store::tables::message::write::NewMessage;
use shopbell_store::tables::message::{change, many};
use shopbell_store::{SqliteConnection, StoreError};

use super::later::Later;
use super::plan::{Ending, Event, Step, What};
use super::{alter, apply, content, messages, people};
use crate::changes::{News, Tag};
use crate::clerk::Clerk;
use crate::consent::hear;
use crate::{door, media};

/// Messages at a time: enough to share a statement, few enough that nobody waits for them.
const MOST: usize = 32;

/// The same while webhook bodies wait to be kept.
const MOST_WHILE_BODIES_WAIT: usize = 4;

/// How many are tried at a time. Looking for many only to find that the first is a stranger would be work for nothing.
pub(super) struct Pace {
    next: usize,
    /// Whether webhook bodies wait to be kept.
    pub(super) hurry: bool,
}

impl Default for Pace {
    fn default() -> Self {
        Self { next: MOST, hurry: false }
    }
}

impl Pace {
    fn most(&self) -> usize {
        if self.hurry { self.next.min(MOST_WHILE_BODIES_WAIT) } else { self.next }
    }
}

/// A message that may be one of them.
struct Candidate<'a> {
    event: &'a Event,
    message: &'a IncomingMessage,
    sender: Option<&'a ContactInfo>,
    wamid: &'a Wamid,
    /// The step after it.
    next: usize,
}

/// Applies as many steps from the beginning as are messages of this kind, and the ends of their rows; answers how many
/// steps that were.
pub(super) async fn apply(
    tx: &mut SqliteConnection,
    steps: &[Step],
    spoiled: &HashMap<JournalId, String>,
    clerk: &Clerk,
    pace: &mut Pace,
    later: &mut Later,
    news: &mut News,
) -> Result<usize, StoreError> {
    let candidates = candidates(steps, spoiled, clerk, pace.most());
    let Some(first) = candidates.first() else { return Ok(0) };
    let number = apply::number(tx, &first.event.place, later).await?;
    if !number.ours {
        return Ok(0);
    }
    let seen: Vec<_> = candidates.iter().map(|one| messages::sighting(one.message, one.sender)).collect();
    let told: Vec<_> = seen.iter().zip(&candidates).map_while(|(seen, one)| people::told(seen, one.wamid)).collect();
    let found = familiar::familiar(tx, &number, &told).await?;
    let known: Vec<_> = found.into_iter().map_while(|found| found).collect();
    pace.next = if known.len() == candidates.len() { MOST.min(pace.next * 2) } else { known.len().max(1) };
    let Some(last) = known.len().checked_sub(1).and_then(|last| candidates.get(last)) else { return Ok(0) };

    let known_many = known.len();
    let new: Vec<NewMessage> = candidates.iter().zip(&known).map(|(one, (_, row))| one.new_message(row)).collect();
    let ids = many::insert(tx, &new).await?;
    let mut rows: Vec<Standing> = Vec::with_capacity(known.len());
    let mut places = HashMap::with_capacity(known.len());
    let mut heard = Vec::with_capacity(known.len());
    for (((one, (contact, row)), new), id) in candidates.iter().zip(known).zip(&new).zip(ids) {
        // Who writes twice speaks to the row as the first message left it.
        let place = *places.entry(row.id).or_insert_with(|| {
            rows.push(row);
            rows.len() - 1
        });
        if let Some(row) = rows.get_mut(place) {
            let first = row.last_inbound_at.is_none();
            let (contact, conversation) = (contact.id, row.id);
            heard.push(door::Spoke { contact, conversation, incoming: one.message, at: new.at, first });
            messages::speak(tx, row, id, new).await?;
        }
        media::noted(tx, id, one.message, new.at, news).await?;
        messages::note_late(new, id, one.event.came(), later);
        later.index(id, new.conversation, &content::findable(new));
        messages::tell(Some(&contact), id, new, news);
    }
    conversation::save_many(tx, &rows).await?;
    let arrived: Vec<&Wamid> = candidates.iter().take(known_many).map(|one| one.wamid).collect();
    let waiting = change::waiting(tx, &arrived).await?;
    if !waiting.is_empty() {
        // What a change says must not be overwritten by the words it changes.
        later.index_now(tx).await?;
        for change in waiting {
            alter::settle(tx, change.id, news).await?;
        }
    }

    // After their rows are saved: what is said at the door moves them again.
    for spoke in heard {
        door::hear(tx, clerk, spoke, news).await?;
    }

    let closing = steps.get(last.next..).unwrap_or_default().iter();
    let after = closing.take_while(|step| closes(step, spoiled).is_some()).count();
    let done = last.next + after;
    for id in steps.iter().take(done).filter_map(|step| closes(step, spoiled)) {
        later.mark_applied(id);
        news.touch(Tag::Connection);
    }
    Ok(done)
}

impl Candidate<'_> {
    fn new_message(&self, row: &Standing) -> NewMessage {
        let at = content::written_at(self.message.timestamp, self.event.received_at);
        messages::new_message(self.message, row.id, at, self.event.received_at)
    }
}

/// Messages at the beginning of the steps, of one number and with different ids.
fn candidates<'a>(
    steps: &'a [Step],
    spoiled: &HashMap<JournalId, String>,
    clerk: &Clerk,
    most: usize,
) -> Vec<Candidate<'a>> {
    let mut candidates: Vec<Candidate<'a>> = Vec::new();
    let mut ids = HashSet::new();
    for (place, step) in steps.iter().enumerate() {
        match step {
            Step::Event(event) => {
                let What::Message(message, sender) = &event.what else { break };
                let Some(wamid) = &message.id else { break };
                let elsewhere = candidates.first().is_some_and(|first| first.event.place.number != event.place.number);
                let other = matches!(
                    message.body,
                    IncomingBody::Reaction(_)
                        | IncomingBody::System(_)
                        | IncomingBody::Edit(_)
                        | IncomingBody::Revoke(_)
                );
                // What may be a word about agreeing is taken in alone.
                let other = other || hear::said(message) != hear::Said::Nothing || clerk.asks(message);
                if elsewhere || other || candidates.len() == most || !ids.insert(wamid) {
                    break;
                }
                candidates.push(Candidate { event, message, sender: sender.as_ref(), wamid, next: place + 1 });
            }
            // The end of a row before the first message is for nobody here.
            Step::Close(..) if candidates.is_empty() || closes(step, spoiled).is_none() => break,
            Step::Close(..) => {}
        }
    }
    candidates
}

/// The row that ends with this step and of which nothing is to be said.
fn closes(step: &Step, spoiled: &HashMap<JournalId, String>) -> Option<JournalId> {
    match step {
        Step::Close(id, Ending::Understood(None)) if !spoiled.contains_key(id) => Some(*id),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
