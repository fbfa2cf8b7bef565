//! Sentences that contain a word of stopping: a person says whether a stop was meant.

use std::sync::Arc;

use serde_json::json;
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::{CommandId, MessageId};
use shopbell_store::tables::consent::doubt;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::write as message;

pub use shopbell_store::tables::consent::doubt::Doubt;

use super::hear;
use super::ledger::{About, New};
use crate::changes::Tag;
use crate::clerk::Clerk;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, counter};

/// As many as are shown at once; what is settled makes room for the next.
const SHOWN: u32 = 50;

/// What a person must read.
#[derive(Clone, Debug)]
pub struct Doubts {
    /// Newest first.
    pub doubts: Vec<Doubt>,
    /// Whether there is more.
    pub more: bool,
}

/// What a person must read.
pub(crate) async fn all(core: &Arc<Core>) -> Result<Doubts, EngineError> {
    let mut doubts = doubt::open(&mut *core.store.read().await?, SHOWN + 1).await?;
    let more = doubts.len() > SHOWN as usize;
    doubts.truncate(SHOWN as usize);
    for one in &mut doubts {
        // A part of a merged chat is read where it is shown.
        one.conversation = core.wholes.now(one.conversation);
    }
    Ok(Doubts { doubts, more })
}

/// A person has read it: it was a stop, or none.
pub(crate) async fn settle(core: &Arc<Core>, id: CommandId, which: MessageId, stop: bool) -> Result<(), EngineError> {
    let (clerk, person) = (Clerk::new(core), core.own.person);
    command::once(core, id, "settle_doubt", move |tx, news| {
        Box::pin(async move {
            let waiting = doubt::waits(tx, which).await?;
            let (Some(chat), Some(facts)) = (waiting, message::facts(tx, which).await?) else {
                return Ok(Err(EngineError::MovedOn));
            };
            let Some(row) = conversation::standing(tx, chat).await? else { return Ok(Err(EngineError::MovedOn)) };
            doubt::settle(tx, which, clerk.now).await?;
            news.touch_conversation(chat);
            news.touch(Tag::Messages(chat));
            news.touch(Tag::Shop);
            if !stop {
                return Ok(Ok(()));
            }
            let wamid = facts.wamid.map(|wamid| wamid.0).unwrap_or_default();
            let new = New {
                about: About::Person(row.contact),
                act: Act::Withdrawn,
                topic: Topic::Offers,
                means: Means::Read,
                names_whatsapp: true,
                at: facts.at,
                actor: person,
                helper: counter::me(tx).await?,
                event: format!("read:{wamid}:{}", facts.body.as_deref().unwrap_or_default()),
                body: json!({ "words": facts.body, "wamid": wamid }),
            };
            hear::withdraw(tx, &clerk, chat, new, None, news).await?;
            Ok(Ok(()))
        })
    })
    .await
}
