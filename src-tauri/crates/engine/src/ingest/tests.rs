//! The way in: idempotent, order-free, nothing lost, nothing in the way.

mod changed;
mod files;
mod people;

use proptest::prelude::*;
use serde_json::{Value, json};
use shopbell_model::{Delivery, MessageKind, Span, UtcMillis};
use shopbell_store::journal;
use shopbell_store::tables::conversation::Shelf;

use self::changed::{edits, revokes};
use crate::changes::News;
use crate::stage::{LEENA, NUMBER, Stage, command, status, text_from, webhook, webhook_of};

#[tokio::test]
async fn what_a_crash_left_in_the_journal_is_applied_at_the_next_start_once() {
    let stage = Stage::up().await;
    stage.shop.crash();
    let body = text_from(LEENA, "wamid.A", stage.now(), "Hei").to_string();
    stage.journal(body.as_bytes()).await;
    stage.journal(body.as_bytes()).await;
    assert!(stage.by_wamid("wamid.A").await.is_none());
    let next = stage.after_a_crash().await;
    next.applied().await;
    let conversation = next.conversation_of("wamid.A").await;
    assert_eq!(next.chat(conversation).await.len(), 1);
    assert_eq!(next.shop.conversation(conversation).await.unwrap().row.unread, 1);
}

#[tokio::test]
async fn what_cannot_be_read_is_set_aside_and_holds_up_nothing() {
    let stage = Stage::up().await;
    for body in ["not json", "[]", "{\"entry\":[{\"changes\":[{\"field\":\"poll_of_tomorrow\",\"value\":{}}]}]}"] {
        stage.journal(body.as_bytes()).await;
    }
    stage.leena_writes("wamid.A", "Hei").await;
    assert_eq!(stage.shop.connection().await.unwrap().set_aside, 3);
}

#[tokio::test]
async fn one_bad_message_does_not_take_the_others_of_its_webhook_with_it() {
    let stage = Stage::up().await;
    let at = stage.now().seconds().to_string();
    let good = json!({ "from": LEENA, "id": "wamid.G", "timestamp": at, "type": "text", "text": { "body": "hyvä" } });
    let bad = json!({ "from": LEENA, "id": "wamid.B", "timestamp": at, "type": "text", "text": 7 });
    let new = json!({ "from": LEENA, "id": "wamid.N", "timestamp": at, "type": "hologram", "hologram": { "a": 1 } });
    stage.told(&webhook(json!({ "messages": [5, bad, new, good] }))).await;
    assert_eq!(stage.by_wamid("wamid.G").await.unwrap().body.as_deref(), Some("hyvä"));
    assert_eq!(stage.by_wamid("wamid.B").await.unwrap().kind, MessageKind::Unknown, "kept, though not understood");
    let chat = stage.chat(stage.conversation_of("wamid.N").await).await;
    assert!(chat.iter().any(|row| row.message.meta_kind.as_deref() == Some("hologram")));
    assert_eq!(stage.shop.connection().await.unwrap().set_aside, 1, "and read again by a newer reader");
}

#[tokio::test]
async fn a_reader_reads_once_more_what_an_older_one_set_aside() {
    let stage = Stage::up().await;
    stage.shop.crash();
    let body = text_from(LEENA, "wamid.A", stage.now(), "Hei").to_string();
    stage.journal(body.as_bytes()).await;
    let older = super::READER - 1;
    let row = journal::pending(&mut stage.store.read().await.unwrap(), None, 1).await.unwrap()[0].id;
    stage.store.write(move |tx| Box::pin(journal::set_aside(tx, row, "too new", older))).await.unwrap();
    let next = stage.after_a_crash().await;
    crate::stage::until("it is understood", async || next.by_wamid("wamid.A").await.is_some()).await;
    crate::stage::until("it is no longer set aside", async || next.shop.connection().await.unwrap().set_aside == 0)
        .await;
}

