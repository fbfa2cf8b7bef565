//! What a copy of the shop is told of what happened since it was made.

use std::path::PathBuf;

use shopbell_model::{ContactId, ConversationId, Span};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::read;
use shopbell_store::tables::outbox::OutboxCounts;

use super::*;
use crate::backup::paper::own_key;
use crate::stage::{LEENA, Reply, Stage, command, text_from, until};

/// A copy of the shop as it is now.
async fn copy(stage: &Stage, name: &str) -> PathBuf {
    let path = stage.folder().join(name);
    std::fs::create_dir(&path).unwrap();
    let path = path.join("shop.db");
    let snapshot = stage.store.snapshot(stage.folder().join("moment.db"), stage.now().0).await.unwrap();
    std::fs::copy(stage.folder().join("moment.db"), &path).unwrap();
    drop(snapshot);
    path
}

/// Settles a copy and opens it; answers whom it is about to erase.
async fn settled(stage: &Stage, copy: &Path) -> (Store, Vec<ContactId>) {
    let core = stage.shop.core();
    settle(core, copy, &own_key(core), false, &[]).await.unwrap();
    let store = Store::open(OpenOptions { path: copy.to_path_buf(), key: None }).await.unwrap();
    let mut conn = store.read().await.unwrap();
    let mut about = Vec::new();
    let mut after = 0;
    while let Some(open) = erasure::open(&mut conn, after).await.unwrap() {
        after = open.id;
        about.extend(erasure::contacts(&mut conn, open.id).await.unwrap());
    }
    drop(conn);
    (store, about)
}

async fn contact_of(stage: &Stage, chat: ConversationId) -> ContactId {
    conversation::standing(&mut stage.store.read().await.unwrap(), chat).await.unwrap().unwrap().contact
}

async fn erase(stage: &Stage, chat: ConversationId) {
    let who = contact_of(stage, chat).await;
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    until("she is erased", async || stage.shop.erasure(number).await.unwrap().done_at.is_some()).await;
}

#[tokio::test]
async fn who_came_back_and_was_erased_again_is_erased_in_the_copy_too() {
    let stage = Stage::up().await;
    let first = stage.leena_writes("wamid.HERS1", "hei").await;
    erase(&stage, first).await;
    let again = stage.leena_writes("wamid.HERS2", "hei taas").await;
    let her = contact_of(&stage, again).await;
    let untouched = copy(&stage, "untouched").await;
    let (store, about) = settled(&stage, &untouched).await;
    assert_eq!(about, [], "who came back after an erasure the copy knows of is served");
    store.close().await;

    let copy = copy(&stage, "copy").await;
    stage.clock.advance(Span::seconds(1));
    erase(&stage, again).await;
    let (store, about) = settled(&stage, &copy).await;
    assert_eq!(about, [her]);
    store.close().await;
}

#[tokio::test]
async fn a_second_erasure_counts_also_when_the_clock_was_set_back() {
    let stage = Stage::up().await;
    let mark = [7_u8; 32];
    for at in [UtcMillis(900), UtcMillis(5)] {
        stage.store.write(move |tx| Box::pin(async move { suppressed::add(tx, &mark, at).await })).await.unwrap();
    }
    let kept = suppressed::all(&mut stage.store.read().await.unwrap()).await.unwrap();
    assert_eq!(kept, [(mark.to_vec(), UtcMillis(901))]);
}

#[tokio::test]
async fn an_erasure_that_was_asked_for_and_is_not_done_is_not_lost() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    let matti = text_from("358407654321", "wamid.MATTI1", stage.now(), "hei");
    stage.told(&matti).await;
    let her = contact_of(&stage, chat).await;
    let copy = copy(&stage, "copy").await;
    // What is on its way to Meta is waited for: so long nothing is cut.
    stage.graph.hold();
    let first = stage.send(chat, "odottava").await;
    stage.stands(first, Delivery::Sending).await;
    let told_before = told(&mut stage.store.read().await.unwrap()).await.unwrap();
    stage.shop.erase_person(command(), her, "Leena".to_owned()).await.unwrap();
    let told_after = told(&mut stage.store.read().await.unwrap()).await.unwrap();
    assert_ne!(told_before, told_after, "whoever asks while a copy is made ready is seen");
    let (store, about) = settled(&stage, &copy).await;
    assert_eq!(about, [her], "and nobody else");
    let key = &stage.shop.core().ledger_key;
    let mut conn = store.read().await.unwrap();
    assert!(suppress::is_suppressed(&mut conn, key, suppress::Name::Number(LEENA)).await.unwrap());
    drop(conn);
    store.close().await;
    stage.graph.open();
}

#[tokio::test]
async fn a_reaction_that_waited_is_held_as_a_message_is() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.HERS1", "hei").await;
    let hers = stage.by_wamid("wamid.HERS1").await.unwrap().id;
    // The first try comes to nothing, and the reaction waits for the next.
    stage.graph.will(&[Reply::Refuse(500, 131_000)]);
    stage.shop.react(command(), hers, "👍".to_owned()).await.unwrap();
    until("it was tried once", async || stage.graph.requests().len() == 1).await;
    until("it waits again", async || {
        let waiting = stage.store.write(|tx| Box::pin(outbox::waiting_reactions(tx, 9))).await.unwrap();
        let row = outbox::get(&mut stage.store.read().await.unwrap(), waiting[0].0).await.unwrap().unwrap();
        row.state == OutboxState::Waiting
    })
    .await;
    let copy = copy(&stage, "copy").await;
    let (store, _) = settled(&stage, &copy).await;
    let mut conn = store.read().await.unwrap();
    assert_eq!(outbox::counts(&mut conn).await.unwrap(), OutboxCounts::default());
    assert_eq!(outbox::waiting_reactions(&mut conn, 9).await.unwrap(), [], "it does not go by itself");
    let said = read::get(&mut conn, hers).await.unwrap().unwrap().reactions;
    drop(conn);
    store.close().await;
    assert_eq!(said.iter().map(|one| one.delivery).collect::<Vec<_>>(), [Some(Delivery::Unknown)]);
}
