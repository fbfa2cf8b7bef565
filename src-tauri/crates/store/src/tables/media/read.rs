//! Files as the reading side asks for them.

use std::collections::{HashMap, HashSet};

use shopbell_model::{ContactId, FileId, MediaGone, MediaState, MessageId, UtcMillis};
use sqlx::SqliteConnection;

use super::row::{Due, Media, Shown};
use crate::StoreError;

/// Files whose turn it is, the longest wait first.
pub async fn due(connection: &mut SqliteConnection, now: UtcMillis, limit: u32) -> Result<Vec<Due>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", meta_id AS "meta_id!", url, sha256_told, tries AS "tries!", expires_at AS "expires_at!"
           FROM media WHERE state = 'waiting' AND not_before <= ?1 ORDER BY not_before, id LIMIT +?2"#,
        now.0,
        limit
    )
    .fetch_all(connection)
    .await?;
    let due = rows.into_iter().map(|row| Due {
        id: FileId(row.id),
        meta_id: row.meta_id,
        url: row.url,
        sha256: row.sha256_told,
        tries: u32::try_from(row.tries).unwrap_or(u32::MAX),
        expires_at: UtcMillis(row.expires_at),
    });
    Ok(due.collect())
}

/// When the next file's turn comes.
pub async fn next_due(connection: &mut SqliteConnection) -> Result<Option<UtcMillis>, StoreError> {
    let at = sqlx::query_scalar!(
        r#"SELECT not_before AS "at!" FROM media WHERE state = 'waiting' ORDER BY not_before, id LIMIT 1"#
    );
    Ok(at.fetch_optional(connection).await?.map(UtcMillis))
}

struct Raw {
    id: i64,
    message_id: Option<i64>,
    state: String,
    name: Option<String>,
    mime: Option<String>,
    mime_told: Option<String>,
    size: Option<i64>,
    file: Option<String>,
    thumbnail: Option<String>,
    width: Option<i64>,
    height: Option<i64>,
    duration: Option<i64>,
    animated: i64,
    wave: Option<Vec<u8>>,
    gone: Option<String>,
    tries: i64,
}

macro_rules! rows {
    ($rest:literal, $($arg:expr),+ $(,)?) => {
        sqlx::query_as!(
            Raw,
            r#"SELECT id AS "id!", message_id, state AS "state!", name, mime, mime_told, size, file, thumbnail, width,
                      height, duration, animated AS "animated!", wave,
                      iif(cleared_at IS NULL, gone, 'cleared') AS "gone?: String", tries AS "tries!" FROM media "# + $rest,
            $($arg),+
        )
    };
}

impl Raw {
    fn into_shown(self) -> Result<Shown, StoreError> {
        let media = Media {
            id: FileId(self.id),
            message: self.message_id.map(MessageId),
            state: MediaState::parse(&self.state)?,
            name: self.name,
            mime: self.mime.or(self.mime_told),
            size: self.size,
            file: self.file,
            thumbnail: self.thumbnail,
            width: self.width,
            height: self.height,
            duration: self.duration,
            animated: self.animated != 0,
            wave: self.wave,
        };
        let gone = self.gone.as_deref().map(MediaGone::parse).transpose()?;
        Ok(Shown { media, gone, tries: u32::try_from(self.tries).unwrap_or(u32::MAX) })
    }
}

/// The files of the messages of a page. `messages` is a JSON list of their ids.
pub async fn shown(connection: &mut SqliteConnection, messages: &str) -> Result<HashMap<MessageId, Shown>, StoreError> {
    let rows = rows!("WHERE message_id IN (SELECT value FROM json_each(?1))", messages).fetch_all(connection).await?;
    let mut shown = HashMap::with_capacity(rows.len());
    for row in rows {
        let one = row.into_shown()?;
        shown.extend(one.media.message.map(|message| (message, one)));
    }
    Ok(shown)
}

/// One file.
pub async fn get(connection: &mut SqliteConnection, id: FileId) -> Result<Option<Media>, StoreError> {
    Ok(one_shown(connection, id).await?.map(|shown| shown.media))
}

/// One file, with why it is gone where it is.
pub async fn one_shown(connection: &mut SqliteConnection, id: FileId) -> Result<Option<Shown>, StoreError> {
    rows!("WHERE id = ?1", id.0).fetch_optional(connection).await?.map(Raw::into_shown).transpose()
}

/// The file of a message.
pub async fn of_message(connection: &mut SqliteConnection, message: MessageId) -> Result<Option<Media>, StoreError> {
    let row = rows!("WHERE message_id = ?1", message.0).fetch_optional(connection).await?;
    Ok(row.map(Raw::into_shown).transpose()?.map(|shown| shown.media))
}

