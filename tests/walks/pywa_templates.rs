//! A stranger's client is the judge of both sides: PyWa's own template builder makes a template at practice, which then
//! stands in the studio, and reads one that was made in the studio. PyWa comes from the network, so the walk is run by
//! `cargo xtask test` alone, which fetches it first and says so where it cannot.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess, desk::command_id, eventually, program};
use xtask::setup::pywa;

fn ask(python: &Path, practice: &PracticeProcess, act: &str, what: &str) -> Value {
    let facts = |name| practice.fact(name);
    let answer = Command::new(python)
        .arg(program::root().join("tests/walks/pywa_templates.py"))
        .args([
            &practice.base,
            &facts("practice_token"),
            &facts("phone_number_id"),
            &facts("waba_id"),
            &facts("app_id"),
        ])
        .args([act, what])
        .output()
        .unwrap();
    let says = String::from_utf8_lossy(&answer.stdout).into_owned();
    assert!(answer.status.success(), "{says}{}", String::from_utf8_lossy(&answer.stderr));
    serde_json::from_str(&says).unwrap()
}

#[tokio::test]
#[ignore = "needs PyWa: cargo xtask test fetches it"]
async fn pywas_own_builder_and_the_studio_read_each_other() {
    let python = pywa::python(&pywa::folder().unwrap());
    assert!(pywa::has(&python, &["httpx"]), "PyWa is not there: cargo xtask test fetches it");
    let (data, dir) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let practice = PracticeProcess::start_quiet(dir.path());
    let desk = Desk::start(data.path(), &DeskOptions::joining(&practice));

    // Made by PyWa, with a file above the text that went up in PyWa's own way.
    let file = program::root().join("src-tauri/crates/practice/src/customers/files/brew-card.pdf");
    let made = ask(&python, &practice, "make", file.to_str().unwrap());
    assert_eq!(made["status"], "PENDING");
    desk.call("sync_templates", json!({"command_id": command_id()})).await;
    let key = json!({"by": "name", "name": "made_by_pywa"});
    let one = eventually("PyWa's template in the studio", || async {
        desk.ask("studio_template", json!({"key": key})).await.ok()
    })
    .await;
    let at_meta = &one["languages"][0]["at_meta"];
    assert_eq!((&at_meta["elsewhere"], &at_meta["read_only"]), (&json!(true), &json!(false)));
    let says = &at_meta["definition"];
    assert_eq!(says["header"]["content"]["media"], "document");
    assert_eq!(says["body"]["samples"], json!({"name": "Maya", "order": "KA-2041"}));
    let kinds: Vec<&Value> =
        says["buttons"].as_array().unwrap().iter().map(|button| &button["action"]["kind"]).collect();
    assert_eq!(kinds, ["quick_reply", "url", "phone_number"]);

    // Made in the studio, read by PyWa.
    let own = json!({
        "name": "made_here", "language": "fi", "category": "utility", "format": "named", "ttl_seconds": null,
        "header": {"content": {"kind": "text", "text": "Tilauksesi", "samples": {}}, "others": {}},
        "body": {"text": "Hei {{nimi}}, tilauksesi on pakattu ja odottaa sinua tiskillä Kalliossa. Tervetuloa!",
                 "samples": {"nimi": "Aino"}, "security_recommendation": null, "others": {}},
        "footer": {"text": "Kahvila Aamu", "code_expiration_minutes": null, "others": {}},
        "buttons": [{"text": "Tulen tänään", "action": {"kind": "quick_reply"}, "others": {}}],
        "carousel": null, "limited_time_offer": null, "foreign": [], "others": {},
    });
    let saved = desk.call("studio_save", json!({"command_id": command_id(), "definition": own})).await;
    let order = json!({"command_id": command_id(), "draft": saved["draft"], "revision": saved["revision"],
                       "insist": false});
    assert_eq!(desk.call("studio_submit", order).await["state"], "in_review");
    let read = ask(&python, &practice, "read", "made_here");
    assert_eq!(read.as_array().unwrap().len(), 1);
    assert_eq!((&read[0]["language"], &read[0]["status"]), (&json!("fi"), &json!("PENDING")));
    assert_eq!(read[0]["kinds"], json!(["HeaderText", "BodyText", "FooterText", "Buttons"]));
    assert_eq!(read[0]["text"], own["body"]["text"]);
    desk.stop();
}
