use serde_json::json;
use shopbell_model::{ConversationId, Span};
use shopbell_store::tables::conversation::Shelf;

use crate::inbox::{ConversationRow, Filter};
use crate::stage::{LEENA, Stage, command, text_from, until, webhook};

mod consent;
mod held;

/// Leena's second phone, and her third.
const WORK: &str = "358407654321";
const OLD: &str = "46701740699";

async fn writes(stage: &Stage, from: &str, wamid: &str, text: &str) -> ConversationId {
    stage.told(&text_from(from, wamid, stage.now(), text)).await;
    stage.conversation_of(wamid).await
}

async fn said(stage: &Stage, chat: ConversationId) -> Vec<String> {
    stage.chat(chat).await.into_iter().filter_map(|one| one.message.body).collect()
}

async fn row(stage: &Stage, chat: ConversationId) -> ConversationRow {
    stage.shop.conversation(chat).await.unwrap().row
}

async fn to_answer(stage: &Stage) -> Vec<ConversationId> {
    let rows = stage.shop.conversations(Shelf::ToAnswer, None, 50).await.unwrap().rows;
    rows.into_iter().map(|line| line.row.id).collect()
}

async fn merge(stage: &Stage, main: ConversationId, other: ConversationId) -> ConversationId {
    stage.shop.merge(command(), main, other).await.unwrap()
}

/// To whom messages were sent, with their words.
fn sent(stage: &Stage) -> Vec<(String, String)> {
    let text = |request: &serde_json::Value| {
        Some((request["to"].as_str()?.to_owned(), request["text"]["body"].as_str()?.to_owned()))
    };
    stage.graph.requests().iter().filter_map(text).collect()
}

#[tokio::test]
async fn two_chats_become_one_and_one_again_with_everything_where_it_belongs() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "From home").await;
    let work = writes(&stage, WORK, "wamid.2", "From work").await;
    let note = stage.shop.save_note(command(), work, None, "Likes it dark").await.unwrap();
    stage.shop.save_draft(command(), work, "Dear".to_owned()).await.unwrap();
    let before = [row(&stage, home).await, row(&stage, work).await];
    let seen_by_others = home;

    let whole = merge(&stage, home, work).await;
    assert_eq!(said(&stage, whole).await, ["From home", "From work"]);
    assert_eq!(to_answer(&stage).await, [whole], "one line in the list");
    assert_eq!(row(&stage, seen_by_others).await.id, whole, "a window that shows one of them is answered with both");
    let merged = row(&stage, whole).await;
    assert_eq!((merged.unread, merged.draft.as_str()), (2, "Dear"));
    assert_eq!(stage.shop.notes(whole).await.unwrap()[0].id, note);
    let counts = stage.shop.conversations(Shelf::ToAnswer, None, 50).await.unwrap().counts;
    assert_eq!(counts.shelves.to_answer, 1);

    // Undone at once: each exactly as it was.
    stage.shop.separate(command(), work).await.unwrap();
    let after = [row(&stage, home).await, row(&stage, work).await];
    assert_eq!(after, before, "both exactly as they were");
    assert_eq!(row(&stage, whole).await.id, home, "a window that still shows both is answered with what is left");

    // Merged again; both numbers write, and an answer goes where the customer wrote last.
    let whole = merge(&stage, home, work).await;
    assert_eq!(writes(&stage, WORK, "wamid.3", "Again from work").await, work);
    let answer = stage.send(whole, "To work").await;
    until("it went", async || sent(&stage).len() == 1).await;
    assert_eq!(writes(&stage, LEENA, "wamid.4", "Again from home").await, home);
    stage.send(whole, "To home").await;
    until("it went", async || sent(&stage).len() == 2).await;
    let to = |who: &str, text: &str| (who.to_owned(), text.to_owned());
    assert_eq!(sent(&stage), [to(WORK, "To work"), to(LEENA, "To home")]);
    assert_eq!(said(&stage, whole).await.len(), 6);
    assert_eq!(row(&stage, whole).await.shelf, Shelf::Waiting, "nobody waits in either");
    assert_eq!(stage.facts(answer).await.conversation, work);

    assert_eq!(stage.shop.separate(command(), work).await.unwrap(), home);
    assert_eq!(said(&stage, home).await, ["From home", "Again from home", "To home"]);
    assert_eq!(said(&stage, work).await, ["From work", "Again from work", "To work"]);
    let refused = stage.shop.separate(command(), work).await.unwrap_err();
    assert!(matches!(refused, crate::EngineError::MovedOn), "{refused:?}");
}