#[tokio::test]
async fn what_could_not_be_applied_is_tried_again_at_the_next_start() {
    let stage = Stage::up().await;
    stage.shop.crash();
    let body = text_from(LEENA, "wamid.A", stage.now(), "Hei").to_string();
    stage.journal(body.as_bytes()).await;
    let row = journal::pending(&mut stage.store.read().await.unwrap(), None, 1).await.unwrap()[0].id;
    stage
        .store
        .write(move |tx| {
            Box::pin(async move {
                let (whole, problem) = (super::Ending::Understood(None), "a fault of ours".to_owned());
                super::close(tx, row, &whole, Some(&problem), &mut super::Later::default(), &mut News::default()).await
            })
        })
        .await
        .unwrap();
    assert_eq!(stage.shop.connection().await.unwrap().set_aside, 1);
    let next = stage.after_a_crash().await;
    crate::stage::until("it is in the chat", async || next.by_wamid("wamid.A").await.is_some()).await;
}

#[tokio::test]
async fn events_of_other_numbers_are_kept_and_marked() {
    let stage = Stage::up().await;
    let message = json!({ "from": LEENA, "id": "wamid.X", "timestamp": "1780000000", "type": "text",
                          "text": { "body": "salaisuus" } });
    stage.told(&webhook_of("999", json!({ "messages": [message] }))).await;
    assert!(stage.by_wamid("wamid.X").await.is_some(), "kept");
    assert_eq!(stage.count(Shelf::ToAnswer).await, 0, "not shown");
    assert_eq!(stage.shop.connection().await.unwrap().other_numbers, 1);
    assert!(stage.shop.search("salaisuus", None, None, 10).await.unwrap().messages.is_empty());
    assert_eq!(stage.shop.overview().await.unwrap().unread_conversations, 0);
    let conversation = stage.conversation_of("wamid.X").await;
    let answer = stage.shop.send_text(command(), conversation, "Moi".to_owned(), None).await;
    assert!(answer.is_err(), "the shop cannot answer from a number it does not have");
}

#[tokio::test]
async fn a_message_that_names_nobody_is_set_aside_and_not_passed_over() {
    let stage = Stage::up().await;
    let at = stage.now().seconds().to_string();
    let text = |wamid: &str| json!({ "id": wamid, "timestamp": at, "type": "text", "text": { "body": "Hei" } });
    let people = json!([{ "profile": { "name": "Leena" }, "wa_id": LEENA }]);
    stage.told(&webhook(json!({ "contacts": people, "messages": [text("wamid.A")] }))).await;
    assert!(stage.by_wamid("wamid.A").await.is_some(), "the one person beside it wrote it");
    assert_eq!(stage.shop.connection().await.unwrap().set_aside, 0);
    stage.told(&webhook(json!({ "messages": [text("wamid.B")] }))).await;
    assert_eq!(stage.shop.connection().await.unwrap().set_aside, 1, "a person is told of it");
}

#[tokio::test]
async fn an_answer_from_the_phone_app_stands_in_the_chat() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    let later = (stage.now() + Span::seconds(2)).seconds().to_string();
    let mut echo = webhook(json!({ "message_echoes": [{ "from": "35850", "to": LEENA, "id": "wamid.E", "type": "text",
        "timestamp": later, "text": { "body": "Moi puhelimesta" } }] }));
    echo["entry"][0]["changes"][0]["field"] = json!("smb_message_echoes");
    stage.told(&echo).await;
    let chat = stage.chat(conversation).await;
    assert_eq!(chat[1].message.delivery, Some(Delivery::Sent));
    let row = stage.shop.conversation(conversation).await.unwrap().row;
    assert_eq!((row.shelf, row.unread), (Shelf::Waiting, 0));
}

#[tokio::test]
async fn every_payload_of_metas_documentation_is_taken_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/contract/fixtures/webhooks");
    let stage = Stage::up().await;
    let mut wamids = Vec::new();
    let mut bodies = 0;
    for set in ["meta-openapi", "composed-2026"] {
        for file in std::fs::read_dir(format!("{folder}/{set}")).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            let Ok(value) = serde_json::from_slice::<Value>(&bytes) else { continue };
            for message in value["entry"][0]["changes"][0]["value"]["messages"].as_array().into_iter().flatten() {
                if message["type"] != "reaction" {
                    wamids.push(message["id"].as_str().unwrap().to_owned());
                }
            }
            if value["entry"].is_array() {
                bodies += 1;
                stage.journal(&bytes).await;
            }
        }
    }
    assert!(bodies > 20 && !wamids.is_empty(), "the fixtures must be there");
    stage.applied().await;
    for wamid in wamids {
        assert!(stage.by_wamid(&wamid).await.is_some(), "{wamid} must stand verbatim in the store");
    }
    assert_eq!(stage.shop.connection().await.unwrap().set_aside, 0, "all of Meta's own examples are understood");
}

