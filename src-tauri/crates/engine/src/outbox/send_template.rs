//! Writing a template: it is filled, judged and queued in one transaction together with its files, so that what was seen is
//! what goes.

use std::sync::Arc;

use shopbell_cloud::message::OutgoingBody;
use shopbell_model::gate::Purpose;
use shopbell_model::{CommandId, ConversationId, MessageId, Span};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::{media, outbox};

use super::compose::{self, Written};
use super::kinds::template;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::inbox::parts;
use crate::templates::{self, Pick};

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
            let stored = template::keep(&pick, &picked);
            let written = Written {
                row,
                stored,
                // Meta shows no bubble for a template that answers (CONTRACT §1.1).
                quoted: None,
                person,
                // Its category says what it is for; the gate asks it.
                purpose: Purpose::Offers,
                by_rule: false,
                priority: outbox::PRIORITY_PERSON,
                hold,
                now,
            };
            // How it stands is said before what is missing in it.
            if let Err(refusal) = compose::admitted(tx, &written).await? {
                return Ok(Err(refusal));
            }
            if let Some(refusal) = picked.refusal() {
                return Ok(Err(refusal));
            }
            if let Err(refusal) = compose::check(&OutgoingBody::Template(picked.filled.message.clone())) {
                return Ok(Err(refusal));
            }
            let message = match compose::queue(tx, written, news).await? {
                Ok(message) => message,
                Err(refusal) => return Ok(Err(refusal)),
            };
            for one in &picked.files {
                match one.card {
                    None => {
                        media::attach(tx, one.file.id, message).await?;
                    }
                    Some(card) => media::attach_to_card(tx, one.file.id, message, card).await?,
                }
            }
            Ok(Ok(message))
        })
    })
    .await?;
    core.outbox_wake.notify_one();
    Ok(message)
}
