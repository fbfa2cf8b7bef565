//! `kill -9` while a campaign runs. The judge is a practice WhatsApp in a process of its own, whose log is on the disk before
//! it answers: nobody gets it twice, nobody is left out who was planned, and whom nobody knows of stands there as unknown.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use shopbell_tests::campaigns::{adds_up, bring_townspeople, checked, draft, everybody, page, steer, sum, townsman};
use shopbell_tests::{Desk, PracticeProcess, campaigns, database, eventually, eventually_within};
use sqlx::Row;

use crate::line::Line;
use crate::order::Order;
use crate::shop;

const NAME: &str = "kill_campaign";

/// People a round: more than leave before the kill, so that it runs to the last one.
const PEOPLE: usize = 40;

/// The kill comes within so long after the app is there; the campaign goes on by itself before that.
const WITHIN_US: u64 = 450_000;

/// What is on its way; who is unknown waits for a person or for a status.
const MOVING: &str = "SELECT (SELECT count(*) FROM outbox WHERE what = 'message' AND state <> 'unknown')
    + (SELECT count(*) FROM message WHERE direction = 'out' AND delivery IN ('queued', 'sending'))
    + (SELECT count(*) FROM recipient WHERE state IN ('planned', 'going') AND message_id IS NULL)";

pub async fn run(order: Order) -> Vec<Line> {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let dice = order.dice(NAME);
    let rounds = order.rounds(4, 200);
    let people = PEOPLE * usize::try_from(rounds).unwrap();
    let mut desk = order.store.start(data.path(), &practice.base);
    practice.post("limit", json!({"tier": "TIER_UNLIMITED"})).await;
    eventually("the limit is gone", || async {
        let said = desk.call("standing_at_meta", json!({})).await;
        (said["limits"][0]["word"] == "TIER_UNLIMITED").then_some(())
    })
    .await;
    bring_townspeople(&desk, people).await;
    let campaign = draft(&desk, "Kevätpavut", everybody(&desk).await).await;
    checked(&desk, campaign).await;
    steer(&desk, campaign, "start").await;

    let (mut cut_off, mut ran) = (0, 0);
    for round in 1..=rounds {
        let mut dice = dice.for_part(&format!("{round}"));
        if round == 1 {
            // A slow machine must have something to lose too.
            practice.post("fail", json!({"kind": "delay", "ms": 3_000, "count": 3})).await;
            eventually("practice takes a message", || async { (taken(&practice).await > 0).then_some(()) }).await;
        } else {
            if dice.once_in(2) {
                let (ms, count) = (20 + dice.below(300), 1 + dice.below(6));
                practice.post("fail", json!({"kind": "delay", "ms": ms, "count": count})).await;
            }
            if dice.once_in(8) {
                practice.post("fail", json!({"kind": "drop_answer", "count": 1})).await;
            }
            tokio::time::sleep(Duration::from_micros(dice.below(WITHIN_US))).await;
        }
        ran += u64::from(page(&desk, campaign).await["line"]["state"] == "running");
        desk.kill();
        cut_off += under_way(data.path()).await;
        desk = order.store.start(data.path(), &practice.base);
    }
    let over = eventually_within(campaigns::LONG * 4, "the campaign is over", || async {
        let page = page(&desk, campaign).await;
        (page["line"]["state"] == "ended").then_some(page)
    })
    .await;
    shop::comes_to_rest(&desk, "messages that wait or are on their way", MOVING).await;
    let mut line = Line::new(NAME, order.store);
    line.rounds = rounds;
    let mut complaints = Vec::new();
    if sum(&over, &["all"]) != i64::try_from(people).unwrap() {
        complaints.push(format!("of {people} people {} are in the campaign", sum(&over, &["all"])));
    }
    let page = page(&desk, campaign).await;
    if !adds_up(&page) {
        complaints.push(format!("the sums do not add up: {}", page["line"]["sums"]));
    }
    judge(&desk, &practice, people, &mut line, &mut complaints).await;
    line.note = format!("{}; {ran} of {rounds} kills while it ran; {cut_off} attempts were cut off", line.note);
    if cut_off == 0 {
        complaints.push("no kill fell into an attempt, so nothing was tried".to_owned());
    }
    vec![line.judged(complaints)]
}

/// Templates practice took.
async fn taken(practice: &PracticeProcess) -> usize {
    practice.log().await.iter().filter(|entry| entry["type"] == "template").count()
}

/// What a kill cut off: attempts that had begun and have no outcome.
async fn under_way(data: &Path) -> u64 {
    let sending = "SELECT count(*) FROM outbox WHERE what = 'message' AND state = 'sending'";
    u64::try_from(database::count(&mut database::open(data).await, sending).await).unwrap()
}

/// Holds what the shop says of everybody against the log of what was really taken.
async fn judge(desk: &Desk, practice: &PracticeProcess, people: usize, line: &mut Line, complaints: &mut Vec<String>) {
    let mut often: HashMap<String, u64> = HashMap::new();
    for entry in practice.log().await.iter().filter(|entry| entry["type"] == "template") {
        *often.entry(digits(&entry["to"])).or_default() += 1;
    }
    let rows = sqlx::query(
        "SELECT c.phone, r.state, m.delivery FROM recipient r
         LEFT JOIN contact c ON c.id = r.contact_id LEFT JOIN message m ON m.id = r.message_id",
    )
    .fetch_all(&mut shop::look(desk).await)
    .await
    .unwrap();
    let mut says: HashMap<String, (String, Option<String>)> = HashMap::new();
    for row in &rows {
        let phone: String = row.get(0);
        if says.insert(digits(&json!(phone)), (row.get(1), row.get(2))).is_some() {
            complaints.push(format!("{phone} stands in the campaign twice"));
        }
    }
    let mut tally: HashMap<String, u64> = HashMap::new();
    for phone in (0..people).map(townsman) {
        let times = often.remove(&phone).unwrap_or(0);
        line.sent_twice += times.saturating_sub(1);
        let Some((state, delivery)) = says.get(&phone) else {
            line.lost += 1;
            continue;
        };
        let place = delivery.as_deref().unwrap_or(state);
        *tally.entry(place.to_owned()).or_default() += 1;
        match place {
            "accepted" | "sent" | "delivered" | "read" if times > 0 => line.acknowledged += 1,
            // Nobody knows, and that is said: whether it was taken is the owner's question.
            "unknown" => {}
            other => complaints.push(format!("{phone} is {other} and was taken {times} times")),
        }
    }
    for phone in often.keys() {
        complaints.push(format!("{phone} had one and was never meant"));
    }
    let mut told: Vec<String> = tally.iter().map(|(place, count)| format!("{count} {place}")).collect();
    told.sort();
    line.note = told.join(", ");
}

fn digits(number: &Value) -> String {
    number.as_str().unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}
