//! What customers say, in any order and as often as it comes, and what stands in the ledger afterwards.

mod by_hand;

use serde_json::{Value, json};
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::gate::Because;
use shopbell_model::{ConversationId, Delivery, Direction, MessageId, MessageKind, Remedy, Span};
use shopbell_store::tables::consent::ledger;
use shopbell_store::tables::consent::wording::{Wording, WordingKind};

use super::{ByHand, When, Wrong};
use crate::error::EngineError;
use crate::inbox::ChatMessage;
use crate::outbox::Draft;
use crate::stage::{LEENA, Reply, Stage, command, preference, status, taps, text_from, until, webhook};

const CONFIRMED: &str = "Et saa enää tarjouksia";

async fn says(stage: &Stage, wamid: &str, ago: Span, text: &str) -> ConversationId {
    stage.told(&text_from(LEENA, wamid, stage.now() - ago, text)).await;
    stage.conversation_of(wamid).await
}

async fn stopped(stage: &Stage, chat: ConversationId) -> bool {
    stage.shop.conversation(chat).await.unwrap().row.consent.stopped().is_some()
}

async fn agreed(stage: &Stage, chat: ConversationId) -> bool {
    stage.shop.conversation(chat).await.unwrap().row.consent.agreed().is_some()
}

async fn entries(stage: &Stage) -> Vec<(Act, Topic, Means)> {
    let rows = ledger::after(&mut stage.store.read().await.unwrap(), 0, 100).await.unwrap();
    rows.into_iter().map(|row| (row.entry.act, row.entry.topic, row.entry.means)).collect()
}

async fn whole(stage: &Stage) {
    assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, None);
}

fn confirmations(stage: &Stage) -> usize {
    stage.graph.texts().iter().filter(|text| text.starts_with(CONFIRMED)).count()
}

/// The buttons of the last question that went: its wamid is the n-th that was sent.
async fn question(stage: &Stage, n: usize) -> (String, String, String) {
    until("the question has gone", async || {
        stage.graph.requests().iter().filter(|request| request["type"] == "interactive").count() > n
    })
    .await;
    let requests = stage.graph.requests();
    let sent: Vec<&Value> = requests.iter().filter(|request| request["status"] != "read").collect();
    let (place, asked) =
        sent.iter().enumerate().filter(|(_, request)| request["type"] == "interactive").nth(n).unwrap();
    let buttons = &asked["interactive"]["action"]["buttons"];
    let id = |n: usize| buttons[n]["reply"]["id"].as_str().unwrap().to_owned();
    (format!("wamid.OUT{place}"), id(0), id(1))
}

#[tokio::test]
async fn a_stop_bars_at_once_and_is_confirmed_once() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(5), "Hei!").await;
    let stop = text_from(LEENA, "wamid.S", stage.now(), "ei kiitos, STOP");
    stage.told(&stop).await;
    assert!(stopped(&stage, chat).await);
    let mut again = stop.clone();
    again["entry"][0]["id"] = json!("other bytes");
    stage.told(&again).await;
    says(&stage, "wamid.T", Span(0), "STOP!!").await;
    until("it is confirmed", async || confirmations(&stage) == 1).await;
    // Whatever else would go has gone when a later word has.
    let last = stage.send(chat, "Selvä").await;
    until("the answer went", async || stage.delivery(last).await.is_known_to_meta()).await;
    assert_eq!(confirmations(&stage), 1);
    let keyword = (Act::Withdrawn, Topic::Offers, Means::Keyword);
    assert_eq!(entries(&stage).await, [keyword, keyword], "each stop is written down, the same one once");
    whole(&stage).await;
}

#[tokio::test]
async fn the_confirmation_answers_nothing_the_customer_waits_for() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(5), "Missä tilaukseni on?").await;
    says(&stage, "wamid.S", Span(0), "STOP").await;
    until("it is confirmed", async || confirmations(&stage) == 1).await;
    let row = stage.shop.conversation(chat).await.unwrap().row;
    assert_eq!(row.shelf, shopbell_store::tables::conversation::Shelf::ToAnswer);
    assert_eq!(row.unread, 2);
}

