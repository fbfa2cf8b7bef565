//! Merged chats: a row that stands in the inbox for its parts, each of which stays the chat with one identity. See the
//! migration for how they hold together.

use shopbell_model::{ContactId, ConversationId, NumberId, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::tables::{person, recording};

/// A part and the merged chat it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The chat with one identity.
    pub part: ConversationId,
    /// The chat that stands in the inbox.
    pub whole: ConversationId,
}

/// What a person made of a chat and no customer changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// An answer that is begun.
    pub draft: String,
    /// When it was pinned.
    pub pinned_at: Option<i64>,
    /// Who takes care of it.
    pub helper: Option<i64>,
    /// Whether its messages ring nowhere.
    pub quiet: bool,
}

/// Every part of every merged chat, in the order they were made.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<Part>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", merged_into AS "whole!" FROM conversation INDEXED BY conversation_parts
           WHERE merged_into IS NOT NULL ORDER BY merged_into, id"#
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| Part { part: ConversationId(row.id), whole: ConversationId(row.whole) }).collect())
}

/// The parts of a chat, the main one first; none when it is not merged.
pub async fn of(conn: &mut SqliteConnection, whole: ConversationId) -> Result<Vec<ConversationId>, StoreError> {
    let rows =
        sqlx::query_scalar!(r#"SELECT id AS "id!" FROM conversation WHERE merged_into = ?1 ORDER BY id"#, whole.0)
            .fetch_all(&mut *conn)
            .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let main = sqlx::query_scalar!("SELECT main_part FROM conversation WHERE id = ?1", whole.0);
    let main = main.fetch_optional(conn).await?.flatten();
    let mut parts: Vec<ConversationId> = rows.into_iter().map(ConversationId).collect();
    parts.sort_by_key(|part| Some(part.0) != main);
    Ok(parts)
}

/// The merged chat a chat is a part of.
pub async fn whole_of(conn: &mut SqliteConnection, part: ConversationId) -> Result<Option<ConversationId>, StoreError> {
    let whole = sqlx::query_scalar!("SELECT merged_into FROM conversation WHERE id = ?1", part.0);
    Ok(whole.fetch_optional(conn).await?.flatten().map(ConversationId))
}

/// The part the customer wrote from last: where an answer goes, because its window is the one that is open.
pub async fn heard_last(
    conn: &mut SqliteConnection,
    whole: ConversationId,
) -> Result<Option<ConversationId>, StoreError> {
    let id = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM conversation WHERE merged_into = ?1 
           ORDER BY last_inbound_at DESC, last_message_id DESC LIMIT 1"#,
        whole.0
    );
    Ok(id.fetch_optional(conn).await?.map(ConversationId))
}

/// A row to stand for parts, with a contact of its own that goes by the name of the main part.
pub async fn make_whole(
    tx: &mut SqliteConnection,
    number: NumberId,
    main: ConversationId,
    main_contact: ContactId,
) -> Result<(ConversationId, ContactId), StoreError> {
    let contact = sqlx::query_scalar!(
        r#"INSERT INTO contact (portfolio_id, name, username, phone, first_at)
           SELECT portfolio_id, name, username, phone, first_at FROM contact WHERE id = ?1 RETURNING id AS "id!""#,
        main_contact.0
    )
    .fetch_one(&mut *tx)
    .await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO conversation (number_id, contact_id, ours, main_part) VALUES (?1, ?2, 1, ?3) RETURNING id AS "id!""#,
        number.0,
        contact,
        main.0
    )
    .fetch_one(tx)
    .await?;
    Ok((ConversationId(id), ContactId(contact)))
}

