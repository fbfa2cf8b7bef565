//! WhatsApp's own notes about a customer: a new number, a new id, a new phone. The contact goes by the new names too.

use shopbell_cloud::webhook::{IncomingMessage, SystemNote};
use shopbell_model::{ContactId, UtcMillis};
use shopbell_store::tables::number::Number;
use shopbell_store::{SqliteConnection, StoreError};

use super::people::{self, Name, Renamed, Sighting};
use crate::changes::News;

/// Whom the note is about, after it was taken in. All parts of a note are optional: Meta's own examples differ
/// (CONTRACT §10).
pub(super) async fn renamed(
    tx: &mut SqliteConnection,
    number: Number,
    incoming: &IncomingMessage,
    note: &SystemNote,
    at: UtcMillis,
    news: &mut News,
) -> Result<Option<ContactId>, StoreError> {
    let new_number = note.wa_id.as_ref().or(note.new_wa_id.as_ref());
    let new_id = note.user_id.as_ref().or(incoming.from_user_id.as_ref());
    if !note.kind.as_deref().is_some_and(|kind| kind.starts_with("user_changed")) {
        let seen = Sighting::new(incoming.from.as_ref().or(note.customer.as_ref()), new_id, None, None);
        return people::resolve(tx, number, &seen, at, news).await;
    }
    // `from` is the old number; `from_user_id` may already be the new id.
    let old_number = incoming.from.as_ref().or(note.customer.as_ref());
    let change = Renamed {
        before: [note.previous_user_id.as_ref().map(Name::Bsuid), old_number.map(Name::WaId)],
        wa_id: new_number,
        bsuid: new_id,
        parent: note.parent_user_id.as_ref().or(incoming.from_parent_user_id.as_ref()),
    };
    people::rename(tx, number, &change, at, news).await
}
