//! A12, step 6: the encrypted copy, the drill that looks through it, and the shop that comes out of it on another machine.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, bring, desk::command_id, eventually};

/// Rows of a file of people that is read for some seconds.
const MANY: u32 = 60_000;

/// A command that only has an id.
fn order() -> Value {
    json!({"command_id": command_id()})
}

/// The code on the owner's paper: of an encrypted shop the one that was printed first, of a plain one that of its copies.
async fn paper(desk: &Desk) -> String {
    match desk.call("backup", json!({})).await["paper"].as_str().unwrap() {
        "missing" => desk.call("make_backup_code", order()).await["code"].as_str().unwrap().to_owned(),
        "recovery" => fs::read_to_string(desk.data.join("paper")).unwrap(),
        other => panic!("a new shop has no {other}"),
    }
}

async fn plan(desk: &Desk, folder: &Path, daily: bool, keep: u16) {
    let plan = json!({"daily": daily, "minute": 0, "folder": folder, "keep": keep});
    desk.call("plan_backups", json!({"command_id": command_id(), "plan": plan})).await;
}

/// From now on copies can be made by hand into this folder; what is on the owner's paper.
async fn can_copy(desk: &Desk, folder: &Path) -> String {
    let code = paper(desk).await;
    plan(desk, folder, false, 2).await;
    code
}

/// Waits until nothing goes on, and what is shown then.
async fn rested(desk: &Desk) -> Value {
    eventually("the work to end", || async {
        let shown = desk.call("backup", json!({})).await;
        shown["work"].is_null().then_some(shown)
    })
    .await
}

/// Makes a copy and answers its file; it must be whole.
async fn made(desk: &Desk) -> PathBuf {
    desk.call("make_backup", order()).await;
    let last = rested(desk).await["last"].clone();
    assert!(last["trouble"].is_null(), "{last}");
    assert_eq!(last["findings"]["whole"], true, "{last}");
    PathBuf::from(last["path"].as_str().unwrap())
}

/// Looks through a copy; what came of it.
async fn drilled(desk: &Desk, file: &Path) -> Value {
    desk.call("check_backup", json!({"command_id": command_id(), "path": file, "code": null})).await;
    rested(desk).await["looked"].clone()
}

fn to_restore(file: &Path, code: Option<&str>) -> Value {
    json!({"command_id": command_id(), "path": file, "code": code, "without_damaged": false})
}

/// Puts a copy in the shop's place; what came of it.
async fn put(desk: &Desk, file: &Path, code: Option<&str>) -> Value {
    desk.call("restore_backup", to_restore(file, code)).await;
    rested(desk).await["looked"].clone()
}

/// Every byte under a folder.
fn bytes(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        all.extend(if path.is_dir() { bytes(&path) } else { fs::read(&path).unwrap() });
    }
    all
}

fn holds(folder: &Path, word: &str) -> bool {
    bytes(folder).windows(word.len()).any(|part| part == word.as_bytes())
}

/// As on a machine that was never used: a shop of its own, and the owner's paper of the other.
async fn restored(practice: &PracticeProcess, file: &Path, code: &str) -> (tempfile::TempDir, Desk) {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::joining(practice));
    assert_eq!(
        desk.ask("restore_backup", to_restore(file, None)).await.unwrap_err()["code"],
        "SB-B005",
        "it asks for the code"
    );
    let found = put(&desk, file, Some(code)).await;
    assert!(found["trouble"].is_null(), "{found}");
    assert_eq!(desk.call("backup", json!({})).await["restored"], true);
    assert!(desk.ask("settings", json!({})).await.is_err(), "the shop that was here is closed");
    desk.stop();
    fs::write(data.path().join("paper"), code).unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::joining(practice));
    (data, desk)
}

