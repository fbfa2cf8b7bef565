//! A file of people is cut off, by `kill -9` or by the power, while it is staged, brought in or taken back: it is there
//! whole or not at all, what was acknowledged stands, and nothing of what is not there is left behind.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use shopbell_engine::store::Store;
use shopbell_engine::store::tables::import;
use shopbell_model::consent::Topic;
use shopbell_model::import::{PersonRow, Plan, Why};
use shopbell_model::{CommandId, ImportId, Phone};
use sqlx::{AssertSqlSafe, Row, SqliteConnection};

use crate::dice::Dice;
use crate::judge::{self, Found};
use crate::line::Line;
use crate::order::Order;
use crate::power::disk::Disk;
use crate::power::recording::{self, Promise, Running};
use crate::power::tape::Tape;
use crate::power::vfs;
use crate::shop::StoreKind;

const KILLED: &str = "kill_import";
const POWERLESS: &str = "power_loss_import";
/// Set for a child that brings files in until it is killed: the kind of store and its folder.
const CHILD: &str = "SHOPBELL_FAULT_IMPORTS";
/// Rows of a file; the first names somebody all files name.
const ROWS: i64 = 400;
/// The kill comes within so long after the child began with a file; the first one only after a file is in, so that there
/// is something to lose on a slow machine too.
const WITHIN_US: u64 = 1_500_000;
/// Files that are recorded for the power loss.
const RECORDED: i64 = 4;
/// Whoever tends to nothing for so long tends to nothing any more.
const PATIENCE: Duration = Duration::from_secs(120);

pub async fn run(order: Order) -> Vec<Line> {
    vec![killed(order).await, powerless(order).await]
}

/// The child, when this process is one: brings files in and takes every second back, and says what it has done.
pub fn child() -> Option<ExitCode> {
    let job = std::env::var(CHILD).ok()?;
    let (kind, folder) = job.split_once('|')?;
    let kind = StoreKind::ALL.into_iter().find(|one| one.name() == kind)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().ok()?;
    runtime.block_on(async {
        let folder = Path::new(folder);
        let store = recording::store(folder, kind, Promise::Kept).await.unwrap();
        let running = Running::start(folder, kind, store).await;
        go_on(&running).await;
        let begun = count(&running.store, "SELECT count(*) FROM import").await;
        for number in begun + 1.. {
            file(&running, number, |done| println!("{done} {number}")).await;
        }
    });
    Some(ExitCode::SUCCESS)
}

/// Brings one file in, and takes it back if its number is even.
async fn file(running: &Running, number: i64, said: impl Fn(&str)) {
    let words = "Haluan tarjouksia WhatsAppissa".to_owned();
    let why = Why::SameForAll { topic: Topic::Offers, words, at: running.shop.now(), names_whatsapp: true };
    let plan = Plan { why, list: Some(format!("List {number}")), ..Plan::default() };
    let rows = (0..ROWS).map(|row| {
        let phone = if row == 0 { "+358509999999".to_owned() } else { format!("+35840{:03}{row:04}", number % 1000) };
        let phones = vec![Phone::from_e164(&phone).unwrap()];
        Ok(PersonRow { row: row.unsigned_abs() + 2, name: format!("File {number}"), phones, ..PersonRow::default() })
    });
    said("begun");
    let id = running.shop.stage_people(&number.to_string(), &plan, rows).await.unwrap();
    said("staged");
    bring_in(running, id, number, said).await;
}

/// What a person does who finds a file that was read and not brought in when the power came back: every third is left,
/// the others are brought in.
async fn go_on(running: &Running) {
    let open = import::open(&mut running.store.read().await.unwrap()).await.unwrap();
    let Some(id) = open else { return };
    let file = import::get(&mut running.store.read().await.unwrap(), id).await.unwrap().unwrap();
    let number: i64 = file.name.parse().unwrap();
    if number % 3 == 0 {
        running.shop.drop_import(CommandId(format!("drop-{number}")), id).await.unwrap();
    } else {
        bring_in(running, id, number, |done| println!("{done} {number}")).await;
    }
}

/// Brings in a file that was read, and takes it back if its number is even.
async fn bring_in(running: &Running, id: ImportId, number: i64, said: impl Fn(&str)) {
    running.shop.bring_in(CommandId(format!("in-{number}")), id).await.unwrap();
    said("in");
    if number % 2 == 0 {
        running.shop.undo_import(CommandId(format!("back-{number}")), id).await.unwrap();
        said("back");
    }
}

