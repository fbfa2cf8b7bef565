//! The pages of a chat: messages with what they answer and the reactions that stand on them.

use std::collections::HashMap;

use shopbell_model::media::may_carry_file;
use shopbell_model::{ActorId, ConversationId, Delivery, Direction, MessageId, MessageKind, UtcMillis, Wamid};
use sqlx::SqliteConnection;

use super::row::{Anchor, Message, MessagePage, Quote, Quoted, Reaction};
use crate::cursor;
use crate::error::StoreError;
use crate::tables::media::{self, Shown};

struct Raw {
    id: i64,
    conversation_id: i64,
    direction: String,
    wamid: Option<String>,
    kind: String,
    meta_kind: Option<String>,
    body: Option<String>,
    payload: Option<String>,
    quoted_wamid: Option<String>,
    actor_id: Option<i64>,
    at: i64,
    delivery: Option<String>,
    sent_at: Option<i64>,
    delivered_at: Option<i64>,
    read_at: Option<i64>,
    played_at: Option<i64>,
    failed_at: Option<i64>,
    error_code: Option<i64>,
    error_title: Option<String>,
    error_details: Option<String>,
    verdict: Option<String>,
    edited_at: Option<i64>,
    revoked_at: Option<i64>,
}

macro_rules! rows {
    ($rest:literal, $($arg:expr),+ $(,)?) => {
        sqlx::query_as!(
            Raw,
            r#"SELECT id AS "id!", conversation_id, direction, wamid, kind, meta_kind, body, payload, quoted_wamid,
                      actor_id, at, delivery, sent_at, delivered_at, read_at, played_at, failed_at, error_code,
                      error_title, error_details, verdict, edited_at, revoked_at
               FROM message "# + $rest,
            $($arg),+
        )
    };
}

// Below the macro it reads its rows with.
mod gallery;
mod kept;

pub use gallery::gallery;
pub use kept::{Former, Kept, kept};

/// A place in a chat; `(at, id)` orders it.
pub type Place = (i64, i64);

/// A page of chats that are shown as one, their messages in one order: at most `limit`, of which a page of each is read.
/// [`StoreError::NotFound`] when [`Anchor::Around`] names a message that is not shown in them.
pub async fn page(
    connection: &mut SqliteConnection,
    chats: &[ConversationId],
    anchor: &Anchor,
    limit: u32,
) -> Result<MessagePage, StoreError> {
    let limit = usize::try_from(limit.max(1)).unwrap_or(usize::MAX);
    let (rows, older, newer) = match anchor {
        Anchor::Newest => {
            let (rows, older) = before(connection, chats, (i64::MAX, i64::MAX), limit).await?;
            (rows, older, false)
        }
        Anchor::Before(cursor) => {
            let [at, id] = cursor::read(cursor)?;
            let (rows, older) = before(connection, chats, (at, id), limit).await?;
            // The page whose `before` this was lies after.
            (rows, older, true)
        }
        Anchor::After(cursor) => {
            let [at, id] = cursor::read(cursor)?;
            let (rows, newer) = after(connection, chats, (at, id), limit).await?;
            (rows, true, newer)
        }
        Anchor::Around(message) => {
            let (at, id) = place(connection, chats, *message).await?;
            let half = limit / 2;
            let (mut rows, older) = before(connection, chats, (at, id), half).await?;
            let rest = limit - rows.len();
            // From the message itself on: ids are whole numbers, so the one before it is the place to begin.
            let (later, newer) = after(connection, chats, (at, id - 1), rest).await?;
            rows.extend(later);
            (rows, older, newer)
        }
    };
    let write = |row: &Raw| cursor::write(&[row.at, row.id]);
    let before = rows.first().filter(|_| older).map(write);
    let after = rows.last().filter(|_| newer).map(write);
    Ok(MessagePage { messages: dress(connection, rows).await?, before, after })
}

/// One message, also one that was taken out of the chat; `None` when there is none.
pub async fn get(connection: &mut SqliteConnection, id: MessageId) -> Result<Option<Message>, StoreError> {
    let row = rows!("WHERE id = ?1", id.0).fetch_optional(&mut *connection).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(dress(connection, vec![row]).await?.pop())
}

