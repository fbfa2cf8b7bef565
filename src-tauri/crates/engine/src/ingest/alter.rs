//! A message that its writer changed or took back, by the customer or by the shop in the phone app. The message says from
//! then on what it says now; the change itself is kept out of the chat. Which of the two comes first does not matter: a
//! change without its message stands in the chat as a note until the message comes.

use shopbell_cloud::webhook::{self, IncomingBody};
use shopbell_model::{MessageId, Wamid};
use shopbell_store::tables::consent::doubt;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::media;
use shopbell_store::tables::message::change;
use shopbell_store::tables::message::write::{self as message, Facts};
use shopbell_store::{SqliteConnection, StoreError, search};

use crate::changes::{News, Tag};
use crate::inbox::standing::{Spoken, last_line};

/// The message a body changes or takes back.
pub(super) fn target(body: &IncomingBody) -> Option<&Wamid> {
    match body {
        IncomingBody::Edit(edit) => Some(&edit.original_message_id),
        IncomingBody::Revoke(revoke) => Some(&revoke.original_message_id),
        _ => None,
    }
}

/// Applies a stored change to its message, if that is here and of the same writer.
pub(super) async fn settle(tx: &mut SqliteConnection, id: MessageId, news: &mut News) -> Result<(), StoreError> {
    let Some(note) = message::facts(tx, id).await?.filter(|note| !note.removed) else { return Ok(()) };
    let (Some(by), Some(body)) = (&note.wamid, read(&note)) else { return Ok(()) };
    let Some(target) = target(&body) else { return Ok(()) };
    let Some(original) = message::by_wamid(tx, target).await?.filter(|one| one.direction == note.direction) else {
        news.touch_conversation(note.conversation);
        news.touch(Tag::Messages(note.conversation));
        return Ok(());
    };
    let changed = match &body {
        IncomingBody::Edit(edit) => change::edit(tx, original.id, by, edit.body.text(), note.at).await?,
        _ => {
            media::withdraw(tx, original.id).await?;
            doubt::forget(tx, original.id).await?;
            change::revoke(tx, original.id, by, note.at).await?
        }
    };
    message::set_removed(tx, note.id, true).await?;
    search::remove_message(tx, note.id).await?;
    if changed {
        search::index_stored(tx, original.id).await?;
    }
    last_line_again(tx, &note).await?;
    if original.conversation != note.conversation {
        last_line_again(tx, &original).await?;
    }
    for conversation in [original.conversation, note.conversation] {
        news.touch_conversation(conversation);
        news.touch(Tag::Messages(conversation));
    }
    Ok(())
}

/// Applies the changes that came before one of these messages.
pub(super) async fn settle_waiting(
    tx: &mut SqliteConnection,
    arrived: &[&Wamid],
    news: &mut News,
) -> Result<(), StoreError> {
    for waiting in change::waiting(tx, arrived).await? {
        settle(tx, waiting.id, news).await?;
    }
    Ok(())
}

/// What a stored change says.
fn read(note: &Facts) -> Option<IncomingBody> {
    let own = serde_json::from_str(note.payload.as_deref()?).ok()?;
    Some(webhook::read_kept(note.kind.as_str(), &own))
}

/// The conversation's last line as it stands now.
async fn last_line_again(tx: &mut SqliteConnection, of: &Facts) -> Result<(), StoreError> {
    let Some(mut row) = conversation::standing(tx, of.conversation).await? else { return Ok(()) };
    let last = message::last_of(tx, of.conversation).await?;
    row.last = last.map(|last| {
        last_line(&Spoken {
            id: last.id,
            at: last.at,
            kind: last.kind,
            text: last.body.as_deref(),
            direction: last.direction,
            delivery: last.delivery,
        })
    });
    conversation::save(tx, &row).await
}
