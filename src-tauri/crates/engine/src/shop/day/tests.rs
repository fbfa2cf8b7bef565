//! The rules of a shop's day: what comes back, what is bounded, what is found.

use shopbell_model::{ConversationId, LabelId, Span};
use shopbell_store::tables::conversation::Shelf;

use crate::EngineError;
use crate::inbox::{ConversationLine, Filter};
use crate::stage::{LEENA, Stage, command, text_from, until};

/// The chat as the list of what was put off, or a shelf, shows it.
async fn only(stage: &Stage, filter: Filter) -> Vec<ConversationId> {
    let page = stage.shop.filtered(filter, None, 200).await.unwrap();
    page.rows.into_iter().map(|line| line.row.id).collect()
}

async fn shelf(stage: &Stage, shelf: Shelf) -> Vec<ConversationLine> {
    stage.shop.conversations(shelf, None, 200).await.unwrap().rows
}

#[tokio::test]
async fn what_is_put_off_comes_back_by_the_clock_and_over_a_crash() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Huomenna?").await;
    let until_then = stage.now() + Span::hours(3);
    stage.shop.snooze(command(), chat, Some(until_then)).await.unwrap();
    assert_eq!(stage.count(Shelf::ToAnswer).await, 0);
    assert_eq!(only(&stage, Filter::Snoozed).await, [chat]);
    assert_eq!(stage.shop.overview().await.unwrap().unread_conversations, 0, "it is not to ring meanwhile");

    stage.clock.advance(Span::hours(2));
    let stage = stage.after_a_crash().await;
    assert_eq!(stage.count(Shelf::ToAnswer).await, 0, "an hour is left");
    stage.clock.advance(Span::hours(30));
    until("it comes back", async || stage.count(Shelf::ToAnswer).await == 1).await;
    let line = &shelf(&stage, Shelf::ToAnswer).await[0];
    assert!(line.row.marked_unread && line.row.snoozed_until.is_none(), "{:?}", line.row);
    assert!(only(&stage, Filter::Snoozed).await.is_empty());
}

#[tokio::test]
async fn the_customers_word_brings_a_chat_back_from_everywhere() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    stage.shop.snooze(command(), chat, Some(stage.now() + Span::hours(50))).await.unwrap();
    stage.leena_writes("wamid.B", "Vielä yksi asia").await;
    assert_eq!(stage.count(Shelf::ToAnswer).await, 1);
    assert!(only(&stage, Filter::Snoozed).await.is_empty());

    stage.shop.set_done(command(), chat, true).await.unwrap();
    assert_eq!(stage.count(Shelf::Done).await, 1);
    stage.leena_writes("wamid.C", "Ja toinen").await;
    assert_eq!((stage.count(Shelf::Done).await, stage.count(Shelf::ToAnswer).await), (0, 1));
}

#[tokio::test]
async fn an_answer_leaves_what_was_put_off_where_it_is() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    stage.shop.snooze(command(), chat, Some(stage.now() + Span::hours(3))).await.unwrap();
    stage.send(chat, "Palaan tähän").await;
    assert_eq!(only(&stage, Filter::Snoozed).await, [chat]);
    assert_eq!(stage.count(Shelf::Waiting).await, 0);
    stage.shop.snooze(command(), chat, None).await.unwrap();
    assert_eq!(stage.count(Shelf::Waiting).await, 1, "taken back it stands where it belongs");
}

#[tokio::test]
async fn nothing_is_put_off_into_the_past_or_for_ever() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    for until in [stage.now(), stage.now() - Span::hours(1), stage.now() + Span::hours(24 * 400)] {
        let refused = stage.shop.snooze(command(), chat, Some(until)).await;
        assert!(matches!(refused, Err(EngineError::Invalid { field: "until", .. })), "{refused:?}");
    }
    assert_eq!(stage.count(Shelf::ToAnswer).await, 1);
}

