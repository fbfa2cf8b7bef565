//! Row 4: a file of a million people, its columns understood, with numbers checked and brought to E.164, doubles found,
//! agreeing written down, every batch durable, against `sqlite3 .import` of the same file into a table with an index.
//! Meanwhile customers write: how long a body waits to be kept is told beside it (row 1's intake while a file comes in).

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Bytes;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use secrecy::{SecretBox, SecretString};
use serde_json::json;
use shopbell_clock::HostClock;
use shopbell_engine::cloud::graph::{Client, GraphConfig};
use shopbell_engine::store::journal::{self, JournalEntry};
use shopbell_engine::store::tables::import;
use shopbell_engine::store::{OpenOptions, Store};
use shopbell_engine::{Database, Shop, ShopConfig, ShopProfile};
use shopbell_model::consent::Topic;
use shopbell_model::import::{Plan, Why};
use shopbell_model::{Clock, CommandId, PhoneNumberId, WabaId};
use shopbell_secrets::{LedgerKey, ShopName};
use tokio::sync::{Notify, watch};

use super::people_file::{Understood, write_csv};
use crate::frame::{Bench, Bound, Figures, Judged as How, Line, Round, Row, Trouble, figures, shops};

const ROWS: u32 = 1_000_000;
const SHORT: u32 = 2_000;
const ROUNDS: usize = 3;
/// A customer writes so often meanwhile.
const EVERY: Duration = Duration::from_millis(10);
const NUMBER: &str = "106540352242922";
const WABA: &str = "102290129340398";

pub struct ImportCsv;

impl Row for ImportCsv {
    fn name(&self) -> &'static str {
        "import"
    }

    fn title(&self) -> &'static str {
        "A file of people staged and brought in while customers write, against sqlite3 .import into a table with an index"
    }

    fn target(&self) -> &'static str {
        "at least half as many rows a second; splendid from nine tenths"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        measure(bench).boxed()
    }
}

/// What a round of ours found.
struct Found {
    /// Rows a second, from the first byte of the file until everybody sees its people.
    rate: f64,
    /// Milliseconds the bodies of customers waited to be kept, sorted.
    waits: Vec<f64>,
    /// Seconds after that until names and search were brought up to it.
    settled: f64,
}

async fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let count = bench.size(ROWS, SHORT);
    let folder = bench.scratch()?;
    let file = folder.path().join("people.csv");
    write_csv(&file, count)?;
    let (mut rates, mut found) = (Vec::new(), Vec::new());
    let mut notes = vec![format!(
        "{count} rows of name, number as dialled at home, and town; every hundredth is a double. Ours is encrypted, theirs plain"
    )];
    for _ in 0..bench.size(ROUNDS, 1) {
        let fsync = Some(bench.fsync()?);
        let ours = ours(bench, &file, count).await?;
        let baseline = match sqlite(bench, &file, count) {
            Ok(rate) => Some(rate),
            Err(problem) => {
                notes.push(format!("sqlite3 was not measured: {problem}"));
                None
            }
        };
        rates.push(Round { ours: ours.rate, baseline, fsync });
        found.push((ours, fsync));
    }
    let judged = if rates.iter().all(|round| round.baseline.is_some()) {
        How::Ratio(Bound::AtLeast { target: 0.5, moonshot: Some(0.9) })
    } else {
        How::Told
    };
    let told = |what: &str, unit, value: &dyn Fn(&Found) -> f64| Line {
        what: what.to_owned(),
        unit,
        against: None,
        rounds: found.iter().map(|(one, fsync)| Round { ours: value(one), baseline: None, fsync: *fsync }).collect(),
        judged: How::Told,
    };
    let wait = |share| move |one: &Found| figures::at(&one.waits, share).unwrap_or(0.0);
    let lines = vec![
        Line {
            what: "rows brought in".to_owned(),
            unit: "/s",
            against: Some("sqlite3 .import".to_owned()),
            rounds: rates,
            judged,
        },
        told("a customer's body waits to be kept meanwhile, p50", "ms", &wait(0.5)),
        told("p99", "ms", &wait(0.99)),
        told("longest", "ms", &wait(1.0)),
        told("until names and search are brought up to it", "s", &|one| one.settled),
    ];
    Ok(Figures { lines, notes })
}

