//! Meta's list of templates, asked for page by page and taken as a whole or not at all: what breaks off midway changes
//! nothing.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use shopbell_cloud::graph::{Template, TemplatePage, TemplateQuery};
use shopbell_model::limits::{Bucket, Limit};
use shopbell_model::template::APPEALS;
use shopbell_model::{AccountId, Span, UtcMillis};
use shopbell_store::tables::template::{self, TemplateFacts, TemplateRow};
use shopbell_store::tables::{account, setting};
use shopbell_store::{SqliteConnection, StoreError};
use tokio::sync::Notify;

use super::known;
use crate::changes::{Change, News, Tag};
use crate::core::Core;
use crate::studio;

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

/// As long as Meta reads one, or pauses one, it is asked for again after this real time: webhooks about templates come to
/// nobody who has the messages sent elsewhere (CONTRACT §4).
const WATCHED: Span = Span::minutes(15);

/// What was made here is not called gone by a list that has it not yet, for so long.
const YOUNG: Span = Span::minutes(10);

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
pub(crate) async fn synced_at(conn: &mut SqliteConnection) -> Result<Option<UtcMillis>, StoreError> {
    Ok(setting::get(conn, SYNCED_AT).await?.and_then(|at| at.parse().ok()).map(UtcMillis))
}

/// Asks at the start, when it is told to, and now and then. Runs until the shop closes.
pub(crate) async fn sync(core: Arc<Core>) {
    let mut calls = Bucket::new(CALLS, core.now());
    let mut failures: u32 = 0;
    let mut next = None;
    loop {
        let woken = core.templates.wake.notified();
        tell(&core, State { running: true, failed: core.templates.state().failed });
        let done = tokio::select! {
            () = core.stop.cancelled() => return,
            done = once(&core, &mut calls) => done,
        };
        tell(&core, State { running: false, failed: done.is_err() });
        let pause = match done {
            Ok(waits) => {
                failures = 0;
                next = waits.at;
                if waits.watched { WATCHED } else { REST }
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
            () = at(&core, next) => {}
        }
    }
}

/// What the list is asked for again for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Waits {
    /// Whether Meta is reading one, or pauses one.
    pub(super) watched: bool,
    /// When the next pause ends, the next category becomes another, or nobody may object to a change any more.
    pub(super) at: Option<UtcMillis>,
}

impl Waits {
    pub(super) fn of(rows: &[TemplateRow], now: UtcMillis) -> Self {
        let living = || rows.iter().filter(|row| row.gone_at.is_none());
        let watched = |row: &TemplateRow| {
            matches!(row.facts.status.as_str(), "PENDING" | "IN_APPEAL" | "PAUSED" | "PENDING_DELETION")
        };
        let settled = |row: &TemplateRow| row.category_changed_at.map(|at| at + APPEALS);
        let times = living().flat_map(|row| [row.paused_until, row.category_changes_at, settled(row)]).flatten();
        Self { watched: living().any(watched), at: times.filter(|at| *at > now).min() }
    }
}

async fn at(core: &Core, next: Option<UtcMillis>) {
    match next {
        Some(at) => core.clock.wait_until(at).await,
        None => std::future::pending().await,
    }
}

fn tell(core: &Core, state: State) {
    *core.templates.lock() = state;
    core.changes.send(Change::Tags(vec![Tag::Templates]));
}

/// Asks for the whole list and takes it; answers what it is to be asked for again for.
pub(super) async fn once(core: &Arc<Core>, calls: &mut Bucket) -> Result<Waits, String> {
    let began = core.now();
    let listed = list(core, calls).await?;
    let account = core.own.account;
    let taken = core.write(move |tx, news| {
        Box::pin(async move {
            account::set_template_room(tx, account, listed.count, listed.limit).await?;
            take(tx, account, &listed.items, began, news).await
        })
    });
    taken.await.map_err(|error| error.to_string())?;
    studio::learn(core).await.map_err(|error| error.to_string())?;
    let rows = async { template::all(&mut *core.store.read().await?, account).await };
    Ok(Waits::of(&rows.await.map_err(|error| error.to_string())?, core.now()))
}

