use super::*;
use crate::tables::message::GalleryPart;
use crate::testing::{Bench, talk};

/// Conversation 1 with messages 1 to `count`; three share each moment, and 5 was taken out.
async fn chat(count: i64) -> Bench {
    let bench = Bench::new().await;
    bench.shop(2).await;
    bench.conversation(1, "last_at", "0").await;
    bench.conversation(2, "last_at", "0").await;
    for id in 1..=count {
        bench.message(id, 1, id / 3, &format!("message {id}")).await;
    }
    bench.run("UPDATE message SET removed = 1 WHERE id = 5").await;
    bench
}

fn ids(page: &MessagePage) -> Vec<i64> {
    page.messages.iter().map(|message| message.id.0).collect()
}

fn shown(from: i64, to: i64) -> Vec<i64> {
    (from..=to).filter(|id| *id != 5).collect()
}

#[tokio::test]
async fn paging_back_and_forth_shows_every_message_once() {
    let bench = chat(20).await;
    let mut connection = bench.store.read().await.unwrap();
    for limit in [1, 2, 3, 7, 19, 20] {
        let mut seen = Vec::new();
        let mut page_now = page(&mut connection, &[talk(1)], &Anchor::Newest, limit).await.unwrap();
        assert_eq!(page_now.after, None, "nothing is newer than the newest");
        loop {
            let mut older = ids(&page_now);
            older.extend(seen);
            seen = older;
            let Some(before) = page_now.before.clone() else { break };
            page_now = page(&mut connection, &[talk(1)], &Anchor::Before(before), limit).await.unwrap();
        }
        assert_eq!(seen, shown(1, 20), "backwards by {limit}");
        // And forward again from the oldest page.
        let mut seen = ids(&page_now);
        while let Some(after) = page_now.after.clone() {
            page_now = page(&mut connection, &[talk(1)], &Anchor::After(after), limit).await.unwrap();
            seen.extend(ids(&page_now));
        }
        assert_eq!(seen, shown(1, 20), "forwards by {limit}");
    }
}

#[tokio::test]
async fn around_holds_the_message_and_both_sides() {
    let bench = chat(30).await;
    let mut connection = bench.store.read().await.unwrap();
    for limit in 1..12 {
        for target in [1, 2, 15, 29, 30] {
            let around = page(&mut connection, &[talk(1)], &Anchor::Around(MessageId(target)), limit).await.unwrap();
            assert!(ids(&around).contains(&target), "{target} within {limit}");
            assert!(around.messages.len() <= usize::try_from(limit).unwrap());
            assert_eq!(around.before.is_some(), ids(&around)[0] != 1);
            assert_eq!(around.after.is_some(), *ids(&around).last().unwrap() != 30);
        }
    }
}

#[tokio::test]
async fn around_what_is_not_shown_here_is_not_found() {
    let bench = chat(6).await;
    let mut connection = bench.store.read().await.unwrap();
    for (conversation, target) in [(1, 5), (1, 99), (2, 1)] {
        let around = page(&mut connection, &[talk(conversation)], &Anchor::Around(MessageId(target)), 5).await;
        assert!(matches!(around, Err(StoreError::NotFound)), "{target} in {conversation}");
    }
}

#[tokio::test]
async fn an_empty_chat_is_an_empty_page() {
    let bench = chat(1).await;
    let mut connection = bench.store.read().await.unwrap();
    let empty = page(&mut connection, &[talk(2)], &Anchor::Newest, 10).await.unwrap();
    assert_eq!(empty, MessagePage { messages: Vec::new(), before: None, after: None });
}

