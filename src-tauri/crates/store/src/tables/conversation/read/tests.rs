use shopbell_model::LabelId;
use sqlx::Row as _;

use super::super::day;
use super::*;
use crate::testing::{Bench, talk};

const HOUR: i64 = 3_600_000;
const NOW: UtcMillis = UtcMillis(1_000 * HOUR);

/// A conversation on *To answer* whose window ends `hours` from now and whose customer waits since `waiting`.
async fn to_answer(bench: &Bench, id: i64, hours: i64, waiting: i64) {
    let until = NOW.0 + hours * HOUR;
    let values = format!("'to_answer', {waiting}, {}, {until}, {waiting}", until - 24 * HOUR);
    bench.conversation(id, "shelf, last_at, last_inbound_at, window_until, waiting_since", &values).await;
}

async fn all(bench: &Bench, shelf: Shelf, limit: u32) -> Vec<(i64, Group)> {
    let mut connection = bench.store.read().await.unwrap();
    let mut rows = Vec::new();
    let mut cursor = None;
    loop {
        let page = page(&mut connection, shelf, cursor.as_deref(), limit, NOW).await.unwrap();
        assert!(page.rows.len() <= usize::try_from(limit).unwrap());
        rows.extend(page.rows.into_iter().map(|row| (row.id.0, row.group)));
        cursor = page.next;
        if cursor.is_none() {
            return rows;
        }
    }
}

#[tokio::test]
async fn to_answer_comes_heading_by_heading_whatever_the_size_of_a_page() {
    let bench = Bench::new().await;
    bench.shop(20).await;
    to_answer(&bench, 1, 20, 500).await;
    to_answer(&bench, 2, 5, 300).await;
    to_answer(&bench, 3, 5, 300).await;
    to_answer(&bench, 4, 1, 900).await;
    to_answer(&bench, 5, 2, 100).await;
    to_answer(&bench, 6, 0, 50).await;
    to_answer(&bench, 7, -30, 70).await;
    to_answer(&bench, 8, -3, 60).await;
    let expected = [
        (4, Group::ClosingSoon),
        (5, Group::ClosingSoon),
        (2, Group::Next),
        (3, Group::Next),
        (1, Group::Next),
        (7, Group::Closed),
        (8, Group::Closed),
        (6, Group::Closed),
    ];
    for limit in 1..10 {
        assert_eq!(all(&bench, Shelf::ToAnswer, limit).await, expected, "pages of {limit}");
    }
    let mut connection = bench.store.read().await.unwrap();
    let counts = counts(&mut connection, NOW).await.unwrap();
    assert_eq!(counts.groups, GroupCounts { closing_soon: 2, next: 3, closed: 3 });
    assert_eq!(counts.shelves, ShelfCounts { to_answer: 8, waiting: 0, done: 0, snoozed: 0 });
    for (id, group) in expected {
        let (row, _) = header(&mut connection, talk(id), NOW).await.unwrap().unwrap();
        assert_eq!(row.group, group, "the header and the list agree on {id}");
    }
}

#[tokio::test]
async fn nobody_waiting_stands_where_the_last_message_puts_it() {
    let bench = Bench::new().await;
    bench.shop(3).await;
    to_answer(&bench, 1, 20, 100).await;
    to_answer(&bench, 2, 20, 300).await;
    to_answer(&bench, 3, 20, 200).await;
    bench.run("UPDATE conversation SET waiting_since = NULL WHERE id = 3").await;
    for limit in 1..4 {
        let ids: Vec<i64> = all(&bench, Shelf::ToAnswer, limit).await.into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, [1, 3, 2], "pages of {limit}");
    }
}

#[tokio::test]
async fn the_other_shelves_come_newest_first_also_at_the_same_time() {
    let bench = Bench::new().await;
    bench.shop(30).await;
    for id in 1..=30 {
        let values = format!("'waiting', {}", id / 3);
        bench.conversation(id, "shelf, last_at", &values).await;
    }
    for limit in [1, 2, 3, 7, 30, 31] {
        let ids: Vec<i64> = all(&bench, Shelf::Waiting, limit).await.into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, (1..=30).rev().collect::<Vec<_>>(), "pages of {limit}");
    }
    assert!(all(&bench, Shelf::Done, 10).await.is_empty());
}

