//! How many templates there may be is Meta's to say.

use super::*;
use crate::studio::{Query, Room, Shelf};

async fn room(stage: &Stage) -> Room {
    let query = Query { shelf: Shelf::Current, typed: String::new(), cursor: None, limit: 1 };
    stage.shop.studio(&query).await.unwrap().room
}

async fn found(stage: &Stage) -> Vec<String> {
    let saved = save(stage, definition("one_more")).await;
    let checked = stage.shop.studio_check(&definition("one_more"), Some(&saved.key)).await.unwrap();
    checked.findings.into_iter().map(|found| found.rule).filter(|rule| rule.starts_with("template-limit")).collect()
}

#[tokio::test]
async fn what_meta_says_of_the_room_holds_and_what_it_never_said_is_unknown() {
    let stage = Stage::up().await;
    assert_eq!(room(&stage).await, Room { used: 0, most: None });
    assert!(found(&stage).await.is_empty());

    let says = async |count: u32, most: u32| {
        stage.graph.has_room(Some((count, most)));
        stage.clock.advance(Span::seconds(3));
        stage.shop.sync_templates(command()).await.unwrap();
        until("the room", async || room(&stage).await == Room { used: count, most: Some(most) }).await;
    };
    says(250, 250).await;
    assert_eq!(found(&stage).await, ["template-limit"]);
    says(250, 6_000).await;
    assert!(found(&stage).await.is_empty(), "verified");

    // A list that says nothing of it takes nothing back.
    stage.graph.has_room(None);
    stage.graph.has_templates(vec![json!({ "id": "77", "name": "hello", "language": "fi", "status": "APPROVED",
        "category": "UTILITY", "components": [{ "type": "BODY", "text": "Moi!" }] })]);
    stage.clock.advance(Span::seconds(3));
    stage.shop.sync_templates(command()).await.unwrap();
    stands(&stage, &key("hello"), State::Approved).await;
    assert_eq!(room(&stage).await, Room { used: 250, most: Some(6_000) });
}
