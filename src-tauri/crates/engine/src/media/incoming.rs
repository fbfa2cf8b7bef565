//! A message came with a file: its row is made in the same transaction as the message's.

use shopbell_cloud::webhook::{IncomingBody, IncomingMessage};
use shopbell_model::{MessageId, Span, UtcMillis};
use shopbell_store::tables::media::{self, NewMedia};
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::News;

/// How long Meta keeps what a customer sent (CONTRACT §2).
const KEPT: Span = Span::days(7);

/// Notes the file of a message, if it has one. The same message again changes nothing.
pub(crate) async fn noted(
    tx: &mut SqliteConnection,
    message: MessageId,
    incoming: &IncomingMessage,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let (IncomingBody::Image(told)
    | IncomingBody::Video(told)
    | IncomingBody::Audio(told)
    | IncomingBody::Document(told)
    | IncomingBody::Sticker(told)) = &incoming.body
    else {
        return Ok(());
    };
    let new = NewMedia {
        meta_id: told.id.clone(),
        url: told.url.clone(),
        sha256: told.sha256.clone(),
        mime: told.mime_type.clone(),
        name: told.filename.clone().map(|name| super::staging::tidy_name(&name)),
        animated: told.animated,
    };
    news.files_wait();
    media::insert(tx, message, &new, at + KEPT, at).await
}
