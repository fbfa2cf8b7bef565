//! The shop as a whole: done once, told to who listens, closed in order.

use shopbell_model::{Delivery, Span};
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::media;

use crate::settings::{Settings, Theme};
use crate::stage::{Stage, command, until};
use crate::{Change, EngineError, Sending, Tag};

#[tokio::test]
async fn the_main_job_from_a_word_to_its_answer() {
    let stage = Stage::up().await;
    let mut changes = stage.shop.changes();
    let conversation = stage.leena_writes("wamid.A", "Onko kahvia?").await;
    assert_eq!(stage.count(Shelf::ToAnswer).await, 1);

    let message = stage.send(conversation, "On!").await;
    stage.stands(message, Delivery::Accepted).await;
    assert_eq!(stage.count(Shelf::ToAnswer).await, 0);
    assert_eq!(stage.count(Shelf::Waiting).await, 1);
    let request = &stage.graph.requests()[0];
    assert_eq!(request["to"], crate::stage::LEENA);
    assert!(request["biz_opaque_callback_data"].is_string(), "every attempt has its own callback id");
    assert_eq!(stage.facts(message).await.wamid.unwrap().as_str(), "wamid.OUT0");

    let mut rang = false;
    let mut tags = Vec::new();
    while let Ok(Some(change)) = tokio::time::timeout(std::time::Duration::from_millis(200), changes.recv()).await {
        match change {
            Change::MessageIn { name, text, .. } => {
                rang = true;
                assert_eq!((name.as_deref(), text.as_str()), (Some("Leena"), "Onko kahvia?"));
            }
            Change::Tags(more) => tags.extend(more),
            other => panic!("unexpected {other:?}"),
        }
    }
    assert!(rang, "a customer's word must ring");
    for tag in [Tag::Conversations, Tag::Messages(conversation), Tag::Conversation(conversation), Tag::Shop] {
        assert!(tags.contains(&tag), "{tag}");
    }
}

#[tokio::test]
async fn bodies_are_forgotten_after_a_month_and_what_was_said_stays() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Onko kahvia?").await;
    stage.journal(b"nobody understands this").await;
    stage.applied().await;
    assert_eq!(crate::upkeep::forget(stage.shop.core()).await.unwrap(), 0, "nothing is old yet");
    stage.clock.advance(Span::hours(24 * 31));
    stage.leena_writes("wamid.B", "Entä pullaa?").await;
    assert_eq!(crate::upkeep::forget(stage.shop.core()).await.unwrap(), 1, "the old one that was applied");
    assert_eq!(stage.chat(conversation).await.len(), 2);
    assert_eq!(stage.shop.connection().await.unwrap().set_aside, 1, "what nobody understood is kept");
}

#[tokio::test]
async fn what_was_attached_and_never_sent_goes_while_the_shop_runs() {
    let stage = Stage::up().await;
    let files = stage.store.files();
    let mut new = files.create().unwrap();
    new.push(b"a price list nobody sent").unwrap();
    let stored = new.finish().unwrap();
    let (now, looks) = (stage.now(), media::Looks { file: stored.name.clone(), ..media::Looks::default() });
    stage.store.write(move |tx| Box::pin(async move { media::stage(tx, None, &looks, now).await })).await.unwrap();
    files.settle([stored.name.as_str()]);
    assert_eq!(crate::media::tidy(stage.shop.core()).await.unwrap(), 0, "it may still be sent");
    stage.clock.advance(Span::days(3));
    assert_eq!(crate::media::tidy(stage.shop.core()).await.unwrap(), 1);
    assert!(files.read(&stored.name).is_err());
}

#[tokio::test]
async fn the_same_command_is_done_once() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    let id = command();
    let first = stage.shop.send_text(id.clone(), conversation, "Moi".to_owned(), None).await.unwrap();
    let again = stage.shop.send_text(id.clone(), conversation, "Moi".to_owned(), None).await.unwrap();
    assert_eq!(first, again, "the answer of the first time");
    stage.stands(first, Delivery::Accepted).await;
    assert_eq!(stage.chat(conversation).await.len(), 2);
    assert_eq!(stage.graph.texts(), ["Moi"]);
    let other = stage.shop.set_done(id, conversation, true).await;
    assert!(matches!(other, Err(EngineError::Invalid { field: "command_id", .. })), "an id belongs to one command");
    let id = command();
    assert!(stage.shop.first_time(id.clone(), "practice_write").await.unwrap());
    assert!(!stage.shop.first_time(id, "practice_write").await.unwrap());
}

#[tokio::test]
async fn settings_are_kept_and_checked() {
    let stage = Stage::up().await;
    assert_eq!(stage.shop.settings().await.unwrap(), Settings::default());
    let dark = Settings { theme: Theme::Dark, ..Settings::default() };
    stage.shop.set_settings(command(), dark.clone()).await.unwrap();
    assert_eq!(stage.shop.settings().await.unwrap(), dark);
    let huge = Settings { text_size: 900, ..Settings::default() };
    assert!(matches!(stage.shop.set_settings(command(), huge).await, Err(EngineError::Invalid { .. })));
}

#[tokio::test]
async fn a_closing_window_is_told_when_the_clock_gets_there() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    let mut changes = stage.shop.changes();
    for jump in [Span::hours(22) + Span::minutes(1), Span::hours(2)] {
        stage.clock.advance(jump);
        let told = async {
            loop {
                if let Some(Change::Tags(tags)) = changes.recv().await
                    && tags.contains(&Tag::Conversation(conversation))
                {
                    return;
                }
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(5), told).await.expect("the window's change must be told");
    }
    let late = stage.shop.send_text(command(), conversation, "Myöhässä".to_owned(), None).await;
    assert!(matches!(late, Err(EngineError::WindowClosed { since: Some(_) })), "{late:?}");
}

#[tokio::test]
async fn a_full_disk_is_told_and_passes() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    stage.store.limit_pages(Some(1)).await.unwrap();
    let text = "x".repeat(4_000);
    let refused = stage.shop.save_draft(command(), conversation, text.repeat(10)).await;
    assert!(matches!(refused, Err(EngineError::Store(shopbell_store::StoreError::Full))), "{refused:?}");
    assert!(!stage.shop.connection().await.unwrap().writable);
    stage.store.limit_pages(None).await.unwrap();
    stage.shop.save_draft(command(), conversation, text).await.unwrap();
    assert!(stage.shop.connection().await.unwrap().writable);
}

#[tokio::test]
async fn closing_finishes_what_is_under_way() {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    stage.graph.hold();
    let message = stage.send(conversation, "Moi").await;
    until("the request is made", async || stage.graph.requests().len() == 1).await;
    let closing = tokio::spawn({
        let shop = stage.shop.clone();
        async move { shop.close().await }
    });
    stage.graph.open();
    closing.await.unwrap();
    assert_eq!(stage.delivery(message).await, Delivery::Accepted, "its answer was waited for and written down");
    assert_eq!(stage.shop.overview().await.unwrap().sending, Sending::Going);
}
