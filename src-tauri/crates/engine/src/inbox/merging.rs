//! Making two chats one by hand, and taking them apart again.
//!
//! Nothing moves: the merged chat stands in the inbox for its parts, and each part stays the chat with one identity. So a
//! message that comes while they are one comes to the identity that wrote it, an answer goes where the customer wrote last,
//! and separating restores every part with what came to it since, in whatever order parts are taken out. It is possible for
//! as long as the part is there: once WhatsApp itself says that two of them are one person, those two are one for good
//! (`ingest::merge`).
//!
//! Each of both is one transaction, so a crash leaves either what was before or what is after.

use std::sync::Arc;

use shopbell_model::{CommandId, ContactId, ConversationId, LabelId, UtcMillis};
use shopbell_store::tables::conversation::parts::{self, Own, Part};
use shopbell_store::tables::conversation::{self, ConversationRow, write};
use shopbell_store::tables::{contact, erasure, label, later, note, person};
use shopbell_store::{SqliteConnection, StoreError, search};

use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};

/// As many parts as a merged chat can have: each page of it reads a page of every part.
const MOST: u32 = 8;

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };

/// What becomes one.
#[derive(Clone, Debug)]
pub struct MergePreview {
    /// The chat that is at hand: its name stays.
    pub main: MergeSide,
    /// The chat that is chosen.
    pub other: MergeSide,
}

/// One side of what becomes one.
#[derive(Clone, Debug)]
pub struct MergeSide {
    /// The chat as the list shows it.
    pub row: ConversationRow,
    /// Phone numbers and public names it goes by.
    pub names: Vec<String>,
    /// Notes on it.
    pub notes: u32,
    /// Texts that wait in it.
    pub later: u32,
}

/// A part of a merged chat.
#[derive(Clone, Debug)]
pub struct MergedPart {
    /// The part as a list would show it.
    pub row: ConversationRow,
    /// Since when it is a part.
    pub since: UtcMillis,
    /// Whether the merged chat bears its name.
    pub main: bool,
}

/// What would become one.
pub(crate) async fn preview(
    core: &Arc<Core>,
    main: ConversationId,
    other: ConversationId,
) -> Result<MergePreview, EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    check(&mut conn, main, other).await??;
    Ok(MergePreview { main: side(&mut conn, main, now).await?, other: side(&mut conn, other, now).await? })
}

async fn side(conn: &mut SqliteConnection, chat: ConversationId, now: UtcMillis) -> Result<MergeSide, EngineError> {
    let (row, _) = conversation::header(conn, chat, now).await?.ok_or(NO_CONVERSATION)?;
    let (mut names, mut notes, mut waiting) = (Vec::new(), 0, later::count_in(conn, chat).await?);
    for part in super::parts::of(conn, chat).await? {
        notes += note::count(conn, part).await?;
        if part != chat {
            waiting += later::count_in(conn, part).await?;
        }
        let Some(standing) = write::standing(conn, part).await? else { continue };
        let Some(who) = contact::get(conn, standing.contact).await? else { continue };
        names.extend(who.phone);
        names.extend(who.username.map(|name| format!("@{name}")));
    }
    Ok(MergeSide { row, names, notes, later: waiting })
}

/// The parts of a chat, the main one first; none when it is not merged.
pub(crate) async fn merged(core: &Arc<Core>, chat: ConversationId) -> Result<Vec<MergedPart>, EngineError> {
    let now = core.now();
    let chat = core.wholes.now(chat);
    let mut conn = core.store.read().await?;
    let mut parts = Vec::new();
    for (place, part) in parts::of(&mut conn, chat).await?.into_iter().enumerate() {
        let Some((row, _)) = conversation::header(&mut conn, part, now).await? else { continue };
        let since = parts::merged_at(&mut conn, part).await?.unwrap_or(now);
        parts.push(MergedPart { row, since, main: place == 0 });
    }
    Ok(parts)
}

/// Makes two chats one; answers which chat stands for them.
pub(crate) async fn merge(
    core: &Arc<Core>,
    id: CommandId,
    main: ConversationId,
    other: ConversationId,
) -> Result<ConversationId, EngineError> {
    let now = core.now();
    command::once(core, id, "merge_chats", move |tx, news| Box::pin(make_one(tx, main, other, now, news))).await
}

/// Takes a part out of a merged chat; answers what stands for the rest.
pub(crate) async fn separate(
    core: &Arc<Core>,
    id: CommandId,
    part: ConversationId,
) -> Result<ConversationId, EngineError> {
    let now = core.now();
    command::once(core, id, "separate_chat", move |tx, news| {
        Box::pin(async move {
            let Some(whole) = parts::whole_of(tx, part).await? else { return Ok(Err(EngineError::MovedOn)) };
            if let Some(row) = write::standing(tx, part).await?
                && erasure::is_about(tx, row.contact).await?
            {
                return Ok(Err(EngineError::MovedOn));
            }
            // Of whom a text was meant for nobody can tell any more: it does not go by itself.
            parts::hold_later(tx, whole).await?;
            Ok(Ok(let_go(tx, Part { part, whole }, now, news).await?))
        })
    })
    .await
}

