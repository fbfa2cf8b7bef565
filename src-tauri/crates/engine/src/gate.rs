//! Where the one gate is asked: the facts of a conversation and of the account, put before `model`'s pure rules.
//!
//! Asked when a message is written and again in the transaction that counts each attempt. Nothing else decides.

use shopbell_model::gate::{self, AccountFacts, Ask, Because, ContactFacts, Parked, Verdict, Way};
use shopbell_model::window::ServiceWindow;
use shopbell_model::{MessageKind, UtcMillis};
use shopbell_store::tables::conversation::write::Standing;
use shopbell_store::{SqliteConnection, StoreError};

use crate::error::EngineError;
use crate::templates;

/// What is known about a conversation.
pub(crate) struct Known {
    /// Its window.
    pub(crate) window: ServiceWindow,
    /// How the customer stands.
    pub(crate) contact: ContactFacts,
}

/// May this go into this conversation now?
pub(crate) fn judge(known: &Known, what: Way, parked: Option<Parked>, now: UtcMillis) -> Verdict {
    let Known { window, contact } = known;
    gate::judge(&Ask { what, window, contact: *contact, account: AccountFacts { parked }, now })
}

/// What is known about a conversation, as its row stands.
pub(crate) fn window(standing: &Standing) -> Known {
    Known {
        window: ServiceWindow { last_inbound: standing.last_inbound_at, entry_point_until: standing.entry_point_until },
        contact: ContactFacts { blocked: standing.blocked },
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
        Because::TemplateUnfit { standing } => EngineError::TemplateUnfit { standing },
        other => EngineError::Invalid { field: "conversation", problem: format!("the gate refuses: {other:?}") },
    }
}
