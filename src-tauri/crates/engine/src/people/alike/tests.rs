use shopbell_model::alike::Likeness;
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::field::FieldCode;
use shopbell_model::import::{PersonRow, Plan};
use shopbell_model::{ContactId, FieldId, Phone};
use shopbell_store::tables::consent::state;

use super::*;
use crate::consent::{ByHand, When};
use crate::stage::{Stage, command, until};

async fn add(stage: &Stage, name: &str) -> ContactId {
    stage.shop.add_person(command(), name, None).await.unwrap().person
}

async fn field(stage: &Stage, code: FieldCode) -> FieldId {
    let fields = stage.shop.fields().await.unwrap();
    fields.into_iter().find(|field| field.code == Some(code)).unwrap().id
}

async fn say(stage: &Stage, who: ContactId, code: FieldCode, value: &str) {
    stage.shop.set_person_value(command(), who, field(stage, code).await, value).await.unwrap();
}

/// Waits until everybody was looked at, and answers who may be one.
async fn found(stage: &Stage) -> Vec<AlikePair> {
    until("everybody was looked at", async || {
        let mut conn = stage.store.read().await.unwrap();
        alike::due(&mut conn, 1).await.unwrap().is_empty() && alike::due_file(&mut conn).await.unwrap().is_none()
    })
    .await;
    stage.shop.alike().await.unwrap().open
}

async fn kinds(stage: &Stage) -> Vec<Likeness> {
    let mut kinds: Vec<_> = found(stage).await.iter().map(|pair| pair.reasons[0].likeness).collect();
    kinds.sort_unstable();
    kinds
}

#[tokio::test]
async fn a_name_is_no_reason_and_a_day_of_birth_with_it_is() {
    let stage = Stage::up().await;
    let (one, other) = (add(&stage, "Anna Virtanen").await, add(&stage, "anna virtanen").await);
    assert_eq!(kinds(&stage).await, []);
    say(&stage, one, FieldCode::Birthday, "1980-05-31").await;
    say(&stage, other, FieldCode::Birthday, "1980-05-31").await;
    assert_eq!(kinds(&stage).await, [Likeness::Birthday]);
    say(&stage, other, FieldCode::Birthday, "1981-05-31").await;
    assert_eq!(kinds(&stage).await, [], "a reason that is gone proposes nobody");
}

#[tokio::test]
async fn a_shop_from_before_is_looked_through_and_two_stays_said_after_a_crash() {
    let stage = Stage::up().await;
    let (one, other) = (add(&stage, "Ana").await, add(&stage, "A. Ribeiro").await);
    say(&stage, one, FieldCode::Email, "ana@padaria.example").await;
    say(&stage, other, FieldCode::Email, "Ana@padaria.example").await;
    let pair = found(&stage).await.remove(0);
    assert_eq!(pair.reasons[0].likeness, Likeness::Email);
    stage.shop.mark_two_people(command(), pair.id, true).await.unwrap();
    assert_eq!(kinds(&stage).await, []);
    let late = stage.shop.merge_people(command(), pair.id).await;
    assert!(matches!(late, Err(EngineError::MovedOn)), "another window still shows them: {late:?}");
    let stage = stage.after_a_crash().await;
    say(&stage, one, FieldCode::Email, "").await;
    say(&stage, one, FieldCode::Email, "ana@padaria.example").await;
    assert_eq!(kinds(&stage).await, [], "whatever is written down, they were said to be two");
    let said = stage.shop.alike().await.unwrap().two;
    assert_eq!(said.iter().map(|pair| pair.id).collect::<Vec<_>>(), [pair.id]);
    stage.shop.mark_two_people(command(), pair.id, false).await.unwrap();
    assert_eq!(kinds(&stage).await, [Likeness::Email]);
}

