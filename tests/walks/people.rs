//! People, not numbers: customers stand in a list by name, also those without a chat or a number; what is known of each is
//! written down with who said so; lists and segments say who is meant.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually};

fn everybody() -> Value {
    json!({"any": false, "rules": [], "except": []})
}

async fn page(desk: &Desk, segment: Value, text: &str) -> Vec<Value> {
    let asked = json!({"segment": segment, "text": text, "cursor": null, "from": null, "limit": 50});
    desk.call("people", asked).await["people"].as_array().unwrap().clone()
}

fn names(people: &[Value]) -> Vec<&str> {
    people.iter().filter_map(|one| one["person"]["name"].as_str()).collect()
}

async fn add(desk: &Desk, name: &str, phone: Option<&str>) -> Value {
    desk.call("add_person", json!({"command_id": command_id(), "name": name, "phone": phone})).await
}

/// The id of a field every shop has.
async fn field(desk: &Desk, code: &str) -> i64 {
    let fields = desk.call("person_fields", json!({})).await;
    let found = fields["fields"].as_array().unwrap().iter().find(|one| one["code"] == code);
    found.unwrap()["id"].as_i64().unwrap()
}

async fn write_down(desk: &Desk, person: &Value, field: i64, value: &str) -> Value {
    let asked = json!({"command_id": command_id(), "person": person, "field": field, "value": value});
    desk.call("set_person_value", asked).await["value"].clone()
}

fn shown<'a>(page: &'a Value, code: &str) -> &'a Value {
    page["fields"].as_array().unwrap().iter().find(|one| one["field"]["code"] == code).unwrap()
}

#[tokio::test]
async fn customers_stand_by_name_and_are_found_however_they_are_spelt() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    assert!(page(&desk, everybody(), "").await.is_empty(), "nobody yet");
    practice.post("write", json!({"customer": "pekka", "text": "Hei"})).await;
    eventually("who wrote to stand in the list", || async {
        (page(&desk, everybody(), "").await.len() == 1).then_some(())
    })
    .await;
    let ana = add(&desk, "Ana Ribeiro", Some("+55 11 98765-4321")).await["person"].clone();
    add(&desk, "Örjan", None).await;
    add(&desk, "zoe", Some("040 765 4321")).await;
    let all = page(&desk, everybody(), "").await;
    let all = names(&all);
    assert_eq!((all[0], all[all.len() - 2], all[all.len() - 1]), ("Ana Ribeiro", "zoe", "Örjan"), "{all:?}");

    let again = add(&desk, "A. Ribeiro", Some("+55 11 8765-4321")).await;
    assert_eq!((&again["had_it"], &again["name"]), (&json!(true), &json!("Ana Ribeiro")), "the other spelling");
    assert_eq!(page(&desk, everybody(), "").await.len(), 4, "nobody was added");

    let mail = field(&desk, "email").await;
    write_down(&desk, &ana, mail, "ana@padaria.example").await;
    for typed in ["ribei", "ANA R", "(11) 98765-4321", "+5511987", "ana@padaria"] {
        assert_eq!(names(&page(&desk, everybody(), typed).await), ["Ana Ribeiro"], "{typed}");
    }
    let without = json!({"any": false, "rules": [{"rule": "no_number"}], "except": []});
    assert_eq!(names(&page(&desk, without, "").await), ["Örjan"]);
}