#[tokio::test]
async fn three_become_one_and_go_in_any_order() {
    for order in [[0, 1], [1, 0], [2, 1], [0, 2]] {
        let stage = Stage::up().await;
        let chats = [
            writes(&stage, LEENA, "wamid.1", "One").await,
            writes(&stage, WORK, "wamid.2", "Two").await,
            writes(&stage, OLD, "wamid.3", "Three").await,
        ];
        // The last two first: a merged chat joins another.
        let pair = merge(&stage, chats[1], chats[2]).await;
        let whole = merge(&stage, chats[0], pair).await;
        assert_eq!(to_answer(&stage).await, [whole]);
        assert_eq!(said(&stage, whole).await, ["One", "Two", "Three"]);
        let parts = stage.shop.merged(whole).await.unwrap();
        assert_eq!(parts.iter().map(|part| part.main).collect::<Vec<_>>(), [true, false, false]);

        let rest = stage.shop.separate(command(), chats[order[0]]).await.unwrap();
        assert_eq!(rest, whole);
        assert_eq!(said(&stage, whole).await.len(), 2);
        assert_eq!(stage.count(Shelf::ToAnswer).await, 2);
        stage.shop.separate(command(), chats[order[1]]).await.unwrap();
        for (chat, text) in chats.into_iter().zip(["One", "Two", "Three"]) {
            assert_eq!(said(&stage, chat).await, [text]);
        }
        assert_eq!(stage.count(Shelf::ToAnswer).await, 3);
    }
}

#[tokio::test]
async fn what_is_done_in_the_merged_chat_is_done_in_its_parts() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "Home").await;
    let work = writes(&stage, WORK, "wamid.2", "Work").await;
    let whole = merge(&stage, home, work).await;
    let newest = stage.chat(whole).await.pop().unwrap().message.id;
    stage.shop.mark_read(command(), whole, newest).await.unwrap();
    assert_eq!(row(&stage, whole).await.unread, 0);

    let later = stage.now() + Span::hours(3);
    stage.shop.snooze(command(), whole, Some(later)).await.unwrap();
    assert_eq!(row(&stage, whole).await.snoozed_until, Some(later));
    assert_eq!(stage.count(Shelf::ToAnswer).await, 0);
    // The customer's word on one phone brings the whole back.
    writes(&stage, WORK, "wamid.3", "Hello").await;
    assert_eq!(row(&stage, whole).await.snoozed_until, None);
    stage.shop.snooze(command(), whole, Some(later)).await.unwrap();
    stage.clock.advance(Span::hours(4));
    stage.shop.clock_moved();
    until("its time has come", async || stage.count(Shelf::ToAnswer).await == 1).await;

    stage.shop.set_done(command(), whole, true).await.unwrap();
    assert_eq!((stage.count(Shelf::Done).await, stage.count(Shelf::ToAnswer).await), (1, 0));

    let label = stage.shop.save_label(command(), None, "Regular", 1).await.unwrap();
    stage.shop.put_label(command(), whole, label, true).await.unwrap();
    let borne = stage.shop.filtered(Filter::Labelled(label), None, 10).await.unwrap().rows;
    assert_eq!(borne.iter().map(|line| line.row.id).collect::<Vec<_>>(), [whole], "its parts stand in no list");
    stage.shop.separate(command(), work).await.unwrap();
    assert_eq!(row(&stage, home).await.labels, [label]);
    assert_eq!(row(&stage, work).await.labels, []);
}

#[tokio::test]
async fn a_merged_chat_is_found_by_every_name_and_every_word() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "Cinnamon").await;
    let work = writes(&stage, WORK, "wamid.2", "Cardamom").await;
    let whole = merge(&stage, home, work).await;
    let find = async |typed: &str| stage.shop.search(typed, None, None, 10).await.unwrap();
    for digits in [LEENA, WORK] {
        let people: Vec<_> = find(digits).await.people.into_iter().map(|one| one.conversation).collect();
        assert_eq!(people, [whole], "by the number {digits}");
    }
    let found = find("cardamom").await.messages;
    assert_eq!(found.iter().map(|one| one.conversation).collect::<Vec<_>>(), [whole]);
    let inside = stage.shop.search("cinnamon", Some(whole), None, 10).await.unwrap().messages;
    assert_eq!(inside.len(), 1);
    stage.shop.separate(command(), work).await.unwrap();
    assert_eq!(find("cardamom").await.messages[0].conversation, work);
    assert_eq!(find(WORK).await.people[0].conversation, work);
}

#[tokio::test]
async fn a_text_that_waits_for_a_word_hears_it_from_either_phone() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "Home").await;
    let work = writes(&stage, WORK, "wamid.2", "Work").await;
    let whole = merge(&stage, home, work).await;
    stage.shop.send_later(command(), whole, "It has come".to_owned(), None).await.unwrap();
    writes(&stage, LEENA, "wamid.3", "Any news").await;
    until("it went", async || sent(&stage) == [(LEENA.to_owned(), "It has come".to_owned())]).await;
}

