//! A JSON object that is emptied while it is read: what nobody took is what nobody knows.

use serde_json::{Map, Value};
use shopbell_model::template::definition::Others;

/// What is left of an object.
pub(super) struct Object(Map<String, Value>);

impl Object {
    pub(super) fn of(value: &Value) -> Option<Self> {
        value.as_object().cloned().map(Self)
    }

    /// A text, also when it was written as a number.
    pub(super) fn text(&mut self, key: &str) -> Option<String> {
        let text = scalar(self.0.get(key)?)?;
        self.0.remove(key);
        Some(text)
    }

    /// A word of an enum, in capitals.
    pub(super) fn word(&mut self, key: &str) -> Option<String> {
        self.text(key).map(|word| word.to_ascii_uppercase())
    }

    /// A word that `known` knows; another stays.
    pub(super) fn known<T>(&mut self, key: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = known(&scalar(self.0.get(key)?)?.to_ascii_uppercase())?;
        self.0.remove(key);
        Some(found)
    }

    pub(super) fn number(&mut self, key: &str) -> Option<i64> {
        let number = match self.0.get(key)? {
            Value::Number(number) => number.as_i64()?,
            Value::String(text) => text.trim().parse().ok()?,
            _ => return None,
        };
        self.0.remove(key);
        Some(number)
    }

    pub(super) fn flag(&mut self, key: &str) -> Option<bool> {
        let flag = self.0.get(key)?.as_bool()?;
        self.0.remove(key);
        Some(flag)
    }

    /// A list whose every member `read` can read; another stays.
    pub(super) fn all<T>(&mut self, key: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
        let list = self.0.get(key)?.as_array()?.iter().map(read).collect::<Option<Vec<T>>>()?;
        self.0.remove(key);
        Some(list)
    }

    /// An object within; what is left of it is put back with [`Self::put`].
    pub(super) fn object(&mut self, key: &str) -> Option<Self> {
        let within = Self::of(self.0.get(key)?)?;
        self.0.remove(key);
        Some(within)
    }

    /// Puts back what is left of an object within.
    pub(super) fn put(&mut self, key: &str, within: Self) {
        if !within.0.is_empty() {
            self.0.insert(key.to_owned(), Value::Object(within.0));
        }
    }

    /// Puts a value back.
    pub(super) fn put_value(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }

    /// What stands there, untouched.
    pub(super) fn peek(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// Takes a value out that was read by [`Self::peek`].
    pub(super) fn drop_key(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// What nobody took.
    pub(super) fn rest(self) -> Others {
        self.0.into_iter().map(|(key, value)| (key, value.to_string())).collect()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A text, also when it was written as a number.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