#[tokio::test]
async fn a_crash_between_the_stop_and_its_confirmation_loses_and_doubles_nothing() {
    let stage = Stage::up().await;
    says(&stage, "wamid.A", Span::minutes(5), "Hei!").await;
    stage.graph.hold();
    let stop = text_from(LEENA, "wamid.S", stage.now(), "STOP");
    stage.told(&stop).await;
    let next = stage.after_a_crash().await;
    stage.graph.open();
    next.told(&stop).await;
    let chat = next.conversation_of("wamid.S").await;
    assert!(stopped(&next, chat).await);
    until("the confirmation is settled", async || {
        let all = next.chat(chat).await;
        let own = all.iter().find(|one| one.message.direction == Direction::Out);
        own.is_some_and(|one| !matches!(one.message.delivery, Some(Delivery::Queued | Delivery::Sending)))
    })
    .await;
    let written = next.chat(chat).await.iter().filter(|one| one.message.direction == Direction::Out).count();
    assert_eq!(written, 1);
    assert!(confirmations(&next) <= 1);
}

#[tokio::test]
async fn an_older_start_that_comes_late_brings_nothing_back() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.S", Span::minutes(1), "STOP").await;
    until("it is confirmed", async || confirmations(&stage) == 1).await;
    says(&stage, "wamid.old", Span::minutes(9), "START").await;
    let same = stage.by_wamid("wamid.S").await.unwrap().at;
    stage.told(&text_from(LEENA, "wamid.same", same, "START")).await;
    let last = stage.send(chat, "Selvä").await;
    until("the answer went", async || stage.delivery(last).await.is_known_to_meta()).await;
    assert!(stage.graph.requests().iter().all(|request| request["type"] != "interactive"), "nobody is asked");
    assert!(stopped(&stage, chat).await);
}

#[tokio::test]
async fn start_brings_back_only_after_the_wording_and_a_button() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.S", Span::minutes(3), "STOP").await;
    says(&stage, "wamid.B", Span::minutes(1), "start").await;
    assert!(stopped(&stage, chat).await, "the word alone agrees to nothing");
    let (asked, yes, _) = question(&stage, 0).await;
    until("its id is known", async || stage.by_wamid(&asked).await.is_some()).await;
    stage.told(&taps("wamid.Y", &asked, stage.now() + Span::seconds(2), &yes)).await;
    assert!(agreed(&stage, chat).await);
    let entry = stage.shop.consent(chat).await.unwrap().entries.remove(0);
    assert_eq!((entry.act, entry.means, entry.version), (Act::Agreed, Means::Button, Some(1)));
    assert_eq!(entry.wamid.as_deref(), Some("wamid.Y"));
    assert!(entry.wording.unwrap().contains("Kahvila Aamu"), "what was shown, with the shop's name");
    assert!(entry.at <= entry.recorded_at, "nobody agrees in the future");
    whole(&stage).await;
}

#[tokio::test]
async fn a_tap_on_a_question_from_before_the_stop_asks_anew() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(9), "Hei").await;
    let fi = || Draft::OffersQuestion { language: "fi".to_owned() };
    stage.shop.send(command(), chat, fi(), None, false).await.unwrap();
    let (asked, yes, _) = question(&stage, 0).await;
    says(&stage, "wamid.S", Span(0), "STOP").await;
    stage.clock.advance(Span::minutes(1));
    stage.told(&taps("wamid.Y", &asked, stage.now(), &yes)).await;
    assert!(stopped(&stage, chat).await);
    let (_, again, _) = question(&stage, 1).await;
    assert_ne!(again, yes);
}

#[tokio::test]
async fn a_template_s_button_stops_by_what_stands_behind_it_too() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(5), "Hei!").await;
    let tap = |wamid: &str, text: &str, payload: &str| {
        webhook(json!({ "messages": [{ "from": LEENA, "id": wamid, "timestamp": stage.now().seconds().to_string(),
            "type": "button", "context": { "id": "wamid.OUT" }, "button": { "text": text, "payload": payload } }] }))
    };
    stage.told(&tap("wamid.B", "Näytä lisää", "SHOW_MORE")).await;
    assert!(entries(&stage).await.is_empty());
    stage.told(&tap("wamid.C", "Tämä riitti minulle", "STOP")).await;
    assert!(stopped(&stage, chat).await, "the words are the template's own, what is behind them is clear");
}

