//! What a customer says about agreeing, and what follows from it at once.

use serde_json::{Value, json};
use shopbell_cloud::webhook::fields::UserPreference;
use shopbell_cloud::webhook::{IncomingBody, IncomingMessage, InteractiveReply};
use shopbell_model::consent::words::{self, Heard};
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::{ActorKind, ContactId, ConversationId, Direction, MessageId, Span, UtcMillis, Wamid, text};
use shopbell_store::tables::consent::{doubt, question, state, subject, wording};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::change;
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::{actor, contact};
use shopbell_store::{SqliteConnection, StoreError};

use super::ledger::{self, About, New};
use super::{ask, confirm};
use crate::changes::{News, Tag};
use crate::clerk::Clerk;
use crate::inbox::parts;

/// Characters of a sentence that are kept for the work list.
const LINE: usize = 300;

/// Who is asked already is not asked again within this time, however often they write START.
const JUST_ASKED: Span = Span::minutes(10);

/// What a message says about agreeing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// Nothing.
    Nothing,
    /// A button of the shop's own question.
    Tapped { question: i64, yes: bool },
    /// Words.
    Words(Heard),
}

/// What a message says about agreeing. Reactions, notes of WhatsApp and places say nothing, whatever stands in them.
pub(crate) fn said(incoming: &IncomingMessage) -> Said {
    let forwarded = is_forwarded(incoming);
    let heard = match &incoming.body {
        IncomingBody::Edit(edit) => own_words(&edit.body).map_or(Heard::Nothing, words::read),
        IncomingBody::Interactive(reply) => {
            if let Some((question, yes)) = tapped(reply) {
                return Said::Tapped { question, yes };
            }
            // A button of some other question: its words are the shop's, and what they meant a person knows.
            reply.title().map_or(Heard::Nothing, |title| doubtful(words::read(title)))
        }
        IncomingBody::Button(tap) => {
            let read = |words: &Option<String>| words.as_deref().map_or(Heard::Nothing, words::read);
            stronger(read(&tap.text), read(&tap.payload))
        }
        body => own_words(body).map_or(Heard::Nothing, words::read),
    };
    // What was passed on are somebody else's words.
    match if forwarded { doubtful(heard) } else { heard } {
        Heard::Nothing => Said::Nothing,
        heard => Said::Words(heard),
    }
}

fn is_forwarded(incoming: &IncomingMessage) -> bool {
    incoming.context.as_ref().is_some_and(|context| context.forwarded == Some(true))
}

/// A button says what stands on it and what the template put behind it: a stop in either is one.
fn stronger(shown: Heard, behind: Heard) -> Heard {
    let weight = |heard| match heard {
        Heard::Stop { all: true, .. } => 4,
        Heard::Stop { .. } => 3,
        Heard::Unsure => 2,
        Heard::Start { .. } => 1,
        Heard::Nothing => 0,
    };
    if weight(behind) > weight(shown) { behind } else { shown }
}

/// The words a customer wrote; a file's name is none of theirs.
fn own_words(body: &IncomingBody) -> Option<&str> {
    match body {
        IncomingBody::Text(_) => body.text(),
        IncomingBody::Image(media) | IncomingBody::Video(media) | IncomingBody::Document(media) => {
            media.caption.as_deref()
        }
        _ => None,
    }
}

fn doubtful(heard: Heard) -> Heard {
    match heard {
        Heard::Stop { .. } => Heard::Unsure,
        Heard::Start { .. } => Heard::Nothing,
        other => other,
    }
}

fn tapped(reply: &InteractiveReply) -> Option<(i64, bool)> {
    let InteractiveReply::Button(reply) = reply else { return None };
    ask::read_payload(reply.id.as_deref()?)
}

/// A stored message of a customer.
pub(crate) struct Spoke<'a> {
    pub(crate) contact: ContactId,
    pub(crate) conversation: ConversationId,
    /// The message; of an edit, the note about it.
    pub(crate) message: MessageId,
    pub(crate) incoming: &'a IncomingMessage,
    /// When it was written, as the chat has it.
    pub(crate) at: UtcMillis,
}

/// Takes in what a stored message says about agreeing.
pub(crate) async fn message(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    spoke: &Spoke<'_>,
    news: &mut News,
) -> Result<(), StoreError> {
    match said(spoke.incoming) {
        // The word from the counter asks to be asked. Forwarded it is somebody else's.
        Said::Nothing if clerk.asks(spoke.incoming) && !is_forwarded(spoke.incoming) => {
            start(tx, clerk, spoke, None, news).await
        }
        Said::Nothing => Ok(()),
        Said::Tapped { question, yes } => tap(tx, clerk, spoke, question, yes, news).await,
        Said::Words(Heard::Stop { all, language }) => stop(tx, clerk, spoke, all, language, news).await,
        Said::Words(Heard::Start { language }) => start(tx, clerk, spoke, language, news).await,
        Said::Words(Heard::Unsure | Heard::Nothing) => unsure(tx, spoke, news).await,
    }
}

