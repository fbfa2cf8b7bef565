//! A copy every day, at the time the owner chose.

use std::sync::Arc;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};
use shopbell_model::{CommandId, Span, UtcMillis};
use shopbell_store::{SqliteConnection, StoreError, setting};

use super::make::{self, Report};
use super::work::{Turn, What};
use super::{KEY, aside, place};
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::media::blocking;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// The most copies that are kept.
const MOST: u16 = 365;

/// Real time from the start to the first look: a start has better things to do.
const QUIET: Span = Span::seconds(20);

/// Between two looks at the clock, and before what failed is tried again.
const LOOK: Span = Span::minutes(30);

/// When copies are made, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Whether one is made every day.
    pub daily: bool,
    /// At which minute of the day, by the clock on the wall.
    pub minute: u16,
    /// The folder they lie in; empty when none was chosen.
    pub folder: String,
    /// How many are kept; the oldest goes first, once a newer one is whole.
    pub keep: u16,
}

impl Default for Plan {
    fn default() -> Self {
        Self { daily: false, minute: 20 * 60, folder: String::new(), keep: 7 }
    }
}

/// What is kept of copies.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct State {
    pub(super) plan: Plan,
    pub(super) last: Option<Report>,
    /// When the last whole one was made.
    pub(super) whole_at: Option<i64>,
    /// Whole copies that were made by this shop, oldest first.
    pub(super) made: Vec<String>,
}

/// What is kept, or as a new shop has it.
pub(super) async fn read(conn: &mut SqliteConnection) -> Result<State, StoreError> {
    let kept = setting::get(conn, KEY).await?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

pub(super) async fn state(core: &Core) -> Result<State, EngineError> {
    Ok(read(&mut *core.store.read().await?).await?)
}

/// Changes the plan.
pub(crate) async fn plan(core: &Arc<Core>, id: CommandId, plan: Plan) -> Result<(), EngineError> {
    let invalid = |field, problem: &str| Err(EngineError::Invalid { field, problem: problem.to_owned() });
    if plan.minute >= DAY {
        return invalid("minute", "is none of a day");
    }
    if !(1..=MOST).contains(&plan.keep) {
        return invalid("keep", "must be 1 to 365");
    }
    let folder = std::path::Path::new(&plan.folder);
    let is_there = folder.is_absolute() && folder.is_dir();
    let none_needed = plan.folder.is_empty() && !plan.daily;
    if !(is_there || none_needed) {
        return Err(super::BackupProblem::NoFolder.into());
    }
    command::once(core, id, "plan_backups", move |tx, news| {
        Box::pin(async move {
            let mut state = read(tx).await?;
            state.plan = plan;
            setting::put(tx, KEY, &serde_json::to_string(&state).unwrap_or_default()).await?;
            news.touch(Tag::Backup);
            Ok(Ok(()))
        })
    })
    .await?;
    core.backup_wake.notify_one();
    Ok(())
}

/// Runs until the shop closes.
pub(crate) async fn run(core: Arc<Core>) {
    let folder = core.database.path.with_file_name(make::WORKPLACE);
    let (home, database) = (&core.database.home, &core.database.path);
    if let Err(error) = place::tidy(home, database).and_then(|()| aside::tidy(home, database)) {
        tracing::warn!(%error, "the folder of the shop could not be tidied");
    }
    place::forget(&folder);
    if let Ok(state) = state(&core).await {
        make::tidy(&state);
    }
    tokio::select! {
        () = core.stop.cancelled() => return,
        () = core.backup_wake.notified() => {}
        () = core.clock.wait_for(QUIET) => {}
    }
    loop {
        let woken = core.backup_wake.notified();
        let next = match state(&core).await {
            Ok(state) => due(&state, &TimeZone::system(), core.now()),
            Err(error) => {
                tracing::warn!(%error, "the plan of backups could not be read");
                Some(core.now() + LOOK)
            }
        };
        let next = match next {
            Some(at) if at <= core.now() => {
                let report = match Turn::take(&core, What::Making) {
                    Ok(turn) => make::make(&core, turn).await,
                    Err(_) => None,
                };
                // What did not work is tried again later, not at once.
                if report.is_some_and(|report| report.trouble.is_none()) { continue } else { Some(core.now() + LOOK) }
            }
            next => next,
        };
        let next = next.into_iter().chain(let_go(&core).await).min();
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = woken => {}
            () = core.clock.wait_until(next.unwrap_or_default()), if next.is_some() => {}
        }
    }
}

/// Takes away the shops that a restore put aside long enough ago; when to look again.
async fn let_go(core: &Core) -> Option<UtcMillis> {
    if core.backup.is_restored() {
        return None;
    }
    let (home, database, now) = (core.database.home.clone(), core.database.path.clone(), core.now());
    match blocking(move || aside::let_go(&home, &database, now)).await {
        Ok(next) => next,
        Err(error) => {
            tracing::warn!(%error, "a shop that was put aside stays for now");
            Some(now + LOOK)
        }
    }
}

/// When the next copy is to be made: at once when one was missed.
fn due(state: &State, zone: &TimeZone, now: UtcMillis) -> Option<UtcMillis> {
    if !state.plan.daily {
        return None;
    }
    let today = Timestamp::from_millisecond(now.0).ok()?.to_zoned(zone.clone()).date();
    let at = |date: jiff::civil::Date| {
        let hour = i8::try_from(state.plan.minute / 60).ok()?;
        let minute = i8::try_from(state.plan.minute % 60).ok()?;
        let at = date.at(hour, minute, 0, 0).to_zoned(zone.clone()).ok()?;
        Some(UtcMillis(at.timestamp().as_millisecond()))
    };
    let todays = at(today)?;
    let (last, next) = if todays <= now {
        (todays, at(today.checked_add(1.day()).ok()?)?)
    } else {
        (at(today.checked_sub(1.day()).ok()?)?, todays)
    };
    // One from a day that is still to come was made while the clock stood ahead, and puts nothing off.
    let whole = state.whole_at.filter(|whole| *whole <= now.0);
    Some(if whole.is_none_or(|whole| whole < last.0) { last } else { next })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_due_once_a_day_and_a_missed_one_at_once() {
        let zone = TimeZone::get("Europe/Helsinki").unwrap();
        let moment = |text: &str| {
            let civil: jiff::civil::DateTime = text.parse().unwrap();
            UtcMillis(civil.to_zoned(zone.clone()).unwrap().timestamp().as_millisecond())
        };
        let mut state = State { plan: Plan { daily: true, ..Plan::default() }, ..State::default() };
        let due = |state: &State, now: &str| due(state, &zone, moment(now));
        assert_eq!(due(&state, "2026-11-23T21:00"), Some(moment("2026-11-23T20:00")), "never made: at once");
        state.whole_at = Some(moment("2026-11-23T20:05").0);
        assert_eq!(due(&state, "2026-11-23T21:00"), Some(moment("2026-11-24T20:00")));
        assert_eq!(due(&state, "2026-11-24T09:00"), Some(moment("2026-11-24T20:00")));
        assert_eq!(due(&state, "2026-11-26T09:00"), Some(moment("2026-11-25T20:00")), "the machine was off");
        state.whole_at = Some(moment("2027-11-24T20:05").0);
        assert_eq!(due(&state, "2026-11-26T09:00"), Some(moment("2026-11-25T20:00")), "the clock stood ahead");
        state.plan.daily = false;
        assert_eq!(due(&state, "2026-11-26T09:00"), None);
    }
}
