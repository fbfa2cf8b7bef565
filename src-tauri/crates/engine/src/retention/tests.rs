use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::field::FieldCode;
use shopbell_model::retention::{GRACE, Months};
use shopbell_model::{Clock as _, ContactId, Span};

use super::*;
use crate::consent::ByHand;
use crate::stage::{LEENA, Stage, command, text_from, until};

const WORK: &str = "358407654321";

const YEAR: Months = Months { chats: Some(12), people: Some(12), files: None };

async fn moved(stage: &Stage, span: Span) {
    stage.clock.advance(span);
    stage.shop.clock_moved();
}

async fn names(stage: &Stage, months: Months) -> Vec<String> {
    let found = stage.shop.retention_preview(months).await.unwrap();
    let lines = found.into_iter().flatten().flat_map(|due| due.first);
    lines.filter_map(|line| line.name).collect()
}

async fn is_there(stage: &Stage, who: ContactId) -> bool {
    stage.shop.person(who).await.is_ok()
}

async fn add(stage: &Stage, name: &str) -> ContactId {
    stage.shop.add_person(command(), name, None).await.unwrap().person
}

#[tokio::test]
async fn nothing_goes_that_nobody_chose_and_a_slip_can_be_taken_back() {
    let stage = Stage::up().await;
    let who = add(&stage, "Aino").await;
    moved(&stage, Span::days(4000)).await;
    assert!(is_there(&stage, who).await);
    let refused = stage.shop.save_retention(command(), Months { files: Some(0), ..YEAR }).await;
    assert!(matches!(refused, Err(EngineError::Invalid { field: "files", .. })), "{refused:?}");
    stage.shop.save_retention(command(), YEAR).await.unwrap();
    let due = stage.shop.retention_preview(YEAR).await.unwrap();
    assert_eq!(due[1].as_ref().unwrap().now, 1);
    let from = stage.shop.retention().await.unwrap().0.from.unwrap();
    assert_eq!(due[1].as_ref().unwrap().first[0].at, from, "not before a day is over");
    stage.shop.save_retention(command(), Months::default()).await.unwrap();
    moved(&stage, Span::days(3)).await;
    stage.clock.wait_for(Span::millis(100)).await;
    assert!(is_there(&stage, who).await);
    assert_eq!(stage.shop.retention().await.unwrap(), (Chosen::default(), Vec::new()));
}

#[tokio::test]
async fn who_was_named_goes_and_whoever_is_known_by_anything_newer_stays() {
    let stage = Stage::up().await;
    let silent = stage.leena_writes("wamid.1", "Hei").await;
    let other = text_from(WORK, "wamid.2", stage.now(), "Moi");
    stage.told(&other).await;
    let spoken = stage.conversation_of("wamid.2").await;
    let (listed, noted) = (add(&stage, "Aino").await, add(&stage, "Bertil").await);
    let leena = stage.shop.conversation(silent).await.unwrap().row.person.contact;
    let work = stage.shop.conversation(spoken).await.unwrap().row.person.contact;
    moved(&stage, Span::days(300)).await;
    stage.shop.save_note(command(), spoken, None, "Comes at Christmas").await.unwrap();
    let fields = stage.shop.fields().await.unwrap();
    let city = fields.into_iter().find(|field| field.code == Some(FieldCode::City)).unwrap().id;
    stage.shop.set_person_value(command(), noted, city, "Oulu").await.unwrap();
    stage.shop.save_retention(command(), YEAR).await.unwrap();
    assert_eq!(names(&stage, YEAR).await, [] as [String; 0]);
    moved(&stage, Span::days(40)).await;
    let mut named = names(&stage, YEAR).await;
    named.sort();
    assert_eq!(named, ["Aino", "Leena"], "within 30 days");
    for who in [leena, listed] {
        assert!(is_there(&stage, who).await);
    }
    moved(&stage, Span::days(30)).await;
    until("who was named is gone", async || !is_there(&stage, leena).await && !is_there(&stage, listed).await).await;
    until("and everything of them", async || {
        stage.shop.erasures().await.unwrap().iter().all(|receipt| receipt.done_at.is_some())
    })
    .await;
    assert!(is_there(&stage, work).await && is_there(&stage, noted).await, "of whom something newer is known");
    let (_, runs) = stage.shop.retention().await.unwrap();
    assert_eq!(runs.iter().map(|run| run.count).sum::<i64>(), 2);
    assert_eq!(stage.shop.people_size().await.unwrap(), 2);
    // Somebody who writes again is somebody new.
    stage.told(&text_from(LEENA, "wamid.3", stage.now(), "Hei taas")).await;
    assert_eq!(stage.shop.people_size().await.unwrap(), 3);
}

#[tokio::test]
async fn a_crash_in_the_middle_goes_on_where_it_was() {
    let stage = Stage::up().await;
    for n in 0..25 {
        add(&stage, &format!("N {n}")).await;
    }
    stage.shop.save_retention(command(), YEAR).await.unwrap();
    moved(&stage, Span::days(400) + GRACE).await;
    until("some are gone", async || stage.shop.people_size().await.unwrap() < 25).await;
    let stage = stage.after_a_crash().await;
    until("all are gone", async || stage.shop.people_size().await.unwrap() == 0).await;
    until("and written down", async || {
        stage.shop.retention().await.unwrap().1.iter().map(|run| run.count).sum::<i64>() == 25
    })
    .await;
}

#[tokio::test]
async fn who_said_no_is_known_again_and_who_asked_for_nothing_may_come_in_anew() {
    let stage = Stage::up().await;
    stage.shop.add_person(command(), "Aino", Some("+358 40 555 0001")).await.unwrap();
    let no = stage.shop.add_person(command(), "Bertil", Some("+358 40 555 0002")).await.unwrap().person;
    let chat = stage.shop.open_chat(command(), no).await.unwrap();
    let said = ByHand {
        act: Act::Withdrawn,
        topic: Topic::Offers,
        means: Means::Spoken,
        names_whatsapp: false,
        words: String::new(),
        at: None,
    };
    stage.shop.record_consent(command(), chat, said).await.unwrap();
    stage.shop.save_retention(command(), YEAR).await.unwrap();
    moved(&stage, Span::days(400)).await;
    until("both are gone", async || {
        let receipts = stage.shop.erasures().await.unwrap();
        !receipts.is_empty() && receipts.iter().all(|one| one.done_at.is_some())
    })
    .await;
    assert_eq!(stage.shop.people_size().await.unwrap(), 0);
    let marks: i64 = stage.shop.erasures().await.unwrap().iter().map(|one| one.counts.marks).sum();
    assert_eq!(marks, 1, "the number of who said no");
    assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, None);
}
