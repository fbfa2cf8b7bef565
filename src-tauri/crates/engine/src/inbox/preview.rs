//! How a message will look before it goes: put together and read by the very ways it will take.

use std::sync::Arc;

use super::content::{self, Content};
use crate::core::Core;
use crate::error::EngineError;
use crate::outbox::{self, Draft, Rule, Unfit};
use crate::templates::{self, Pick};

/// A message that is being put together.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Its text.
    pub text: Option<String>,
    /// What it will say.
    pub content: Content,
    /// The first limit it breaks.
    pub problem: Option<Unfit>,
    /// What is wrong with what was filled into a template, by key of the gap.
    pub gaps: Vec<(String, Rule)>,
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
    Ok(Preview { content, text: stored.text, problem, gaps: Vec::new() })
}

/// How a template will look with its gaps filled, as far as they are.
pub(crate) async fn preview_template(core: &Arc<Core>, pick: &Pick) -> Result<Preview, EngineError> {
    let filled = templates::fill(&mut *core.store.read().await?, pick).await??;
    let stored = outbox::template::keep(pick, &filled);
    let content = content::of_outgoing(stored.kind, stored.payload.as_deref());
    let gaps = filled.filled.problems.iter().map(|(key, problem)| (key.clone(), templates::rule(*problem))).collect();
    Ok(Preview { content, text: stored.text, problem: templates::problem(&filled.filled), gaps })
}
