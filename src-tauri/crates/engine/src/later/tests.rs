use shopbell_model::{Delivery, MessageId, Span};

use super::*;
use crate::stage::{LEENA, Stage, command, text_from, until};

async fn texts(stage: &Stage) -> Vec<Waits> {
    stage.shop.not_gone().await.unwrap().later
}

#[tokio::test]
async fn a_text_goes_at_its_time_and_once_whatever_crashes() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Muistutatko?").await;
    let at = stage.now() + Span::hours(3);
    stage.shop.send_later(command(), chat, "Muistutus!".to_owned(), Some(at)).await.unwrap();
    stage.send(chat, "Totta kai").await;
    until("what was written since goes first", async || stage.graph.texts() == ["Totta kai"]).await;
    assert_eq!(texts(&stage).await[0].later.send_at, Some(at));

    let stage = stage.after_a_crash().await;
    stage.clock.advance(Span::hours(3));
    until("it goes", async || stage.graph.texts() == ["Totta kai", "Muistutus!"]).await;
    assert!(texts(&stage).await.is_empty());
    let stage = stage.after_a_crash().await;
    stage.clock.advance(Span::hours(1));
    stage.send(chat, "Vielä").await;
    until("the next goes", async || stage.graph.texts().len() == 3).await;
    assert_eq!(stage.graph.texts()[1..], ["Muistutus!", "Vielä"], "and the reminder only once");
}

#[tokio::test]
async fn the_gate_judges_when_it_goes_and_nothing_is_lost() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let at = stage.now() + Span::hours(23) + Span::minutes(30);
    stage.shop.send_later(command(), chat, "Myöhässä".to_owned(), Some(at)).await.unwrap();
    // The machine slept over the end of the window.
    stage.clock.advance(Span::hours(24) + Span::minutes(10));
    until("it is kept back", async || texts(&stage).await[0].later.held == Some(Held::WindowClosed)).await;
    assert!(stage.graph.texts().is_empty());
    assert_eq!(stage.shop.overview().await.unwrap().held, 1, "a person is told");

    // A person lets it wait for the customer instead.
    let which = texts(&stage).await[0].later.id;
    stage.shop.put_off_later(command(), which, None).await.unwrap();
    assert_eq!(stage.shop.overview().await.unwrap().held, 0);
    assert!(stage.graph.texts().is_empty(), "the customer has not written since");
    // Within the same second: Meta tells no shorter times.
    stage.leena_writes("wamid.B", "Täällä taas").await;
    until("it goes with the customer's word", async || stage.graph.texts() == ["Myöhässä"]).await;
}

#[tokio::test]
async fn what_the_machine_slept_through_asks_a_person() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Milloin avaatte?").await;
    let at = stage.now() + Span::hours(1);
    stage.shop.send_later(command(), chat, "Kymmenen minuutin päästä".to_owned(), Some(at)).await.unwrap();
    stage.clock.advance(Span::hours(9));
    until("it is kept back", async || texts(&stage).await[0].later.held == Some(Held::TooLate)).await;
    assert!(stage.graph.texts().is_empty());
}

#[tokio::test]
async fn no_time_is_taken_at_which_the_window_will_be_closed() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let view = stage.shop.conversation(chat).await.unwrap();
    let (end, last) = (view.window.until.unwrap(), view.last_time.unwrap());
    assert!(last < end);
    let later = async |at| stage.shop.send_later(command(), chat, "Moi".to_owned(), Some(at)).await;
    for at in [last + Span(1), end, end + Span::hours(66)] {
        let refused = later(at).await;
        assert!(matches!(refused, Err(EngineError::AfterWindow { until }) if until == end), "{refused:?}");
    }
    let taken = later(last).await.unwrap();
    let refused = stage.shop.put_off_later(command(), taken, Some(end)).await;
    assert!(matches!(refused, Err(EngineError::AfterWindow { .. })), "{refused:?}");
    assert_eq!(texts(&stage).await[0].later.send_at, Some(last), "it stays as it was");

    stage.clock.advance(Span::hours(25));
    let refused = later(stage.now() + Span::hours(1)).await;
    assert!(matches!(refused, Err(EngineError::WindowClosed { since: Some(_) })), "{refused:?}");
    assert_eq!(stage.shop.conversation(chat).await.unwrap().last_time, None);
}

