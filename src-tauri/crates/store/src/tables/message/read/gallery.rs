//! The gallery of a chat: what was sent in it of one part, the newest first. Each part is an index of its own, so that a
//! page reads as many rows as it shows.

use shopbell_model::ConversationId;
use sqlx::SqliteConnection;

use super::super::row::{GalleryPage, GalleryPart};
use super::{Raw, dress, one_more};
use crate::cursor;
use crate::error::StoreError;

/// A page of a part of the gallery of chats that are shown as one, at most `limit` messages, from `cursor` on. What was
/// taken out of a chat or taken back is not in it.
pub async fn gallery(
    connection: &mut SqliteConnection,
    chats: &[ConversationId],
    part: GalleryPart,
    cursor: Option<&str>,
    limit: u32,
) -> Result<GalleryPage, StoreError> {
    let limit = usize::try_from(limit.max(1)).unwrap_or(usize::MAX);
    let [at, id] = cursor.map(cursor::read).transpose()?.unwrap_or([i64::MAX, i64::MAX]);
    let mut rows = Vec::new();
    for chat in chats {
        rows.extend(before(connection, chat.0, part, (at, id), one_more(limit)).await?);
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.at, row.id)));
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| cursor::write(&[row.at, row.id]));
    Ok(GalleryPage { messages: dress(connection, rows).await?, next })
}

/// The newest messages of a part before a place.
async fn before(
    connection: &mut SqliteConnection,
    chat: i64,
    part: GalleryPart,
    (at, id): (i64, i64),
    wanted: i64,
) -> Result<Vec<Raw>, StoreError> {
    // Checked while compiling, so each part's text stands in full; what is bound and how it is read stands once.
    macro_rules! newest {
        ($rest:literal) => {
            rows!($rest, chat, at, id, wanted).fetch_all(&mut *connection).await?
        };
    }
    Ok(match part {
        GalleryPart::Pictures => newest!(
            "INDEXED BY message_pictures WHERE conversation_id = ?1 AND kind IN ('image', 'video') AND removed = 0
                   AND revoked_at IS NULL AND (at, id) < (?2, ?3) ORDER BY at DESC, id DESC LIMIT +?4"
        ),
        GalleryPart::Documents => newest!(
            "INDEXED BY message_documents WHERE conversation_id = ?1 AND kind = 'document' AND removed = 0
                   AND revoked_at IS NULL AND (at, id) < (?2, ?3) ORDER BY at DESC, id DESC LIMIT +?4"
        ),
        GalleryPart::Links => newest!(
            "INDEXED BY message_links WHERE conversation_id = ?1
                   AND (instr(lower(body), 'https://') > 0 OR instr(lower(body), 'www.') > 0) AND removed = 0
                   AND revoked_at IS NULL AND (at, id) < (?2, ?3) ORDER BY at DESC, id DESC LIMIT +?4"
        ),
        GalleryPart::Sounds => newest!(
            "INDEXED BY message_sounds WHERE conversation_id = ?1 AND kind IN ('audio', 'voice') AND removed = 0
                   AND revoked_at IS NULL AND (at, id) < (?2, ?3) ORDER BY at DESC, id DESC LIMIT +?4"
        ),
        GalleryPart::Orders => newest!(
            "INDEXED BY message_orders WHERE conversation_id = ?1 AND kind = 'order' AND removed = 0
                   AND revoked_at IS NULL AND (at, id) < (?2, ?3) ORDER BY at DESC, id DESC LIMIT +?4"
        ),
    })
}
