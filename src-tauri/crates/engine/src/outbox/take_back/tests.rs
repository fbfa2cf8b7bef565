use super::*;
use crate::stage::{Stage, command, until};

async fn held(stage: &Stage, chat: ConversationId, text: &str) -> MessageId {
    stage.shop.send_text_held(command(), chat, text.to_owned(), None).await.unwrap()
}

#[tokio::test]
async fn what_is_taken_back_never_goes_even_over_a_crash() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Paljonko?").await;
    let message = held(&stage, chat, "Sata euroa").await;
    assert_eq!(stage.chat(chat).await.len(), 2, "it stands in the chat at once");
    stage.shop.take_back(command(), message).await.unwrap();
    let stage = stage.after_a_crash().await;
    stage.clock.advance(GRACE + GRACE);
    let sent = stage.send(chat, "Kymmenen euroa").await;
    stage.stands(sent, Delivery::Accepted).await;
    assert_eq!(stage.graph.texts(), ["Kymmenen euroa"]);
    assert_eq!(stage.chat(chat).await.len(), 2);
}

#[tokio::test]
async fn the_customer_waits_again_and_the_text_is_a_draft() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Paljonko?").await;
    let before = stage.shop.conversation(chat).await.unwrap().row;
    let message = held(&stage, chat, "Sata euroa").await;
    stage.shop.take_back(command(), message).await.unwrap();
    let after = stage.shop.conversation(chat).await.unwrap().row;
    assert_eq!(after.draft, "Sata euroa");
    assert_eq!((after.shelf, after.waiting_since, &after.last), (before.shelf, before.waiting_since, &before.last));
}

#[tokio::test]
async fn what_is_not_taken_back_goes_after_its_five_seconds() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Paljonko?").await;
    let message = held(&stage, chat, "Sata euroa").await;
    assert_eq!(stage.delivery(message).await, Delivery::Queued);
    assert_eq!(stage.shop.not_gone().await.unwrap().waiting.len(), 1);
    stage.clock.advance(GRACE);
    stage.stands(message, Delivery::Accepted).await;
    let late = stage.shop.take_back(command(), message).await;
    assert!(matches!(late, Err(EngineError::MovedOn)), "{late:?}");
    assert_eq!(stage.graph.texts(), ["Sata euroa"]);
}

#[tokio::test]
async fn what_is_on_its_way_is_not_taken_back() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Paljonko?").await;
    stage.graph.hold();
    let message = held(&stage, chat, "Sata euroa").await;
    stage.clock.advance(GRACE);
    until("the request is made", async || stage.graph.requests().len() == 1).await;
    let late = stage.shop.take_back(command(), message).await;
    assert!(matches!(late, Err(EngineError::MovedOn)), "{late:?}");
    stage.graph.open();
    stage.stands(message, Delivery::Accepted).await;
}
