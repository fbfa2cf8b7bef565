//! Voice messages that are being recorded, or were and are not sent yet. One a chat, unless chats that had one each became
//! one.

use shopbell_model::{ConversationId, FileId, RecordingEnd, RecordingId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// Which.
    pub id: RecordingId,
    /// In which chat.
    pub conversation: ConversationId,
    /// The name of its strip, as long as it is not a file.
    pub strip: Option<String>,
    /// Its file, once it is whole.
    pub file: Option<FileId>,
    /// Why it ended; nothing while it runs, or when the program ended first.
    pub ended: Option<RecordingEnd>,
}

struct Raw {
    id: i64,
    conversation_id: i64,
    strip: Option<String>,
    media_id: Option<i64>,
    ended: Option<String>,
}

impl Raw {
    fn into_row(self) -> Result<Recording, StoreError> {
        Ok(Recording {
            id: RecordingId(self.id),
            conversation: ConversationId(self.conversation_id),
            strip: self.strip,
            file: self.media_id.map(FileId),
            ended: self.ended.as_deref().map(RecordingEnd::parse).transpose()?,
        })
    }
}

/// The recordings of a chat, the oldest first.
pub async fn of(connection: &mut SqliteConnection, chat: ConversationId) -> Result<Vec<Recording>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", conversation_id, strip, media_id, ended FROM recording INDEXED BY recording_by_chat
           WHERE conversation_id = ?1 ORDER BY id"#,
        chat.0
    );
    rows.fetch_all(connection).await?.into_iter().map(Raw::into_row).collect()
}

/// One recording.
pub async fn get(connection: &mut SqliteConnection, id: RecordingId) -> Result<Option<Recording>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", conversation_id, strip, media_id, ended FROM recording WHERE id = ?1"#,
        id.0
    );
    row.fetch_optional(connection).await?.map(Raw::into_row).transpose()
}

/// Every recording after this one, a few at a time: after a start what was cut off is looked for.
pub async fn after(
    connection: &mut SqliteConnection,
    last: RecordingId,
    limit: u32,
) -> Result<Vec<Recording>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", conversation_id, strip, media_id, ended FROM recording WHERE id > ?1 ORDER BY id LIMIT +?2"#,
        last.0,
        limit
    );
    rows.fetch_all(connection).await?.into_iter().map(Raw::into_row).collect()
}

/// A recording begins.
pub async fn begin(
    tx: &mut SqliteConnection,
    chat: ConversationId,
    strip: &str,
    now: UtcMillis,
) -> Result<RecordingId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO recording (conversation_id, strip, made_at) VALUES (?1, ?2, ?3) RETURNING id AS "id!""#,
        chat.0,
        strip,
        now.0
    );
    Ok(RecordingId(id.fetch_one(tx).await?))
}

/// It ended. Told twice, the first reason stays.
pub async fn end(tx: &mut SqliteConnection, id: RecordingId, why: RecordingEnd) -> Result<(), StoreError> {
    let why = why.as_str();
    sqlx::query!("UPDATE recording SET ended = ?2 WHERE id = ?1 AND ended IS NULL", id.0, why).execute(tx).await?;
    Ok(())
}

/// Its sound is a file now. `false` when it is not there any more.
pub async fn whole(tx: &mut SqliteConnection, id: RecordingId, file: FileId) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "UPDATE recording SET media_id = ?2, strip = NULL WHERE id = ?1 AND media_id IS NULL",
        id.0,
        file.0
    );
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// It is sent or not wanted.
pub async fn delete(tx: &mut SqliteConnection, id: RecordingId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM recording WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}

/// Of two chats that became one, the one that stays gets the other's recordings too.
pub(crate) async fn move_all(
    tx: &mut SqliteConnection,
    from: ConversationId,
    into: ConversationId,
) -> Result<(), StoreError> {
    sqlx::query!("UPDATE recording SET conversation_id = ?2 WHERE conversation_id = ?1", from.0, into.0)
        .execute(tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::media;
    use crate::testing::Bench;

    #[tokio::test]
    async fn a_recording_keeps_its_file_however_old_it_gets() {
        let bench = Bench::new().await;
        bench.shop(1).await;
        bench.conversation(1, "unread", "0").await;
        bench.run("INSERT INTO media (id, state, file, expires_at, made_at) VALUES (7, 'here', 'f', 0, 0), (8, 'here', 'g', 0, 0);").await;
        let id = bench
            .store
            .write(|tx| {
                Box::pin(async move {
                    let id = begin(tx, ConversationId(1), "strip", UtcMillis(0)).await?;
                    assert!(whole(tx, id, FileId(7)).await?);
                    assert!(!whole(tx, id, FileId(8)).await?, "it is a file already");
                    end(tx, id, RecordingEnd::Lost).await?;
                    end(tx, id, RecordingEnd::Stopped).await?;
                    media::drop_staged(tx, FileId(7)).await?;
                    assert_eq!(media::forget_stale(tx, UtcMillis(100)).await?, 1, "only what nobody recorded");
                    Ok(id)
                })
            })
            .await
            .unwrap();
        let found = of(&mut bench.store.read().await.unwrap(), ConversationId(1)).await.unwrap().remove(0);
        assert_eq!((found.id, found.file, found.ended), (id, Some(FileId(7)), Some(RecordingEnd::Lost)));
        assert_eq!(found.strip, None);
    }

    #[tokio::test]
    async fn two_chats_that_become_one_lose_no_recording() {
        let bench = Bench::new().await;
        bench.shop(3).await;
        for chat in 1..=3 {
            bench.conversation(chat, "unread", "0").await;
        }
        bench
            .store
            .write(|tx| {
                Box::pin(async move {
                    begin(tx, ConversationId(1), "one", UtcMillis(0)).await?;
                    begin(tx, ConversationId(2), "two", UtcMillis(0)).await?;
                    move_all(tx, ConversationId(2), ConversationId(3)).await?;
                    move_all(tx, ConversationId(3), ConversationId(1)).await
                })
            })
            .await
            .unwrap();
        let mut connection = bench.store.read().await.unwrap();
        let left = of(&mut connection, ConversationId(1)).await.unwrap();
        let strips: Vec<_> = left.iter().filter_map(|one| one.strip.as_deref()).collect();
        assert_eq!(strips, ["one", "two"], "what was said is nobody's to throw away");
    }
}
