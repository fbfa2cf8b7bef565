//! Texts that wait, drafts, and what is taken back, in chats that are shown as one.

use serde_json::json;
use shopbell_model::Span;

use super::{OLD, WORK, merge, row, sent, writes};
use crate::later::Held;
use crate::stage::{LEENA, Stage, command, until, webhook};

#[tokio::test]
async fn a_text_for_later_does_not_go_by_itself_to_whoever_is_left() {
    for third in [false, true] {
        let stage = Stage::up().await;
        let home = writes(&stage, LEENA, "wamid.1", "Home").await;
        let work = writes(&stage, WORK, "wamid.2", "Work").await;
        let mut whole = merge(&stage, home, work).await;
        if third {
            let old = writes(&stage, OLD, "wamid.3", "Old").await;
            whole = merge(&stage, whole, old).await;
        }
        let at = stage.now() + Span::minutes(10);
        let by_clock = stage.shop.send_later(command(), whole, "Your order".to_owned(), Some(at)).await.unwrap();
        let by_word = stage.shop.send_later(command(), whole, "It has come".to_owned(), None).await.unwrap();
        stage.shop.separate(command(), work).await.unwrap();
        writes(&stage, LEENA, "wamid.4", "Any news").await;
        let held: Vec<_> =
            stage.shop.later().await.unwrap().into_iter().map(|one| (one.later.id, one.later.held)).collect();
        assert_eq!(held, [(by_clock, Some(Held::Refused)), (by_word, Some(Held::Refused))]);
        // A person looks at it and lets it wait again.
        stage.shop.put_off_later(command(), by_word, None).await.unwrap();
        stage.clock.advance(Span::seconds(1));
        writes(&stage, LEENA, "wamid.5", "Hello").await;
        until("it went", async || sent(&stage) == [(LEENA.to_owned(), "It has come".to_owned())]).await;
    }
}

#[tokio::test]
async fn what_is_taken_back_stands_in_the_draft_that_is_shown() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "Home").await;
    let work = writes(&stage, WORK, "wamid.2", "Work").await;
    let waits = stage.shop.send_later(command(), work, "Tomorrow".to_owned(), None).await.unwrap();
    let whole = merge(&stage, home, work).await;
    let message = stage.shop.send_text_held(command(), whole, "Now".to_owned(), None).await.unwrap();
    stage.shop.take_back(command(), message).await.unwrap();
    assert_eq!(row(&stage, whole).await.draft, "Now");
    stage.shop.take_back_later(command(), waits).await.unwrap();
    assert_eq!(row(&stage, whole).await.draft, "Tomorrow\nNow");
}

#[tokio::test]
async fn a_draft_that_was_sent_does_not_come_back() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "Home").await;
    let work = writes(&stage, WORK, "wamid.2", "Work").await;
    stage.shop.save_draft(command(), work, "Dear".to_owned()).await.unwrap();
    let whole = merge(&stage, home, work).await;
    stage.send(whole, "Dear").await;
    stage.shop.separate(command(), work).await.unwrap();
    assert_eq!((row(&stage, home).await.draft, row(&stage, work).await.draft), (String::new(), String::new()));
}

#[tokio::test]
async fn no_draft_is_lost_when_whatsapp_says_that_two_are_one() {
    let stage = Stage::up().await;
    let told = |from: Option<&str>, wamid: &str| {
        let mut message = json!({ "from_user_id": "FI.1", "id": wamid, "type": "text",
            "timestamp": stage.now().seconds().to_string(), "text": { "body": wamid } });
        if let Some(from) = from {
            message["from"] = json!(from);
        }
        webhook(json!({ "messages": [message] }))
    };
    let number = writes(&stage, LEENA, "wamid.1", "By number").await;
    stage.told(&told(None, "wamid.2")).await;
    let by_id = stage.conversation_of("wamid.2").await;
    let other = writes(&stage, WORK, "wamid.3", "By work").await;
    stage.shop.save_draft(command(), number, "One".to_owned()).await.unwrap();
    stage.shop.save_draft(command(), by_id, "Two".to_owned()).await.unwrap();
    let whole = merge(&stage, other, by_id).await;
    stage.told(&told(Some(LEENA), "wamid.4")).await;
    assert_eq!(row(&stage, whole).await.draft, "Two\nOne");
    stage.shop.separate(command(), other).await.unwrap();
    assert_eq!(row(&stage, number).await.draft, "Two\nOne");
}