#[tokio::test]
async fn what_is_pinned_comes_first_and_once_whatever_the_size_of_a_page() {
    let bench = Bench::new().await;
    bench.shop(12).await;
    for id in 1..=4 {
        to_answer(&bench, id, 20, id * 10).await;
    }
    to_answer(&bench, 5, 1, 7).await;
    to_answer(&bench, 6, -3, 8).await;
    for id in 7..=12 {
        bench.conversation(id, "shelf, last_at", &format!("'done', {}", id * 10)).await;
    }
    bench
        .run(
            "UPDATE conversation SET pinned_at = 90 WHERE id IN (2, 6, 8);
             UPDATE conversation SET pinned_at = 40 WHERE id IN (4, 12);",
        )
        .await;
    for limit in 1..9 {
        let to_answer = [
            (4, Group::Pinned),
            (2, Group::Pinned),
            (6, Group::Pinned),
            (5, Group::ClosingSoon),
            (1, Group::Next),
            (3, Group::Next),
        ];
        assert_eq!(all(&bench, Shelf::ToAnswer, limit).await, to_answer, "pages of {limit}");
        let done = [12, 8].map(|id| (id, Group::Pinned)).into_iter();
        let done: Vec<_> = done.chain([11, 10, 9, 7].map(|id| (id, Group::Rest))).collect();
        assert_eq!(all(&bench, Shelf::Done, limit).await, done, "pages of {limit}");
    }
    let mut connection = bench.store.read().await.unwrap();
    let counted = counts(&mut connection, NOW).await.unwrap();
    assert_eq!(counted.groups, GroupCounts { closing_soon: 1, next: 2, closed: 0 }, "what is pinned counts as pinned");
    assert_eq!(day::pinned(&mut connection).await.unwrap(), 5);
}

#[tokio::test]
async fn rows_and_header_say_every_label_and_every_letter() {
    let bench = Bench::new().await;
    bench.shop(2).await;
    let said = "\"quoted\" \\ and \u{7}bell,\nשלום 🙂 [{";
    for id in 1..=2 {
        bench.conversation(id, "shelf, last_at", "'done', 5").await;
    }
    bench
        .run(&format!(
            "UPDATE conversation SET last_text = '{said}', draft = '{said}' WHERE id = 1;
             UPDATE contact SET name = '{said}' WHERE id = 1;
             INSERT INTO label (id, name, folded, look) VALUES (7, 'a', 'a', 1), (9, 'b', 'b', 2);
             INSERT INTO chat_label (label_id, conversation_id, last_at) VALUES (9, 1, 5), (7, 1, 5);"
        ))
        .await;
    let mut connection = bench.store.read().await.unwrap();
    let rows = page(&mut connection, Shelf::Done, None, 10, NOW).await.unwrap().rows;
    let (header, _) = header(&mut connection, talk(1), NOW).await.unwrap().unwrap();
    let [plain, told] = rows.as_slice() else { panic!("{rows:?}") };
    assert!(plain.labels.is_empty());
    assert_eq!(told, &header, "the list and the header say the same");
    assert_eq!(told.labels, [LabelId(7), LabelId(9)]);
    assert_eq!((told.draft.as_str(), told.person.name.as_deref()), (said, Some(said)));
    assert_eq!(told.last.as_ref().map(|last| last.text.as_str()), Some(said));
}

#[tokio::test]
async fn foreign_numbers_and_silent_conversations_are_not_in_the_inbox() {
    let bench = Bench::new().await;
    bench.shop(3).await;
    to_answer(&bench, 1, 20, 100).await;
    bench
        .run(
            "INSERT INTO conversation (id, number_id, contact_id, ours, last_message_id) VALUES (2, 2, 2, 0, 1);
             INSERT INTO conversation (id, number_id, contact_id, ours) VALUES (3, 1, 3, 1);",
        )
        .await;
    assert_eq!(all(&bench, Shelf::ToAnswer, 10).await, [(1, Group::Next)]);
    let mut connection = bench.store.read().await.unwrap();
    assert_eq!(counts(&mut connection, NOW).await.unwrap().shelves.to_answer, 1);
    let (foreign, _) = header(&mut connection, talk(2), NOW).await.unwrap().unwrap();
    assert!(!foreign.ours, "it is kept, and marked");
    assert_eq!(header(&mut connection, talk(99), NOW).await.unwrap(), None);
    assert!(exists(&mut connection, talk(2)).await.unwrap());
    assert!(!exists(&mut connection, talk(99)).await.unwrap());
}

