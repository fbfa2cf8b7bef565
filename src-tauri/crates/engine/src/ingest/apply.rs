//! Applies one event: finds the number it is about, and hands it to what knows its kind.

use shopbell_store::tables::number::Number;
use shopbell_store::{SqliteConnection, StoreError};

use super::later::Later;
use super::messages::Arrived;
use super::plan::{Event, Place, What};
use super::{echoes, messages, numbers, people, statuses};
use crate::changes::News;
use crate::clerk::Clerk;
use crate::consent::hear;
use crate::templates;

/// Meta: the customer has stopped offers in WhatsApp itself (CONTRACT §8).
const STOPPED_IN_WHATSAPP: i32 = 131_050;

/// Applies one event. The same event again changes nothing.
pub(super) async fn apply(
    tx: &mut SqliteConnection,
    event: &Event,
    clerk: &Clerk,
    later: &mut Later,
    news: &mut News,
) -> Result<(), StoreError> {
    if let What::Template(told) = &event.what {
        return templates::told(tx, &event.place.waba, told, event.received_at, news).await;
    }
    if matches!(event.what, What::Standing) {
        news.standing_doubted();
        return Ok(());
    }
    let number = number(tx, &event.place, later).await?;
    later.index_now(tx).await?;
    match &event.what {
        What::Message(message, sender) => {
            let arrived = Arrived { message, sender: sender.as_ref(), came: event.came() };
            messages::incoming(tx, clerk, number, arrived, later, news).await
        }
        What::Echo(message) => echoes::apply(tx, number, message, event.came(), later, news).await,
        What::Status(status, recipient) => {
            if statuses::is_of_nobody(tx, clerk, number, status).await? {
                later.forget(event.journal);
                return Ok(());
            }
            statuses::apply(tx, number, status, recipient.as_ref(), event.received_at, news).await?;
            let stopped = status.errors.iter().any(|fault| fault.code == Some(STOPPED_IN_WHATSAPP));
            if stopped && number.ours {
                let at = status.at.unwrap_or(event.received_at).min(event.received_at);
                hear::refused(tx, clerk, &status.id, at, news).await?;
            }
            Ok(())
        }
        What::Preference(told, info) => {
            if !number.ours {
                return Ok(());
            }
            let (wa_id, user, parent) = (told.wa_id.as_ref(), told.user_id.as_ref(), told.parent_user_id.as_ref());
            let seen = people::Sighting::new(wa_id, user, parent, info.as_ref());
            match people::resolve(tx, number, &seen, event.received_at, news).await? {
                Some(contact) => hear::preference(tx, clerk, contact, told, event.received_at, news).await,
                None => Ok(()),
            }
        }
        What::Ids(change) => {
            // It has no id by which it is known again. What it tells is known once both ids name one person: told again
            // later it would hand back a number that has changed hands since.
            let (before, after) = (change.previous_user_id.as_ref(), change.user_id.as_ref());
            if people::are_one(tx, number, before, after).await? {
                return Ok(());
            }
            let renamed = people::Renamed {
                before: [change.previous_user_id.as_ref().map(people::Name::Bsuid), None],
                wa_id: change.wa_id.as_ref(),
                bsuid: change.user_id.as_ref(),
                parent: change.parent_user_id.as_ref(),
            };
            people::rename(tx, number, &renamed, event.received_at, news).await.map(|_| ())
        }
        What::Template(_) | What::Standing => Ok(()),
    }
}

/// The number an event is about; within a transaction it is read once.
pub(super) async fn number(tx: &mut SqliteConnection, place: &Place, later: &mut Later) -> Result<Number, StoreError> {
    if let Some(number) = later.number(&place.number) {
        return Ok(number);
    }
    let number = numbers::find_or_make(tx, place).await?;
    later.remember_number(&place.number, number);
    Ok(number)
}
