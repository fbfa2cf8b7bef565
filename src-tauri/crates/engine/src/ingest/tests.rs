//! The way in: idempotent, order-free, nothing lost, nothing in the way.

use proptest::prelude::*;
use serde_json::{Value, json};
use shopbell_model::{Delivery, MediaState, MessageKind, Span, UtcMillis, Wamid};
use shopbell_store::journal;
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::media;
use shopbell_store::tables::message::change;

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
async fn a_number_and_an_id_that_are_one_person_become_one_chat() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Numerosta").await;
    let at = (stage.now() + Span::seconds(1)).seconds().to_string();
    let by_id = |wamid: &str, from: Option<&str>| {
        let mut message = json!({ "from_user_id": "FI.1", "id": wamid, "timestamp": at, "type": "text",
                                  "text": { "body": "Nimellä" } });
        if let Some(from) = from {
            message["from"] = json!(from);
        }
        webhook(json!({ "messages": [message] }))
    };
    stage.told(&by_id("wamid.B", None)).await;
    assert_eq!(stage.count(Shelf::ToAnswer).await, 2, "nothing yet says that they are one");
    stage.told(&by_id("wamid.C", Some(LEENA))).await;
    assert_eq!(stage.count(Shelf::ToAnswer).await, 1);
    let conversation = stage.conversation_of("wamid.A").await;
    assert_eq!(stage.chat(conversation).await.len(), 3);
    let view = stage.shop.conversation(conversation).await.unwrap();
    assert_eq!((view.row.unread, view.row.person.name.as_deref()), (3, Some("Leena")));
    assert_eq!(stage.shop.search("nimellä", Some(conversation), None, 10).await.unwrap().messages.len(), 2);
}

#[tokio::test]
async fn a_number_that_changed_hands_takes_nothing_of_the_old_chat_along() {
    let stage = Stage::up().await;
    let text = |wamid: &str, user: &str| {
        webhook(json!({ "messages": [{ "from": LEENA, "from_user_id": user, "id": wamid, "type": "text",
            "timestamp": stage.now().seconds().to_string(), "text": { "body": "Hei" } }] }))
    };
    stage.told(&text("wamid.A", "FI.old")).await;
    stage.told(&text("wamid.B", "FI.new")).await;
    let (old, new) = (stage.conversation_of("wamid.A").await, stage.conversation_of("wamid.B").await);
    assert_ne!(old, new);
    // WhatsApp says afterwards that it was the same person all along.
    stage
        .told(&webhook(json!({ "messages": [{ "id": "wamid.S", "type": "system",
            "timestamp": stage.now().seconds().to_string(),
            "system": { "type": "user_changed_user_id", "user_id": "FI.new", "previous_user_id": "FI.old" } }] })))
        .await;
    assert_eq!(stage.conversation_of("wamid.B").await, old);
}

#[tokio::test]
async fn a_changed_number_is_the_same_customer() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    stage
        .told(&webhook(json!({ "messages": [{ "from": LEENA, "id": "wamid.S", "type": "system",
            "timestamp": stage.now().seconds().to_string(),
            "system": { "type": "user_changed_number", "wa_id": "358409998877", "body": "Leena changed" } }] })))
        .await;
    stage.told(&text_from("358409998877", "wamid.B", stage.now(), "Uusi numero")).await;
    assert_eq!(stage.conversation_of("wamid.B").await, conversation);
    let person = stage.shop.conversation(conversation).await.unwrap().row.person;
    assert_eq!(person.phone.as_deref(), Some("+358409998877"));
    stage.send(conversation, "Selvä").await;
    crate::stage::until("it went", async || stage.graph.requests().len() == 1).await;
    assert_eq!(stage.graph.requests()[0]["to"], "358409998877", "the newest number is the one that reaches her");
}

#[tokio::test]
async fn who_goes_back_to_the_old_number_is_answered_there() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    let other = "358409998877";
    for (wamid, from, to) in [("wamid.S", LEENA, other), ("wamid.T", other, LEENA)] {
        stage.clock.advance(Span::minutes(1));
        stage
            .told(&webhook(json!({ "messages": [{ "from": from, "id": wamid, "type": "system",
                "timestamp": stage.now().seconds().to_string(),
                "system": { "type": "user_changed_number", "wa_id": to } }] })))
            .await;
    }
    stage.send(conversation, "Selvä").await;
    crate::stage::until("it went", async || stage.graph.requests().len() == 1).await;
    assert_eq!(stage.graph.requests()[0]["to"], LEENA);
}