async fn stop(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    spoke: &Spoke<'_>,
    all: bool,
    language: Option<&'static str>,
    news: &mut News,
) -> Result<(), StoreError> {
    let topic = if all { Topic::All } else { Topic::Offers };
    let body = json!({ "words": spoke.incoming.body.text() });
    let new = entry(tx, spoke, Act::Withdrawn, topic, Means::Keyword, body).await?;
    withdraw(tx, clerk, spoke.conversation, new, language, news).await
}

/// Writes a stop down; it is confirmed when it changed how the customer stands.
pub(super) async fn withdraw(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    chat: ConversationId,
    new: New,
    language: Option<&str>,
    news: &mut News,
) -> Result<(), StoreError> {
    let About::Person(contact) = new.about else { return Ok(()) };
    let before = state::facts(tx, contact).await?;
    let Some(seq) = ledger::append(tx, clerk, new).await? else { return Ok(()) };
    let after = state::facts(tx, contact).await?;
    for part in parts::of_person(tx, chat).await? {
        doubt::settle_all(tx, part, clerk.now).await?;
        news.touch_conversation(part);
        news.touch(Tag::Messages(part));
    }
    touch(tx, contact, news).await?;
    let offers = before.stopped().is_none() && after.stopped().is_some();
    let orders = before.no_orders().is_none() && after.no_orders().is_some();
    if offers || orders {
        confirm::confirm(tx, clerk, (contact, chat), seq, language, news).await?;
    }
    Ok(())
}

/// Asks whoever asks to be asked. A start that is older than a stop says nothing.
async fn start(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    spoke: &Spoke<'_>,
    language: Option<&str>,
    news: &mut News,
) -> Result<(), StoreError> {
    if matches!(spoke.incoming.body, IncomingBody::Edit(_)) {
        return Ok(());
    }
    let facts = state::facts(tx, spoke.contact).await?;
    if facts.agreed().is_some() || facts.newest_no().is_some_and(|no| no.at >= spoke.at) {
        return Ok(());
    }
    let subject = subject::ensure(tx, spoke.contact, clerk.now).await?;
    let no = facts.newest_no().map(|no| no.recorded_at);
    let asked = question::last_asked(tx, subject).await?.filter(|asked| no.is_none_or(|no| *asked > no));
    if asked.is_some_and(|asked| asked > clerk.now - JUST_ASKED) {
        return Ok(());
    }
    ask::asked_for(tx, clerk, spoke.contact, spoke.conversation, language, news).await
}

/// A tap on the shop's own question. One on a question from before a stop agrees to nothing: it is asked anew.
async fn tap(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    spoke: &Spoke<'_>,
    id: i64,
    yes: bool,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(question) = question::get(tx, id).await? else { return Ok(()) };
    if !subject::of_contact(tx, spoke.contact).await?.contains(&question.subject) {
        tracing::warn!(id, "a button of a question that was put to somebody else");
        return Ok(());
    }
    let before = state::facts(tx, spoke.contact).await?;
    let Some(shown) = wording::get(tx, question.wording).await? else { return Ok(()) };
    if yes && before.newest_no().is_some_and(|no| no.recorded_at > question.at) {
        return start(tx, clerk, spoke, Some(&shown.language), news).await;
    }
    let button = if yes { &shown.yes } else { &shown.no };
    let body = json!({
        "words": button,
        "payload": ask::payload(id, yes),
        "question": message::facts(tx, question.message).await?.and_then(|facts| facts.wamid),
        "wording": { "id": shown.id, "language": shown.language, "version": shown.version, "text": question.text },
    });
    let act = if yes { Act::Agreed } else { Act::Withdrawn };
    let mut new = entry(tx, spoke, act, Topic::Offers, Means::Button, body).await?;
    new.names_whatsapp = names_whatsapp(&question.text);
    if !yes && before.agreed().is_some() {
        return withdraw(tx, clerk, spoke.conversation, new, Some(&shown.language), news).await;
    }
    // Who says no and never said yes needs no confirmation: nothing would have come.
    ledger::append(tx, clerk, new).await?;
    touch(tx, spoke.contact, news).await
}

