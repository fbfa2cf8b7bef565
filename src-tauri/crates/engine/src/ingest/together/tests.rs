//! Many at a time must come to the same as one by one, whatever stands between them.

use serde_json::{Value, json};
use shopbell_model::{Span, UtcMillis};

use crate::stage::{LEENA, Stage, status, webhook};

const PEKKA: &str = "358401112222";
const ANNA: &str = "358401113333";

fn says(wa_id: &str, name: &str, wamid: &str, at: UtcMillis, text: &str) -> Value {
    webhook(json!({
        "contacts": [{ "profile": { "name": name }, "wa_id": wa_id, "user_id": format!("FI.{wa_id}") }],
        "messages": [{ "from": wa_id, "from_user_id": format!("FI.{wa_id}"), "id": wamid, "type": "text",
                       "timestamp": at.seconds().to_string(), "text": { "body": text } }]
    }))
}

/// Three people, sixty messages, and among them everything that breaks a run: a new name, somebody known by his scoped id
/// alone, the same message in other bytes, a late one, a reaction, an answer from the phone app, a status.
fn story(now: UtcMillis) -> Vec<Value> {
    let at = |minute: i64| now - Span::minutes(100 - minute);
    let mut story = Vec::new();
    for n in 0..60 {
        let (wa_id, name) = [(LEENA, "Leena"), (PEKKA, "Pekka"), (ANNA, "Anna")][n % 3];
        let name = if n >= 30 && wa_id == PEKKA { "Pekka Uusi" } else { name };
        let minute = i64::try_from(n).unwrap();
        story.push(says(wa_id, name, &format!("wamid.{n}"), at(minute), &format!("sana{n} kaikille")));
    }
    let mut again = says(LEENA, "Leena", "wamid.3", at(3), "sana3 kaikille");
    again["entry"][0]["id"] = json!("other bytes");
    story.insert(20, again);
    story.insert(25, says(ANNA, "Anna", "wamid.late", at(-30), "myöhässä"));
    let reaction = json!({ "from": LEENA, "id": "wamid.R", "timestamp": at(30).seconds().to_string(),
        "type": "reaction", "reaction": { "message_id": "wamid.6", "emoji": "👍" } });
    story.insert(35, webhook(json!({ "messages": [reaction] })));
    let mut echo = webhook(json!({ "message_echoes": [{ "to": PEKKA, "id": "wamid.E", "type": "text",
        "timestamp": at(36).seconds().to_string(), "text": { "body": "Moi" } }] }));
    echo["entry"][0]["changes"][0]["field"] = json!("smb_message_echoes");
    story.insert(40, echo);
    story.insert(42, status("wamid.E", "delivered", at(37), None));
    let nameless = json!({ "from_user_id": format!("FI.{ANNA}"), "id": "wamid.bsuid", "type": "text",
        "timestamp": at(45).seconds().to_string(), "text": { "body": "vain tunnus" } });
    story.insert(50, webhook(json!({ "messages": [nameless.clone(), nameless] })));
    let change = |wamid: &str, kind: &str, own: Value| {
        let message = json!({ "from": LEENA, "id": wamid, "type": kind, "timestamp": at(70).seconds().to_string(),
            kind: own });
        webhook(json!({ "messages": [message] }))
    };
    // One comes long after its message, one before it.
    let words = json!({ "type": "text", "text": { "body": "sana9 muuttui" } });
    story.insert(30, change("wamid.C", "edit", json!({ "original_message_id": "wamid.9", "message": words })));
    story.insert(10, change("wamid.V", "revoke", json!({ "original_message_id": "wamid.39" })));
    story
}

/// Everything a person could see, without row ids.
async fn picture(stage: &Stage) -> Vec<String> {
    let mut seen = Vec::new();
    for wamid in ["wamid.0", "wamid.1", "wamid.2"] {
        let id = stage.conversation_of(wamid).await;
        let row = stage.shop.conversation(id).await.unwrap().row;
        let last = row.last.map(|last| (last.text, last.at, last.delivery));
        seen.push(format!("{:?} {:?} {} {last:?}", row.person.name, row.shelf, row.unread));
        seen.push(format!("{:?} {:?}", row.window, row.waiting_since));
        for line in stage.chat(id).await {
            let message = line.message;
            let reactions: Vec<String> = message.reactions.into_iter().map(|reaction| reaction.emoji).collect();
            seen.push(format!("{:?} {:?} {:?} {reactions:?}", message.body, message.at, message.delivery));
        }
        for word in ["kaikille", "sana3", "tunnus", "myohassa", "muuttui", "sana39"] {
            let found = stage.shop.search(word, Some(id), None, 100).await.unwrap().messages.len();
            seen.push(format!("{word} {found}"));
        }
    }
    let people = stage.shop.search("uusi", None, None, 10).await.unwrap().people.len();
    seen.push(format!("{people} people of the new name"));
    seen
}

#[tokio::test]
async fn many_at_a_time_come_to_the_same_as_one_by_one() {
    let single = Stage::up().await;
    let story = story(single.now());
    for webhook in &story {
        single.told(webhook).await;
    }
    let many = Stage::up().await;
    many.shop.crash();
    for webhook in &story {
        many.journal(webhook.to_string().as_bytes()).await;
    }
    let many = many.after_a_crash().await;
    many.applied().await;
    let (single, many) = (picture(&single).await, picture(&many).await);
    assert!(single.len() > 70, "the story is told: {}", single.len());
    for (one, other) in single.iter().zip(&many) {
        assert_eq!(one, other);
    }
    assert_eq!(single.len(), many.len());
}

#[tokio::test]
async fn a_run_leaves_rows_chats_and_search_as_single_messages_would() {
    let stage = Stage::up().await;
    stage.shop.crash();
    for webhook in story(stage.now()) {
        stage.journal(webhook.to_string().as_bytes()).await;
    }
    let stage = stage.after_a_crash().await;
    stage.applied().await;
    // Leena wrote every third of sixty, Anna twice more, and of Pekka's only those after the answer from the app wait.
    // Of Leena's one says something else now, and is found by what it said; one says nothing any more.
    for (wamid, unread, written, last) in [
        ("wamid.0", 20, 19, "sana57 kaikille"),
        ("wamid.1", 8, 20, "sana58 kaikille"),
        ("wamid.2", 22, 20, "sana59 kaikille"),
    ] {
        let id = stage.conversation_of(wamid).await;
        let row = stage.shop.conversation(id).await.unwrap().row;
        assert_eq!((row.unread, row.last.map(|last| last.text).as_deref()), (unread, Some(last)), "{wamid}");
        let found = stage.shop.search("kaikille", Some(id), None, 100).await.unwrap().messages.len();
        assert_eq!(found, written, "{wamid}");
    }
    assert_eq!(stage.shop.search("uusi", None, None, 10).await.unwrap().people.len(), 1, "the new name is learnt");
}
