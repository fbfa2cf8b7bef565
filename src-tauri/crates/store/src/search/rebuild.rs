//! Indexing everything again after the way of folding and cutting has changed.

use shopbell_model::{ContactId, ConversationId, MessageId};
use sqlx::SqliteConnection;

use super::index::{Entry, index_contact, index_messages};
use super::says::text_of;
use super::{SEARCH_VERSION, notes};
use crate::error::StoreError;
use crate::store::Store;
use crate::tables::setting;

/// The version the whole index is of.
const VERSION: &str = "search_version";

/// The version the index is on its way to, and the message it has come to: `2:1500`.
const PROGRESS: &str = "search_rebuild";

/// Messages to a commit: small enough that no webhook waits long behind one.
const STEP: i64 = 100;

/// Contacts to a commit.
const CONTACT_STEP: i64 = 200;

/// Brings the index to [`SEARCH_VERSION`] when it is of another version; whether there was anything to do. Works in
/// small commits beside everything else, goes on where it was interrupted, and finds more and more while it runs.
pub async fn rebuild(store: &Store) -> Result<bool, StoreError> {
    let mut connection = store.read().await?;
    let version = setting::get(&mut connection, VERSION).await?;
    drop(connection);
    if version.as_deref() == Some(&SEARCH_VERSION.to_string()) {
        return Ok(false);
    }
    let mut after = store.write(|tx| Box::pin(begin(tx))).await?;
    loop {
        let last = store.write(move |tx| Box::pin(step(tx, after))).await?;
        let Some(last) = last else { break };
        after = last;
    }
    let mut contact = 0;
    while let Some(last) = store.write(move |tx| Box::pin(contacts(tx, contact))).await? {
        contact = last;
    }
    let mut note = 0;
    while let Some(last) = store.write(move |tx| Box::pin(notes::again(tx, note, STEP))).await? {
        note = last;
    }
    store.write(|tx| Box::pin(finish(tx))).await?;
    Ok(true)
}

/// Where to go on; a rebuild for another version begins with an empty index.
async fn begin(tx: &mut SqliteConnection) -> Result<i64, StoreError> {
    let progress = setting::get(&mut *tx, PROGRESS).await?;
    let done = progress
        .as_deref()
        .and_then(|progress| progress.split_once(':'))
        .filter(|(version, _)| *version == SEARCH_VERSION.to_string())
        .and_then(|(_, done)| done.parse().ok());
    if let Some(done) = done {
        return Ok(done);
    }
    let known = setting::get(&mut *tx, VERSION).await?.is_some() || progress.is_some();
    if known {
        for statement in [
            "INSERT INTO search_messages (search_messages) VALUES ('delete-all')",
            "INSERT INTO search_contacts (search_contacts) VALUES ('delete-all')",
            "INSERT INTO search_notes (search_notes) VALUES ('delete-all')",
        ] {
            sqlx::query(statement).execute(&mut *tx).await?;
        }
    }
    save(tx, 0).await?;
    Ok(0)
}

async fn save(tx: &mut SqliteConnection, done: i64) -> Result<(), StoreError> {
    setting::put(tx, PROGRESS, &format!("{SEARCH_VERSION}:{done}")).await
}

/// Indexes the next messages; the last of them, or `None` when there are no more.
async fn step(tx: &mut SqliteConnection, after: i64) -> Result<Option<i64>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", conversation_id, kind, body,
                  CASE WHEN kind = 'interactive' OR instr(payload, '"filename"') THEN payload END AS "payload: String",
                  CASE WHEN edited_at IS NOT NULL AND revoked_at IS NULL THEN
                    (SELECT group_concat(body, char(10)) FROM former WHERE message_id = message.id) END AS "former: String"
           FROM message WHERE id > ? AND removed = 0 ORDER BY id LIMIT +?"#,
        after,
        STEP
    )
    .fetch_all(&mut *tx)
    .await?;
    let Some(last) = rows.last().map(|row| row.id) else { return Ok(None) };
    let entries: Vec<Entry> = rows
        .into_iter()
        .filter_map(|row| {
            let text = text_of(row.body.as_deref(), &row.kind, row.payload.as_deref(), row.former.as_deref());
            Entry::new(MessageId(row.id), ConversationId(row.conversation_id), &text)
        })
        .collect();
    index_messages(&mut *tx, &entries).await?;
    save(tx, last).await?;
    Ok(Some(last))
}

/// Indexes the next contacts; the last of them, or `None` when there are no more.
async fn contacts(tx: &mut SqliteConnection, after: i64) -> Result<Option<i64>, StoreError> {
    let rows = sqlx::query!(
        // A merged chat is found by every name its parts go by.
        r#"SELECT id AS "id!", name, username, phone,
                  (SELECT group_concat(concat_ws(' ', q.name, q.username, q.phone), ' ')
                   FROM conversation w JOIN conversation s ON s.merged_into = w.id JOIN contact q ON q.id = s.contact_id
                   WHERE w.contact_id = contact.id) AS "others: String"
           FROM contact WHERE id > ? ORDER BY id LIMIT +?"#,
        after,
        CONTACT_STEP
    )
    .fetch_all(&mut *tx)
    .await?;
    let last = rows.last().map(|row| row.id);
    for row in rows {
        let words = [row.name, row.username, row.phone, row.others].into_iter().flatten().collect::<Vec<_>>().join(" ");
        index_contact(&mut *tx, ContactId(row.id), &words).await?;
    }
    Ok(last)
}

async fn finish(tx: &mut SqliteConnection) -> Result<(), StoreError> {
    setting::put(&mut *tx, VERSION, &SEARCH_VERSION.to_string()).await?;
    setting::remove(tx, PROGRESS).await
}
