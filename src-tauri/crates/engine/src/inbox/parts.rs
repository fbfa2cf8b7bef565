//! What a person does in a merged chat, done in its parts. See [`super::merging`].

use shopbell_model::{ConversationId, MessageId};
use shopbell_store::tables::conversation::parts;
use shopbell_store::tables::message::write as message;
use shopbell_store::{SqliteConnection, StoreError};

/// The chats a deed in this one is done in: its parts, the main one first, or itself.
pub(crate) async fn of(conn: &mut SqliteConnection, chat: ConversationId) -> Result<Vec<ConversationId>, StoreError> {
    let parts = parts::of(conn, chat).await?;
    Ok(if parts.is_empty() { vec![chat] } else { parts })
}

/// The chats of the person a chat is with: the parts of the merged chat it is or stands in, the main one first, or itself.
pub(crate) async fn of_person(
    conn: &mut SqliteConnection,
    chat: ConversationId,
) -> Result<Vec<ConversationId>, StoreError> {
    let whole = parts::whole_of(conn, chat).await?.unwrap_or(chat);
    of(conn, whole).await
}

/// Where an answer goes: beside what it quotes, else where the customer wrote last, because there the window is open.
pub(crate) async fn answered_in(
    conn: &mut SqliteConnection,
    chat: ConversationId,
    quote: Option<MessageId>,
) -> Result<ConversationId, StoreError> {
    let parts = parts::of(&mut *conn, chat).await?;
    if parts.is_empty() {
        return Ok(chat);
    }
    if let Some(quote) = quote
        && let Some(facts) = message::facts(&mut *conn, quote).await?
        && parts.contains(&facts.conversation)
    {
        return Ok(facts.conversation);
    }
    Ok(parts::heard_last(conn, chat).await?.unwrap_or(chat))
}
