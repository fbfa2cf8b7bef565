//! Row 8: a campaign as fast as the number may send while every answer of Meta takes a tenth of a second, against a sender with the same
//! pace and no database. How quick the inbox stays meanwhile is told beside it. Practice's own log is the clock.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use serde_json::{Value, json};
use shopbell_model::UtcMillis;
use shopbell_model::limits::{Pace, Throughput};
use shopbell_tests::campaigns::{bring_townspeople, draft, everybody, page, steer, townsman};
use shopbell_tests::desk::command_id;
use shopbell_tests::{Desk, DeskOptions, PracticeProcess};
use tempfile::TempDir;
use tokio::sync::Semaphore;

use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble, figures};

/// What every answer of Meta takes.
const LATENCY: i64 = 100;

/// People of one campaign at 80 a second, and at 1,000.
const PEOPLE: (usize, usize) = (4_000, 10_000);
const SHORT: (usize, usize) = (40, 40);
const ROUNDS: usize = 2;

const GRAPH_VERSION: &str = "v26.0";

/// A look at the inbox so often meanwhile.
const LOOK: Duration = Duration::from_millis(200);

/// What is not done after so long is a failure, not a slow machine.
const PATIENCE: Duration = Duration::from_secs(900);

pub struct Campaign;

impl Row for Campaign {
    fn name(&self) -> &'static str {
        "campaign"
    }

    fn title(&self) -> &'static str {
        "A campaign at the speed Meta allows, 100 ms an answer, against the same sender without a database"
    }

    fn target(&self) -> &'static str {
        "at least 0.99 of its rate; the inbox as quick as without"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        measure(bench).boxed()
    }
}

async fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let (slow, fast) = bench.size(PEOPLE, SHORT);
    let mut lines = Vec::new();
    let mut notes = vec![
        "messages a second from the first to the last that practice took; ours checks every person at the gate, writes every \
         message before it goes, and takes in what Meta says of it (three webhooks a message) on the same two cores"
            .to_owned(),
    ];
    for (throughput, word, people, a_second) in
        [(Throughput::Standard, "STANDARD", slow, 80), (Throughput::High, "HIGH", fast, 1_000)]
    {
        let (mut rates, mut looks, mut alone, mut memory) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for _ in 0..bench.size(ROUNDS, 1) {
            let fsync = Some(bench.fsync()?);
            let shop = CampaignShop::open(bench, word, people).await?;
            let before = shop.looks_for(bench.size(Duration::from_secs(3), LOOK)).await;
            let found = shop.campaign(people).await?;
            let bare = bare(bench, word, throughput, people, shop.one_request().await?).await?;
            rates.push(Round { ours: found.rate, baseline: Some(bare), fsync });
            looks.push(Round::pair(middle(&found.looks), middle(&before)));
            alone.push(Round { ours: figures::at(&found.looks, 0.99).unwrap_or(0.0), baseline: None, fsync: None });
            memory.push(Round { ours: found.memory, baseline: None, fsync: None });
        }
        let at_least = Bound::AtLeast { target: 0.99, moonshot: None };
        lines.push(Line {
            what: format!("{people} people at {a_second} a second"),
            unit: "/s",
            against: Some("the same sender without a database".to_owned()),
            rounds: rates,
            judged: Judged::Ratio(at_least),
        });
        lines.push(Line {
            what: format!("a page of the inbox meanwhile, p50, at {a_second}"),
            unit: "ms",
            against: Some("before it began".to_owned()),
            rounds: looks,
            judged: Judged::Told,
        });
        let told = |what: String, unit, rounds| Line { what, unit, against: None, rounds, judged: Judged::Told };
        lines.push(told(format!("a page of the inbox meanwhile, p99, at {a_second}"), "ms", alone));
        lines.push(told(format!("most memory of the app, at {a_second}"), "MB", memory));
    }
    notes.push(
        "both senders keep the same pace: 72 and 940 a second, so that no second sees more than Meta allows".to_owned(),
    );
    Ok(Figures { lines, notes })
}

/// What a campaign found.
struct Found {
    /// Messages a second.
    rate: f64,
    /// Milliseconds a page of the inbox took, sorted.
    looks: Vec<f64>,
    /// Megabytes at most.
    memory: f64,
}

struct CampaignShop {
    // Ended in this order: who asks first.
    desk: Desk,
    practice: PracticeProcess,
    _folder: TempDir,
}

/// Waits a little before the next look, as long as there is hope.
async fn patience(begun: Instant, what: &str) -> Result<(), Trouble> {
    if begun.elapsed() > PATIENCE {
        return Err(format!("it did not come about: {what}").into());
    }
    tokio::time::sleep(LOOK).await;
    Ok(())
}

impl CampaignShop {
    /// A shop with so many people who agreed, whose number is as fast as said and whose portfolio has no limit.
    async fn open(bench: &Bench, word: &str, people: usize) -> Result<Self, Trouble> {
        let folder = bench.scratch()?;
        let practice = PracticeProcess::start_quiet(&folder.path().join("practice"));
        let options = DeskOptions { encrypted: true, ..DeskOptions::joining(&practice) };
        let desk = Desk::start(&folder.path().join("desk"), &options);
        practice.post("limit", json!({"tier": "TIER_UNLIMITED", "throughput": word})).await;
        let shop = Self { desk, practice, _folder: folder };
        let begun = Instant::now();
        while shop.desk.call("standing_at_meta", json!({})).await["speeds"][0]["word"] != word {
            patience(begun, "Meta's word of the speed is known").await?;
        }
        bring_townspeople(&shop.desk, people).await;
        Ok(shop)
    }

