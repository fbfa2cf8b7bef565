//! The transactions of an erasure that need more than a row taken away.

use std::collections::BTreeSet;

use shopbell_model::{ContactId, JournalId, UtcMillis};
use shopbell_secrets::LedgerKey;
use shopbell_store::tables::erasure::{self, Counts, Erasure, Stage};
use shopbell_store::tables::suppressed;
use shopbell_store::{SqliteConnection, StoreError};

use super::receipt;
use super::suppress;
use crate::changes::{News, Tag};
use shopbell_store::tables::consent::state;

/// Who of those that go may not be brought back by a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marked {
    /// Everybody: they asked for it.
    All,
    /// Who said no. The others go because their time is over and asked for nothing: a file may bring them in again.
    WhoSaidNo,
}

impl Marked {
    async fn is(self, conn: &mut SqliteConnection, who: ContactId) -> Result<bool, StoreError> {
        match self {
            Self::All => Ok(true),
            Self::WhoSaidNo => {
                let said = state::facts(conn, who).await?;
                Ok(said.stopped().or(said.no_orders()).is_some())
            }
        }
    }
}

/// The cut: what waits is cancelled, every name is marked, and nobody finds the person any more. `false`, and nothing is
/// done but the cancelling, while something is on its way to Meta, what became of it must be known first,
/// or while a body that came before the wish is not applied.
pub(super) async fn cut(
    tx: &mut SqliteConnection,
    key: &LedgerKey,
    (id, marked): (i64, Marked),
    now: UtcMillis,
    news: &mut News,
) -> Result<bool, StoreError> {
    let Some(found) = erasure::get(tx, id).await? else { return Ok(false) };
    // Chats that came to the person since it was asked for, and rows they were joined with, go too.
    erasure::look_again(tx, id).await?;
    let waiting = erasure::cancel_waiting(tx, id).await?;
    erasure::count(tx, id, Counts { waiting, ..Counts::default() }).await?;
    if erasure::is_leaving(tx, id).await? || !erasure::is_caught_up(tx, found.bodies_to).await? {
        return Ok(false);
    }
    // Two rows of one person may have the same name.
    let mut names = BTreeSet::new();
    for contact in erasure::contacts(tx, id).await? {
        if marked.is(tx, contact).await? {
            names.extend(suppress::marks_of(tx, key, contact).await?);
        }
    }
    for mark in &names {
        suppressed::add(tx, mark, now).await?;
    }
    let marks = i64::try_from(names.len()).unwrap_or(i64::MAX);
    for chat in erasure::chats(tx, id).await? {
        news.regroup(chat, None);
        news.touch_conversation(chat);
        news.touch(Tag::Messages(chat));
    }
    let gone = erasure::take_from_sight(tx, id, now).await?;
    erasure::count(tx, id, Counts { marks, ..gone }).await?;
    let last = erasure::last_body(tx).await?;
    erasure::set_bodies_to(tx, id, last).await?;
    erasure::go_on(tx, id, Stage::Clearing, (0, 0)).await?;
    news.touch(Tag::Shop);
    news.touch(Tag::Connection);
    Ok(true)
}

/// Takes the next rows away; `false` when there were none left and the webhook bodies come next.
pub(super) async fn clear(tx: &mut SqliteConnection, id: i64) -> Result<bool, StoreError> {
    let counts = match erasure::next(tx, id).await? {
        None => {
            erasure::go_on(tx, id, Stage::Bodies, (0, 0)).await?;
            return Ok(false);
        }
        Some((Some(chat), _)) => erasure::clear_chat(tx, id, chat).await?,
        Some((None, contact)) => erasure::clear_contact(tx, id, contact).await?,
    };
    erasure::count(tx, id, counts).await?;
    Ok(true)
}

/// Nothing is left: the receipt is sealed.
pub(super) async fn finish(
    tx: &mut SqliteConnection,
    key: &LedgerKey,
    id: i64,
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(found) = erasure::get(tx, id).await? else { return Ok(()) };
    erasure::finish(tx, id, now, &receipt::seal(key, &found, now)).await?;
    news.touch(Tag::Erasures);
    Ok(())
}

/// What a look through webhook bodies found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Applied bodies that speak of the person.
    pub(super) blank: Vec<JournalId>,
    /// Bodies nobody has understood, and what is left of them.
    pub(super) cut: Vec<(JournalId, Option<Vec<u8>>)>,
    /// Ids of messages in the parts that speak of the person.
    pub(super) wamids: Vec<String>,
}

/// Writes down what was found in bodies up to a place.
pub(super) async fn forget_bodies(
    tx: &mut SqliteConnection,
    erasure: &Erasure,
    found: Found,
    place: i64,
) -> Result<(), StoreError> {
    let bodies = i64::try_from(found.blank.len() + found.cut.len()).unwrap_or(0);
    erasure::blank_bodies(tx, &found.blank).await?;
    for (id, left) in found.cut {
        erasure::cut_body(tx, id, left.as_deref()).await?;
    }
    erasure::forget_wamids(tx, &found.wamids).await?;
    erasure::count(tx, erasure.id, Counts { bodies, ..Counts::default() }).await?;
    erasure::go_on(tx, erasure.id, Stage::Bodies, (place, 0)).await
}
