use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use shopbell_model::FileId;
use shopbell_model::consent::{Act, Means, Topic};
use shopbell_model::price::Day;
use shopbell_store::tables::conversation::write as conversation;

use super::*;
use crate::consent::{ByHand, When};
use crate::people::{ExportState, making};
use crate::stage::{Stage, command, text_from, until, webhook};

const MATTI: &str = "358407654321";

async fn contact_of(stage: &Stage, chat: ConversationId) -> ContactId {
    let mut conn = stage.store.read().await.unwrap();
    conversation::standing(&mut conn, chat).await.unwrap().unwrap().contact
}

fn words() -> PackWords {
    let all = include_str!("../../../../../../tests/walks/data_request_words.txt");
    PackWords(all.split_whitespace().map(|key| (key.to_owned(), format!("[{key}]"))).collect())
}

/// Waits until the file is whole, and unpacks it.
async fn unpacked(stage: &Stage, export: ExportId) -> BTreeMap<String, String> {
    let core = stage.shop.core();
    let ready = async || matches!(making::view(core, export).unwrap().state, ExportState::Ready { .. });
    until("the file is whole", ready).await;
    let (name, ..) = core.exports.file(FileId(export.0)).unwrap();
    let bytes = stage.store.files().read(&name).unwrap().read_all().unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.insert(file.name().unwrap().into_owned(), text);
    }
    files
}

#[tokio::test]
async fn a_message_of_somebody_else_is_not_quoted() {
    let stage = Stage::up().await;
    let now = stage.now();
    stage.told(&webhook(text_from(MATTI, "wamid.MATTI", now, "toisensana"))).await;
    let chat = stage.leena_writes("wamid.HERS1", "ensin").await;
    stage.leena_writes("wamid.HERS2", "sitten").await;
    stage.leena_writes("wamid.HERS3", "lopuksi").await;
    // No customer can, but whoever forges a webhook's context, or an older version's mistake, could.
    let quoted = "UPDATE message SET quoted_wamid = iif(wamid = 'wamid.HERS2', 'wamid.MATTI', 'wamid.HERS1')
                  WHERE wamid IN ('wamid.HERS2', 'wamid.HERS3')";
    stage.tamper(quoted).await;
    let who = contact_of(&stage, chat).await;
    let export = stage.shop.begin_pack(command(), NewPack { who, words: words() }).await.unwrap();
    let files = unpacked(&stage, export).await;
    let page = &files["messages/chat-1-page-1.html"];
    assert_eq!(page.matches("[answers]: ensin").count(), 1, "{page}");
    assert!(files.values().all(|text| !text.contains("toisensana")), "{files:?}");
}

#[tokio::test]
async fn what_was_taken_out_of_the_chat_or_said_before_is_there_too() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "nykysana").await;
    let former = "UPDATE message SET removed = 1 WHERE wamid = 'wamid.HERS1';
                  INSERT INTO former (message_id, wamid, body, at)
                  SELECT id, 'wamid.EDIT', 'entinensana', at FROM message WHERE wamid = 'wamid.HERS1'";
    stage.tamper(former).await;
    let who = contact_of(&stage, chat).await;
    let export = stage.shop.begin_pack(command(), NewPack { who, words: words() }).await.unwrap();
    let files = unpacked(&stage, export).await;
    for word in ["nykysana", "entinensana", "[removed]"] {
        assert!(files["messages/chat-1-page-1.html"].contains(word), "{word} is missing");
    }
    assert!(files["data/messages-1-1.json"].contains("entinensana"));
}

#[tokio::test]
async fn the_paper_that_shows_a_word_of_theirs_is_there() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    let said = ByHand {
        act: Act::Agreed,
        topic: Topic::Offers,
        means: Means::Paper,
        names_whatsapp: true,
        words: "tarjouksia".to_owned(),
        when: When::On(Day::new(2026, 3, 12).unwrap()),
        proof: Some(stage.attach("lappu.txt", b"paperisana").await),
    };
    stage.shop.record_consent(command(), chat, said).await.unwrap();
    let who = contact_of(&stage, chat).await;
    let export = stage.shop.begin_pack(command(), NewPack { who, words: words() }).await.unwrap();
    let files = unpacked(&stage, export).await;
    let data: serde_json::Value = serde_json::from_str(&files["data/person.json"]).unwrap();
    let told = &data["consent"][0];
    assert_eq!(told["day"], "2026-03-12");
    assert_eq!(files[told["proof"]["path"].as_str().unwrap()], "paperisana");
    assert!(files["index.html"].contains("lappu.txt") && files["index.html"].contains("2026-03-12"));
}

#[tokio::test]
async fn a_long_chat_goes_on_page_after_page() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "ensimmainen").await;
    let more = format!(
        "INSERT INTO message (conversation_id, direction, wamid, kind, body, at, stored_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {})
         SELECT {}, 'in', 'wamid.MANY' || i, 'text', 'sana' || i, 1, 1 FROM n",
        PAGE * 2,
        chat.0
    );
    stage.tamper(&more).await;
    let who = contact_of(&stage, chat).await;
    let export = stage.shop.begin_pack(command(), NewPack { who, words: words() }).await.unwrap();
    let files = unpacked(&stage, export).await;
    let sizes: Vec<usize> =
        (1..=3).map(|page| files[&format!("messages/chat-1-page-{page}.html")].matches("<article").count()).collect();
    assert_eq!(sizes, [500, 500, 1], "each once, and the last page holds the rest");
    assert!(files["index.html"].contains("chat-1-page-3.html"));
}

#[tokio::test]
async fn what_is_stopped_leaves_nothing_behind() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    let who = contact_of(&stage, chat).await;
    let core = stage.shop.core();
    let export = begin(core, command(), NewPack { who, words: words() }).await.unwrap();
    // Nothing was waited for since: it has not begun to write.
    making::stop(core, export);
    let rested = async || core.exports.rested(export);
    until("nobody writes it on", rested).await;
    assert_eq!(making::view(core, export).unwrap().state, ExportState::Stopped);
    assert!(core.exports.file(FileId(export.0)).is_none());
}

#[tokio::test]
async fn whoever_is_being_erased_gets_none() {
    let stage = Stage::up().await;
    let chat = stage.leena_writes("wamid.HERS1", "hei").await;
    let who = contact_of(&stage, chat).await;
    // The erasure waits for what is on its way to Meta.
    stage.graph.hold();
    let message = stage.send(chat, "matkalla").await;
    stage.stands(message, shopbell_model::Delivery::Sending).await;
    stage.shop.erase_person(command(), who, "Leena".to_owned()).await.unwrap();
    let refused = stage.shop.begin_pack(command(), NewPack { who, words: words() }).await;
    assert!(matches!(refused, Err(EngineError::MovedOn)), "{refused:?}");
    stage.graph.open();
}