#[tokio::test]
async fn no_thanks_is_written_down_and_who_stopped_is_not_asked_again() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(9), "Hei").await;
    let question_of = || Draft::OffersQuestion { language: "sv".to_owned() };
    stage.shop.send(command(), chat, question_of(), None, false).await.unwrap();
    let (asked, _, no) = question(&stage, 0).await;
    stage.told(&taps("wamid.N", &asked, stage.now(), &no)).await;
    assert_eq!(entries(&stage).await, [(Act::Withdrawn, Topic::Offers, Means::Button)]);
    let again = stage.shop.send(command(), chat, question_of(), None, false).await;
    assert!(matches!(again, Err(EngineError::AskedToStop { entry: 1, .. })), "{again:?}");
}

/// The last message of the shop in a chat that is not removed, and where it stands.
async fn last_out(stage: &Stage, chat: ConversationId) -> Option<(MessageId, MessageKind, Delivery)> {
    let own = |one: &&ChatMessage| one.message.direction == Direction::Out;
    let all = stage.chat(chat).await;
    all.iter()
        .filter(own)
        .max_by_key(|one| one.message.id.0)
        .and_then(|one| Some((one.message.id, one.message.kind, one.message.delivery?)))
}

/// Nothing goes until a person acts: whatever is written now waits.
async fn parked(stage: &Stage, chat: ConversationId) {
    stage.graph.will(&[Reply::Refuse(401, 190)]);
    let before = stage.graph.requests().len();
    let first = stage.send(chat, "Hei").await;
    until("the token is refused", async || stage.graph.requests().len() > before).await;
    stage.stands(first, Delivery::Queued).await;
}

#[tokio::test]
async fn a_question_that_did_not_go_is_not_sent_again_to_who_stopped_since() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.S", Span::minutes(3), "STOP").await;
    until("it is confirmed", async || {
        last_out(&stage, chat).await.is_some_and(|(_, _, delivery)| delivery == Delivery::Accepted)
    })
    .await;
    stage.graph.will(&[Reply::Refuse(400, 131_026)]);
    says(&stage, "wamid.B", Span::minutes(1), "START").await;
    until("the question is refused", async || {
        let last = last_out(&stage, chat).await;
        last.is_some_and(|(_, kind, at)| kind == MessageKind::Interactive && at == Delivery::Failed)
    })
    .await;
    let (question, ..) = last_out(&stage, chat).await.unwrap();
    stage.clock.advance(Span::minutes(1));
    says(&stage, "wamid.T", Span(0), "STOP").await;
    let again = stage.shop.remedy(command(), question, Remedy::SendAgain).await;
    assert!(matches!(again, Err(EngineError::AskedToStop { .. })), "{again:?}");
}

#[tokio::test]
async fn a_question_that_is_taken_back_was_never_put_and_comes_back_as_a_question() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(9), "Hei").await;
    parked(&stage, chat).await;
    let draft = Draft::OffersQuestion { language: "sv".to_owned() };
    let question = stage.shop.send(command(), chat, draft.clone(), None, false).await.unwrap();
    assert!(stage.shop.consent(chat).await.unwrap().asked_at.is_some());
    let back = stage.shop.take_back(command(), question).await.unwrap();
    assert_eq!((back.draft, back.text), (Some(draft), None));
    assert_eq!(stage.shop.consent(chat).await.unwrap().asked_at, None);
    says(&stage, "wamid.B", Span(0), "START").await;
    until("who asks to be asked is asked", async || stage.shop.consent(chat).await.unwrap().asked_at.is_some()).await;
}

