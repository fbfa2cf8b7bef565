use shopbell_model::Span;

use super::*;
use crate::stage::{Reply, Stage, command, until};

#[tokio::test]
async fn nothing_goes_to_whom_the_shop_has_blocked_until_it_is_taken_back() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let id = command();
    stage.shop.block(id.clone(), chat, true).await.unwrap();
    stage.shop.block(id.clone(), chat, true).await.expect("the same command is done once");
    let asked: Vec<_> = stage.graph.requests();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert_eq!(asked[0]["block_users"][0]["user"], crate::stage::LEENA);
    let refused = stage.shop.send_text(command(), chat, "Moi".to_owned(), None).await;
    assert!(matches!(refused, Err(EngineError::Blocked)), "{refused:?}");

    stage.shop.block(command(), chat, false).await.unwrap();
    stage.shop.block(id, chat, true).await.expect("an old wish that comes again was done once");
    assert_eq!(stage.graph.requests().len(), 2, "and Meta is not asked for it again");
    stage.send(chat, "Moi").await;
    until("it goes again", async || stage.graph.texts() == ["Moi"]).await;
}

#[tokio::test]
async fn what_waited_when_the_block_came_does_not_go() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let held = stage.shop.send_text_held(command(), chat, "Ei enää".to_owned(), None).await.unwrap();
    stage.shop.block(command(), chat, true).await.unwrap();
    stage.clock.advance(Span::seconds(6));
    stage.stands(held, shopbell_model::Delivery::Failed).await;
    assert!(stage.graph.texts().is_empty());
    let trouble = stage.chat(chat).await.into_iter().find_map(|one| one.trouble).unwrap();
    assert_eq!(trouble.code, "SB-G002");
}

#[tokio::test]
async fn who_wrote_too_long_ago_cannot_be_blocked_and_what_meta_refuses_is_not_believed() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    stage.graph.will(&[Reply::Refuse(500, 131_000)]);
    let refused = stage.shop.block(command(), chat, true).await;
    assert!(matches!(refused, Err(EngineError::MetaSaysNo { .. })), "{refused:?}");
    assert!(!stage.shop.conversation(chat).await.unwrap().row.blocked);
    stage.clock.advance(Span::hours(25));
    let late = stage.shop.block(command(), chat, true).await;
    assert!(matches!(late, Err(EngineError::BlockTooLate)), "{late:?}");
    assert_eq!(stage.graph.requests().len(), 1, "Meta is not asked for what it cannot do");
}

#[tokio::test]
async fn who_never_wrote_is_blocked_here_and_meta_is_not_asked() {
    let stage = Stage::up().await;
    let who = stage.shop.add_person(command(), "Aino", None).await.unwrap().person;
    let chat = stage.shop.open_chat(command(), who).await.unwrap();
    stage.shop.block(command(), chat, true).await.unwrap();
    assert!(stage.shop.conversation(chat).await.unwrap().row.blocked);
    let refused = stage.shop.send_text(command(), chat, "Moi".to_owned(), None).await;
    assert!(matches!(refused, Err(EngineError::Blocked)), "{refused:?}");
    stage.shop.block(command(), chat, false).await.unwrap();
    assert!(!stage.shop.conversation(chat).await.unwrap().row.blocked);
    assert!(stage.graph.requests().is_empty());
}
