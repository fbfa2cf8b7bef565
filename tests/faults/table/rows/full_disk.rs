//! A disk that is really full: nothing is acknowledged that was not kept, nothing is half done, and space that is freed is
//! used without a restart.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use shopbell_tests::{Desk, PracticeProcess, database, desk::command_id};
use sqlx::Row;

use crate::dice::Dice;
use crate::judge;
use crate::line::Line;
use crate::order::Order;
use crate::shop;
use crate::small_disk::SmallDisk;
use crate::traffic::{Address, Answer, Ledger, Letter, Pen, client, post};

const NAME: &str = "full_disk";
/// Every message costs tens of pages in the log, which is copied back only after 80 MB: room for a few hundred.
const MEGABYTES: u64 = 24;
const CUSTOMERS: u64 = 12;
/// In every so many rounds it dies while the disk is full, and finds space when it starts.
const DIES_FULL_EVERY: u64 = 3;
/// How long the shop may take to notice that there is space again.
const NOTICES_WITHIN: Duration = Duration::from_secs(15);
/// A shop may go on in what earlier failures left of its files; not for so many messages.
const MOST_WHILE_FULL: usize = 4_000;

/// One way through, on a disk of its own: full, freed, restarted.
struct Walk {
    disk: SmallDisk,
    practice: PracticeProcess,
    ledger: Arc<Ledger>,
    pen: Pen,
    complaints: Vec<String>,
    /// Webhooks answered otherwise than `200` while the disk was full.
    refused: usize,
    /// Texts the desk took, and texts it refused.
    sent: Vec<String>,
    not_sent: Vec<String>,
}

pub async fn run(order: Order) -> Vec<Line> {
    let mut line = Line::new(NAME, order.store);
    line.rounds = order.rounds(1, 12);
    let dice = order.dice(NAME);
    let mut complaints = Vec::new();
    let (mut refused, mut not_sent) = (0, 0);
    for round in 1..=line.rounds {
        let disk = match SmallDisk::mount(MEGABYTES) {
            Ok(disk) => disk,
            Err(why) => return vec![line.not_run(why)],
        };
        let walk = Walk::through(disk, order, dice.for_part(&format!("{round}")), round, &mut line).await;
        line.acknowledged += walk.ledger.acknowledged();
        refused += walk.refused;
        not_sent += walk.not_sent.len();
        if walk.refused == 0 || walk.not_sent.is_empty() {
            complaints.push(format!("in round {round} the disk never was full, so nothing was tried"));
        }
        complaints.extend(walk.complaints.into_iter().map(|complaint| format!("in round {round} {complaint}")));
    }
    line.note = format!("{refused} webhooks and {not_sent} messages were refused while it was full");
    vec![line.judged(complaints)]
}

