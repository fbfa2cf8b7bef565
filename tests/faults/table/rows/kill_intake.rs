//! `kill -9` while customers write: what was acknowledged is there, once, and was applied once.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use shopbell_tests::{PracticeProcess, eventually};

use crate::dice::Dice;
use crate::judge::{self, Found};
use crate::line::Line;
use crate::order::Order;
use crate::shop::{self, StoreKind};
use crate::traffic::{Address, Ledger, Pen, client, post_until_it_ends};

const NAME: &str = "kill_intake";
const SENDERS: u64 = 8;
const CUSTOMERS: u64 = 40;
/// The kill comes within so long after the senders began; the first one only after something was acknowledged, so that
/// there is something to lose on a slow machine too.
const WITHIN_US: u64 = 400_000;
const FIRST_AFTER: u64 = 30;
/// So often the file is looked at on the way.
const LOOK_EVERY: u64 = 20;

pub async fn run(order: Order) -> Vec<Line> {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let dice = order.dice(NAME);
    let ledger = Arc::new(Ledger::default());
    let clients: Vec<reqwest::Client> = (0..SENDERS).map(|_| client()).collect();
    let rounds = order.rounds(5, 200);
    let mut found = Found::default();
    for round in 1..=rounds {
        found.complaints.extend(
            one_round(
                order.store,
                data.path(),
                &practice,
                (&clients, &ledger),
                round,
                dice.for_part(&format!("{round}")),
            )
            .await,
        );
        if round % LOOK_EVERY == 0 || round == rounds {
            let seen = look(order.store, data.path(), &practice, &ledger).await;
            // What is lost stays lost: counted once, at the first look that misses it.
            let bad = seen.lost + seen.applied_twice > 0 || !seen.complaints.is_empty();
            found.add(seen);
            if bad {
                found.complain(format!("seen after kill {round}"));
                break;
            }
        }
    }
    let mut line = Line::new(NAME, order.store);
    line.rounds = rounds;
    line.acknowledged = ledger.acknowledged();
    line.lost = found.lost;
    line.applied_twice = found.applied_twice;
    line.note = format!("{} messages posted in all", ledger.copy().posted.len());
    vec![line.judged(found.complaints)]
}

async fn one_round(
    store: StoreKind,
    data: &Path,
    practice: &PracticeProcess,
    (clients, ledger): (&[reqwest::Client], &Arc<Ledger>),
    round: u64,
    mut dice: Dice,
) -> Vec<String> {
    let desk = store.start(data, &practice.base);
    let address = Address::of(&desk);
    let senders: Vec<_> = (0..SENDERS)
        .zip(clients)
        .map(|(sender, client)| {
            let pen =
                Pen::new(&address, format!("{round}-{sender}"), dice.for_part(&format!("sender {sender}")), CUSTOMERS);
            tokio::spawn(post_until_it_ends(client.clone(), ledger.clone(), pen, usize::MAX, || 0))
        })
        .collect();
    if round == 1 {
        eventually("customers to be heard", || async { (ledger.acknowledged() >= FIRST_AFTER).then_some(()) }).await;
    }
    tokio::time::sleep(Duration::from_micros(dice.below(WITHIN_US))).await;
    desk.kill();
    let mut complaints = Vec::new();
    for sender in senders {
        complaints.extend(sender.await.unwrap());
    }
    complaints
}

/// Starts once more, lets it apply what it has, and looks; then kills it, as ever.
async fn look(store: StoreKind, data: &Path, practice: &PracticeProcess, ledger: &Ledger) -> Found {
    let desk = store.start(data, &practice.base);
    shop::applied(&desk).await;
    let mut connection = shop::look(&desk).await;
    let book = ledger.copy();
    let mut found = judge::messages(&mut connection, &book, usize::MAX).await;
    let journal = judge::journal(&mut connection, &book, usize::MAX).await;
    if journal.lost > 0 {
        found.complain(format!("{} acknowledged bodies are not in the journal", journal.lost));
    }
    found.complaints.extend(journal.complaints);
    found.add(judge::soundness(&mut connection, false).await);
    desk.kill();
    found
}
