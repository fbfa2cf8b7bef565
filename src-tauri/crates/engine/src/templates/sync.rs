//! Meta's list of templates, asked for page by page and taken as a whole or not at all: what breaks off midway changes
//! nothing.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use shopbell_cloud::graph::{Template, TemplateQuery};
use shopbell_model::limits::{Bucket, Limit};
use shopbell_model::{AccountId, Span, UtcMillis};
use shopbell_store::tables::setting;
use shopbell_store::tables::template::{self, TemplateFacts, TemplateRow};
use shopbell_store::{SqliteConnection, StoreError};
use tokio::sync::Notify;

use super::known;
use crate::changes::{Change, News, Tag};
use crate::core::Core;

/// Where it stands when the whole list last came.
const SYNCED_AT: &str = "templates.synced_at";

/// Calls for pages. Meta allows 200 management calls an hour for an account that has sent nothing yet (CONTRACT §5); the
/// rest is left to others.
pub(super) const CALLS: Limit = Limit { burst: 60, tokens: 100, per: Span::hours(1) };

/// Templates to a page.
const PAGE: u32 = 100;

/// Pages of a list. Meta allows 6,000 templates (CONTRACT §3.1), so more is a list without an end.
const PAGES: usize = 100;

/// Without a reason it is asked for again after this real time.
const REST: Span = Span::hours(6);

/// Never again sooner than this real time: many webhooks come together.
const LEAST: Span = Span::seconds(2);

/// After it failed it is asked for again after this real time, twice as long after each further time.
const TROUBLE: Span = Span::seconds(30);

/// How the asking stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct State {
    /// Whether it goes on now.
    pub(crate) running: bool,
    /// Whether it failed the last time.
    pub(crate) failed: bool,
}

/// The asking for Meta's list.
#[derive(Default)]
pub(crate) struct Syncing {
    wake: Notify,
    state: Mutex<State>,
}

impl Syncing {
    /// Meta is asked soon.
    pub(crate) fn ask(&self) {
        self.wake.notify_one();
    }

    pub(crate) fn state(&self) -> State {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When the whole list last came.
pub(super) async fn synced_at(conn: &mut SqliteConnection) -> Result<Option<UtcMillis>, StoreError> {
    Ok(setting::get(conn, SYNCED_AT).await?.and_then(|at| at.parse().ok()).map(UtcMillis))
}

/// Asks at the start, when it is told to, and now and then. Runs until the shop closes.
pub(crate) async fn sync(core: Arc<Core>) {
    let mut calls = Bucket::new(CALLS, core.now());
    let mut failures: u32 = 0;
    loop {
        let woken = core.templates.wake.notified();
        tell(&core, State { running: true, failed: core.templates.state().failed });
        let done = tokio::select! {
            () = core.stop.cancelled() => return,
            done = once(&core, &mut calls) => done,
        };
        tell(&core, State { running: false, failed: done.is_err() });
        let pause = match done {
            Ok(()) => {
                failures = 0;
                REST
            }
            Err(problem) => {
                tracing::info!(problem, "the list of templates did not come");
                failures += 1;
                Span(TROUBLE.0.saturating_mul(1 << failures.min(7)).min(REST.0))
            }
        };
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = core.clock.wait_for(LEAST) => {}
        }
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = woken => {}
            () = core.clock.wait_for(pause) => {}
        }
    }
}

fn tell(core: &Core, state: State) {
    *core.templates.lock() = state;
    core.changes.send(Change::Tags(vec![Tag::Templates]));
}

/// Asks for the whole list and takes it.
pub(super) async fn once(core: &Arc<Core>, calls: &mut Bucket) -> Result<(), String> {
    let began = core.now();
    let listed = list(core, calls).await?;
    let account = core.own.account;
    let written = core
        .store
        .write(move |tx| {
            let listed = listed.clone();
            Box::pin(async move {
                let mut news = News::default();
                take(tx, account, &listed, began, &mut news).await?;
                Ok(news)
            })
        })
        .await;
    core.note_write(written.is_ok());
    core.publish(written.map_err(|error| error.to_string())?);
    Ok(())
}