/// The names in the folder of a file and its thumbnail, its type and what people call it; for whoever serves it.
pub async fn file(connection: &mut SqliteConnection, id: FileId) -> Result<Option<Media>, StoreError> {
    Ok(get(connection, id).await?.filter(|media| media.state == MediaState::Here))
}

/// A file that is attached and went nowhere yet.
pub async fn staged(connection: &mut SqliteConnection, id: FileId) -> Result<Option<Media>, StoreError> {
    let row = rows!(
        "WHERE id = ?1 AND message_id IS NULL AND state = 'here'
           AND NOT EXISTS (SELECT 1 FROM template_file WHERE template_file.media_id = media.id)",
        id.0
    );
    let row = row.fetch_optional(connection).await?;
    Ok(row.map(Raw::into_shown).transpose()?.map(|shown| shown.media))
}

/// The files on the cards of the messages of a page, with the card of each. `messages` is a JSON list of their ids.
pub async fn on_cards(
    connection: &mut SqliteConnection,
    messages: &str,
) -> Result<HashMap<MessageId, Vec<(u8, Shown)>>, StoreError> {
    let places = sqlx::query!(
        "SELECT message_id, card, media_id FROM template_file
         WHERE message_id IN (SELECT value FROM json_each(?1))",
        messages
    )
    .fetch_all(&mut *connection)
    .await?;
    if places.is_empty() {
        return Ok(HashMap::new());
    }
    let files: Vec<i64> = places.iter().map(|place| place.media_id).collect();
    let files = serde_json::to_string(&files).unwrap_or_default();
    let rows = rows!("WHERE id IN (SELECT value FROM json_each(?1))", files).fetch_all(connection).await?;
    let mut by_id = HashMap::with_capacity(rows.len());
    for row in rows {
        let shown = row.into_shown()?;
        by_id.insert(shown.media.id.0, shown);
    }
    let mut found: HashMap<MessageId, Vec<(u8, Shown)>> = HashMap::new();
    for place in places {
        let (Some(shown), Ok(card)) = (by_id.remove(&place.media_id), u8::try_from(place.card)) else { continue };
        found.entry(MessageId(place.message_id)).or_default().push((card, shown));
    }
    for cards in found.values_mut() {
        cards.sort_by_key(|(card, _)| *card);
    }
    Ok(found)
}

/// Meta's newest id of an upload of the same content as this type, not older than `since`: it need not be uploaded again.
pub async fn uploaded(
    connection: &mut SqliteConnection,
    file: &str,
    mime: &str,
    since: UtcMillis,
) -> Result<Option<String>, StoreError> {
    // With `max` the other column is that of the same row, and nothing is put in order for it.
    let newest = sqlx::query!(
        r#"SELECT uploaded_id, max(uploaded_at) AS "at: i64" FROM media
           WHERE file = ?1 AND mime = ?2 AND uploaded_id IS NOT NULL AND uploaded_at > ?3"#,
        file,
        mime,
        since.0
    );
    Ok(newest.fetch_one(connection).await?.uploaded_id)
}

/// Which of these names some row speaks of.
pub async fn known_files(connection: &mut SqliteConnection, names: &[String]) -> Result<HashSet<String>, StoreError> {
    let names = serde_json::to_string(names).unwrap_or_default();
    let known = sqlx::query_scalar!(
        r#"SELECT file AS "name!" FROM media WHERE file IN (SELECT value FROM json_each(?1))
           UNION SELECT thumbnail FROM media WHERE thumbnail IN (SELECT value FROM json_each(?1))"#,
        names
    );
    Ok(known.fetch_all(connection).await?.into_iter().collect())
}

/// In whose chats some of these files stand, pictures in small included; so many people at most.
pub async fn people_of(
    connection: &mut SqliteConnection,
    names: &[String],
    limit: u32,
) -> Result<Vec<ContactId>, StoreError> {
    let names = serde_json::to_string(names).unwrap_or_default();
    let people = sqlx::query_scalar!(
        r#"SELECT DISTINCT c.contact_id FROM media f JOIN message m ON m.id = f.message_id
             JOIN conversation c ON c.id = m.conversation_id
           WHERE f.id IN (SELECT id FROM media WHERE file IN (SELECT value FROM json_each(?1))
                          UNION SELECT id FROM media WHERE thumbnail IN (SELECT value FROM json_each(?1)))
           LIMIT +?2"#,
        names,
        limit
    );
    Ok(people.fetch_all(connection).await?.into_iter().map(ContactId).collect())
}
