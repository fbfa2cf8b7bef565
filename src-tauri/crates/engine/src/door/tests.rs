use serde_json::json;
use shopbell_model::{Delivery, Span};
use shopbell_store::tables::outbox;

use super::hours::{Hours, Week};
use super::*;
use crate::stage::{LEENA, Reply, Stage, command, text_from, until, webhook};

const MATTI: &str = "358407654321";

/// A door with words that are easily told apart.
fn door(open: bool) -> Door {
    let text = |kind, language: &str, text: &str| Text { kind, language: language.to_owned(), text: text.to_owned() };
    let hours = if open { vec![Hours { from: 0, to: hours::DAY }] } else { Vec::new() };
    Door {
        greeting: true,
        away: true,
        keyword: true,
        word: "KANTIS".to_owned(),
        texts: vec![
            text(TextKind::Greeting, "fi", "Tervetuloa, {shop}"),
            text(TextKind::Greeting, "en", "Welcome"),
            text(TextKind::Away, "en", "Closed"),
        ],
        week: Week { days: vec![hours; 7], others: Vec::new() },
    }
}

async fn with(open: bool) -> Stage {
    let stage = Stage::up().await;
    stage.shop.save_door(command(), door(open)).await.unwrap();
    stage
}

/// What was sent once everything that waits has left.
async fn sent(stage: &Stage) -> Vec<String> {
    until("everything has left", async || {
        !outbox::is_leaving(&mut stage.store.read().await.unwrap(), stage.now()).await.unwrap()
    })
    .await;
    stage.graph.texts()
}

#[tokio::test]
async fn who_writes_for_the_first_time_is_greeted_once_in_their_language() {
    let stage = with(true).await;
    let chat = stage.leena_writes("wamid.1", "hei").await;
    stage.leena_writes("wamid.2", "oletteko auki").await;
    assert_eq!(sent(&stage).await, ["Tervetuloa, Kahvila Aamu"]);
    let row = stage.shop.conversation(chat).await.unwrap();
    assert_eq!(row.row.unread, 2, "whoever waits for an answer still does");
    stage.told(&text_from("4670123456", "wamid.3", stage.now(), "hej")).await;
    assert_eq!(sent(&stage).await[1..], ["Welcome"], "there are no Swedish words: the shop's own");
}

#[tokio::test]
async fn who_writes_while_the_shop_is_closed_gets_one_reply_and_no_greeting_beside_it() {
    let stage = with(false).await;
    stage.leena_writes("wamid.1", "hei").await;
    stage.leena_writes("wamid.2", "oletteko auki").await;
    assert_eq!(sent(&stage).await, ["Closed"]);
}

#[tokio::test]
async fn each_time_the_shop_is_closed_has_a_reply_of_its_own() {
    let stage = with(false).await;
    stage.leena_writes("wamid.1", "hei").await;
    assert_eq!(sent(&stage).await, ["Closed"]);
    // Open from midnight till now: the shop has just closed, for another time.
    let here = jiff::Timestamp::from_millisecond(stage.now().0).unwrap().to_zoned(jiff::tz::TimeZone::system());
    let minutes = u16::try_from(i32::from(here.hour()) * 60 + i32::from(here.minute())).unwrap();
    if minutes == 0 {
        return;
    }
    let mut changed = door(false);
    changed.week.days = vec![vec![Hours { from: 0, to: minutes }]; 7];
    stage.shop.save_door(command(), changed).await.unwrap();
    stage.leena_writes("wamid.2", "entä nyt").await;
    stage.leena_writes("wamid.3", "ja nyt").await;
    assert_eq!(sent(&stage).await, ["Closed", "Closed"]);
}

#[tokio::test]
async fn nothing_is_said_to_a_stop_a_reaction_an_echo_or_what_came_late() {
    let stage = with(false).await;
    stage.told(&text_from(LEENA, "wamid.1", stage.now(), "STOP")).await;
    stage.told(&text_from(MATTI, "wamid.2", stage.now() - Span::minutes(11), "hei")).await;
    let mut echo = webhook(json!({ "message_echoes": [{ "from": "35850", "to": "4670123456", "id": "wamid.3",
        "timestamp": stage.now().seconds().to_string(), "type": "text", "text": { "body": "moi" } }] }));
    echo["entry"][0]["changes"][0]["field"] = json!("smb_message_echoes");
    stage.told(&echo).await;
    let reaction = webhook(json!({ "messages": [{ "from": MATTI, "id": "wamid.4",
        "timestamp": stage.now().seconds().to_string(), "type": "reaction",
        "reaction": { "message_id": "wamid.2", "emoji": "👍" } }] }));
    stage.told(&reaction).await;
    let sent = sent(&stage).await;
    assert!(!sent.iter().any(|text| text == "Closed"), "{sent:?}");
    assert_eq!(sent.len(), 1, "but the stop is confirmed: {sent:?}");
    stage.told(&text_from(MATTI, "wamid.5", stage.now(), "huomenta")).await;
    until("the reply", async || stage.graph.texts().iter().any(|text| text == "Closed")).await;
}

#[tokio::test]
async fn who_was_just_answered_by_a_person_is_in_good_hands() {
    let stage = with(true).await;
    let chat = stage.leena_writes("wamid.1", "hei").await;
    let answer = stage.send(chat, "heti").await;
    stage.stands(answer, Delivery::Accepted).await;
    stage.shop.save_door(command(), door(false)).await.unwrap();
    stage.leena_writes("wamid.2", "kiitos").await;
    assert_eq!(sent(&stage).await, ["Tervetuloa, Kahvila Aamu", "heti"]);
}

