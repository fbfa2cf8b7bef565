//! How a message will look before it goes: put together and read by the very ways it will take.

use std::sync::Arc;

use super::content::{self, Content};
use crate::error::EngineError;
use crate::outbox::{self, Draft, Unfit};
use crate::shop::Core;

/// A message that is being put together.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Its text.
    pub text: Option<String>,
    /// What it will say.
    pub content: Content,
    /// The first limit it breaks.
    pub problem: Option<Unfit>,
}

/// How a message will look.
pub(crate) async fn preview(core: &Arc<Core>, draft: Draft) -> Result<Preview, EngineError> {
    let body = outbox::body(&mut *core.store.read().await?, draft, &core.profile.name).await??;
    let problem = match outbox::check(&body) {
        Err(EngineError::Unfit(unfit)) => Some(unfit),
        Err(error) => return Err(error),
        Ok(()) => None,
    };
    let Some(stored) = outbox::store(&body) else { return Err(EngineError::NotFound { what: "content" }) };
    let content = content::of_outgoing(stored.kind, stored.payload.as_deref());
    Ok(Preview { content, text: stored.text, problem })
}
