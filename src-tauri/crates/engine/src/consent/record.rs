//! What somebody agreed to or withdrew outside the chat, written down by a person at the counter.
//!
//! Of a merged chat a withdrawal is written down for each part, because the person is to be left alone wherever they are
//! reached; who agreed did so for the number that an answer would go to. Nothing is ever written down for the row that
//! stands for the parts: no way out asks there.
//!
//! Whoever writes down what is on a paper knows the day and not the hour. Such a *yes* counts from the beginning of that day
//! and such a *no* to its end: of everything that was said that day the *no* counts.

use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::json;
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::import::Proof;
use shopbell_model::price::Day;
use shopbell_model::{CommandId, ConversationId, FileId, Span, UtcMillis};
use shopbell_store::tables::consent::{doubt, proof};
use shopbell_store::tables::contact;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::media as file;

use super::hear;
use super::ledger::{self, About, New};
use crate::clerk::Clerk;
use crate::core::Core;
use crate::error::EngineError;
use crate::inbox::parts;
use crate::{command, counter, media, naming};

/// The longest wording, in characters.
const LONGEST: usize = 1000;

/// Nobody agreed earlier than this ago: such a day is a slip of the hand.
const EARLIEST: Span = Span::days(366 * 20);

const NO_FILE: EngineError = EngineError::NotFound { what: "file" };

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
    /// When it was.
    pub when: When,
    /// An attached file that shows it.
    pub proof: Option<FileId>,
}

/// When something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Just now.
    Now,
    /// At this moment.
    At(UtcMillis),
    /// Some time on this day, where the shop is.
    On(Day),
}

impl When {
    /// From when on a word of this time counts; nothing for one that lies ahead.
    fn moment(self, act: Act, zone: &TimeZone, now: UtcMillis) -> Option<UtcMillis> {
        let at = match self {
            Self::Now => now,
            Self::At(at) => at,
            Self::On(day) => {
                let date: Date = day.to_string().parse().ok()?;
                let begins = |date: Date| {
                    let midnight = date.to_zoned(zone.clone()).ok()?;
                    Some(UtcMillis(midnight.timestamp().as_millisecond()))
                };
                let first = begins(date)?;
                match act {
                    Act::Withdrawn if first <= now => {
                        now.min(begins(date.checked_add(1.day()).ok()?)? - Span::millis(1))
                    }
                    _ => first,
                }
            }
        };
        (at <= now).then_some(at)
    }
}

/// Writes it down. The person at the counter tells the customer; nothing is sent. The proof becomes the ledger's: who attached
/// it cannot send it any more.
pub(crate) async fn record(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
    said: ByHand,
) -> Result<(), EngineError> {
    const NAME: &str = "record_consent";
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
    let at = said.when.moment(said.act, &TimeZone::system(), clerk.now).filter(|at| *at >= clerk.now - EARLIEST);
    let at = at.ok_or_else(|| invalid("at", "must not lie ahead, nor decades back"))?;
    let day = match said.when {
        When::On(day) => Some(day.to_string()),
        When::Now | When::At(_) => None,
    };
    let shown = match said.proof {
        Some(file) => match looked_at(core, &id, NAME, file).await? {
            // What the paper is, not where it lies: the entry's own row of it says that.
            Some(proof) => Some((file, Proof { file: None, ..proof })),
            None => return Ok(()),
        },
        None => None,
    };
    let command = id.clone();
    command::once(core, id, NAME, move |tx, news| {
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
                    body: json!(Body {
                        words: &words,
                        phone,
                        day: day.as_deref(),
                        proof: shown.as_ref().map(|(_, proof)| proof)
                    }),
                };
                // Before anything is written: what is refused has written nothing. What can be copied once can be for each part.
                let kept = match &shown {
                    Some((attached, _)) => match file::copy(tx, *attached, clerk.now).await? {
                        Some(kept) => Some(kept),
                        None => return Ok(Err(NO_FILE)),
                    },
                    None => None,
                };
                if let (Some(seq), Some(kept)) = (ledger::append(tx, &clerk, new).await?, kept) {
                    proof::put(tx, seq, kept).await?;
                }
                if said.act == Act::Withdrawn {
                    doubt::settle_all(tx, part, clerk.now).await?;
                }
                hear::touch(tx, row.contact, news).await?;
            }
            if let Some((attached, _)) = shown {
                file::drop_staged(tx, attached).await?;
            }
            Ok(Ok(()))
        })
    })
    .await
}

/// What is kept of what was said.
#[derive(Serialize)]
struct Body<'a> {
    words: &'a str,
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    proof: Option<&'a Proof>,
}

/// The proof by its fingerprint; nothing when this was written down already, and the attached file is the ledger's since.
async fn looked_at(
    core: &Arc<Core>,
    id: &CommandId,
    name: &'static str,
    file: FileId,
) -> Result<Option<Proof>, EngineError> {
    let id = id.clone();
    let done = core.store.write(move |tx| Box::pin(async move { command::done::<()>(tx, &id, name).await }));
    match core.noted(done.await)?? {
        Some(()) => Ok(None),
        None => Ok(Some(media::proof(core, file).await?)),
    }
}
