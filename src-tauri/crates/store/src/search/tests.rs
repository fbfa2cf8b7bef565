use shopbell_model::{ContactId, ConversationId, MessageId};

use super::fold::runs;
use super::*;
use crate::tables::setting;
use crate::testing::{Bench, talk};

/// People alone, as [`beside`] finds them.
async fn people(connection: &mut sqlx::SqliteConnection, typed: &str, most: u32) -> Vec<FoundPerson> {
    beside(connection, typed, Most { people: most, notes: 20 }).await.unwrap().people
}

/// Texts by the id of their message.
const TEXTS: [(i64, &str); 14] = [
    (1, "Hej! Har ni smörgåstårta på lördag?"),
    (2, "Onko Äänekoskella myymälää, pöytä kahdelle?"),
    (3, "السلام عليكم، هل الطَّلَب جاهز؟ أحمد"),
    (4, "ผมต้องการสั่งอาหารกลางวัน"),
    (5, "東京都の天気はどうですか。ラーメン"),
    (6, "안녕하세요 주문한 김치찌개 도착했나요"),
    (7, "मुझे हिन्दी में किताब चाहिए"),
    (8, "Perfekt 👍🏽 vi ses 🇫🇮"),
    (9, "Straße und Maß; ΑΘΗΝΑΣ; Ёлка; İstanbul; Łódź"),
    (10, "Order NEAR(abc) AND \"quoted\" OR * ^start -minus"),
    (11, "call +358 40 123 4567 or mail anna@example.com"),
    (12, "Cafe\u{301} NFD, cafe plain, soft\u{ad}hyphen"),
    (13, "半角ｶﾀｶﾅと全角ＡＢＣ"),
    (14, "price 1200 for iPhone15"),
];

async fn shop() -> Bench {
    let bench = Bench::new().await;
    bench.shop(3).await;
    bench.conversation(1, "last_at", "1").await;
    bench.conversation(2, "last_at", "2").await;
    for (id, text) in TEXTS {
        bench.findable(id, 1, text).await;
    }
    bench
}

async fn found(bench: &Bench, typed: &str) -> Vec<i64> {
    let mut connection = bench.store.read().await.unwrap();
    let found = messages(&mut connection, typed, &[], None, 100).await.unwrap();
    found.messages.iter().map(|message| message.message.0).collect()
}

#[tokio::test]
async fn every_script_is_found_as_it_is_typed() {
    let bench = shop().await;
    for (typed, id) in [
        ("smörgåstårta", 1),
        ("smorgas", 1),
        ("LÖRDAG", 1),
        ("aanekosk", 2),
        ("pöyt kahd", 2),
        ("الطلب", 3),
        ("احمد", 3),
        ("อาหาร", 4),
        ("กลาง", 4),
        ("東京", 5),
        ("京都", 5),
        ("天気", 5),
        ("都", 5),
        ("らーめん", 0),
        ("ラーメン", 5),
        ("김치", 6),
        ("찌개", 6),
        ("हिन्दी", 7),
        ("किता", 7),
        ("👍", 8),
        ("👍🏿", 8),
        ("🇫🇮", 8),
        ("strasse", 9),
        ("mass", 9),
        ("αθηνας", 9),
        ("αθηνασ", 9),
        ("елка", 9),
        ("istanbul", 9),
        ("lodz", 9),
        ("358 40", 11),
        ("anna@exam", 11),
        ("softhyphen", 12),
        ("カタカナ", 13),
        ("abc 全角", 13),
        ("iphone", 14),
        ("120", 14),
    ] {
        let expected: Vec<i64> = if id == 0 { Vec::new() } else { vec![id] };
        assert_eq!(found(&bench, typed).await, expected, "{typed}");
    }
    assert_eq!(found(&bench, "café").await, [12], "composed and decomposed are the same");
}

#[tokio::test]
async fn nothing_typed_is_syntax() {
    let bench = shop().await;
    for typed in ["\"", "*", "^", "-", "(", ")", "\"\"", "'", ";", "words:", "{", "\u{0}", "  ", "", "…", "\u{f2600}"]
    {
        assert_eq!(found(&bench, typed).await, Vec::<i64>::new(), "{typed:?} has nothing to search for");
    }
    for typed in ["NEAR(abc", "near abc", "\"quoted\"", "^start -minus", "AND OR", "order* AND (", "quoted\" OR \"x"] {
        let ids = found(&bench, typed).await;
        assert!(ids == [10] || (typed.contains('x') && ids.is_empty()), "{typed}: {ids:?}");
    }
    assert_eq!(found(&bench, "\u{e000}1").await, found(&bench, "1").await, "a private letter is a gap");
    assert_eq!(found(&bench, "NOT lördag").await, Vec::<i64>::new(), "NOT is a word like any other");
}

