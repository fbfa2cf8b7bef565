//! Notes are found like messages: an index of their own, because no customer's text lies in it.

use shopbell_model::NoteId;
use sqlx::SqliteConnection;

use super::index::words;
use crate::error::StoreError;

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

/// Indexes every note again, after the way of cutting words has changed.
pub(super) async fn again(tx: &mut SqliteConnection, after: i64, step: i64) -> Result<Option<i64>, StoreError> {
    let rows = sqlx::query!(r#"SELECT id AS "id!", text FROM note WHERE id > ? ORDER BY id LIMIT +?"#, after, step)
        .fetch_all(&mut *tx)
        .await?;
    for row in &rows {
        index_note(&mut *tx, NoteId(row.id), &row.text).await?;
    }
    Ok(rows.last().map(|row| row.id))
}
