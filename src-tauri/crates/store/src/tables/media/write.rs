//! Files as the writing side keeps them. Each step says which state it leaves from: one that comes too late changes
//! nothing, and says so.

use shopbell_model::{FileId, MediaGone, MessageId, UtcMillis};
use sqlx::SqliteConnection;

use super::row::{Looks, NewMedia};
use crate::StoreError;

/// A message came with a file. The same message twice is one row.
pub async fn insert(
    tx: &mut SqliteConnection,
    message: MessageId,
    new: &NewMedia,
    expires_at: UtcMillis,
    now: UtcMillis,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO media (message_id, meta_id, url, sha256_told, mime_told, name, animated, state, expires_at, made_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'waiting', ?8, ?9) ON CONFLICT (message_id) DO NOTHING",
        message.0,
        new.meta_id,
        new.url,
        new.sha256,
        new.mime,
        new.name,
        new.animated,
        expires_at.0,
        now.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A try begins; it is counted before it is made. `false` when the file does not wait any more.
pub async fn begin(tx: &mut SqliteConnection, id: FileId) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "UPDATE media SET state = 'fetching', tries = tries + 1 WHERE id = ?1 AND state = 'waiting'",
        id.0
    );
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// The file lies in the folder. What was taken back meanwhile stays away.
pub async fn arrived(tx: &mut SqliteConnection, id: FileId, looks: &Looks) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE media SET state = 'here', gone = NULL, url = NULL, mime = ?2, size = ?3, file = ?4, thumbnail = ?5,
                          width = ?6, height = ?7, duration = ?8, animated = ?9, wave = ?10
         WHERE id = ?1 AND state = 'fetching'
           AND NOT EXISTS (SELECT 1 FROM message WHERE message.id = media.message_id AND revoked_at IS NOT NULL)",
        id.0,
        looks.mime,
        looks.size,
        looks.file,
        looks.thumbnail,
        looks.width,
        looks.height,
        looks.duration,
        looks.animated,
        looks.wave
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A try failed; there will be another. The address it was fetched from is not asked again.
pub async fn later(tx: &mut SqliteConnection, id: FileId, not_before: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE media SET state = 'waiting', url = NULL, not_before = ?2 WHERE id = ?1 AND state = 'fetching'",
        id.0,
        not_before.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The file cannot be had.
pub async fn lost(tx: &mut SqliteConnection, id: FileId, why: MediaGone) -> Result<(), StoreError> {
    let why = why.as_str();
    sqlx::query!(
        "UPDATE media SET state = 'gone', gone = ?2, url = NULL WHERE id = ?1 AND state IN ('waiting', 'fetching')",
        id.0,
        why
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The message was taken back by its writer: nothing that leads to its file stays, here or at Meta. The bytes go with the
/// next sweep.
pub async fn withdraw(tx: &mut SqliteConnection, message: MessageId) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE media SET state = 'gone', gone = NULL, file = NULL, thumbnail = NULL, url = NULL, meta_id = NULL,
                          sha256_told = NULL, name = NULL, wave = NULL, uploaded_id = NULL, uploaded_at = NULL
         WHERE message_id = ?1",
        message.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A person wants it tried again now, whatever was found out before. Not what its writer took back, nor what the shop let go.
pub async fn ask_again(
    tx: &mut SqliteConnection,
    message: MessageId,
    until: UtcMillis,
    now: UtcMillis,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "UPDATE media SET state = 'waiting', gone = NULL, tries = 0, not_before = ?3, expires_at = max(expires_at, ?2)
         WHERE message_id = ?1 AND state IN ('waiting', 'gone') AND cleared_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM message WHERE message.id = media.message_id AND revoked_at IS NOT NULL)",
        message.0,
        until.0,
        now.0
    );
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// After a start nothing is under way: what a crash cut off waits again, and what Meta has thrown away by `now` is gone,
/// all of it at once.
pub async fn recover(tx: &mut SqliteConnection, now: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!("UPDATE media SET state = 'waiting' WHERE state = 'fetching'").execute(&mut *tx).await?;
    sqlx::query!(
        "UPDATE media SET state = 'gone', gone = 'expired', url = NULL WHERE state = 'waiting' AND expires_at <= ?1",
        now.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Keeps a file somebody attached.
pub async fn stage(
    tx: &mut SqliteConnection,
    name: Option<&str>,
    looks: &Looks,
    now: UtcMillis,
) -> Result<FileId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO media (state, name, mime, size, file, thumbnail, width, height, duration, animated, wave,
                              expires_at, made_at)
           VALUES ('here', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11) RETURNING id AS "id!""#,
        name,
        looks.mime,
        looks.size,
        looks.file,
        looks.thumbnail,
        looks.width,
        looks.height,
        looks.duration,
        looks.animated,
        looks.wave,
        now.0
    );
    Ok(FileId(id.fetch_one(tx).await?))
}

/// An attached file goes with this message. `false` when it went with another, or is not there any more.
pub async fn attach(tx: &mut SqliteConnection, id: FileId, message: MessageId) -> Result<bool, StoreError> {
    let done = sqlx::query!("UPDATE media SET message_id = ?2 WHERE id = ?1 AND message_id IS NULL", id.0, message.0);
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// One more row that speaks of the content of a file that is here; it belongs to no message yet. `None` when it is not.
pub async fn copy(tx: &mut SqliteConnection, id: FileId, now: UtcMillis) -> Result<Option<FileId>, StoreError> {
    let copied = sqlx::query_scalar!(
        r#"INSERT INTO media (state, name, mime, size, file, thumbnail, width, height, duration, animated, expires_at,
                              made_at)
           SELECT 'here', name, mime, size, file, thumbnail, width, height, duration, animated, ?2, ?2 FROM media
           WHERE id = ?1 AND state = 'here' RETURNING id AS "id!""#,
        id.0,
        now.0
    );
    Ok(copied.fetch_optional(tx).await?.map(FileId))
}

/// A message was taken back before it left: its file is attached and not sent, as it was before.
pub async fn detach(
    tx: &mut SqliteConnection,
    message: MessageId,
    now: UtcMillis,
) -> Result<Option<FileId>, StoreError> {
    let freed = sqlx::query_scalar!(
        r#"UPDATE media SET message_id = NULL, made_at = ?2 WHERE message_id = ?1 AND state = 'here'
           RETURNING id AS "id!""#,
        message.0,
        now.0
    );
    Ok(freed.fetch_optional(tx).await?.map(FileId))
}

/// Forgets a file that was attached and is not wanted. A sticker the shop keeps, a recording, a template's sample, a card
/// that went, a campaign, a file of people and an entry of the ledger hold their own. The bytes go with the next sweep.
pub async fn drop_staged(tx: &mut SqliteConnection, id: FileId) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM media WHERE id = ?1 AND message_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM sticker WHERE sticker.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM recording WHERE recording.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM template_sample WHERE template_sample.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM template_file WHERE template_file.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM campaign_file WHERE campaign_file.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM consent_proof WHERE consent_proof.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM import_proof JOIN import ON import.id = import_proof.import_id
                           WHERE import_proof.media_id = media.id AND import.state <> 'dropped')",
        id.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Forgets files that were attached before a time and never sent. What the shop keeps stays, and what was recorded here
/// waits for its person.
pub async fn forget_stale(tx: &mut SqliteConnection, before: UtcMillis) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "DELETE FROM media WHERE message_id IS NULL AND made_at < ?1
           AND NOT EXISTS (SELECT 1 FROM sticker WHERE sticker.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM recording WHERE recording.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM template_sample WHERE template_sample.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM template_file WHERE template_file.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM campaign_file WHERE campaign_file.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM consent_proof WHERE consent_proof.media_id = media.id)
           AND NOT EXISTS (SELECT 1 FROM import_proof JOIN import ON import.id = import_proof.import_id
                           WHERE import_proof.media_id = media.id AND import.state <> 'dropped')",
        before.0
    );
    Ok(done.execute(tx).await?.rows_affected())
}

