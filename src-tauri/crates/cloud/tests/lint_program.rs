//! The program `cargo xtask lint` becomes, run as a script would: its ending, what it writes where, and in what shape.

#![expect(clippy::unwrap_used, reason = "what helps a test may fail loudly")]

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

/// How a run ended, and what stood on its two outputs.
struct Ran {
    ended: Option<i32>,
    out: String,
    aside: String,
}

fn lint(arguments: &[&std::ffi::OsStr]) -> Ran {
    let ran = Command::new(env!("CARGO_BIN_EXE_shopbell-lint")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { ended: ran.status.code(), out: text(ran.stdout), aside: text(ran.stderr) }
}

fn fixture(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/contract/fixtures").join(path)
}

fn judged(path: &str) -> (Option<i32>, Value) {
    let ran = lint(&[fixture(path).as_os_str()]);
    assert_eq!(ran.aside, "", "what is judged is told in one place");
    (ran.ended, serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("no JSON: {}", ran.out)))
}

#[test]
fn findings_are_json_and_an_error_ends_with_one() {
    let (ended, report) = judged("lint/broken/variable-at-edge--start.json");
    assert_eq!((ended, &report["errors"]), (Some(1), &json!(1)));
    let finding = &report["findings"][0];
    assert_eq!((&finding["rule"], &finding["severity"]), (&json!("variable-at-edge"), &json!("error")));
    assert_eq!((&finding["subcode"], &finding["place"]["part"]), (&json!(2_388_299), &json!("body")));
    assert!(finding["source"].as_str().is_some_and(|source| source.starts_with("CONTRACT")), "{finding}");
    assert!(finding["fix"]["components"].is_array(), "the template as it would be right: {finding}");
    assert_eq!(report["forecast"]["category"], "utility");
}

#[test]
fn what_is_good_or_only_open_ends_with_nothing() {
    let (ended, report) = judged("lint/good/en_order_ready.json");
    assert_eq!((ended, &report["findings"]), (Some(0), &json!([])));
    let (ended, report) = judged("templates/request_create_flow_template_message_by_id.json");
    assert_eq!((ended, &report["errors"]), (Some(0), &json!(0)), "Meta's own: {report:#}");
    assert_eq!(report["findings"][0]["severity"], "warning");
}

#[test]
fn what_is_no_template_gets_a_sentence_and_ends_with_two() {
    let folder = std::env::temp_dir().join(format!("shopbell-lint-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("letter.txt");
    std::fs::write(&file, "Dear customer").unwrap();
    let missing = folder.join("missing.json");
    let cases = [
        (lint(&[file.as_os_str()]), "letter.txt: This file is not a template: it is no JSON ("),
        (lint(&[missing.as_os_str()]), "missing.json cannot be read: "),
        (lint(&[]), "Which file?"),
    ];
    for (ran, sentence) in cases {
        assert_eq!((ran.ended, ran.out.as_str()), (Some(2), ""), "{}", ran.aside);
        assert!(ran.aside.contains(sentence), "{} does not say {sentence}", ran.aside);
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
