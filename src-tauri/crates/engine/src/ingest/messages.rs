//! A customer's message: stored once, on the last line, findable, and told.

use shopbell_cloud::webhook::{ContactInfo, IncomingBody, IncomingMessage};
use shopbell_model::{Direction, MessageId, MessageKind, UtcMillis, text};
use shopbell_store::tables::contact::{self, Contact};
use shopbell_store::tables::conversation::write::{self as conversation, Standing};
use shopbell_store::tables::message::write::{self as message, NewMessage};
use shopbell_store::tables::number::Number;
use shopbell_store::{SqliteConnection, StoreError, search};

use super::absence::{self, Late, Said};
use super::later::Later;
use super::people::{self, Sighting};
use super::plan::Came;
use super::{alter, content, reactions, system};
use crate::changes::{Change, News, Tag};
use crate::clerk::Clerk;
use crate::connection;
use crate::consent::hear::{self, Spoke};
use crate::inbox::person;
use crate::inbox::standing::{self, LINE, Spoken};
use crate::{door, media};

/// What a customer wrote, as it came.
#[derive(Clone, Copy)]
pub(super) struct Arrived<'a> {
    pub(super) message: &'a IncomingMessage,
    /// What Meta told of the sender beside it.
    pub(super) sender: Option<&'a ContactInfo>,
    pub(super) came: Came,
}

/// A customer wrote.
pub(super) async fn incoming(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    number: Number,
    arrived: Arrived<'_>,
    later: &mut Later,
    news: &mut News,
) -> Result<(), StoreError> {
    let Arrived { message: incoming, sender, came } = arrived;
    let received_at = came.at;
    let Some(wamid) = &incoming.id else { return Ok(()) };
    let at = content::written_at(incoming.timestamp, received_at);
    if let IncomingBody::Reaction(reaction) = &incoming.body {
        let seen = sighting(incoming, sender);
        return reactions::incoming(tx, number, wamid, reaction, &seen, at, news).await;
    }
    if let Some(before) = message::by_wamid(tx, wamid).await? {
        // Stored before. Only a message that an older reader could not read becomes more than it was.
        let now = content::kind_of(incoming);
        if before.kind == MessageKind::Unknown && now != MessageKind::Unknown {
            let new = new_message(incoming, before.conversation, at, received_at);
            message::understand(tx, before.id, &new).await?;
            if number.ours {
                media::noted(tx, before.id, incoming, at, news).await?;
            }
            search::index_message(tx, before.id, &content::findable(&new)).await?;
            news.touch(Tag::Messages(before.conversation));
            if number.ours
                && let Some(row) = conversation::standing(tx, before.conversation).await?
            {
                // What an older reader could not read may be a stop.
                let (contact, message) = (row.contact, before.id);
                let spoke = Spoke { contact, conversation: row.id, message, incoming, at: before.at };
                return hear::message(tx, clerk, &spoke, news).await;
            }
        }
        return Ok(());
    }
    let contact = match &incoming.body {
        IncomingBody::System(note) => system::renamed(tx, number, incoming, note, at, news).await?,
        _ => people::resolve(tx, number, &sighting(incoming, sender), at, news).await?,
    };
    let Some(contact) = contact else {
        tracing::warn!(%wamid, "a message that says nothing of its sender is left in the journal");
        return Ok(());
    };
    let id = conversation::ensure(tx, number.id, contact, number.ours).await?;
    let new = new_message(incoming, id, at, received_at);
    let Some(message) = message::insert(tx, &new).await? else { return Ok(()) };
    let Some(mut row) = conversation::standing(tx, id).await? else { return Ok(()) };
    if alter::target(&incoming.body).is_some() {
        standing::customer_spoke(&mut row, &spoken(message, &new), false);
        conversation::save(tx, &row).await?;
        alter::settle(tx, message, news).await?;
        return match number.ours {
            true => hear::message(tx, clerk, &Spoke { contact, conversation: id, message, incoming, at }, news).await,
            false => Ok(()),
        };
    }
    let first = row.last_inbound_at.is_none();
    speak(tx, &mut row, message, &new).await?;
    conversation::save(tx, &row).await?;
    if !number.ours {
        news.touch(Tag::Connection);
        return connection::count_other(tx).await;
    }
    note_late(&new, message, came, later);
    media::noted(tx, message, incoming, at, news).await?;
    search::index_message(tx, message, &content::findable(&new)).await?;
    alter::settle_waiting(tx, &[wamid], news).await?;
    let who = contact::get(tx, contact).await?;
    tell(who.as_ref(), message, &new, news);
    hear::message(tx, clerk, &Spoke { contact, conversation: id, message, incoming, at }, news).await?;
    door::hear(tx, clerk, door::Spoke { contact, conversation: id, incoming, at, first }, news).await
}

/// Remembers a customer's message that was written long before it came.
pub(super) fn note_late(new: &NewMessage, message: MessageId, came: Came, later: &mut Later) {
    if absence::is_late(new.at, came.at) && !standing::is_note(new.kind) {
        later.came_late(Late { body: came.body, message, at: new.at, said: Said::ByCustomer(new.kind) });
    }
}

/// Puts a stored message on its conversation's row.
pub(super) async fn speak(
    tx: &mut SqliteConnection,
    row: &mut Standing,
    id: MessageId,
    new: &NewMessage,
) -> Result<(), StoreError> {
    let at = new.at;
    let answered = standing::is_late(row, at) && message::echoed_after(tx, row.id, (at, id)).await?;
    standing::customer_spoke(row, &spoken(id, new), answered);
    Ok(())
}

fn spoken(id: MessageId, new: &NewMessage) -> Spoken<'_> {
    let (at, kind) = (new.at, new.kind);
    Spoken { id, at, kind, text: new.body.as_deref(), direction: Direction::In, delivery: None }
}

/// Tells whoever shows the chat, and rings.
pub(super) fn tell(who: Option<&Contact>, message: MessageId, new: &NewMessage, news: &mut News) {
    let conversation = new.conversation;
    news.touch_conversation(conversation);
    news.touch(Tag::Messages(conversation));
    news.touch(Tag::Shop);
    if !standing::is_note(new.kind) {
        let name =
            who.and_then(|who| person::name_of(who.name.as_deref(), who.username.as_deref(), who.phone.as_deref()));
        let text = text::excerpt(new.body.as_deref().unwrap_or_default(), LINE);
        news.ring(Change::MessageIn { conversation, message, name, text });
    }
}

pub(super) fn sighting<'a>(incoming: &'a IncomingMessage, sender: Option<&'a ContactInfo>) -> Sighting<'a> {
    let (from, user, parent) = (&incoming.from, &incoming.from_user_id, &incoming.from_parent_user_id);
    Sighting::new(from.as_ref(), user.as_ref(), parent.as_ref(), sender)
}

pub(super) fn new_message(
    incoming: &IncomingMessage,
    conversation: shopbell_model::ConversationId,
    at: UtcMillis,
    stored_at: UtcMillis,
) -> NewMessage {
    NewMessage {
        conversation,
        direction: Direction::In,
        wamid: incoming.id.clone(),
        kind: content::kind_of(incoming),
        meta_kind: content::meta_kind(incoming),
        body: incoming.body.text().map(str::to_owned),
        payload: Some(content::payload(incoming)),
        quoted: content::quoted(incoming),
        actor: None,
        at,
        stored_at,
        delivery: None,
        verdict: None,
    }
}
