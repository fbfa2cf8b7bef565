use futures_util::future::join_all;

use super::*;
use crate::testing::Bench;

fn entry(number: u32) -> JournalEntry {
    JournalEntry { body: Bytes::from(format!("body {number}")), received_at: UtcMillis(i64::from(number)) }
}

#[tokio::test]
async fn bodies_that_wait_together_get_the_ids_of_their_rows() {
    let bench = Bench::new().await;
    // More than fit one statement, all waiting at once.
    let appended = join_all((0..300).map(|i| append(&bench.store, entry(i)))).await;
    let mut connection = bench.store.read().await.unwrap();
    let rows = pending(&mut connection, None, 1_000).await.unwrap();
    assert_eq!(rows.len(), 300);
    for (number, id) in (0..).zip(appended) {
        let id = id.unwrap();
        let row = rows.iter().find(|row| row.id == id).unwrap();
        assert_eq!(row.body, entry(number).body);
    }
}

#[tokio::test]
async fn bodies_come_back_as_they_came_and_in_order() {
    let bench = Bench::new().await;
    for number in 0..70 {
        append(&bench.store, entry(number)).await.unwrap();
    }
    let mut connection = bench.store.read().await.unwrap();
    let first = pending(&mut connection, None, 50).await.unwrap();
    let rest = pending(&mut connection, Some(first[49].id), 50).await.unwrap();
    let all: Vec<JournalRow> = first.into_iter().chain(rest).collect();
    assert_eq!(all.len(), 70);
    for (number, row) in (0..).zip(&all) {
        assert_eq!(row.body, entry(number).body);
        assert_eq!(row.received_at, entry(number).received_at);
    }
    assert_eq!(last_received(&mut connection).await.unwrap(), Some(UtcMillis(69)));
}

#[tokio::test]
async fn applied_bodies_wait_no_more_and_set_aside_ones_wait_for_a_newer_reader() {
    let bench = Bench::new().await;
    let mut ids = Vec::new();
    for number in 0..3 {
        let id = append(&bench.store, entry(number)).await.unwrap();
        ids.push(id);
    }
    let (done, odd) = (ids[0], ids[1]);
    bench
        .store
        .write(move |tx| {
            Box::pin(async move {
                mark_applied(&mut *tx, done, Some("kept: account_update"), 1).await?;
                set_aside(tx, odd, "not JSON", 1).await
            })
        })
        .await
        .unwrap();
    let mut connection = bench.store.read().await.unwrap();
    let waiting = pending(&mut connection, None, 10).await.unwrap();
    assert_eq!(waiting.iter().map(|row| row.id).collect::<Vec<_>>(), ids[2..]);
    assert_eq!(count_set_aside(&mut connection).await.unwrap(), 1);
    assert!(set_aside_before(&mut connection, 1, None, 10).await.unwrap().is_empty(), "the same reader does not retry");
    let again = set_aside_before(&mut connection, 2, None, 10).await.unwrap();
    assert_eq!(again.iter().map(|row| row.id).collect::<Vec<_>>(), [odd]);
}

#[tokio::test]
async fn a_full_disk_is_said_to_every_waiting_body() {
    let bench = Bench::new().await;
    bench.store.limit_pages(Some(1)).await.unwrap();
    let large = |number: u32| JournalEntry { body: Bytes::from(vec![b'x'; 300_000]), ..entry(number) };
    let refused = join_all((0..10).map(|i| append(&bench.store, large(i)))).await;
    assert!(refused.iter().all(|refused| matches!(refused, Err(StoreError::Full))), "none may be answered as stored");
    bench.store.limit_pages(None).await.unwrap();
    assert!(append(&bench.store, large(1)).await.is_ok());
    assert_eq!(bench.number("SELECT count(*) FROM journal").await, 1);
}

#[tokio::test]
async fn old_bodies_go_and_one_of_a_clock_that_was_ahead_holds_up_nothing() {
    let bench = Bench::new().await;
    for (number, received_at) in [(1, 10), (2, 9_000), (3, 20), (4, 150), (5, 30), (6, 160)] {
        let entry = JournalEntry { received_at: UtcMillis(received_at), ..entry(number) };
        append(&bench.store, entry).await.unwrap();
    }
    bench.run("UPDATE journal SET state = 'applied'").await;
    bench.run("UPDATE journal SET state = 'set_aside' WHERE id = 3").await;
    let drop =
        |after| bench.store.write(move |tx| Box::pin(drop_applied(tx, after, (UtcMillis(100), UtcMillis(200)), 2)));
    let first = drop(JournalId(0)).await.unwrap();
    assert_eq!(first, Dropped { dropped: 1, last: Some(JournalId(2)) }, "the first; the second is of the future");
    let second = drop(JournalId(2)).await.unwrap();
    assert_eq!(second, Dropped { dropped: 0, last: None }, "one set aside stays, and then they are young");
    let left =
        bench.number("SELECT CAST(group_concat(id, '') AS INTEGER) FROM (SELECT id FROM journal ORDER BY id)").await;
    assert_eq!(left, 23_456);
}
