use shopbell_model::ConversationId;
use sqlx::Row as _;

use super::*;
use crate::testing::Bench;

const NOW: UtcMillis = UtcMillis(1_000);

async fn all(bench: &Bench, filter: Filter, limit: u32) -> Vec<i64> {
    let mut connection = bench.store.read().await.unwrap();
    let (mut ids, mut cursor) = (Vec::new(), None);
    loop {
        let page = filtered(&mut connection, filter, cursor.as_deref(), limit, NOW).await.unwrap();
        ids.extend(page.rows.iter().map(|row| row.id.0));
        cursor = page.next;
        if cursor.is_none() {
            return ids;
        }
    }
}

#[tokio::test]
async fn every_filter_pages_in_its_order_and_lets_through_what_it_says() {
    let bench = Bench::new().await;
    bench.shop(8).await;
    let columns = "shelf, last_at, waiting_since, window_until, unread, marked_unread, snoozed_until";
    for (id, values) in [
        (1, "'to_answer', 500, 300, 1200, 2, 0, NULL"),
        (2, "'to_answer', 500, 200, 1100, 0, 1, NULL"),
        (3, "'to_answer', 400, 250, 900, 1, 0, 5000"),
        (4, "'waiting', 700, NULL, 1300, 0, 0, NULL"),
        (5, "'waiting', 600, NULL, 0, 0, 1, 4000"),
        (6, "'done', 900, 100, 1400, 0, 1, NULL"),
        (7, "'to_answer', 500, NULL, 1500, 0, 0, NULL"),
    ] {
        bench.conversation(id, columns, values).await;
    }
    bench
        .run(
            "INSERT INTO helper (id, name, folded) VALUES (1, 'Aino', 'aino');
             UPDATE conversation SET helper_id = 1 WHERE id IN (1, 4, 6, 7);
             INSERT INTO label (id, name, folded, look) VALUES (1, 'Nouto', 'nouto', 1), (2, 'Muu', 'muu', 2);
             INSERT INTO chat_label (label_id, conversation_id, last_at) VALUES (1, 1, 500), (1, 6, 900), (1, 7, 500), (2, 2, 500);
             UPDATE conversation SET last_at = 950 WHERE id = 1;",
        )
        .await;
    for (filter, expected) in [
        (Filter::Unread, vec![1, 6, 2]),
        (Filter::Unanswered, vec![2, 3, 1]),
        (Filter::Closing, vec![2, 1, 4, 7]),
        (Filter::Of(HelperId(1)), vec![1, 4, 7]),
        (Filter::Labelled(LabelId(1)), vec![1, 6, 7]),
        (Filter::Snoozed, vec![5, 3]),
    ] {
        for limit in 1..5 {
            assert_eq!(all(&bench, filter, limit).await, expected, "{filter:?} in pages of {limit}");
        }
    }
    let sizes = bench.number("SELECT size FROM shelf_size WHERE shelf = 'snoozed'").await;
    assert_eq!(sizes, 2);
    assert_eq!(bench.number("SELECT size FROM shelf_size WHERE shelf = 'to_answer'").await, 3);
}

#[tokio::test]
async fn a_cursor_of_another_filter_is_refused() {
    let bench = Bench::new().await;
    let mut connection = bench.store.read().await.unwrap();
    for cursor in ["1.1.1.1", "0.1.1", "x"] {
        let refused = filtered(&mut connection, Filter::Unread, Some(cursor), 10, NOW).await;
        assert!(matches!(refused, Err(StoreError::BadCursor)), "{cursor}");
    }
}

#[tokio::test]
async fn rows_say_which_labels_they_bear() {
    let bench = Bench::new().await;
    bench.shop(2).await;
    bench.conversation(1, "shelf, last_at", "'waiting', 5").await;
    bench.conversation(2, "shelf, last_at, pinned_at", "'waiting', 6, 1").await;
    bench
        .run(
            "INSERT INTO label (id, name, folded, look) VALUES (1, 'Nouto', 'nouto', 1), (2, 'Muu', 'muu', 2);
             INSERT INTO chat_label (label_id, conversation_id, last_at) VALUES (1, 1, 5), (2, 1, 5), (2, 2, 6);",
        )
        .await;
    let mut connection = bench.store.read().await.unwrap();
    let shelf = crate::tables::conversation::Shelf::Waiting;
    let page = crate::tables::conversation::page(&mut connection, shelf, None, 10, NOW).await.unwrap();
    let borne: Vec<_> = page.rows.iter().map(|row| (row.id, row.labels.clone())).collect();
    assert_eq!(
        borne,
        [(ConversationId(2), vec![LabelId(2)]), (ConversationId(1), vec![LabelId(1), LabelId(2)])],
        "the pinned one first"
    );
}

#[tokio::test]
async fn a_label_with_many_chats_is_not_put_in_order() {
    let bench = Bench::new().await;
    let mut connection = bench.store.read().await.unwrap();
    let plan = sqlx::query(
        "EXPLAIN QUERY PLAN SELECT c.id FROM conversation c
         JOIN chat_label l INDEXED BY chat_label_newest ON l.conversation_id = c.id
         JOIN contact p ON p.id = c.contact_id
         WHERE l.label_id = 1 AND c.ours = 1 AND c.last_message_id IS NOT NULL
           AND (l.last_at, l.conversation_id) < (9, 9)
         ORDER BY l.last_at DESC, l.conversation_id DESC LIMIT 4",
    );
    let plan: Vec<String> =
        plan.fetch_all(&mut *connection).await.unwrap().iter().map(|row| row.get("detail")).collect();
    assert!(plan.iter().all(|step| !step.contains("TEMP B-TREE") && step.starts_with("SEARCH")), "{plan:?}");
}