/// Whether the two can become one.
async fn check(conn: &mut SqliteConnection, main: ConversationId, other: ConversationId) -> Outcome<()> {
    let (Some(one), Some(two)) = (write::standing(conn, main).await?, write::standing(conn, other).await?) else {
        return Ok(Err(NO_CONVERSATION));
    };
    // A part is no chat of its own: somebody merged it meanwhile.
    if !one.ours || !two.ours || one.whole.is_some() || two.whole.is_some() {
        return Ok(Err(NO_CONVERSATION));
    }
    // Who goes takes nobody along, and nobody's name is copied from them.
    if erasure::is_about(conn, one.contact).await? || erasure::is_about(conn, two.contact).await? {
        return Ok(Err(EngineError::MovedOn));
    }
    if main == other {
        return Ok(Err(EngineError::Invalid { field: "other", problem: "is the same chat".to_owned() }));
    }
    if one.number != two.number {
        let problem = "is a chat with another number of the shop".to_owned();
        return Ok(Err(EngineError::Invalid { field: "other", problem }));
    }
    let count = super::parts::of(conn, main).await?.len() + super::parts::of(conn, other).await?.len();
    if count > MOST as usize {
        return Ok(Err(EngineError::TooMany { most: MOST }));
    }
    Ok(Ok(()))
}

/// The same in a transaction of somebody else's.
pub(crate) async fn make_one(
    tx: &mut SqliteConnection,
    main: ConversationId,
    other: ConversationId,
    now: UtcMillis,
    news: &mut News,
) -> Outcome<ConversationId> {
    if let Err(refusal) = check(tx, main, other).await? {
        return Ok(Err(refusal));
    }
    let Some(standing) = write::standing(tx, main).await? else { return Ok(Err(NO_CONVERSATION)) };
    let mut joining = super::parts::of(tx, other).await?;
    let (whole, own) = if parts::of(tx, main).await?.is_empty() {
        let (whole, _) = parts::make_whole(tx, standing.number, main, standing.contact).await?;
        let own = parts::own(tx, main).await?;
        joining.insert(0, main);
        (whole, own)
    } else {
        (main, parts::own(tx, main).await?)
    };
    let own = together(own, parts::own(tx, other).await?);
    let was_merged = !joining.contains(&other);
    for part in joining {
        parts::join(tx, part, whole).await?;
        parts::note(tx, Part { part, whole }, true, now).await?;
        news.regroup(part, Some(whole));
        touch(part, news);
    }
    parts::set_own(tx, whole, &own).await?;
    if was_merged {
        // The other was a merged chat itself: its parts are here now.
        news.end_whole(other, whole);
        parts::move_later(tx, other, whole).await?;
        if let Some(contact) = parts::drop_whole(tx, other, whole).await? {
            search::remove_contact(tx, contact).await?;
        }
    }
    name(tx, whole).await?;
    touch(other, news);
    touch(whole, news);
    news.touch(Tag::Later);
    Ok(Ok(whole))
}

/// What a person made of two chats, of the one they become.
fn together(one: Own, other: Own) -> Own {
    Own {
        draft: drafts([one.draft, other.draft].iter().map(String::as_str)),
        pinned_at: one.pinned_at.or(other.pinned_at),
        helper: one.helper.or(other.helper),
        quiet: one.quiet || other.quiet,
    }
}

