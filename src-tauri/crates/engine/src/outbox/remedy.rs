//! What a person does about a message that did not go, or of which nobody knows.

use std::sync::Arc;

use shopbell_model::{CommandId, Delivery, Direction, MessageId, MessageKind, Remedy};
use shopbell_store::SqliteConnection;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::write::{self as message, Facts, Progress};
use shopbell_store::tables::outbox;

use super::compose::{Written, queue_text};
use super::progress;
use crate::changes::{News, Tag};
use crate::command;
use crate::error::{EngineError, Outcome};
use crate::inbox::{self, Symptoms};
use crate::shop::Core;

/// Does one of the remedies a message offers now. One it does not offer any more is refused.
pub(crate) async fn remedy(
    core: &Arc<Core>,
    id: CommandId,
    target: MessageId,
    remedy: Remedy,
) -> Result<(), EngineError> {
    const NAME: &str = "remedy";
    let (now, person) = (core.now(), core.own.person);
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match command::done::<()>(tx, &id, NAME).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(())) => return Ok(Ok(News::default())),
                    Ok(None) => {}
                }
                let Some(facts) = message::facts(tx, target).await? else {
                    return Ok(Err(EngineError::NotFound { what: "message" }));
                };
                if !offers(&facts, remedy) {
                    return Ok(Err(EngineError::MovedOn));
                }
                let mut news = News::default();
                let done = match remedy {
                    Remedy::SendAgain => send_again(tx, &facts, person, now, &mut news).await?,
                    Remedy::ItArrived => {
                        outbox::delete_of_message(tx, facts.id).await?;
                        progress::place(tx, &facts, Delivery::Accepted, Progress::default(), &mut news).await?;
                        Ok(())
                    }
                    Remedy::Remove => {
                        outbox::delete_of_message(tx, facts.id).await?;
                        progress::set_removed(tx, &facts, true, &mut news).await?;
                        Ok(())
                    }
                };
                if let Err(refusal) = done {
                    return Ok(Err(refusal));
                }
                news.touch_conversation(facts.conversation);
                news.touch(Tag::Shop);
                news.touch(Tag::Connection);
                command::note(tx, &id, NAME, &(), now).await?;
                Outcome::Ok(Ok(news))
            })
        })
        .await;
    let news = core.noted(written)??;
    core.publish(news);
    core.outbox_wake.notify_one();
    Ok(())
}

/// Whether the message offers this remedy as it stands now.
fn offers(facts: &Facts, remedy: Remedy) -> bool {
    let trouble = inbox::trouble_of(&Symptoms {
        delivery: facts.delivery,
        error_code: facts.error_code,
        error_title: facts.error_title.as_deref(),
        verdict: facts.verdict.as_deref(),
    });
    !facts.removed
        && facts.direction == Direction::Out
        && trouble.is_some_and(|trouble| trouble.remedies.contains(&remedy))
}

/// A new message takes the place of the old one, and passes the gate like any other. For one of which nobody knew, the
/// person's word is the permission; should it turn out that it went, it comes back into the chat.
async fn send_again(
    tx: &mut SqliteConnection,
    facts: &Facts,
    person: shopbell_model::ActorId,
    now: shopbell_model::UtcMillis,
    news: &mut News,
) -> Outcome<()> {
    let (Some(row), Some(text), MessageKind::Text) =
        (conversation::standing(tx, facts.conversation).await?, facts.body.clone(), facts.kind)
    else {
        return Ok(Err(EngineError::MovedOn));
    };
    let written = Written { row, text, quoted: facts.quoted.clone(), person, now };
    if let Err(refusal) = queue_text(tx, written, news).await? {
        return Ok(Err(refusal));
    }
    outbox::delete_of_message(tx, facts.id).await?;
    progress::set_removed(tx, facts, true, news).await?;
    Ok(Ok(()))
}
