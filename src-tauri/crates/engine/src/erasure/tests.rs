use std::path::Path;

use serde_json::json;
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::field::FieldCode;
use shopbell_model::segment::Segment;
use shopbell_model::{Clock as _, ContactId, ConversationId, Delivery, FileId, Span};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::{media, suppressed};

use super::*;
use crate::consent::{ByHand, When};
use crate::error::EngineError;
use crate::inbox::Anchor;
use crate::people::{ExportFormat, ExportState, ExportWords, NewExport};
use crate::stage::{LEENA, Stage, command, status, text_from, until, webhook};

/// Everything Leena can be known by here: number, name, ids of messages, words of hers and words about her.
const HERS: [&str; 12] = [
    LEENA,
    "+358401234567",
    "Leena",
    "wamid.HERS",
    "zanzibarsana",
    "muokattusana",
    "vastaussana",
    "muistiosana",
    "luonnossana",
    "korttisana",
    "kenttasana",
    "todistesana",
];

/// What is somebody else's and stays.
const OTHERS: [&str; 4] = ["358407654321", "Matti", "wamid.MATTI", "toisensana"];

/// Every file of the shop, byte for byte.
fn files(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.extend(path.file_name().unwrap().as_encoded_bytes());
            all.extend(std::fs::read(&path).unwrap());
        }
    }
    all
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

fn left_of<'a>(stage: &Stage, words: &[&'a str]) -> Vec<&'a str> {
    let bytes = files(stage.folder());
    words.iter().copied().filter(|word| holds(&bytes, word)).collect()
}

async fn contact_of(stage: &Stage, chat: ConversationId) -> ContactId {
    let row = conversation::standing(&mut stage.store.read().await.unwrap(), chat).await.unwrap().unwrap();
    row.contact
}

/// Leena has said and been told all kinds of things; Matti too.
async fn somebody_with_a_past(stage: &Stage) -> (ConversationId, ConversationId) {
    let chat = stage.leena_writes("wamid.HERS1", "zanzibarsana ja muuta").await;
    let quoting = webhook(json!({
        "contacts": [{"profile": {"name": "Leena"}, "wa_id": LEENA}],
        "messages": [{"from": LEENA, "id": "wamid.HERS2", "timestamp": stage.now().seconds().to_string(),
                      "type": "reaction", "reaction": {"message_id": "wamid.HERS1", "emoji": "👍"}}],
    }));
    stage.told(&quoting).await;
    let edited = webhook(json!({
        "messages": [{"from": LEENA, "id": "wamid.HERS3", "timestamp": stage.now().seconds().to_string(),
                      "type": "edit", "edit": {"original_message_id": "wamid.HERS1",
                      "message": {"type": "text", "text": {"body": "muokattusana"}}}}],
    }));
    stage.told(&edited).await;
    stage.told(&text_from(LEENA, "wamid.HERS4", stage.now(), "STOP")).await;
    let answer = stage.send(chat, "vastaussana").await;
    stage.stands(answer, Delivery::Accepted).await;
    let wamid = stage.facts(answer).await.wamid.unwrap();
    stage.told(&status(&wamid.0, "delivered", stage.now(), None)).await;
    // A file on a card of what was sent.
    let now = stage.now();
    let on_card = stage.store.write(move |tx| {
        Box::pin(async move {
            let file = media::stage(tx, Some("korttisana.jpg"), &media::Looks::default(), now).await?;
            media::attach_to_card(tx, file, answer, 0).await
        })
    });
    on_card.await.unwrap();
    stage.shop.save_note(command(), chat, None, "muistiosana").await.unwrap();
    stage.shop.save_draft(command(), chat, "luonnossana".to_owned()).await.unwrap();
    stage.shop.send_later(command(), chat, "vastaussana myöhemmin".to_owned(), None).await.unwrap();
    let fields = stage.shop.fields().await.unwrap();
    let city = fields.iter().find(|field| field.code == Some(FieldCode::City)).unwrap().id;
    let who = contact_of(stage, chat).await;
    assert_eq!(stage.shop.set_person_value(command(), who, city, " kenttasana ").await.unwrap(), "kenttasana");
    let said = ByHand {
        act: Act::Withdrawn,
        topic: Topic::Orders,
        means: Means::Spoken,
        names_whatsapp: true,
        words: "zanzibarsana paperilla".to_owned(),
        when: When::Now,
        proof: Some(stage.attach("todistesana.jpg", b"todistesana").await),
    };
    stage.shop.record_consent(command(), chat, said).await.unwrap();
    // Something nobody understands, of both.
    let matti = "358407654321";
    let strange = webhook(json!({"messages": "not a list", "statuses": [
        {"recipient_id": LEENA, "id": "wamid.HERS9", "status": "sent", "timestamp": "x", "said": "zanzibarsana"},
        {"recipient_id": matti, "id": "wamid.MATTI9", "status": "sent", "timestamp": "x", "said": "toisensana"}]}));
    stage.told(&strange).await;
    let mut from_matti = text_from(matti, "wamid.MATTI1", stage.now(), "toisensana");
    from_matti["entry"][0]["changes"][0]["value"]["contacts"][0]["profile"]["name"] = json!("Matti");
    stage.told(&from_matti).await;
    (chat, stage.conversation_of("wamid.MATTI1").await)
}

