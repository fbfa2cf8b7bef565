//! What is old goes as it was shown, and nothing that anything newer speaks for.

use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::field::FieldCode;
use shopbell_model::retention::{GRACE, Months};
use shopbell_model::{Clock as _, ContactId, Span};

use super::*;
use crate::consent::{ByHand, When};
use crate::stage::{LEENA, Stage, command, text_from, until, webhook};

const WORK: &str = "358407654321";

/// Writes whenever time goes by.
const WITNESS: &str = "358407654399";

const YEAR: Months = Months { chats: Some(12), people: Some(12), files: None };

/// Time goes by, and a customer's word bears it out.
async fn moved(stage: &Stage, span: Span) {
    stage.clock.advance(span);
    stage.shop.clock_moved();
    let (wamid, at) = (format!("wamid.heard.{}", stage.now().0), stage.now());
    stage.told(&text_from(WITNESS, &wamid, at, "Olen täällä")).await;
}

/// Those in the list but for the one who writes whenever time goes by.
async fn others(stage: &Stage) -> u64 {
    stage.shop.people_size().await.unwrap() - 1
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
    let from = stage.shop.retention().await.unwrap().chosen.from.unwrap();
    assert_eq!(due[1].as_ref().unwrap().first[0].at, from, "not before a day is over");
    stage.shop.save_retention(command(), Months::default()).await.unwrap();
    moved(&stage, Span::days(3)).await;
    stage.clock.wait_for(Span::millis(100)).await;
    assert!(is_there(&stage, who).await);
    let view = stage.shop.retention().await.unwrap();
    assert_eq!((view.chosen.months, view.chosen.from, view.runs), (Months::default(), None, Vec::new()));
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
    let runs = stage.shop.retention().await.unwrap().runs;
    assert_eq!(runs.iter().map(|run| run.count).sum::<i64>(), 2);
    assert_eq!(others(&stage).await, 2);
    // Somebody who writes again is somebody new.
    stage.told(&text_from(LEENA, "wamid.3", stage.now(), "Hei taas")).await;
    assert_eq!(others(&stage).await, 3);
}

#[tokio::test]
async fn a_crash_in_the_middle_goes_on_where_it_was() {
    let stage = Stage::up().await;
    for n in 0..25 {
        add(&stage, &format!("N {n}")).await;
    }
    stage.shop.save_retention(command(), YEAR).await.unwrap();
    moved(&stage, Span::days(400) + GRACE).await;
    until("some are gone", async || others(&stage).await < 25).await;
    let stage = stage.after_a_crash().await;
    until("all are gone", async || others(&stage).await == 0).await;
    until("and written down", async || {
        stage.shop.retention().await.unwrap().runs.iter().map(|run| run.count).sum::<i64>() == 25
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
        when: When::Now,
        proof: None,
    };
    stage.shop.record_consent(command(), chat, said).await.unwrap();
    stage.shop.save_retention(command(), YEAR).await.unwrap();
    moved(&stage, Span::days(400)).await;
    until("both are gone", async || {
        let receipts = stage.shop.erasures().await.unwrap();
        !receipts.is_empty() && receipts.iter().all(|one| one.done_at.is_some())
    })
    .await;
    assert_eq!(others(&stage).await, 0);
    let marks: i64 = stage.shop.erasures().await.unwrap().iter().map(|one| one.counts.marks).sum();
    assert_eq!(marks, 1, "the number of who said no");
    assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, None);
}

/// A shop of one person of a list who is old enough, and the choice made long ago; the clock is not borne out yet.
async fn nearly() -> (Stage, ContactId) {
    let stage = Stage::up().await;
    let who = add(&stage, "Aino").await;
    stage.shop.save_retention(command(), YEAR).await.unwrap();
    stage.clock.advance(Span::days(400));
    stage.shop.clock_moved();
    (stage, who)
}

async fn rest(stage: &Stage) {
    stage.clock.wait_for(Span::millis(150)).await;
}

#[tokio::test]
async fn a_clock_that_nobody_bears_out_takes_nobody() {
    let (stage, who) = nearly().await;
    rest(&stage).await;
    let view = stage.shop.retention().await.unwrap();
    assert_eq!((view.waits, view.heard), (true, None));
    assert!(is_there(&stage, who).await);
    // A word of a year ago comes late: it bears nothing out.
    let late = text_from(WITNESS, "wamid.late", stage.now() - Span::days(300), "Moi");
    stage.told(&late).await;
    rest(&stage).await;
    assert!(stage.shop.retention().await.unwrap().waits && is_there(&stage, who).await);
    stage.told(&text_from(WITNESS, "wamid.now", stage.now(), "Moi")).await;
    until("she is gone once somebody bore the time out", async || !is_there(&stage, who).await).await;
    assert!(!stage.shop.retention().await.unwrap().waits);
}

