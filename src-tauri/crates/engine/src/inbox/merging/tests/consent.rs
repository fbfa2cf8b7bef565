//! What somebody agreed to or withdrew in chats that are shown as one.

use serde_json::{Value, json};
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::{ConversationId, Span};
use shopbell_store::tables::conversation::Shelf;

use super::{OLD, WORK, merge, row, said, sent, writes};
use crate::consent::{ByHand, When};
use crate::error::EngineError;
use crate::outbox::Draft;
use crate::stage::{LEENA, Stage, command, until, webhook};

fn by_hand(act: Act) -> ByHand {
    ByHand {
        act,
        topic: Topic::All,
        means: Means::Spoken,
        names_whatsapp: true,
        words: "Offers on WhatsApp".to_owned(),
        when: When::Now,
        proof: None,
    }
}

async fn record(stage: &Stage, chat: ConversationId, act: Act) {
    stage.shop.record_consent(command(), chat, by_hand(act)).await.unwrap();
}

async fn stopped(stage: &Stage, chat: ConversationId) -> bool {
    row(stage, chat).await.consent.stopped().is_some()
}

async fn agreed(stage: &Stage, chat: ConversationId) -> bool {
    row(stage, chat).await.consent.agreed().is_some()
}

fn question() -> Draft {
    Draft::OffersQuestion { language: "fi".to_owned() }
}

/// Two chats of Leena's, made one; she wrote from work last.
async fn one_of_two(stage: &Stage) -> [ConversationId; 3] {
    let home = writes(stage, LEENA, "wamid.1", "Home").await;
    stage.clock.advance(Span::seconds(1));
    let work = writes(stage, WORK, "wamid.2", "Work").await;
    let whole = merge(stage, home, work).await;
    stage.clock.advance(Span::seconds(1));
    [home, work, whole]
}

#[tokio::test]
async fn a_withdrawal_by_hand_bars_every_number_of_the_person_and_outlives_the_merging() {
    let stage = Stage::up().await;
    let [home, work, whole] = one_of_two(&stage).await;
    writes(&stage, LEENA, "wamid.3", "Don't stop the music").await;
    record(&stage, whole, Act::Withdrawn).await;
    assert!(stage.shop.doubts().await.unwrap().doubts.is_empty(), "the stop is clear now");
    let asked = stage.shop.send(command(), whole, question(), None, false).await;
    assert!(matches!(asked, Err(EngineError::AskedToStop { .. })), "{asked:?}");
    assert_eq!(stage.shop.consent(whole).await.unwrap().entries.len(), 2, "the pane shows what was said of each part");
    stage.shop.separate(command(), work).await.unwrap();
    assert!(stopped(&stage, home).await && stopped(&stage, work).await);
    assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, None);
}

#[tokio::test]
async fn who_agrees_by_hand_agrees_for_the_number_an_answer_goes_to() {
    let stage = Stage::up().await;
    let [home, work, whole] = one_of_two(&stage).await;
    record(&stage, whole, Act::Agreed).await;
    assert!(agreed(&stage, whole).await);
    let agrees_for = async || stage.shop.consent(whole).await.unwrap().agrees_for.unwrap_or_default();
    assert!(agrees_for().await.ends_with(WORK), "the form names it");
    writes(&stage, LEENA, "wamid.3", "Home again").await;
    assert!(agrees_for().await.ends_with(LEENA));
    assert!(!agreed(&stage, whole).await, "an answer would go to the other number now, and that never agreed");
    stage.shop.separate(command(), work).await.unwrap();
    assert!(agreed(&stage, work).await && !agreed(&stage, home).await);
    assert_eq!(stage.shop.consent(work).await.unwrap().agrees_for, None);
}

#[tokio::test]
async fn a_stop_at_one_number_outlives_a_yes_at_another() {
    let stage = Stage::up().await;
    let [.., whole] = one_of_two(&stage).await;
    writes(&stage, LEENA, "wamid.3", "STOP").await;
    stage.clock.advance(Span::seconds(1));
    writes(&stage, WORK, "wamid.4", "Hello").await;
    assert!(stopped(&stage, whole).await, "whoever stopped is left alone at every number");
    record(&stage, whole, Act::Agreed).await;
    assert!(agreed(&stage, whole).await, "they said yes for this number since");
    stage.clock.advance(Span::seconds(1));
    writes(&stage, LEENA, "wamid.5", "Hello").await;
    assert!(stopped(&stage, whole).await, "and nothing for the other");
}