async fn shown(stage: &Stage, chat: ConversationId) -> String {
    format!("{:?}", stage.chat(chat).await)
}

async fn erased(stage: &Stage, number: i64) -> Receipt {
    until("everything is gone", async || stage.shop.erasure(number).await.unwrap().done_at.is_some()).await;
    stage.shop.erasure(number).await.unwrap()
}

#[tokio::test]
async fn no_byte_of_a_person_is_left_and_nobody_else_lost_one() {
    let stage = Stage::up().await;
    let (chat, matti) = somebody_with_a_past(&stage).await;
    assert_eq!(left_of(&stage, &HERS), HERS, "all of it can be found before");
    let (who, before) = (contact_of(&stage, chat).await, shown(&stage, matti).await);
    let held = stage.shop.held_of(who).await.unwrap();
    assert_eq!((held.name.as_str(), held.counts.notes, held.going), ("Leena", 1, false));
    assert!(held.counts.messages >= 4 && held.counts.agreements >= 2, "{held:?}");
    assert_eq!(held.counts.files, 2, "the file on a card, and the paper");

    let wrong = stage.shop.erase_person(command(), who, "Matti".to_owned()).await;
    assert!(matches!(wrong, Err(EngineError::Invalid { field: "name", .. })), "{wrong:?}");
    let number = stage.shop.erase_person(command(), who, " leena ".to_owned()).await.unwrap();
    let receipt = erased(&stage, number).await;
    assert_eq!(left_of(&stage, &HERS), Vec::<&str>::new());
    assert_eq!(left_of(&stage, &OTHERS), OTHERS);
    assert_eq!(shown(&stage, matti).await, before);

    let counts = receipt.counts;
    assert_eq!((counts.chats, counts.notes, counts.waiting), (1, 1, 1), "{counts:?}");
    assert_eq!(counts.messages, held.counts.messages);
    assert!(counts.agreements >= 2 && counts.bodies >= 5 && counts.marks >= 1, "{counts:?}");
    assert!(receipt.whole && receipt.seal.is_some());
    assert!(matches!(stage.shop.conversation(chat).await, Err(EngineError::NotFound { .. })));
    let check = stage.shop.verify_consent().await.unwrap();
    assert_eq!((check.wrong, check.erased), (None, counts.agreements), "the ledger is whole without her words");
    assert_eq!(stage.graph.texts().iter().filter(|text| text.contains("myöhemmin")).count(), 0);
}

#[tokio::test]
async fn a_crash_in_the_middle_loses_and_repeats_nothing() {
    let mut stage = Stage::up().await;
    let (chat, _) = somebody_with_a_past(&stage).await;
    for part in 0..60 {
        stage.told(&text_from(LEENA, &format!("wamid.HERSX{part}"), stage.now(), "zanzibarsana taas")).await;
    }
    let who = contact_of(&stage, chat).await;
    let held = stage.shop.held_of(who).await.unwrap();
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    // Crashes again and again, wherever it happens to be.
    let mut crashes = 0;
    while stage.shop.erasure(number).await.unwrap().done_at.is_none() && crashes < 40 {
        tokio::task::yield_now().await;
        stage = stage.after_a_crash().await;
        crashes += 1;
        stage.clock.wait_for(Span::millis(crashes % 7)).await;
    }
    assert!(crashes > 1, "it was interrupted");
    let receipt = erased(&stage, number).await;
    assert_eq!(receipt.counts.messages, held.counts.messages, "each is counted once");
    assert_eq!(left_of(&stage, &HERS), Vec::<&str>::new());
    assert_eq!(left_of(&stage, &OTHERS), OTHERS);
}