#[tokio::test]
async fn the_confirmation_of_a_stop_is_not_taken_back() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(9), "Hei").await;
    parked(&stage, chat).await;
    let (before, ..) = last_out(&stage, chat).await.unwrap();
    says(&stage, "wamid.S", Span(0), "STOP").await;
    let (confirmation, _, delivery) = last_out(&stage, chat).await.unwrap();
    assert!(confirmation != before && delivery == Delivery::Queued);
    let refused = stage.shop.take_back(command(), confirmation).await;
    assert!(matches!(refused, Err(EngineError::MovedOn)), "{refused:?}");
}

#[tokio::test]
async fn a_button_put_to_somebody_else_agrees_to_nothing() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(9), "Hei").await;
    stage.shop.send(command(), chat, Draft::OffersQuestion { language: "fi".to_owned() }, None, false).await.unwrap();
    let (asked, yes, _) = question(&stage, 0).await;
    let mut tap = taps("wamid.Y", &asked, stage.now(), &yes);
    tap["entry"][0]["changes"][0]["value"]["messages"][0]["from"] = json!("358409998877");
    stage.told(&tap).await;
    assert!(entries(&stage).await.is_empty());
}

#[tokio::test]
async fn a_sentence_that_only_contains_the_word_waits_for_a_person() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span(0), "Don't stop the music").await;
    assert!(!stopped(&stage, chat).await);
    let doubts = stage.shop.doubts().await.unwrap().doubts;
    assert_eq!(doubts.len(), 1);
    assert!(stage.chat(chat).await[0].in_doubt);
    assert!(stage.shop.conversation(chat).await.unwrap().row.in_doubt);
    stage.shop.settle_doubt(command(), doubts[0].message, false).await.unwrap();
    assert!(!stopped(&stage, chat).await && stage.shop.doubts().await.unwrap().doubts.is_empty());

    says(&stage, "wamid.B", Span(0), "stop writing to my brother too").await;
    let doubt = stage.shop.doubts().await.unwrap().doubts[0].message;
    let id = command();
    stage.shop.settle_doubt(id.clone(), doubt, true).await.unwrap();
    stage.shop.settle_doubt(id, doubt, true).await.unwrap();
    assert!(stopped(&stage, chat).await);
    until("it is confirmed", async || confirmations(&stage) == 1).await;
    assert!(matches!(stage.shop.settle_doubt(command(), doubt, false).await, Err(EngineError::MovedOn)));
    assert_eq!(entries(&stage).await, [(Act::Withdrawn, Topic::Offers, Means::Read)]);
}

#[tokio::test]
async fn what_was_taken_back_is_not_kept_for_reading() {
    let stage = Stage::up().await;
    let revoke = |wamid: &str, of: &str| {
        webhook(json!({ "messages": [{ "from": LEENA, "id": wamid, "type": "revoke",
            "timestamp": stage.now().seconds().to_string(), "revoke": { "original_message_id": of } }] }))
    };
    says(&stage, "wamid.A", Span(0), "Don't stop the music").await;
    stage.told(&revoke("wamid.R", "wamid.A")).await;
    assert!(stage.shop.doubts().await.unwrap().doubts.is_empty());
    stage.told(&revoke("wamid.Q", "wamid.B")).await;
    says(&stage, "wamid.B", Span(0), "Don't stop the music").await;
    assert!(stage.shop.doubts().await.unwrap().doubts.is_empty(), "in either order");
}

#[tokio::test]
async fn whatsapps_own_switch_counts_and_only_it_takes_itself_back() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span(0), "Hei").await;
    let by_hand = ByHand {
        act: Act::Agreed,
        topic: Topic::Offers,
        means: Means::Paper,
        names_whatsapp: true,
        words: "Tarjouksia WhatsAppissa: kyllä".to_owned(),
        when: When::Now,
        proof: None,
    };
    stage.shop.record_consent(command(), chat, by_hand.clone()).await.unwrap();
    assert!(agreed(&stage, chat).await);
    let off = preference("stop", stage.now());
    stage.told(&off).await;
    stage.told(&off).await;
    assert!(stopped(&stage, chat).await);
    stage.shop.record_consent(command(), chat, by_hand).await.unwrap();
    assert!(stopped(&stage, chat).await, "the shop cannot switch WhatsApp's stop back");
    stage.clock.advance(Span::seconds(5));
    stage.told(&preference("resume", stage.now())).await;
    assert!(agreed(&stage, chat).await);
    assert_eq!(entries(&stage).await.len(), 4, "the same signal is written down once");
    assert_eq!(confirmations(&stage), 0, "WhatsApp confirms its own switch");
    whole(&stage).await;
}

