//! Finding a person in what came in: in webhook bodies, and in rows of files.

use std::collections::HashSet;

use serde_json::Value;

use super::suppress;

/// Digits a cell must have before it is compared with the end of a number: fewer are a price or a house.
const TELLING: usize = 7;

/// Everything a person is known by.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// Texts that are the person's or a message's name when they stand alone: numbers, ids, ids of messages.
    whole: HashSet<String>,
    /// Digits of numbers, which may also stand inside a sentence.
    numbers: Vec<String>,
}

/// What of a body is left when a person is taken out of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// It does not speak of the person.
    Everything,
    /// What other people's parts of it are.
    Rest(Vec<u8>),
    /// Nothing.
    Nothing,
}

impl Traces {
    /// Out of the words of an erasure.
    pub(super) fn of(words: impl IntoIterator<Item = String>) -> Self {
        let mut traces = Self::default();
        for word in words {
            let bare = word.strip_prefix('+').unwrap_or(&word);
            if bare.len() >= TELLING && bare.bytes().all(|byte| byte.is_ascii_digit()) {
                for digits in suppress::spellings(&word) {
                    traces.whole.insert(format!("+{digits}"));
                    traces.whole.insert(digits.clone());
                    traces.numbers.push(digits);
                }
            }
            traces.whole.insert(word);
        }
        traces.numbers.sort_unstable();
        traces.numbers.dedup();
        traces
    }

    /// Whether a webhook body speaks of the person. One that cannot be read is looked through as it stands.
    pub(super) fn are_in(&self, body: &[u8]) -> bool {
        match serde_json::from_slice::<Value>(body) {
            Ok(value) => self.are_in_value(&value),
            Err(_) => {
                let text = String::from_utf8_lossy(body);
                self.whole.iter().any(|word| word.len() >= TELLING && text.contains(word.as_str()))
            }
        }
    }

    fn are_in_value(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => self.are_in_text(text),
            Value::Number(number) => self.whole.contains(&number.to_string()),
            Value::Array(values) => values.iter().any(|value| self.are_in_value(value)),
            Value::Object(fields) => {
                fields.iter().any(|(key, value)| self.whole.contains(key) || self.are_in_value(value))
            }
            Value::Null | Value::Bool(_) => false,
        }
    }

    fn are_in_text(&self, text: &str) -> bool {
        self.whole.contains(text)
            || self.numbers.iter().any(|digits| {
                text.match_indices(digits.as_str()).any(|(at, _)| {
                    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
                    let before = text.get(..at).and_then(|before| before.chars().next_back());
                    let after = text.get(at + digits.len()..).and_then(|after| after.chars().next());
                    !digit(before) && !digit(after)
                })
            })
    }

    /// Takes the person out of a body: the smallest entries of its lists that speak of them go.
    pub(super) fn cut(&self, body: &[u8]) -> Left {
        let Ok(mut value) = serde_json::from_slice::<Value>(body) else {
            return if self.are_in(body) { Left::Nothing } else { Left::Everything };
        };
        if !self.are_in_value(&value) {
            return Left::Everything;
        }
        self.cut_lists(&mut value);
        if self.are_in_value(&value) || !has_entries(&value) {
            return Left::Nothing;
        }
        Left::Rest(value.to_string().into_bytes())
    }

    fn cut_lists(&self, value: &mut Value) {
        match value {
            Value::Array(values) => {
                for value in &mut *values {
                    self.cut_lists(value);
                }
                values.retain(|value| !self.are_in_value(value) && has_entries(value));
            }
            Value::Object(fields) => fields.values_mut().for_each(|value| self.cut_lists(value)),
            _ => {}
        }
    }

    /// The ids of messages in the parts of a body that speak of the person.
    pub(super) fn messages_in(&self, body: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        if let Ok(value) = serde_json::from_slice::<Value>(body) {
            self.collect(&value, &mut found);
        }
        found
    }

    fn collect(&self, value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.collect(value, found)),
            Value::Object(fields) => {
                fields.values().for_each(|value| self.collect(value, found));
                let own = fields.values().any(|value| value.is_string() && self.are_in_value(value));
                if let Some(id) = fields.get("id").and_then(Value::as_str).filter(|id| own && id.starts_with("wamid."))
                {
                    found.push(id.to_owned());
                }
            }
            _ => {}
        }
    }

    /// Whether a row of a file speaks of the person: a cell is one of their names, or a number of theirs in any spelling.
    pub(super) fn are_in_row(&self, said: &str) -> bool {
        match serde_json::from_str::<Value>(said) {
            Ok(value) => self.are_in_value(&value) || self.number_in(&value),
            Err(_) => self.are_in_text(said),
        }
    }

    fn number_in(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                let end = digits.trim_start_matches('0');
                end.len() >= TELLING && self.numbers.iter().any(|number| number.ends_with(end))
            }
            Value::Array(values) => values.iter().any(|value| self.number_in(value)),
            Value::Object(fields) => fields.values().any(|value| self.number_in(value)),
            _ => false,
        }
    }
}