async fn ours(bench: &Bench, file: &Path, count: u32) -> Result<Found, Trouble> {
    let folder = bench.scratch()?;
    let path = folder.path().join("shop.db");
    let store =
        Store::open(OpenOptions { path: path.clone(), key: Some(SecretBox::new(Box::new(shops::KEY))) }).await?;
    let clock: Arc<dyn Clock> = Arc::new(HostClock::default());
    let arrived = Arc::new(Notify::new());
    let shop = open(&store, &clock, &arrived, path).await?;
    let (stop, stopped) = watch::channel(false);
    let writing = tokio::spawn(customers(store.clone(), clock.clone(), arrived, stopped));
    let words = "Haluan tarjouksia WhatsAppissa".to_owned();
    let why = Why::SameForAll { topic: Topic::Offers, words, at: clock.now(), names_whatsapp: true };
    let begun = Instant::now();
    let people = Understood::open(file)?;
    let plan = Plan { why, ..people.plan.clone() };
    let id = shop.stage_people("people.csv", &plan, people.rows()).await?;
    shop.bring_in(CommandId("bench".to_owned()), id).await?;
    let took = begun.elapsed();
    let _ = stop.send(true);
    let mut waits = writing.await??;
    waits.sort_unstable_by(f64::total_cmp);
    let counts = shop.import(id).await?.counts;
    if counts.fresh != i64::from(count - count / 100) || counts.merged != i64::from(count / 100) {
        return Err(format!("of {count} rows came {counts:?}").into());
    }
    let behind = Instant::now();
    while import::restless(&mut *store.read().await?).await?.is_some() {
        tokio::time::sleep(EVERY).await;
    }
    let settled = behind.elapsed().as_secs_f64();
    shop.close().await;
    store.close().await;
    Ok(Found { rate: f64::from(count) / took.as_secs_f64(), waits, settled })
}

async fn open(
    store: &Store,
    clock: &Arc<dyn Clock>,
    arrived: &Arc<Notify>,
    path: std::path::PathBuf,
) -> Result<Shop, Trouble> {
    Ok(Shop::open(ShopConfig {
        store: store.clone(),
        client: Client::new(GraphConfig::at("http://127.0.0.1:9"), SecretString::from("unused"))?,
        clock: clock.clone(),
        profile: ShopProfile {
            portfolio: "1".to_owned(),
            waba_id: WabaId::new(WABA),
            app_id: String::new(),
            phone_number_id: PhoneNumberId::new(NUMBER),
            name: "Kahvila Aamu".to_owned(),
            display_phone: "+358 50 000 0000".to_owned(),
            practice: true,
        },
        arrived: arrived.clone(),
        receiver: None,
        webhook: None,
        database: Database { home: path.with_file_name(""), name: ShopName::practice(), path, encrypted: true },
        ledger_key: LedgerKey::of_plain(&SecretString::from("bench"))?,
    })
    .await?)
}

/// Lets customers write until told to stop; answers how many milliseconds each body waited to be kept.
async fn customers(
    store: Store,
    clock: Arc<dyn Clock>,
    arrived: Arc<Notify>,
    stopped: watch::Receiver<bool>,
) -> Result<Vec<f64>, shopbell_engine::store::StoreError> {
    let mut waits = Vec::new();
    while !*stopped.borrow() {
        let number = waits.len();
        let from = format!("3584567{:05}", number % 200);
        let now = clock.now();
        let body = json!({ "object": "whatsapp_business_account", "entry": [{ "id": WABA, "changes": [{
            "field": "messages", "value": {
                "messaging_product": "whatsapp",
                "metadata": { "display_phone_number": "35850", "phone_number_id": NUMBER },
                "contacts": [{ "profile": { "name": "Leena" }, "wa_id": from }],
                "messages": [{ "from": from, "id": format!("wamid.bench{number}"), "timestamp": now.seconds().to_string(),
                               "type": "text", "text": { "body": "Oletteko auki?" } }],
        } }] }] });
        let asked = Instant::now();
        journal::append(&store, JournalEntry { body: Bytes::from(body.to_string()), received_at: now }).await?;
        waits.push(asked.elapsed().as_secs_f64() * 1e3);
        arrived.notify_one();
        tokio::time::sleep(EVERY).await;
    }
    Ok(waits)
}

/// Rows a second of the plain tool: the same file into a table with an index on the number, durable as ours is.
fn sqlite(bench: &Bench, file: &Path, count: u32) -> Result<f64, Trouble> {
    let folder = bench.scratch()?;
    let script = format!(
        "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\n\
         CREATE TABLE person (name TEXT, phone TEXT, town TEXT);\nCREATE INDEX person_by_phone ON person (phone);\n\
         .import --csv --skip 1 {} person\nSELECT count(*) FROM person;\n",
        file.display()
    );
    let mut tool = Command::new("sqlite3");
    tool.arg(folder.path().join("plain.db")).stdin(Stdio::piped()).stdout(Stdio::piped());
    let begun = Instant::now();
    let mut running = tool.spawn()?;
    if let Some(mut input) = running.stdin.take() {
        input.write_all(script.as_bytes())?;
    }
    let output = running.wait_with_output()?;
    let took = begun.elapsed();
    let said = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() || said.lines().last() != Some(&count.to_string()) {
        return Err(format!("sqlite3 said {said:?}").into());
    }
    Ok(f64::from(count) / took.as_secs_f64())
}