#[tokio::test]
async fn quotes_and_reactions_come_along() {
    let bench = chat(6).await;
    bench
        .run(
            "UPDATE message SET quoted_wamid = 'wamid.1' WHERE id = 2;
             UPDATE message SET quoted_wamid = 'wamid.unknown' WHERE id = 3;
             UPDATE message SET quoted_wamid = 'wamid.5' WHERE id = 4;
             INSERT INTO reaction (conversation_id, target_wamid, direction, emoji, at, delivery, error_code) VALUES
               (1, 'wamid.2', 'out', '❤️', 2, 'failed', 131047), (1, 'wamid.2', 'in', '👍', 1, NULL, NULL),
               (1, 'wamid.3', 'in', '', 3, NULL, NULL);",
        )
        .await;
    let mut connection = bench.store.read().await.unwrap();
    let page = page(&mut connection, &[talk(1)], &Anchor::Newest, 10).await.unwrap();
    let message = |id: i64| page.messages.iter().find(|message| message.id.0 == id).unwrap();

    let quoted = message(2).quote.as_ref().unwrap().message.as_ref().unwrap();
    assert_eq!((quoted.id.0, quoted.body.as_deref()), (1, Some("message 1")));
    let unknown = message(3).quote.as_ref().unwrap();
    assert_eq!((unknown.wamid.as_str(), &unknown.message), ("wamid.unknown", &None));
    assert_eq!(message(4).quote.as_ref().unwrap().message, None, "what was taken out is not quoted");
    assert_eq!(message(1).quote, None);

    let emoji: Vec<&str> = message(2).reactions.iter().map(|reaction| reaction.emoji.as_str()).collect();
    assert_eq!(emoji, ["👍", "❤️"], "oldest first");
    assert_eq!(message(2).reactions[1].delivery, Some(Delivery::Failed));
    assert_eq!(message(2).reactions[1].error_code, Some(131_047));
    assert!(message(3).reactions.is_empty(), "one taken back does not stand");

    let alone = get(&mut connection, MessageId(2)).await.unwrap().unwrap();
    assert_eq!(&alone, message(2), "a message alone looks as it does on a page");
}

#[tokio::test]
async fn a_gallery_shows_its_part_once_newest_first_and_nothing_that_is_gone() {
    let bench = chat(40).await;
    bench
        .run(
            "UPDATE message SET kind = 'image' WHERE id IN (3, 6, 9, 12, 15, 21);
             UPDATE message SET kind = 'video' WHERE id IN (4, 30);
             UPDATE message SET kind = 'document' WHERE id = 7;
             UPDATE message SET kind = 'voice' WHERE id = 8;
             UPDATE message SET body = 'katso HTTPS://example.com' WHERE id IN (10, 11);
             UPDATE message SET body = 'www.example.org' WHERE id = 13;
             UPDATE message SET body = 'ei linkkiä: http' WHERE id = 14;
             UPDATE message SET revoked_at = 1 WHERE id IN (9, 11);
             UPDATE message SET removed = 1 WHERE id = 12;",
        )
        .await;
    let mut connection = bench.store.read().await.unwrap();
    for (part, wanted) in [
        (GalleryPart::Pictures, &[30, 21, 15, 6, 4, 3][..]),
        (GalleryPart::Documents, &[7]),
        (GalleryPart::Sounds, &[8]),
        (GalleryPart::Links, &[13, 10]),
    ] {
        for limit in [1, 2, 5, 6, 50] {
            let (mut seen, mut cursor) = (Vec::new(), None::<String>);
            loop {
                let page = gallery(&mut connection, &[talk(1)], part, cursor.as_deref(), limit).await.unwrap();
                assert!(page.messages.len() <= usize::try_from(limit).unwrap());
                seen.extend(page.messages.iter().map(|message| message.id.0));
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(seen, wanted, "{part:?} by {limit}");
        }
        assert_eq!(gallery(&mut connection, &[talk(2)], part, None, 5).await.unwrap().messages, []);
    }
    let bad = gallery(&mut connection, &[talk(1)], GalleryPart::Links, Some("x"), 5).await;
    assert!(matches!(bad, Err(StoreError::BadCursor)));
}
