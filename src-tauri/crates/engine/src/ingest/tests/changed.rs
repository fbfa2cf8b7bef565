//! Messages that are changed or taken back, whichever comes first.

use serde_json::{Value, json};
use shopbell_model::{Delivery, MessageKind, Span, UtcMillis};
use shopbell_store::tables::message::change;

use crate::stage::{LEENA, Stage, command, text_from, webhook};

/// Leena changes a message of hers.
pub(super) fn edits(wamid: &str, target: &str, at: UtcMillis, text: &str) -> Value {
    let body = json!({ "original_message_id": target, "message": { "type": "text", "text": { "body": text } } });
    from_leena(
        &json!({ "from": LEENA, "id": wamid, "timestamp": at.seconds().to_string(), "type": "edit", "edit": body }),
    )
}

/// Leena takes a message of hers back.
pub(super) fn revokes(wamid: &str, target: &str, at: UtcMillis) -> Value {
    let body = json!({ "original_message_id": target });
    let at = at.seconds().to_string();
    from_leena(&json!({ "from": LEENA, "id": wamid, "timestamp": at, "type": "revoke", "revoke": body }))
}

pub(super) fn from_leena(message: &Value) -> Value {
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
