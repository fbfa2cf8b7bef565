//! Asking Meta what became of a submission whose answer was lost. Until Meta has said so, nobody says either.

use std::sync::Arc;

use shopbell_cloud::graph::{CallError, Template, TemplateQuery};
use shopbell_cloud::template_definition::of_listed;
use shopbell_model::template::definition::Definition;
use shopbell_model::{Span, SubmissionState};
use shopbell_store::tables::studio::submission::{self, Submission};
use shopbell_store::tables::studio::version;

use super::settle::{self, Answer};
use super::{State, known};
use crate::core::Core;
use crate::error::EngineError;

/// Between two questions, real time; twice as long each time up to [`LONGEST`].
const PAUSE: Span = Span::seconds(5);
const LONGEST: Span = Span::minutes(30);
/// So many times Meta must say that it does not have it before that is believed: its list may be late.
const ASKED: u32 = 2;
/// Templates to a page, and the most pages; names that begin alike come along.
const PAGE: u32 = 100;
const PAGES: usize = 10;

/// Asks about whatever nobody knows of, at the start and whenever an answer was lost. Runs until the shop closes.
pub(crate) async fn watch(core: Arc<Core>) {
    let mut pause = PAUSE;
    let mut asked = std::collections::HashMap::new();
    loop {
        let woken = core.submissions_wake.notified();
        let open = tokio::select! {
            () = core.stop.cancelled() => return,
            open = round(&core, &mut asked) => open,
        };
        let open = open.unwrap_or_else(|error| {
            tracing::warn!(%error, "what became of a submission could not be looked up");
            true
        });
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = woken => pause = PAUSE,
            () = core.clock.wait_for(pause), if open => pause = Span(pause.0.saturating_mul(2).min(LONGEST.0)),
        }
    }
}

/// One round; answers whether something is still open.
async fn round(
    core: &Arc<Core>,
    asked: &mut std::collections::HashMap<shopbell_model::SubmissionId, u32>,
) -> Result<bool, EngineError> {
    let open = submission::open(&mut *core.store.read().await?).await?;
    let mut left = false;
    for one in open {
        // Meta's answer is awaited still.
        if one.state == SubmissionState::Sending && core.in_flight.has(one.id) {
            continue;
        }
        let times = asked.entry(one.id).or_default();
        *times += 1;
        let answer = match ask(core, &one).await? {
            Ok(Some(found)) => Answer::Found(Box::new(found)),
            Ok(None) if *times >= ASKED => Answer::NotThere,
            Ok(None) => {
                left = true;
                continue;
            }
            Err(error) => {
                *times -= 1;
                tracing::info!(%error, "Meta could not be asked for a template");
                left = true;
                continue;
            }
        };
        let (account, id, now) = (core.own.account, one.id, core.now());
        core.write(move |tx, news| Box::pin(async move { settle::settle(tx, account, id, &answer, now, news).await }))
            .await?;
        asked.remove(&id);
    }
    Ok(left)
}

/// Whether Meta has what was handed in.
async fn ask(core: &Arc<Core>, one: &Submission) -> Result<Result<Option<Template>, CallError>, EngineError> {
    let mut conn = core.store.read().await?;
    let version = version::get(&mut conn, one.version).await?;
    let (with_category, telling) = submission::tells(&mut conn, one.id).await?;
    drop(conn);
    let says = version.map(|version| known::draft(&version.definition)).unwrap_or_default();
    let Some(meta_id) = &one.edits else {
        // Another of this name is not it: somebody else made that one.
        let is_it = |found: &Template| known::same(&of_listed(found), &says);
        return Ok(find(core, &says.name, &one.language).await.map(|found| found.filter(is_it)));
    };
    Ok(match core.client.template(meta_id).await {
        // It was changed when it says what was handed in. Where that is what it said before, for another file or sample,
        // only Meta's reading it tells: otherwise the draft stays, and may go again.
        Ok(found) => {
            let there = of_listed(&found);
            let read = matches!(found.status.as_deref().map(State::of_meta), Some(State::InReview | State::InAppeal));
            let is_it = known::same_change(&there, &says, with_category) && (telling || read);
            Ok(Some(found).filter(|_| is_it))
        }
        Err(CallError::Refused(error)) if error.subcode == Some(33) => Ok(None),
        Err(error) => Err(error),
    })
}

/// The template of this name in this language, if Meta has one.
pub(super) async fn find(core: &Core, name: &str, language: &str) -> Result<Option<Template>, CallError> {
    let mut after = None;
    for _ in 0..PAGES {
        let query = TemplateQuery { name: Some(name.to_owned()), limit: Some(PAGE), after, ..TemplateQuery::default() };
        let page = core.client.templates(&core.profile.waba_id, &query).await?;
        let is_it = |one: &Template| {
            one.name.as_deref() == Some(name)
                && one.language.as_deref() == Some(language)
                && one.status.as_deref().map(State::of_meta) != Some(State::Gone)
        };
        if let Some(found) = page.items.into_iter().find(is_it) {
            return Ok(Some(found));
        }
        let Some(next) = page.after else { break };
        after = Some(next);
    }
    Ok(None)
}

/// Whether Meta has another template with this text and this footer, among as many as are asked for here. What cannot be
/// asked now is not there.
pub(super) async fn has_the_text(core: &Core, says: &Definition) -> bool {
    let words = |of: &Definition| {
        let footer = of.footer.as_ref().map_or("", |footer| footer.text.as_str());
        (of.body.text.trim().to_owned(), footer.trim().to_owned())
    };
    let wanted = words(says);
    if wanted.0.is_empty() {
        return false;
    }
    let mut after = None;
    for _ in 0..PAGES {
        let query = TemplateQuery { limit: Some(PAGE), after, ..TemplateQuery::default() };
        let Ok(page) = core.client.templates(&core.profile.waba_id, &query).await else { return false };
        if page.items.iter().any(|one| words(&of_listed(one)) == wanted) {
            return true;
        }
        let Some(next) = page.after else { break };
        after = Some(next);
    }
    false
}