/// A person must read it; not of who has stopped already, and not what was taken back.
async fn unsure(tx: &mut SqliteConnection, spoke: &Spoke<'_>, news: &mut News) -> Result<(), StoreError> {
    if state::facts(tx, spoke.contact).await?.stopped().is_some() {
        return Ok(());
    }
    let (shown, body) = match &spoke.incoming.body {
        IncomingBody::Edit(edit) => {
            let original = message::by_wamid(tx, &edit.original_message_id).await?;
            let own = original.filter(|one| one.conversation == spoke.conversation && one.direction == Direction::In);
            (own.map_or(spoke.message, |one| one.id), &edit.body)
        }
        body => (spoke.message, body),
    };
    if change::is_revoked(tx, shown).await? {
        return Ok(());
    }
    let line = text::excerpt(body.text().unwrap_or_default(), LINE);
    doubt::add(tx, shown, spoke.conversation, &line, spoke.at).await?;
    touch(tx, spoke.contact, news).await
}

/// WhatsApp's own switch was moved (CONTRACT §7). WhatsApp confirms it itself.
pub(crate) async fn preference(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    contact: ContactId,
    told: &UserPreference,
    received_at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    if told.category.as_deref().is_some_and(|category| category != "marketing_messages") {
        return Ok(());
    }
    let act = match told.value.as_deref() {
        Some("stop") => Act::Withdrawn,
        Some("resume") => Act::Resumed,
        Some("signup") => Act::Agreed,
        _ => return Ok(()),
    };
    let at = told.at.unwrap_or(received_at).min(received_at);
    let who = told.user_id.as_ref().map(|id| id.as_str()).or(told.wa_id.as_ref().map(|id| id.as_str()));
    let event = format!("preference:{}:{}:{}", who.unwrap_or_default(), act, at.0);
    let body = json!({ "wa_id": told.wa_id, "user_id": told.user_id, "detail": told.detail, "signup": told.signup_id });
    let actor = actor::ensure(tx, ActorKind::Customer, "").await?;
    let (topic, means) = (Topic::Offers, Means::Meta);
    let about = About::Person(contact);
    let new = New { about, act, topic, means, names_whatsapp: true, at, actor, helper: None, event, body };
    if ledger::append(tx, clerk, new).await?.is_some() {
        touch(tx, contact, news).await?;
    }
    Ok(())
}

/// Meta refused a message because its customer stopped offers in WhatsApp (131050, CONTRACT §8).
pub(crate) async fn refused(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    wamid: &Wamid,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(facts) = message::by_wamid(tx, wamid).await? else { return Ok(()) };
    let Some(row) = conversation::standing(tx, facts.conversation).await? else { return Ok(()) };
    let actor = actor::ensure(tx, ActorKind::Customer, "").await?;
    let new = New {
        about: About::Person(row.contact),
        act: Act::Withdrawn,
        topic: Topic::Offers,
        means: Means::Meta,
        names_whatsapp: true,
        at,
        actor,
        helper: None,
        event: format!("refused:{wamid}"),
        body: json!({ "wamid": wamid, "error": 131_050 }),
    };
    if ledger::append(tx, clerk, new).await?.is_some() {
        touch(tx, row.contact, news).await?;
    }
    Ok(())
}

/// An entry about something the customer said in the chat.
async fn entry(
    tx: &mut SqliteConnection,
    spoke: &Spoke<'_>,
    act: Act,
    topic: Topic,
    means: Means,
    mut body: Value,
) -> Result<New, StoreError> {
    let wamid = spoke.incoming.id.as_ref().map(|id| id.as_str()).unwrap_or_default();
    let who = contact::get(tx, spoke.contact).await?;
    if let Some(body) = body.as_object_mut() {
        body.insert("wamid".to_owned(), json!(wamid));
        body.insert("phone".to_owned(), json!(who.and_then(|who| who.phone)));
        body.insert("user_id".to_owned(), json!(spoke.incoming.from_user_id));
    }
    Ok(New {
        about: About::Person(spoke.contact),
        act,
        topic,
        means,
        // It was said in WhatsApp.
        names_whatsapp: true,
        at: spoke.at,
        actor: actor::ensure(tx, ActorKind::Customer, "").await?,
        helper: None,
        event: format!("message:{wamid}"),
        body,
    })
}

/// Whether a wording tells that it is about WhatsApp.
pub(super) fn names_whatsapp(wording: &str) -> bool {
    wording.to_lowercase().contains("whatsapp") || wording.contains("واتساب")
}

/// Everything that shows how this customer stands reads again.
pub(super) async fn touch(tx: &mut SqliteConnection, contact: ContactId, news: &mut News) -> Result<(), StoreError> {
    for (chat, _) in conversation::of_contact(tx, contact).await? {
        news.touch_conversation(chat);
        news.touch(Tag::Messages(chat));
    }
    news.touch(Tag::Shop);
    Ok(())
}
