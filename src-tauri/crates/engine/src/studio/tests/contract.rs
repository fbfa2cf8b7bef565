//! What leaves for Meta when a template is handed in or changed: judged by Meta's published interface over every template of
//! the corpus and all of Meta's own examples, and the same JSON that was read.

use std::collections::BTreeSet;
use std::path::PathBuf;

use shopbell_cloud::template_definition::{read, write};

use super::*;

#[path = "../../../../../../tests/contract/fits.rs"]
mod judge;

/// The templates of a folder of the contract's, by the name of their file.
fn corpus(folder: &str) -> Vec<(String, Value)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/contract/fixtures").join(folder);
    let mut found: Vec<(String, Value)> = std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            // Three of Meta's hold the place of a name open: whoever sends one writes a name there.
            let text = std::fs::read_to_string(&path).unwrap().replace("<TEMPLATE_NAME>", "template_name");
            (name, serde_json::from_str(&text).unwrap())
        })
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

/// What was asked of Meta last.
fn last(stage: &Stage) -> Value {
    stage.graph.requests().into_iter().rfind(|request| request.get("components").is_some()).unwrap()
}

/// As the studio writes what was read. That this is the same JSON as in the file is the reader's own test.
fn settled(json: &Value) -> Value {
    write(&read(json).unwrap())
}

/// Hands a template in, lets Meta approve it, changes its text and hands that in: the two requests.
async fn both(definition: Definition) -> (Value, Value) {
    let stage = Stage::up().await;
    let saved = save(&stage, definition.clone()).await;
    let done = stage.shop.studio_submit(command(), saved.draft, saved.revision, true).await.unwrap();
    let created = last(&stage);
    let one = language(&stage, &done.key).await;
    stage.told(&told(&one.at_meta.unwrap().row.facts.meta_id, "APPROVED", &json!({ "reason": "NONE" }))).await;
    stands(&stage, &done.key, State::Approved).await;
    let mut other = definition;
    let change = From::Change { key: done.key.clone(), language: other.language.clone() };
    let change = stage.shop.studio_make(command(), change).await.unwrap();
    if other.body.text.is_empty() {
        // What has no words of its own is changed in what else it says.
        other.ttl_seconds = Some(600);
    } else {
        other.body.text.push_str(" !");
    }
    let saved =
        stage.shop.studio_save(command(), Some(change.draft), None, Some(change.revision), other).await.unwrap();
    stage.shop.studio_submit(command(), saved.draft, saved.revision, true).await.unwrap();
    (created, last(&stage))
}

/// The kinds of parts a request has: `HEADER DOCUMENT`, `BUTTON URL`, `CAROUSEL`, `NAMED`.
fn kinds(request: &Value, found: &mut BTreeSet<String>) {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_ascii_uppercase();
    found.insert(word(&request["parameter_format"]));
    for part in request["components"].as_array().into_iter().flatten() {
        let kind = word(&part["type"]);
        for button in part["buttons"].as_array().into_iter().flatten() {
            found.insert(format!("BUTTON {}", word(&button["type"])));
        }
        part["cards"].as_array().into_iter().flatten().for_each(|card| kinds(card, found));
        found.insert(if kind == "HEADER" { format!("HEADER {}", word(&part["format"])) } else { kind });
    }
}

#[tokio::test]
async fn every_request_over_the_corpus_is_as_metas_interface_has_it() {
    let mut found = BTreeSet::new();
    let good = corpus("lint/good");
    assert!(good.len() >= 30, "{}", good.len());
    for (name, file) in good {
        let (created, changed) = both(read(&file).unwrap()).await;
        println!("{name}");
        judge::fits("create", &created);
        judge::fits("edit", &changed);
        assert_eq!(settled(&created), settled(&file), "{name}");
        kinds(&settled(&created), &mut found);
    }
    for kind in [
        "NAMED",
        "POSITIONAL",
        "HEADER TEXT",
        "HEADER IMAGE",
        "HEADER VIDEO",
        "HEADER DOCUMENT",
        "HEADER LOCATION",
        "BODY",
        "FOOTER",
        "BUTTONS",
        "BUTTON QUICK_REPLY",
        "BUTTON URL",
        "BUTTON PHONE_NUMBER",
        "BUTTON COPY_CODE",
        "BUTTON OTP",
        "CAROUSEL",
        "LIMITED_TIME_OFFER",
    ] {
        assert!(found.contains(kind), "no template of the corpus has {kind}: {found:?}");
    }
}

#[tokio::test]
async fn metas_own_examples_go_through_a_draft_and_come_out_the_same() {
    let mut found = BTreeSet::new();
    let examples: Vec<_> = corpus("templates").into_iter().filter(|(name, _)| name.starts_with("request_")).collect();
    assert!(examples.len() >= 12, "{}", examples.len());
    for (name, example) in examples {
        println!("{name}");
        let (created, changed) = both(read(&example).unwrap()).await;
        judge::fits("create", &created);
        judge::fits("edit", &changed);
        assert_eq!(settled(&created), settled(&example), "{name}");
        kinds(&settled(&created), &mut found);
    }
    assert!(found.contains("BUTTON FLOW") && found.contains("BUTTON MPM"), "{found:?}");
}