#[tokio::test]
async fn pins_stand_on_top_and_are_few() {
    let stage = Stage::up().await;
    let mut chats = Vec::new();
    for n in 0..10 {
        let wamid = format!("wamid.{n}");
        let from = format!("35840123456{n}");
        stage.told(&text_from(&from, &wamid, stage.now() + Span::minutes(n), "Hei")).await;
        chats.push(stage.conversation_of(&wamid).await);
    }
    for chat in chats.iter().rev().take(9) {
        stage.shop.pin(command(), *chat, true).await.unwrap();
    }
    let tenth = stage.shop.pin(command(), chats[0], true).await;
    assert!(matches!(tenth, Err(EngineError::TooMany { most: 9 })), "{tenth:?}");
    stage.shop.pin(command(), chats[9], false).await.unwrap();
    stage.shop.pin(command(), chats[0], true).await.unwrap();

    let page = stage.shop.conversations(Shelf::ToAnswer, None, 200).await.unwrap();
    assert_eq!(page.rows.last().unwrap().row.id, chats[9], "what is not pinned stands below");
    assert_eq!(page.counts.shelves.to_answer, 10);
    let groups = page.counts.groups;
    assert_eq!(groups.closing_soon + groups.next + groups.closed, 1, "{groups:?}");
}

#[tokio::test]
async fn a_mark_is_seen_and_goes_with_an_answer() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let message = stage.chat(chat).await[0].message.id;
    stage.shop.mark_read(command(), chat, message).await.unwrap();
    assert!(only(&stage, Filter::Unread).await.is_empty());
    stage.shop.mark_unread(command(), chat, true).await.unwrap();
    assert_eq!(only(&stage, Filter::Unread).await, [chat]);
    assert_eq!(stage.shop.overview().await.unwrap().unread_conversations, 1);
    stage.send(chat, "Moi").await;
    assert!(only(&stage, Filter::Unread).await.is_empty());
}

#[tokio::test]
async fn labels_are_told_apart_by_name_and_go_from_every_chat() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let label = stage.shop.save_label(command(), None, " Nouto ", 3).await.unwrap();
    let twin = stage.shop.save_label(command(), None, "NOUTO", 1).await;
    assert!(matches!(twin, Err(EngineError::NameTaken)), "{twin:?}");
    stage.shop.save_label(command(), Some(label), "Nouto Kallio", 2).await.unwrap();
    stage.shop.put_label(command(), chat, label, true).await.unwrap();
    assert_eq!(only(&stage, Filter::Labelled(label)).await, [chat]);
    assert_eq!(stage.shop.conversation(chat).await.unwrap().row.labels, [label]);

    let nothing = stage.shop.put_label(command(), chat, LabelId(99), true).await;
    assert!(matches!(nothing, Err(EngineError::NotFound { what: "label" })), "{nothing:?}");
    stage.shop.delete_label(command(), label).await.unwrap();
    assert!(stage.shop.conversation(chat).await.unwrap().row.labels.is_empty());
    assert!(stage.shop.labels().await.unwrap().is_empty());
}

#[tokio::test]
async fn who_leaves_leaves_no_chat_behind_but_the_name_under_notes() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let aino = stage.shop.save_helper(command(), None, "Aino").await.unwrap();
    stage.shop.sit(command(), Some(aino)).await.unwrap();
    stage.shop.assign(command(), chat, Some(aino)).await.unwrap();
    assert_eq!(only(&stage, Filter::Of(aino)).await, [chat]);
    stage.shop.save_note(command(), chat, None, "Pitää tummasta paahdosta").await.unwrap();

    stage.shop.remove_helper(command(), aino).await.unwrap();
    assert_eq!(stage.shop.conversation(chat).await.unwrap().row.helper, None);
    assert_eq!(stage.shop.counter().await.unwrap().me, None, "nobody sits here any more");
    assert_eq!(stage.shop.notes(chat).await.unwrap()[0].helper, Some(aino));
    let gone = stage.shop.assign(command(), chat, Some(aino)).await;
    assert!(matches!(gone, Err(EngineError::NotFound { what: "helper" })), "{gone:?}");
    stage.shop.save_helper(command(), None, "aino").await.expect("the name is free again");
}

#[tokio::test]
async fn notes_are_found_and_never_go_out() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let note = stage.shop.save_note(command(), chat, None, "  Laktoositon maito  ").await.unwrap();
    let found = stage.shop.search("laktoosi", None, None, 10).await.unwrap();
    assert_eq!(found.notes.iter().map(|hit| hit.note).collect::<Vec<_>>(), [note]);
    assert!(found.messages.is_empty());
    stage.shop.save_note(command(), chat, Some(note), "Kauramaito").await.unwrap();
    assert!(stage.shop.search("laktoosi", None, None, 10).await.unwrap().notes.is_empty());
    stage.shop.delete_note(command(), note).await.unwrap();
    assert!(stage.shop.search("kauramaito", None, None, 10).await.unwrap().notes.is_empty());
    assert!(stage.graph.texts().is_empty(), "no customer hears of a note");
    let empty = stage.shop.save_note(command(), chat, None, " \n ").await;
    assert!(matches!(empty, Err(EngineError::Invalid { field: "text", .. })), "{empty:?}");
}