#[tokio::test]
async fn what_is_known_tells_who_said_so_and_the_shops_name_wins() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    practice.post("write", json!({"customer": "pekka", "text": "Hei"})).await;
    let pekka = eventually("Pekka", || async { page(&desk, everybody(), "").await.first().cloned() }).await;
    let (id, told) = (pekka["person"]["contact"].clone(), pekka["person"]["name"].clone());
    desk.call("save_helper", json!({"command_id": command_id(), "name": "Maija"})).await;
    let maija = desk.call("counter", json!({})).await["helpers"][0]["id"].clone();
    desk.call("sit", json!({"command_id": command_id(), "helper": maija})).await;

    let name = field(&desk, "name").await;
    write_down(&desk, &id, name, "Kukkakauppa Pekka").await;
    let one = desk.call("person", json!({"person": id})).await;
    assert_eq!(one["line"]["person"]["name"], "Kukkakauppa Pekka");
    assert_eq!(one["profile_name"], told, "as in WhatsApp");
    assert_eq!(shown(&one, "name")["value"]["helper"], maija);
    let inbox = desk.shelf("to_answer").await;
    assert_eq!(inbox[0]["person"]["name"], "Kukkakauppa Pekka", "in the inbox too");

    practice.post("write", json!({"customer": "pekka", "text": "Vielä yksi"})).await;
    eventually("his second message", || async {
        (desk.messages(inbox[0]["id"].as_i64()?).await.len() == 2).then_some(())
    })
    .await;
    let one = desk.call("person", json!({"person": id})).await;
    assert_eq!(one["line"]["person"]["name"], "Kukkakauppa Pekka", "whatever he calls himself");

    let language = field(&desk, "language").await;
    assert_eq!(write_down(&desk, &id, language, "PT-br").await, "pt_BR");
    write_down(&desk, &id, language, "").await;
    let one = desk.call("person", json!({"person": id})).await;
    assert!(shown(&one, "language")["value"].is_null(), "{one}");
    assert_eq!(shown(&one, "language")["earlier"][1]["value"], "pt_BR", "what stood there is kept");
    let wrong = json!({"command_id": command_id(), "person": id, "field": language, "value": "Portuguese"});
    assert_eq!(desk.ask("set_person_value", wrong).await.unwrap_err()["kind"], "invalid");
    write_down(&desk, &id, name, "").await;
    assert_eq!(desk.call("person", json!({"person": id})).await["line"]["person"]["name"], told, "and back");
}

#[tokio::test]
async fn lists_and_segments_say_who_is_meant_and_nobody_new_is_written_to_freely() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let leena = add(&desk, "Leena", Some("+358 40 765 4321")).await["person"].clone();
    let matti = add(&desk, "Matti", None).await["person"].clone();
    let list = desk.call("save_list", json!({"command_id": command_id(), "name": "Regulars"})).await["id"].clone();
    let put = json!({"command_id": command_id(), "list": list, "people": [leena, matti], "on": true});
    desk.call("put_on_list", put.clone()).await;
    desk.call("put_on_list", put).await;
    let lists = desk.call("people_lists", json!({})).await;
    assert_eq!(lists["lists"][0]["size"], 2, "{lists}");
    let on_list = json!({"any": false, "rules": [{"rule": "list", "list": list}], "except": [{"rule": "no_number"}]});
    assert_eq!(names(&page(&desk, on_list.clone(), "").await), ["Leena"]);

    let save = json!({"command_id": command_id(), "name": "Reachable", "rules": on_list});
    desk.call("save_segment", save).await;
    let kept = desk.call("people_segments", json!({})).await;
    assert_eq!(kept["segments"][0]["segment"], on_list);
    let count = desk.call("people_count", json!({"segment": on_list, "cursor": null})).await;
    assert_eq!((&count["count"], &count["next"]), (&json!(1), &json!(null)));

    desk.call("remove_list", json!({"command_id": command_id(), "list": list, "removed": true})).await;
    assert!(desk.call("people_lists", json!({})).await["lists"].as_array().unwrap().is_empty());
    assert_eq!(page(&desk, everybody(), "").await.len(), 2, "nobody on it goes");
    desk.call("remove_list", json!({"command_id": command_id(), "list": list, "removed": false})).await;
    assert_eq!(desk.call("people_lists", json!({})).await["lists"][0]["size"], 2);

    let chat =
        desk.call("open_chat", json!({"command_id": command_id(), "person": leena})).await["conversation"].clone();
    assert!(desk.shelf("to_answer").await.is_empty(), "a chat nobody spoke in stands in no list");
    let send = json!({"command_id": command_id(), "conversation": chat, "text": "Hei"});
    let refused = desk.ask("send_text", send).await.unwrap_err();
    assert_eq!(refused["kind"], "window_closed", "{refused}");
}