#[tokio::test]
async fn the_sizes_of_shelves_follow_every_change() {
    let bench = Bench::new().await;
    bench.shop(6).await;
    for id in 1..=6 {
        to_answer(&bench, id, 20, id).await;
    }
    bench
        .run(
            "UPDATE conversation SET shelf = 'waiting' WHERE id IN (1, 2);
             UPDATE conversation SET shelf = 'done' WHERE id = 2;
             UPDATE conversation SET shelf = 'done', last_message_id = NULL WHERE id = 3;
             UPDATE conversation SET ours = 0 WHERE id = 4;
             UPDATE conversation SET last_message_id = 77, unread = 3 WHERE id = 5;
             DELETE FROM conversation WHERE id = 6;",
        )
        .await;
    let mut connection = bench.store.read().await.unwrap();
    let counted = counts(&mut connection, NOW).await.unwrap().shelves;
    assert_eq!(counted, ShelfCounts { to_answer: 1, waiting: 1, done: 1, snoozed: 0 });
}

#[tokio::test]
async fn a_cursor_of_another_list_is_refused() {
    let bench = Bench::new().await;
    let mut connection = bench.store.read().await.unwrap();
    for (shelf, cursor) in
        [(Shelf::Done, "0.1.1.1"), (Shelf::ToAnswer, "3.1.1.1"), (Shelf::Done, "9"), (Shelf::Done, "x")]
    {
        let refused = page(&mut connection, shelf, Some(cursor), 10, NOW).await;
        assert!(matches!(refused, Err(StoreError::BadCursor)), "{cursor}");
    }
}

#[tokio::test]
async fn a_header_says_since_when_the_customer_writes() {
    let bench = Bench::new().await;
    bench.shop(2).await;
    bench.conversation(1, "shelf, last_at", "'waiting', 5").await;
    bench.conversation(2, "shelf, last_at", "'waiting', 5").await;
    bench.message(1, 1, 70, "later").await;
    bench.message(2, 1, 40, "first").await;
    bench.run("UPDATE message SET removed = 1 WHERE id = 2").await;
    bench.message(3, 1, 50, "first that stands").await;
    let mut connection = bench.store.read().await.unwrap();
    let mut since = async |id| header(&mut connection, talk(id), NOW).await.unwrap().unwrap().1;
    assert_eq!(since(1).await, Some(UtcMillis(50)));
    assert_eq!(since(2).await, None);
}

#[tokio::test]
async fn no_heading_is_sorted_or_scanned() {
    let bench = Bench::new().await;
    let mut connection = bench.store.read().await.unwrap();
    for order in [
        "SELECT id FROM conversation c INDEXED BY conversation_to_answer_by_wait
         WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
           AND c.pinned_at IS NULL AND c.window_until > 1
           AND ifnull(c.waiting_since, c.last_at) >= 2 AND (ifnull(c.waiting_since, c.last_at) > 2 OR c.id > 3)
         ORDER BY ifnull(c.waiting_since, c.last_at), c.id LIMIT 4",
        "SELECT id FROM conversation c INDEXED BY conversation_to_answer_by_window
         WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
           AND c.pinned_at IS NULL AND c.window_until > 1 AND c.window_until <= 2 AND (c.window_until, c.id) > (3, 4)
         ORDER BY c.window_until, c.id LIMIT 5",
        "SELECT id FROM conversation c INDEXED BY conversation_by_shelf
         WHERE c.shelf = 'done' AND c.ours = 1 AND c.last_message_id IS NOT NULL
           AND c.snoozed_until IS NULL AND c.pinned_at IS NULL AND (c.last_at, c.id) < (2, 3)
         ORDER BY c.last_at DESC, c.id DESC LIMIT 4",
        "SELECT id FROM conversation c INDEXED BY conversation_to_answer_by_wait
         WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
           AND c.pinned_at IS NULL AND c.window_until <= 1
           AND ifnull(c.waiting_since, c.last_at) <= 2 AND (ifnull(c.waiting_since, c.last_at) < 2 OR c.id < 3)
         ORDER BY ifnull(c.waiting_since, c.last_at) DESC, c.id DESC LIMIT 4",
    ] {
        let plan = sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {order}")));
        let plan: Vec<String> =
            plan.fetch_all(&mut *connection).await.unwrap().iter().map(|row| row.get("detail")).collect();
        assert!(plan.iter().all(|step| !step.contains("TEMP B-TREE")), "{plan:?} sorts");
        assert!(plan.iter().all(|step| step.starts_with("SEARCH")), "{plan:?} scans");
    }
}