#[tokio::test]
async fn a12_a_copy_restores_on_another_machine_with_the_paper_alone() {
    let (data, dir, copies) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let nowhere = desk.ask("make_backup", order()).await.unwrap_err();
    assert!(nowhere["code"].as_str().unwrap().starts_with("SB-B00"), "{nowhere}");
    let code = can_copy(&desk, copies.path()).await;
    practice.post("write", json!({"customer": "pekka", "text": "kirahvisana"})).await;
    practice.post("send_file", json!({"customer": "pekka", "file": "picture"})).await;
    practice.post("write", json!({"customer": "pekka", "text": "STOP"})).await;
    let chat = eventually("his picture", || async {
        let rows = desk.shelf("to_answer").await;
        let chat = rows.first()?["id"].as_i64()?;
        let all = desk.messages(chat).await;
        all.iter().any(|one| one["media"]["state"] == "here").then_some(chat)
    })
    .await;
    let before = desk.messages(chat).await;

    let file = made(&desk).await;
    let bytes = fs::read(&file).unwrap();
    for word in ["kirahvisana", "SQLite format 3", &code] {
        assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word} can be read in the copy");
    }
    let drill = drilled(&desk, &file).await;
    assert_eq!(drill["findings"]["whole"], true, "{drill}");
    assert!(drill["findings"]["files"].as_u64() >= Some(1), "the picture was looked at: {drill}");
    let left: Vec<_> = fs::read_dir(copies.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 1, "nothing else lies beside it: {left:?}");

    // What is written after the copy is not in it; what was written before all is.
    practice.post("write", json!({"customer": "pekka", "text": "myöhempi"})).await;
    desk.kill();
    let (_there, desk) = restored(&practice, &file, &code).await;
    let after = desk.messages(chat).await;
    let texts = |all: &[Value]| all.iter().map(|one| (one["id"].clone(), one["text"].clone())).collect::<Vec<_>>();
    assert_eq!(texts(&after)[..before.len()], texts(&before)[..], "every message came back");
    let picture = after.iter().find(|one| one["media"]["state"] == "here").unwrap();
    let url = picture["media"]["url"].as_str().map(str::to_owned);
    if let Some(url) = url {
        assert!(desk.http.get(url).send().await.unwrap().status().is_success(), "the picture opens");
    }
    let ledger = desk.call("check_ledger", json!({})).await;
    assert!(ledger["wrong"].is_null(), "the ledger holds: {ledger}");
    // It is a shop like any other: it makes copies itself.
    plan(&desk, copies.path(), false, 2).await;
    made(&desk).await;
}

#[tokio::test]
async fn nothing_goes_twice_after_a_restore() {
    let (data, dir, copies) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let code = can_copy(&desk, copies.path()).await;
    let chat = desk.someone_to_answer().await;
    desk.offline(4000).await;
    let message = desk.send(chat, "menee kerran").await;
    let file = made(&desk).await;
    desk.reaches(chat, message, &["accepted", "sent", "delivered", "read"]).await;
    desk.stop();
    let sent = async || {
        let log = practice.log().await;
        log.iter().filter(|one| one["kind"] == "message" && one["request"]["text"]["body"] == "menee kerran").count()
    };
    assert_eq!(sent().await, 1);
    let (_there, desk) = restored(&practice, &file, &code).await;
    assert_eq!(desk.delivery(chat, message).await, "unknown", "a person decides about it");
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    assert_eq!(sent().await, 1, "nothing went by itself");
}

#[tokio::test]
async fn a_damaged_copy_says_what_is_whole_and_touches_nothing() {
    let (data, copies) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    can_copy(&desk, copies.path()).await;
    let file = made(&desk).await;
    let whole = fs::read(&file).unwrap();
    let other = copies.path().join("other");
    let mut tried = 0;
    for place in [whole.len() / 4, whole.len() / 2, whole.len() * 3 / 4, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        fs::write(&other, bytes).unwrap();
        let found = put(&desk, &other, None).await;
        assert_eq!(found["trouble"], "damaged", "a flipped bit at {place}: {found}");
        tried += 1;
        fs::write(&other, &whole[..place]).unwrap();
        let found = drilled(&desk, &other).await;
        assert_eq!(found["trouble"], "damaged", "cut at {place}: {found}");
    }
    assert_eq!(tried, 4);
    for (bytes, code) in [(&b"no copy at all"[..], "SB-B004"), (&whole[..40], "SB-B004")] {
        fs::write(&other, bytes).unwrap();
        assert_eq!(desk.ask("restore_backup", to_restore(&other, None)).await.unwrap_err()["code"], code);
    }
    assert!(!desk.messages(chat).await.is_empty(), "the shop goes on");
    let home = data.path().join("practice");
    let left: Vec<_> = fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("restored")), "{left:?}");
}

