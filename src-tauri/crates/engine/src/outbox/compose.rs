//! Writing something that goes out: judged by the gate, stored, and left to the worker.

use std::sync::Arc;

use shopbell_cloud::message::{OutgoingBody, Reaction};
use shopbell_model::gate::{Purpose, Verdict, Way};
use shopbell_model::{
    ActorId, CommandId, ConversationId, Delivery, Direction, MessageId, MessageKind, Span, UtcMillis, Wamid,
};
use shopbell_store::tables::conversation::parts as conversation_parts;
use shopbell_store::tables::conversation::write::{self as conversation, Standing};
use shopbell_store::tables::message::change;
use shopbell_store::tables::message::write::{self as message, NewMessage};
use shopbell_store::tables::outbox::{self, Cargo, OutboxState};
use shopbell_store::tables::reaction::write as reaction;
use shopbell_store::tables::{number, reach};
use shopbell_store::{SqliteConnection, StoreError, search};

use super::kinds::{self, Stored};
use super::unfit;
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::gate::{self, Facing};
use crate::inbox::parts;
use crate::inbox::standing::{self, Spoken};

pub(super) const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };
const NO_MESSAGE: EngineError = EngineError::NotFound { what: "message" };

/// Writes a message of any kind; answers once it stands in the outbox. `name` is the command that asks for it.
pub(crate) async fn send(
    core: &Arc<Core>,
    name: &'static str,
    id: CommandId,
    conversation: ConversationId,
    body: OutgoingBody,
    quote: Option<MessageId>,
) -> Result<MessageId, EngineError> {
    send_held(core, name, id, conversation, body, quote, Span(0)).await
}

/// The same, and it waits so long before it goes, so that it can be taken back.
pub(crate) async fn send_held(
    core: &Arc<Core>,
    name: &'static str,
    id: CommandId,
    conversation: ConversationId,
    body: OutgoingBody,
    quote: Option<MessageId>,
    hold: Span,
) -> Result<MessageId, EngineError> {
    check(&body)?;
    let stored = kinds::store(&body).ok_or_else(|| EngineError::Invalid {
        field: "content",
        problem: format!("nobody sends {} from the chat", body.kind()),
    })?;
    let (now, person) = (core.now(), core.own.person);
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match command::done::<MessageId>(tx, &id, name).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(message)) => return Ok(Ok((message, News::default()))),
                    Ok(None) => {}
                }
                let part = parts::answered_in(tx, conversation, quote).await?;
                let Some(row) = conversation::standing(tx, part).await?.filter(|row| row.ours) else {
                    return Ok(Err(NO_CONVERSATION));
                };
                let quoted = match quote {
                    Some(quote) => match quotable(tx, part, quote).await? {
                        Ok(wamid) => Some(wamid),
                        Err(refusal) => return Ok(Err(refusal)),
                    },
                    None => None,
                };
                let mut news = News::default();
                let draft = stored.text.clone().filter(|_| stored.kind == MessageKind::Text);
                let purpose = Purpose::Answer { written: now };
                let priority = outbox::PRIORITY_PERSON;
                let written = Written {
                    row,
                    stored,
                    quoted,
                    person,
                    purpose,
                    by_rule: false,
                    priority,
                    hold,
                    facing: Facing::default(),
                    now,
                };
                let message = match queue(tx, written, &mut news).await? {
                    Ok(message) => message,
                    Err(refusal) => return Ok(Err(refusal)),
                };
                if let Some(sent) = draft {
                    conversation::draft_sent(tx, conversation, &sent).await?;
                }
                command::note(tx, &id, name, &message, now).await?;
                Outcome::Ok(Ok((message, news)))
            })
        })
        .await;
    let (message, news) = core.noted(written)??;
    core.publish(news);
    core.typing.forget(conversation);
    core.outbox_wake.notify_one();
    Ok(message)
}

/// A message that somebody wrote.
pub(super) struct Written {
    /// Where.
    pub(super) row: Standing,
    /// What.
    pub(super) stored: Stored,
    /// What it answers.
    pub(super) quoted: Option<Wamid>,
    /// Who.
    pub(super) person: ActorId,
    /// What for.
    pub(super) purpose: Purpose,
    /// Whether nobody at the counter wrote it: then it answers nothing the customer waits for.
    pub(super) by_rule: bool,
    /// Who goes first.
    pub(super) priority: i64,
    /// How long it waits at least before it goes.
    pub(super) hold: Span,
    /// What a campaign says of the limit and of the pause between offers.
    pub(super) facing: Facing,
    /// When.
    pub(super) now: UtcMillis,
}