#[tokio::test]
async fn a_person_found_under_two_names_keeps_what_was_made_of_both_chats() {
    let stage = Stage::up().await;
    let by_number = stage.leena_writes("wamid.A", "Hei").await;
    let stranger = crate::stage::webhook(serde_json::json!({
        "contacts": [{ "profile": { "name": "L" }, "user_id": "FI.77" }],
        "messages": [{ "from_user_id": "FI.77", "id": "wamid.B", "timestamp": stage.now().seconds().to_string(),
                       "type": "text", "text": { "body": "Hei taas" } }],
    }));
    stage.told(&stranger).await;
    let by_id = stage.conversation_of("wamid.B").await;
    assert_ne!(by_id, by_number);
    let label = stage.shop.save_label(command(), None, "Nouto", 1).await.unwrap();
    stage.shop.put_label(command(), by_id, label, true).await.unwrap();
    stage.shop.pin(command(), by_id, true).await.unwrap();
    stage.shop.save_note(command(), by_id, None, "Sama kuin Leena?").await.unwrap();

    let both = crate::stage::webhook(serde_json::json!({
        "contacts": [{ "profile": { "name": "Leena" }, "wa_id": LEENA, "user_id": "FI.77" }],
        "messages": [{ "from": LEENA, "from_user_id": "FI.77", "id": "wamid.C",
                       "timestamp": stage.now().seconds().to_string(), "type": "text", "text": { "body": "Minä" } }],
    }));
    stage.told(&both).await;
    let one = stage.shop.conversation(by_number).await.unwrap();
    assert!(one.row.pinned_at.is_some());
    assert_eq!(one.row.labels, [label]);
    assert_eq!(stage.shop.notes(by_number).await.unwrap().len(), 1);
}

#[tokio::test]
async fn words_that_could_not_go_stand_before_what_was_begun_and_once() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    stage.shop.save_draft(command(), chat, "Aloitin jo".to_owned()).await.unwrap();
    let kept = command();
    for _ in 0..2 {
        stage.shop.keep_words(kept.clone(), chat, "Tulen kohta".to_owned()).await.unwrap();
    }
    assert_eq!(stage.shop.conversation(chat).await.unwrap().row.draft, "Tulen kohta\nAloitin jo");
    let endless = stage.shop.keep_words(command(), chat, "a".repeat(65 * 1024)).await;
    assert!(matches!(endless, Err(EngineError::Invalid { field: "text", .. })), "{endless:?}");
}

#[tokio::test]
async fn a_quiet_chat_says_so_until_it_is_not() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    for quiet in [true, false] {
        stage.shop.hush(command(), chat, quiet).await.unwrap();
        assert_eq!(stage.shop.conversation(chat).await.unwrap().row.quiet, quiet);
    }
    let nobody = stage.shop.hush(command(), shopbell_model::ConversationId(9_999), true).await;
    assert!(matches!(nobody, Err(EngineError::NotFound { .. })), "{nobody:?}");
}

#[tokio::test]
async fn quick_replies_are_filled_for_the_customer_at_hand() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.A", "Hei").await;
    let text = "Hei {name}, {shop} toimittaa huomenna";
    stage.shop.save_quick_reply(command(), None, "/toimitus", text).await.unwrap();
    stage.shop.save_quick_reply(command(), None, "Aukiolo", "Arkisin 8–18").await.unwrap();
    let found = stage.shop.quick_replies("TOI", Some(chat)).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].filled, "Hei Leena, Kahvila Aamu toimittaa huomenna");
    assert_eq!(found[0].reply.name, "toimitus");
    let names: Vec<_> =
        stage.shop.quick_replies("", None).await.unwrap().into_iter().map(|one| one.reply.name).collect();
    assert_eq!(names, ["Aukiolo", "toimitus"]);
}