#[tokio::test]
async fn a_copy_is_made_every_day_and_the_oldest_goes() {
    let (data, copies) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let desk = Desk::start(data.path(), &DeskOptions::default());
    paper(&desk).await;
    plan(&desk, copies.path(), true, 2).await;
    let mut seen: Vec<Value> = Vec::new();
    for day in 0..3 {
        let shown = eventually("the copy of the day", || async {
            let shown = desk.call("backup", json!({})).await;
            let new = shown["made"].as_array().unwrap().first().is_some_and(|one| !seen.contains(one));
            (new && shown["work"].is_null()).then_some(shown)
        })
        .await;
        assert!(shown["last"]["trouble"].is_null(), "{shown}");
        seen.push(shown["made"][0].clone());
        assert_eq!(fs::read_dir(copies.path()).unwrap().count(), (day + 1).min(2), "two are kept");
        desk.call("move_clock", json!({"command_id": command_id(), "by": 24 * 60 * 60 * 1000})).await;
    }
    // The disk it lies on is not there: it is said.
    fs::remove_dir_all(copies.path()).unwrap();
    assert_eq!(desk.ask("make_backup", order()).await.unwrap_err()["code"], "SB-B002");
}

#[tokio::test]
async fn a_copy_of_the_middle_of_an_import_is_a_shop_without_half_a_file() {
    let (data, dir, copies) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));
    let code = can_copy(&desk, copies.path()).await;
    bring::open(&desk, "vähän.csv", people(20)).await.unwrap();
    bring::commit(&desk).await;
    bring::open(&desk, "paljon.csv", people(MANY)).await.unwrap();
    let reading = async || desk.call("import_open", json!({})).await["open"]["reading"] == true;
    eventually("some of it is staged", || async {
        let open = desk.call("import_open", json!({})).await["open"].clone();
        open["counts"]["rows"].as_i64().filter(|rows| *rows > 0)
    })
    .await;
    desk.call("make_backup", order()).await;
    eventually("the moment that is copied to be over", || async {
        (desk.call("backup", json!({})).await["work"]["of"].as_i64() > Some(0)).then_some(())
    })
    .await;
    assert!(reading().await, "the file was read while the moment was copied");
    let file = PathBuf::from(rested(&desk).await["last"]["path"].as_str().unwrap());
    desk.kill();
    let (_there, desk) = restored(&practice, &file, &code).await;
    let files = desk.call("import_list", json!({"limit": 9})).await["files"].clone();
    assert_eq!(files.as_array().map(Vec::len), Some(1), "half a file is none: {files}");
    let everybody = json!({"any": false, "rules": [], "except": []});
    let asked = json!({"segment": everybody, "text": "", "cursor": null, "from": null, "limit": 50});
    assert_eq!(desk.call("people", asked).await["people"].as_array().unwrap().len(), 20);
    assert!(desk.call("check_ledger", json!({})).await["wrong"].is_null());
    bring::open(&desk, "paljon.csv", people(30)).await.unwrap();
    assert_eq!(bring::commit(&desk).await["counts"]["fresh"], 10, "the next one comes in");
}

fn people(count: u32) -> String {
    let mut text = String::from("Nimi;Puhelin\n");
    for row in 0..count {
        // Writing into a text cannot fail.
        let _ = writeln!(text, "Asiakas {row};040{row:07}");
    }
    text
}

