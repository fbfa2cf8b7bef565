//! What a person writes down with the day on the paper, and the paper itself.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use shopbell_model::price::Day;
use shopbell_model::{FileId, UtcMillis};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::media;

use super::*;

/// Some days ago, and noon of that day where the shop is.
fn past(stage: &Stage, days: i64) -> (Day, UtcMillis) {
    let today = Timestamp::from_millisecond(stage.now().0).unwrap().to_zoned(TimeZone::system()).date();
    let date: Date = today.checked_sub(days.days()).unwrap();
    let noon = date.at(12, 0, 0, 0).to_zoned(TimeZone::system()).unwrap();
    (Day::parse(&date.to_string()).unwrap(), UtcMillis(noon.timestamp().as_millisecond()))
}

fn said(act: Act, when: When) -> ByHand {
    let words = "Tarjouksia WhatsAppissa".to_owned();
    ByHand { act, topic: Topic::Offers, means: Means::Paper, names_whatsapp: true, words, when, proof: None }
}

async fn writes_down(stage: &Stage, chat: ConversationId, said: ByHand) -> Result<(), EngineError> {
    stage.shop.record_consent(command(), chat, said).await
}

/// The proof of the newest entry of a chat's customer.
async fn proof(stage: &Stage, chat: ConversationId) -> Option<(FileId, String)> {
    stage.shop.consent(chat).await.unwrap().entries.remove(0).proof
}

/// What a file of the shop's holds; nothing where it is not there.
async fn content(stage: &Stage, file: FileId) -> Option<Vec<u8>> {
    let found = media::file(&mut stage.store.read().await.unwrap(), file).await.unwrap()?;
    stage.store.files().read(&found.file?).ok()?.read_all().ok()
}

/// The customer of a chat is erased to the end.
async fn erased(stage: &Stage, chat: ConversationId) {
    let who = conversation::standing(&mut stage.store.read().await.unwrap(), chat).await.unwrap().unwrap().contact;
    let held = stage.shop.held_of(who).await.unwrap();
    assert_eq!(held.counts.files, 1, "the paper is counted");
    let number = stage.shop.erase_person(command(), who, held.name).await.unwrap();
    until("everything is gone", async || stage.shop.erasure(number).await.unwrap().done_at.is_some()).await;
    assert_eq!(stage.shop.erasure(number).await.unwrap().counts.files, 1);
}

#[tokio::test]
async fn of_what_was_said_on_one_day_the_no_counts() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span(0), "Hei").await;
    let ((day, noon), (next, next_noon)) = (past(&stage, 5), past(&stage, 4));
    writes_down(&stage, chat, said(Act::Withdrawn, When::At(noon))).await.unwrap();
    writes_down(&stage, chat, said(Act::Agreed, When::On(day))).await.unwrap();
    assert!(stopped(&stage, chat).await, "nobody knows whether the yes was before");
    writes_down(&stage, chat, said(Act::Agreed, When::On(next))).await.unwrap();
    assert!(agreed(&stage, chat).await, "the day after it was not");
    writes_down(&stage, chat, said(Act::Agreed, When::At(next_noon))).await.unwrap();
    writes_down(&stage, chat, said(Act::Withdrawn, When::On(next))).await.unwrap();
    assert!(stopped(&stage, chat).await);
    let newest = stage.shop.consent(chat).await.unwrap().entries.remove(0);
    assert_eq!(newest.day, Some(next.to_string()), "the hour is not known, and not shown");
    assert!(stage.shop.consent_table(chat).await.unwrap().contains(&format!("\"{next}\"")));

    let (today, _) = past(&stage, 0);
    writes_down(&stage, chat, said(Act::Agreed, When::Now)).await.unwrap();
    assert!(agreed(&stage, chat).await);
    stage.clock.advance(Span::seconds(1));
    writes_down(&stage, chat, said(Act::Withdrawn, When::On(today))).await.unwrap();
    assert!(stopped(&stage, chat).await, "a no of today counts at once");
    for (act, days) in [(Act::Agreed, -2), (Act::Withdrawn, -2), (Act::Agreed, 366 * 21)] {
        let (day, _) = past(&stage, days);
        let refused = writes_down(&stage, chat, said(act, When::On(day))).await;
        assert!(matches!(refused, Err(EngineError::Invalid { field: "at", .. })), "{days}: {refused:?}");
    }
    whole(&stage).await;
}

#[tokio::test]
async fn a_paper_is_kept_with_its_entry_and_nothing_throws_it_away() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span(0), "Hei").await;
    let attached = stage.attach("lappu.jpg", b"a paper").await;
    let (id, with_paper) = (command(), ByHand { proof: Some(attached), ..said(Act::Agreed, When::Now) });
    stage.shop.record_consent(id.clone(), chat, with_paper.clone()).await.unwrap();
    stage.shop.record_consent(id, chat, with_paper.clone()).await.unwrap();
    assert_eq!(entries(&stage).await.len(), 1, "the same command is done once, though the file is the ledger's since");
    let (kept, name) = proof(&stage, chat).await.unwrap();
    assert_eq!(name, "lappu.jpg");
    assert_eq!(content(&stage, attached).await, None, "whoever attached it can send it no more");
    let again = writes_down(&stage, chat, with_paper).await;
    assert!(matches!(again, Err(EngineError::NotFound { what: "file" })), "{again:?}");

    let later = stage.now() + Span::days(400);
    let swept = stage.store.write(move |tx| {
        Box::pin(async move {
            media::drop_staged(tx, kept).await?;
            media::forget_stale(tx, later).await
        })
    });
    swept.await.unwrap();
    assert_eq!(content(&stage, kept).await.as_deref(), Some(b"a paper".as_slice()));
    let body = ledger::after(&mut stage.store.read().await.unwrap(), 0, 1).await.unwrap().remove(0).body.unwrap();
    let body: Value = serde_json::from_str(&body.json).unwrap();
    let hash = "5d05adf8844983aef7150eb52e2317a8e13dcf86f7cb1131022f9bb38533436c";
    assert_eq!(body["proof"]["hash"], hash, "the ledger knows it by its bytes");
    assert!(stage.shop.consent_table(chat).await.unwrap().contains("\"lappu.jpg\""));
    whole(&stage).await;
    erased(&stage, chat).await;
    assert_eq!(content(&stage, kept).await, None, "it goes with the person");
    whole(&stage).await;
}

#[tokio::test]
async fn of_two_who_are_told_apart_each_keeps_the_paper() {
    let stage = Stage::up().await;
    let home = says(&stage, "wamid.A", Span(0), "Kotoa").await;
    stage.told(&text_from("358407654321", "wamid.B", stage.now(), "Töistä")).await;
    let work = stage.conversation_of("wamid.B").await;
    let both = stage.shop.merge(command(), home, work).await.unwrap();
    let attached = stage.attach("lappu.jpg", b"a paper").await;
    writes_down(&stage, both, ByHand { proof: Some(attached), ..said(Act::Withdrawn, When::Now) }).await.unwrap();
    stage.shop.separate(command(), work).await.unwrap();
    let (of_home, of_work) = (proof(&stage, home).await.unwrap(), proof(&stage, work).await.unwrap());
    assert_ne!(of_home.0, of_work.0);
    erased(&stage, work).await;
    assert_eq!(content(&stage, of_work.0).await, None);
    assert_eq!(content(&stage, of_home.0).await.as_deref(), Some(b"a paper".as_slice()));
    whole(&stage).await;
}
