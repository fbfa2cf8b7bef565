//! Where the one gate is asked: the facts of a conversation and of the account, put before `model`'s pure rules.
//!
//! Asked when a message is written and again in the transaction that counts each attempt. Nothing else decides.

use shopbell_model::gate::{
    self, AccountFacts, Ask, Because, ContactFacts, Parked, Purpose, TemplateAsk, Verdict, Way,
};
use shopbell_model::window::ServiceWindow;
use shopbell_model::{MessageId, MessageKind, TemplateCategory, UtcMillis};
use shopbell_store::tables::consent::{question, state};
use shopbell_store::tables::conversation::write::Standing;
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
}

/// May this go into this conversation now?
pub(crate) fn judge(known: &Known, what: Way, purpose: Purpose, parked: Option<Parked>, now: UtcMillis) -> Verdict {
    let Known { window, contact, strict } = known;
    let account = AccountFacts { parked, strict: *strict };
    gate::judge(&Ask { what, purpose, window, contact: *contact, account, now })
}

/// What is known about a conversation, as its row and the ledger stand.
pub(crate) async fn known(tx: &mut SqliteConnection, standing: &Standing) -> Result<Known, StoreError> {
    let consent = state::facts(tx, standing.contact).await?;
    let contact = ContactFacts { blocked: standing.blocked, consent };
    Ok(Known { window: window(standing), contact, strict: is_strict(tx).await? })
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
        other => EngineError::Invalid { field: "conversation", problem: format!("the gate refuses: {other:?}") },
    }
}
