//! The power goes: whatever the disk has kept beyond its last sync, what was acknowledged is in the file, once.
//!
//! The control is the same shop whose commits are not synced. It must lose what it acknowledged: a row that cannot see
//! that sees nothing.

use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::SqliteConnection;

use crate::dice::Dice;
use crate::judge::{self, Found};
use crate::line::Line;
use crate::order::Order;
use crate::power::disk::Disk;
use crate::power::recording::{self, Promise, Running};
use crate::power::tape::{Event, Tape};
use crate::power::vfs;
use crate::shop::StoreKind;
use crate::traffic::{Book, Ledger};

const NAME: &str = "power_loss";
/// At every so many points the shop is opened as well and applies what it has, which takes seconds each.
const APPLY_EVERY: u64 = 3;
/// Bodies of each sender after which the log has been copied back into the file while the shop was open.
const UNTIL_COPIED_BACK: usize = 900;
/// Who has applied nothing for so long applies nothing any more; a busy machine is only slow.
const STANDS_STILL: Duration = Duration::from_secs(60);

pub async fn run(order: Order) -> Vec<Line> {
    vfs::register();
    vec![one(order, Promise::Kept).await, one(order, Promise::Broken).await]
}

async fn one(order: Order, promise: Promise) -> Line {
    let began = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let tape = Tape::of(folder.path());
    let ledger = Arc::new(Ledger::default());
    let control = promise == Promise::Broken;
    let dice = order.dice(if control { "control" } else { NAME });
    let openings: &[usize] = if order.full && !control { &[40, UNTIL_COPIED_BACK, 40] } else { &[20, 20] };
    let complaints = recording::record(folder.path(), order.store, promise, (&tape, &ledger), &dice, openings).await;
    let mut found = Found { complaints, ..Found::default() };

    let (events, book) = (tape.take(), ledger.copy());
    let points = order.rounds(15, 200);
    // Once when the file is made, once when it is closed; in the long opening while it is open, too.
    let expected = 1 + openings.len() + usize::from(openings.contains(&UNTIL_COPIED_BACK));
    if copied_back(&events) < expected {
        found.complain("the log was not copied back into the file while this was recorded".to_owned());
    }
    let (mut poor, mut worst, mut opened) = (0, 0, 0);
    let mut disk = Disk::new(&events);
    for (number, point) in chosen(&mut dice.for_part("points"), points, &events, control).into_iter().enumerate() {
        disk.play_to(point);
        let number = u64::try_from(number).unwrap();
        let mut dice = dice.for_part(&format!("point {number}"));
        let apply = number % APPLY_EVERY == 0;
        opened += u64::from(apply);
        let mut seen = inspect(&disk, order.store, &book, point, apply, &mut dice).await;
        poor += u64::from(seen.lost > 0);
        worst = worst.max(seen.lost);
        for complaint in &mut seen.complaints {
            *complaint = format!("power gone after {point} of {} steps: {complaint}", events.len());
        }
        found.add(seen);
    }
    let mut line = Line::new(&if control { format!("{NAME}: control") } else { NAME.to_owned() }, order.store);
    line.rounds = points;
    line.acknowledged = ledger.acknowledged();
    line.lost = found.lost;
    line.applied_twice = found.applied_twice;
    line.note = format!("{}; all was applied at {opened} of them", described(&events, poor, points, worst));
    line.took = began.elapsed();
    if control { judged_as_control(line, found.complaints, poor) } else { line.judged(found.complaints) }
}

/// Points of the record, in their order. Every third is one where something else is done than to append to the log: they
/// are few, and that is where files come, go and are copied into each other. The control is to lose anywhere.
fn chosen(dice: &mut Dice, points: u64, events: &[Event], anywhere: bool) -> Vec<usize> {
    let appends = |event: &Event| matches!(event, Event::Write { file, .. } if file.ends_with("-wal"));
    let rare: Vec<usize> = (0..events.len()).filter(|index| !appends(&events[*index])).collect();
    let mut chosen: Vec<usize> = (0..points)
        .map(|_| {
            if !anywhere && dice.once_in(3) {
                rare[dice.index(rare.len())] + dice.index(2)
            } else {
                1 + dice.index(events.len())
            }
        })
        .collect();
    chosen.sort_unstable();
    chosen
}

/// The control is as it must be when it loses something and is sound otherwise.
fn judged_as_control(mut line: Line, mut complaints: Vec<String>, poor: u64) -> Line {
    // What it lost is what it is for.
    let lost = std::mem::take(&mut line.lost);
    if poor * 4 < line.rounds {
        complaints.push(format!("unsynced commits were missed at {poor} points only: this row sees too little"));
    }
    let mut line = line.judged(complaints);
    line.lost = lost;
    line
}

/// How often the file itself was synced.
fn copied_back(events: &[Event]) -> usize {
    events.iter().filter(|event| matches!(event, Event::Sync { file, .. } if &**file == "shop.db")).count()
}

fn described(events: &[Event], poor: u64, points: u64, worst: u64) -> String {
    let count = |is: fn(&Event) -> bool| events.iter().filter(|event| is(event)).count();
    let (writes, syncs) =
        (count(|event| matches!(event, Event::Write { .. })), count(|event| matches!(event, Event::Sync { .. })));
    let copied_back = copied_back(events);
    format!(
        "{writes} writes, {syncs} syncs, {copied_back} of them of the file itself; bodies lost at {poor} of {points} points, \
         {worst} at the worst"
    )
}

/// Lets the power go where the disk stands, opens what is left, and looks.
async fn inspect(disk: &Disk<'_>, kind: StoreKind, book: &Book, point: usize, apply: bool, dice: &mut Dice) -> Found {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in disk.after_power_loss(dice) {
        std::fs::write(folder.path().join(&*name), bytes).unwrap();
    }
    let mut found = Found::default();
    let store = match recording::store(folder.path(), kind, Promise::Kept).await {
        Ok(store) => store,
        Err(error) => {
            found.complain(format!("the file does not open: {error}"));
            return found;
        }
    };
    {
        let mut connection = store.read().await.unwrap();
        found.add(judge::journal(&mut connection, book, point).await);
        found.add(judge::soundness(&mut connection, apply).await);
    }
    if apply {
        let running = Running::start(folder.path(), kind, store.clone()).await;
        found.add(applied(&running, book, point, found.lost > 0).await);
        running.stop().await;
    } else {
        store.close().await;
    }
    found
}

/// Lets the shop apply what it has and looks at the messages. Of bodies that are lost the messages are not missed again.
async fn applied(running: &Running, book: &Book, point: usize, bodies_are_lost: bool) -> Found {
    let (mut moved, mut before) = (Instant::now(), i64::MAX);
    loop {
        let mut connection = running.store.read().await.unwrap();
        let left = pending(&mut connection).await;
        if left < before {
            (moved, before) = (Instant::now(), left);
        }
        if left == 0 {
            let mut found = judge::messages(&mut connection, book, point).await;
            if bodies_are_lost {
                found.lost = 0;
            }
            return found;
        }
        drop(connection);
        assert!(moved.elapsed() < STANDS_STILL, "{left} bodies wait, and none was applied for {STANDS_STILL:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn pending(connection: &mut SqliteConnection) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM journal WHERE state = 'pending'").fetch_one(connection).await.unwrap()
}