/// What happens in the property test: each is a webhook of its own.
fn events(now: UtcMillis) -> Vec<Value> {
    let at = |n: i64| now - Span::minutes(60 - n);
    let reaction = |wamid: &str, n: i64, emoji: &str| {
        webhook(json!({ "messages": [{ "from": LEENA, "id": wamid, "timestamp": at(n).seconds().to_string(),
            "type": "reaction", "reaction": { "message_id": "wamid.E", "emoji": emoji } }] }))
    };
    let echo = webhook_of(
        NUMBER,
        json!({ "message_echoes": [{ "to": LEENA, "id": "wamid.E", "timestamp": at(2).seconds().to_string(),
            "type": "text", "text": { "body": "Moi" } }] }),
    );
    let new_words =
        json!({ "original_message_id": "wamid.E", "message": { "type": "text", "text": { "body": "Hei" } } });
    let shop_edits = webhook_of(
        NUMBER,
        json!({ "message_echoes": [{ "to": LEENA, "id": "wamid.C3", "timestamp": at(10).seconds().to_string(),
            "type": "edit", "edit": new_words }] }),
    );
    vec![
        text_from(LEENA, "wamid.1", at(1), "yksi"),
        echo,
        text_from(LEENA, "wamid.2", at(3), "kaksi"),
        text_from(LEENA, "wamid.3", at(4), "kolme"),
        reaction("wamid.R1", 5, "👍"),
        reaction("wamid.R2", 6, "🎉"),
        status("wamid.E", "sent", at(2), None),
        status("wamid.E", "delivered", at(3), None),
        status("wamid.E", "read", at(4), None),
        edits("wamid.C1", "wamid.2", at(7), "kaksi ja puoli"),
        edits("wamid.C2", "wamid.2", at(8), "kaksi ja kolmannes"),
        revokes("wamid.V", "wamid.3", at(9)),
        shop_edits,
    ]
}

/// Everything a person could see of it, without row ids.
async fn picture(stage: &Stage) -> String {
    let conversation = stage.conversation_of("wamid.1").await;
    let row = stage.shop.conversation(conversation).await.unwrap().row;
    let mut seen = format!(
        "{:?} {:?} {:?} {:?} {:?}\n",
        row.shelf,
        row.unread,
        row.last.map(|last| (last.text, last.at, last.delivery)),
        row.window,
        row.waiting_since,
    );
    for ChatLine { text, delivery, times, reactions } in lines(stage, conversation).await {
        seen.push_str(&format!("{text:?} {delivery:?} {times:?} {reactions:?}\n"));
    }
    seen
}

struct ChatLine {
    text: Option<String>,
    delivery: Option<Delivery>,
    times: [Option<UtcMillis>; 3],
    reactions: Vec<String>,
}

async fn lines(stage: &Stage, conversation: shopbell_model::ConversationId) -> Vec<ChatLine> {
    let line = |row: crate::inbox::ChatMessage| ChatLine {
        text: row.message.body,
        delivery: row.message.delivery,
        times: [row.message.sent_at, row.message.delivered_at, row.message.read_at],
        reactions: row.message.reactions.into_iter().map(|reaction| reaction.emoji).collect(),
    };
    stage.chat(conversation).await.into_iter().map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn events_may_come_in_any_order_and_more_than_once(
        order in Just((0..13usize).collect::<Vec<_>>()).prop_shuffle(),
        again in proptest::collection::vec(0..13usize, 0..6),
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let straight = Stage::up().await;
            let events = events(straight.now());
            for event in &events {
                straight.told(event).await;
            }
            let shuffled = Stage::up().await;
            for (n, at) in order.iter().chain(&again).enumerate() {
                // A space more makes other bytes of the same event: the journal cannot be what removes the double.
                let body = format!("{}{}", events[*at], " ".repeat(n));
                shuffled.journal(body.as_bytes()).await;
            }
            shuffled.applied().await;
            let (one, other) = (picture(&straight).await, picture(&shuffled).await);
            assert_eq!(one, other, "order {order:?}, again {again:?}");
        });
    }
}