/// Drafts under each other, in one field.
fn drafts<'a>(drafts: impl Iterator<Item = &'a str>) -> String {
    drafts.filter(|draft| !draft.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// What would stand on a merged chat if nobody had touched it since.
async fn untouched(tx: &mut SqliteConnection, of: &[ConversationId]) -> Result<Own, StoreError> {
    let mut all = Own::default();
    for part in of {
        all = together(all, parts::own(tx, *part).await?);
    }
    Ok(all)
}

/// Takes a part out; a merged chat of one part is none.
pub(crate) async fn let_go(
    tx: &mut SqliteConnection,
    gone: Part,
    now: UtcMillis,
    news: &mut News,
) -> Result<ConversationId, StoreError> {
    let before = parts::of(tx, gone.whole).await?;
    let left: Vec<ConversationId> = before.iter().copied().filter(|part| *part != gone.part).collect();
    let was = parts::own(tx, gone.whole).await?;
    let made = untouched(tx, &before).await?;
    free(tx, gone, now, news).await?;
    if was.draft != made.draft {
        // Sent or rewritten since: it does not come back.
        let own = parts::own(tx, gone.part).await?;
        parts::set_own(tx, gone.part, &Own { draft: String::new(), ..own }).await?;
    }
    if was.quiet != made.quiet {
        // Silenced or let ring as a whole since: meant for each of them.
        let own = parts::own(tx, gone.part).await?;
        parts::set_own(tx, gone.part, &Own { quiet: was.quiet, ..own }).await?;
    }
    touch(gone.whole, news);
    news.touch(Tag::Later);
    if let [last] = left[..] {
        free(tx, Part { part: last, whole: gone.whole }, now, news).await?;
        news.end_whole(gone.whole, last);
        carry(tx, gone.whole, last, (&was, &made), &before).await?;
        if let Some(contact) = parts::drop_whole(tx, gone.whole, last).await? {
            search::remove_contact(tx, contact).await?;
        }
        return Ok(last);
    }
    let rest = untouched(tx, &left).await?;
    let own = Own {
        draft: if was.draft == made.draft { rest.draft } else { was.draft },
        pinned_at: if was.pinned_at == made.pinned_at { rest.pinned_at } else { was.pinned_at },
        helper: if was.helper == made.helper { rest.helper } else { was.helper },
        quiet: if was.quiet == made.quiet { rest.quiet } else { was.quiet },
    };
    parts::set_own(tx, gone.whole, &own).await?;
    if let Some(main) = left.first().filter(|_| before.first() == Some(&gone.part)) {
        parts::set_main(tx, gone.whole, *main).await?;
    }
    name(tx, gone.whole).await?;
    Ok(gone.whole)
}

async fn free(tx: &mut SqliteConnection, gone: Part, now: UtcMillis, news: &mut News) -> Result<(), StoreError> {
    parts::part(tx, gone.part).await?;
    parts::note(tx, gone, false, now).await?;
    news.regroup(gone.part, None);
    touch(gone.part, news);
    Ok(())
}

/// What a person did with the merged chat since goes to the part that is left; what nobody touched stays as it was.
async fn carry(
    tx: &mut SqliteConnection,
    whole: ConversationId,
    to: ConversationId,
    (was, made): (&Own, &Own),
    parts_before: &[ConversationId],
) -> Result<(), StoreError> {
    let mut own = parts::own(tx, to).await?;
    if was.draft != made.draft {
        own.draft.clone_from(&was.draft);
    }
    if was.pinned_at != made.pinned_at {
        own.pinned_at = was.pinned_at;
    }
    if was.helper != made.helper {
        own.helper = was.helper;
    }
    if was.quiet != made.quiet {
        own.quiet = was.quiet;
    }
    parts::set_own(tx, to, &own).await?;
    let mut known = Vec::new();
    for part in parts_before {
        known.extend(parts::labels(tx, *part).await?);
    }
    for which in parts::labels(tx, whole).await?.into_iter().filter(|which| !known.contains(which)) {
        label::put(tx, LabelId(which), to).await?;
    }
    Ok(())
}

/// A merged chat is found by every name its parts go by, and stands among the people for them.
async fn name(tx: &mut SqliteConnection, whole: ConversationId) -> Result<(), StoreError> {
    match write::standing(tx, whole).await? {
        Some(standing) => person::refresh(tx, standing.contact).await,
        None => Ok(()),
    }
}

/// A contact goes by another name: so does the merged chat it is a part of.
pub(crate) async fn renamed(tx: &mut SqliteConnection, who: ContactId) -> Result<(), StoreError> {
    for (chat, _) in write::of_contact(tx, who).await? {
        if let Some(whole) = parts::whole_of(tx, chat).await? {
            name(tx, whole).await?;
        }
    }
    Ok(())
}

/// WhatsApp said that two contacts are one, and `from` is about to be moved into `into`. Whichever merged chat one of them
/// was a part of, the other is now.
pub(crate) async fn before_moved(
    tx: &mut SqliteConnection,
    from: ConversationId,
    into: ConversationId,
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(whole) = parts::whole_of(tx, from).await? else { return Ok(()) };
    let own = parts::whole_of(tx, into).await?;
    if own.is_none() {
        // What a person made of it is shown on the merged chat from now on.
        let shown = together(parts::own(tx, whole).await?, parts::own(tx, into).await?);
        parts::set_own(tx, whole, &shown).await?;
        parts::join(tx, into, whole).await?;
        parts::note(tx, Part { part: into, whole }, true, now).await?;
        news.regroup(into, Some(whole));
        if parts::of(tx, whole).await?.first() == Some(&from) {
            parts::set_main(tx, whole, into).await?;
        }
    }
    if own.is_some_and(|own| own != whole) {
        // One person leaves this merged chat for the other: as when a person separates them.
        parts::hold_later(tx, whole).await?;
    }
    // What is left of the merged chat stands for itself, as after a separation.
    let_go(tx, Part { part: from, whole }, now, news).await?;
    Ok(())
}

fn touch(chat: ConversationId, news: &mut News) {
    news.touch_conversation(chat);
    news.touch(Tag::Messages(chat));
    news.touch(Tag::Notes(chat));
    news.touch(Tag::Recording(chat));
    news.touch(Tag::Shop);
}

#[cfg(test)]
mod tests;