#[tokio::test]
async fn newest_first_page_by_page() {
    let bench = Bench::new().await;
    bench.shop(1).await;
    bench.conversation(1, "last_at", "1").await;
    for id in 1..=23 {
        bench.findable(id, 1, "the same words").await;
    }
    let mut connection = bench.store.read().await.unwrap();
    for limit in [1, 5, 22, 23, 24] {
        let mut ids = Vec::new();
        let mut cursor: Option<String> = None;
        loop {
            let page = messages(&mut connection, "same", &[], cursor.as_deref(), limit).await.unwrap();
            ids.extend(page.messages.iter().map(|message| message.message.0));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(ids, (1..=23).rev().collect::<Vec<_>>(), "pages of {limit}");
    }
    let refused = messages(&mut connection, "same", &[], Some("x"), 5).await;
    assert!(matches!(refused, Err(crate::StoreError::BadCursor)));
}

async fn within(bench: &Bench, typed: &str, conversation: i64) -> Vec<i64> {
    let mut connection = bench.store.read().await.unwrap();
    let page = messages(&mut connection, typed, &[ConversationId(conversation)], None, 100).await.unwrap();
    page.messages.iter().map(|message| message.message.0).collect()
}

#[tokio::test]
async fn one_conversation_alone_also_after_messages_moved() {
    let bench = Bench::new().await;
    bench.shop(12).await;
    for id in [1, 2, 12] {
        bench.conversation(id, "last_at", "1").await;
    }
    bench.findable(1, 1, "bread").await;
    bench.findable(2, 12, "bread").await;
    bench.findable(3, 2, "bread").await;
    assert_eq!(within(&bench, "bread", 1).await, [1], "1 is not the beginning of 12");
    bench.store.write(|tx| Box::pin(async move { index_for(tx, talk(2), talk(1)).await })).await.unwrap();
    bench.run("UPDATE message SET conversation_id = 1 WHERE conversation_id = 2").await;
    assert_eq!(within(&bench, "bread", 1).await, [3, 1]);
    assert_eq!(within(&bench, "bread", 2).await, Vec::<i64>::new());
}

#[tokio::test]
async fn what_is_removed_foreign_or_changed_is_not_found() {
    let bench = shop().await;
    bench.run("UPDATE message SET removed = 1 WHERE id = 1").await;
    assert!(found(&bench, "lördag").await.is_empty());
    bench
        .store
        .write(|tx| {
            Box::pin(async move {
                index_message(&mut *tx, MessageId(2), "something else").await?;
                remove_message(&mut *tx, MessageId(6)).await?;
                index_message(tx, MessageId(8), "…").await
            })
        })
        .await
        .unwrap();
    assert!(found(&bench, "pöytä").await.is_empty());
    assert_eq!(found(&bench, "something").await, [2]);
    assert!(found(&bench, "김치").await.is_empty());
    assert!(found(&bench, "perfekt").await.is_empty());
    bench.run("UPDATE conversation SET ours = 0").await;
    assert!(found(&bench, "something").await.is_empty());
}

#[tokio::test]
async fn people_by_name_username_and_number() {
    let bench = Bench::new().await;
    bench.shop(3).await;
    for id in 1..=3 {
        bench.conversation(id, "last_at", &id.to_string()).await;
    }
    bench
        .store
        .write(|tx| {
            Box::pin(async move {
                index_contact(&mut *tx, ContactId(1), "Åsa Lindström asa.l +358401234567").await?;
                index_contact(&mut *tx, ContactId(2), "Asa").await?;
                index_contact(tx, ContactId(3), "田中さくら").await
            })
        })
        .await
        .unwrap();
    let mut connection = bench.store.read().await.unwrap();
    for (typed, expected) in [
        ("asa", vec![2, 1]),
        ("lind", vec![1]),
        ("Lindstrom Åsa", vec![1]),
        ("+35840", vec![1]),
        ("+358 40 1234567", vec![1]),
        ("040 123 4567", vec![1]),
        ("401234", vec![1]),
        ("0", vec![]),
        ("さくら", vec![3]),
        ("nobody", vec![]),
        ("", vec![]),
    ] {
        let ids: Vec<i64> = people(&mut connection, typed, 20).await.iter().map(|found| found.conversation.0).collect();
        assert_eq!(ids, expected, "{typed}: who spoke last comes first");
    }
    assert_eq!(people(&mut connection, "asa", 1).await.len(), 1);
}

fn marked(text: &str, typed: &str) -> String {
    snippet(text, typed)
        .iter()
        .map(|piece| if piece.hit { format!("[{}]", piece.text) } else { piece.text.clone() })
        .collect()
}

#[test]
fn a_snippet_marks_what_was_typed() {
    for (text, typed, expected) in [
        ("Har ni smörgåstårta?", "smorgas", "Har ni [smörgås]tårta?"),
        ("tårta, starta", "ta", "[tå]rta, starta"),
        ("Straße", "strass", "[Straß]e"),
        ("東京都の天気", "京都", "東[京都]の天気"),
        ("ok 👍🏽!", "👍", "ok [👍🏽]!"),
        ("الطَّلَب جاهز", "الطلب", "[الطَّلَب] جاهز"),
        ("one\ntwo", "two", "one [two]"),
        ("nothing here", "else", "nothing here"),
        ("<b>&amp;</b>", "amp", "<b>&[amp];</b>"),
        ("", "x", ""),
    ] {
        assert_eq!(marked(text, typed), expected, "{typed} in {text}");
    }
}

#[test]
fn a_long_text_is_cut_around_the_first_hit() {
    let text = format!("{} needle {}", "word ".repeat(100), "after ".repeat(100));
    let cut = marked(&text, "needle");
    assert!(cut.starts_with("…word ") && cut.contains(" [needle] after") && cut.ends_with('…'), "{cut}");
    assert!(cut.chars().count() < 130, "{cut}");
}

#[test]
fn every_script_gives_words_that_its_own_text_holds() {
    for (_, text) in TEXTS {
        assert!(!runs(text).is_empty());
        let marks: String =
            snippet(text, text).iter().filter(|piece| piece.hit).map(|piece| piece.text.as_str()).collect();
        assert!(!marks.is_empty(), "{text} finds itself");
    }
}

#[tokio::test]
async fn an_older_index_is_made_anew_and_goes_on_where_it_stopped() {
    let bench = Bench::new().await;
    bench.shop(2).await;
    bench.conversation(1, "last_at", "1").await;
    for id in 1..=250 {
        bench.message(id, 1, id, &format!("word{id} common")).await;
    }
    bench.run("UPDATE message SET kind = 'document', payload = '{\"filename\":\"Faktura.pdf\"}' WHERE id = 7").await;
    bench
        .run(
            "UPDATE message SET kind = 'interactive',
               payload = '{\"action\":{\"buttons\":[{\"reply\":{\"id\":\"1\",\"title\":\"Munkki\"}}]}}' WHERE id = 8;
             UPDATE message SET edited_at = 9 WHERE id IN (9, 10);
             UPDATE message SET revoked_at = 9 WHERE id = 10;
             INSERT INTO former (message_id, wamid, body, at) VALUES (9, 'a', 'formerly', 1), (10, 'b', 'formerly', 1)",
        )
        .await;
    assert!(rebuild(&bench.store).await.unwrap(), "a file that was never indexed");
    assert_eq!(found(&bench, "word250").await, [250]);
    assert_eq!(found(&bench, "faktura").await, [7], "by the name of its file");
    assert_eq!(found(&bench, "munkki").await, [8], "by what can be tapped");
    assert_eq!(found(&bench, "formerly").await, [9], "by what it said before");
    assert_eq!(found(&bench, "common").await.len(), 100, "the page's limit");
    assert!(!rebuild(&bench.store).await.unwrap(), "nothing to do the second time");
    {
        let mut connection = bench.store.read().await.unwrap();
        assert_eq!(people(&mut connection, "name", 20).await.len(), 1, "contact 2 has no conversation");
    }

    // An index of another version, cut off in the middle of being made anew.
    bench
        .store
        .write(|tx| {
            Box::pin(async move {
                setting::put(&mut *tx, "search_version", "0").await?;
                index_message(&mut *tx, MessageId(1), "stale").await?;
                setting::put(tx, "search_rebuild", "0:100").await
            })
        })
        .await
        .unwrap();
    assert!(rebuild(&bench.store).await.unwrap());
    assert!(found(&bench, "stale").await.is_empty(), "nothing of the older version is left");
    assert_eq!(found(&bench, "word1 common").await.len(), 100, "word1, word10 and so on");
}
