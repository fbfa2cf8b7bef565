//! Who a message is from: numbers, ids, and what becomes of both.

use serde_json::{Value, json};
use shopbell_model::{ContactId, ConversationId, Span};
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::conversation::write as conversation;

use crate::stage::{LEENA, Stage, command, text_from, webhook};

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

const STRANGER: &str = "358409998877";

async fn contact_of(stage: &Stage, chat: ConversationId) -> ContactId {
    conversation::standing(&mut stage.store.read().await.unwrap(), chat).await.unwrap().unwrap().contact
}

#[tokio::test]
async fn a_number_written_down_for_a_customer_makes_no_stranger_that_customer() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let leena = contact_of(&stage, chat).await;
    stage.shop.add_number(command(), leena, "+358 40 999 8877").await.unwrap();
    let mut strange = text_from(STRANGER, "wamid.B", stage.now(), "Kuka siellä?");
    strange["entry"][0]["changes"][0]["value"]["contacts"][0]["profile"]["name"] = json!("Matti");
    stage.told(&strange).await;
    let theirs = stage.conversation_of("wamid.B").await;
    assert_ne!(theirs, chat, "a slip of the pen is nobody's consent");
    assert_ne!(contact_of(&stage, theirs).await, leena);
    assert_eq!(stage.chat(chat).await.len(), 1);
    let numbers = |view: crate::people::PersonView| -> Vec<String> {
        let phone = crate::people::IdentityKind::Phone;
        view.names.into_iter().filter(|one| one.kind == phone).map(|one| one.value).collect()
    };
    assert_eq!(numbers(stage.shop.person(leena).await.unwrap()), ["+358401234567"], "the number went over");
    let matti = stage.shop.person(contact_of(&stage, theirs).await).await.unwrap();
    assert_eq!(matti.line.person.name.as_deref(), Some("Matti"));
    assert_eq!(numbers(matti), ["+358409998877"]);
    // Told once more, they are known.
    stage.told(&text_from(STRANGER, "wamid.C", stage.now(), "Vielä")).await;
    assert_eq!(stage.conversation_of("wamid.C").await, theirs);
}

#[tokio::test]
async fn somebody_written_down_with_a_number_alone_is_who_writes_from_it() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Hei").await;
    let added = stage.shop.add_person(command(), "Matti", Some("+358409998877")).await.unwrap();
    stage.told(&text_from(STRANGER, "wamid.B", stage.now(), "Hei")).await;
    assert_eq!(contact_of(&stage, stage.conversation_of("wamid.B").await).await, added.person);
    let view = stage.shop.person(added.person).await.unwrap();
    assert_eq!(view.line.person.name.as_deref(), Some("Matti"), "the shop's own name for him stays");
}

#[tokio::test]
async fn an_answer_goes_to_the_id_she_wrote_from_and_to_no_number_somebody_wrote_down() {
    let stage = Stage::up().await;
    let by_id = webhook(json!({ "messages": [{ "from_user_id": "FI.1", "id": "wamid.A", "type": "text",
        "timestamp": stage.now().seconds().to_string(), "text": { "body": "Hei" } }] }));
    stage.told(&by_id).await;
    let chat = stage.conversation_of("wamid.A").await;
    stage.shop.add_number(command(), contact_of(&stage, chat).await, "+358409998877").await.unwrap();
    stage.send(chat, "Selvä").await;
    crate::stage::until("it went", async || stage.graph.requests().len() == 1).await;
    let request = &stage.graph.requests()[0];
    assert_eq!((&request["recipient"], &request["to"]), (&json!("FI.1"), &json!(null)));
}

#[tokio::test]
async fn who_has_the_number_is_shown_also_before_the_list_is_in_order() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let leena = contact_of(&stage, chat).await;
    stage.tamper("UPDATE contact SET sort = NULL").await;
    assert!(stage.shop.person(leena).await.is_err(), "not in the list yet");
    let added = stage.shop.add_person(command(), "Leena", Some("+358401234567")).await.unwrap();
    assert_eq!((added.person, added.had_it), (leena, true));
    assert!(stage.shop.person(leena).await.is_ok());
}