#[tokio::test]
async fn who_takes_over_a_number_is_answered_at_it() {
    let stage = Stage::up().await;
    let other = "358409998877";
    for (wamid, from, user) in [("wamid.A", other, "FI.2"), ("wamid.B", LEENA, "FI.1"), ("wamid.C", other, "FI.1")] {
        stage
            .told(&webhook(json!({ "messages": [{ "from": from, "from_user_id": user, "id": wamid, "type": "text",
                "timestamp": stage.now().seconds().to_string(), "text": { "body": "Hei" } }] })))
            .await;
        stage.clock.advance(Span::minutes(1));
    }
    let conversation = stage.conversation_of("wamid.C").await;
    assert_eq!(conversation, stage.conversation_of("wamid.B").await);
    stage.send(conversation, "Selvä").await;
    crate::stage::until("it went", async || stage.graph.requests().len() == 1).await;
    assert_eq!(stage.graph.requests()[0]["to"], other, "the number she left may be somebody else's by now");
}

#[tokio::test]
async fn a_changed_id_told_again_takes_no_number_back() {
    let stage = Stage::up().await;
    let text = |wamid: &str, user: &str| {
        webhook(json!({ "messages": [{ "from": LEENA, "from_user_id": user, "id": wamid, "type": "text",
            "timestamp": stage.now().seconds().to_string(), "text": { "body": "Hei" } }] }))
    };
    let mut changed = webhook(
        json!({ "user_id_update": [{ "wa_id": LEENA, "user_id": { "previous": "FI.1", "current": "FI.2" } }] }),
    );
    changed["entry"][0]["changes"][0]["field"] = json!("user_id_update");
    stage.told(&text("wamid.A", "FI.1")).await;
    stage.told(&changed).await;
    stage.told(&text("wamid.B", "FI.2")).await;
    let hers = stage.conversation_of("wamid.A").await;
    assert_eq!(hers, stage.conversation_of("wamid.B").await);
    // Her number is somebody else's now.
    stage.clock.advance(Span::minutes(1));
    stage.told(&text("wamid.C", "FI.9")).await;
    let theirs = stage.conversation_of("wamid.C").await;
    assert_ne!(hers, theirs);
    stage.clock.advance(Span::minutes(1));
    stage.told(&changed).await;
    stage.send(theirs, "Selvä").await;
    crate::stage::until("it went", async || stage.graph.requests().len() == 1).await;
    assert_eq!(stage.graph.requests()[0]["to"], LEENA);
    stage.send(hers, "Selvä").await;
    crate::stage::until("it went", async || stage.graph.requests().len() == 2).await;
    assert_eq!(stage.graph.requests()[1]["to"], Value::Null, "the number is not hers any more");
    assert_eq!(stage.graph.requests()[1]["recipient"], "FI.2");
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

/// Leena changes a message of hers.
fn edits(wamid: &str, target: &str, at: UtcMillis, text: &str) -> Value {
    let body = json!({ "original_message_id": target, "message": { "type": "text", "text": { "body": text } } });
    from_leena(
        &json!({ "from": LEENA, "id": wamid, "timestamp": at.seconds().to_string(), "type": "edit", "edit": body }),
    )
}

/// Leena takes a message of hers back.
fn revokes(wamid: &str, target: &str, at: UtcMillis) -> Value {
    let body = json!({ "original_message_id": target });
    let at = at.seconds().to_string();
    from_leena(&json!({ "from": LEENA, "id": wamid, "timestamp": at, "type": "revoke", "revoke": body }))
}

fn from_leena(message: &Value) -> Value {
    webhook(json!({ "contacts": [{ "profile": { "name": "Leena" }, "wa_id": LEENA }], "messages": [message] }))
}

#[tokio::test]
async fn a_changed_message_says_what_it_says_now_whichever_came_first() {
    for change_first in [false, true] {
        let stage = Stage::up().await;
        // She is known already, so that the message may come the short way.
        stage.leena_writes("wamid.0", "Moi").await;
        let now = stage.now();
        let original = text_from(LEENA, "wamid.A", now, "kello kolme");
        let change = edits("wamid.E", "wamid.A", now + Span::minutes(1), "kello neljä");
        let (one, other) = if change_first { (&change, &original) } else { (&original, &change) };
        for told in [one, other, one, other] {
            stage.told(told).await;
        }
        let conversation = stage.conversation_of("wamid.A").await;
        let chat = stage.chat(conversation).await;
        assert_eq!(chat.len(), 2, "the change is no message of its own, first {change_first}");
        assert_eq!(chat[1].message.body.as_deref(), Some("kello neljä"));
        assert!(chat[1].message.edited_at.is_some());
        let former = change::former(&mut stage.store.read().await.unwrap(), chat[1].message.id).await.unwrap();
        assert_eq!(former, [Some("kello kolme".to_owned())], "what it said is kept");
        let found = async |words| stage.shop.search(words, None, None, 10).await.unwrap().messages.len();
        assert_eq!((found("kolme").await, found("neljä").await), (1, 1), "found by what it says and what it said");
        let row = stage.shop.conversation(conversation).await.unwrap().row;
        assert_eq!((row.last.unwrap().text.as_str(), row.unread), ("kello neljä", 2));
    }
}

#[tokio::test]
async fn the_last_change_stands_in_whatever_order_they_come() {
    let stage = Stage::up().await;
    let now = stage.now();
    stage.told(&text_from(LEENA, "wamid.A", now, "yksi")).await;
    stage.told(&edits("wamid.E2", "wamid.A", now + Span::minutes(2), "kolme")).await;
    stage.told(&edits("wamid.E1", "wamid.A", now + Span::minutes(1), "kaksi")).await;
    assert_eq!(stage.by_wamid("wamid.A").await.unwrap().body.as_deref(), Some("kolme"));
}

#[tokio::test]
async fn a_message_taken_back_hides_its_words_whichever_came_first() {
    for change_first in [false, true] {
        let stage = Stage::up().await;
        stage.leena_writes("wamid.0", "Moi").await;
        let now = stage.now();
        let original = text_from(LEENA, "wamid.A", now, "salaisuus");
        let change = revokes("wamid.R", "wamid.A", now + Span::minutes(1));
        let (one, other) = if change_first { (&change, &original) } else { (&original, &change) };
        for told in [one, other, one] {
            stage.told(told).await;
        }
        stage.told(&edits("wamid.E", "wamid.A", now + Span::minutes(2), "salaisuus taas")).await;
        let conversation = stage.conversation_of("wamid.A").await;
        let chat = stage.chat(conversation).await;
        assert_eq!(chat.len(), 2, "first {change_first}");
        assert!(chat[1].message.revoked_at.is_some());
        assert_eq!((&chat[1].message.body, &chat[1].message.payload), (&None, &None));
        assert!(stage.shop.search("salaisuus", None, None, 10).await.unwrap().messages.is_empty());
        let last = stage.shop.conversation(conversation).await.unwrap().row.last.unwrap();
        assert_eq!((last.kind, last.text.as_str()), (MessageKind::Revoke, ""), "the list says so too");
        let (gone, text) = (chat[1].message.id, "Mikä?".to_owned());
        assert!(stage.shop.react(command(), gone, "👍".to_owned()).await.is_err(), "Meta has it no more");
        assert!(stage.shop.send_text(command(), conversation, text, Some(gone)).await.is_err());
    }
}

#[tokio::test]
async fn nobody_changes_what_another_wrote() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    let message = stage.send(conversation, "Moi").await;
    stage.stands(message, Delivery::Accepted).await;
    stage.told(&edits("wamid.E", "wamid.OUT0", stage.now(), "Ilmaista kahvia")).await;
    assert_eq!(stage.facts(message).await.body.as_deref(), Some("Moi"));
}