/// A message of a person's that was written elsewhere or before goes the way of every other: a text whose time has come, a
/// question whether offers may come. What it answered and cannot be quoted any more it goes without.
pub(crate) async fn queue_for(
    tx: &mut SqliteConnection,
    (conversation, quote): (ConversationId, Option<MessageId>),
    body: &OutgoingBody,
    person: ActorId,
    purpose: Purpose,
    now: UtcMillis,
    news: &mut News,
) -> Outcome<MessageId> {
    queue_as(tx, (conversation, quote), body, (person, false), purpose, now, news).await
}

/// A message nobody at the counter wrote. The chat stays where it stands: whoever waits for an answer still does.
pub(crate) async fn queue_by_rule(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    body: &OutgoingBody,
    rule: ActorId,
    purpose: Purpose,
    now: UtcMillis,
    news: &mut News,
) -> Outcome<MessageId> {
    news.goes_out();
    queue_as(tx, (conversation, None), body, (rule, true), purpose, now, news).await
}

async fn queue_as(
    tx: &mut SqliteConnection,
    (conversation, quote): (ConversationId, Option<MessageId>),
    body: &OutgoingBody,
    (person, by_rule): (ActorId, bool),
    purpose: Purpose,
    now: UtcMillis,
    news: &mut News,
) -> Outcome<MessageId> {
    let part = parts::answered_in(tx, conversation, quote).await?;
    let row = conversation::standing(tx, part).await?.filter(|row| row.ours);
    let (Some(row), Some(stored)) = (row, kinds::store(body)) else { return Ok(Err(NO_CONVERSATION)) };
    let quoted = match quote {
        Some(quote) => quotable(tx, part, quote).await?.ok(),
        None => None,
    };
    let (priority, hold) = (outbox::PRIORITY_PERSON, Span(0));
    let facing = Facing::default();
    queue(tx, Written { row, stored, quoted, person, purpose, by_rule, priority, hold, facing, now }, news).await
}

/// Judges and stores a message of any kind with its place in the outbox. The one way into it.
pub(super) async fn queue(tx: &mut SqliteConnection, written: Written, news: &mut News) -> Outcome<MessageId> {
    let (way, verdict) = judged(tx, &written).await?;
    let Written { mut row, stored, quoted, person, purpose, by_rule, priority, hold, now, .. } = written;
    if !verdict.is_allowed() {
        return Ok(Err(gate::refusal(verdict.because())));
    }
    let at = time_in_chat(&row, now);
    let new = NewMessage {
        conversation: row.id,
        direction: Direction::Out,
        wamid: None,
        kind: stored.kind,
        meta_kind: None,
        body: stored.text,
        payload: stored.payload,
        quoted,
        actor: Some(person),
        at,
        stored_at: now,
        delivery: Some(Delivery::Queued),
        verdict: Some(gate::stored(&verdict)),
    };
    let id = message::insert(tx, &new).await?.ok_or(StoreError::NotFound)?;
    search::index_stored(tx, id).await?;
    if matches!(way, Way::Template(_)) {
        hold_place(tx, &row, id, gate::purpose(way, purpose) == Purpose::Offers, now).await?;
    }
    let place = outbox::put(tx, row.id, &Cargo::Message(id), priority, now).await?;
    // Who writes in the last seconds of a window has none to think it over; a template needs no window.
    let until = gate::window(&row).until().filter(|_| !matches!(way, Way::Template(_)));
    let hold = until.map_or(hold, |until| hold.min(Span((until - now).0 - 1_000)));
    if hold > Span(0) {
        outbox::set_state(tx, place, OutboxState::Waiting, now + hold).await?;
    }
    let spoken = Spoken {
        id,
        at,
        kind: new.kind,
        text: new.body.as_deref(),
        direction: Direction::Out,
        delivery: Some(Delivery::Queued),
    };
    if by_rule {
        standing::rule_spoke(&mut row, &spoken);
    } else {
        standing::shop_spoke(&mut row, &spoken);
    }
    conversation::save(tx, &row).await?;
    // A rule's word answers nobody, in whichever part they wait.
    if let Some(whole) = row.whole.filter(|_| !by_rule) {
        conversation_parts::answered(tx, whole, row.id).await?;
    }
    news.touch_conversation(row.id);
    news.touch(Tag::Messages(row.id));
    news.touch(Tag::Shop);
    Ok(Ok(id))
}

