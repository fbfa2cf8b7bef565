//! Writing something that goes out: judged by the gate, stored, and left to the worker.

use std::sync::Arc;

use shopbell_cloud::message::{OutgoingBody, OutgoingMessage, Reaction, Recipient, Text};
use shopbell_model::gate::Way;
use shopbell_model::{
    ActorId, CommandId, ConversationId, Delivery, Direction, MessageId, MessageKind, UtcMillis, WaId, Wamid,
};
use shopbell_store::tables::conversation::write::{self as conversation, Standing};
use shopbell_store::tables::message::write::{self as message, NewMessage};
use shopbell_store::tables::outbox::{self, Cargo};
use shopbell_store::tables::reaction::write as reaction;
use shopbell_store::{SqliteConnection, StoreError, search};

use crate::changes::{News, Tag};
use crate::error::{EngineError, Outcome};
use crate::inbox::standing::{self, Spoken};
use crate::shop::Core;
use crate::{command, gate};

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };
const NO_MESSAGE: EngineError = EngineError::NotFound { what: "message" };

/// Writes a text message; answers once it stands in the outbox.
pub(crate) async fn send_text(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    text: String,
    quote: Option<MessageId>,
) -> Result<MessageId, EngineError> {
    const NAME: &str = "send_text";
    check("text", OutgoingBody::Text(Text { body: text.clone(), preview_url: false }))?;
    let (now, person) = (core.now(), core.own.person);
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match command::done::<MessageId>(tx, &id, NAME).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(message)) => return Ok(Ok((message, News::default()))),
                    Ok(None) => {}
                }
                let Some(row) = conversation::standing(tx, conversation).await?.filter(|row| row.ours) else {
                    return Ok(Err(NO_CONVERSATION));
                };
                let quoted = match quote {
                    Some(quote) => match quotable(tx, conversation, quote).await? {
                        Ok(wamid) => Some(wamid),
                        Err(refusal) => return Ok(Err(refusal)),
                    },
                    None => None,
                };
                let mut news = News::default();
                let sent = text.clone();
                let written = Written { row, text, quoted, person, now };
                let message = match queue_text(tx, written, &mut news).await? {
                    Ok(message) => message,
                    Err(refusal) => return Ok(Err(refusal)),
                };
                conversation::draft_sent(tx, conversation, &sent).await?;
                command::note(tx, &id, NAME, &message, now).await?;
                Outcome::Ok(Ok((message, news)))
            })
        })
        .await;
    let (message, news) = core.noted(written)??;
    core.publish(news);
    core.outbox_wake.notify_one();
    Ok(message)
}

/// A text a person wrote.
struct Written {
    row: Standing,
    text: String,
    quoted: Option<Wamid>,
    person: ActorId,
    now: UtcMillis,
}

/// Judges and stores a text message with its place in the outbox.
async fn queue_text(tx: &mut SqliteConnection, written: Written, news: &mut News) -> Outcome<MessageId> {
    let Written { mut row, text, quoted, person, now } = written;
    // A parked account holds messages back, it does not refuse what a person writes.
    let verdict = gate::judge(&gate::window(&row), Way::FreeForm, None, now);
    if !verdict.is_allowed() {
        return Ok(Err(gate::refusal(verdict.because())));
    }
    let at = time_in_chat(&row, now);
    let new = NewMessage {
        conversation: row.id,
        direction: Direction::Out,
        wamid: None,
        kind: MessageKind::Text,
        meta_kind: None,
        body: Some(text.clone()),
        payload: None,
        quoted,
        actor: Some(person),
        at,
        stored_at: now,
        delivery: Some(Delivery::Queued),
        verdict: Some(gate::stored(&verdict)),
    };
    let id = message::insert(tx, &new).await?.ok_or(StoreError::NotFound)?;
    search::index_message(tx, id, &text).await?;
    outbox::put(tx, row.id, &Cargo::Message(id), outbox::PRIORITY_PERSON, now).await?;
    standing::shop_spoke(
        &mut row,
        &Spoken {
            id,
            at,
            kind: MessageKind::Text,
            text: Some(&text),
            direction: Direction::Out,
            delivery: Some(Delivery::Queued),
        },
    );
    conversation::save(tx, &row).await?;
    news.touch_conversation(row.id);
    news.touch(Tag::Messages(row.id));
    news.touch(Tag::Shop);
    Ok(Ok(id))
}