/// Lets a chat stand behind a merged one, which takes over its labels.
pub async fn join(tx: &mut SqliteConnection, part: ConversationId, whole: ConversationId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE conversation SET merged_into = ?2, ours = 0 WHERE id = ?1", part.0, whole.0)
        .execute(&mut *tx)
        .await?;
    put_in_place(&mut *tx, part).await?;
    sqlx::query!(
        "INSERT OR IGNORE INTO chat_label (label_id, conversation_id, last_at)
         SELECT l.label_id, w.id, w.last_at FROM chat_label l JOIN conversation w ON w.id = ?2
         WHERE l.conversation_id = ?1",
        part.0,
        whole.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Lets a part stand in the inbox by itself again.
pub async fn part(tx: &mut SqliteConnection, part: ConversationId) -> Result<(), StoreError> {
    let whole = whole_of(&mut *tx, part).await?;
    sqlx::query!("UPDATE conversation SET merged_into = NULL, ours = 1 WHERE id = ?1", part.0)
        .execute(&mut *tx)
        .await?;
    put_in_place(&mut *tx, part).await?;
    match whole {
        Some(whole) => refresh(tx, whole).await,
        None => Ok(()),
    }
}

/// Who stands behind a merged chat stands in no list of people, and in it again afterwards.
async fn put_in_place(tx: &mut SqliteConnection, chat: ConversationId) -> Result<(), StoreError> {
    let contact = sqlx::query_scalar!("SELECT contact_id FROM conversation WHERE id = ?1", chat.0);
    match contact.fetch_optional(&mut *tx).await? {
        Some(contact) => person::refresh(tx, ContactId(contact)).await,
        None => Ok(()),
    }
}

/// Lets a merged chat say again what its parts say, after one went.
pub async fn refresh(tx: &mut SqliteConnection, whole: ConversationId) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE conversation SET unread = unread WHERE id = (SELECT min(id) FROM conversation WHERE merged_into = ?1)",
        whole.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The part whose name a merged chat bears from now on.
pub async fn set_main(
    tx: &mut SqliteConnection,
    whole: ConversationId,
    main: ConversationId,
) -> Result<(), StoreError> {
    sqlx::query!("UPDATE conversation SET main_part = ?2 WHERE id = ?1", whole.0, main.0).execute(&mut *tx).await?;
    sqlx::query!(
        "UPDATE contact SET name = m.name, username = m.username, phone = m.phone
         FROM (SELECT p.name, p.username, p.phone FROM conversation c JOIN contact p ON p.id = c.contact_id
               WHERE c.id = ?2) m
         WHERE contact.id = (SELECT contact_id FROM conversation WHERE id = ?1)",
        whole.0,
        main.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A merged chat without parts goes; texts that wait in it go over to `to`. Nobody says anything to a merged chat and nothing
/// is recorded for it, only for its parts; should something hang on it all the same it goes to the main part of `to`, so
/// that a customer's message which ends the merging always comes in.
pub async fn drop_whole(
    tx: &mut SqliteConnection,
    whole: ConversationId,
    to: ConversationId,
) -> Result<Option<ContactId>, StoreError> {
    sqlx::query!("UPDATE later SET conversation_id = ?2 WHERE conversation_id = ?1", whole.0, to.0)
        .execute(&mut *tx)
        .await?;
    let contact = sqlx::query_scalar!("SELECT contact_id FROM conversation WHERE id = ?1", whole.0)
        .fetch_optional(&mut *tx)
        .await?;
    let heir = of(&mut *tx, to).await?.first().copied().unwrap_or(to);
    recording::move_all(&mut *tx, whole, heir).await?;
    if let Some(contact) = contact {
        sqlx::query!(
            "UPDATE consent_subject SET contact_id = (SELECT contact_id FROM conversation WHERE id = ?2)
             WHERE contact_id = ?1",
            contact,
            heir.0
        )
        .execute(&mut *tx)
        .await?;
    }
    sqlx::query!("DELETE FROM conversation WHERE id = ?1", whole.0).execute(&mut *tx).await?;
    if let Some(contact) = contact {
        sqlx::query!("DELETE FROM contact WHERE id = ?1", contact).execute(tx).await?;
    }
    Ok(contact.map(ContactId))
}

/// A merged chat is about to be with fewer people than a text was written for: each that waits there waits for a person.
pub async fn hold_later(tx: &mut SqliteConnection, whole: ConversationId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE later SET held = 'refused' WHERE conversation_id = ?1 AND held IS NULL", whole.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Texts that wait in one merged chat wait in another, of which it has become a part.
pub async fn move_later(tx: &mut SqliteConnection, from: ConversationId, to: ConversationId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE later SET conversation_id = ?2 WHERE conversation_id = ?1", from.0, to.0).execute(tx).await?;
    Ok(())
}

/// The shop answered in one part: nobody waits in the others of the same person either.
pub async fn answered(
    tx: &mut SqliteConnection,
    whole: ConversationId,
    part: ConversationId,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE conversation SET shelf = 'waiting', waiting_since = NULL, marked_unread = 0
         WHERE merged_into = ?1 AND id <> ?2 AND shelf = 'to_answer' AND last_message_id IS NOT NULL",
        whole.0,
        part.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a person made of a chat.
pub async fn own(conn: &mut SqliteConnection, id: ConversationId) -> Result<Own, StoreError> {
    let row = sqlx::query!(
        r#"SELECT draft, pinned_at, helper_id, quiet AS "quiet!: bool" FROM conversation WHERE id = ?1"#,
        id.0
    );
    Ok(row.fetch_optional(conn).await?.map_or_else(Own::default, |row| Own {
        draft: row.draft,
        pinned_at: row.pinned_at,
        helper: row.helper_id,
        quiet: row.quiet,
    }))
}

/// Writes down what a person made of a chat.
pub async fn set_own(tx: &mut SqliteConnection, id: ConversationId, own: &Own) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE conversation SET draft = ?2, pinned_at = ?3, helper_id = ?4, quiet = ?5 WHERE id = ?1",
        id.0,
        own.draft,
        own.pinned_at,
        own.helper,
        own.quiet
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The labels a chat bears.
pub async fn labels(conn: &mut SqliteConnection, id: ConversationId) -> Result<Vec<i64>, StoreError> {
    let rows = sqlx::query_scalar!(
        "SELECT label_id FROM chat_label INDEXED BY chat_label_by_chat WHERE conversation_id = ?1 ORDER BY label_id",
        id.0
    );
    Ok(rows.fetch_all(conn).await?)
}

/// Writes down that a part was merged, or taken apart again.
pub async fn note(tx: &mut SqliteConnection, part: Part, merged: bool, at: UtcMillis) -> Result<(), StoreError> {
    let what = if merged { "merged" } else { "separated" };
    sqlx::query!(
        "INSERT INTO merging (what, whole, part, at) VALUES (?1, ?2, ?3, ?4)",
        what,
        part.whole.0,
        part.part.0,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// When a part was last merged.
pub async fn merged_at(conn: &mut SqliteConnection, part: ConversationId) -> Result<Option<UtcMillis>, StoreError> {
    let at = sqlx::query_scalar!(
        "SELECT at FROM merging WHERE part = ?1 AND what = 'merged' ORDER BY id DESC LIMIT 1",
        part.0
    );
    Ok(at.fetch_optional(conn).await?.map(UtcMillis))
}
