//! What a person does about a message that did not go, or of which nobody knows.

use std::sync::Arc;

use shopbell_model::gate::{Purpose, Way};
use shopbell_model::{CommandId, Delivery, Direction, MessageId, Remedy, UtcMillis};
use shopbell_store::SqliteConnection;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::write::{self as message, Facts, Progress};
use shopbell_store::tables::outbox::{self, Cargo};

use super::{compose, progress};
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::gate::{self, Facing};
use crate::inbox::standing::{self, Spoken};
use crate::inbox::{self, Symptoms};

/// Does one of the remedies a message offers now. One it does not offer any more is refused.
pub(crate) async fn remedy(
    core: &Arc<Core>,
    id: CommandId,
    target: MessageId,
    remedy: Remedy,
) -> Result<(), EngineError> {
    const NAME: &str = "remedy";
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
                let Some(facts) = message::facts(tx, target).await? else {
                    return Ok(Err(EngineError::NotFound { what: "message" }));
                };
                if !offers(&facts, remedy) {
                    return Ok(Err(EngineError::MovedOn));
                }
                let mut news = News::default();
                let done = match remedy {
                    Remedy::SendAgain => send_again(tx, &facts, now, &mut news).await?,
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

/// The message goes once more, and passes the gate like any other; it stands in the chat as if it were written now. For
/// one of which nobody knew, the person's word is the permission; a late status of the earlier attempt still finds it.
async fn send_again(tx: &mut SqliteConnection, facts: &Facts, now: UtcMillis, news: &mut News) -> Outcome<()> {
    let Some(mut row) = conversation::standing(tx, facts.conversation).await? else {
        return Ok(Err(EngineError::MovedOn));
    };
    let mut known = gate::known(tx, &row).await?;
    let way = gate::way(tx, facts.kind, facts.payload.as_deref()).await?;
    // A person decided just now, whatever was known when it was written.
    let purpose = gate::purpose_of(tx, facts.id, way, facts.kind, now).await?;
    let template = matches!(way, Way::Template(_));
    if template {
        let facing = Facing { message: Some(facts.id), ..Facing::default() };
        gate::face(tx, &mut known, &row, facing, now).await?;
    }
    let verdict = gate::judge(&known, way, purpose, None, now);
    if !verdict.is_allowed() {
        return Ok(Err(gate::refusal(verdict.because())));
    }
    let at = compose::time_in_chat(&row, now);
    outbox::delete_of_message(tx, facts.id).await?;
    message::restart(tx, facts.id, at, &gate::stored(&verdict)).await?;
    outbox::put(tx, row.id, &Cargo::Message(facts.id), outbox::PRIORITY_PERSON, now).await?;
    if template {
        compose::hold_place(tx, &row, facts.id, purpose == Purpose::Offers, now).await?;
    }
    standing::moved(&mut row, facts.id, facts.delivery, Some(Delivery::Queued));
    standing::shop_spoke(
        &mut row,
        &Spoken {
            id: facts.id,
            at,
            kind: facts.kind,
            text: facts.body.as_deref(),
            direction: Direction::Out,
            delivery: Some(Delivery::Queued),
        },
    );
    conversation::save(tx, &row).await?;
    news.touch(Tag::Messages(row.id));
    Ok(Ok(()))
}
