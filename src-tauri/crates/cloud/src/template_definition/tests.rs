use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::{Value, json};
use shopbell_model::TemplateCategory;
use shopbell_model::template::definition::{Action, Definition, GapFormat, HeaderContent, MediaKind, OtpKind};

use super::{Unreadable, components, draft, of_parts, read, write};

#[path = "../../../model/src/template/definition/arbitrary.rs"]
mod arbitrary;

/// Every template example of Meta's published interface.
fn examples() -> Vec<(String, Value)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/contract/fixtures/templates");
    let mut found: Vec<(String, Value)> = std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
        })
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

/// Spelling aside: kinds in capitals.
fn settled(value: &Value, key: &str) -> Value {
    match value {
        Value::Object(own) => own.iter().map(|(key, value)| (key.clone(), settled(value, key))).collect(),
        Value::Array(list) => list.iter().map(|value| settled(value, key)).collect(),
        Value::String(text) if ["type", "format", "category"].contains(&key) => json!(text.to_ascii_uppercase()),
        other => other.clone(),
    }
}

#[test]
fn all_of_metas_examples_are_read_and_written_as_they_were() {
    let examples = examples();
    assert!(examples.len() >= 14, "{}", examples.len());
    for (name, example) in examples {
        let definition = read(&example).unwrap();
        let mut written = write(&definition);
        if example.get("parameter_format").is_none() {
            written.as_object_mut().unwrap().remove("parameter_format");
        }
        // The order of components has no meaning; what is listed has no other either.
        assert_eq!(written, settled(&example, ""), "{name}");
        assert!(definition.foreign.is_empty(), "{name}: {:?}", definition.foreign);
        assert_eq!(read(&write(&definition)).unwrap(), definition, "{name}");
    }
}

#[test]
fn every_part_is_a_value_of_its_own() {
    let definition = read(&json!({
        "name": "autumn", "language": "fi", "category": "marketing", "parameter_format": "named",
        "message_send_ttl_seconds": "43200",
        "components": [
            { "type": "header", "format": "video", "example": { "header_handle": ["4::abc"] } },
            { "type": "limited_time_offer", "limited_time_offer": { "text": "Päättyy pian", "has_expiration": true } },
            { "type": "body", "text": "Hei {{first_name}}, syksy on täällä.",
              "example": { "body_text_named_params": [{ "param_name": "first_name", "example": "Aino" }] } },
            { "type": "buttons", "buttons": [
                { "type": "copy_code", "example": "SYKSY20" },
                { "type": "url", "text": "Kauppaan", "url": "https://kahvila.example/{{1}}", "example": "https://kahvila.example/x" },
                { "type": "otp", "otp_type": "zero_tap", "text": "Kopioi", "zero_tap_terms_accepted": true,
                  "supported_apps": [{ "package_name": "fi.kahvila", "signature_hash": "K8a" }] },
                { "type": "otp", "otp_type": "by_pigeon", "text": "?" },
                { "type": "catalog", "text": "Katso" },
            ] },
            { "type": "carousel", "cards": [{ "components": [
                { "type": "header", "format": "product" },
                { "type": "body", "text": "Kahvi" },
                { "type": "buttons", "buttons": [{ "type": "spm", "text": "Katso" }] },
                { "type": "footer", "text": "?" },
            ] }] },
            { "type": "aura", "hue": 7 },
        ],
    }))
    .unwrap();
    assert_eq!(definition.category, Some(TemplateCategory::Marketing));
    assert_eq!((definition.format, definition.ttl_seconds), (GapFormat::Named, Some(43_200)));
    let header = &definition.header.as_ref().unwrap().content;
    assert_eq!(header, &HeaderContent::Media { media: MediaKind::Video, sample: Some("4::abc".into()) });
    assert_eq!(definition.limited_time_offer.as_ref().unwrap().text, "Päättyy pian");
    assert_eq!(definition.body.samples["first_name"], "Aino");
    let kinds: Vec<&str> = definition.buttons.iter().map(|button| button.kind()).collect();
    assert_eq!(kinds, ["COPY_CODE", "URL", "OTP", "OTP", "CATALOG"]);
    assert!(
        matches!(&definition.buttons[2].action, Action::Otp { otp: OtpKind::ZeroTap, supported_apps, .. } if supported_apps.len() == 1)
    );
    assert_eq!(definition.buttons[3].others["otp_type"], "\"by_pigeon\"", "what is not known stays");
    assert_eq!(definition.cards()[0].foreign.len(), 1);
    assert_eq!(definition.foreign, [r#"{"hue":7,"type":"aura"}"#]);
    assert_eq!(read(&write(&definition)).unwrap(), definition);
}

#[test]
fn what_has_another_shape_stays_and_comes_back() {
    let odd = json!({
        "name": "odd", "language": "en", "category": "ACCOUNT_UPDATE", "id": 17, "components": [
            "not even an object",
            { "type": "BODY", "text": "Hi {{1}}, there.", "example": { "body_text": [["Ann"], ["Bo"]], "why": 1 } },
            { "type": "BODY", "text": "Another." },
            { "type": "HEADER", "format": "HOLOGRAM" },
            { "type": "BUTTONS", "buttons": ["press"] },
            { "type": "CAROUSEL", "cards": 3 },
            { "type": "LIMITED_TIME_OFFER", "limited_time_offer": null },
        ],
    });
    let definition = read(&odd).unwrap();
    assert_eq!(definition.category, None);
    assert_eq!(definition.others["category"], "\"ACCOUNT_UPDATE\"");
    assert_eq!(definition.body.samples["1"], "Ann");
    assert_eq!(definition.foreign.len(), 6);
    let written = write(&definition);
    let text = written.to_string();
    for kept in ["not even", "ACCOUNT_UPDATE", "Another.", "HOLOGRAM", "press", "\"cards\":3", "\"id\":17", "Bo", "why"]
    {
        assert!(text.contains(kept), "{kept} was lost: {text}");
    }
    assert_eq!(read(&written).unwrap(), definition);
}

#[test]
fn something_else_is_told_apart() {
    assert_eq!(read(&json!([])), Err(Unreadable::NotAnObject));
    assert_eq!(read(&json!({ "name": "x" })), Err(Unreadable::NoComponents));
    assert_eq!(read(&json!({ "data": [] })), Err(Unreadable::AList));
    assert!(read(&json!({ "components": [] })).is_ok(), "an unfinished one is one");
}

#[test]
fn what_is_sent_is_what_was_written() {
    let parts = [json!({ "type": "BODY", "text": "Hello there." })];
    let definition = of_parts("hello", "en", "UTILITY", true, &parts);
    let sent = draft(&definition);
    assert_eq!((sent.name.as_str(), sent.category.as_str(), sent.named_parameters), ("hello", "UTILITY", true));
    assert_eq!(sent.components, components(&definition));
    assert_eq!(sent.components, parts);
    assert_eq!(super::edit(&definition, false).category, None, "of an approved one it may not change");
    assert_eq!(draft(&Definition::default()).components, Vec::<Value>::new());
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same(definition in arbitrary::definition()) {
        let written = write(&definition);
        prop_assert_eq!(read(&written), Ok(definition));
    }
}
