//! What somebody agreed to or withdrew outside the chat, written down by a person at the counter.
//!
//! Of a merged chat a withdrawal is written down for each part, because the person is to be left alone wherever they are
//! reached; who agreed did so for the number that an answer would go to. Nothing is ever written down for the row that
//! stands for the parts: no way out asks there.

use std::sync::Arc;

use serde_json::json;
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::{CommandId, ConversationId, Span, UtcMillis};
use shopbell_store::tables::consent::doubt;
use shopbell_store::tables::contact;
use shopbell_store::tables::conversation::write as conversation;

use super::hear;
use super::ledger::{self, About, New};
use crate::clerk::Clerk;
use crate::core::Core;
use crate::error::EngineError;
use crate::inbox::parts;
use crate::{command, counter, naming};

/// The longest wording, in characters.
const LONGEST: usize = 1000;

/// Nobody agreed earlier than this ago: such a day is a slip of the hand.
const EARLIEST: Span = Span::days(366 * 20);

/// What a person writes down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByHand {
    /// Agreed or withdrawn; anything else is refused.
    pub act: Act,
    /// What.
    pub topic: Topic,
    /// Paper, word of mouth or a form on a page; anything else is refused.
    pub means: Means,
    /// Whether WhatsApp was named in the words.
    pub names_whatsapp: bool,
    /// The words as they were shown or said. Agreeing needs them.
    pub words: String,
    /// When it was; now, when absent.
    pub at: Option<UtcMillis>,
}

/// Writes it down. The person at the counter tells the customer; nothing is sent.
pub(crate) async fn record(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
    said: ByHand,
) -> Result<(), EngineError> {
    let (clerk, person) = (Clerk::new(core), core.own.person);
    let invalid = |field, problem: &str| EngineError::Invalid { field, problem: problem.to_owned() };
    if said.act == Act::Resumed {
        return Err(invalid("act", "is WhatsApp's own"));
    }
    if !matches!(said.means, Means::Paper | Means::Spoken | Means::WebForm) {
        return Err(invalid("means", "is none of a person's"));
    }
    let words = match said.act {
        Act::Agreed => naming::text("words", &said.words, LONGEST)?,
        _ if said.words.trim().is_empty() => String::new(),
        _ => naming::text("words", &said.words, LONGEST)?,
    };
    let at = said.at.unwrap_or(clerk.now);
    if at > clerk.now || at < clerk.now - EARLIEST {
        return Err(invalid("at", "must not lie ahead, nor decades back"));
    }
    let command = id.clone();
    command::once(core, id, "record_consent", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, chat).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(EngineError::NotFound { what: "conversation" }));
            }
            let spoken_of = match said.act {
                Act::Withdrawn => parts::of_person(tx, chat).await?,
                _ => vec![parts::answered_in(tx, chat, None).await?],
            };
            let helper = counter::me(tx).await?;
            for part in spoken_of {
                let Some(row) = conversation::standing(tx, part).await? else { continue };
                let phone = contact::get(tx, row.contact).await?.and_then(|who| who.phone);
                let new = New {
                    about: About::Person(row.contact),
                    act: said.act,
                    topic: said.topic,
                    means: said.means,
                    names_whatsapp: said.names_whatsapp,
                    at,
                    actor: person,
                    helper,
                    event: format!("command:{command}:{part}"),
                    body: json!({ "words": words, "phone": phone }),
                };
                ledger::append(tx, &clerk, new).await?;
                if said.act == Act::Withdrawn {
                    doubt::settle_all(tx, part, clerk.now).await?;
                }
                hear::touch(tx, row.contact, news).await?;
            }
            Ok(Ok(()))
        })
    })
    .await
}
