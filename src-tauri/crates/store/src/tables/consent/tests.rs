use shopbell_model::consent::chain::{Entry, NOTHING};
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::{ActorId, UtcMillis};

use super::ledger::{self, Body, Head, Row};
use crate::testing::Bench;

fn row(seq: i64) -> Row {
    let mut once = [0; 32];
    once[..8].copy_from_slice(&seq.to_be_bytes());
    let entry = Entry {
        seq,
        subject: 1,
        act: Act::Withdrawn,
        topic: Topic::Offers,
        names_whatsapp: true,
        means: Means::Keyword,
        at: UtcMillis(5),
        recorded_at: UtcMillis(6),
        actor: ActorId(1),
        helper: None,
        once,
        commitment: [2; 32],
    };
    let body = Some(Body { salt: [1; 32], json: "{}".to_owned() });
    Row { entry, former: NOTHING, seal: [3; 32], body }
}

async fn bench() -> Bench {
    let bench = Bench::new().await;
    bench.shop(1).await;
    bench
        .run(
            "INSERT INTO actor (id, kind) VALUES (1, 'customer');
              INSERT INTO consent_subject (id, contact_id, made_at) VALUES (1, 1, 0);",
        )
        .await;
    let write = bench.store.write(|tx| {
        Box::pin(async move {
            ledger::append(tx, &row(1)).await?;
            let head = Head { length: 1, last: [3; 32], seal: [4; 32], key_mark: [5; 32] };
            ledger::set_head(tx, &head).await
        })
    });
    write.await.unwrap();
    bench
}

#[tokio::test]
async fn an_entry_comes_back_as_it_was_written() {
    let bench = bench().await;
    let mut conn = bench.store.read().await.unwrap();
    assert_eq!(ledger::after(&mut conn, 0, 9).await.unwrap(), [row(1)]);
    assert!(ledger::is_known(&mut conn, &row(1).entry.once).await.unwrap());
    assert!(!ledger::is_known(&mut conn, &row(2).entry.once).await.unwrap());
}

#[tokio::test]
async fn nothing_of_the_ledger_can_be_changed_or_deleted() {
    let bench = bench().await;
    bench
        .run(
            "INSERT INTO media (id, state, expires_at, made_at) VALUES (1, 'here', 0, 0), (2, 'here', 0, 0);
             INSERT INTO consent_proof (seq, media_id) VALUES (1, 1);",
        )
        .await;
    for sql in [
        "UPDATE consent_entry SET act = 'agreed'",
        "DELETE FROM consent_entry",
        "UPDATE consent_body SET body = 'x'",
        "DELETE FROM consent_body",
        "UPDATE consent_head SET length = 0",
        "UPDATE consent_head SET last = x'00'",
        "DELETE FROM consent_head",
        "INSERT OR REPLACE INTO consent_body (seq, salt, body) VALUES (1, x'00', 'x')",
        "UPDATE consent_proof SET media_id = 2",
        "DELETE FROM consent_proof",
        "INSERT OR REPLACE INTO consent_proof (seq, media_id) VALUES (1, 2)",
        "DELETE FROM media WHERE id = 1",
        "INSERT OR REPLACE INTO consent_entry SELECT * FROM consent_entry",
        "INSERT OR REPLACE INTO consent_head SELECT 1, 0, last, seal, key_mark FROM consent_head",
    ] {
        assert!(bench.try_run(sql).await.is_err(), "{sql}");
    }
    bench.run("UPDATE consent_subject SET contact_id = NULL, erased_at = 9").await;
    bench.run("DELETE FROM consent_body").await;
    bench.run("DELETE FROM media WHERE id = 1").await;
    assert_eq!(bench.number("SELECT count(*) FROM consent_proof").await, 0, "and what showed it");
    assert_eq!(bench.number("SELECT count(*) FROM consent_entry").await, 1, "what an erased person said can go");
}

#[tokio::test]
async fn the_same_event_cannot_stand_there_twice() {
    let bench = bench().await;
    let again = Row { entry: Entry { seq: 2, ..row(1).entry }, ..row(2) };
    let written = bench.store.write(move |tx| Box::pin(async move { ledger::append(tx, &again).await })).await;
    assert!(written.is_err());
}