#[tokio::test]
async fn what_cannot_be_merged_is_refused() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "Home").await;
    let work = writes(&stage, WORK, "wamid.2", "Work").await;
    assert!(stage.shop.merge(command(), home, home).await.is_err(), "with itself");
    assert!(stage.shop.merge(command(), home, ConversationId(99)).await.is_err(), "with nobody");
    let id = command();
    let whole = stage.shop.merge(id.clone(), home, work).await.unwrap();
    assert_eq!(stage.shop.merge(id, home, work).await.unwrap(), whole, "the same command is done once");
    assert!(stage.shop.merge(command(), home, work).await.is_err(), "a part is no chat of its own");
}

#[tokio::test]
async fn a_merging_outlives_a_crash() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "Home").await;
    let work = writes(&stage, WORK, "wamid.2", "Work").await;
    let whole = merge(&stage, home, work).await;
    let stage = stage.after_a_crash().await;
    assert_eq!(said(&stage, whole).await, ["Home", "Work"]);
    assert_eq!(to_answer(&stage).await, [whole], "its parts stand in no list after a start either");
    writes(&stage, WORK, "wamid.3", "After").await;
    assert_eq!(row(&stage, whole).await.unread, 3);
    stage.shop.separate(command(), home).await.unwrap();
    assert_eq!(said(&stage, work).await, ["Work", "After"]);
}

#[tokio::test]
async fn what_whatsapp_says_is_one_person_stays_merged_with_the_third() {
    let stage = Stage::up().await;
    let bsuid = |from: Option<&str>, wamid: &str| {
        let mut message = json!({ "from_user_id": "FI.1", "id": wamid, "type": "text",
                                  "timestamp": stage.now().seconds().to_string(), "text": { "body": wamid } });
        if let Some(from) = from {
            message["from"] = json!(from);
        }
        webhook(json!({ "messages": [message] }))
    };
    let number = writes(&stage, LEENA, "wamid.1", "By number").await;
    stage.told(&bsuid(None, "wamid.2")).await;
    let by_id = stage.conversation_of("wamid.2").await;
    let other = writes(&stage, WORK, "wamid.3", "By work").await;
    assert_ne!(number, by_id);
    let whole = merge(&stage, other, by_id).await;
    // Now Meta tells that the number and the id are one.
    stage.told(&bsuid(Some(LEENA), "wamid.4")).await;
    assert_eq!(said(&stage, whole).await, ["By number", "wamid.2", "By work", "wamid.4"]);
    assert_eq!(to_answer(&stage).await, [whole]);
    stage.shop.separate(command(), other).await.unwrap();
    assert_eq!(said(&stage, number).await, ["By number", "wamid.2", "wamid.4"]);
    assert_eq!(said(&stage, other).await, ["By work"]);
}

#[tokio::test]
async fn silence_goes_along_when_chats_become_one_and_apart_again() {
    let stage = Stage::up().await;
    let home = writes(&stage, LEENA, "wamid.1", "Home").await;
    let work = writes(&stage, WORK, "wamid.2", "Work").await;
    stage.shop.hush(command(), work, true).await.unwrap();
    let whole = merge(&stage, home, work).await;
    assert!(row(&stage, whole).await.quiet, "nothing of a silenced chat rings in the merged one");
    stage.shop.separate(command(), work).await.unwrap();
    assert_eq!([row(&stage, home).await.quiet, row(&stage, work).await.quiet], [false, true], "each as it was");

    // Let ring as a whole: both ring. Silenced as a whole: neither does.
    for quiet in [false, true] {
        let whole = merge(&stage, home, work).await;
        stage.shop.hush(command(), whole, quiet).await.unwrap();
        stage.shop.separate(command(), work).await.unwrap();
        assert_eq!([row(&stage, home).await.quiet, row(&stage, work).await.quiet], [quiet, quiet]);
    }
}

#[tokio::test]
async fn a_silenced_chat_stays_silent_when_whatsapp_says_that_it_is_another() {
    let stage = Stage::up().await;
    let number = writes(&stage, LEENA, "wamid.1", "By number").await;
    let by_id = json!({ "from_user_id": "FI.1", "id": "wamid.2", "type": "text",
                        "timestamp": stage.now().seconds().to_string(), "text": { "body": "By id" } });
    stage.told(&webhook(json!({ "messages": [by_id.clone()] }))).await;
    let hushed = stage.conversation_of("wamid.2").await;
    assert_ne!(number, hushed);
    stage.shop.hush(command(), hushed, true).await.unwrap();
    let mut both = by_id;
    both["from"] = json!(LEENA);
    both["id"] = json!("wamid.3");
    stage.told(&webhook(json!({ "messages": [both] }))).await;
    assert_eq!(said(&stage, number).await.len(), 3, "one chat");
    assert!(row(&stage, number).await.quiet);
}
