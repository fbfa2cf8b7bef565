//! JSON with everything beyond ASCII escaped, as Meta writes and signs it (CONTRACT §9.1).

use std::fmt::Write as _;

use serde_json::Value;

/// Writes `value` with `\uXXXX` for every character beyond ASCII.
pub(crate) fn json(value: &Value) -> String {
    let plain = value.to_string();
    let mut escaped = String::with_capacity(plain.len());
    for letter in plain.chars() {
        if letter.is_ascii() {
            escaped.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_ascii_is_escaped_and_reads_back() {
        let value = serde_json::json!({ "body": "äöå ☕ 👍" });
        let text = json(&value);
        assert_eq!(text, r#"{"body":"\u00e4\u00f6\u00e5 \u2615 \ud83d\udc4d"}"#);
        assert_eq!(serde_json::from_str::<Value>(&text).expect("reads back"), value);
    }
}
