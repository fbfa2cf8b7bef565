//! Notes are found like messages: an index of their own, because no customer's text lies in it.

use shopbell_model::{ContactId, ConversationId, NoteId, UtcMillis};
use sqlx::{Row as _, SqliteConnection};

use super::index::words;
use super::query::Wanted;
use super::snippet::{Piece, pieces};
use crate::error::StoreError;
use crate::tables::conversation::Person;

/// A note that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundNote {
    /// The note.
    pub note: NoteId,
    /// The chat it is on.
    pub conversation: ConversationId,
    /// Who that is with.
    pub person: Person,
    /// When it was written.
    pub at: UtcMillis,
    /// The text around the first match.
    pub snippet: Vec<Piece>,
}

/// Makes a note findable by what it says now.
pub async fn index_note(tx: &mut SqliteConnection, id: NoteId, text: &str) -> Result<(), StoreError> {
    let words = words(text);
    if words.is_empty() {
        return remove_note(tx, id).await;
    }
    sqlx::query("INSERT OR REPLACE INTO search_notes (rowid, words) VALUES (?, ?)")
        .bind(id.0)
        .bind(words)
        .execute(tx)
        .await?;
    Ok(())
}

/// Makes a note unfindable.
pub async fn remove_note(tx: &mut SqliteConnection, id: NoteId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM search_notes WHERE rowid = ?").bind(id.0).execute(tx).await?;
    Ok(())
}

/// Notes that hold everything `typed` says, newest first; words match by their beginnings.
pub async fn notes(connection: &mut SqliteConnection, typed: &str, limit: u32) -> Result<Vec<FoundNote>, StoreError> {
    let Some(wanted) = Wanted::read(typed) else { return Ok(Vec::new()) };
    let rows = sqlx::query(
        "SELECT n.id, w.id AS conversation_id, n.text, n.at, p.id AS contact, p.name, p.username, p.phone
         FROM search_notes s
         CROSS JOIN note n ON n.id = s.rowid
         CROSS JOIN conversation c ON c.id = n.conversation_id
         CROSS JOIN conversation w ON w.id = coalesce(c.merged_into, c.id)
         CROSS JOIN contact p ON p.id = w.contact_id
         WHERE s.search_notes MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2",
    )
    .bind(wanted.expression(&[]))
    .bind(limit)
    .fetch_all(connection)
    .await?;
    rows.iter()
        .map(|row| {
            let text: String = row.try_get("text")?;
            Ok(FoundNote {
                note: NoteId(row.try_get("id")?),
                conversation: ConversationId(row.try_get("conversation_id")?),
                person: person(row)?,
                at: UtcMillis(row.try_get("at")?),
                snippet: pieces(&text, &wanted),
            })
        })
        .collect()
}

/// Indexes every note again, after the way of cutting words has changed.
pub(super) async fn again(tx: &mut SqliteConnection, after: i64, step: i64) -> Result<Option<i64>, StoreError> {
    let rows = sqlx::query!(r#"SELECT id AS "id!", text FROM note WHERE id > ? ORDER BY id LIMIT ?"#, after, step)
        .fetch_all(&mut *tx)
        .await?;
    for row in &rows {
        index_note(&mut *tx, NoteId(row.id), &row.text).await?;
    }
    Ok(rows.last().map(|row| row.id))
}

fn person(row: &sqlx::sqlite::SqliteRow) -> Result<Person, StoreError> {
    Ok(Person {
        contact: ContactId(row.try_get("contact")?),
        name: row.try_get("name")?,
        username: row.try_get("username")?,
        phone: row.try_get("phone")?,
    })
}