/// The messages before a place, oldest first, and whether there are more.
async fn before(
    connection: &mut SqliteConnection,
    chats: &[ConversationId],
    (at, id): Place,
    limit: usize,
) -> Result<(Vec<Raw>, bool), StoreError> {
    let wanted = one_more(limit);
    let mut all = Vec::new();
    for chat in chats {
        let rows = rows!(
            "WHERE conversation_id = ?1 AND removed = 0 AND (at, id) < (?2, ?3) ORDER BY at DESC, id DESC LIMIT +?4",
            chat.0,
            at,
            id,
            wanted
        );
        all.extend(rows.fetch_all(&mut *connection).await?);
    }
    all.sort_by_key(|row| std::cmp::Reverse((row.at, row.id)));
    let more = all.len() > limit;
    all.truncate(limit);
    all.reverse();
    Ok((all, more))
}

/// The messages after a place, oldest first, and whether there are more.
async fn after(
    connection: &mut SqliteConnection,
    chats: &[ConversationId],
    (at, id): Place,
    limit: usize,
) -> Result<(Vec<Raw>, bool), StoreError> {
    let wanted = one_more(limit);
    let mut all = Vec::new();
    for chat in chats {
        let rows = rows!(
            "WHERE conversation_id = ?1 AND removed = 0 AND (at, id) > (?2, ?3) ORDER BY at, id LIMIT +?4",
            chat.0,
            at,
            id,
            wanted
        );
        all.extend(rows.fetch_all(&mut *connection).await?);
    }
    all.sort_by_key(|row| (row.at, row.id));
    let more = all.len() > limit;
    all.truncate(limit);
    Ok((all, more))
}

/// One row more than asked for tells whether there are more.
fn one_more(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1)
}

async fn place(
    connection: &mut SqliteConnection,
    chats: &[ConversationId],
    message: MessageId,
) -> Result<Place, StoreError> {
    for chat in chats {
        let at = sqlx::query_scalar!(
            "SELECT at FROM message WHERE id = ? AND conversation_id = ? AND removed = 0",
            message.0,
            chat.0
        );
        if let Some(at) = at.fetch_optional(&mut *connection).await? {
            return Ok((at, message.0));
        }
    }
    Err(StoreError::NotFound)
}

/// Adds quotes, reactions, files and former words: five queries, however many messages.
async fn dress(connection: &mut SqliteConnection, rows: Vec<Raw>) -> Result<Vec<Message>, StoreError> {
    let mut reactions = reactions(connection, &rows).await?;
    let quotes = quotes(connection, &rows).await?;
    let mut media = media(connection, &rows).await?;
    let mut cards = cards(connection, &rows).await?;
    let mut former = former(connection, &rows).await?;
    rows.into_iter()
        .map(|row| {
            let standing = row.wamid.as_deref().and_then(|wamid| reactions.remove(wamid)).unwrap_or_default();
            let quote = row
                .quoted_wamid
                .as_ref()
                .map(|wamid| Quote { message: quotes.get(wamid).cloned(), wamid: Wamid(wamid.clone()) });
            let media = media.remove(&MessageId(row.id));
            let former = former.remove(&row.id).unwrap_or_default();
            let cards = cards.remove(&MessageId(row.id)).unwrap_or_default();
            row.into_message(quote, standing, Files { media, cards }, former)
        })
        .collect()
}

async fn reactions(
    connection: &mut SqliteConnection,
    rows: &[Raw],
) -> Result<HashMap<String, Vec<Reaction>>, StoreError> {
    let Some(wamids) = list(rows.iter().filter_map(|row| row.wamid.as_deref())) else { return Ok(HashMap::new()) };
    let found = sqlx::query!(
        r#"SELECT target_wamid AS "target!", direction AS "direction!", emoji AS "emoji!", delivery, error_code, verdict
           FROM reaction
           WHERE target_wamid IN (SELECT value FROM json_each(?)) AND emoji <> '' ORDER BY at, id"#,
        wamids
    )
    .fetch_all(connection)
    .await?;
    let mut standing: HashMap<String, Vec<Reaction>> = HashMap::new();
    for row in found {
        standing.entry(row.target).or_default().push(Reaction {
            emoji: row.emoji,
            direction: Direction::parse(&row.direction)?,
            delivery: row.delivery.as_deref().map(Delivery::parse).transpose()?,
            error_code: row.error_code.and_then(|code| i32::try_from(code).ok()),
            verdict: row.verdict,
        });
    }
    Ok(standing)
}