    /// How long a page of the inbox takes, again and again for so long; sorted milliseconds.
    async fn looks_for(&self, span: Duration) -> Vec<f64> {
        let (begun, mut took) = (Instant::now(), Vec::new());
        while begun.elapsed() < span || took.is_empty() {
            took.push(self.look().await);
            tokio::time::sleep(LOOK / 4).await;
        }
        took.sort_by(f64::total_cmp);
        took
    }

    async fn look(&self) -> f64 {
        let begun = Instant::now();
        self.desk.call("conversations", json!({"shelf": "waiting", "limit": 50})).await;
        begun.elapsed().as_secs_f64() * 1e3
    }

    /// Writes a campaign to everybody, checks it and lets it go.
    async fn campaign(&self, people: usize) -> Result<Found, Trouble> {
        let desk = &self.desk;
        let campaign = draft(desk, "Kevätpavut", everybody(desk).await).await;
        desk.call("check_campaign", json!({"command_id": command_id(), "campaign": campaign})).await;
        let begun = Instant::now();
        loop {
            let page = page(desk, campaign).await;
            if page["checked"] == true && page["line"]["sums"]["planned"] == people {
                break;
            }
            patience(begun, "everybody is looked at").await?;
        }
        let slow = json!({"kind": "delay", "count": people * 2, "ms": LATENCY});
        self.practice.post("fail", slow).await;
        steer(desk, campaign, "start").await;
        let (mut looks, mut memory) = (Vec::new(), 0.0_f64);
        let begun = Instant::now();
        loop {
            looks.push(self.look().await);
            memory = memory.max(resident(desk.pid()).unwrap_or(0.0));
            let page = page(desk, campaign).await;
            if page["line"]["state"] == "ended" && page["line"]["sums"]["waiting"] == 0 {
                break;
            }
            patience(begun, "it is over").await?;
        }
        looks.sort_by(f64::total_cmp);
        Ok(Found { rate: rate(&self.practice, people).await?, looks, memory })
    }

    /// What the app said to Meta for one of them.
    async fn one_request(&self) -> Result<Value, Trouble> {
        let log = self.practice.log().await;
        let one = log.iter().find(|entry| entry["type"] == "template").ok_or("nothing was sent")?;
        Ok(one["request"].clone())
    }
}

/// Messages a second by practice's own log; each person must have had exactly one.
async fn rate(practice: &PracticeProcess, people: usize) -> Result<f64, Trouble> {
    let log = practice.log().await;
    let sent: Vec<&Value> = log.iter().filter(|entry| entry["type"] == "template").collect();
    let persons: std::collections::HashSet<&str> = sent.iter().filter_map(|entry| entry["to"].as_str()).collect();
    if sent.len() != people || persons.len() != people {
        return Err(format!("{people} people had {} messages to {} persons", sent.len(), persons.len()).into());
    }
    let times: Vec<i64> = sent.iter().filter_map(|entry| entry["at"].as_i64()).collect();
    let (Some(first), Some(last)) = (times.iter().min(), times.iter().max()) else {
        return Err("practice wrote no times down".into());
    };
    #[allow(clippy::cast_precision_loss)]
    let rate = (people - 1) as f64 * 1e3 / (last - first).max(1) as f64;
    Ok(rate)
}

/// The same pace and as many attempts side by side, with nothing written anywhere.
async fn bare(
    bench: &Bench,
    word: &str,
    throughput: Throughput,
    people: usize,
    request: Value,
) -> Result<f64, Trouble> {
    let folder = bench.scratch()?;
    let practice = PracticeProcess::start_quiet(folder.path());
    practice.post("limit", json!({"tier": "TIER_UNLIMITED", "throughput": word})).await;
    practice.post("fail", json!({"kind": "delay", "count": people, "ms": LATENCY})).await;
    let url = format!("{}/{GRAPH_VERSION}/{}/messages", practice.base, practice.fact("phone_number_id"));
    let (http, token) = (reqwest::Client::builder().no_proxy().build()?, practice.fact("practice_token"));
    let room = Arc::new(Semaphore::new(throughput.at_once()));
    let begun = Instant::now();
    let now = || UtcMillis(i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX));
    let mut pace = Pace::new(throughput, now());
    let mut flights = tokio::task::JoinSet::new();
    for n in 0..people {
        while !pace.take(now()) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let place = room.clone().acquire_owned().await?;
        let mut body = request.clone();
        body["to"] = json!(townsman(n));
        let asked = http.post(&url).bearer_auth(&token).json(&body);
        flights.spawn(async move {
            let _place = place;
            asked.send().await.and_then(reqwest::Response::error_for_status).map(|_| ())
        });
    }
    while let Some(landed) = flights.join_next().await {
        landed??;
    }
    rate(&practice, people).await
}

fn middle(sorted: &[f64]) -> f64 {
    figures::at(sorted, 0.5).unwrap_or(0.0)
}

/// Memory of a process in megabytes, where the system tells it.
fn resident(pid: u32) -> Option<f64> {
    let status = std::fs::read_to_string(PathBuf::from(format!("/proc/{pid}/status"))).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}