#[tokio::test]
async fn a_signal_from_the_future_does_not_outrank_every_later_word() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span(0), "Hei").await;
    stage.told(&preference("stop", stage.now() + Span::days(900))).await;
    assert!(stopped(&stage, chat).await);
    stage.clock.advance(Span::seconds(5));
    stage.told(&preference("resume", stage.now())).await;
    assert!(!stopped(&stage, chat).await);
}

#[tokio::test]
async fn a_stop_of_somebody_who_never_wrote_is_kept() {
    let stage = Stage::up().await;
    stage.told(&preference("stop", stage.now())).await;
    let chat = says(&stage, "wamid.A", Span(0), "Hei").await;
    assert!(stopped(&stage, chat).await);
}

#[tokio::test]
async fn what_was_written_before_the_stop_is_kept_back_for_a_person() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(5), "Hei").await;
    let offer = stage.shop.send_text_held(command(), chat, "Tarjous!".to_owned(), None).await.unwrap();
    let later = stage.shop.send_later(command(), chat, "Toinen tarjous".to_owned(), None).await.unwrap();
    stage.clock.advance(Span::seconds(1));
    says(&stage, "wamid.S", Span(0), "STOP").await;
    stage.clock.advance(Span::seconds(10));
    stage.stands(offer, Delivery::Failed).await;
    let chat_now = stage.chat(chat).await;
    let trouble = chat_now.iter().find(|one| one.message.id == offer).unwrap().trouble.clone().unwrap();
    assert_eq!(trouble.code, "SB-G003");
    let verdict = stage.facts(offer).await.verdict.unwrap();
    assert!(verdict.contains("\"entry\":1"), "the verdict names the entry: {verdict}");
    until("the text that waits for a word is held", async || {
        let all = stage.shop.later().await.unwrap();
        all.iter().any(|one| one.later.id == later && one.later.held == Some(crate::later::Held::AskedToStop))
    })
    .await;
    until("it is confirmed", async || confirmations(&stage) == 1).await;
    assert!(!stage.graph.texts().iter().any(|text| text.contains("arjous!") || text.contains("Toinen")));
    // A person looked at it and sends it as an answer.
    stage.shop.remedy(command(), offer, shopbell_model::Remedy::SendAgain).await.unwrap();
    until("it goes then", async || stage.delivery(offer).await.is_known_to_meta()).await;
}

#[tokio::test]
async fn the_shops_own_words_reactions_and_forwards_stop_nobody() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(5), "Hei").await;
    let at = stage.now().seconds().to_string();
    let mut echo = webhook(json!({ "message_echoes": [{ "to": LEENA, "id": "wamid.E", "type": "text",
        "timestamp": at, "text": { "body": "STOP" } }] }));
    echo["entry"][0]["changes"][0]["field"] = json!("smb_message_echoes");
    stage.told(&echo).await;
    stage
        .told(&webhook(json!({ "messages": [{ "from": LEENA, "id": "wamid.R", "timestamp": at, "type": "reaction",
        "reaction": { "message_id": "wamid.A", "emoji": "🛑" } }] })))
        .await;
    assert!(entries(&stage).await.is_empty());
    stage
        .told(&webhook(json!({ "messages": [{ "from": LEENA, "id": "wamid.F", "timestamp": at, "type": "text",
        "context": { "forwarded": true }, "text": { "body": "STOP" } }] })))
        .await;
    assert!(!stopped(&stage, chat).await);
    assert_eq!(stage.shop.doubts().await.unwrap().doubts.len(), 1, "somebody else's words: a person reads them");
}

