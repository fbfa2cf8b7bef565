//! Files whose messages are changed or taken back.

use serde_json::{Value, json};
use shopbell_model::{MediaState, Span, UtcMillis, Wamid};
use shopbell_store::tables::media;
use shopbell_store::tables::message::change;

use super::changed::{edits, revokes};
use crate::stage::{LEENA, Stage, command, webhook};

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
