//! Two contacts that become one, and what is found of people by files that are not there.

use shopbell_model::segment::Segment;
use shopbell_model::{ContactId, UtcMillis};

use crate::tables::identity::{self, IdentityKind};
use crate::tables::person::{Among, Judging, move_all, page, refresh};
use crate::testing::Bench;

/// One file that was taken back, one that was brought in.
const FILES: &str = "INSERT INTO import (id, portfolio_id, name, state, plan, begun_at)
     VALUES (1, 1, 'a', 'undone', '{}', 0), (2, 1, 'b', 'done', '{}', 0);";

async fn found(bench: &Bench, typed: &str) -> Vec<i64> {
    let judging = Judging { now: UtcMillis(0), strict: true, numeric: Vec::new() };
    let (segment, typed_labels) = (Segment::default(), &[]);
    let among = Among { segment: &segment, typed, typed_labels, judging: &judging };
    let page = page(&mut bench.store.read().await.unwrap(), among, None, None, 50).await.unwrap();
    page.lines.iter().map(|line| line.person.contact.0).collect()
}

#[tokio::test]
async fn what_stands_by_hand_outlives_the_file_of_the_one_that_stays() {
    let bench = Bench::new().await;
    bench.shop(2).await;
    bench
        .run(format!(
            "{FILES} UPDATE contact SET import_id = 1 WHERE id = 1;
             INSERT INTO list (id, portfolio_id, name, folded, made_at)
               VALUES (1, 1, 'a', 'a', 0), (2, 1, 'b', 'b', 0), (3, 1, 'c', 'c', 0);
             INSERT INTO label (id, name, folded, look) VALUES (901, 'x', 'x', 1), (902, 'y', 'y', 2);
             INSERT INTO list_member VALUES (1, 1, 1, 0), (1, 2, NULL, 0), (2, 1, NULL, 0), (2, 2, 1, 0), (3, 1, 1, 0),
               (3, 2, 2, 0);
             INSERT INTO contact_label VALUES (901, 1, 1), (901, 2, NULL), (902, 2, NULL);"
        ))
        .await;
    bench.store.write(|tx| Box::pin(move_all(tx, ContactId(2), ContactId(1)))).await.unwrap();
    assert_eq!(bench.number("SELECT count(*) FROM list_member_seen WHERE contact_id = 1").await, 3);
    assert_eq!(bench.number("SELECT count(*) FROM contact_label_seen WHERE contact_id = 1").await, 2);
    let left = "SELECT (SELECT count(*) FROM list_member WHERE contact_id = 2)
                     + (SELECT count(*) FROM contact_label WHERE contact_id = 2)";
    assert_eq!(bench.number(left).await, 0);
    assert_eq!(bench.number("SELECT count(*) FROM contact WHERE id = 1 AND import_id IS NULL").await, 1);
}

#[tokio::test]
async fn nobody_is_found_or_reached_by_what_a_file_that_is_not_there_says_nor_by_an_old_address() {
    let bench = Bench::new().await;
    bench.shop(3).await;
    bench
        .run(format!(
            "{FILES} INSERT INTO field (id, portfolio_id, code, kind) SELECT 901, 1, 'email', 'text'
               WHERE NOT EXISTS (SELECT 1 FROM field WHERE portfolio_id = 1 AND code = 'email');
             DELETE FROM identity; UPDATE contact SET phone = NULL, name = 'Nimi';
             INSERT INTO identity (portfolio_id, contact_id, kind, value, first_at, import_id)
               VALUES (1, 1, 'phone', '+358401111111', 1, NULL), (1, 1, 'phone', '+358402222222', 2, 1),
                      (1, 1, 'phone', '+358403333333', 0, 2), (1, 2, 'phone', '+358404444444', 0, 1);
             UPDATE contact SET import_id = 1 WHERE id = 2;
             INSERT INTO contact_value (contact_id, field_id, value, import_id, at)
               SELECT 1, id, 'vanha@example.fi', NULL, 0 FROM field WHERE code = 'email' AND portfolio_id = 1;
             INSERT INTO contact_value (contact_id, field_id, value, import_id, at)
               SELECT 1, id, 'uusi@example.fi', 2, 0 FROM field WHERE code = 'email' AND portfolio_id = 1;
             INSERT INTO contact_value (contact_id, field_id, value, import_id, at)
               SELECT 1, id, 'poissa@example.fi', 1, 0 FROM field WHERE code = 'email' AND portfolio_id = 1;"
        ))
        .await;
    for id in [1, 2] {
        bench.store.write(move |tx| Box::pin(refresh(tx, ContactId(id)))).await.unwrap();
    }
    for (typed, who) in
        [("+358401111111", vec![1]), ("+358402222222", vec![]), ("+358403333333", vec![1]), ("+358404444444", vec![])]
    {
        assert_eq!(found(&bench, typed).await, who, "{typed}");
    }
    assert_eq!(found(&bench, "uusi@example").await, [1]);
    assert!(found(&bench, "vanha@example").await.is_empty() && found(&bench, "poissa@example").await.is_empty());
    let mut conn = bench.store.read().await.unwrap();
    let newest = identity::newest(&mut conn, ContactId(1), IdentityKind::Phone).await.unwrap();
    assert_eq!(newest.as_deref(), Some("+358401111111"));
    drop(conn);
    // Whom a file made is found by it as soon as it is brought in.
    bench.run("UPDATE import SET state = 'done' WHERE id = 1").await;
    assert_eq!(found(&bench, "+358404444444").await, [2]);
}
