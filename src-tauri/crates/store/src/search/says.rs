//! All that a message says and can be found by: its text, the name of its file, what can be tapped or was tapped, and what
//! it said before its writer changed it.

use serde_json::Value;

/// What a stored message is found by. `payload` is its kind's own object as JSON, `former` what it said before; both may
/// be left out where there is nothing in them to find.
#[must_use]
pub fn text_of(body: Option<&str>, kind: &str, payload: Option<&str>, former: Option<&str>) -> String {
    let mut said: Vec<String> = body.into_iter().map(str::to_owned).collect();
    let has_file = payload.is_some_and(|payload| payload.contains("\"filename\""));
    if has_file || kind == "interactive" {
        let own: Option<Value> = payload.and_then(|payload| serde_json::from_str(payload).ok());
        let own = own.unwrap_or_default();
        said.extend(own.get("filename").and_then(Value::as_str).map(str::to_owned));
        if kind == "interactive" {
            labels(&own, &mut said);
        }
    }
    said.extend(former.map(str::to_owned));
    // The title of an answer is its text too.
    let mut once: Vec<String> = Vec::with_capacity(said.len());
    for text in said {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    once.join("\n")
}

/// The words of buttons, rows, sections, headers and footers, wherever in the object they stand. What stands around the
/// message and what Meta complains of is not said by anybody.
fn labels(part: &Value, said: &mut Vec<String>) {
    match part {
        Value::Object(object) => {
            for (key, value) in object {
                match (key.as_str(), value) {
                    ("context" | "referral" | "errors" | "body", _) => {}
                    ("title" | "description" | "display_text" | "text" | "button", Value::String(text)) => {
                        said.push(text.clone());
                    }
                    _ => labels(value, said),
                }
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| labels(part, said)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_found_by_all_that_can_be_tapped() {
        let list = r#"{"type":"list","header":{"type":"text","text":"Tuning"},"body":{"text":"When?"},"action":
            {"button":"Free times","sections":[{"title":"Friday","rows":[{"id":"row-1","title":"14:00","description":"Long"}]}]}}"#;
        let text = text_of(Some("When?"), "interactive", Some(list), None);
        for word in ["When?", "Tuning", "Free times", "Friday", "14:00", "Long"] {
            assert!(text.contains(word), "{word} in {text}");
        }
        assert_eq!(text.matches("When?").count(), 1);
        assert!(!text.contains("row-1"), "an id is said by nobody: {text}");
    }

    #[test]
    fn an_answer_says_its_title_once_and_a_file_its_name() {
        let tapped = r#"{"type":"button_reply","button_reply":{"id":"b1","title":"Yes"},"errors":[{"title":"Odd"}]}"#;
        assert_eq!(text_of(Some("Yes"), "interactive", Some(tapped), None), "Yes");
        assert_eq!(text_of(Some("Menu"), "document", Some(r#"{"filename":"m.pdf"}"#), None), "Menu\nm.pdf");
        assert_eq!(text_of(Some("Now"), "text", None, Some("Before")), "Now\nBefore");
    }
}