/// Whether anything is left in something that held lists.
fn has_entries(value: &Value) -> bool {
    match value {
        Value::Array(values) => !values.is_empty(),
        Value::Object(fields) => {
            let mut lists = fields.values().filter(|value| value.is_array()).peekable();
            let nested = fields.values().filter(|value| value.is_object()).collect::<Vec<_>>();
            if lists.peek().is_some() {
                return lists.any(has_entries);
            }
            // An object that only wraps one with lists stands or falls with it.
            nested.iter().all(|value| !holds_lists(value) || has_entries(value))
        }
        _ => true,
    }
}

fn holds_lists(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| fields.values().any(Value::is_array))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn leena() -> Traces {
        Traces::of(["+358401234567".to_owned(), "FI.77".to_owned(), "wamid.HER1".to_owned()])
    }

    fn body(messages: &Value) -> Vec<u8> {
        json!({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages",
               "value": {"metadata": {"phone_number_id": "9"}, "messages": messages}}]}]})
        .to_string()
        .into_bytes()
    }

    #[test]
    fn a_person_is_found_by_number_id_and_message() {
        let of = |message: Value| leena().are_in(&body(&json!([message])));
        assert!(of(json!({"from": "358401234567"})));
        assert!(of(json!({"from_user_id": "FI.77"})));
        assert!(of(json!({"id": "wamid.HER1"})), "also under a number that is somebody else's by now");
        assert!(of(json!({"body": "User Leena changed from 358401234567 to 4670"})));
        assert!(!of(json!({"from": "3584012345678", "body": "FI.7"})), "another number that begins the same");
        assert!(leena().are_in(b"half a body 358401234567 {"));
    }

    #[test]
    fn what_nobody_understood_keeps_other_peoples_parts() {
        let hers = json!({"from": "358401234567", "text": {"body": "mine"}});
        let other = json!({"from": "4670", "text": {"body": "other"}});
        let Left::Rest(left) = leena().cut(&body(&json!([hers, other]))) else { panic!("there is a rest") };
        let left = String::from_utf8(left).unwrap();
        assert!(left.contains("other") && !left.contains("mine") && left.contains("phone_number_id"));
        assert_eq!(leena().cut(&body(&json!([hers]))), Left::Nothing);
        assert_eq!(leena().cut(&body(&json!([other]))), Left::Everything);
        assert_eq!(leena().cut(b"{ 358401234567"), Left::Nothing);
    }

    #[test]
    fn ids_of_messages_are_taken_from_the_persons_parts_alone() {
        let statuses = json!([{"id": "wamid.A", "recipient_id": "358401234567"},
                              {"id": "wamid.B", "recipient_id": "4670"}]);
        assert_eq!(leena().messages_in(&body(&statuses)), ["wamid.A"]);
    }

    #[test]
    fn a_cell_is_a_number_however_it_is_written() {
        let row = |cell: &str| leena().are_in_row(&json!({"cells": ["Leena", cell]}).to_string());
        assert!(row("040 123 4567") && row("+358 (40) 1234567") && row("00358401234567"));
        assert!(!row("1234567890") && !row("4567") && !row(""));
    }
}
