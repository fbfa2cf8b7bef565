//! The free entry point: the first answer to a customer who came from an ad opens 72 hours in which messages cost nothing
//! (CONTRACT §6).

use shopbell_model::window::{ENTRY_POINT, SERVICE_WINDOW};
use shopbell_model::{ConversationId, UtcMillis};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::write as message;
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::News;

/// A message of the shop was taken by Meta: opens the entry point if this is the first answer to who came from an ad, within
/// 24 hours. Comes before the message counts as having arrived, so that it counts as free whichever news came first.
pub(super) async fn open(
    tx: &mut SqliteConnection,
    id: ConversationId,
    taken_at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(came) = message::last_referral(tx, id, taken_at - SERVICE_WINDOW).await? else { return Ok(()) };
    let Some(mut row) = conversation::standing(tx, id).await? else { return Ok(()) };
    if row.entry_point_until.is_some_and(|until| until - ENTRY_POINT >= came) {
        return Ok(());
    }
    row.entry_point_until = Some(taken_at + ENTRY_POINT);
    conversation::save(tx, &row).await?;
    news.touch_conversation(id);
    Ok(())
}