/// What the gate says of it as it stands; [`queue`] asks it again.
pub(super) async fn weighed(tx: &mut SqliteConnection, written: &Written) -> Result<Verdict, StoreError> {
    Ok(judged(tx, written).await?.1)
}

/// A parked account holds messages back, it does not refuse what a person writes.
async fn judged(tx: &mut SqliteConnection, written: &Written) -> Result<(Way, Verdict), StoreError> {
    let Written { row, stored, purpose, now, .. } = written;
    let mut known = gate::known(tx, row).await?;
    let way = gate::way(tx, stored.kind, stored.payload.as_deref()).await?;
    if matches!(way, Way::Template(_)) {
        gate::face(tx, &mut known, row, written.facing, *now).await?;
    }
    Ok((way, gate::judge(&known, way, gate::purpose(way, *purpose), None, *now)))
}

/// A template takes its place in the limit of a moving day before anything goes.
pub(super) async fn hold_place(
    tx: &mut SqliteConnection,
    row: &Standing,
    message: MessageId,
    offer: bool,
    now: UtcMillis,
) -> Result<(), StoreError> {
    let Some(portfolio) = number::portfolio(tx, row.number).await? else { return Ok(()) };
    let outside = !gate::window(row).is_open(now);
    reach::hold(tx, reach::Place { message, portfolio, contact: row.contact, outside, offer }).await
}

/// When something written now was written, as the chat orders it: an answer never stands above what it answers, even
/// when Meta's clock runs ahead of ours.
pub(super) fn time_in_chat(row: &Standing, now: UtcMillis) -> UtcMillis {
    row.last.as_ref().map_or(now, |last| now.max(last.at))
}

/// Reacts to a message; an empty emoji takes the reaction back. Where nothing may go now, one that failed is put away here
/// alone: the customer never had it.
pub(crate) async fn react(
    core: &Arc<Core>,
    id: CommandId,
    target: MessageId,
    emoji: String,
) -> Result<(), EngineError> {
    const NAME: &str = "react";
    let sample = OutgoingBody::Reaction(Reaction { message_id: Wamid::new("-"), emoji: emoji.clone() });
    check(&sample)?;
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
                if change::is_revoked(tx, target).await? {
                    return Ok(Err(NO_MESSAGE));
                }
                let Some(row) = conversation::standing(tx, facts.conversation).await?.filter(|row| row.ours) else {
                    return Ok(Err(NO_CONVERSATION));
                };
                let Some(wamid) = facts.wamid else {
                    let problem = "WhatsApp does not know this message yet".to_owned();
                    return Ok(Err(EngineError::Invalid { field: "message", problem }));
                };
                let known = gate::known(tx, &row).await?;
                let purpose = Purpose::Answer { written: now };
                let verdict = gate::judge(&known, Way::Reaction, purpose, None, now);
                let away = !verdict.is_allowed() && emoji.is_empty() && failed(tx, row.id, &wamid).await?;
                if !verdict.is_allowed() && !away {
                    return Ok(Err(gate::refusal(verdict.because())));
                }
                let standing = reaction::Standing {
                    conversation: row.id,
                    target: &wamid,
                    direction: Direction::Out,
                    emoji: &emoji,
                    wamid: None,
                    at: now,
                    delivery: (!away).then_some(Delivery::Queued),
                };
                let reaction = reaction::put(tx, &standing).await?;
                if !away && !outbox::reaction_waits(tx, row.id, reaction).await? {
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

/// Whether the shop's reaction to a message did not go.
async fn failed(tx: &mut SqliteConnection, chat: ConversationId, target: &Wamid) -> Result<bool, StoreError> {
    let ours = reaction::find(tx, chat, target, Direction::Out).await?;
    Ok(ours.is_some_and(|ours| ours.delivery == Some(Delivery::Failed)))
}

/// The id by which Meta knows a message of this conversation.
pub(crate) async fn quotable(tx: &mut SqliteConnection, conversation: ConversationId, id: MessageId) -> Outcome<Wamid> {
    let Some(facts) = message::facts(tx, id).await?.filter(|facts| facts.conversation == conversation) else {
        return Ok(Err(NO_MESSAGE));
    };
    if change::is_revoked(tx, id).await? {
        return Ok(Err(NO_MESSAGE));
    }
    Ok(facts.wamid.ok_or_else(|| EngineError::Invalid {
        field: "quote",
        problem: "WhatsApp does not know this message yet".to_owned(),
    }))
}

/// Refuses at once what Meta would refuse.
pub(crate) fn check(body: &OutgoingBody) -> Result<(), EngineError> {
    body.check().map_err(|error| unfit::refusal(&error))
}
