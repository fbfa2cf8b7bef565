use shopbell_model::{MessageId, UtcMillis};

use super::*;
use crate::search;
use crate::testing::Bench;

/// How often a word stands in the bytes of the file and its log.
fn found(bench: &Bench, word: &str) -> usize {
    let count = |name: &str| {
        let bytes = std::fs::read(bench.folder.path().join(name)).unwrap_or_default();
        bytes.windows(word.len()).filter(|window| *window == word.as_bytes()).count()
    };
    count("shop.db") + count("shop.db-wal")
}

async fn step(bench: &Bench, index: Index, first: bool) -> bool {
    bench.store.write(move |tx| Box::pin(merge_index(tx, index, first))).await.unwrap()
}

/// Everything this module does, as whoever erases somebody does it.
async fn rinse(bench: &Bench) {
    for index in Index::ALL {
        step(bench, index, true).await;
        while step(bench, index, false).await {}
    }
    while bench.store.write(|tx| Box::pin(fill_free(tx))).await.unwrap() {}
    while bench.store.write(|tx| Box::pin(empty_filler(tx))).await.unwrap() {}
    assert!(bench.store.empty_log().await.unwrap());
}

#[tokio::test]
async fn nothing_is_left_in_the_file_of_what_was_deleted() {
    let bench = Bench::new().await;
    bench.shop(40).await;
    for chat in 1..=40 {
        bench.conversation(chat, "unread", "0").await;
    }
    // Words of forty people in turn, long and short, so that they share pages; then rows grow and pages split.
    bench
        .store
        .write(|tx| {
            Box::pin(async move {
                for id in 1..=4_000_i64 {
                    let chat = id % 40 + 1;
                    let text = format!("wordof{chat}x {}", "lorem ".repeat(usize::try_from(id % 90).unwrap()));
                    sqlx::query(
                        "INSERT INTO message (id, conversation_id, direction, wamid, kind, body, at, stored_at)
                         VALUES (?1, ?2, 'in', ?3, 'text', ?4, ?1, ?1)",
                    )
                    .bind(id)
                    .bind(chat)
                    .bind(format!("wamid.wordof{chat}x.{id}"))
                    .bind(&text)
                    .execute(&mut *tx)
                    .await?;
                    search::index_message(tx, MessageId(id), &text).await?;
                }
                for id in (1..=4_000_i64).rev() {
                    let chat = id % 40 + 1;
                    let payload = format!("wordof{chat}x").repeat(usize::try_from(id % 50).unwrap());
                    sqlx::query("UPDATE message SET payload = ?2, sent_at = ?3 WHERE id = ?1")
                        .bind(id)
                        .bind(payload)
                        .bind(UtcMillis(1_780_000_000_000).0)
                        .execute(&mut *tx)
                        .await?;
                }
                Ok(())
            })
        })
        .await
        .unwrap();
    assert!(found(&bench, "wordof7x") > 100, "what is looked for can be found");
    let others = |sql: &'static str| bench.number(sql);
    let kept = others("SELECT sum(length(body) + length(payload)) FROM message WHERE conversation_id <> 7").await;
    bench
        .store
        .write(|tx| {
            Box::pin(async move {
                let ids: Vec<i64> =
                    sqlx::query_scalar("SELECT id FROM message WHERE conversation_id = 7").fetch_all(&mut *tx).await?;
                for id in ids {
                    search::remove_message(tx, MessageId(id)).await?;
                    sqlx::query("DELETE FROM message WHERE id = ?1").bind(id).execute(&mut *tx).await?;
                }
                Ok(())
            })
        })
        .await
        .unwrap();
    rinse(&bench).await;
    assert_eq!(found(&bench, "wordof7x"), 0);
    assert!(found(&bench, "wordof8x") > 100, "and nobody else lost a word");
    assert_eq!(
        others("SELECT sum(length(body) + length(payload)) FROM message WHERE conversation_id <> 7").await,
        kept
    );
    assert_eq!(bench.number("SELECT count(*) FROM filler").await, 0);
    assert_eq!(bench.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'").await, 0);
}

/// What the cipher answers differs from what SQLite does, and its pages hold less.
#[tokio::test]
async fn an_encrypted_file_is_rinsed_as_well() {
    let bench = Bench::encrypted().await;
    bench.shop(400).await;
    bench.run("DELETE FROM contact WHERE id > 20").await;
    bench.run("INSERT INTO filler (bytes) VALUES (zeroblob(900000)); DELETE FROM filler;").await;
    assert!(bench.number("SELECT freelist_count FROM pragma_freelist_count").await > 100);
    rinse(&bench).await;
    assert_eq!(bench.number("SELECT count(*) FROM filler").await, 0);
    assert_eq!(bench.number("SELECT count(*) FROM contact").await, 20);
    assert_eq!(bench.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'").await, 0);
    bench.run("DELETE FROM setting WHERE key = 'deleted_is_overwritten'").await;
    bench.store.write_anew_once().await.unwrap();
    assert!(bench.store.empty_log().await.unwrap());
    bench.run("UPDATE contact SET name = 'Other' WHERE id = 1").await;
    assert_eq!(bench.number("SELECT count(*) FROM contact WHERE name LIKE 'Name %'").await, 19);
    let start = std::fs::read(bench.folder.path().join("shop.db")).unwrap();
    assert!(!start.starts_with(b"SQLite format 3"), "it keeps its key");
}

#[tokio::test]
async fn a_reader_of_an_older_state_holds_the_log_and_nobody_else_up() {
    let bench = Bench::new().await;
    bench.shop(3).await;
    let mut reader = bench.store.read().await.unwrap();
    sqlx::query("BEGIN").execute(&mut *reader).await.unwrap();
    sqlx::query("SELECT count(*) FROM contact").fetch_one(&mut *reader).await.unwrap();
    bench.run("UPDATE contact SET name = 'Other'").await;
    assert!(!bench.store.empty_log().await.unwrap());
    sqlx::query("COMMIT").execute(&mut *reader).await.unwrap();
    assert!(bench.store.empty_log().await.unwrap());
}

#[tokio::test]
async fn a_file_of_an_older_version_is_written_anew_once() {
    let bench = Bench::new().await;
    bench.shop(1).await;
    bench.run("DELETE FROM setting WHERE key = 'deleted_is_overwritten'").await;
    bench.run("PRAGMA secure_delete = OFF; INSERT INTO filler (bytes) VALUES (CAST('leftover-of-old' AS BLOB)); DELETE FROM filler;").await;
    assert!(bench.store.empty_log().await.unwrap());
    assert!(found(&bench, "leftover-of-old") > 0);
    bench.store.close().await;
    let store = crate::testing::open(&bench.folder, None).await.unwrap();
    assert!(found(&bench, "leftover-of-old") > 0, "a start does not wait for it");
    store.write_anew_once().await.unwrap();
    assert!(store.empty_log().await.unwrap());
    assert_eq!(found(&bench, "leftover-of-old"), 0);
    let kept = setting::get(&mut store.read().await.unwrap(), CLEAN).await.unwrap();
    assert_eq!(kept.as_deref(), Some("yes"), "and it is done once");
    store.close().await;
}