/// When something written now was written, as the chat orders it: an answer never stands above what it answers, even
/// when Meta's clock runs ahead of ours.
pub(super) fn time_in_chat(row: &Standing, now: UtcMillis) -> UtcMillis {
    row.last.as_ref().map_or(now, |last| now.max(last.at))
}

/// Reacts to a message; an empty emoji takes the reaction back.
pub(crate) async fn react(
    core: &Arc<Core>,
    id: CommandId,
    target: MessageId,
    emoji: String,
) -> Result<(), EngineError> {
    const NAME: &str = "react";
    let sample = Reaction { message_id: Wamid::new("-"), emoji: emoji.clone() };
    check("emoji", OutgoingBody::Reaction(sample))?;
    let now = core.now();
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match command::done::<()>(tx, &id, NAME).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(())) => return Ok(Ok(News::default())),
                    Ok(None) => {}
                }
                let Some(facts) = message::facts(tx, target).await?.filter(|facts| !facts.removed) else {
                    return Ok(Err(NO_MESSAGE));
                };
                let Some(row) = conversation::standing(tx, facts.conversation).await?.filter(|row| row.ours) else {
                    return Ok(Err(NO_CONVERSATION));
                };
                let Some(wamid) = facts.wamid else {
                    let problem = "WhatsApp does not know this message yet".to_owned();
                    return Ok(Err(EngineError::Invalid { field: "message", problem }));
                };
                let verdict = gate::judge(&gate::window(&row), Way::Reaction, None, now);
                if !verdict.is_allowed() {
                    return Ok(Err(gate::refusal(verdict.because())));
                }
                let standing = reaction::Standing {
                    conversation: row.id,
                    target: &wamid,
                    direction: Direction::Out,
                    emoji: &emoji,
                    wamid: None,
                    at: now,
                    delivery: Some(Delivery::Queued),
                };
                let reaction = reaction::put(tx, &standing).await?;
                if !outbox::reaction_waits(tx, row.id, reaction).await? {
                    outbox::put(tx, row.id, &Cargo::Reaction(reaction), outbox::PRIORITY_PERSON, now).await?;
                }
                command::note(tx, &id, NAME, &(), now).await?;
                let mut news = News::default();
                news.touch(Tag::Messages(row.id));
                Outcome::Ok(Ok(news))
            })
        })
        .await;
    let news = core.noted(written)??;
    core.publish(news);
    core.outbox_wake.notify_one();
    Ok(())
}

/// The id by which Meta knows a message of this conversation.
async fn quotable(tx: &mut SqliteConnection, conversation: ConversationId, id: MessageId) -> Outcome<Wamid> {
    let Some(facts) = message::facts(tx, id).await?.filter(|facts| facts.conversation == conversation) else {
        return Ok(Err(NO_MESSAGE));
    };
    Ok(facts.wamid.ok_or_else(|| EngineError::Invalid {
        field: "quote",
        problem: "WhatsApp does not know this message yet".to_owned(),
    }))
}

/// Refuses at once what Meta would refuse: the limits stand in `cloud`, and hold whoever it goes to.
fn check(field: &'static str, body: OutgoingBody) -> Result<(), EngineError> {
    let anybody = Recipient::WaId(WaId::new("0"));
    let checked = OutgoingMessage::new(anybody, None, body);
    checked.map(|_| ()).map_err(|error| EngineError::Invalid { field, problem: error.to_string() })
}