#[tokio::test]
async fn a_change_of_the_shops_own_words_answers_nobody() {
    let stage = Stage::up().await;
    let now = stage.now();
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    let words = json!({ "original_message_id": "wamid.?", "message": { "type": "text", "text": { "body": "Moi" } } });
    let at = (now - Span::minutes(1)).seconds().to_string();
    let change = json!({ "to": LEENA, "id": "wamid.C", "timestamp": at, "type": "edit", "edit": words });
    stage.told(&webhook(json!({ "message_echoes": [change] }))).await;
    // It comes late, and nothing but a change was written since: somebody must still answer it.
    stage.told(&text_from(LEENA, "wamid.B", now - Span::minutes(5), "Oletteko auki?")).await;
    assert_eq!(stage.shop.conversation(conversation).await.unwrap().row.unread, 2);
}

fn file_from_leena(kind: &str, wamid: &str, at: UtcMillis, file: &Value) -> Value {
    let at = at.seconds().to_string();
    webhook(json!({
        "contacts": [{ "profile": { "name": "Leena" }, "wa_id": LEENA }],
        "messages": [{ "from": LEENA, "id": wamid, "timestamp": at, "type": kind, kind: file }],
    }))
}

#[tokio::test]
async fn a_file_taken_back_is_not_kept_nor_fetched_whichever_came_first() {
    for (change_first, arrived) in [(false, false), (false, true), (true, false)] {
        let stage = Stage::cut_off().await;
        let now = stage.now();
        let file = json!({ "id": "MEDIA", "mime_type": "image/jpeg", "sha256": "x", "url": "http://127.0.0.1:9/x" });
        let original = file_from_leena("image", "wamid.A", now, &file);
        let change = revokes("wamid.R", "wamid.A", now + Span::minutes(1));
        stage.leena_writes("wamid.0", "Moi").await;
        if change_first {
            stage.told(&change).await;
        }
        stage.told(&original).await;
        let message = stage.by_wamid("wamid.A").await.unwrap().id;
        let row = async || media::of_message(&mut stage.store.read().await.unwrap(), message).await.unwrap().unwrap();
        let id = row().await.id;
        let looks = media::Looks {
            mime: "image/jpeg".to_owned(),
            file: "f".repeat(64),
            thumbnail: Some("e".repeat(64)),
            ..media::Looks::default()
        };
        let arrives = async || {
            let looks = looks.clone();
            stage
                .store
                .write(move |tx| {
                    Box::pin(async move {
                        media::begin(tx, id).await?;
                        media::arrived(tx, id, &looks).await
                    })
                })
                .await
                .unwrap();
        };
        if arrived {
            crate::stage::until("it is here", async || {
                arrives().await;
                row().await.file.is_some()
            })
            .await;
            assert!(crate::media::shown(stage.shop.core(), id).await.unwrap().is_some());
        }
        if !change_first {
            stage.told(&change).await;
        }
        let case = format!("change first {change_first}, here {arrived}");
        arrives().await;
        let gone = row().await;
        assert_eq!((gone.state, gone.file, gone.thumbnail), (MediaState::Gone, None, None), "{case}");
        assert!(stage.shop.fetch_again(command(), message).await.is_err(), "{case}: nobody gets it by asking");
        let later = now + Span::days(3);
        let due = media::due(&mut stage.store.read().await.unwrap(), later, 9).await.unwrap();
        assert!(due.is_empty(), "{case}: {due:?}");
        assert!(crate::media::shown(stage.shop.core(), id).await.unwrap().is_none(), "{case}");
    }
}