#[tokio::test]
async fn what_was_kept_back_may_go_at_once_when_the_window_is_open_again() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let at = stage.now() + Span::hours(1);
    let text = "Tule huomenna".to_owned();
    let which = stage.shop.send_later(command(), chat, text.clone(), Some(at)).await.unwrap();
    stage.clock.advance(Span::hours(25));
    until("it is kept back", async || texts(&stage).await[0].later.held == Some(Held::TooLate)).await;
    assert!(!texts(&stage).await[0].may_go, "the window is closed");
    let refused = stage.shop.send_later_now(command(), which).await;
    assert!(matches!(refused, Err(EngineError::WindowClosed { .. })), "{refused:?}");
    assert_eq!(texts(&stage).await.len(), 1, "and it waits on");

    let mut changes = stage.shop.changes();
    stage.leena_writes("wamid.B", "Onko auki?").await;
    let told = async {
        while let Some(change) = changes.recv().await {
            if matches!(change, crate::Change::Tags(tags) if tags.contains(&Tag::Later)) {
                return;
            }
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(30), told).await.expect("whoever shows it is told");
    assert!(texts(&stage).await[0].may_go);
    let now = command();
    let first = stage.shop.send_later_now(now.clone(), which).await.unwrap();
    assert_eq!(stage.shop.send_later_now(now, which).await.unwrap(), first, "the same command is done once");
    until("it goes", async || stage.graph.texts() == ["Tule huomenna"]).await;
    assert!(texts(&stage).await.is_empty());
    let gone = stage.shop.send_later_now(command(), which).await;
    assert!(matches!(gone, Err(EngineError::NotFound { what: "later" })), "{gone:?}");
}

#[tokio::test]
async fn an_answer_that_waits_still_answers_when_it_goes() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Onko pullaa?").await;
    let asked = stage.by_wamid("wamid.A").await.unwrap().id;
    let at = stage.now() + Span::minutes(10);
    let words = |text: &str, quote| (text.to_owned(), quote);
    stage.shop.send_later_as_answer(command(), chat, words("On!", Some(asked)), Some(at)).await.unwrap();
    stage.clock.advance(Span::minutes(11));
    until("it goes", async || stage.graph.texts() == ["On!"]).await;
    assert_eq!(stage.graph.requests()[0]["context"]["message_id"], "wamid.A");

    let elsewhere = stage.shop.send_later_as_answer(command(), chat, words("Ei", Some(MessageId(999))), None).await;
    assert!(matches!(elsewhere, Err(EngineError::NotFound { what: "message" })), "{elsewhere:?}");
}

#[tokio::test]
async fn an_old_word_that_comes_in_late_does_not_end_the_waiting() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    stage.clock.advance(Span::hours(60));
    stage.shop.send_later(command(), chat, "Huomenta".to_owned(), None).await.unwrap();
    let word = |wamid: &str, hours| text_from(LEENA, wamid, stage.now() - Span::hours(hours), "Onko auki?");
    stage.told(&word("wamid.B", 40)).await;
    until("the old word was heard", async || !stage.shop.not_gone().await.unwrap().later.is_empty()).await;
    stage.told(&word("wamid.C", 2)).await;
    until("it goes with the young one", async || stage.graph.texts() == ["Huomenta"]).await;
}

#[tokio::test]
async fn what_is_taken_back_stands_in_the_draft_and_never_goes() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let at = stage.now() + Span::hours(3);
    let id = stage.shop.send_later(command(), chat, "Ei sittenkään".to_owned(), Some(at)).await.unwrap();
    let taken = command();
    stage.shop.take_back_later(taken.clone(), id).await.unwrap();
    stage.shop.take_back_later(taken, id).await.expect("the same command is done once");
    assert_eq!(stage.shop.conversation(chat).await.unwrap().row.draft, "Ei sittenkään");
    stage.clock.advance(Span::hours(4));
    let sent = stage.send(chat, "Muuta").await;
    stage.stands(sent, Delivery::Accepted).await;
    assert_eq!(stage.graph.texts(), ["Muuta"]);
    let gone = stage.shop.take_back_later(command(), id).await;
    assert!(matches!(gone, Err(EngineError::NotFound { what: "later" })), "{gone:?}");
}

#[tokio::test]
async fn a_time_that_is_over_is_refused() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    for at in [stage.now(), stage.now() - Span::hours(1)] {
        let refused = stage.shop.send_later(command(), chat, "Moi".to_owned(), Some(at)).await;
        assert!(matches!(refused, Err(EngineError::Invalid { field: "at", .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn another_time_is_offered_up_to_the_window_as_it_is_now() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let at = stage.now() + Span::hours(20);
    stage.shop.send_later(command(), chat, "Muistutus".to_owned(), Some(at)).await.unwrap();
    stage.clock.advance(Span::hours(2));
    let before = texts(&stage).await[0].clone();
    assert_eq!(before.last_time.map(|last| last + MARGIN), before.until);

    let mut changes = stage.shop.changes();
    stage.leena_writes("wamid.B", "Vielä yksi").await;
    let told = async {
        while let Some(change) = changes.recv().await {
            if matches!(change, crate::Change::Tags(tags) if tags.contains(&Tag::Later)) {
                return;
            }
        }
        panic!("nobody was told");
    };
    tokio::time::timeout(std::time::Duration::from_secs(30), told).await.expect("whoever shows it is told");
    assert!(texts(&stage).await[0].last_time > before.last_time);
}
