//! What the shop says by itself to a message that was just stored.

use jiff::tz::TimeZone;
use shopbell_cloud::message::{OutgoingBody, Text};
use shopbell_cloud::webhook::{IncomingBody, IncomingMessage};
use shopbell_model::gate::Purpose;
use shopbell_model::{ActorKind, ContactId, ConversationId, MessageId, Span, UtcMillis};
use shopbell_store::tables::actor;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::door::{self, Said};
use shopbell_store::{SqliteConnection, StoreError};

use super::choice::{SHOP, TextKind};
use super::hours::Now;
use crate::changes::News;
use crate::clerk::Clerk;
use crate::consent::{hear as agreeing, language_of};
use crate::inbox::parts;
use crate::outbox;
use crate::settings::own_language;

/// What was written longer ago is answered by nobody but a person: it came late.
const FRESH: Span = Span::minutes(10);

/// Words this far apart are one: of two that come together each is stored at a time of its own.
const SAME_MOMENT: Span = Span::minutes(1);

/// Who was answered by a person within this time is in good hands.
const IN_HAND: Span = Span::hours(1);

/// A message of a customer that was just stored.
#[derive(Clone, Copy)]
pub(crate) struct Spoke<'a> {
    pub(crate) contact: ContactId,
    pub(crate) conversation: ConversationId,
    pub(crate) incoming: &'a IncomingMessage,
    /// When it was written, as the chat has it.
    pub(crate) at: UtcMillis,
    /// Whether the chat has no earlier word of the customer's.
    pub(crate) first: bool,
}

/// Says what is to be said, once per customer and occasion. Where the gate refuses, nothing goes.
pub(crate) async fn hear(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    spoke: Spoke<'_>,
    news: &mut News,
) -> Result<(), StoreError> {
    let door = &clerk.door;
    if !(door.away || door.greeting && spoke.first) || !is_word(spoke.incoming) || spoke.at < clerk.now - FRESH {
        return Ok(());
    }
    // A stop, a start, a tap, and what may be a stop, are answered by their own flow or by a person.
    if agreeing::said(spoke.incoming) != agreeing::Said::Nothing || clerk.asks(spoke.incoming) {
        return Ok(());
    }
    let (what, kind, occasion) = match if door.away { door.week.at(&TimeZone::system(), spoke.at) } else { Now::Open } {
        Now::Closed(since) => (Said::Away, TextKind::Away, since),
        Now::Open if door.greeting && spoke.first => (Said::Greeting, TextKind::Greeting, UtcMillis(0)),
        Now::Open => return Ok(()),
    };
    for part in parts::of_person(tx, spoke.conversation).await? {
        let Some(row) = conversation::standing(tx, part).await? else { continue };
        let greeted_elsewhere = what == Said::Greeting && part != spoke.conversation && row.last_inbound_at.is_some();
        if greeted_elsewhere
            || door::was_said(tx, row.contact, what, occasion).await?
            || door::person_spoke_since(tx, part, clerk.now - IN_HAND).await?
        {
            return Ok(());
        }
    }
    let (language, own) = (language_of(tx, spoke.contact, None).await?, own_language(tx).await?);
    let Some(words) = door.words(kind, &language, own) else { return Ok(()) };
    let body = OutgoingBody::Text(Text { body: words.replace(SHOP, &clerk.shop), preview_url: false });
    let rule = actor::ensure(tx, ActorKind::Rule, "").await?;
    let purpose = Purpose::Answer { written: clerk.now };
    match outbox::queue_by_rule(tx, spoke.conversation, &body, rule, purpose, clerk.now, news).await? {
        Ok(message) => door::say(tx, spoke.contact, what, occasion, message).await,
        Err(refusal) => {
            tracing::info!(%refusal, "nothing was said at the door");
            Ok(())
        }
    }
}

/// Whether somebody said something: not a reaction, not a note of WhatsApp, not a change of something older, and not what
/// nobody here can read (a message that was deleted comes as one of those).
fn is_word(incoming: &IncomingMessage) -> bool {
    !matches!(
        incoming.body,
        IncomingBody::Reaction(_)
            | IncomingBody::System(_)
            | IncomingBody::Edit(_)
            | IncomingBody::Revoke(_)
            | IncomingBody::Unsupported(_)
            | IncomingBody::Unknown
    )
}

/// Whether a message was said at the door and is to go no more: so long ago that it is not true any more (it could not leave
/// then, and a person may have answered since), or the customer said *no* since or in the same moment.
pub(crate) async fn is_stale(
    tx: &mut SqliteConnection,
    message: MessageId,
    queued_at: UtcMillis,
    now: UtcMillis,
    no: Option<UtcMillis>,
) -> Result<bool, StoreError> {
    let stopped = no.is_some_and(|no| no >= queued_at - SAME_MOMENT);
    Ok((stopped || queued_at < now - FRESH) && door::is_said(tx, message).await?)
}