#[tokio::test]
async fn a_file_of_an_older_version_that_was_taken_back_is_not_handed_out() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Kuva").await;
    let message = stage.by_wamid("wamid.A").await.unwrap().id;
    let now = stage.now();
    let id = stage
        .store
        .write(move |tx| {
            Box::pin(async move {
                let looks = media::Looks { file: "f".repeat(64), ..media::Looks::default() };
                let id = media::stage(tx, None, &looks, now).await?;
                media::attach(tx, id, message).await?;
                Ok(id)
            })
        })
        .await
        .unwrap();
    assert!(crate::media::shown(stage.shop.core(), id).await.unwrap().is_some());
    stage
        .store
        .write(move |tx| Box::pin(async move { change::revoke(tx, message, &Wamid::new("wamid.R"), now).await }))
        .await
        .unwrap();
    assert!(crate::media::shown(stage.shop.core(), id).await.unwrap().is_none());
}

#[tokio::test]
async fn a_document_whose_words_change_is_still_found_by_its_name() {
    let stage = Stage::cut_off().await;
    let now = stage.now();
    let file = json!({ "id": "M", "mime_type": "application/pdf", "filename": "hinnasto.pdf", "caption": "vanha" });
    stage.told(&file_from_leena("document", "wamid.A", now, &file)).await;
    stage.told(&edits("wamid.E", "wamid.A", now + Span::minutes(1), "uusi")).await;
    let found = async |words| stage.shop.search(words, None, None, 10).await.unwrap().messages.len();
    assert_eq!((found("hinnasto").await, found("uusi").await, found("vanha").await), (1, 1, 1));
    stage.told(&revokes("wamid.R", "wamid.A", now + Span::minutes(2))).await;
    let left = (found("hinnasto").await, found("uusi").await, found("vanha").await);
    assert_eq!(left, (0, 0, 0), "nothing of what was taken back");
}
