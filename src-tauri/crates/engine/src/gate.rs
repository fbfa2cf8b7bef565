//! Where the one gate is asked: the facts of a conversation and of the account, put before `model`'s pure rules.
//!
//! Asked when a message is written and again in the transaction that counts each attempt. Nothing else decides. What only
//! matters for templates (the limit of a moving day, the last offer) is looked up for templates alone ([`face`]).

use shopbell_model::gate::{
    self, AccountFacts, Ask, Because, ContactFacts, Parked, Purpose, TemplateAsk, Verdict, Way,
};
use shopbell_model::reach::Left;
use shopbell_model::window::ServiceWindow;
use shopbell_model::{MessageId, MessageKind, Phone, Region, Span, TemplateCategory, UtcMillis};
use shopbell_store::tables::consent::{question, state};
use shopbell_store::tables::conversation::write::Standing;
use shopbell_store::tables::{contact as contact_row, reach};
use shopbell_store::{SqliteConnection, StoreError};

use crate::consent::is_strict;
use crate::error::EngineError;
use crate::templates;

/// What is known about a conversation.
pub(crate) struct Known {
    /// Its window.
    pub(crate) window: ServiceWindow,
    /// How the customer stands.
    pub(crate) contact: ContactFacts,
    /// Whether who agrees to offers must have been told of WhatsApp.
    pub(crate) strict: bool,
    /// How many people more may be reached outside a window.
    pub(crate) left: Left,
    /// How long nobody gets another offer after one.
    pub(crate) offers_gap: Span,
}

/// May this go into this conversation now?
pub(crate) fn judge(known: &Known, what: Way, purpose: Purpose, parked: Option<Parked>, now: UtcMillis) -> Verdict {
    let Known { window, contact, strict, left, offers_gap } = known;
    let account = AccountFacts { parked, strict: *strict, left: *left, offers_gap: *offers_gap };
    gate::judge(&Ask { what, purpose, window, contact: *contact, account, now })
}

/// What is known about a conversation, as its row and the ledger stand.
pub(crate) async fn known(tx: &mut SqliteConnection, standing: &Standing) -> Result<Known, StoreError> {
    let consent = state::facts(tx, standing.contact).await?;
    let contact = ContactFacts { blocked: standing.blocked, consent, ..ContactFacts::default() };
    let (left, offers_gap) = (Left::Endless, Span(0));
    Ok(Known { window: window(standing), contact, strict: is_strict(tx).await?, left, offers_gap })
}

/// How a template goes, as far as the limit of a moving day and the pause between offers differ.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Facing {
    /// Its message, where it was written already: that one does not stand in its own way.
    pub(crate) message: Option<MessageId>,
    /// How long nobody gets another offer after one; nothing where a person picks it.
    pub(crate) offers_gap: Span,
    /// What is left of the limit, where somebody has just counted.
    pub(crate) left: Option<Left>,
}

/// Looks up what only matters for a template.
pub(crate) async fn face(
    tx: &mut SqliteConnection,
    known: &mut Known,
    standing: &Standing,
    facing: Facing,
    now: UtcMillis,
) -> Result<(), StoreError> {
    let (who, contact) = (standing.contact, &mut known.contact);
    contact.reached = reach::is_reached(tx, who, now).await?;
    contact.last_offer = reach::last_offer(tx, who, facing.message).await?;
    let known_as = contact_row::get(tx, who).await?.and_then(|row| row.phone);
    let phone = known_as.and_then(|phone| Phone::from_e164(&phone).ok());
    contact.in_states = phone.is_some_and(|phone| phone.region().is_some_and(is_states));
    known.offers_gap = facing.offers_gap;
    known.left = match facing.left {
        _ if contact.reached || known.window.is_open(now) => Left::Endless,
        Some(left) => left,
        None => crate::reach::left(tx, standing.number, now).await?,
    };
    Ok(())
}

fn is_states(region: Region) -> bool {
    region.letters() == "US"
}

/// The window of a conversation, as its row stands.
pub(crate) fn window(standing: &Standing) -> ServiceWindow {
    ServiceWindow { last_inbound: standing.last_inbound_at, entry_point_until: standing.entry_point_until }
}

/// What a stored message is for; `written` is when it was put into the outbox. A question counts from when it was put
/// first, however often it is sent again: whoever stopped since then is not asked.
pub(crate) async fn purpose_of(
    tx: &mut SqliteConnection,
    message: MessageId,
    way: Way,
    kind: MessageKind,
    written: UtcMillis,
) -> Result<Purpose, StoreError> {
    Ok(match kind {
        MessageKind::Template => purpose(way, Purpose::Offers),
        MessageKind::Text if question::is_confirmation(tx, message).await? => Purpose::Confirmation,
        MessageKind::Interactive => match question::of_message(tx, message).await? {
            Some(question) => Purpose::Question { written: question.at, asked_for: question.asked_for },
            None => Purpose::Answer { written },
        },
        _ => Purpose::Answer { written },
    })
}

/// What a message is for. Of a template its category says it, at this moment; one that Meta calls something not known here
/// counts as an offer.
pub(crate) fn purpose(way: Way, other: Purpose) -> Purpose {
    match way {
        Way::Template(TemplateAsk { category, .. }) => match category {
            Some(TemplateCategory::Utility | TemplateCategory::Authentication) => Purpose::Orders,
            Some(TemplateCategory::Marketing) | None => Purpose::Offers,
        },
        Way::FreeForm | Way::Reaction => other,
    }
}

/// Which way a message takes: for a template, as it stands at this moment and with what it is for.
pub(crate) async fn way(
    conn: &mut SqliteConnection,
    kind: MessageKind,
    payload: Option<&str>,
) -> Result<Way, StoreError> {
    if kind == MessageKind::Template {
        return Ok(Way::Template(templates::ask(conn, payload).await?));
    }
    Ok(Way::FreeForm)
}

/// A verdict as it is stored with the message.
pub(crate) fn stored(verdict: &Verdict) -> String {
    serde_json::to_string(verdict).unwrap_or_default()
}

/// What a person is told when the gate refuses.
pub(crate) fn refusal(because: Because) -> EngineError {
    match because {
        Because::WindowClosed { since } => EngineError::WindowClosed { since: Some(since) },
        Because::NeverWrote => EngineError::WindowClosed { since: None },
        Because::Blocked => EngineError::Blocked,
        Because::AskedToStop { since, entry } => EngineError::AskedToStop { since, entry },
        Because::TemplateUnfit { standing } => EngineError::TemplateUnfit { standing },
        Because::NothingOnFile | Because::NotNamed { .. } => EngineError::NotAgreed,
        Because::LimitUsed { until } => EngineError::LimitUsed { until },
        Because::TooOften { until, .. } => EngineError::TooOften { until },
        Because::NoOffersToStates => EngineError::NoOffersToStates,
        other => EngineError::Invalid { field: "conversation", problem: format!("the gate refuses: {other:?}") },
    }
}