impl Walk {
    async fn through(disk: SmallDisk, order: Order, dice: Dice, round: u64, line: &mut Line) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let practice = PracticeProcess::start(dir.path());
        let data = disk.path().join("shop");
        std::fs::create_dir(&data).unwrap();
        let mut desk = order.store.start(&data, &practice.base);
        let pen = Pen::new(&Address::of(&desk), format!("full-{round}"), dice, CUSTOMERS);
        let ledger = Arc::new(Ledger::default());
        let (complaints, sent, not_sent) = (Vec::new(), Vec::new(), Vec::new());
        let mut walk = Self { disk, practice, ledger, pen, complaints, refused: 0, sent, not_sent };
        let (conversation, refused) = walk.fill_up(&desk).await;
        if round.is_multiple_of(DIES_FULL_EVERY) {
            desk.kill();
            walk.disk.free();
            desk = order.store.start(&data, &walk.practice.base);
        } else {
            walk.disk.free();
        }
        walk.goes_on(&desk, conversation, &refused).await;
        desk.kill();
        let desk = order.store.start(&data, &walk.practice.base);
        shop::applied(&desk).await;
        walk.look(&desk, line).await;
        desk.kill();
        walk
    }

    /// Lets customers write until nothing more is taken, and a person too; the conversation that is written in, and what
    /// was refused.
    async fn fill_up(&mut self, desk: &Desk) -> (i64, Vec<Arc<Letter>>) {
        let conversation = desk.someone_to_answer().await;
        let client = client();
        for _ in 0..20 {
            let letter = self.pen.next(&self.ledger);
            self.must_take(&client, desk, &letter).await;
        }
        // Sometimes the filler takes the last byte, sometimes the messages do.
        let slack = if self.pen.dice.once_in(2) { 0 } else { self.pen.dice.below(600_000) };
        self.disk.fill(slack);
        let refused = self.until_refused(&client, desk).await;
        self.disk.fill(0);
        if !self.disk.is_full() {
            self.complaints.push("the small disk has space left although it was filled".to_owned());
        }
        self.send_into_a_full_disk(desk, conversation).await;
        (conversation, refused)
    }

    /// There is space again.
    async fn goes_on(&mut self, desk: &Desk, conversation: i64, refused: &[Arc<Letter>]) {
        self.recovers(&client(), desk, refused).await;
        let text = format!("there is space again {}", self.pen.dice.next());
        let id = desk.send(conversation, &text).await;
        desk.reaches(conversation, id, &["accepted", "sent", "delivered", "read"]).await;
        self.sent.push(text);
        shop::applied(desk).await;
    }

    async fn post(&mut self, client: &reqwest::Client, desk: &Desk, letter: &Arc<Letter>) -> Answer {
        self.ledger.post(letter);
        let answer = post(client, &desk.fact("receiver"), letter).await;
        if answer == Answer::Status(200) {
            self.ledger.acknowledge(letter, 0);
        }
        answer
    }

    async fn must_take(&mut self, client: &reqwest::Client, desk: &Desk, letter: &Arc<Letter>) {
        let answer = self.post(client, desk, letter).await;
        if answer != Answer::Status(200) {
            self.complaints.push(format!("with space on the disk a webhook was answered {answer:?}"));
        }
    }

    /// Posts on until the disk has refused a good many; what was refused.
    async fn until_refused(&mut self, client: &reqwest::Client, desk: &Desk) -> Vec<Arc<Letter>> {
        let mut refused = Vec::new();
        for _ in 0..MOST_WHILE_FULL {
            let letter = self.pen.fresh();
            match self.post(client, desk, &letter).await {
                Answer::Status(200) => {}
                Answer::Status(500..=599) => refused.push(letter),
                odd => self.complaints.push(format!("a full disk was answered {odd:?}")),
            }
            if refused.len() >= 30 {
                break;
            }
        }
        self.refused += refused.len();
        if refused.len() < 30 {
            self.complaints.push(format!("a full disk refused only {} of {MOST_WHILE_FULL}", refused.len()));
        }
        refused
    }

    /// Writes messages until the desk says that the disk is full. What it took meanwhile counts as taken.
    async fn send_into_a_full_disk(&mut self, desk: &Desk, conversation: i64) {
        for n in 0..300 {
            let text = format!("no space {n} {} {}", self.pen.dice.next(), "kahvia ".repeat(400));
            let payload = json!({"command_id": command_id(), "conversation": conversation, "text": text.trim()});
            let text = text.trim().to_owned();
            let asked = tokio::time::timeout(Duration::from_secs(25), desk.ask("send_text", payload)).await;
            match asked {
                Ok(Ok(_)) => self.sent.push(text),
                Ok(Err(failure)) => {
                    self.must_be_clear(&failure);
                    self.not_sent.push(text);
                    if self.not_sent.len() == 3 {
                        return;
                    }
                }
                Err(_) => {
                    self.complaints.push("a message into a full disk was not answered".to_owned());
                    return;
                }
            }
        }
        self.complaints.push("a full disk took 300 long messages".to_owned());
    }

    fn must_be_clear(&mut self, failure: &Value) {
        if failure["kind"] != "disk_full" {
            self.complaints.push(format!("a message into a full disk failed unclearly: {failure}"));
        }
    }

    /// Soon everything is taken, also what was refused, as Meta sends it again.
    async fn recovers(&mut self, client: &reqwest::Client, desk: &Desk, refused: &[Arc<Letter>]) {
        let began = Instant::now();
        let first = self.pen.fresh();
        loop {
            match self.post(client, desk, &first).await {
                Answer::Status(200) => break,
                answer if began.elapsed() > NOTICES_WITHIN => {
                    self.complaints.push(format!("{NOTICES_WITHIN:?} after space was freed it is still {answer:?}"));
                    return;
                }
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
        for letter in refused {
            self.must_take(client, desk, letter).await;
        }
        for _ in 0..20 {
            let letter = self.pen.next(&self.ledger);
            self.must_take(client, desk, &letter).await;
        }
    }

    /// After the restart: what was acknowledged is there once, what was refused left nothing behind.
    async fn look(&mut self, desk: &Desk, line: &mut Line) {
        let moving = "SELECT count(*) FROM message WHERE direction = 'out' AND delivery IN ('queued', 'sending')";
        shop::comes_to_rest(desk, "messages on their way", moving).await;
        let mut connection = shop::look(desk).await;
        let book = self.ledger.copy();
        let mut found = judge::messages(&mut connection, &book, usize::MAX).await;
        found.add(judge::journal(&mut connection, &book, usize::MAX).await);
        found.add(judge::soundness(&mut connection, true).await);
        line.lost += found.lost;
        line.applied_twice += found.applied_twice;
        self.complaints.extend(found.complaints);
        let rows = sqlx::query("SELECT body FROM message WHERE direction = 'out'").fetch_all(&mut connection).await;
        let stored: Vec<String> = rows.unwrap().iter().map(|row| row.get(0)).collect();
        let orphans = database::count(
            &mut connection,
            "SELECT count(*) FROM outbox o WHERE what = 'message' AND NOT EXISTS
                 (SELECT 1 FROM message m WHERE m.id = o.message_id)",
        )
        .await;
        let taken: Vec<String> = self
            .practice
            .log()
            .await
            .iter()
            .filter(|entry| entry["kind"] == "message")
            .filter_map(|entry| entry["request"]["text"]["body"].as_str().map(str::to_owned))
            .collect();
        let times = |texts: &[String], text: &String| texts.iter().filter(|one| *one == text).count();
        let (mut lost, mut twice) = (0, 0);
        for text in &self.sent {
            lost += u64::from(times(&stored, text) != 1);
            twice += u64::from(times(&taken, text) > 1);
        }
        line.lost += lost;
        line.sent_twice += twice;
        for text in &self.not_sent {
            if times(&stored, text) + times(&taken, text) > 0 {
                self.complaints.push(format!("\"{text:.40}…\" was refused, and yet it is there or went out"));
            }
        }
        if orphans > 0 {
            self.complaints.push(format!("{orphans} rows of the outbox carry no message"));
        }
    }
}
