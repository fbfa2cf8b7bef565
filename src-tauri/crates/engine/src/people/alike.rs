//! Who may be one person: proposed with the reason, and decided by a person at the counter.
//!
//! Whom something changed of is looked at soon after (`look`): each look asks a few indexes, never all people. What is shown is
//! judged again when it is shown, by `model::alike`. *They are one* is the reversible merging of chats (`inbox::merging`); who
//! has no chat gets one in which nobody has spoken, and which stands in no inbox. *They are two* is remembered and can be taken
//! back.

mod look;

use std::cmp::Reverse;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::alike::{Reason, reasons};
use shopbell_model::{CommandId, ContactId, ConversationId};
use shopbell_store::tables::alike::{self, Pair, PairState};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::erasure;
use shopbell_store::tables::field::{self, Field};
use shopbell_store::tables::person::{self, PersonLine};
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::inbox::merging;

pub(crate) use look::watch;

/// As many pairs are shown; the others come when these are decided.
const SHOWN: u32 = 50;

const NO_PAIR: EngineError = EngineError::NotFound { what: "pair" };

/// Two people who may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlikePair {
    /// Which pair.
    pub id: i64,
    /// Whose name stays when they become one: who wrote last, else who was known first.
    pub main: PersonLine,
    /// The other.
    pub other: PersonLine,
    /// Why, the strongest reason first. Never empty for a pair nobody has decided.
    pub reasons: Vec<Reason>,
}

/// Who may be one person, and of whom a person said that they are two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alike {
    /// Nobody has decided these; at most 50.
    pub open: Vec<AlikePair>,
    /// Whether there are more.
    pub more: bool,
    /// These are two, said lately first; at most 50.
    pub two: Vec<AlikePair>,
}

/// What two people became. Kept as numbers alone, so that the answer of a command stays when somebody is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(ContactId, ConversationId)", into = "(ContactId, ConversationId)")]
pub struct Become {
    /// Who stands in the list for both.
    pub person: ContactId,
    /// The chat that stands for theirs.
    pub conversation: ConversationId,
}

impl From<(ContactId, ConversationId)> for Become {
    fn from((person, conversation): (ContactId, ConversationId)) -> Self {
        Self { person, conversation }
    }
}

impl From<Become> for (ContactId, ConversationId) {
    fn from(became: Become) -> Self {
        (became.person, became.conversation)
    }
}

/// Who may be one person.
pub(crate) async fn all(core: &Arc<Core>) -> Result<Alike, EngineError> {
    let mut conn = core.store.read().await?;
    let fields = field::all(&mut conn, core.own.portfolio).await?;
    let open = alike::standing(&mut conn, PairState::Open, SHOWN + 1).await?;
    let more = open.len() > SHOWN as usize;
    let mut found = Alike { more, ..Alike::default() };
    for pair in open.into_iter().take(SHOWN as usize) {
        let shown = shown(&mut conn, pair, &fields).await?;
        found.open.extend(shown.filter(|pair| !pair.reasons.is_empty()));
    }
    for pair in alike::standing(&mut conn, PairState::Two, SHOWN).await? {
        found.two.extend(shown(&mut conn, pair, &fields).await?);
    }
    Ok(found)
}

/// A pair as it is shown; nothing when the two are one already, or one of them is not there or on the way out.
async fn shown(conn: &mut SqliteConnection, pair: Pair, fields: &[Field]) -> Result<Option<AlikePair>, StoreError> {
    let (one, other) = (alike::known(conn, pair.one, fields).await?, alike::known(conn, pair.other, fields).await?);
    let (Some(one), Some(other)) = (one, other) else { return Ok(None) };
    let Some((main, second)) = sides(conn, pair).await? else { return Ok(None) };
    Ok(Some(AlikePair { id: pair.id, main, other: second, reasons: reasons(&one, &other) }))
}

/// Both as the list shows them, whose name would stay first.
async fn sides(conn: &mut SqliteConnection, pair: Pair) -> Result<Option<(PersonLine, PersonLine)>, StoreError> {
    let (one, other) = (person::whole(conn, pair.one).await?, person::whole(conn, pair.other).await?);
    if one == other {
        return Ok(None);
    }
    for who in [pair.one, pair.other] {
        if erasure::is_about(conn, who).await? {
            return Ok(None);
        }
    }
    let (Some(one), Some(other)) = (person::line(conn, one).await?, person::line(conn, other).await?) else {
        return Ok(None);
    };
    let before = |line: &PersonLine| (Reverse(line.wrote_at), line.person.contact);
    Ok(Some(if before(&one) <= before(&other) { (one, other) } else { (other, one) }))
}

/// A person said that they are one: the chats of both become one, reversibly. The pair is judged again: meanwhile another
/// window may have said that they are two, or the reason may be gone. Where one of them alone is blocked they stay two, for
/// the block would not hold for both.
pub(crate) async fn make_one(core: &Arc<Core>, id: CommandId, pair: i64) -> Result<Become, EngineError> {
    let (now, own) = (core.now(), core.own);
    command::once(core, id, "merge_people", move |tx, news| {
        Box::pin(async move {
            let Some(pair) = alike::get(tx, pair).await? else { return Ok(Err(NO_PAIR)) };
            let fields = field::all(tx, own.portfolio).await?;
            let found = shown(tx, pair, &fields).await?.filter(|found| !found.reasons.is_empty());
            let Some(found) = found.filter(|_| pair.state == PairState::Open) else {
                return Ok(Err(EngineError::MovedOn));
            };
            let main = conversation::ensure(tx, own.number, found.main.person.contact, true).await?;
            let other = conversation::ensure(tx, own.number, found.other.person.contact, true).await?;
            let blocked = |row: Option<conversation::Standing>| row.is_some_and(|row| row.blocked);
            let one_blocked = blocked(conversation::standing(tx, main).await?);
            if one_blocked != blocked(conversation::standing(tx, other).await?) {
                return Ok(Err(EngineError::Blocked));
            }
            let whole = match merging::make_one(tx, main, other, now, news).await? {
                Ok(whole) => whole,
                Err(refusal) => return Ok(Err(refusal)),
            };
            alike::set_state(tx, pair.id, PairState::One).await?;
            let Some(standing) = conversation::standing(tx, whole).await? else { return Ok(Err(NO_PAIR)) };
            news.touch(Tag::People);
            news.touch(Tag::Alike);
            Ok(Ok(Become { person: standing.contact, conversation: whole }))
        })
    })
    .await
}

/// A person said that they are two, or takes that back.
pub(crate) async fn set_two(core: &Arc<Core>, id: CommandId, pair: i64, two: bool) -> Result<(), EngineError> {
    command::once(core, id, "mark_two_people", move |tx, news| {
        Box::pin(async move {
            let Some(pair) = alike::get(tx, pair).await? else { return Ok(Err(NO_PAIR)) };
            if pair.state == PairState::One {
                return Ok(Err(EngineError::MovedOn));
            }
            alike::set_state(tx, pair.id, if two { PairState::Two } else { PairState::Open }).await?;
            news.touch(Tag::Alike);
            Ok(Ok(()))
        })
    })
    .await
}

#[cfg(test)]
mod tests;
