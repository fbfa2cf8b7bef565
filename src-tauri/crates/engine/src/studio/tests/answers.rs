//! What Meta answered is marked until somebody has looked, also after a restart.

use super::*;
use crate::studio::Answer;

fn answer(state: State) -> Answer {
    Answer { name: "order_ready".to_owned(), language: "fi".to_owned(), state }
}

async fn marked(stage: &Stage) -> Vec<Answer> {
    stage.shop.overview().await.unwrap().answers
}

#[tokio::test]
async fn an_answer_is_marked_once_until_somebody_has_looked() {
    let stage = Stage::up().await;
    let saved = save(&stage, definition("order_ready")).await;
    let (_, key) = submit(&stage, &saved).await.unwrap();
    assert_eq!(marked(&stage).await, [], "it is only being read");
    let id = language(&stage, &key).await.at_meta.unwrap().row.facts.meta_id;
    for _ in 0..2 {
        stage.told(&told(&id, "REJECTED", &json!({ "reason": "SCAM" }))).await;
        stands(&stage, &key, State::Rejected).await;
    }
    assert_eq!(marked(&stage).await, [answer(State::Rejected)], "the same webhook twice is one answer");
    stage.told(&told(&id, "APPROVED", &json!({ "reason": "NONE" }))).await;
    stands(&stage, &key, State::Approved).await;
    assert_eq!(marked(&stage).await, [answer(State::Approved)], "the newest word counts");

    stage.shop.studio_seen(command(), Some("another".to_owned())).await.unwrap();
    assert_eq!(marked(&stage).await.len(), 1);
    let id_of_seen = command();
    stage.shop.studio_seen(id_of_seen.clone(), Some("order_ready".to_owned())).await.unwrap();
    assert_eq!(marked(&stage).await, []);
    // An answer that comes after somebody looked is not taken away by the same look, told again.
    stage.told(&told(&id, "REJECTED", &json!({ "reason": "SCAM" }))).await;
    stands(&stage, &key, State::Rejected).await;
    stage.shop.studio_seen(id_of_seen, Some("order_ready".to_owned())).await.unwrap();
    assert_eq!(marked(&stage).await, [answer(State::Rejected)]);
    stage.shop.studio_seen(command(), None).await.unwrap();
    assert_eq!(marked(&stage).await, []);
}

#[tokio::test]
async fn what_cannot_be_read_marks_nothing_and_hinders_nothing() {
    let stage = Stage::up().await;
    let broken = stage.store.write(|tx| {
        Box::pin(async move { shopbell_store::setting::put(tx, "template_answers", "{ not a list").await })
    });
    broken.await.unwrap();
    assert_eq!(marked(&stage).await, []);
    approved(&stage, "order_ready").await;
    assert_eq!(marked(&stage).await, [answer(State::Approved)]);
}
