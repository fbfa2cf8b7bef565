//! What becomes of many rows at once, and which upload is used again.

use shopbell_model::{CampaignId, FileId, MessageId, UtcMillis};

use super::{drop_staged, forget_stale, forget_upload, recover, uploaded};
use crate::tables::{campaign, sticker};
use crate::testing::Bench;

#[tokio::test]
async fn what_was_thrown_away_while_the_shop_was_closed_is_gone_at_the_start_without_a_try() {
    let bench = Bench::new().await;
    bench
        .run(
            "INSERT INTO media (meta_id, url, state, expires_at, made_at) VALUES
             ('old', 'u', 'waiting', 100, 0), ('cut off', 'u', 'fetching', 99, 0), ('young', 'u', 'waiting', 101, 0);
             INSERT INTO media (meta_id, state, file, expires_at, made_at) VALUES ('here', 'here', 'f', 5, 0);",
        )
        .await;
    bench.store.write(|tx| Box::pin(recover(tx, UtcMillis(100)))).await.unwrap();
    let count = async |sql| bench.number(sql).await;
    assert_eq!(
        count("SELECT count(*) FROM media WHERE state = 'gone' AND gone = 'expired' AND tries = 0 AND url IS NULL")
            .await,
        2
    );
    assert_eq!(count("SELECT count(*) FROM media WHERE meta_id = 'young' AND state = 'waiting'").await, 1);
    assert_eq!(count("SELECT count(*) FROM media WHERE meta_id = 'here' AND state = 'here'").await, 1);
}

#[tokio::test]
async fn the_newest_upload_is_used_again_until_meta_refuses_it() {
    let bench = Bench::new().await;
    bench.shop(1).await;
    bench.conversation(1, "unread", "0").await;
    bench.message(1, 1, 1, "a price list").await;
    bench
        .run(
            "INSERT INTO media (message_id, state, file, mime, uploaded_id, uploaded_at, expires_at, made_at) VALUES
             (NULL, 'here', 'f', 'image/png', 'old', 10, 0, 0), (1, 'here', 'f', 'image/png', NULL, NULL, 0, 0),
             (NULL, 'here', 'f', 'image/png', 'new', 20, 0, 0), (NULL, 'here', 'f', 'image/gif', 'type', 30, 0, 0),
             (NULL, 'here', 'g', 'image/png', 'file', 30, 0, 0);",
        )
        .await;
    let found = async |file, mime, since| {
        uploaded(&mut bench.store.read().await.unwrap(), file, mime, UtcMillis(since)).await.unwrap()
    };
    assert_eq!(found("f", "image/png", 5).await.as_deref(), Some("new"));
    assert_eq!(found("f", "image/png", 20).await, None, "too old");
    bench.store.write(|tx| Box::pin(forget_upload(tx, MessageId(1)))).await.unwrap();
    assert_eq!(found("f", "image/png", 5).await, None, "nor an older one: it goes up anew");
    assert_eq!(found("f", "image/gif", 5).await.as_deref(), Some("type"));
    assert_eq!(found("g", "image/png", 5).await.as_deref(), Some("file"));
}

#[tokio::test]
async fn what_the_shop_keeps_is_neither_forgotten_nor_dropped() {
    let bench = Bench::new().await;
    bench
        .run(
            "INSERT INTO media (id, state, file, size, expires_at, made_at) VALUES
             (1, 'here', 'kept', 9, 0, 0), (2, 'here', 'attached', 9, 0, 0), (3, 'here', 'young', 9, 0, 90);",
        )
        .await;
    let kept = bench.store.write(|tx| Box::pin(sticker::add(tx, FileId(1), "Kuppi"))).await.unwrap();
    let forgotten = bench.store.write(|tx| Box::pin(forget_stale(tx, UtcMillis(50)))).await.unwrap();
    bench.store.write(|tx| Box::pin(drop_staged(tx, FileId(1)))).await.unwrap();
    assert_eq!(forgotten, 1);
    let left = async |sql| bench.number(sql).await;
    assert_eq!(left("SELECT count(*) FROM media WHERE id IN (1, 3)").await, 2);
    // Out of the tray it is a file like any other.
    bench
        .store
        .write(move |tx| {
            Box::pin(async move {
                sticker::delete(tx, kept).await?;
                drop_staged(tx, FileId(1)).await
            })
        })
        .await
        .unwrap();
    assert_eq!(left("SELECT count(*) FROM media WHERE id = 1").await, 0);
}

#[tokio::test]
async fn what_a_campaign_sends_stays_as_long_as_it_does() {
    let bench = Bench::new().await;
    bench.shop(1).await;
    bench
        .run(
            "INSERT INTO actor (id, kind, name) VALUES (77, 'campaign', 'Spring');
             INSERT INTO campaign (id, number_id, actor_id, name, plan, made_at, changed_at)
             SELECT 5, min(id), 77, 'Spring', '{}', 0, 0 FROM number;
             INSERT INTO media (id, state, file, size, expires_at, made_at) VALUES
             (901, 'here', 'picture', 9, 0, 0), (902, 'here', 'another', 9, 0, 0), (903, 'here', 'loose', 9, 0, 0);",
        )
        .await;
    let keep = async |files: Vec<FileId>| {
        bench
            .store
            .write(move |tx| Box::pin(async move { campaign::keep_files(tx, CampaignId(5), &files).await }))
            .await
            .unwrap();
    };
    let forget = async || bench.store.write(|tx| Box::pin(forget_stale(tx, UtcMillis(50)))).await.unwrap();
    keep(vec![FileId(901), FileId(902)]).await;
    keep(vec![FileId(901), FileId(902)]).await;
    assert_eq!(bench.number("SELECT count(*) FROM campaign_file").await, 2);
    assert_eq!(forget().await, 1, "only what nobody keeps");
    keep(vec![FileId(902)]).await;
    assert_eq!(forget().await, 1, "another picture was chosen");
    bench.store.write(|tx| Box::pin(campaign::delete(tx, CampaignId(5)))).await.unwrap();
    assert_eq!(forget().await, 1, "and none without its campaign");
}
