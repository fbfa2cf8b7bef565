//! Pages of people.

use shopbell_model::segment::{Rule, Segment};
use shopbell_model::{ContactId, LabelId, UtcMillis};

use crate::tables::person::{
    Among, Judging, PeoplePage, count, is_sorted, letter, page, refresh, sort_key, sort_next, sort_staged,
};
use crate::testing::Bench;

fn judging() -> Judging {
    Judging { now: UtcMillis(0), strict: true, numeric: Vec::new() }
}

async fn read(bench: &Bench, segment: &Segment, typed: &str, cursor: Option<&str>, limit: u32) -> PeoplePage {
    let judging = judging();
    let among = Among { segment, typed, typed_labels: &[], judging: &judging };
    page(&mut bench.store.read().await.unwrap(), among, cursor, None, limit).await.unwrap()
}

/// All pages, one after the other.
async fn everybody(bench: &Bench, segment: &Segment, limit: u32) -> Vec<i64> {
    let (mut ids, mut cursor) = (Vec::new(), None);
    loop {
        let page = read(bench, segment, "", cursor.as_deref(), limit).await;
        ids.extend(page.lines.iter().map(|line| line.person.contact.0));
        match page.next {
            Some(next) => cursor = Some(next),
            None => return ids,
        }
    }
}

async fn called(bench: &Bench, id: i64, name: &str) {
    bench.run(format!("UPDATE contact SET name = '{name}' WHERE id = {id}")).await;
    bench.store.write(move |tx| Box::pin(refresh(tx, ContactId(id)))).await.unwrap();
}

#[tokio::test]
async fn people_stand_by_name_and_files_are_seen_when_they_are_brought_in() {
    let bench = Bench::new().await;
    bench.shop(6).await;
    for (id, name) in [(1, "Åke"), (2, "Zoe"), (3, "anna")] {
        called(&bench, id, name).await;
    }
    bench
        .run(
            "INSERT INTO import (id, portfolio_id, name, state, plan, begun_at) VALUES (1, 1, 'a', 'ready', '{}', 0);
             UPDATE contact SET import_id = 1 WHERE id > 3;
             UPDATE contact SET name = 'Berta' WHERE id = 4; UPDATE contact SET name = 'Ysolt' WHERE id = 5;",
        )
        .await;
    assert!(bench.store.write(|tx| Box::pin(sort_staged(tx))).await.unwrap());
    assert!(!bench.store.write(|tx| Box::pin(sort_staged(tx))).await.unwrap(), "nobody is left");
    let all = Segment::default();
    for limit in [1, 2, 10] {
        assert_eq!(everybody(&bench, &all, limit).await, [3, 2, 1], "pages of {limit}, the file is not brought in");
    }
    bench.run("UPDATE import SET state = 'done'").await;
    for limit in [1, 2, 10] {
        assert_eq!(everybody(&bench, &all, limit).await, [3, 4, 6, 5, 2, 1], "pages of {limit}");
    }
    assert_eq!(count(&mut bench.store.read().await.unwrap()).await.unwrap(), 6);
    bench.run("UPDATE import SET state = 'undone'").await;
    assert_eq!(everybody(&bench, &all, 2).await, [3, 2, 1]);
    assert_eq!(count(&mut bench.store.read().await.unwrap()).await.unwrap(), 3);
    assert!(read(&bench, &all, "berta", None, 5).await.lines.is_empty(), "nor are they found");
    assert_eq!(read(&bench, &all, "ZO", None, 5).await.lines[0].person.contact, ContactId(2));
}

#[tokio::test]
async fn few_among_many_are_found_in_bounded_pages() {
    let bench = Bench::new().await;
    bench.shop(25_000).await;
    bench
        .run(
            "UPDATE contact SET sort = '1' || printf('%06d', id);
             INSERT INTO label (id, name, folded, look) VALUES (1, 'a', 'a', 1);
             INSERT INTO contact_label (label_id, contact_id) VALUES (1, 7), (1, 24000);",
        )
        .await;
    let bearing = Segment::all_of(vec![Rule::Label { label: LabelId(1) }]);
    assert_eq!(everybody(&bench, &bearing, 10).await, [7, 24_000]);
    let first = read(&bench, &bearing, "", None, 10).await;
    assert_eq!(first.lines.len(), 1, "a page ends where it has looked at enough people");
    assert!(first.next.is_some());
}

#[tokio::test]
async fn who_came_before_there_was_a_list_is_put_into_it_once() {
    let bench = Bench::new().await;
    bench.shop(300).await;
    bench.conversation(250, "last_at", "1").await;
    bench
        .run(
            "INSERT INTO conversation (id, number_id, contact_id, ours) VALUES (900, 2, 2, 0);
             INSERT INTO conversation (id, number_id, contact_id, ours, main_part) VALUES (901, 1, 3, 1, 902);
             INSERT INTO conversation (id, number_id, contact_id, ours, merged_into) VALUES (902, 1, 4, 0, 901);
             DELETE FROM setting WHERE key = 'people_sorted'",
        )
        .await;
    assert!(!is_sorted(&mut bench.store.read().await.unwrap()).await.unwrap());
    let next = || bench.store.write(|tx| Box::pin(sort_next(tx)));
    assert!(next().await.unwrap(), "a part of them");
    let reached = everybody(&bench, &Segment::default(), 50).await;
    assert_eq!(reached, [3], "whoever is in order is seen while the others wait");
    // It goes on where it was, also after a restart: who was looked at is not looked at again.
    bench.run("UPDATE contact SET name = 'Åke' WHERE id = 3").await;
    while next().await.unwrap() {}
    assert_eq!(
        everybody(&bench, &Segment::default(), 50).await,
        [250, 3],
        "no part, and nobody of another shop's number"
    );
    assert!(is_sorted(&mut bench.store.read().await.unwrap()).await.unwrap(), "it is done once");
    let sort = "SELECT sort = (SELECT sort FROM contact WHERE id = 250) FROM contact WHERE id = 3";
    assert_eq!(bench.number(sort).await, 0);
    assert_eq!(letter(&sort_key(Some("Name 3"), None, None)).as_deref(), Some("N"));
}