#[tokio::test]
async fn who_was_erased_is_known_again_by_a_mark_alone_and_served_when_they_write() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    let answer = stage.send(chat, "vastaussana").await;
    stage.stands(answer, Delivery::Accepted).await;
    let wamid = stage.facts(answer).await.wamid.unwrap();
    let who = contact_of(&stage, chat).await;
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    erased(&stage, number).await;
    let key = &stage.shop.core().ledger_key;
    let mut conn = stage.store.read().await.unwrap();
    assert!(suppress::is_suppressed(&mut conn, key, Name::Number("+358 40 1234567")).await.unwrap());
    assert!(!suppress::is_suppressed(&mut conn, key, Name::Number("+358407654321")).await.unwrap());
    assert!(suppressed::any(&mut conn).await.unwrap());
    drop(conn);

    // A tick that comes late brings nothing of her back.
    stage.told(&status(&wamid.0, "read", stage.now(), None)).await;
    assert!(stage.store.empty_log().await.unwrap());
    assert_eq!(left_of(&stage, &[LEENA, wamid.0.as_str()]), Vec::<&str>::new());

    // Who writes again is somebody new.
    let again = stage.leena_writes("wamid.NEW1", "hei taas").await;
    assert_ne!(contact_of(&stage, again).await, who);
    assert_eq!(stage.chat(again).await.len(), 1);
    assert!(stage.shop.consent(again).await.unwrap().entries.is_empty());
    let answer = stage.send(again, "tervetuloa").await;
    stage.stands(answer, Delivery::Accepted).await;
    let wamid = stage.facts(answer).await.wamid.unwrap();
    stage.told(&status(&wamid.0, "read", stage.now(), None)).await;
    stage.stands(answer, Delivery::Read).await;
}

#[tokio::test]
async fn what_is_on_its_way_is_waited_for_and_what_waits_is_not_sent() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    stage.graph.hold();
    let first = stage.send(chat, "vastaussana").await;
    stage.stands(first, Delivery::Sending).await;
    stage.send(chat, "vastaussana toinen").await;
    let who = contact_of(&stage, chat).await;
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    let twice = stage.shop.erase_person(command(), who, "Leena".to_owned()).await;
    assert!(matches!(twice, Err(EngineError::MovedOn)), "{twice:?}");
    assert!(stage.shop.held_of(who).await.unwrap().going);
    stage.graph.open();
    let receipt = erased(&stage, number).await;
    assert_eq!((receipt.counts.waiting, receipt.counts.messages), (1, 3));
    assert_eq!(stage.graph.texts(), ["vastaussana"]);
    assert_eq!(left_of(&stage, &HERS), Vec::<&str>::new());
}

#[tokio::test]
async fn chats_that_were_made_one_go_together() {
    let stage = Stage::up().await;
    let (chat, matti) = somebody_with_a_past(&stage).await;
    let whole = stage.shop.merge(command(), chat, matti).await.unwrap();
    let who = contact_of(&stage, whole).await;
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    let receipt = erased(&stage, number).await;
    assert_eq!(receipt.counts.chats, 2, "the row that stood for both was none of its own");
    let all: Vec<&str> = HERS.into_iter().chain(OTHERS).collect();
    assert_eq!(left_of(&stage, &all), Vec::<&str>::new());
    for gone in [whole, chat, matti] {
        assert!(stage.shop.messages(gone, &Anchor::Newest, 10).await.is_err());
    }
}

#[tokio::test]
async fn an_old_button_of_somebody_erased_answers_no_later_question() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "START").await;
    until("the question", async || stage.graph.requests().len() == 1).await;
    let button = stage.graph.requests()[0]["interactive"]["action"]["buttons"][0]["reply"].clone();
    let who = contact_of(&stage, chat).await;
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    erased(&stage, number).await;
    let again = stage.leena_writes("wamid.NEW1", "START").await;
    until("asked anew", async || stage.graph.requests().len() == 2).await;
    let other = stage.graph.requests()[1]["interactive"]["action"]["buttons"][0]["reply"].clone();
    assert_ne!(button["id"], other["id"]);
    let tap = webhook(json!({ "messages": [{ "from": LEENA, "id": "wamid.NEW2",
        "timestamp": stage.now().seconds().to_string(), "type": "interactive",
        "interactive": { "type": "button_reply", "button_reply": button } }] }));
    stage.told(&tap).await;
    assert!(stage.shop.consent(again).await.unwrap().entries.is_empty());
}

#[tokio::test]
async fn a_receipt_that_was_changed_shows() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    let who = contact_of(&stage, chat).await;
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    assert!(erased(&stage, number).await.whole);
    stage.tamper("UPDATE erasure SET messages = 0").await;
    assert!(!stage.shop.erasure(number).await.unwrap().whole);
}

#[tokio::test]
async fn a_file_she_was_taken_along_in_goes_with_her() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    let who = contact_of(&stage, chat).await;
    let new = NewExport {
        segment: Segment::default(),
        typed: String::new(),
        format: ExportFormat::Csv { semicolon: false },
        words: ExportWords::default(),
    };
    let export = stage.shop.begin_export(command(), new).await.unwrap();
    let ready = async || matches!(stage.shop.export(export).unwrap().state, ExportState::Ready { .. });
    until("the file is whole", ready).await;
    let (name, ..) = stage.shop.core().exports.file(FileId(export.0)).unwrap();
    assert!(stage.store.files().read(&name).is_ok());
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    erased(&stage, number).await;
    assert!(matches!(stage.shop.export(export), Err(EngineError::NotFound { .. })), "it is handed out no more");
    assert!(stage.store.files().read(&name).is_err(), "and lies on the disk no more");
}

