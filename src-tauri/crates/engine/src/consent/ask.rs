//! The question whether offers may come: the shop's wording with two buttons. What a button carries names the question, and
//! the question its wording, so that a tap proves what was shown.

use std::sync::Arc;

use shopbell_cloud::message::{Action, Interactive, OutgoingBody, ReplyButton};
use shopbell_model::gate::Purpose;
use shopbell_model::{ActorId, ActorKind, CommandId, ContactId, ConversationId, MessageId};
use shopbell_store::tables::actor;
use shopbell_store::tables::consent::question::{self, Question};
use shopbell_store::tables::consent::subject;
use shopbell_store::tables::consent::wording::{Wording, WordingKind};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::{SqliteConnection, StoreError};

use super::wordings;
use crate::changes::News;
use crate::clerk::Clerk;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::inbox::parts;
use crate::{command, outbox};

const YES: &str = "shopbell.offers.yes.";
const NO: &str = "shopbell.offers.no.";

/// What a button of a question carries.
pub(super) fn payload(question: i64, yes: bool) -> String {
    format!("{}{question}", if yes { YES } else { NO })
}

/// Reads what [`payload`] wrote.
pub(super) fn read_payload(payload: &str) -> Option<(i64, bool)> {
    let read = |prefix: &str| payload.strip_prefix(prefix)?.parse().ok();
    read(YES).map(|question| (question, true)).or_else(|| read(NO).map(|question| (question, false)))
}

/// A person asks a customer, in a language.
pub(crate) async fn ask(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
    language: String,
) -> Result<MessageId, EngineError> {
    let (clerk, person) = (Clerk::new(core), core.own.person);
    let asked = command::once(core, id, "send", move |tx, news| {
        Box::pin(async move {
            // Of a merged chat the part is asked that an answer goes to: its buttons come back from there.
            let part = parts::answered_in(tx, chat, None).await?;
            let Some(row) = conversation::standing(tx, part).await?.filter(|row| row.ours) else {
                return Ok(Err(EngineError::NotFound { what: "conversation" }));
            };
            put(tx, &clerk, row.contact, part, (&language, person, false), news).await
        })
    })
    .await?;
    core.outbox_wake.notify_one();
    Ok(asked)
}

/// A customer asked to be asked.
pub(super) async fn asked_for(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    contact: ContactId,
    chat: ConversationId,
    language: Option<&str>,
    news: &mut News,
) -> Result<(), StoreError> {
    let language = wordings::language_of(tx, contact, language).await?;
    let rule = actor::ensure(tx, ActorKind::Rule, "").await?;
    match put(tx, clerk, contact, chat, (&language, rule, true), news).await? {
        Ok(_) => Ok(()),
        Err(refusal) => {
            tracing::info!(%refusal, "somebody who asked to be asked could not be");
            Ok(())
        }
    }
}

async fn put(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    contact: ContactId,
    chat: ConversationId,
    (language, actor, asked_for): (&str, ActorId, bool),
    news: &mut News,
) -> Outcome<MessageId> {
    let wording = wordings::kept(tx, WordingKind::Question, language, clerk.now).await?;
    let id = question::next_id(tx).await?;
    let text = wordings::filled(&wording.text, &clerk.shop);
    let body = body(&wording, text.clone(), id);
    if let Err(refusal) = outbox::check(&body) {
        return Ok(Err(refusal));
    }
    let purpose = Purpose::Question { written: clerk.now, asked_for };
    let queued = if asked_for {
        outbox::queue_by_rule(tx, chat, &body, actor, purpose, clerk.now, news).await?
    } else {
        outbox::queue_for(tx, (chat, None), &body, actor, purpose, clerk.now, news).await?
    };
    let message = match queued {
        Ok(message) => message,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let subject = subject::ensure(tx, contact, clerk.now).await?;
    let at = clerk.now;
    question::add(tx, &Question { id, message, subject, wording: wording.id, text, asked_for, at }).await?;
    Ok(Ok(message))
}

fn body(wording: &Wording, text: String, question: i64) -> OutgoingBody {
    let button = |yes, title: &String| ReplyButton { id: payload(question, yes), title: title.clone() };
    OutgoingBody::Interactive(Box::new(Interactive {
        header: None,
        body: Some(text),
        footer: None,
        action: Action::Buttons(vec![button(true, &wording.yes), button(false, &wording.no)]),
    }))
}

/// The question as it would be put.
pub(crate) async fn preview(
    connection: &mut SqliteConnection,
    language: &str,
    shop: &str,
) -> Result<OutgoingBody, StoreError> {
    let wording = wordings::current(connection, WordingKind::Question, language).await?;
    let text = wordings::filled(&wording.text, shop);
    Ok(body(&wording, text, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_names_its_question() {
        assert_eq!(read_payload(&payload(17, true)), Some((17, true)));
        assert_eq!(read_payload(&payload(17, false)), Some((17, false)));
        for other in ["1", "shopbell.offers.yes.", "shopbell.offers.maybe.3", "yes"] {
            assert_eq!(read_payload(other), None, "{other}");
        }
    }
}
