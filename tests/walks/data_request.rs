//! A12, step 5: a customer asks for her data. One file holds all of it, nothing of anybody else, and nobody who is being erased
//! gets one.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

const CUSTOMER: &str = "pekka";
const DIGITS: &str = "358401234503";

/// The words of the window by their keys, so that the file can be read here.
fn words() -> Value {
    let mut words = BTreeMap::new();
    for key in include_str!("data_request_words.txt").split_whitespace() {
        words.insert(key, format!("[{key}]"));
    }
    words.insert("file", "Pack".to_owned());
    words.insert("language", "en".to_owned());
    json!(words)
}

fn ask(contact: i64) -> Value {
    json!({"command_id": command_id(), "contact": contact, "words": words()})
}

/// Waits until the file is whole, and unpacks it.
async fn unpacked(desk: &Desk, export: &Value) -> BTreeMap<String, Vec<u8>> {
    let shown = eventually("the file", || async {
        let shown = desk.call("export", json!({"export": export})).await;
        (shown["step"] != "running").then_some(shown)
    })
    .await;
    assert_eq!(shown["step"], "ready", "{shown}");
    assert_eq!(shown["done"], shown["of"], "all that was counted was written: {shown}");
    let answer = desk.http.get(format!("{}?save", shown["url"].as_str().unwrap())).send().await.unwrap();
    let how = answer.headers()["content-disposition"].to_str().unwrap();
    assert!(how.starts_with("attachment") && how.contains("Pack.zip"), "{how}");
    let mut zip = zip::ZipArchive::new(Cursor::new(answer.bytes().await.unwrap())).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), bytes);
    }
    files
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    let bytes = files.get(name).unwrap_or_else(|| panic!("{name} is among {:?}", files.keys()));
    std::str::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn a12_she_asks_for_her_data_and_gets_all_of_it_in_one_file() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let write = async |who: &str, text: &str| practice.post("write", json!({"customer": who, "text": text})).await;
    write("matti", "toisensana").await;
    write(CUSTOMER, "kirahvisana <script>alert(1)</script>").await;
    let sent = practice.post("send_file", json!({"customer": CUSTOMER, "file": "picture"})).await;
    let row = eventually("her picture", || async {
        let rows = desk.shelf("to_answer").await;
        let digits = |row: &Value| row["person"]["phone"].as_str().unwrap_or_default().replace([' ', '+'], "");
        let row = rows.into_iter().find(|row| digits(row) == DIGITS)?;
        let last = desk.messages(row["id"].as_i64()?).await.pop()?;
        (last["media"]["state"] == "here").then_some(row)
    })
    .await;
    let (chat, contact) = (row["id"].as_i64().unwrap(), row["person"]["contact"].as_i64().unwrap());
    let name = row["person"]["name"].as_str().unwrap().to_owned();
    let answered = desk.send(chat, "vastaussana").await;
    desk.reaches(chat, answered, &["accepted", "sent", "delivered", "read"]).await;
    let last = desk.messages(chat).await.into_iter().find(|one| one["direction"] == "in").unwrap();
    desk.call("react", json!({"command_id": command_id(), "message": last["id"], "emoji": "❤️"})).await;
    let note = json!({"command_id": command_id(), "conversation": chat, "note": null, "text": "muistiosana"});
    desk.call("save_note", note).await;
    let list = desk.call("save_list", json!({"command_id": command_id(), "list": null, "name": "Listasana"})).await;
    let put = json!({"command_id": command_id(), "list": list["id"], "people": [contact], "on": true});
    desk.call("put_on_list", put).await;
    let fields = desk.call("person_fields", json!({})).await;
    let city = fields["fields"].as_array().unwrap().iter().find(|field| field["code"] == "city").unwrap();
    for value in ["Turku", "Oulu"] {
        let set = json!({"command_id": command_id(), "person": contact, "field": city["id"], "value": value});
        desk.call("set_person_value", set).await;
    }
    write(CUSTOMER, "STOP").await;
    eventually("what she said", || async {
        (desk.call("consent", json!({"conversation": chat})).await["offers"]["may"] != "nothing_on_file").then_some(())
    })
    .await;
    eventually("the confirmation to have gone", || async {
        let waits = desk.call("not_gone", json!({})).await;
        waits["waiting"].as_array().unwrap().is_empty().then_some(())
    })
    .await;

    let mut wrong = ask(contact);
    wrong["words"].as_object_mut().unwrap().remove("title");
    assert!(desk.ask("begin_pack", wrong).await.is_err(), "a page without a word is not made");
    let request = ask(contact);
    let export = desk.call("begin_pack", request.clone()).await["id"].clone();
    assert_eq!(desk.call("begin_pack", request).await["id"], export, "pressed twice it is one file");
    let files = unpacked(&desk, &export).await;

    let first = text(&files, "index.html");
    for wanted in
        [name.as_str(), "Listasana", "Turku", "Oulu", "muistiosana", "+358 40 1234503", "[withdrawn]: [offers]"]
    {
        assert!(first.contains(wanted), "{wanted} is missing: {first}");
    }
    assert!(first.contains("href=\"messages/chat-1-page-1.html\""), "{first}");
    let page = text(&files, "messages/chat-1-page-1.html");
    for wanted in ["kirahvisana &lt;script&gt;", "vastaussana", "❤️", "STOP", "[kind_image]"] {
        assert!(page.contains(wanted), "{wanted} is missing: {page}");
    }
    let person: Value = serde_json::from_str(text(&files, "data/person.json")).unwrap();
    assert_eq!(person["identities"][0]["value"], format!("+{DIGITS}"));
    assert_eq!(person["consent"][0]["act"], "withdrawn");
    assert_eq!(person["consent"][0]["words"], "STOP");
    assert_eq!(person["details"][0]["value"], "Oulu");
    assert_eq!(person["chats"][0]["notes"][0]["text"], "muistiosana");
    let messages: Value = serde_json::from_str(text(&files, "data/messages-1-1.json")).unwrap();
    let messages = messages.as_array().unwrap();
    let said = |text: &str| messages.iter().find(|one| one["text"] == text).unwrap_or_else(|| panic!("{text}"));
    assert_eq!(said("vastaussana")["from"], "shop");
    assert_eq!(said("kirahvisana <script>alert(1)</script>")["from"], "person");
    let picture = messages.iter().find(|one| one["kind"] == "image").unwrap();
    let path = picture["files"][0]["path"].as_str().unwrap();
    let address = format!("{}/_practice/file?id={}", practice.base, sent["media"].as_str().unwrap());
    let whole = desk.http.get(address).send().await.unwrap().bytes().await.unwrap();
    assert_eq!(files[path], whole, "the picture, not as it is sealed here");
    assert!(page.contains(&format!("<img src=\"../{path}\"")), "{page}");
    for (file, bytes) in &files {
        for others in ["toisensana", "Matti", "358401234502"] {
            let there = bytes.windows(others.len()).any(|window| window == others.as_bytes());
            assert!(!there, "{file} holds {others}");
        }
    }

    // Whoever is erased is in no file any more, whether it was made or is asked for.
    let url = desk.call("export", json!({"export": export})).await["url"].as_str().unwrap().to_owned();
    desk.call("erase_person", json!({"command_id": command_id(), "contact": contact, "name": name})).await;
    assert!(desk.ask("begin_pack", ask(contact)).await.is_err());
    eventually("the file to be gone", || async {
        (!desk.http.get(&url).send().await.unwrap().status().is_success()).then_some(())
    })
    .await;
}
