//! Judges requests about templates by Meta's published interface, for whoever holds one: what an engine asks a scripted Meta,
//! and what a whole shop asks practice.

use serde_json::Value;

/// Judges a request that makes (`create`) or changes (`edit`) a template.
pub fn fits(what: &str, request: &Value) {
    let schemas: Value = serde_json::from_str(include_str!("fixtures/openapi/template-requests.json")).unwrap();
    follows(&schemas[what], request, what);
}

/// Whether a value is as Meta's OpenAPI has it. Its schemas of these two requests know types, properties and items only;
/// a word this does not know fails, so that nothing passes unread.
fn follows(schema: &Value, value: &Value, place: &str) {
    for key in schema.as_object().unwrap().keys() {
        assert!(["type", "properties", "items"].contains(&key.as_str()), "{key} at {place} is not understood");
    }
    match schema["type"].as_str().unwrap() {
        "object" => {
            let value = value.as_object().unwrap_or_else(|| panic!("{place} is no object"));
            for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
                if let Some(value) = value.get(key) {
                    follows(inner, value, &format!("{place}.{key}"));
                }
            }
        }
        "array" => {
            for (index, one) in value.as_array().unwrap_or_else(|| panic!("{place} is no list")).iter().enumerate() {
                follows(&schema["items"], one, &format!("{place}[{index}]"));
            }
        }
        "string" => assert!(value.is_string(), "{place} is no text: {value}"),
        other => panic!("{other} at {place} is not understood"),
    }
}