async fn quotes(connection: &mut SqliteConnection, rows: &[Raw]) -> Result<HashMap<String, Quoted>, StoreError> {
    let Some(wamids) = list(rows.iter().filter_map(|row| row.quoted_wamid.as_deref())) else {
        return Ok(HashMap::new());
    };
    let found = sqlx::query!(
        r#"SELECT id AS "id!", conversation_id, wamid AS "wamid!", direction AS "direction!", body,
                  CASE WHEN revoked_at IS NULL THEN kind ELSE 'revoke' END AS "kind!: String"
           FROM message
           WHERE wamid IN (SELECT value FROM json_each(?)) AND removed = 0"#,
        wamids
    )
    .fetch_all(connection)
    .await?;
    found
        .into_iter()
        .map(|row| {
            let quoted = Quoted {
                id: MessageId(row.id),
                conversation: ConversationId(row.conversation_id),
                direction: Direction::parse(&row.direction)?,
                kind: kind(&row.kind),
                body: row.body,
            };
            Ok((row.wamid, quoted))
        })
        .collect()
}

async fn media(connection: &mut SqliteConnection, rows: &[Raw]) -> Result<HashMap<MessageId, Shown>, StoreError> {
    let carriers = rows.iter().filter(|row| may_carry_file(kind(&row.kind)));
    let ids: Vec<i64> = carriers.map(|row| row.id).collect();
    match serde_json::to_string(&ids) {
        Ok(list) if !ids.is_empty() => media::shown(connection, &list).await,
        _ => Ok(HashMap::new()),
    }
}

/// The files on the cards of templates.
async fn cards(
    connection: &mut SqliteConnection,
    rows: &[Raw],
) -> Result<HashMap<MessageId, Vec<(u8, Shown)>>, StoreError> {
    let templates = rows.iter().filter(|row| kind(&row.kind) == MessageKind::Template);
    let ids: Vec<i64> = templates.map(|row| row.id).collect();
    match serde_json::to_string(&ids) {
        Ok(list) if !ids.is_empty() => media::on_cards(connection, &list).await,
        _ => Ok(HashMap::new()),
    }
}

/// The files of one message.
struct Files {
    media: Option<Shown>,
    cards: Vec<(u8, Shown)>,
}

/// What changed messages said before, oldest first; of what was taken back nothing.
async fn former(connection: &mut SqliteConnection, rows: &[Raw]) -> Result<HashMap<i64, Vec<String>>, StoreError> {
    let changed = rows.iter().filter(|row| row.edited_at.is_some() && row.revoked_at.is_none());
    let ids: Vec<i64> = changed.map(|row| row.id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = serde_json::to_string(&ids).unwrap_or_else(|_| "[]".to_owned());
    let mut found = sqlx::query!(
        r#"SELECT id AS "id!", message_id, body FROM former WHERE message_id IN (SELECT value FROM json_each(?))"#,
        ids
    )
    .fetch_all(connection)
    .await?;
    found.sort_by_key(|row| row.id);
    let mut former: HashMap<i64, Vec<String>> = HashMap::new();
    for row in found {
        former.entry(row.message_id).or_default().extend(row.body);
    }
    Ok(former)
}

/// A list as one bound value; nothing when it is empty.
fn list<'a>(wamids: impl Iterator<Item = &'a str>) -> Option<String> {
    let wamids: Vec<&str> = wamids.collect();
    if wamids.is_empty() { None } else { serde_json::to_string(&wamids).ok() }
}

/// A kind that an older program stored under a name of its own is shown as unknown, not refused.
fn kind(word: &str) -> MessageKind {
    MessageKind::parse(word).unwrap_or(MessageKind::Unknown)
}

impl Raw {
    fn into_message(
        self,
        quote: Option<Quote>,
        reactions: Vec<Reaction>,
        files: Files,
        former: Vec<String>,
    ) -> Result<Message, StoreError> {
        Ok(Message {
            id: MessageId(self.id),
            conversation: ConversationId(self.conversation_id),
            direction: Direction::parse(&self.direction)?,
            wamid: self.wamid.map(Wamid),
            kind: kind(&self.kind),
            meta_kind: self.meta_kind,
            body: self.body,
            payload: self.payload,
            actor: self.actor_id.map(ActorId),
            at: UtcMillis(self.at),
            delivery: self.delivery.as_deref().map(Delivery::parse).transpose()?,
            sent_at: self.sent_at.map(UtcMillis),
            delivered_at: self.delivered_at.map(UtcMillis),
            read_at: self.read_at.map(UtcMillis),
            played_at: self.played_at.map(UtcMillis),
            failed_at: self.failed_at.map(UtcMillis),
            error_code: self.error_code.and_then(|code| i32::try_from(code).ok()),
            error_title: self.error_title,
            error_details: self.error_details,
            verdict: self.verdict,
            edited_at: self.edited_at.map(UtcMillis),
            revoked_at: self.revoked_at.map(UtcMillis),
            former,
            quote,
            reactions,
            media: files.media,
            cards: files.cards,
        })
    }
}

#[cfg(test)]
mod tests;