/// Every page of the list.
async fn list(core: &Core, calls: &mut Bucket) -> Result<Arc<TemplatePage>, String> {
    let mut all = TemplatePage::default();
    let mut after: Option<String> = None;
    let mut cursors = HashSet::new();
    for _ in 0..PAGES {
        while !calls.take(core.now()) {
            core.clock.wait_until(calls.ready_at(core.now())).await;
        }
        let query = TemplateQuery {
            limit: Some(PAGE),
            summary: after.is_none(),
            after: after.take(),
            ..TemplateQuery::default()
        };
        let page = core.client.templates(&core.profile.waba_id, &query).await.map_err(|error| error.to_string())?;
        all.items.extend(page.items);
        (all.count, all.limit) = (all.count.or(page.count), all.limit.or(page.limit));
        match page.after {
            None => return Ok(Arc::new(all)),
            Some(next) if cursors.insert(next.clone()) => after = Some(next),
            Some(_) => return Err("the list of templates goes round in circles".to_owned()),
        }
    }
    Err("the list of templates has no end".to_owned())
}

/// Takes a whole list that was asked for at `began`.
pub(crate) async fn take(
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
    let listed = listed.iter().filter_map(|of| facts(of).map(|facts| (facts, of.quality_at)));
    for (facts, quality_at) in listed.filter(|(facts, _)| seen.insert(facts.meta_id.clone())) {
        match known.remove(&facts.meta_id) {
            None => {
                let id = template::add(tx, account, &facts, began).await?;
                there.push(id);
                if let Some(mut row) = template::get(tx, id).await? {
                    if rated(&row) && quality_at.is_some() {
                        row.quality_at = quality_at;
                        template::save(tx, &row).await?;
                    }
                    studio::appeared(tx, account, &row, began, news).await?;
                }
            }
            Some(before) => {
                there.push(before.id);
                let after = renewed(before.clone(), facts, quality_at, began);
                if after != before {
                    template::save(tx, &after).await?;
                    studio::judged(tx, &after, began, news).await?;
                }
            }
        }
    }
    template::listed(tx, &there, began).await?;
    template::rest_is_gone(tx, account, began, began - YOUNG).await?;
    setting::put(tx, SYNCED_AT, &began.0.to_string()).await?;
    news.touch(Tag::Templates);
    Ok(())
}

/// A row by what the list says of it. What a webhook said after the list was asked for is newer than the list.
fn renewed(
    mut row: TemplateRow,
    mut facts: TemplateFacts,
    quality_at: Option<UtcMillis>,
    began: UtcMillis,
) -> TemplateRow {
    let told = row.told_at > began;
    if told {
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
    let changed = facts.quality != row.facts.quality;
    if facts.status != "PAUSED" {
        row.paused_until = None;
    }
    if facts.status != "REJECTED" {
        row.advice = None;
    }
    if facts.category != row.facts.category {
        // A list does not say since when: what was announced came when it was announced for, and of anything else the list
        // is the first to know.
        row.category_changed_at = Some(row.category_changes_at.filter(|at| *at <= began).unwrap_or(began));
    }
    if facts.correct_category.is_none() || facts.category != row.facts.category {
        row.category_changes_at = None;
    }
    row.gone_at = None;
    row.facts = facts;
    // Since when is Meta's to say; a webhook that came since says it better.
    if changed {
        row.quality_at = quality_at.or(Some(began)).filter(|_| rated(&row));
    } else if row.quality_at.is_none() && rated(&row) && !told {
        row.quality_at = quality_at;
    }
    row
}

/// Whether customers have said enough of it for Meta to call it anything.
fn rated(row: &TemplateRow) -> bool {
    row.facts.quality.as_deref().is_some_and(|word| word != "UNKNOWN")
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