#[tokio::test]
async fn what_is_begun_put_off_barred_or_planned_keeps_whoever_it_is_about() {
    let stage = Stage::up().await;
    let begun = stage.leena_writes("wamid.1", "Hei").await;
    let mut chats = vec![begun];
    for n in 1..5 {
        let wamid = format!("wamid.k{n}");
        stage.told(&text_from(&format!("35840765432{n}"), &wamid, stage.now(), "Moi")).await;
        chats.push(stage.conversation_of(&wamid).await);
    }
    let at = stage.now() + Span::days(300);
    stage.shop.save_draft(command(), chats[0], "Hei, mitä".to_owned()).await.unwrap();
    stage.shop.block(command(), chats[1], true).await.unwrap();
    stage.shop.pin(command(), chats[2], true).await.unwrap();
    stage.shop.snooze(command(), chats[3], Some(at)).await.unwrap();
    let months = Months { chats: Some(6), ..Months::default() };
    stage.shop.save_retention(command(), months).await.unwrap();
    moved(&stage, Span::days(200)).await;
    until("who is held by nothing is gone", async || stage.shop.conversation(chats[4]).await.is_err()).await;
    for chat in &chats[..4] {
        assert!(stage.shop.conversation(*chat).await.is_ok(), "{chat:?} is kept");
    }
}

#[tokio::test]
async fn a_shop_that_came_back_from_a_copy_lets_nobody_go_until_it_is_chosen_again() {
    let (stage, who) = nearly().await;
    // As a copy says it: chosen in another folder.
    let json = serde_json::json!({ "months": YEAR, "from": 1, "place": "another" }).to_string();
    stage.store.write(move |tx| Box::pin(async move { setting::put(tx, KEY, &json).await })).await.unwrap();
    moved(&stage, Span::days(1)).await;
    rest(&stage).await;
    let view = stage.shop.retention().await.unwrap();
    assert!(view.chosen.asleep && view.chosen.from.is_none() && is_there(&stage, who).await);
    stage.shop.save_retention(command(), YEAR).await.unwrap();
    moved(&stage, Span::days(2)).await;
    until("she goes", async || !is_there(&stage, who).await).await;
}

#[tokio::test]
async fn a_reaction_a_changed_note_and_a_doubt_are_signs_of_life() {
    let stage = Stage::up().await;
    let mut chats = Vec::new();
    for n in 0..4 {
        let wamid = format!("wamid.s{n}");
        stage.told(&text_from(&format!("35840765432{n}"), &wamid, stage.now(), "Moi")).await;
        chats.push(stage.conversation_of(&wamid).await);
    }
    let note = stage.shop.save_note(command(), chats[1], None, "Likes light roasts").await.unwrap();
    // A sentence that holds the word waits for a person, however long.
    stage.told(&text_from("358407654322", "wamid.doubt", stage.now(), "please don't stop the music")).await;
    moved(&stage, Span::days(300)).await;
    let hearted = serde_json::json!({ "messages": [{ "from": "358407654320", "id": "wamid.heart",
        "timestamp": stage.now().seconds().to_string(), "type": "reaction",
        "reaction": { "message_id": "wamid.s0", "emoji": "❤" } }] });
    stage.told(&webhook(hearted)).await;
    stage.shop.save_note(command(), chats[1], Some(note), "Likes dark roasts now").await.unwrap();
    stage.shop.save_retention(command(), Months { chats: Some(12), ..Months::default() }).await.unwrap();
    moved(&stage, Span::days(100)).await;
    until("who gave no sign is gone", async || stage.shop.conversation(chats[3]).await.is_err()).await;
    for (chat, why) in chats.iter().zip(["a reaction", "a note that was changed", "a doubt nobody has settled"]) {
        assert!(stage.shop.conversation(*chat).await.is_ok(), "{why} keeps them");
    }
}

#[tokio::test]
async fn what_nobody_understood_yet_may_be_a_word_of_theirs() {
    let (stage, who) = nearly().await;
    let unknown = serde_json::json!({ "object": "whatsapp_business_account", "entry": [{ "id": "1", "changes": [
        { "field": "a_field_of_next_year", "value": { "from": "358400000000" } }] }] });
    stage.told(&unknown).await;
    moved(&stage, Span::days(1)).await;
    rest(&stage).await;
    assert!(is_there(&stage, who).await, "it is kept, and read again by a newer program: until then nobody goes");
}
