//! The shop's file is encrypted, the keychain is lost, and the paper with the recovery code opens it.

use serde_json::json;
use shopbell_tests::{Desk, DeskOptions, database, program};

fn encrypted() -> DeskOptions {
    DeskOptions { encrypted: true, ..DeskOptions::default() }
}

/// What a start with this code on its standard input says when it is refused.
fn refused(data: &std::path::Path, code: &str) -> String {
    program::refused(data, &["--encrypted"], &format!("{code}\n"))
}

#[tokio::test]
async fn a_lost_keychain_is_not_a_lost_shop() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &encrypted());
    let code = desk.fact("recovery_code");
    let conversation = desk.someone_to_answer().await;
    let message = desk.send(conversation, "a very private answer").await;
    desk.reaches(conversation, message, &["delivered", "read"]).await;
    desk.stop();

    let file = std::fs::read(database::path(data.path())).unwrap();
    assert!(!file.starts_with(b"SQLite format 3"), "the file is encrypted");
    assert!(!file.windows(7).any(|part| part == b"private"), "and nothing can be read in it");

    // The key lived in the process that has ended; only the code brings it back.
    let desk = Desk::start(data.path(), &encrypted());
    assert!(desk.ready.get("recovery_code").is_none(), "the code is shown once");
    let kept = desk.messages(conversation).await;
    assert!(kept.iter().any(|m| m["id"] == json!(message)), "the answer is there");
    desk.stop();

    let before = std::fs::read(database::path(data.path())).unwrap();
    let other = if code.starts_with('7') { "8" } else { "7" };
    let mistyped = format!("{other}{}", code.split_at(1).1);
    for wrong in ["", "not a code", &mistyped, &"0".repeat(28)] {
        let said = refused(data.path(), wrong);
        assert!(said.contains("SB-K003"), "{wrong:?}: {said}");
    }
    let said = program::refused(data.path(), &[], "");
    assert!(said.contains("SB-K001"), "opened as a plain file it says that the key does not fit: {said}");
    assert_eq!(std::fs::read(database::path(data.path())).unwrap(), before, "no failed try changed the file");

    std::fs::remove_file(data.path().join("practice/recovery.json")).unwrap();
    let said = refused(data.path(), &code);
    assert!(said.contains("SB-K004"), "without the recovery file it says what is missing: {said}");
}

#[tokio::test]
async fn a_plain_shop_is_not_opened_with_a_key() {
    let data = tempfile::tempdir().unwrap();
    Desk::start(data.path(), &DeskOptions { encrypted: false, ..DeskOptions::default() }).stop();
    let before = std::fs::read(database::path(data.path())).unwrap();
    let said = refused(data.path(), "");
    assert!(said.contains("SB-K"), "{said}");
    assert_eq!(std::fs::read(database::path(data.path())).unwrap(), before);
}