#[tokio::test]
async fn a_message_changed_into_a_stop_is_one_and_a_stop_changed_stays() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(5), "Hei").await;
    let edit = |wamid: &str, of: &str, text: &str| {
        webhook(json!({ "messages": [{ "from": LEENA, "id": wamid, "type": "edit",
            "timestamp": stage.now().seconds().to_string(),
            "edit": { "original_message_id": of, "message": { "type": "text", "text": { "body": text } } } }] }))
    };
    stage.told(&edit("wamid.C", "wamid.A", "STOP")).await;
    assert!(stopped(&stage, chat).await);
    stage.told(&edit("wamid.D", "wamid.A", "Hei taas")).await;
    stage.told(&edit("wamid.G", "wamid.A", "START")).await;
    assert!(stopped(&stage, chat).await);
    assert_eq!(entries(&stage).await.len(), 1);
}

#[tokio::test]
async fn a_row_altered_with_a_database_tool_is_named() {
    for (sql, wrong) in [
        ("UPDATE consent_entry SET act = 'agreed' WHERE seq = 2", Wrong::Entry(2)),
        ("UPDATE consent_entry SET at = at - 1 WHERE seq = 1", Wrong::Entry(1)),
        ("UPDATE consent_entry SET means = 'magic' WHERE seq = 2", Wrong::Entry(2)),
        ("DELETE FROM consent_body WHERE seq = 2; DELETE FROM consent_entry WHERE seq = 2", Wrong::Entry(2)),
        ("UPDATE consent_body SET body = replace(body, 'STOP', 'OK') WHERE seq = 1", Wrong::Words(1)),
        ("DELETE FROM consent_body WHERE seq = 3; DELETE FROM consent_entry WHERE seq = 3", Wrong::Cut(3)),
        (
            "DELETE FROM consent_body WHERE seq = 3;
             UPDATE consent_head SET length = 2, last = (SELECT seal FROM consent_entry WHERE seq = 2);
             DELETE FROM consent_entry WHERE seq = 3",
            Wrong::Head,
        ),
        ("UPDATE consent_state SET act = 'agreed'", Wrong::State(1)),
        ("DELETE FROM consent_state", Wrong::State(1)),
        ("DELETE FROM consent_head", Wrong::Head),
        ("UPDATE consent_head SET key_mark = x'00'", Wrong::OtherKey),
    ] {
        let stage = Stage::up().await;
        for n in 0..3 {
            says(&stage, &format!("wamid.{n}"), Span::minutes(9 - n), "STOP").await;
        }
        whole(&stage).await;
        stage.tamper(sql).await;
        assert_eq!(stage.shop.verify_consent().await.unwrap().wrong, Some(wrong), "{sql}");
    }
}

#[tokio::test]
async fn a_ledger_whose_end_was_cut_still_takes_a_stop() {
    let stage = Stage::up().await;
    says(&stage, "wamid.1", Span::minutes(9), "STOP").await;
    stage.tamper("DELETE FROM consent_head").await;
    let chat = says(&stage, "wamid.2", Span(0), "STOP").await;
    assert!(stopped(&stage, chat).await);
    assert!(stage.shop.verify_consent().await.unwrap().wrong.is_some());
}

#[tokio::test]
async fn two_contacts_that_become_one_keep_every_word() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.S", Span::minutes(5), "STOP").await;
    let told = webhook(json!({
        "messages": [{ "from_user_id": "FI.77", "id": "wamid.U", "timestamp": stage.now().seconds().to_string(),
                       "type": "text", "text": { "body": "Hei, minä täällä" } }] }));
    stage.told(&told).await;
    let other = stage.conversation_of("wamid.U").await;
    assert!(!stopped(&stage, other).await, "nobody knows yet that it is she");
    let both = webhook(json!({
        "contacts": [{ "profile": { "name": "Leena" }, "wa_id": LEENA, "user_id": "FI.77" }],
        "messages": [{ "from": LEENA, "from_user_id": "FI.77", "id": "wamid.V", "type": "text",
                       "timestamp": stage.now().seconds().to_string(), "text": { "body": "Sama ihminen" } }] }));
    stage.told(&both).await;
    let one = stage.conversation_of("wamid.V").await;
    assert!(stopped(&stage, one).await);
    assert_eq!(stage.conversation_of("wamid.S").await, one);
    let _ = chat;
    whole(&stage).await;
}