/// Every page of the list.
async fn list(core: &Core, calls: &mut Bucket) -> Result<Arc<Vec<Template>>, String> {
    let mut all = Vec::new();
    let mut after: Option<String> = None;
    let mut cursors = HashSet::new();
    for _ in 0..PAGES {
        while !calls.take(core.now()) {
            core.clock.wait_until(calls.ready_at(core.now())).await;
        }
        let query = TemplateQuery { limit: Some(PAGE), after: after.take(), ..TemplateQuery::default() };
        let page = core.client.templates(&core.profile.waba_id, &query).await.map_err(|error| error.to_string())?;
        all.extend(page.items);
        match page.after {
            None => return Ok(Arc::new(all)),
            Some(next) if cursors.insert(next.clone()) => after = Some(next),
            Some(_) => return Err("the list of templates goes round in circles".to_owned()),
        }
    }
    Err("the list of templates has no end".to_owned())
}

/// Takes a whole list that was asked for at `began`.
pub(super) async fn take(
    tx: &mut SqliteConnection,
    account: AccountId,
    listed: &[Template],
    began: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let rows = template::all(tx, account).await?;
    let mut known: HashMap<String, TemplateRow> =
        rows.into_iter().map(|row| (row.facts.meta_id.clone(), row)).collect();
    let mut there = Vec::with_capacity(listed.len());
    // While pages are asked for a template may move from one to the next: it comes twice, and is one.
    let mut seen = HashSet::new();
    for facts in listed.iter().filter_map(facts).filter(|facts| seen.insert(facts.meta_id.clone())) {
        match known.remove(&facts.meta_id) {
            None => there.push(template::add(tx, account, &facts, began).await?),
            Some(before) => {
                there.push(before.id);
                let after = renewed(before.clone(), facts, began);
                if after != before {
                    template::save(tx, &after).await?;
                }
            }
        }
    }
    template::listed(tx, &there, began).await?;
    template::rest_is_gone(tx, account, began).await?;
    setting::put(tx, SYNCED_AT, &began.0.to_string()).await?;
    news.touch(Tag::Templates);
    Ok(())
}

/// A row by what the list says of it. What a webhook said after the list was asked for is newer than the list.
fn renewed(mut row: TemplateRow, mut facts: TemplateFacts, began: UtcMillis) -> TemplateRow {
    if row.told_at > began {
        facts.status.clone_from(&row.facts.status);
        facts.category.clone_from(&row.facts.category);
        facts.correct_category.clone_from(&row.facts.correct_category);
        facts.rejected_reason.clone_from(&row.facts.rejected_reason);
        facts.quality.clone_from(&row.facts.quality);
    }
    let same = known::pattern(&row.facts).says_the_same(&known::pattern(&facts))
        && row.facts.category == facts.category
        && (&row.facts.name, &row.facts.language) == (&facts.name, &facts.language);
    if !same {
        row.version += 1;
    }
    if facts.status != "PAUSED" {
        row.paused_until = None;
    }
    if facts.status != "REJECTED" {
        row.advice = None;
    }
    if facts.correct_category.is_none() || facts.category != row.facts.category {
        row.category_changes_at = None;
    }
    row.gone_at = None;
    row.facts = facts;
    row
}

/// What is kept of a template in Meta's list; nothing of one without a name.
fn facts(of: &Template) -> Option<TemplateFacts> {
    Some(TemplateFacts {
        meta_id: of.id.clone()?,
        name: of.name.clone()?,
        language: of.language.clone()?,
        category: of.category.clone().unwrap_or_default(),
        correct_category: of.correct_category.clone(),
        status: of.status.clone().unwrap_or_default(),
        rejected_reason: of.rejected_reason.clone().filter(|reason| reason != "NONE"),
        quality: of.quality.clone(),
        named: of.parameter_format.as_deref() == Some("NAMED"),
        components: Value::Array(of.components.clone()).to_string(),
    })
}
