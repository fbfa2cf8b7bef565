//! What has not gone as it should, and what waits to go: of all chats in one place.

use std::sync::Arc;

use shopbell_store::tables::message::trouble;

pub use shopbell_store::tables::message::trouble::Outgoing;

use super::trouble::{Symptoms, Trouble, trouble_of};
use crate::core::Core;
use crate::error::EngineError;
use crate::later::{self, Waits};

/// Rows of each kind that are shown at once; what is settled makes room for the next.
const SHOWN: u32 = 50;

/// Everything that has not gone.
#[derive(Clone, Debug)]
pub struct NotGone {
    /// What needs a person, newest first, with what can be done.
    pub troubled: Vec<(Outgoing, Option<Trouble>)>,
    /// Whether there is more of that.
    pub more: bool,
    /// What waits to go, the first to go first.
    pub waiting: Vec<Outgoing>,
    /// What goes later.
    pub later: Vec<Waits>,
}

/// Everything that has not gone.
pub(crate) async fn not_gone(core: &Arc<Core>) -> Result<NotGone, EngineError> {
    let mut conn = core.store.read().await?;
    let mut troubled = trouble::in_trouble(&mut conn, SHOWN + 1).await?;
    let more = troubled.len() > SHOWN as usize;
    troubled.truncate(SHOWN as usize);
    let waiting = trouble::waiting(&mut conn, SHOWN).await?;
    drop(conn);
    let with_remedies = troubled.into_iter().map(|message| {
        let trouble = trouble_of(&Symptoms {
            delivery: message.delivery,
            error_code: message.error_code,
            error_title: message.error_title.as_deref(),
            verdict: message.verdict.as_deref(),
        });
        (message, trouble)
    });
    Ok(NotGone { troubled: with_remedies.collect(), more, waiting, later: later::all(core).await? })
}
