//! A page of people: everybody, those a segment means, those that what is typed finds.

use std::sync::Arc;

use shopbell_model::field::FieldKind;
use shopbell_model::segment::vocabulary::MOST_DAYS;
use shopbell_model::segment::{MOST_RULES, Rule, Segment};
use shopbell_model::{FieldId, LabelId};
use shopbell_store::tables::person::{self, Among, Judging, PersonLine};
use shopbell_store::tables::{field, label};
use shopbell_store::{SqliteConnection, StoreError, search};

use crate::consent::is_strict;
use crate::core::Core;
use crate::error::EngineError;

/// The largest page.
const LARGEST_PAGE: u32 = 200;

/// The longest text that is searched for, in characters.
const LONGEST_SEARCH: usize = 200;

/// A label is meant by what is typed from so many characters of its name on.
const LABEL_FROM: usize = 2;

/// How often a count looks on before it answers how far it came.
const LOOKS: u32 = 10;

/// Whom to look for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Who is meant.
    pub segment: Segment,
    /// What is typed.
    pub typed: String,
    /// Where the page before ended.
    pub cursor: Option<String>,
    /// Begins with the first person whose name is not before this.
    pub from: Option<String>,
    /// How many at most, 1 to 200.
    pub limit: u32,
}

/// A page of people. It may hold fewer than asked for and still have a next one.
#[derive(Clone, Debug)]
pub struct Found {
    /// In the order of their names.
    pub lines: Vec<PersonLine>,
    /// Where to go on.
    pub next: Option<String>,
    /// Whether offers may go to each of them, as far as the ledger says.
    pub strict: bool,
}

/// How many are meant among those that were looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How many.
    pub count: u64,
    /// Where to go on counting; nothing when everybody was looked at.
    pub next: Option<String>,
}

/// A page of people.
pub(crate) async fn find(core: &Arc<Core>, query: &Query) -> Result<Found, EngineError> {
    if !(1..=LARGEST_PAGE).contains(&query.limit) {
        return Err(EngineError::Invalid { field: "limit", problem: format!("must be 1 to {LARGEST_PAGE}") });
    }
    if query.typed.chars().count() > LONGEST_SEARCH {
        let problem = format!("longer than {LONGEST_SEARCH} characters");
        return Err(EngineError::Invalid { field: "text", problem });
    }
    few(&query.segment)?;
    let mut conn = core.store.read().await?;
    let judging = judging(core, &mut conn).await?;
    let typed_labels = labels_meant(&mut conn, &query.typed).await?;
    let among = Among { segment: &query.segment, typed: &query.typed, typed_labels: &typed_labels, judging: &judging };
    let from = query.from.as_deref().map(|name| person::sort_key(Some(name), None, None));
    let page = person::page(&mut conn, among, query.cursor.as_deref(), from.as_deref(), query.limit).await;
    let page = page.map_err(bad_cursor)?;
    Ok(Found { lines: page.lines, next: page.next, strict: judging.strict })
}

/// How many people a segment means, counted on from where the last answer ended.
pub(crate) async fn count(core: &Arc<Core>, segment: &Segment, cursor: Option<String>) -> Result<Counted, EngineError> {
    few(segment)?;
    let mut conn = core.store.read().await?;
    let judging = judging(core, &mut conn).await?;
    let among = Among { segment, typed: "", typed_labels: &[], judging: &judging };
    let mut counted = Counted { count: 0, next: cursor };
    for _ in 0..LOOKS {
        let (found, next) = person::count_ahead(&mut conn, among, counted.next.as_deref()).await.map_err(bad_cursor)?;
        counted = Counted { count: counted.count + found, next };
        if counted.next.is_none() {
            break;
        }
    }
    Ok(counted)
}

/// How many people there are.
pub(crate) async fn size(core: &Arc<Core>) -> Result<u64, EngineError> {
    Ok(person::count(&mut *core.store.read().await?).await?)
}

/// What rules are judged by now.
pub(crate) async fn judging(core: &Core, conn: &mut SqliteConnection) -> Result<Judging, StoreError> {
    let fields = field::all(conn, core.own.portfolio).await?;
    let numeric: Vec<FieldId> =
        fields.into_iter().filter(|field| field.kind == FieldKind::Number).map(|field| field.id).collect();
    Ok(Judging { now: core.now(), strict: is_strict(conn).await?, numeric })
}

pub(super) fn few(segment: &Segment) -> Result<(), EngineError> {
    if segment.rules.len() + segment.except.len() > MOST_RULES {
        return Err(EngineError::TooMany { most: u32::try_from(MOST_RULES).unwrap_or(u32::MAX) });
    }
    let too_far = |rule: &Rule| rule.days().is_some_and(|days| !(1..=MOST_DAYS).contains(&days));
    if segment.rules.iter().chain(&segment.except).any(too_far) {
        return Err(EngineError::Invalid { field: "days", problem: format!("must be 1 to {MOST_DAYS}") });
    }
    Ok(())
}

/// Labels whose names begin with what is typed.
pub(super) async fn labels_meant(conn: &mut SqliteConnection, typed: &str) -> Result<Vec<LabelId>, StoreError> {
    let typed = search::folded(typed);
    if typed.chars().count() < LABEL_FROM {
        return Ok(Vec::new());
    }
    let labels = label::all(conn).await?.into_iter();
    Ok(labels.filter(|label| search::folded(&label.name).starts_with(&typed)).map(|label| label.id).collect())
}

/// A cursor nobody handed out is the caller's fault, not the store's.
fn bad_cursor(error: StoreError) -> EngineError {
    match error {
        StoreError::BadCursor => EngineError::Invalid { field: "cursor", problem: error.to_string() },
        error => EngineError::Store(error),
    }
}
