//! Invariants of the way out: judged again, counted before it is made, never twice, never out of order.

use serde_json::json;
use shopbell_cloud::message::{Action, ContactCard, Interactive, Location, OutgoingBody, ReplyButton};
use shopbell_model::{CallbackId, gate::Parked};
use shopbell_model::{Delivery, Remedy, Span, TroubleReason};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::{attempt, outbox};

use super::{Part, Rule, Unfit};
use crate::inbox::trouble_of_reaction;
use crate::stage::{Reply, Stage, command, status, text_from, until, webhook};
use crate::{EngineError, Sending};

async fn written(replies: &[Reply]) -> (Stage, shopbell_model::ConversationId) {
    let stage = Stage::up().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    stage.graph.will(replies);
    (stage, conversation)
}

fn callback(stage: &Stage, request: usize) -> CallbackId {
    CallbackId(stage.graph.requests()[request]["biz_opaque_callback_data"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn an_attempt_is_counted_before_it_is_made_and_a_crash_leaves_it_unknown() {
    let (stage, conversation) = written(&[]).await;
    stage.graph.hold();
    let message = stage.send(conversation, "Moi").await;
    until("the request is made", async || stage.graph.requests().len() == 1).await;
    assert_eq!(stage.delivery(message).await, Delivery::Sending);
    let carried = attempt::find(&mut stage.store.read().await.unwrap(), &callback(&stage, 0)).await.unwrap();
    assert_eq!(carried.unwrap().message, Some(message), "the attempt stood in the store before the request left");

    let next = stage.after_a_crash().await;
    next.graph.open();
    assert_eq!(next.delivery(message).await, Delivery::Unknown);
    let chat = next.chat(conversation).await;
    assert_eq!(chat[1].trouble.as_ref().unwrap().reason, TroubleReason::NotSure);
    let second = next.send(conversation, "Toinen").await;
    next.stands(second, Delivery::Accepted).await;
    assert_eq!(next.graph.texts(), ["Moi", "Toinen"], "what nobody knows of is never sent again by itself");
}

/// A message whose attempt was counted, with nobody left who makes it.
async fn begun() -> (Stage, shopbell_model::ConversationId, shopbell_model::MessageId) {
    let (stage, conversation) = written(&[]).await;
    stage.graph.hold();
    let message = stage.send(conversation, "Moi").await;
    until("the request is made", async || stage.graph.requests().len() == 1).await;
    stage.shop.crash();
    (stage, conversation, message)
}

async fn row_of(stage: &Stage) -> outbox::OutboxRow {
    let cut_off = outbox::cut_off(&mut stage.store.read().await.unwrap(), 10).await.unwrap();
    let [row] = cut_off[..] else { panic!("one row is on its way, not {cut_off:?}") };
    outbox::get(&mut stage.store.read().await.unwrap(), row).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_commit_that_failed_and_stands_all_the_same_holds_up_nobody() {
    let (stage, _, message) = begun().await;
    let row = row_of(&stage).await.id;
    super::worker::take_back(stage.shop.core(), row, callback(&stage, 0)).await;
    assert_eq!(stage.delivery(message).await, Delivery::Queued, "it was not sent, and goes when it can");
    super::worker::take_back(stage.shop.core(), row, callback(&stage, 0)).await;
    assert_eq!(stage.delivery(message).await, Delivery::Queued, "saying so twice changes nothing");
}

#[tokio::test]
async fn an_attempt_that_broke_off_is_unknown_and_holds_up_nobody() {
    let (stage, conversation, message) = begun().await;
    super::worker::give_up(stage.shop.core().clone(), row_of(&stage).await.id).await;
    assert_eq!(stage.delivery(message).await, Delivery::Unknown);
    let mut conn = stage.store.read().await.unwrap();
    assert_eq!(conversation::standing(&mut conn, conversation).await.unwrap().unwrap().not_sure, 1);
    assert!(outbox::cut_off(&mut conn, 10).await.unwrap().is_empty(), "the chat is free for what comes next");
}

#[tokio::test]
async fn a_lost_answer_is_parked_and_found_by_a_later_status() {
    let (stage, conversation) = written(&[Reply::Babble]).await;
    let message = stage.send(conversation, "Moi").await;
    stage.stands(message, Delivery::Unknown).await;
    assert_eq!(stage.shop.connection().await.unwrap().not_sure, 1);
    stage.clock.advance(Span::hours(3));
    stage.leena_writes("wamid.B", "Haloo").await;
    assert_eq!(stage.graph.texts().len(), 1, "time alone must not send it again");

    let at = stage.now();
    stage.told(&status("wamid.LOST", "delivered", at, Some(callback(&stage, 0).as_str()))).await;
    let facts = stage.facts(message).await;
    assert_eq!(facts.delivery, Some(Delivery::Delivered));
    assert_eq!(facts.wamid.unwrap().as_str(), "wamid.LOST");
    assert_eq!(stage.shop.connection().await.unwrap().not_sure, 0);
    let mut conn = stage.store.read().await.unwrap();
    assert_eq!(conversation::standing(&mut conn, conversation).await.unwrap().unwrap().not_sure, 0);
}

#[tokio::test]
async fn statuses_that_come_before_the_answer_are_not_lost() {
    let (stage, conversation) = written(&[]).await;
    stage.graph.hold();
    let message = stage.send(conversation, "Moi").await;
    until("the request is made", async || stage.graph.requests().len() == 1).await;
    let at = stage.now();
    // One finds the attempt, the other only has the id that the answer will bring.
    stage.told(&status("wamid.OUT0", "read", at, None)).await;
    assert_eq!(stage.delivery(message).await, Delivery::Sending);
    stage.graph.open();
    stage.stands(message, Delivery::Read).await;
    stage.told(&status("wamid.OUT0", "sent", at, Some(callback(&stage, 0).as_str()))).await;
    assert_eq!(stage.delivery(message).await, Delivery::Read, "status only moves forward");
    assert!(stage.chat(conversation).await[1].message.sent_at.is_some(), "but the time it was sent is known now");
}

#[tokio::test]
async fn the_gate_is_judged_again_when_a_message_goes() {
    let stage = Stage::cut_off().await;
    let conversation = stage.leena_writes("wamid.A", "Hei").await;
    let message = stage.send(conversation, "Moi").await;
    until("Meta is known to be out of reach", async || {
        matches!(stage.shop.overview().await.unwrap().sending, Sending::Unreachable { .. })
    })
    .await;
    // Not sent is not failed. The outcome is written down a moment after it is told that Meta is out of reach.
    stage.stands(message, Delivery::Queued).await;
    stage.clock.advance(Span::hours(25));
    stage.stands(message, Delivery::Failed).await;
    let trouble = stage.chat(conversation).await[1].trouble.clone().unwrap();
    assert_eq!((trouble.reason, trouble.code.as_str()), (TroubleReason::WindowClosed, "SB-G001"));
    assert!(stage.facts(message).await.verdict.unwrap().contains("refused"), "the verdict is kept with the message");
    until("nothing is said about Meta while nothing waits", async || {
        stage.shop.overview().await.unwrap().sending == Sending::Going
    })
    .await;
}

#[tokio::test]
async fn no_message_overtakes_another_of_its_conversation() {
    let (stage, conversation) = written(&[Reply::Refuse(400, 130_429)]).await;
    let first = stage.send(conversation, "1").await;
    until("the first was refused", async || {
        stage.graph.texts() == ["1"] && stage.delivery(first).await == Delivery::Queued
    })
    .await;
    let second = stage.send(conversation, "2").await;
    let third = stage.send(conversation, "3").await;
    assert_eq!(stage.delivery(second).await, Delivery::Queued);
    stage.clock.advance(Span::minutes(5));
    stage.stands(third, Delivery::Accepted).await;
    assert_eq!(stage.graph.texts(), ["1", "1", "2", "3"]);
}

#[tokio::test]
async fn one_conversation_in_trouble_does_not_hold_up_another() {
    let (stage, conversation) = written(&[Reply::Refuse(400, 131_056)]).await;
    let slow = stage.send(conversation, "hidas").await;
    until("the pair rate was met", async || stage.graph.texts().len() == 1).await;
    stage.told(&text_from("358409999999", "wamid.M", stage.now(), "Moi")).await;
    let other = stage.conversation_of("wamid.M").await;
    let quick = stage.send(other, "nopea").await;
    stage.stands(quick, Delivery::Accepted).await;
    assert_eq!(stage.delivery(slow).await, Delivery::Queued);
}

#[tokio::test]
async fn refusals_for_speed_end_in_a_person_being_told() {
    let (stage, conversation) = written(&[Reply::Refuse(400, 130_429); 8]).await;
    let message = stage.send(conversation, "Moi").await;
    for tries in 1..8 {
        until("it was refused again", async || stage.graph.texts().len() == tries).await;
        stage.stands(message, Delivery::Queued).await;
        stage.clock.advance(Span::minutes(10));
    }
    stage.stands(message, Delivery::Failed).await;
    assert_eq!(stage.chat(conversation).await[1].trouble.as_ref().unwrap().reason, TroubleReason::TooFast);
}

#[tokio::test]
async fn a_dead_token_parks_everything_until_a_person_acts() {
    let (stage, conversation) = written(&[Reply::Refuse(401, 190)]).await;
    let first = stage.send(conversation, "1").await;
    until("sending is parked", async || matches!(stage.shop.overview().await.unwrap().sending, Sending::Parked { .. }))
        .await;
    let second = stage.send(conversation, "2").await;
    let next = stage.after_a_crash().await;
    let parked = next.shop.overview().await.unwrap();
    assert!(matches!(parked.sending, Sending::Parked { reason: Parked::Token, code: 190, .. }), "it is remembered");
    assert_eq!(parked.waiting, 2);
    assert_eq!(next.graph.texts(), ["1"], "nothing is sent meanwhile");

    next.shop.resume_sending(command()).await.unwrap();
    next.stands(second, Delivery::Accepted).await;
    assert_eq!(next.delivery(first).await, Delivery::Accepted);
    assert_eq!(next.graph.texts(), ["1", "1", "2"], "parked, not lost, and in their order");
}

#[tokio::test]
async fn a_refused_message_shows_why_and_can_be_removed() {
    let (stage, conversation) = written(&[Reply::Refuse(400, 131_026)]).await;
    let message = stage.send(conversation, "Moi").await;
    stage.stands(message, Delivery::Failed).await;
    assert_eq!(stage.chat(conversation).await[1].trouble.as_ref().unwrap().code, "131026");
    let wrong = stage.shop.remedy(command(), message, Remedy::ItArrived).await;
    assert!(matches!(wrong, Err(EngineError::MovedOn)), "only what nobody knows of may be said to have arrived");

    let before = stage.facts(message).await.at;
    stage.clock.advance(Span::minutes(1));
    stage.shop.remedy(command(), message, Remedy::SendAgain).await.unwrap();
    stage.stands(message, Delivery::Accepted).await;
    let facts = stage.facts(message).await;
    assert!(facts.at > before && facts.error_code.is_none(), "it stands in the chat as if written now");
    let row = stage.shop.conversation(conversation).await.unwrap().row;
    assert_eq!((row.not_sent, row.last.unwrap().delivery), (0, Some(Delivery::Accepted)));
    assert!(matches!(stage.shop.remedy(command(), message, Remedy::Remove).await, Err(EngineError::MovedOn)));
    assert_eq!(stage.graph.texts(), ["Moi", "Moi"]);
}

#[tokio::test]
async fn the_last_line_follows_what_a_person_removes() {
    let (stage, conversation) = written(&[Reply::Refuse(400, 131_026)]).await;
    let message = stage.send(conversation, "Moi").await;
    stage.stands(message, Delivery::Failed).await;
    stage.shop.remedy(command(), message, Remedy::Remove).await.unwrap();
    let view = stage.shop.conversation(conversation).await.unwrap();
    assert_eq!((view.row.last.unwrap().text.as_str(), view.row.not_sent), ("Hei", 0));
    assert_eq!(stage.shop.search("moi", None, None, 10).await.unwrap().messages.len(), 0);
}

#[tokio::test]
async fn a_person_can_settle_what_nobody_knows() {
    let (stage, conversation) = written(&[Reply::Babble, Reply::Babble]).await;
    let arrived = stage.send(conversation, "1").await;
    stage.stands(arrived, Delivery::Unknown).await;
    stage.shop.remedy(command(), arrived, Remedy::ItArrived).await.unwrap();
    assert_eq!(stage.delivery(arrived).await, Delivery::Accepted);

    let lost = stage.send(conversation, "2").await;
    stage.stands(lost, Delivery::Unknown).await;
    stage.shop.remedy(command(), lost, Remedy::SendAgain).await.unwrap();
    stage.stands(lost, Delivery::Accepted).await;
    assert_eq!(stage.graph.texts(), ["1", "2", "2"], "the person's word is the permission");
    let (at, first_try) = (stage.now(), callback(&stage, 1));
    stage.told(&status("wamid.FIRST", "failed", at, Some(first_try.as_str()))).await;
    assert_eq!(
        stage.delivery(lost).await,
        Delivery::Accepted,
        "the failure of the first try says nothing of the second"
    );
    stage.told(&status("wamid.FIRST", "delivered", at, Some(first_try.as_str()))).await;
    assert_eq!(stage.delivery(lost).await, Delivery::Delivered, "but that it arrived does");
}

#[tokio::test]
async fn good_news_of_the_first_try_stops_the_second() {
    let (stage, conversation) = written(&[Reply::Babble, Reply::Refuse(400, 130_429)]).await;
    let message = stage.send(conversation, "Moi").await;
    stage.stands(message, Delivery::Unknown).await;
    stage.shop.remedy(command(), message, Remedy::SendAgain).await.unwrap();
    until("it waits for another try", async || {
        stage.graph.texts().len() == 2 && stage.delivery(message).await == Delivery::Queued
    })
    .await;
    let (at, first_try) = (stage.now(), callback(&stage, 0));
    stage.told(&status("wamid.FIRST", "sent", at, Some(first_try.as_str()))).await;
    stage.clock.advance(Span::minutes(10));
    let next = stage.send(conversation, "Toinen").await;
    stage.stands(next, Delivery::Accepted).await;
    assert_eq!(stage.graph.texts(), ["Moi", "Moi", "Toinen"], "what went must not go again");
    assert_eq!(stage.delivery(message).await, Delivery::Sent);
}

#[tokio::test]
async fn a_late_word_of_a_try_that_failed_does_not_stop_the_second() {
    let (stage, conversation) = written(&[]).await;
    let message = stage.send(conversation, "Moi").await;
    stage.stands(message, Delivery::Accepted).await;
    let (at, first_try) = (stage.now(), callback(&stage, 0));
    let mut failed = status("wamid.OUT0", "failed", at, Some(first_try.as_str()));
    failed["entry"][0]["changes"][0]["value"]["statuses"][0]["errors"] = json!([{ "code": 131_026, "title": "no" }]);
    stage.told(&failed).await;
    assert_eq!(stage.delivery(message).await, Delivery::Failed);
    stage.graph.will(&[Reply::Refuse(400, 130_429)]);
    stage.shop.remedy(command(), message, Remedy::SendAgain).await.unwrap();
    until("it waits for another try", async || {
        stage.graph.texts().len() == 2 && stage.delivery(message).await == Delivery::Queued
    })
    .await;
    stage.told(&status("wamid.OUT0", "sent", at, Some(first_try.as_str()))).await;
    stage.clock.advance(Span::minutes(10));
    stage.stands(message, Delivery::Accepted).await;
    assert_eq!(stage.graph.texts().len(), 3, "what failed has to go again, whatever else is told of it");
}

#[tokio::test]
async fn a_reaction_that_failed_stays_failed_in_whatever_order_it_is_told() {
    let (stage, conversation) = written(&[]).await;
    let message = stage.by_wamid("wamid.A").await.unwrap().id;
    stage.shop.react(command(), message, "👍".to_owned()).await.unwrap();
    let stands = async || stage.chat(conversation).await[0].message.reactions[0].delivery;
    until("it went", async || stands().await == Some(Delivery::Accepted)).await;
    let at = stage.now();
    for word in ["failed", "sent"] {
        stage.told(&status("wamid.OUT0", word, at, Some(callback(&stage, 0).as_str()))).await;
        assert_eq!(stands().await, Some(Delivery::Failed), "after {word}");
    }
}

#[tokio::test]
async fn a_reaction_meta_refuses_says_why_until_it_goes() {
    let (stage, conversation) = written(&[Reply::Refuse(400, 131_009)]).await;
    let message = stage.by_wamid("wamid.A").await.unwrap().id;
    let trouble = async || trouble_of_reaction(&stage.chat(conversation).await[0].message.reactions[0]);
    stage.shop.react(command(), message, "👍".to_owned()).await.unwrap();
    until("it was refused", async || trouble().await.is_some()).await;
    let why = trouble().await.unwrap();
    assert_eq!((why.reason, why.code.as_str()), (TroubleReason::TargetGone, "131009"));
    stage.shop.react(command(), message, "❤️".to_owned()).await.unwrap();
    until("it went", async || trouble().await.is_none()).await;
}

#[tokio::test]
async fn a_reaction_that_failed_is_put_away_where_nothing_may_go() {
    let (stage, conversation) = written(&[Reply::Refuse(400, 131_009)]).await;
    let message = stage.by_wamid("wamid.A").await.unwrap().id;
    let reactions = async || stage.chat(conversation).await[0].message.reactions.clone();
    stage.shop.react(command(), message, "👍".to_owned()).await.unwrap();
    until("it was refused", async || reactions().await.iter().any(|one| one.delivery == Some(Delivery::Failed))).await;
    stage.clock.advance(Span::hours(25));
    let again = stage.shop.react(command(), message, "👍".to_owned()).await;
    assert!(matches!(again, Err(EngineError::WindowClosed { .. })), "{again:?}");
    stage.shop.react(command(), message, String::new()).await.unwrap();
    assert!(reactions().await.is_empty());
    let back = stage.shop.react(command(), message, String::new()).await;
    assert!(matches!(back, Err(EngineError::WindowClosed { .. })), "only what failed is put away: {back:?}");
    assert_eq!(stage.graph.requests().len(), 1, "nothing more goes to Meta");
}

#[tokio::test]
async fn what_was_removed_and_went_after_all_is_shown() {
    let (stage, conversation) = written(&[Reply::Refuse(400, 131_026)]).await;
    let message = stage.send(conversation, "Moi").await;
    stage.stands(message, Delivery::Failed).await;
    stage.shop.remedy(command(), message, Remedy::Remove).await.unwrap();
    assert_eq!(stage.chat(conversation).await.len(), 1);
    let (at, callback) = (stage.now(), callback(&stage, 0));
    stage.told(&status("wamid.LATE", "delivered", at, Some(callback.as_str()))).await;
    assert_eq!(stage.chat(conversation).await.len(), 2, "the chat shows what the customer has");
}

#[tokio::test]
async fn what_meta_would_refuse_is_refused_at_once() {
    let (stage, conversation) = written(&[]).await;
    for (text, rule) in [(" \n", Rule::Empty), (&"å".repeat(4_097), Rule::TooLong { most: 4_096 })] {
        let refused = stage.shop.send_text(command(), conversation, text.to_owned(), None).await;
        let Err(EngineError::Unfit(unfit)) = refused else { panic!("{refused:?}") };
        assert_eq!(unfit, Unfit { part: Part::Text, rule }, "a person is told which limit");
    }
    let longest = stage.send(conversation, &"å".repeat(4_096)).await;
    stage.stands(longest, Delivery::Accepted).await;
    let own =
        stage.shop.send_text(command(), conversation, "Moi".to_owned(), Some(shopbell_model::MessageId(999))).await;
    assert!(matches!(own, Err(EngineError::NotFound { what: "message" })));
}

#[tokio::test]
async fn every_kind_goes_as_it_was_written() {
    let (stage, conversation) = written(&[]).await;
    let place = OutgoingBody::Location(Location {
        latitude: 60.17,
        longitude: 24.94,
        name: Some("Kahvila Aamu".to_owned()),
        address: Some("Katu 1".to_owned()),
    });
    let card = ContactCard { formatted_name: "Åsa".to_owned(), ..ContactCard::default() };
    let buttons = Interactive {
        header: None,
        body: Some("Delivery?".to_owned()),
        footer: None,
        action: Action::Buttons(vec![ReplyButton { id: "1".to_owned(), title: "Yes".to_owned() }]),
    };
    let bodies = [place, OutgoingBody::Contacts(vec![card]), OutgoingBody::Interactive(Box::new(buttons))];
    let quote = stage.by_wamid("wamid.A").await.unwrap().id;
    let core = stage.shop.core();
    for (n, body) in bodies.into_iter().enumerate() {
        let id = command();
        let message = super::send(core, "send", id.clone(), conversation, body.clone(), Some(quote)).await.unwrap();
        stage.stands(message, Delivery::Accepted).await;
        let again = super::send(core, "send", id, conversation, body.clone(), Some(quote)).await.unwrap();
        assert_eq!(again, message, "a command is done once");
        let sent = stage.graph.requests()[n].clone();
        assert_eq!(sent[body.kind()], body.to_graph());
        assert_eq!(sent["context"]["message_id"], "wamid.A", "every kind can quote");
    }
    assert_eq!(stage.graph.requests().len(), 3);
    assert_eq!(stage.shop.search("Delivery", None, None, 10).await.unwrap().messages.len(), 1, "and is found");
}

#[tokio::test]
async fn reactions_go_and_a_failed_one_says_so() {
    let (stage, conversation) = written(&[]).await;
    let message = stage.by_wamid("wamid.A").await.unwrap().id;
    stage.shop.react(command(), message, "👍".to_owned()).await.unwrap();
    until("it went", async || {
        stage.chat(conversation).await[0].message.reactions.iter().any(|r| r.delivery == Some(Delivery::Accepted))
    })
    .await;
    assert_eq!(stage.graph.requests()[0]["reaction"], json!({ "message_id": "wamid.A", "emoji": "👍" }));
    stage.graph.will(&[Reply::Refuse(400, 131_009)]);
    stage.shop.react(command(), message, "🙂".to_owned()).await.unwrap();
    until("it failed", async || {
        stage.chat(conversation).await[0].message.reactions.iter().any(|r| r.error_code == Some(131_009))
    })
    .await;
    stage.shop.react(command(), message, String::new()).await.unwrap();
    until("it is taken back", async || stage.graph.requests().len() == 3).await;
    assert!(stage.chat(conversation).await[0].message.reactions.is_empty());
    assert!(stage.shop.react(command(), message, "ok".to_owned()).await.is_err(), "a word is no reaction");
}

#[tokio::test]
async fn seeing_a_conversation_gives_the_customer_one_receipt() {
    let (stage, conversation) = written(&[]).await;
    stage.leena_writes("wamid.B", "Oletko siellä?").await;
    let newest = stage.by_wamid("wamid.B").await.unwrap().id;
    assert_eq!(stage.shop.overview().await.unwrap().unread_conversations, 1);
    stage.shop.mark_read(command(), conversation, newest).await.unwrap();
    stage.shop.mark_read(command(), conversation, newest).await.unwrap();
    until("the receipt went", async || {
        let mut conn = stage.store.read().await.unwrap();
        stage.graph.requests().len() == 1
            && outbox::heads(&mut conn, outbox::PRIORITY_PERSON, stage.now(), &[], 1).await.unwrap().is_empty()
    })
    .await;
    assert_eq!(stage.graph.requests()[0]["message_id"], "wamid.B", "one receipt marks what came before too");
    assert_eq!(stage.shop.overview().await.unwrap().unread_conversations, 0);
}

#[tokio::test]
async fn an_answer_to_who_came_from_an_ad_makes_messages_free() {
    let stage = Stage::up().await;
    let at = stage.now();
    stage
        .told(&webhook(json!({ "messages": [{ "from": crate::stage::LEENA, "id": "wamid.AD", "type": "text",
            "timestamp": at.seconds().to_string(), "text": { "body": "Näin mainoksen" },
            "referral": { "source_type": "ad", "source_id": "7" } }] })))
        .await;
    let conversation = stage.conversation_of("wamid.AD").await;
    assert_eq!(stage.shop.conversation(conversation).await.unwrap().window.free_until, None);
    let message = stage.send(conversation, "Tervetuloa").await;
    stage.stands(message, Delivery::Accepted).await;
    let free = stage.shop.conversation(conversation).await.unwrap().window.free_until.unwrap();
    assert!((free - stage.now()).0 > Span::hours(71).0, "72 hours from the first answer (CONTRACT §6)");
}
