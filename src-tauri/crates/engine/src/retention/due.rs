//! What is due and when. The preview and the worker both ask here.

use std::sync::Arc;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use shopbell_model::retention::{AHEAD, GRACE, Kept, Months};
use shopbell_model::{ContactId, Span, UtcMillis};
use shopbell_store::tables::erasure;
use shopbell_store::tables::retention::{self, Old, Place};
use shopbell_store::{SqliteConnection, StoreError};

use crate::core::Core;
use crate::error::EngineError;

/// As many are looked at for a preview.
const LOOKED_AT: u32 = 1_000;

/// As many are named.
const NAMED: usize = 20;

/// Months differ in length: the store is asked for somewhat more, and each is judged by its own day.
const SLACK: Span = Span::days(4);

/// What of one kind goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// How many go as soon as anything does.
    pub now: u32,
    /// How many more within the next 30 days.
    pub soon: u32,
    /// Whether there may be more than were looked at.
    pub more: bool,
    /// Bytes of those that go at once.
    pub bytes: i64,
    /// The first that go, at most 20.
    pub first: Vec<DueLine>,
}

/// Somebody, or a file, that goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueLine {
    /// What the person is called; of a file, the customer of its chat. Absent where nobody knows.
    pub name: Option<String>,
    /// The file's name, where it is one and has one.
    pub file: Option<String>,
    /// When.
    pub at: UtcMillis,
}

/// What would go by these months, in the order of [`Kept::ALL`]; nothing for what is kept for ever.
pub(crate) async fn preview(core: &Arc<Core>, months: Months) -> Result<[Option<Due>; 3], EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    let chosen = super::load(core, &mut conn).await?;
    // What is on goes from its own day; what is only looked at would go a day from now.
    let from = chosen.from.filter(|_| chosen.months == months).unwrap_or(now + GRACE).max(now);
    let mut found = [None, None, None];
    for (place, what) in found.iter_mut().zip(Kept::ALL) {
        if let Some(months) = months.of(*what) {
            *place = Some(of_kind(&mut conn, *what, months, (now, from)).await?);
        }
    }
    Ok(found)
}

async fn of_kind(
    conn: &mut SqliteConnection,
    what: Kept,
    months: u16,
    (now, from): (UtcMillis, UtcMillis),
) -> Result<Due, StoreError> {
    let before = reach(now + AHEAD, months);
    let mut due = Due::default();
    let mut lines: Vec<(DueLine, i64)> = Vec::new();
    let looked_at = if what == Kept::Files {
        let files = retention::files(conn, before, Place::default(), LOOKED_AT).await?;
        let looked_at = files.len();
        for file in files {
            let at = goes_at(file.since, months);
            lines.push((DueLine { name: file.of, file: file.name, at }, file.size));
        }
        looked_at
    } else {
        let page = people(conn, what, before, Place::default(), LOOKED_AT).await?;
        let looked_at = page.len();
        for old in page {
            if let Some(at) = judge(conn, what, months, old.contact).await? {
                lines.push((DueLine { name: old.name, file: None, at }, 0));
            }
        }
        looked_at
    };
    due.more = looked_at >= LOOKED_AT as usize;
    lines.retain(|(line, _)| line.at <= now + AHEAD);
    lines.sort_by_key(|(line, _)| line.at);
    for (mut line, size) in lines {
        if line.at <= now {
            due.now += 1;
            due.bytes += size;
        } else {
            due.soon += 1;
        }
        if due.first.len() < NAMED {
            line.at = line.at.max(from);
            due.first.push(line);
        }
    }
    Ok(due)
}

/// People of a kind who may be old, from a place on.
pub(super) async fn people(
    conn: &mut SqliteConnection,
    what: Kept,
    before: UtcMillis,
    after: Place,
    limit: u32,
) -> Result<Vec<Old>, StoreError> {
    match what {
        Kept::Chats => retention::silent(conn, before, after, limit).await,
        Kept::People | Kept::Files => retention::strangers(conn, before, after, limit).await,
    }
}

/// When somebody goes with this kind, by everything that hangs on them; nothing where something keeps them.
pub(super) async fn judge(
    conn: &mut SqliteConnection,
    what: Kept,
    months: u16,
    who: ContactId,
) -> Result<Option<UtcMillis>, StoreError> {
    let person = erasure::person(conn, who).await?;
    let facts = retention::known(conn, &person).await?;
    Ok(facts.goes_with(what).then(|| goes_at(facts.newest, months)))
}

/// When something goes of which the newest is of then: the same day so many months later.
pub(super) fn goes_at(newest: UtcMillis, months: u16) -> UtcMillis {
    moved(newest, i64::from(months)).unwrap_or(UtcMillis(i64::MAX))
}

/// Nothing that is due by `now` is newer than this.
pub(super) fn reach(now: UtcMillis, months: u16) -> UtcMillis {
    moved(now, -i64::from(months)).map_or(UtcMillis(0), |then| then + SLACK)
}

fn moved(at: UtcMillis, months: i64) -> Option<UtcMillis> {
    let zoned = Timestamp::from_millisecond(at.0).ok()?.to_zoned(TimeZone::UTC);
    Some(UtcMillis(zoned.checked_add(months.months()).ok()?.timestamp().as_millisecond()))
}
