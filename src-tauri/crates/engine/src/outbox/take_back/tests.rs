use shopbell_model::{ConversationId, Remedy};

use super::*;
use crate::outbox::{Draft, DraftRow, DraftSection, Frame, TypedCard};
use crate::stage::{Reply, Stage, command, until};

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

#[tokio::test]
async fn what_may_have_arrived_is_not_taken_back_and_what_surely_has_not_is() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Paljonko?").await;
    stage.graph.will(&[Reply::Babble, Reply::Refuse(401, 190)]);
    let lost = stage.send(chat, "Ehkä perillä").await;
    stage.stands(lost, Delivery::Unknown).await;
    let parked = stage.send(chat, "Varmasti täällä").await;
    until("the token is refused", async || stage.graph.requests().len() == 2).await;
    stage.stands(parked, Delivery::Queued).await;
    stage.shop.remedy(command(), lost, Remedy::SendAgain).await.unwrap();

    let refused = stage.shop.take_back(command(), lost).await;
    assert!(matches!(refused, Err(EngineError::MovedOn)), "the first attempt may have arrived: {refused:?}");
    let taken = stage.shop.take_back(command(), parked).await.unwrap();
    assert_eq!(taken.text.as_deref(), Some("Varmasti täällä"), "Meta refused it: it has not left");
}

#[tokio::test]
async fn what_was_begun_meanwhile_stays_behind_what_is_taken_back() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Paljonko?").await;
    let message = held(&stage, chat, "Sata euroa").await;
    stage.shop.save_draft(command(), chat, "Ja lisäksi".to_owned()).await.unwrap();
    let id = command();
    let taken = stage.shop.take_back(id.clone(), message).await.unwrap();
    assert_eq!(stage.shop.take_back(id, message).await.unwrap(), taken, "the same command is done once");
    assert_eq!(stage.shop.conversation(chat).await.unwrap().row.draft, "Sata euroa\nJa lisäksi");
}

#[tokio::test]
async fn whoever_waited_waits_again_when_an_answer_that_did_not_go_is_removed() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Paljonko?").await;
    stage.graph.will(&[Reply::Refuse(400, 131_026)]);
    let message = stage.send(chat, "Sata euroa").await;
    stage.stands(message, Delivery::Failed).await;
    stage.shop.remedy(command(), message, Remedy::Remove).await.unwrap();
    let row = stage.shop.conversation(chat).await.unwrap().row;
    assert_eq!(row.shelf, shopbell_store::tables::conversation::Shelf::ToAnswer);
    assert!(row.waiting_since.is_some());
}

#[tokio::test]
async fn the_last_seconds_of_a_window_are_not_spent_waiting() {
    // A second is left to send it in, by the real clock: a machine that is busy just then may need another try.
    for _ in 0..8 {
        let stage = Stage::up().await;
        let chat = stage.leena_writes("wamid.A", "Paljonko?").await;
        stage.clock.advance(Span::seconds(24 * 60 * 60 - 3));
        let message = held(&stage, chat, "Sata euroa").await;
        stage.clock.advance(Span::seconds(2));
        let came_to = async || stage.facts(message).await.delivery;
        let ended = |delivery| matches!(delivery, Some(Delivery::Failed | Delivery::Accepted));
        until("it went or was too late", async || ended(came_to().await)).await;
        if came_to().await == Some(Delivery::Accepted) {
            return;
        }
    }
    panic!("it was held until the window had closed");
}

#[tokio::test]
async fn what_was_put_together_in_a_sheet_comes_back_as_it_was_written_even_over_a_crash() {
    let mut stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Mitä teillä on?").await;
    let frame = Frame { header: "Kahvit".to_owned(), text: "Mitä saisi olla?".to_owned(), footer: String::new() };
    let row =
        |title: &str, description: &str| DraftRow { title: title.to_owned(), description: description.to_owned() };
    let drafts = [
        Draft::Buttons { frame: frame.clone(), titles: vec!["Cappuccino".to_owned(), "Flat white".to_owned()] },
        Draft::List {
            frame: frame.clone(),
            button: "Valitse".to_owned(),
            sections: vec![
                DraftSection { title: "Kuumat".to_owned(), rows: vec![row("Cappuccino", ""), row("Latte", "iso")] },
                DraftSection { title: "Kylmät".to_owned(), rows: vec![row("Jääkahvi", "")] },
            ],
        },
        Draft::Link { frame, label: "Avaa".to_owned(), url: "https://example.com/".to_owned() },
        Draft::AskPlace { text: "Missä olet?".to_owned() },
        Draft::Card(TypedCard {
            name: "Paahtimo".to_owned(),
            company: "Kahvi Oy".to_owned(),
            phone: "+358 40 7654321".to_owned(),
            email: "posti@example.com".to_owned(),
        }),
    ];
    for draft in drafts {
        let message = stage.shop.send(command(), chat, draft.clone(), None, true).await.unwrap();
        assert_eq!(stage.delivery(message).await, Delivery::Queued);
        stage = stage.after_a_crash().await;
        let id = command();
        let back = stage.shop.take_back(id.clone(), message).await.unwrap();
        assert_eq!(back, TakenBack { draft: Some(draft), ..TakenBack::default() });
        assert_eq!(stage.shop.take_back(id, message).await.unwrap(), back, "the same order again");
    }
    stage.clock.advance(GRACE + GRACE);
    let sent = stage.send(chat, "Kysyn myöhemmin").await;
    stage.stands(sent, Delivery::Accepted).await;
    let asked: Vec<_> = stage.graph.requests().into_iter().filter(|one| one["status"].is_null()).collect();
    assert_eq!(asked.len(), 1, "nothing else went: {asked:?}");
}

#[tokio::test]
async fn what_is_not_taken_back_of_a_sheet_goes_once_after_its_five_seconds() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Missä olette?").await;
    let ask = Draft::AskPlace { text: "Missä olet?".to_owned() };
    let message = stage.shop.send(command(), chat, ask, None, true).await.unwrap();
    let stage = stage.after_a_crash().await;
    assert_eq!(stage.delivery(message).await, Delivery::Queued, "it waits on after a crash");
    stage.clock.advance(GRACE);
    stage.stands(message, Delivery::Accepted).await;
    let late = stage.shop.take_back(command(), message).await;
    assert!(matches!(late, Err(EngineError::MovedOn)), "{late:?}");
    let asked = stage.graph.requests().into_iter().filter(|one| one["type"] == "interactive").count();
    assert_eq!(asked, 1);
}
