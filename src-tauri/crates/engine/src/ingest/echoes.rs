//! What the shop itself wrote in WhatsApp's own app on the same number: it stands in the chat like any answer.

use shopbell_cloud::webhook::{IncomingBody, IncomingMessage};
use shopbell_model::{Delivery, Direction};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::write::{self as message, NewMessage};
use shopbell_store::tables::number::Number;
use shopbell_store::tables::reaction::write as reaction;
use shopbell_store::{SqliteConnection, StoreError, search};

use super::absence::{self, Late, Said};
use super::later::Later;
use super::people::{self, Sighting};
use super::plan::Came;
use super::{alter, content, reactions};
use crate::changes::{News, Tag};
use crate::inbox::standing::{self, SaidAfter, Spoken};
use crate::{connection, media, outbox};

/// The shop wrote elsewhere.
pub(super) async fn apply(
    tx: &mut SqliteConnection,
    number: Number,
    echo: &IncomingMessage,
    came: Came,
    later: &mut Later,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(wamid) = &echo.id else { return Ok(()) };
    let received_at = came.at;
    let at = content::written_at(echo.timestamp, received_at);
    let is_known = match &echo.body {
        IncomingBody::Reaction(_) => reaction::seen(tx, wamid).await?,
        _ => message::by_wamid(tx, wamid).await?.is_some(),
    };
    if is_known {
        return Ok(());
    }
    let seen = Sighting::new(echo.to.as_ref(), echo.to_user_id.as_ref(), None, None);
    let Some(contact) = people::resolve(tx, number, &seen, at, news).await? else {
        tracing::warn!(%wamid, "an echo that does not say to whom is left in the journal");
        return Ok(());
    };
    let id = conversation::ensure(tx, number.id, contact, number.ours).await?;
    if let IncomingBody::Reaction(told) = &echo.body {
        return reactions::stand(tx, id, Direction::Out, wamid, told, at, news).await;
    }
    let new = NewMessage {
        conversation: id,
        direction: Direction::Out,
        wamid: Some(wamid.clone()),
        kind: content::kind_of(echo),
        meta_kind: content::meta_kind(echo),
        body: echo.body.text().map(str::to_owned),
        payload: Some(content::payload(echo)),
        quoted: content::quoted(echo),
        actor: None,
        at,
        stored_at: received_at,
        delivery: Some(Delivery::Sent),
        verdict: None,
    };
    let Some(message) = message::insert(tx, &new).await? else { return Ok(()) };
    if alter::target(&echo.body).is_some() {
        return alter::settle(tx, message, news).await;
    }
    let Some(mut row) = conversation::standing(tx, id).await? else { return Ok(()) };
    let spoken = Spoken {
        id: message,
        at,
        kind: new.kind,
        text: new.body.as_deref(),
        direction: Direction::Out,
        delivery: new.delivery,
    };
    let (count, first) = message::inbound_after(tx, id, (at, message), row.unread.max(1)).await?;
    let first = match first {
        Some(first) => message::facts(tx, first).await?.map(|facts| (facts.id, facts.at)),
        None => None,
    };
    standing::shop_spoke_elsewhere(&mut row, &spoken, SaidAfter { count, first });
    conversation::save(tx, &row).await?;
    outbox::merge_waiting(tx, wamid, news).await?;
    if !number.ours {
        news.touch(Tag::Connection);
        return connection::count_other(tx).await;
    }
    if absence::is_late(at, received_at) {
        later.came_late(Late { body: came.body, message, at, said: Said::ByShop });
    }
    media::noted(tx, message, echo, at, news).await?;
    search::index_message(tx, message, &content::findable(&new)).await?;
    alter::settle_waiting(tx, &[wamid], news).await?;
    news.touch_conversation(id);
    news.touch(Tag::Messages(id));
    news.touch(Tag::Shop);
    Ok(())
}