#[tokio::test]
async fn a_crash_says_nothing_twice_and_the_same_body_again_says_nothing() {
    let stage = with(true).await;
    let body = text_from(LEENA, "wamid.1", stage.now(), "hei");
    stage.told(&body).await;
    assert_eq!(sent(&stage).await.len(), 1);
    let stage = stage.after_a_crash().await;
    stage.told(&body).await;
    stage.leena_writes("wamid.2", "ja vielä").await;
    assert_eq!(sent(&stage).await.len(), 1);
    assert!(stage.shop.door().greeting, "what was chosen is known after a start");
}

#[tokio::test]
async fn what_could_not_leave_in_time_is_said_no_more() {
    let stage = with(false).await;
    stage.graph.will(&[Reply::Refuse(401, 190)]);
    let chat = stage.leena_writes("wamid.1", "hei").await;
    until("nothing leaves", async || {
        matches!(stage.shop.overview().await.unwrap().sending, crate::Sending::Parked { .. })
    })
    .await;
    let tried = stage.graph.texts().len();
    stage.clock.advance(Span::hours(2));
    stage.shop.resume_sending(command()).await.unwrap();
    until("it is taken back", async || stage.chat(chat).await.len() == 1).await;
    assert_eq!(stage.graph.texts().len(), tried);
}

#[tokio::test]
async fn the_word_from_the_counter_is_answered_with_the_question_alone() {
    let stage = with(true).await;
    let chat = stage.leena_writes("wamid.1", "kantis!").await;
    let question = async || {
        let found = stage.graph.requests().into_iter().filter(|request| request["type"] == "interactive");
        found.collect::<Vec<_>>()
    };
    until("the question", async || question().await.len() == 1).await;
    assert_eq!(sent(&stage).await, Vec::<String>::new(), "and no greeting beside it");
    stage.leena_writes("wamid.2", "KANTIS").await;
    assert_eq!(question().await.len(), 1, "who was just asked is not asked again");
    let button = question().await[0]["interactive"]["action"]["buttons"][0]["reply"].clone();
    let tap = webhook(json!({ "messages": [{ "from": LEENA, "id": "wamid.3",
        "timestamp": stage.now().seconds().to_string(), "type": "interactive",
        "interactive": { "type": "button_reply", "button_reply": button } }] }));
    stage.told(&tap).await;
    let consent = stage.shop.consent(chat).await.unwrap();
    assert!(consent.offers.verdict.is_allowed(), "{consent:?}");
    // Switched off, the word is a word like any other.
    stage.shop.save_door(command(), Door { keyword: false, ..door(true) }).await.unwrap();
    stage.told(&text_from(MATTI, "wamid.4", stage.now(), "KANTIS")).await;
    assert_eq!(sent(&stage).await, ["Tervetuloa, Kahvila Aamu"]);
    assert_eq!(question().await.len(), 1);
}

#[tokio::test]
async fn a_new_shop_says_nothing_and_a_door_that_cannot_be_is_refused() {
    let stage = Stage::up().await;
    stage.leena_writes("wamid.1", "hei").await;
    assert!(sent(&stage).await.is_empty());
    let save = async |door: Door| stage.shop.save_door(command(), door).await.is_err();
    assert!(save(Door { word: "stop".to_owned(), ..door(true) }).await, "that word is taken");
    assert!(save(Door { texts: Vec::new(), ..door(true) }).await, "there is nothing to say");
    assert!(save(Door { week: Week::default(), ..door(true) }).await);
}

#[tokio::test]
async fn who_says_stop_in_the_same_moment_is_neither_greeted_nor_told_of_hours() {
    for open in [true, false] {
        for words in [["hei", "STOP"], ["STOP", "hei"]] {
            let stage = with(open).await;
            let said = |id: &str, text: &str| {
                json!({ "from": LEENA, "id": id, "type": "text",
                "timestamp": stage.now().seconds().to_string(), "text": { "body": text } })
            };
            let both = webhook(json!({ "contacts": [{ "profile": { "name": "Leena" }, "wa_id": LEENA }],
                "messages": [said("wamid.1", words[0]), said("wamid.2", words[1])] }));
            stage.told(&both).await;
            let chat = stage.conversation_of("wamid.1").await;
            until("nothing waits", async || {
                stage.chat(chat).await.len() == 3
                    && !outbox::is_leaving(&mut stage.store.read().await.unwrap(), stage.now()).await.unwrap()
            })
            .await;
            let sent = stage.graph.texts();
            assert_eq!(sent.len(), 1, "the stop is confirmed, and that is all: {sent:?}");
            assert!(!sent.iter().any(|text| text == "Closed" || text.starts_with("Tervetuloa")), "{sent:?}");
            assert_eq!(stage.shop.conversation(chat).await.unwrap().row.not_sent, 0, "and nothing stands in red");
        }
    }
}

#[tokio::test]
async fn what_nobody_can_read_is_no_word() {
    let stage = with(false).await;
    for (id, kind) in [("wamid.1", "unsupported"), ("wamid.2", "of_tomorrow")] {
        let mut told = text_from(LEENA, id, stage.now(), "x");
        let message = &mut told["entry"][0]["changes"][0]["value"]["messages"][0];
        message["type"] = json!(kind);
        message["errors"] = json!([{ "code": 131_051, "title": "Message type unknown" }]);
        message.as_object_mut().unwrap().remove("text");
        stage.told(&told).await;
    }
    assert_eq!(sent(&stage).await, Vec::<String>::new());
}