#[tokio::test]
async fn what_a_command_answered_goes_too() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    stage.graph.hold();
    let first = stage.send(chat, "odottava").await;
    stage.stands(first, Delivery::Sending).await;
    let second = stage.send(chat, "takaisinsana").await;
    let id = command();
    stage.shop.take_back(id.clone(), second).await.unwrap();
    stage.shop.save_draft(command(), chat, String::new()).await.unwrap();
    stage.graph.open();
    stage.stands(first, Delivery::Accepted).await;
    assert_eq!(left_of(&stage, &["takaisinsana"]), ["takaisinsana"]);
    let who = contact_of(&stage, chat).await;
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    erased(&stage, number).await;
    assert_eq!(left_of(&stage, &["takaisinsana"]), Vec::<&str>::new());
    let again = stage.shop.take_back(id, second).await;
    assert!(matches!(again, Err(EngineError::MovedOn)), "that it was done is still known: {again:?}");
}

#[tokio::test]
async fn bodies_that_waited_when_it_was_asked_for_bring_nobody_back() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    let who = contact_of(&stage, chat).await;
    for part in 0..150 {
        let body = text_from(LEENA, &format!("wamid.HERSX{part}"), stage.now(), "zanzibarsana taas");
        stage.journal(body.to_string().as_bytes()).await;
    }
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    erased(&stage, number).await;
    stage.applied().await;
    assert_eq!(left_of(&stage, &HERS), Vec::<&str>::new());
}

#[tokio::test]
async fn whom_it_is_about_is_looked_at_again_at_the_cut() {
    let stage = Stage::up().await;
    let matti = "358407654321";
    stage.told(&text_from(matti, "wamid.HERSM", stage.now(), "vastaussana")).await;
    let older = stage.conversation_of("wamid.HERSM").await;
    let chat = stage.leena_writes("wamid.HERS1", "zanzibarsana").await;
    let (stays, goes) = (contact_of(&stage, older).await, contact_of(&stage, chat).await);
    // Something is on its way, so the cut waits.
    stage.graph.hold();
    let sent = stage.send(chat, "vastaussana").await;
    stage.stands(sent, Delivery::Sending).await;
    let number = stage.shop.erase_person(command(), goes, "Leena".to_owned()).await.unwrap();
    let merged = stage.shop.merge(command(), chat, older).await;
    assert!(matches!(merged, Err(EngineError::MovedOn)), "nobody is joined to who goes: {merged:?}");
    let joined = stage.store.write(move |tx| {
        Box::pin(async move {
            // WhatsApp says that the two are one person.
            let mut news = crate::changes::News::default();
            let now = shopbell_model::UtcMillis(0);
            crate::ingest::merge::contacts(tx, stays, goes, now, &mut news).await
        })
    });
    assert_eq!(joined.await.unwrap(), stays);
    assert!(stage.shop.held_of(stays).await.unwrap().going);
    stage.graph.open();
    erased(&stage, number).await;
    assert_eq!(left_of(&stage, &["zanzibarsana", "vastaussana", LEENA, matti]), Vec::<&str>::new());
}

#[tokio::test]
async fn one_that_fails_does_not_stand_before_the_others() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    stage.told(&text_from("358407654321", "wamid.MATTI1", stage.now(), "toisensana")).await;
    let other = contact_of(&stage, stage.conversation_of("wamid.MATTI1").await).await;
    let who = contact_of(&stage, chat).await;
    stage
        .tamper(&format!(
            "CREATE TRIGGER stuck BEFORE DELETE ON contact WHEN old.id = {} BEGIN SELECT RAISE(ABORT, 'stuck'); END",
            who.0
        ))
        .await;
    let name = stage.shop.held_of(other).await.unwrap().name;
    let stuck = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    let number = stage.shop.erase_person(command(), other, name).await.unwrap();
    erased(&stage, number).await;
    assert!(stage.shop.erasure(stuck).await.unwrap().done_at.is_none());
}

#[tokio::test]
async fn a_shop_that_a_restore_put_aside_goes_with_her() {
    let stage = Stage::up().await;
    let aside = stage.folder().join("restored-12-ab");
    std::fs::create_dir(&aside).unwrap();
    for (file, says) in [("opened", ""), ("shop.db", "zanzibarsana")] {
        std::fs::write(aside.join(file), says).unwrap();
    }
    let chat = stage.leena_writes("wamid.HERS1", "zanzibarsana").await;
    let who = contact_of(&stage, chat).await;
    let number = stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    erased(&stage, number).await;
    assert!(!aside.exists());
    assert_eq!(left_of(&stage, &HERS), Vec::<&str>::new());
}
