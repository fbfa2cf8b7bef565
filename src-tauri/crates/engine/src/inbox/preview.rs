//! How a message will look before it goes: put together and read by the very ways it will take.

use std::sync::Arc;

use shopbell_model::MessageKind;
use shopbell_model::media::FileProblem;
use shopbell_store::tables::media::Shown;

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
    /// What is wrong with what was filled into a template, by key of the gap or slot.
    pub gaps: Vec<(String, Rule)>,
    /// The files of a template.
    pub files: Vec<PreviewFile>,
}

/// A file of a template that is being filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewFile {
    /// Its slot.
    pub slot: String,
    /// On which card it stands, counted from 0.
    pub card: Option<u8>,
    /// As what it is to go.
    pub kind: MessageKind,
    /// The file.
    pub file: Shown,
    /// Why it cannot go like this.
    pub problem: Option<FileProblem>,
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
    Ok(Preview { content, text: stored.text, problem, gaps: Vec::new(), files: Vec::new() })
}

/// How a template will look with its gaps filled, as far as they are.
pub(crate) async fn preview_template(core: &Arc<Core>, pick: &Pick) -> Result<Preview, EngineError> {
    let filled = templates::fill(&mut *core.store.read().await?, pick, core.now()).await??;
    let stored = outbox::template::keep(pick, &filled);
    let content = content::of_outgoing(stored.kind, stored.payload.as_deref());
    let gaps = filled.filled.problems.iter().map(|(key, problem)| (key.clone(), templates::rule(*problem))).collect();
    let problem = filled.problem();
    let files = filled.files.into_iter().map(|one| PreviewFile {
        slot: one.slot,
        card: one.card,
        kind: one.kind,
        file: Shown { media: one.file, gone: None, tries: 0 },
        problem: one.problem,
    });
    Ok(Preview { content, text: stored.text, problem, gaps, files: files.collect() })
}
