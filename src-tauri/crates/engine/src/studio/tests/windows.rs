//! Two windows at one draft lose nothing of each other, and what was not changed is not handed in unasked.

use super::*;

async fn texts(stage: &Stage, key: &Key) -> Vec<String> {
    let versions = stage.shop.studio_versions(key, "fi").await.unwrap();
    versions.into_iter().map(|(_, says)| says.body.text).collect()
}

#[tokio::test]
async fn what_another_window_called_it_stays_when_an_older_one_writes_on() {
    let stage = Stage::up().await;
    let first = save(&stage, definition("order_ready")).await;
    let (draft, key) = (Some(first.draft), first.key.clone());
    let renamed = definition("order_packed");
    stage.shop.studio_save(command(), draft, None, Some(first.revision), renamed.clone()).await.unwrap();
    // The other window has not heard of it yet.
    let mut words = definition("order_ready");
    words.body.text = format!("{TEXT} Tervetuloa.");
    let saved = stage.shop.studio_save(command(), draft, None, Some(first.revision), words.clone()).await.unwrap();
    assert!(saved.overtaken);
    let one = stage.shop.studio_template(&key).await.unwrap();
    assert_eq!(one.name, "order_packed", "nobody called it back");
    let says = one.languages[0].draft.clone().unwrap().1;
    assert_eq!((says.name.as_str(), &says.body.text), ("order_packed", &words.body.text));
    assert_eq!(texts(&stage, &key).await, [TEXT], "what the first one wrote stands among the versions");
    // Who has seen it may call it otherwise.
    let again = definition("order_waits");
    stage.shop.studio_save(command(), draft, None, Some(saved.revision), again).await.unwrap();
    assert_eq!(stage.shop.studio_template(&key).await.unwrap().name, "order_waits");
}

#[tokio::test]
async fn what_another_window_wrote_is_not_thrown_away_unseen() {
    let stage = Stage::up().await;
    let first = save(&stage, definition("order_ready")).await;
    let mut words = definition("order_ready");
    words.body.text = format!("{TEXT} Tervetuloa.");
    let newer = stage.shop.studio_save(command(), Some(first.draft), None, Some(1), words).await.unwrap();
    let refused = stage.shop.studio_discard(command(), first.draft, Some(first.revision)).await;
    assert!(matches!(refused, Err(EngineError::MovedOn)), "{refused:?}");
    assert!(language(&stage, &first.key).await.draft.is_some());
    stage.shop.studio_discard(command(), first.draft, Some(newer.revision)).await.unwrap();
    assert!(stage.shop.studio_template(&first.key).await.is_err());
}

#[tokio::test]
async fn of_two_windows_that_hand_in_the_same_one_does_and_nothing_goes_twice() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    stage.graph.hold();
    let hand_in = || {
        let (shop, draft, revision) = (stage.shop.clone(), saved.draft, saved.revision);
        tokio::spawn(async move { shop.studio_submit(command(), draft, revision, false).await })
    };
    let first = hand_in();
    until("Meta was asked", async || asked(&stage) == 1).await;
    // The other window writes on and hands that in too, while Meta has not answered.
    let mut words = definition("order_ready");
    words.body.text = format!("{TEXT} Tervetuloa.");
    let newer = stage.shop.studio_save(command(), Some(saved.draft), None, Some(1), words).await.unwrap();
    assert_eq!(why(submit(&stage, &saved).await), SubmitNot::Rewritten, "that one was not looked at");
    assert_eq!(why(submit(&stage, &newer).await), SubmitNot::OnItsWay);
    stage.graph.open();
    first.await.unwrap().unwrap();
    assert_eq!(asked(&stage), 1);
    let one = language(&stage, &key("order_ready")).await;
    let left = one.draft.expect("what was written meanwhile is still written").1;
    assert_eq!(left.body.text, format!("{TEXT} Tervetuloa."));
}

#[tokio::test]
async fn what_meta_rejected_goes_again_unchanged_only_when_somebody_insists() {
    let stage = Stage::up().await;
    let (key, id) = approved(&stage, "order_ready").await;
    stage.told(&told(&id, "REJECTED", &json!({ "reason": "INVALID_FORMAT" }))).await;
    stands(&stage, &key, State::Rejected).await;
    let change = From::Change { key: key.clone(), language: "fi".to_owned() };
    let saved = stage.shop.studio_make(command(), change).await.unwrap();
    let checked = stage.shop.studio_check(&definition("order_ready"), Some(&key)).await.unwrap();
    assert_eq!(checked.findings.iter().map(|one| one.rule.as_str()).collect::<Vec<_>>(), ["unchanged"]);
    assert_eq!(why(submit(&stage, &saved).await), SubmitNot::ToMend);
    // Another example is a change: a rejection may be about just that.
    let mut mended = definition("order_ready");
    mended.body.samples.insert("koodi".to_owned(), "5528".to_owned());
    let checked = stage.shop.studio_check(&mended, Some(&key)).await.unwrap();
    assert!(checked.findings.is_empty(), "{:?}", checked.findings);
    let done = stage.shop.studio_submit(command(), saved.draft, saved.revision, true).await.unwrap();
    assert_eq!(done.submitted.state, State::InReview, "Meta may have erred");
}