#[tokio::test]
async fn the_offers_question_of_a_merged_chat_can_be_answered() {
    let stage = Stage::up().await;
    let [home, work, whole] = one_of_two(&stage).await;
    stage.shop.send(command(), whole, question(), None, false).await.unwrap();
    let asked = |request: &&Value| request["type"] == "interactive";
    until("the question has gone", async || stage.graph.requests().iter().any(|request| asked(&request))).await;
    let question = stage.graph.requests().iter().find(asked).cloned().unwrap();
    assert_eq!(question["to"], WORK);
    let yes = question["interactive"]["action"]["buttons"][0]["reply"]["id"].clone();
    stage
        .told(&webhook(json!({ "messages": [{ "from": WORK, "id": "wamid.Y",
            "timestamp": stage.now().seconds().to_string(), "type": "interactive",
            "interactive": { "type": "button_reply", "button_reply": { "id": yes, "title": "x" } } }] })))
        .await;
    assert!(agreed(&stage, whole).await);
    assert!(stage.shop.consent_table(whole).await.unwrap().contains("wamid.Y"));
    stage.shop.separate(command(), home).await.unwrap();
    assert!(agreed(&stage, work).await && !agreed(&stage, home).await);
}

#[tokio::test]
async fn a_merged_chat_with_words_in_the_ledger_joins_another() {
    let stage = Stage::up().await;
    let [home, work, pair] = one_of_two(&stage).await;
    let old = writes(&stage, OLD, "wamid.3", "Old").await;
    record(&stage, pair, Act::Withdrawn).await;
    let whole = merge(&stage, old, pair).await;
    assert!(stopped(&stage, whole).await);
    stage.shop.separate(command(), old).await.unwrap();
    assert!(!stopped(&stage, old).await, "of her old phone nobody said anything");
    stage.shop.separate(command(), work).await.unwrap();
    assert!(stopped(&stage, home).await && stopped(&stage, work).await);
}

#[tokio::test]
async fn a_message_that_ends_a_merging_comes_in_whatever_hangs_on_it() {
    for legacy in [false, true] {
        let stage = Stage::up().await;
        let number = writes(&stage, LEENA, "wamid.1", "By number").await;
        let told = |from: Option<&str>, wamid: &str| {
            let mut message = json!({ "from_user_id": "FI.1", "id": wamid, "type": "text",
                "timestamp": stage.now().seconds().to_string(), "text": { "body": wamid } });
            if let Some(from) = from {
                message["from"] = json!(from);
            }
            webhook(json!({ "messages": [message] }))
        };
        stage.told(&told(None, "wamid.2")).await;
        let by_id = stage.conversation_of("wamid.2").await;
        let whole = merge(&stage, number, by_id).await;
        record(&stage, whole, Act::Withdrawn).await;
        if legacy {
            stage
                .tamper(
                    "INSERT INTO consent_subject (contact_id, made_at)
                     SELECT contact_id, 0 FROM conversation WHERE main_part IS NOT NULL;
                     INSERT INTO recording (conversation_id, made_at)
                     SELECT id, 0 FROM conversation WHERE main_part IS NOT NULL",
                )
                .await;
        }
        stage.told(&told(Some(LEENA), "wamid.3")).await;
        assert_eq!(said(&stage, number).await, ["By number", "wamid.2", "wamid.3"]);
        assert!(stopped(&stage, number).await);
        assert_eq!(stage.shop.recording(number).await.unwrap().is_some(), legacy);
    }
}

#[tokio::test]
async fn a_sentence_to_be_read_is_shown_and_settled_in_the_merged_chat() {
    let stage = Stage::up().await;
    let [home, work, whole] = one_of_two(&stage).await;
    writes(&stage, LEENA, "wamid.3", "Don't stop the music").await;
    let doubts = stage.shop.doubts().await.unwrap().doubts;
    assert_eq!(
        doubts.iter().map(|one| one.conversation).collect::<Vec<_>>(),
        [whole],
        "it is opened where it is shown"
    );
    let marked = stage.chat(whole).await.into_iter().filter(|one| one.in_doubt).count();
    assert_eq!(marked, 1);
    stage.clock.advance(Span::seconds(1));
    writes(&stage, WORK, "wamid.4", "STOP").await;
    assert!(stage.shop.doubts().await.unwrap().doubts.is_empty(), "a clear stop at the other number settles it");
    stage.shop.separate(command(), work).await.unwrap();
    assert!(!row(&stage, home).await.in_doubt);
}

#[tokio::test]
async fn a_rules_word_at_one_number_answers_nobody_at_the_other() {
    let stage = Stage::up().await;
    let [home, work, whole] = one_of_two(&stage).await;
    writes(&stage, WORK, "wamid.3", "STOP").await;
    until("it is confirmed", async || sent(&stage).iter().any(|(to, _)| to == WORK)).await;
    assert_eq!(row(&stage, whole).await.shelf, Shelf::ToAnswer);
    stage.shop.separate(command(), work).await.unwrap();
    assert_eq!(row(&stage, home).await.shelf, Shelf::ToAnswer, "somebody still waits there");
}