/// Meta has the file under this id, for thirty days.
pub async fn uploaded_as(
    tx: &mut SqliteConnection,
    id: FileId,
    meta_id: &str,
    now: UtcMillis,
) -> Result<(), StoreError> {
    sqlx::query!("UPDATE media SET uploaded_id = ?2, uploaded_at = ?3 WHERE id = ?1", id.0, meta_id, now.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// An attached file goes on a card of this message. The card is free, and the file went nowhere yet; else the store says no.
pub async fn attach_to_card(
    tx: &mut SqliteConnection,
    id: FileId,
    message: MessageId,
    card: u8,
) -> Result<(), StoreError> {
    sqlx::query!("INSERT INTO template_file (message_id, card, media_id) VALUES (?1, ?2, ?3)", message.0, card, id.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// A message was taken back before it left: the files of its cards are attached and not sent, as they were before.
pub async fn detach_cards(tx: &mut SqliteConnection, message: MessageId, now: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE media SET made_at = ?2 WHERE id IN (SELECT media_id FROM template_file WHERE message_id = ?1)",
        message.0,
        now.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("DELETE FROM template_file WHERE message_id = ?1", message.0).execute(tx).await?;
    Ok(())
}

/// Meta takes a message's file by no id any more that it was given for it: the next message with it goes up anew.
pub async fn forget_upload(tx: &mut SqliteConnection, message: MessageId) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE media SET uploaded_id = NULL, uploaded_at = NULL
         WHERE file = (SELECT file FROM media WHERE message_id = ?1)
           AND mime = (SELECT mime FROM media WHERE message_id = ?1) AND uploaded_id IS NOT NULL",
        message.0
    )
    .execute(&mut *tx)
    .await?;
    // The same of each of its cards: which of the files it was Meta does not say.
    sqlx::query!(
        "UPDATE media SET uploaded_id = NULL, uploaded_at = NULL
         WHERE file IN (SELECT card.file FROM template_file JOIN media AS card ON card.id = template_file.media_id
                        WHERE template_file.message_id = ?1)
           AND uploaded_id IS NOT NULL",
        message.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The bytes of this file are damaged and not there: what a customer sent is fetched again as long as Meta has it, and a small
/// picture is done without. What the shop itself sent or keeps has no other source: its row stays.
pub async fn damaged(tx: &mut SqliteConnection, name: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE media SET state = 'waiting', gone = NULL, file = NULL, thumbnail = NULL, url = NULL, tries = 0, not_before = 0
         WHERE file = ?1 AND state = 'here' AND meta_id IS NOT NULL AND message_id IS NOT NULL",
        name
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("UPDATE media SET thumbnail = NULL WHERE thumbnail = ?1", name).execute(tx).await?;
    Ok(())
}
