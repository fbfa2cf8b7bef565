//! `kill -9` at unlucky moments.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, database, eventually, webhook};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_is_there_once_after_a_kill() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start(dir.path());
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..6_u64 {
        let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
        let (receiver, secret) = (desk.fact("receiver"), desk.fact("app_secret"));
        let (number, waba) = (desk.fact("phone_number_id"), desk.fact("waba_id"));
        let counter = Arc::new(AtomicUsize::new(0));
        let senders: Vec<_> = (0..8)
            .map(|sender| {
                let (receiver, secret, number, waba, counter) =
                    (receiver.clone(), secret.clone(), number.clone(), waba.clone(), counter.clone());
                tokio::spawn(async move {
                    let mut good = Vec::new();
                    for n in 0..200 {
                        let id = format!("wamid.kill-{round}-{sender}-{n}");
                        let from = format!("35840{:07}", sender * 10 + n % 10);
                        let body = webhook::text_message(&number, &waba, &from, &id, 1_780_000_000 + n, "still here?");
                        let header = webhook::signature(&secret, &body);
                        match webhook::post_with(&receiver, Some(&header), &body).await {
                            Some(200) => {
                                good.push(id);
                                counter.fetch_add(1, Ordering::Relaxed);
                            }
                            _ => break,
                        }
                    }
                    good
                })
            })
            .collect();
        // A different moment each round, seeded by its number.
        let wanted = 20 + usize::try_from(round).unwrap() * 37;
        eventually("enough acknowledged messages", || async {
            (counter.load(Ordering::Relaxed) >= wanted).then_some(())
        })
        .await;
        desk.kill();
        for sender in senders {
            acknowledged.extend(sender.await.unwrap());
        }
    }
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    eventually("what was stored and not applied to be applied", || async {
        let mut connection = database::open(data.path()).await;
        (database::count(&mut connection, "SELECT count(*) FROM journal WHERE state = 'pending'").await == 0)
            .then_some(())
    })
    .await;
    let mut connection = database::open(data.path()).await;
    let mut lost = 0;
    for id in &acknowledged {
        if database::times_stored(&mut connection, id).await != 1 {
            lost += 1;
        }
    }
    assert_eq!(lost, 0, "of {} acknowledged messages", acknowledged.len());
    drop(desk);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_sent_twice_when_it_dies_while_sending() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start(dir.path());
    let options = DeskOptions::joining(&practice);
    let mut texts = Vec::new();
    for round in 0..5_u64 {
        let desk = Desk::start(data.path(), &options);
        let conversation = desk.someone_to_answer().await;
        for n in 0..4 {
            let text = format!("round {round} message {n}");
            desk.send(conversation, &text).await;
            texts.push(text);
        }
        tokio::time::sleep(Duration::from_millis(round * 23)).await;
        desk.kill();
    }
    let desk = Desk::start(data.path(), &options);
    eventually("the outbox to come to rest", || async {
        let mut connection = database::open(data.path()).await;
        let moving = database::count(
            &mut connection,
            "SELECT count(*) FROM outbox WHERE what = 'message' AND state <> 'unknown'",
        )
        .await;
        (moving == 0).then_some(())
    })
    .await;
    let log = practice.log().await;
    for text in &texts {
        let times =
            log.iter().filter(|e| e["kind"] == "message" && e["request"]["text"]["body"] == json!(text)).count();
        assert!(times <= 1, "{text} was accepted {times} times");
    }
    // Whatever practice took must be known as taken, or be asked of a person; never silently gone.
    let mut connection = database::open(data.path()).await;
    let silent = database::count(
        &mut connection,
        "SELECT count(*) FROM message WHERE direction = 'out' AND delivery IN ('queued', 'sending')",
    )
    .await;
    assert_eq!(silent, 0, "every message came to an outcome");
    drop(desk);
}
