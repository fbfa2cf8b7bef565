//! The stickers a shop keeps: which there are, what they are called and in which order they stand. A handful. The bytes
//! are a file's like any other (`media`); the row here keeps that file from being forgotten.

use shopbell_model::{FileId, StickerId};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A sticker the shop keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sticker {
    /// Which.
    pub id: StickerId,
    /// Its file.
    pub file: FileId,
    /// What it is called; may be empty.
    pub name: String,
    /// Bytes.
    pub size: i64,
    /// Whether it moves.
    pub animated: bool,
}

/// All of them, the one in front first.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<Sticker>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT sticker.id AS "id!", sticker.media_id AS "file!", sticker.name AS "name!", media.size AS "size!",
                  media.animated AS "animated!"
           FROM sticker JOIN media ON media.id = sticker.media_id ORDER BY sticker.place DESC, sticker.id DESC"#
    )
    .fetch_all(conn)
    .await?;
    let sticker = rows.into_iter().map(|row| Sticker {
        id: StickerId(row.id),
        file: FileId(row.file),
        name: row.name,
        size: row.size,
        animated: row.animated != 0,
    });
    Ok(sticker.collect())
}

/// How many there are.
pub async fn count(tx: &mut SqliteConnection) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!("SELECT count(*) FROM sticker").fetch_one(tx).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The file of a sticker.
pub async fn file(conn: &mut SqliteConnection, id: StickerId) -> Result<Option<FileId>, StoreError> {
    let file = sqlx::query_scalar!("SELECT media_id FROM sticker WHERE id = ?1", id.0);
    Ok(file.fetch_optional(conn).await?.map(FileId))
}

/// Whether a file is that of a sticker.
pub async fn keeps(conn: &mut SqliteConnection, file: FileId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT place FROM sticker WHERE media_id = ?1", file.0);
    Ok(found.fetch_optional(conn).await?.is_some())
}

/// The sticker with this content, by the content's name in the folder.
pub async fn of_content(tx: &mut SqliteConnection, file: &str) -> Result<Option<StickerId>, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT sticker.id AS "id!" FROM media JOIN sticker ON sticker.media_id = media.id WHERE media.file = ?1"#,
        file
    );
    Ok(found.fetch_optional(tx).await?.map(StickerId))
}

/// Keeps a file as a sticker, in front of the others.
pub async fn add(tx: &mut SqliteConnection, file: FileId, name: &str) -> Result<StickerId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO sticker (media_id, name, place)
           VALUES (?1, ?2, ifnull((SELECT max(place) FROM sticker), 0) + 1) RETURNING id AS "id!""#,
        file.0,
        name
    );
    Ok(StickerId(id.fetch_one(tx).await?))
}

/// Puts one in front of the others.
pub async fn to_front(tx: &mut SqliteConnection, id: StickerId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE sticker SET place = (SELECT max(place) FROM sticker) + 1 WHERE id = ?1", id.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Calls one otherwise. `false` when there is none.
pub async fn rename(tx: &mut SqliteConnection, id: StickerId, name: &str) -> Result<bool, StoreError> {
    let done = sqlx::query!("UPDATE sticker SET name = ?2 WHERE id = ?1", id.0, name);
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// Gives one a place; the larger the further in front.
pub async fn set_place(tx: &mut SqliteConnection, id: StickerId, place: i64) -> Result<(), StoreError> {
    sqlx::query!("UPDATE sticker SET place = ?2 WHERE id = ?1", id.0, place).execute(tx).await?;
    Ok(())
}

/// One goes. Its file is one that belongs to nothing then, and is to be dropped.
pub async fn delete(tx: &mut SqliteConnection, id: StickerId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM sticker WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}