#[tokio::test]
async fn people_without_a_chat_become_one_and_two_again_and_a_no_of_either_bars_both() {
    let stage = Stage::up().await;
    let (one, other) = (add(&stage, "Ana").await, add(&stage, "Ana Ribeiro").await);
    for who in [one, other] {
        say(&stage, who, FieldCode::Email, "ana@padaria.example").await;
    }
    let pair = found(&stage).await.remove(0);
    let became = stage.shop.merge_people(command(), pair.id).await.unwrap();
    assert_eq!(kinds(&stage).await, []);
    let page = stage.shop.person(became.person).await.unwrap();
    assert!(page.merged);
    assert_eq!(page.line.person.name.as_deref(), Some("Ana"), "who was known first");
    assert_eq!(stage.shop.people_size().await.unwrap(), 1);
    assert!(stage.shop.merge_people(command(), pair.id).await.is_err(), "they are one already");

    let parts = stage.shop.merged(became.conversation).await.unwrap();
    let part = parts.iter().find(|part| !part.main).unwrap().row.id;
    stage.shop.separate(command(), part).await.unwrap();
    assert_eq!(stage.shop.people_size().await.unwrap(), 2);
    assert_eq!(kinds(&stage).await, [Likeness::Email], "taken apart they may be one again");
    let no = ByHand {
        act: Act::Withdrawn,
        topic: Topic::Offers,
        means: Means::Spoken,
        names_whatsapp: false,
        words: String::new(),
        when: When::Now,
        proof: None,
    };
    stage.shop.record_consent(command(), part, no).await.unwrap();
    let again = found(&stage).await.remove(0);
    stage.shop.merge_people(command(), again.id).await.unwrap();
    for who in [one, other] {
        let facts = state::facts(&mut stage.store.read().await.unwrap(), who).await.unwrap();
        assert!(facts.stopped().is_some(), "{who:?}");
    }
}

#[tokio::test]
async fn a_reason_that_is_gone_or_a_block_of_one_keeps_them_two() {
    let stage = Stage::up().await;
    let (one, other) = (add(&stage, "Ana").await, add(&stage, "Ana Ribeiro").await);
    for who in [one, other] {
        say(&stage, who, FieldCode::Email, "ana@padaria.example").await;
    }
    let pair = found(&stage).await.remove(0);
    let chat = stage.shop.open_chat(command(), other).await.unwrap();
    stage.shop.block(command(), chat, true).await.unwrap();
    let refused = stage.shop.merge_people(command(), pair.id).await;
    assert!(matches!(refused, Err(EngineError::Blocked)), "the block would not hold for both: {refused:?}");
    stage.shop.block(command(), chat, false).await.unwrap();
    say(&stage, other, FieldCode::Email, "ana.r@padaria.example").await;
    let gone = stage.shop.merge_people(command(), pair.id).await;
    // Whoever looks through them may have dropped the pair by now.
    assert!(matches!(gone, Err(EngineError::MovedOn | EngineError::NotFound { .. })), "{gone:?}");
    say(&stage, other, FieldCode::Email, "ana@padaria.example").await;
    let again = found(&stage).await.remove(0);
    stage.shop.merge_people(command(), again.id).await.unwrap();
}

#[tokio::test]
async fn blocking_a_number_nobody_wrote_by_is_no_block_of_who_writes_by_another() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let leena = stage.shop.conversation(chat).await.unwrap().row.person.contact;
    let other = add(&stage, "Leena V.").await;
    for who in [leena, other] {
        say(&stage, who, FieldCode::Email, "leena@kahvila.example").await;
    }
    let pair = found(&stage).await.remove(0);
    let became = stage.shop.merge_people(command(), pair.id).await.unwrap();
    stage.clock.advance(shopbell_model::Span::hours(25));
    let late = stage.shop.block(command(), became.conversation, true).await;
    assert!(matches!(late, Err(EngineError::BlockTooLate)), "{late:?}");
    assert!(!stage.shop.conversation(became.conversation).await.unwrap().row.blocked);
}

#[tokio::test]
async fn one_number_in_two_spellings_is_proposed_and_who_is_erased_is_not() {
    let stage = Stage::up().await;
    let phone = Phone::from_e164("+5511987654321").unwrap();
    let row = PersonRow { row: 2, name: "Ana Ribeiro".to_owned(), phones: vec![phone], ..PersonRow::default() };
    let file = stage.shop.stage_people("a.csv", &Plan::default(), [Ok(row)]).await.unwrap();
    // Nobody sees yet that the file has her.
    let added = stage.shop.add_person(command(), "A. Ribeiro", Some("+55 11 8765-4321")).await.unwrap();
    assert!(!added.had_it);
    assert_eq!(kinds(&stage).await, []);
    stage.shop.bring_in(command(), file).await.unwrap();
    until("the two are proposed", async || !stage.shop.alike().await.unwrap().open.is_empty()).await;
    let pair = found(&stage).await.remove(0);
    assert_eq!(pair.reasons[0].likeness, Likeness::Phone);
    let who = pair.other.person.contact;
    let name = stage.shop.held_of(who).await.unwrap().name;
    stage.shop.erase_person(command(), who, name).await.unwrap();
    assert_eq!(stage.shop.alike().await.unwrap().open, [], "who goes takes nobody along");
    until("the pair is gone", async || {
        let mut conn = stage.store.read().await.unwrap();
        alike::get(&mut conn, pair.id).await.unwrap().is_none()
    })
    .await;
}
