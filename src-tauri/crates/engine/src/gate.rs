//! Where the one gate is asked: the facts of a conversation and of the account, put before `model`'s pure rules.
//!
//! Asked when a message is written and again in the transaction that counts each attempt. Nothing else decides.

use shopbell_model::gate::{self, AccountFacts, Ask, Because, Parked, Verdict, Way};
use shopbell_model::window::ServiceWindow;
use shopbell_model::{MessageKind, UtcMillis};
use shopbell_store::tables::conversation::write::Standing;

use crate::error::EngineError;

/// May this go into this conversation now?
pub(crate) fn judge(window: &ServiceWindow, what: Way, parked: Option<Parked>, now: UtcMillis) -> Verdict {
    gate::judge(&Ask { what, window, account: AccountFacts { parked }, now })
}

/// What is known about a conversation's windows.
pub(crate) fn window(standing: &Standing) -> ServiceWindow {
    ServiceWindow { last_inbound: standing.last_inbound_at, entry_point_until: standing.entry_point_until }
}

/// Which way a message of this kind takes.
pub(crate) fn way_of(kind: MessageKind) -> Way {
    if kind == MessageKind::Template { Way::Template } else { Way::FreeForm }
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
        other => EngineError::Invalid { field: "conversation", problem: format!("the gate refuses: {other:?}") },
    }
}