#[tokio::test]
async fn meta_refusing_offers_is_a_stop() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span::minutes(5), "Hei").await;
    let sent = stage.send(chat, "Moi").await;
    until("it went", async || stage.delivery(sent).await.is_known_to_meta()).await;
    let wamid = stage.facts(sent).await.wamid.unwrap();
    let mut failed = status(wamid.as_str(), "failed", stage.now(), None);
    failed["entry"][0]["changes"][0]["value"]["statuses"][0]["errors"] = json!([{ "code": 131_050, "title": "x" }]);
    stage.told(&failed).await;
    stage.told(&failed).await;
    assert!(stopped(&stage, chat).await);
    assert_eq!(entries(&stage).await, [(Act::Withdrawn, Topic::Offers, Means::Meta)]);
}

#[tokio::test]
async fn strict_mode_wants_whatsapp_named() {
    let stage = Stage::up().await;
    let chat = says(&stage, "wamid.A", Span(0), "Hei").await;
    let by_hand = ByHand {
        act: Act::Agreed,
        topic: Topic::Offers,
        means: Means::Paper,
        names_whatsapp: false,
        words: "Saa lähettää tarjouksia".to_owned(),
        when: When::Now,
        proof: None,
    };
    stage.shop.record_consent(command(), chat, by_hand.clone()).await.unwrap();
    let may = async || stage.shop.consent(chat).await.unwrap().offers.verdict.because();
    assert_eq!(may().await, Because::NotNamed { entry: 1 });
    stage.shop.set_consent_strict(command(), false).await.unwrap();
    assert_eq!(may().await, Because::Agreed { entry: 1 });
    let ahead = ByHand { when: When::At(stage.now() + Span::hours(1)), ..by_hand.clone() };
    assert!(stage.shop.record_consent(command(), chat, ahead).await.is_err());
    let wordless = ByHand { words: " ".to_owned(), ..by_hand };
    assert!(stage.shop.record_consent(command(), chat, wordless).await.is_err(), "agreed to what?");
}

#[tokio::test]
async fn a_wording_is_a_version_and_limits_hold() {
    let stage = Stage::up().await;
    let fi = |text: &str, yes: &str| Wording {
        id: 0,
        language: "fi".to_owned(),
        version: 0,
        text: text.to_owned(),
        yes: yes.to_owned(),
        no: "Ei".to_owned(),
    };
    stage.shop.save_wording(command(), WordingKind::Question, fi("Saako {shop} kirjoittaa?", "Joo")).await.unwrap();
    stage.shop.save_wording(command(), WordingKind::Question, fi("Saako {shop} kirjoittaa?", "Joo")).await.unwrap();
    let all = stage.shop.wordings().await.unwrap();
    let own = all.languages.iter().find(|one| one.language == "fi").unwrap();
    assert_eq!((own.question.version, own.question.text.as_str()), (2, "Saako {shop} kirjoittaa?"));
    assert!(!own.names_whatsapp);
    let long = stage.shop.save_wording(command(), WordingKind::Question, fi("x", "Kyllä, lähettäkää ihmeessä")).await;
    assert!(matches!(long, Err(EngineError::Unfit(_))), "{long:?}");
}

#[tokio::test]
async fn a_stop_that_is_understood_later_bars_too() {
    let stage = Stage::up().await;
    let at = stage.now().seconds().to_string();
    stage
        .told(&webhook(json!({ "messages": [{ "from": LEENA, "id": "wamid.S", "timestamp": at, "type": "hologram",
        "hologram": { "body": "STOP" } }] })))
        .await;
    let chat = stage.conversation_of("wamid.S").await;
    assert!(!stopped(&stage, chat).await);
    says(&stage, "wamid.S", Span(0), "STOP").await;
    assert!(stopped(&stage, chat).await);
    assert_eq!(entries(&stage).await, [(Act::Withdrawn, Topic::Offers, Means::Keyword)]);
}