async fn killed(order: Order) -> Line {
    let began = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let dice = order.dice(KILLED);
    let rounds = order.rounds(4, 100);
    let mut found = Found::default();
    let mut acknowledged: BTreeMap<i64, String> = BTreeMap::new();
    let mut cut_off: BTreeMap<String, u64> = BTreeMap::new();
    for round in 1..=rounds {
        let within = dice.for_part(&format!("{round}")).below(WITHIN_US);
        let moment = Moment { once: (round == 1).then_some("in"), after: Duration::from_micros(within) };
        match one_kill(order.store, folder.path(), &moment, &mut acknowledged) {
            Ok(last) => *cut_off.entry(last).or_default() += 1,
            Err(complaint) => found.complain(format!("kill {round}: {complaint}")),
        }
        let store = recording::store(folder.path(), order.store, Promise::Kept).await.unwrap();
        let mut seen = look(store, folder.path(), order.store, &acknowledged).await;
        for complaint in &mut seen.complaints {
            *complaint = format!("kill {round}: {complaint}");
        }
        found.add(seen);
    }
    let mut line = Line::new(KILLED, order.store);
    line.rounds = rounds;
    line.acknowledged = u64::try_from(acknowledged.len()).unwrap();
    line.lost = found.lost;
    line.note = format!("cut off after {cut_off:?}");
    line.took = began.elapsed();
    line.judged(found.complaints)
}

/// When the child dies.
struct Moment {
    /// After it has said this, or anything at all.
    once: Option<&'static str>,
    /// And so much later.
    after: Duration,
}

/// Starts the child and kills it; answers what it said last. A child that ended by itself was not killed.
fn one_kill(
    kind: StoreKind,
    folder: &Path,
    moment: &Moment,
    acknowledged: &mut BTreeMap<i64, String>,
) -> Result<String, String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .env(CHILD, format!("{}|{}", kind.name(), folder.display()))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (said, heard) = std::sync::mpsc::channel();
    let output = BufReader::new(child.stdout.take().unwrap());
    let listener = std::thread::spawn(move || {
        for line in output.lines().map_while(Result::ok) {
            let _ = said.send(line);
        }
    });
    let mut lines: Vec<String> = Vec::new();
    while let Ok(line) = heard.recv_timeout(PATIENCE) {
        let enough = moment.once.is_none_or(|wanted| line.starts_with(wanted));
        lines.push(line);
        if enough {
            break;
        }
    }
    std::thread::sleep(moment.after);
    let ended = child.try_wait().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    listener.join().unwrap();
    lines.extend(heard.try_iter());
    for line in &lines {
        if let Some((done, number)) = line.split_once(' ')
            && matches!(done, "in" | "back")
        {
            acknowledged.insert(number.parse().unwrap(), done.to_owned());
        }
    }
    let last = lines.last().and_then(|line| line.split(' ').next()).unwrap_or("nothing");
    match ended {
        Some(status) => Err(format!("the shop ended by itself after {last}: {status}")),
        None => Ok(last.to_owned()),
    }
}

async fn powerless(order: Order) -> Line {
    vfs::register();
    let began = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let tape = Tape::of(folder.path());
    let store = recording::store(folder.path(), order.store, Promise::Kept).await.unwrap();
    let running = Running::start(folder.path(), order.store, store).await;
    let said = std::cell::RefCell::new(Vec::new());
    for number in 1..=RECORDED {
        file(&running, number, |done| said.borrow_mut().push((tape.position(), number, done.to_owned()))).await;
    }
    running.stop().await;
    let (events, said) = (tape.take(), said.into_inner());
    let mut disk = Disk::new(&events);
    let dice = order.dice(POWERLESS);
    let points = order.rounds(8, 100);
    let mut chosen: Vec<usize> = {
        let mut dice = dice.for_part("points");
        (0..points).map(|_| 1 + dice.index(events.len())).collect()
    };
    chosen.sort_unstable();
    let mut found = Found::default();
    for (number, point) in chosen.into_iter().enumerate() {
        disk.play_to(point);
        let until = said.iter().filter(|(at, _, done)| *at <= point && matches!(done.as_str(), "in" | "back"));
        let acknowledged: BTreeMap<i64, String> = until.map(|(_, number, done)| (*number, done.clone())).collect();
        let mut dice = dice.for_part(&format!("point {number}"));
        let mut seen = after_power_loss(&disk, order.store, &acknowledged, &mut dice).await;
        for complaint in &mut seen.complaints {
            *complaint = format!("power gone after {point} of {} steps: {complaint}", events.len());
        }
        found.add(seen);
    }
    let mut line = Line::new(POWERLESS, order.store);
    line.rounds = points;
    line.acknowledged = u64::try_from(RECORDED).unwrap();
    line.lost = found.lost;
    line.note = format!("{} steps of the disk", events.len());
    line.took = began.elapsed();
    line.judged(found.complaints)
}

