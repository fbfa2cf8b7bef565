use serde_json::json;
use shopbell_model::Span;

use crate::catch_up::{CatchUp, Missing};
use crate::stage::{LEENA, Stage, command, text_from, webhook};

const WEEKEND: Span = Span::hours(62);

async fn line(stage: &Stage) -> Option<CatchUp> {
    stage.shop.overview().await.unwrap().catch_up
}

fn advance(stage: &Stage, by: Span) {
    stage.clock.advance(by);
}

#[tokio::test]
async fn what_was_written_in_an_absence_is_counted_once_and_since_when() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Friday").await;
    let friday = stage.now();
    assert_eq!(line(&stage).await, None, "nobody was away");
    advance(&stage, WEEKEND);
    let saturday = friday + Span::hours(20);
    let word = text_from(LEENA, "wamid.B", saturday, "Saturday");
    stage.told(&word).await;
    stage.told(&word).await;
    let picture = json!({ "from": LEENA, "id": "wamid.C", "timestamp": saturday.seconds().to_string(), "type": "image",
                          "image": { "id": "1", "mime_type": "image/jpeg", "sha256": "x" } });
    stage.told(&webhook(json!({ "messages": [picture] }))).await;
    let mut echo = webhook(json!({ "message_echoes": [{ "from": "35850", "to": LEENA, "id": "wamid.E", "type": "text",
        "timestamp": saturday.seconds().to_string(), "text": { "body": "From the phone" } }] }));
    echo["entry"][0]["changes"][0]["field"] = json!("smb_message_echoes");
    stage.told(&echo).await;
    stage.leena_writes("wamid.D", "Monday").await;

    let seen = line(&stage).await.unwrap();
    assert_eq!((seen.messages, seen.pictures, seen.echoes), (2, 1, 1), "{seen:?}");
    assert!((seen.since - friday).0.abs() < 5_000, "since the last thing that came: {seen:?}");
    assert!(seen.missing.is_nothing(), "{seen:?}");

    stage.shop.dismiss_catch_up(command(), seen.id).await.unwrap();
    assert_eq!(line(&stage).await, None);
    assert_eq!(stage.shop.connection().await.unwrap().catch_up.map(|kept| kept.messages), Some(2), "the page keeps it");

    // Meta's last try comes hours later: there is more, and a person is told again.
    advance(&stage, Span::hours(2));
    stage.told(&text_from(LEENA, "wamid.F", saturday, "Late")).await;
    assert_eq!(line(&stage).await.map(|again| (again.id, again.messages)), Some((seen.id, 3)));
}

#[tokio::test]
async fn a_second_absence_is_a_line_of_its_own() {
    let stage = Stage::up().await;
    for (number, before) in ["wamid.A", "wamid.C"].into_iter().enumerate() {
        stage.leena_writes(before, "Here").await;
        let written = stage.now() + Span::hours(1);
        advance(&stage, Span::hours(9));
        stage.told(&text_from(LEENA, &format!("wamid.N{number}"), written, "At night")).await;
        assert_eq!(line(&stage).await.map(|line| line.messages), Some(1));
    }
}

#[tokio::test]
async fn one_webhook_that_meta_delivers_late_is_no_absence() {
    let stage = Stage::up().await;
    let began = stage.now();
    for (number, minutes) in [0, 8, 8].into_iter().enumerate() {
        advance(&stage, Span::minutes(minutes));
        stage.leena_writes(&format!("wamid.{number}"), "Here").await;
    }
    stage.told(&text_from(LEENA, "wamid.L", began + Span::minutes(1), "Held up at Meta")).await;
    assert_eq!(line(&stage).await, None);
}

#[tokio::test]
async fn a_new_shop_was_never_away() {
    let stage = Stage::up().await;
    let yesterday = stage.now() - Span::hours(24);
    stage.told(&text_from(LEENA, "wamid.A", yesterday, "Before there was a shop")).await;
    assert_eq!(line(&stage).await, None);
}

#[tokio::test]
async fn what_may_be_missing_is_said() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.A", "Before").await;
    let left = stage.now();
    advance(&stage, Span::days(10));
    let back = stage.now();
    stage.told(&text_from(LEENA, "wamid.B", left + Span::days(8), "After eight days")).await;
    stage.journal(b"{not json").await;
    stage.applied().await;
    let Missing { before, not_understood, files } = line(&stage).await.unwrap().missing;
    let before = before.unwrap();
    assert!((back - Span::days(7) - before).0.abs() < 5_000, "Meta keeps seven days: {before:?}");
    assert_eq!((not_understood, files), (1, 0));
}