#[tokio::test]
async fn who_is_known_from_a_list_alone_has_notes_agreements_and_a_block_like_anybody() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let matti = add(&desk, "Matti", None).await["person"].clone();
    let open = json!({"command_id": command_id(), "person": matti});
    let chat = desk.call("open_chat", open).await["conversation"].clone();
    let note = json!({"command_id": command_id(), "conversation": chat, "note": null, "text": "Likes it dark"});
    desk.call("save_note", note).await;
    assert_eq!(desk.call("notes", json!({"conversation": chat})).await["notes"][0]["text"], "Likes it dark");
    let say = |act: &str, words: &str| {
        json!({"command_id": command_id(), "conversation": chat, "act": act, "topic": "offers", "means": "paper",
               "names_whatsapp": true, "words": words, "at": null})
    };
    desk.call("record_consent", say("agreed", "Yes, on WhatsApp")).await;
    let offers = async || desk.call("person", json!({"person": matti})).await["line"]["offers"].clone();
    assert_eq!(offers().await, "agreed");
    desk.call("record_consent", say("withdrawn", "")).await;
    assert_eq!(offers().await, "stopped");
    let block = |blocked: bool| json!({"command_id": command_id(), "conversation": chat, "blocked": blocked});
    desk.call("block", block(true)).await;
    let send = json!({"command_id": command_id(), "conversation": chat, "text": "Hei"});
    assert_eq!(desk.ask("send_text", send.clone()).await.unwrap_err()["kind"], "blocked");
    desk.call("block", block(false)).await;
    assert_eq!(desk.ask("send_text", send).await.unwrap_err()["kind"], "window_closed", "nobody is written to freely");
    assert!(desk.shelf("to_answer").await.is_empty(), "and nothing of it stands in the inbox");
    assert_eq!(desk.call("check_ledger", json!({})).await["fault"], "none");
}

/// Waits until a file of people is whole, and reads it.
async fn exported(desk: &Desk, format: &str) -> Vec<u8> {
    let fields = json!({"email": "Email"});
    let mut words = json!({"file": "Customers", "fields": fields});
    for key in ["name", "number", "numbers", "username", "labels", "lists", "offers", "wrote", "agreed", "stopped"] {
        words[key] = json!(key);
    }
    for key in ["nothing", "yes", "no"] {
        words[key] = json!(key);
    }
    let begin =
        json!({"command_id": command_id(), "segment": everybody(), "text": "", "format": format, "words": words});
    let export = desk.call("begin_export", begin).await["id"].clone();
    let url = eventually("the file", || async {
        desk.call("export", json!({"export": export})).await["url"].as_str().map(str::to_owned)
    })
    .await;
    desk.http.get(format!("{url}?save")).send().await.unwrap().bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn people_are_taken_along_in_a_file_and_no_cell_is_a_formula() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    add(&desk, "=HYPERLINK(\"http://evil.example\") Ana", Some("+358 40 765 4321")).await;
    for n in 0..250 {
        add(&desk, &format!("Customer {n:03}"), None).await;
    }
    let csv = String::from_utf8(exported(&desk, "csv_semicolon").await).unwrap();
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 252, "a heading and everybody, over several pages");
    assert!(lines[0].starts_with("\"name\";\"number\";"), "{}", lines[0]);
    let ana = lines.iter().find(|line| line.contains("Ana")).unwrap();
    assert!(ana.starts_with("\"'=HYPERLINK(\"\"http"), "{ana}");
    assert!(ana.contains("\"+358 40 7654321\""), "a number stays readable: {ana}");
    let xlsx = exported(&desk, "xlsx").await;
    assert_eq!(xlsx.get(..4), Some(&b"PK\x03\x04"[..]), "a zip");
    let text = String::from_utf8_lossy(&xlsx);
    assert!(text.contains("xl/workbook.xml") && text.contains("xl/worksheets/sheet1.xml"));
}

#[tokio::test]
async fn every_rule_that_is_offered_can_be_asked_and_none_beyond_its_measure() {
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    add(&desk, "Leena", None).await;
    let parts = desk.call("segment_parts", json!({})).await;
    let count = async |rule: &Value| {
        let segment = json!({"any": false, "rules": [rule], "except": []});
        desk.ask("people_count", json!({"segment": segment, "cursor": null})).await
    };
    for kind in parts["rules"].as_array().unwrap() {
        let mut rule = match kind["takes"].as_str().unwrap() {
            "label" => json!({"label": 1}),
            "list" => json!({"list": 1}),
            "standing" => json!({"standing": "nothing"}),
            "days" => json!({"days": parts["most_days"]}),
            "nothing" => json!({}),
            "value" => json!({"field": parts["fields"][0]["field"], "test": "is", "value": "a"}),
            other => panic!("{other}"),
        };
        rule["rule"] = kind["rule"].clone();
        assert!(count(&rule).await.is_ok(), "{rule}");
        if kind["takes"] == "days" {
            for days in [0, parts["most_days"].as_u64().unwrap() + 1] {
                rule["days"] = json!(days);
                assert!(count(&rule).await.is_err(), "{rule}");
            }
        }
    }
    for field in parts["fields"].as_array().unwrap() {
        for test in field["tests"].as_array().unwrap() {
            let rule = json!({"rule": "value", "field": field["field"], "test": test, "value": "1"});
            assert!(count(&rule).await.is_ok(), "{rule}");
        }
    }
}
