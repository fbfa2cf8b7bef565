//! Writing a template: it is filled, judged and queued in one transaction together with its files, so that what was seen is
//! what goes. From a chat and from a campaign it is the same way.

use std::sync::Arc;

use shopbell_cloud::message::OutgoingBody;
use shopbell_model::gate::{Because, Purpose};
use shopbell_model::{ActorId, CommandId, ConversationId, MessageId, Span, UtcMillis};
use shopbell_store::tables::conversation::write::{self as conversation, Standing};
use shopbell_store::tables::{media, outbox};
use shopbell_store::{SqliteConnection, StoreError};

use super::compose::{self, Written};
use super::kinds::template;
use crate::changes::News;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::gate::{self, Facing};
use crate::inbox::parts;
use crate::templates::{self, Pick, Picked};

/// Writes it; answers once it stands in the outbox, where it waits so long before it goes.
pub(crate) async fn send_template(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    pick: Pick,
    hold: Span,
) -> Result<MessageId, EngineError> {
    let (now, person) = (core.now(), core.own.person);
    let message = command::once(core, id, "send_template", move |tx, news| {
        Box::pin(async move {
            let conversation = parts::answered_in(tx, conversation, None).await?;
            let Some(row) = conversation::standing(tx, conversation).await?.filter(|row| row.ours) else {
                return Ok(Err(compose::NO_CONVERSATION));
            };
            let picked = match templates::fill(tx, &pick, now).await? {
                Ok(picked) => picked,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let (priority, facing) = (outbox::PRIORITY_PERSON, Facing::default());
            let by = By { person, by_rule: false, priority, hold, facing, copies: false };
            let message = match queue(tx, row, &pick, &picked, by, now, news).await? {
                Ok(message) => message,
                Err(refused) => return Ok(Err(refused.into())),
            };
            Ok(Ok(message))
        })
    })
    .await?;
    core.outbox_wake.notify_one();
    Ok(message)
}

/// Who writes a template, and how it waits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct By {
    /// Who.
    pub(crate) person: ActorId,
    /// Whether nobody at the counter does.
    pub(crate) by_rule: bool,
    /// Who goes first.
    pub(crate) priority: i64,
    /// How long it waits at least.
    pub(crate) hold: Span,
    /// What is said of the limit and of the pause between offers.
    pub(crate) facing: Facing,
    /// Whether its files stay with who gave them: then the message gets rows of its own that speak of the same content.
    pub(crate) copies: bool,
}

/// Why a template was not queued.
#[derive(Debug)]
pub(crate) enum NotQueued {
    /// The gate refuses.
    Gate(Because),
    /// It cannot be written so.
    Unfit(EngineError),
}

impl From<NotQueued> for EngineError {
    fn from(why: NotQueued) -> Self {
        match why {
            NotQueued::Gate(because) => gate::refusal(because),
            NotQueued::Unfit(error) => error,
        }
    }
}

/// Judges a template that was filled, and queues it with copies of its files where a campaign keeps them.
pub(crate) async fn queue(
    tx: &mut SqliteConnection,
    row: Standing,
    pick: &Pick,
    picked: &Picked,
    by: By,
    now: UtcMillis,
    news: &mut News,
) -> Result<Result<MessageId, NotQueued>, StoreError> {
    let written = written(row, pick, picked, by, now);
    if let Err(refused) = fits(tx, &written, picked).await? {
        return Ok(Err(refused));
    }
    let message = match compose::queue(tx, written, news).await? {
        Ok(message) => message,
        Err(refusal) => return Ok(Err(NotQueued::Unfit(refusal))),
    };
    for one in &picked.files {
        let file =
            if by.copies { media::copy(tx, one.file.id, now).await?.ok_or(StoreError::NotFound)? } else { one.file.id };
        match one.card {
            None => {
                media::attach(tx, file, message).await?;
            }
            Some(card) => media::attach_to_card(tx, file, message, card).await?,
        }
    }
    Ok(Ok(message))
}

/// Whether a template could be queued, without doing it.
pub(crate) async fn weigh(
    tx: &mut SqliteConnection,
    row: Standing,
    pick: &Pick,
    picked: &Picked,
    by: By,
    now: UtcMillis,
) -> Result<Result<(), NotQueued>, StoreError> {
    fits(tx, &written(row, pick, picked, by, now), picked).await
}

fn written(row: Standing, pick: &Pick, picked: &Picked, by: By, now: UtcMillis) -> Written {
    Written {
        row,
        stored: template::keep(pick, picked),
        // Meta shows no bubble for a template that answers (CONTRACT §1.1).
        quoted: None,
        person: by.person,
        // Its category says what it is for; the gate asks it.
        purpose: Purpose::Offers,
        by_rule: by.by_rule,
        priority: by.priority,
        hold: by.hold,
        facing: by.facing,
        now,
    }
}

/// How it stands is said before what is missing in it.
async fn fits(
    tx: &mut SqliteConnection,
    written: &Written,
    picked: &Picked,
) -> Result<Result<(), NotQueued>, StoreError> {
    let verdict = compose::weighed(tx, written).await?;
    if !verdict.is_allowed() {
        return Ok(Err(NotQueued::Gate(verdict.because())));
    }
    let unfit = match picked.refusal() {
        Some(refusal) => Some(refusal),
        None => compose::check(&OutgoingBody::Template(picked.filled.message.clone())).err(),
    };
    Ok(unfit.map_or(Ok(()), |refusal| Err(NotQueued::Unfit(refusal))))
}
