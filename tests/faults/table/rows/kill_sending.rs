//! `kill -9` while the outbox sends. The judge is a practice WhatsApp in a process of its own, whose log is on the disk
//! before it answers: nothing is sent twice, and of everything it took the shop knows, or says that it does not.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use shopbell_tests::{Desk, PracticeProcess, database, eventually};
use sqlx::Row;

use crate::line::Line;
use crate::order::Order;
use crate::shop;

const NAME: &str = "kill_sending";
const CUSTOMERS: u64 = 6;
/// The kill comes within so long after the first message was handed over; the first one only once practice has taken a
/// message whose answer it holds back, so that a slow machine has something to lose too.
const WITHIN_US: u64 = 260_000;
/// Practice's clock moves on so far each round: Meta's limit for one customer must not end the sending.
const ROUND_TAKES_MS: u64 = 60_000;

/// What waits to go out, of messages; a parked one waits for a person or for a status.
const MOVING: &str = "SELECT (SELECT count(*) FROM outbox WHERE what = 'message' AND state <> 'unknown')
    + (SELECT count(*) FROM message WHERE direction = 'out' AND delivery IN ('queued', 'sending'))";

/// A message a person wrote.
struct Written {
    text: String,
    payload: Value,
    /// Whether the desk said that it has it.
    acknowledged: bool,
}

/// When the desk dies.
enum Moment<'a> {
    /// So many microseconds after the calls began.
    After(u64),
    /// As soon as practice has taken something.
    OnceTaken(&'a PracticeProcess),
}

/// What became of a call.
enum Called {
    Done,
    Refused(String),
    /// The desk died over it.
    Gone,
}

pub async fn run(order: Order) -> Vec<Line> {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let dice = order.dice(NAME);
    let rounds = order.rounds(4, 200);
    let conversations = acquaint(order, data.path(), &practice).await;
    let mut written: Vec<Written> = Vec::new();
    let mut complaints = Vec::new();
    let mut cut_off = 0;
    for round in 1..=rounds {
        let mut dice = dice.for_part(&format!("{round}"));
        practice.post("clock", json!({"advance_ms": ROUND_TAKES_MS})).await;
        let desk = order.store.start(data.path(), &practice.base);
        again(&desk, &mut written, &mut complaints).await;
        if round == 1 {
            practice.post("fail", json!({"kind": "delay", "ms": 3_000, "count": 3})).await;
        } else if dice.once_in(2) {
            let (ms, count) = (20 + dice.below(300), 1 + dice.below(4));
            practice.post("fail", json!({"kind": "delay", "ms": ms, "count": count})).await;
        }
        let from = written.len();
        for n in 0..2 + dice.below(10) {
            let text = format!("round {round} message {n}");
            let conversation = conversations[dice.index(conversations.len())];
            let command = format!("fault-{round}-{n}");
            let payload = json!({"command_id": command, "conversation": conversation, "text": text});
            written.push(Written { text, payload, acknowledged: false });
        }
        let moment = if round == 1 { Moment::OnceTaken(&practice) } else { Moment::After(dice.below(WITHIN_US)) };
        kill_while_sending(desk, &mut written[from..], &mut complaints, moment).await;
        cut_off += under_way(data.path()).await;
    }
    let mut line = Line::new(NAME, order.store);
    line.rounds = rounds;
    let desk = order.store.start(data.path(), &practice.base);
    again(&desk, &mut written, &mut complaints).await;
    shop::comes_to_rest(&desk, "messages that wait or are on their way", MOVING).await;
    judge(&desk, &practice, &written, &mut line, &mut complaints).await;
    line.note = format!("{}; {cut_off} attempts were cut off by a kill", line.note);
    if cut_off == 0 {
        complaints.push("no kill fell into an attempt, so nothing was tried".to_owned());
    }
    vec![line.judged(complaints)]
}

/// Lets customers write so that their windows are open; their conversations.
async fn acquaint(order: Order, data: &Path, practice: &PracticeProcess) -> Vec<i64> {
    let desk = order.store.start(data, &practice.base);
    for n in 0..CUSTOMERS {
        let id = format!("fault-{n}");
        let customer = json!({
            "id": id, "name": format!("Customer {n}"), "language": "fi", "phone": format!("35845000000{n}"),
            "user_id": format!("FI.100000000000000000{n}"), "username": null, "lines": ["Kiitos!"],
            "habit": {"delivered_after": 40, "reads_after": 400, "answers_after": null, "reacts_every": 0,
                "quotes_every": 0, "emoji": "👍"},
        });
        practice.post("customers", customer).await;
        practice.post("write", json!({"customer": id, "text": "Hei!"})).await;
    }
    eventually("all customers to have a conversation", || async {
        let rows = sqlx::query(
            "SELECT c.id FROM conversation c JOIN contact t ON t.id = c.contact_id WHERE t.phone LIKE '%35845%'",
        )
        .fetch_all(&mut shop::look(&desk).await)
        .await
        .unwrap();
        let found: Vec<i64> = rows.iter().map(|row| row.get(0)).collect();
        (found.len() == usize::try_from(CUSTOMERS).unwrap()).then_some(found)
    })
    .await
}