#[tokio::test]
async fn who_was_erased_since_the_copy_is_erased_again() {
    let (data, dir, copies) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let options = DeskOptions::joining(&practice);
    let desk = Desk::start(data.path(), &options);
    can_copy(&desk, copies.path()).await;
    for (who, text) in [("pekka", "kirahvisana"), ("matti", "toisensana")] {
        practice.post("write", json!({"customer": who, "text": text})).await;
    }
    let chats = async |desk: &Desk| -> Vec<String> {
        let rows = desk.shelf("to_answer").await;
        rows.iter().map(|row| row["last"]["text"].as_str().unwrap_or_default().to_owned()).collect()
    };
    eventually("both chats", || async { (chats(&desk).await.len() == 2).then_some(()) }).await;
    let rows = desk.shelf("to_answer").await;
    let pekka = rows.iter().find(|row| row["last"]["text"] == "kirahvisana").unwrap()["person"].clone();
    let file = made(&desk).await;
    let gone = json!({"command_id": command_id(), "contact": pekka["contact"], "name": pekka["name"]});
    desk.call("erase_person", gone).await;
    let erased = async |desk: &Desk, so_many: usize| {
        eventually("the erasures to be done", || async {
            let all = desk.call("erasures", json!({})).await["receipts"].clone();
            let all = all.as_array().unwrap();
            (all.len() == so_many && all.iter().all(|one| one["done_at"].is_i64())).then_some(())
        })
        .await;
    };
    erased(&desk, 1).await;
    let found = put(&desk, &file, None).await;
    assert!(found["trouble"].is_null(), "{found}");
    desk.stop();
    let desk = Desk::start(data.path(), &options);
    // The copy knows of no erasure: the one there is now was asked for by the mark.
    erased(&desk, 1).await;
    assert_eq!(chats(&desk).await, ["toisensana"], "and nobody else goes");
}

#[tokio::test]
async fn a_restore_whose_last_step_fails_leaves_the_shop_as_it_is_and_says_so() {
    let (data, copies) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let chat = desk.someone_to_answer().await;
    can_copy(&desk, copies.path()).await;
    let file = made(&desk).await;
    let home = data.path().join("practice");
    // Something lies where the name of the folder is written, before the step and at the step itself.
    for step in ["place.new", "place"] {
        let in_the_way = home.join(step);
        fs::create_dir_all(in_the_way.join("anything")).unwrap();
        let found = put(&desk, &file, None).await;
        assert!(found["trouble"].is_string() && found["findings"].is_null(), "{step}: {found}");
        assert_eq!(desk.call("backup", json!({})).await["restored"], false, "{step}");
        desk.send(chat, "kauppa on auki").await;
        let left: Vec<_> = fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("restored")), "{step}: {left:?}");
        fs::remove_dir_all(in_the_way).unwrap();
    }
    let found = put(&desk, &file, None).await;
    assert!(found["trouble"].is_null(), "{found}");
    assert_eq!(desk.call("backup", json!({})).await["restored"], true);
}

#[tokio::test]
async fn what_a_restore_put_aside_stays_a_week_and_goes_at_once_with_whom_is_erased() {
    let (data, dir, copies) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    // Only in a plain file can bytes be looked for.
    let options = DeskOptions { encrypted: false, ..DeskOptions::joining(&practice) };
    let mut desk = Desk::start(data.path(), &options);
    can_copy(&desk, copies.path()).await;
    for (who, text) in [("pekka", "kirahvisana"), ("matti", "toisensana")] {
        practice.post("write", json!({"customer": who, "text": text})).await;
    }
    eventually("both chats", || async { (desk.shelf("to_answer").await.len() == 2).then_some(()) }).await;
    let file = made(&desk).await;
    let home = data.path().join("practice");
    let own = home.join("shop.db");
    let restored = async |desk: Desk, file: &Path| {
        let found = put(&desk, file, None).await;
        assert!(found["trouble"].is_null(), "{found}");
        desk.stop();
        Desk::start(data.path(), &options)
    };
    desk = restored(desk, &file).await;
    assert_eq!(desk.call("backup", json!({})).await["kept_days"], 7);
    assert!(own.exists() && holds(&own.with_file_name(""), "kirahvisana"), "it is there to be gone back to");
    // Another one, so that a folder of its own is put aside too.
    desk = restored(desk, &file).await;

    let rows = desk.shelf("to_answer").await;
    let pekka = rows.iter().find(|row| row["last"]["text"] == "kirahvisana").unwrap()["person"].clone();
    let words = ["kirahvisana", pekka["name"].as_str().unwrap()].map(str::to_owned);
    assert!(words.iter().all(|word| holds(&home, word)));
    let gone = json!({"command_id": command_id(), "contact": pekka["contact"], "name": pekka["name"]});
    desk.call("erase_person", gone).await;
    eventually("the erasure to be done", || async {
        let all = desk.call("erasures", json!({})).await["receipts"].clone();
        all.as_array().unwrap().iter().all(|one| one["done_at"].is_i64()).then_some(())
    })
    .await;
    assert!(!own.exists(), "the shop that was put aside is gone");
    let left: Vec<_> = words.iter().filter(|word| holds(&home, word)).collect();
    assert!(left.is_empty(), "something of the person is still there: {left:?}");
    assert!(holds(&home, "toisensana"), "and nobody else lost a word");

    // What is put aside now goes when its week is over. In this copy nobody is to be erased again.
    let file = made(&desk).await;
    desk = restored(desk, &file).await;
    let folders = || {
        fs::read_dir(&home)
            .unwrap()
            .flatten()
            .filter(|one| one.file_name().to_string_lossy().starts_with("restored-"))
            .count()
    };
    eventually("it is said since when it is put aside", || async {
        let marks = fs::read_dir(&home).unwrap().flatten().filter(|one| one.path().join("aside").exists());
        (marks.count() == 1).then_some(())
    })
    .await;
    assert_eq!(folders(), 2);
    desk.call("move_clock", json!({"command_id": command_id(), "by": 8 * 24 * 60 * 60 * 1000_i64})).await;
    eventually("it goes", || async { (folders() == 1).then_some(()) }).await;
    assert_eq!(desk.shelf("to_answer").await.len() + desk.shelf("waiting").await.len(), 1, "the shop itself stays");
}

