use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use shopbell_model::field::FieldKind;
use shopbell_model::{FieldId, Phone, PortfolioId};

use super::*;
use crate::tables::field::Field;
use crate::testing::Bench;

const FEW: i64 = 100;
const MANY: i64 = 20_000;

/// A shop of people each with a number, an address, a public name and a street; two of whom, 7 and 9, share all but the number.
async fn shop(people: i64) -> Bench {
    let bench = Bench::new().await;
    bench.shop(people).await;
    bench
        .run(
            "INSERT INTO field (id, portfolio_id, code, name, folded, kind) VALUES
               (1, 1, 'email', '', '', 'text'), (2, 1, NULL, 'Street', 'street', 'text');
             UPDATE contact SET username = 'user' || id, sort = '1name ' || id;
             INSERT INTO identity (portfolio_id, contact_id, kind, value, first_at)
               SELECT 1, id, 'phone', '+35840' || (1000000 + id), 0 FROM contact;
             INSERT INTO contact_value (contact_id, field_id, value, at) SELECT id, 1, id || '@shop.example', 0 FROM contact;
             INSERT INTO contact_value (contact_id, field_id, value, at) SELECT id, 2, 'Kauppakatu ' || id, 0 FROM contact;
             UPDATE contact SET name = 'Name 7', username = 'USER7', sort = '1name 7' WHERE id = 9;
             INSERT INTO contact_value (contact_id, field_id, value, at) VALUES
               (9, 1, '7@SHOP.example', 1), (9, 2, 'kauppakatu 7', 1);",
        )
        .await;
    bench
}

#[tokio::test]
async fn whom_somebody_may_be_is_found_by_every_way() {
    let bench = shop(FEW).await;
    let mut conn = bench.store.read().await.unwrap();
    let both = [ContactId(7), ContactId(9)];
    assert_eq!(by_address(&mut conn, FieldId(1), "7@shop.example").await.unwrap(), both);
    assert_eq!(by_username(&mut conn, PortfolioId(1), "user7").await.unwrap(), both);
    assert_eq!(by_field(&mut conn, "1name 7", FieldId(2), "Kauppakatu 7").await.unwrap(), both);
    let phone = Phone::from_e164("+358401000007").unwrap();
    assert_eq!(by_number(&mut conn, PortfolioId(1), &[phone]).await.unwrap(), [ContactId(7)]);
}

#[tokio::test]
async fn what_a_whole_office_shares_tells_nobody_apart() {
    let bench = shop(FEW).await;
    bench
        .run(
            "INSERT INTO contact_value (contact_id, field_id, value, at)
               SELECT id, 1, 'office@shop.example', 2 FROM contact WHERE id BETWEEN 20 AND 24",
        )
        .await;
    let mut conn = bench.store.read().await.unwrap();
    assert_eq!(by_address(&mut conn, FieldId(1), "office@shop.example").await.unwrap(), []);
}

/// How much SQLite did for one look by every way, in steps of its machine.
async fn work(bench: &Bench) -> u64 {
    let mut conn = bench.store.read().await.unwrap();
    let done = Arc::new(AtomicU64::new(0));
    let count = done.clone();
    conn.lock_handle().await.unwrap().set_progress_handler(1, move || {
        count.fetch_add(1, Ordering::Relaxed);
        true
    });
    let fields = [Field { id: FieldId(2), code: None, name: "Street".to_owned(), kind: FieldKind::Text }];
    let facts = known(&mut conn, ContactId(9), &fields).await.unwrap().unwrap();
    by_number(&mut conn, PortfolioId(1), &facts.phones).await.unwrap();
    by_address(&mut conn, FieldId(1), "7@shop.example").await.unwrap();
    by_username(&mut conn, PortfolioId(1), "user7").await.unwrap();
    by_field(&mut conn, &facts.name, FieldId(2), "Kauppakatu 7").await.unwrap();
    of(&mut conn, ContactId(9)).await.unwrap();
    due(&mut conn, 10).await.unwrap();
    conn.lock_handle().await.unwrap().remove_progress_handler();
    done.load(Ordering::Relaxed)
}

#[tokio::test]
async fn a_look_reads_no_more_among_twenty_thousand_people_than_among_a_hundred() {
    let (few, many) = (work(&shop(FEW).await).await, work(&shop(MANY).await).await);
    assert!(few > 50, "the work was counted: {few}");
    assert!(many <= few + few / 4, "{few} steps among {FEW}, {many} among {MANY}");
}

#[tokio::test]
async fn who_changes_is_looked_at_and_what_was_said_goes_along_with_who_becomes_another() {
    let bench = shop(FEW).await;
    bench.run("DELETE FROM alike_due; UPDATE contact SET sort = '1else' WHERE id = 3").await;
    let mut conn = bench.store.read().await.unwrap();
    assert_eq!(due(&mut conn, 10).await.unwrap(), [ContactId(3)]);
    drop(conn);
    let told = |from: i64, to: i64| bench.store.write(move |tx| Box::pin(move_all(tx, ContactId(from), ContactId(to))));
    bench.run("INSERT INTO alike (one, other, state, at) VALUES (7, 9, 'two', 0), (5, 7, 'open', 0)").await;
    told(9, 3).await.unwrap();
    bench.run("DELETE FROM identity WHERE contact_id = 9; DELETE FROM contact_value WHERE contact_id = 9; DELETE FROM contact WHERE id = 9").await;
    let mut conn = bench.store.read().await.unwrap();
    let said = standing(&mut conn, PairState::Two, 10).await.unwrap();
    assert_eq!(said.iter().map(|pair| (pair.one, pair.other)).collect::<Vec<_>>(), [(ContactId(3), ContactId(7))]);
    assert_eq!(standing(&mut conn, PairState::Open, 10).await.unwrap().len(), 1);
}