/// What a kill cut off: attempts that had begun and have no outcome. Asked of the dead shop's file: once it starts, a
/// status may resolve one before anybody looks.
async fn under_way(data: &Path) -> i64 {
    let sending = "SELECT count(*) FROM outbox WHERE what = 'message' AND state = 'sending'";
    database::count(&mut database::open(data).await, sending).await
}

/// Does what a window does after a restart: asks again, with the same id, for what was never answered.
async fn again(desk: &Desk, written: &mut [Written], complaints: &mut Vec<String>) {
    for message in written.iter_mut().filter(|message| !message.acknowledged) {
        match call(desk.http.clone(), desk.fact("api"), desk.fact("token"), message.payload.clone()).await {
            Called::Done => message.acknowledged = true,
            Called::Refused(why) => complaints.push(format!("{} was refused: {why}", message.text)),
            Called::Gone => complaints.push("the desk did not answer although nobody killed it".to_owned()),
        }
    }
}

async fn kill_while_sending(desk: Desk, written: &mut [Written], complaints: &mut Vec<String>, moment: Moment<'_>) {
    let calls: Vec<_> = written
        .iter()
        .map(|message| {
            tokio::spawn(call(desk.http.clone(), desk.fact("api"), desk.fact("token"), message.payload.clone()))
        })
        .collect();
    match moment {
        Moment::After(us) => tokio::time::sleep(Duration::from_micros(us)).await,
        Moment::OnceTaken(practice) => {
            eventually("practice to take a message", || async {
                practice.log().await.iter().any(|entry| entry["kind"] == "message").then_some(())
            })
            .await;
        }
    }
    desk.kill();
    for (message, called) in written.iter_mut().zip(calls) {
        match called.await.unwrap() {
            Called::Done => message.acknowledged = true,
            Called::Refused(why) => complaints.push(format!("{} was refused: {why}", message.text)),
            Called::Gone => {}
        }
    }
}

async fn call(http: reqwest::Client, api: String, token: String, payload: Value) -> Called {
    let Ok(answer) = http.post(format!("{api}/send_text")).bearer_auth(token).json(&payload).send().await else {
        return Called::Gone;
    };
    let good = answer.status().is_success();
    match answer.text().await {
        Ok(_) if good => Called::Done,
        Ok(why) => Called::Refused(why),
        Err(_) => Called::Gone,
    }
}

/// Holds the desk's opinion of every message against the log of what was really taken.
async fn judge(
    desk: &Desk,
    practice: &PracticeProcess,
    written: &[Written],
    line: &mut Line,
    complaints: &mut Vec<String>,
) {
    let mut taken: HashMap<String, u64> = HashMap::new();
    for entry in practice.log().await.iter().filter(|entry| entry["kind"] == "message") {
        *taken.entry(entry["request"]["text"]["body"].as_str().unwrap_or_default().to_owned()).or_default() += 1;
    }
    let rows = sqlx::query("SELECT body, delivery, wamid IS NOT NULL FROM message WHERE direction = 'out'")
        .fetch_all(&mut shop::look(desk).await)
        .await
        .unwrap();
    let mut opinion: HashMap<String, (String, bool)> = HashMap::new();
    for row in &rows {
        let text: String = row.get(0);
        if opinion.insert(text.clone(), (row.get(1), row.get(2))).is_some() {
            complaints.push(format!("\"{text}\" stands twice in the shop"));
        }
    }
    let mut tally: HashMap<String, u64> = HashMap::new();
    for message in written {
        line.acknowledged += u64::from(message.acknowledged);
        let times = taken.remove(&message.text).unwrap_or(0);
        line.sent_twice += times.saturating_sub(1);
        let Some((delivery, named)) = opinion.get(&message.text) else {
            line.lost += u64::from(message.acknowledged || times > 0);
            continue;
        };
        *tally.entry(delivery.clone()).or_default() += 1;
        let text = &message.text;
        match delivery.as_str() {
            "accepted" | "sent" | "delivered" | "read" => {
                if times == 0 {
                    complaints.push(format!("\"{text}\" is {delivery} and was never taken"));
                }
                if !named {
                    complaints.push(format!("\"{text}\" is {delivery} and has no id of Meta's"));
                }
            }
            "unknown" => {}
            "failed" if times == 0 => {}
            other => complaints.push(format!("\"{text}\" is {other} and was taken {times} times")),
        }
    }
    for text in taken.keys() {
        complaints.push(format!("\"{text}\" was taken and nobody wrote it"));
    }
    let mut told: Vec<String> = tally.iter().map(|(delivery, count)| format!("{count} {delivery}")).collect();
    told.sort();
    line.note = told.join(", ");
}