#[tokio::test]
async fn a_copy_with_a_damaged_picture_takes_the_shops_place_without_it_when_it_is_said_so() {
    let (data, dir, copies) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let options = DeskOptions::joining(&practice);
    let desk = Desk::start(data.path(), &options);
    let code = can_copy(&desk, copies.path()).await;
    practice.post("send_file", json!({"customer": "pekka", "file": "picture"})).await;
    let here = async |desk: &Desk| {
        eventually("his picture", || async {
            let row = desk.shelf("to_answer").await.first()?.clone();
            let all = desk.messages(row["id"].as_i64()?).await;
            all.iter().any(|one| one["media"]["state"] == "here").then_some(row["person"]["name"].clone())
        })
        .await
    };
    let name = here(&desk).await;
    let file = made(&desk).await;
    let whole = fs::read(&file).unwrap();
    let other = copies.path().join("other");
    let mut bytes = whole.clone();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&other, &bytes).unwrap();
    let found = put(&desk, &other, None).await;
    assert_eq!(found["trouble"], json!("damaged"), "{found}");
    // Files lie in the order of their names, which nobody chooses: the small picture may share the last sealed part.
    assert!([json!(1), json!(2)].contains(&found["findings"]["damaged"]), "{found}");
    assert_eq!(found["findings"]["usable"], true, "{found}");
    assert_eq!(found["findings"]["damaged_of"], json!([name]), "{found}");

    let without = |file: &Path| {
        let mut asked = to_restore(file, None);
        asked["without_damaged"] = json!(true);
        asked
    };
    // What is damaged elsewhere is refused all the same.
    let worse = copies.path().join("worse");
    let mut bytes = whole;
    let place = bytes.len() / 4;
    bytes[place] ^= 1;
    fs::write(&worse, bytes).unwrap();
    desk.call("restore_backup", without(&worse)).await;
    let found = rested(&desk).await["looked"].clone();
    assert_eq!((&found["trouble"], &found["findings"]["usable"]), (&json!("damaged"), &json!(false)), "{found}");

    desk.call("restore_backup", without(&other)).await;
    let shown = rested(&desk).await;
    assert_eq!((&shown["restored"], &shown["looked"]["trouble"]), (&json!(true), &Value::Null), "{shown}");
    desk.stop();
    fs::write(data.path().join("paper"), code).unwrap();
    let desk = Desk::start(data.path(), &options);
    assert_eq!(here(&desk).await, name, "WhatsApp still had it");
    assert!(desk.call("check_ledger", json!({})).await["wrong"].is_null());
}