async fn after_power_loss(
    disk: &Disk<'_>,
    kind: StoreKind,
    acknowledged: &BTreeMap<i64, String>,
    dice: &mut Dice,
) -> Found {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in disk.after_power_loss(dice) {
        std::fs::write(folder.path().join(&*name), bytes).unwrap();
    }
    match recording::store(folder.path(), kind, Promise::Kept).await {
        Ok(store) => look(store, folder.path(), kind, acknowledged).await,
        Err(error) => {
            let mut found = Found::default();
            found.complain(format!("the file does not open: {error}"));
            found
        }
    }
}

/// Looks at what is there as it is found, opens the shop, and looks again once everything is tended to.
async fn look(store: Store, folder: &Path, kind: StoreKind, acknowledged: &BTreeMap<i64, String>) -> Found {
    let mut found = Found::default();
    {
        let mut connection = store.read().await.unwrap();
        found.add(whole_or_nothing(&mut connection, acknowledged).await);
        found.add(judge::soundness(&mut connection, false).await);
    }
    let running = Running::start(folder, kind, store).await;
    rest(&running).await;
    {
        let mut connection = running.store.read().await.unwrap();
        found.add(whole_or_nothing(&mut connection, acknowledged).await);
    }
    for (what, sql) in [
        ("files that are still being read", "SELECT count(*) FROM import WHERE state = 'reading'"),
        (
            "persons of files that are not there",
            "SELECT count(*) FROM contact c JOIN import i ON i.id = c.import_id
            WHERE i.state IN ('dropped', 'undone')",
        ),
        (
            "numbers of files that are not there",
            "SELECT count(*) FROM identity c JOIN import i ON i.id = c.import_id
            WHERE i.state IN ('dropped', 'undone')",
        ),
        (
            "values of files that are not there",
            "SELECT count(*) FROM contact_value c JOIN import i ON i.id = c.import_id
            WHERE i.state IN ('dropped', 'undone')",
        ),
        (
            "lists of files that are not there",
            "SELECT count(*) FROM list c JOIN import i ON i.id = c.import_id
            WHERE i.state IN ('dropped', 'undone')",
        ),
        (
            "rows of files that were left",
            "SELECT count(*) FROM import_row r JOIN import i ON i.id = r.import_id
            WHERE i.state = 'dropped'",
        ),
    ] {
        let left = count(&running.store, sql).await;
        if left > 0 {
            found.complain(format!("{left} {what}"));
        }
    }
    match running.shop.verify_consent().await {
        Ok(check) if check.wrong.is_none() => {}
        other => found.complain(format!("the ledger does not hold: {other:?}")),
    }
    running.stop().await;
    found
}

/// Every file is there whole or not at all, and as was acknowledged.
async fn whole_or_nothing(connection: &mut SqliteConnection, acknowledged: &BTreeMap<i64, String>) -> Found {
    let mut found = Found::default();
    let files = sqlx::query("SELECT name, state FROM import").fetch_all(&mut *connection).await.unwrap();
    let states: BTreeMap<i64, String> =
        files.iter().map(|row| (row.get::<String, _>(0).parse().unwrap(), row.get(1))).collect();
    for (number, state) in &states {
        let people = format!(
            "SELECT count(*) FROM identity n JOIN contact c ON c.id = n.contact_id
             LEFT JOIN import f ON f.id = n.import_id LEFT JOIN import g ON g.id = c.import_id
             WHERE n.value GLOB '+35840{:03}*' AND ifnull(f.state, 'done') = 'done' AND ifnull(g.state, 'done') = 'done'",
            number % 1000
        );
        let there: i64 = sqlx::query_scalar(AssertSqlSafe(people)).fetch_one(&mut *connection).await.unwrap();
        let expected = if state == "done" { ROWS - 1 } else { 0 };
        if there != expected {
            found.complain(format!("of file {number}, which is {state}, {there} of {} people are seen", ROWS - 1));
        }
    }
    for (number, done) in acknowledged {
        let fits = match (done.as_str(), states.get(number).map(String::as_str)) {
            ("back", state) => state == Some("undone"),
            // Whoever was to take it back may have been cut off after the commit.
            (_, state) => state == Some("done") || (number % 2 == 0 && state == Some("undone")),
        };
        found.lost += u64::from(!fits);
    }
    found
}

/// Waits until nothing of any file is left to tend to.
async fn rest(running: &Running) {
    let began = Instant::now();
    while import::restless(&mut running.store.read().await.unwrap()).await.unwrap().is_some() {
        assert!(began.elapsed() < PATIENCE, "files of people are not tended to");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn count(store: &Store, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&mut *store.read().await.unwrap()).await.unwrap()
}
