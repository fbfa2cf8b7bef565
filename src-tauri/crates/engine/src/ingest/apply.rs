//! Applies one event: finds the number it is about, and hands it to what knows its kind.

use shopbell_store::{SqliteConnection, StoreError};

use super::later::Later;
use super::plan::{Event, What};
use super::{echoes, messages, numbers, people, statuses};
use crate::changes::News;

/// Applies one event. The same event again changes nothing.
pub(super) async fn apply(
    tx: &mut SqliteConnection,
    event: &Event,
    later: &mut Later,
    news: &mut News,
) -> Result<(), StoreError> {
    let number = match later.number(&event.place.number) {
        Some(number) => number,
        None => {
            let number = numbers::find_or_make(tx, &event.place).await?;
            later.remember_number(&event.place.number, number);
            number
        }
    };
    if let What::Message(message, sender) = &event.what
        && messages::from_somebody_familiar(tx, number, message, sender.as_ref(), event.received_at, later, news)
            .await?
    {
        return Ok(());
    }
    later.index_now(tx).await?;
    match &event.what {
        What::Message(message, sender) => {
            messages::incoming(tx, number, message, sender.as_ref(), event.received_at, news).await
        }
        What::Echo(message) => echoes::apply(tx, number, message, event.received_at, news).await,
        What::Status(status, recipient) => {
            statuses::apply(tx, number, status, recipient.as_ref(), event.received_at, news).await
        }
        What::Ids(change) => {
            let renamed = people::Renamed {
                before: [change.previous_user_id.as_ref().map(people::Name::Bsuid), None],
                wa_id: change.wa_id.as_ref(),
                bsuid: change.user_id.as_ref(),
                parent: change.parent_user_id.as_ref(),
            };
            people::rename(tx, number, &renamed, event.received_at, news).await.map(|_| ())
        }
    }
}
