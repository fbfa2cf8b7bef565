//! Lenient reading of Meta's JSON: a field that is missing or of another shape is absent, never a reason to lose the
//! rest. Ids come as string or number, times as string or number, enum words in any case (CONTRACT, opening).

use serde_json::Value;
use shopbell_model::UtcMillis;

/// Larger numbers are milliseconds: as seconds they would lie beyond the year 5000.
const SECONDS_END: i64 = 100_000_000_000;

/// A place in a JSON document, possibly an empty one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a>(Option<&'a Value>);

/// What can be read from a JSON object.
pub(crate) trait Read {
    fn read(from: Reader<'_>) -> Self;
}

impl<'a> Reader<'a> {
    pub(crate) fn new(value: &'a Value) -> Self {
        Self(Some(value))
    }

    pub(crate) fn raw(self) -> Option<&'a Value> {
        self.0
    }

    pub(crate) fn is_object(self) -> bool {
        self.0.is_some_and(Value::is_object)
    }

    pub(crate) fn get(self, key: &str) -> Self {
        Self(self.0.and_then(|value| value.get(key)).filter(|value| !value.is_null()))
    }

    pub(crate) fn has(self, key: &str) -> bool {
        self.get(key).0.is_some()
    }

    /// A text, also when it was written as a number.
    pub(crate) fn text(self, key: &str) -> Option<String> {
        scalar(self.get(key).0?)
    }

    /// An id: a text that is not empty.
    pub(crate) fn id<T: From<String>>(self, key: &str) -> Option<T> {
        self.text(key).filter(|text| !text.is_empty()).map(T::from)
    }

    /// A word Meta writes in capitals.
    pub(crate) fn word(self, key: &str) -> Option<String> {
        self.text(key).map(|text| text.to_ascii_uppercase())
    }

    /// A word Meta writes in small letters.
    pub(crate) fn lower(self, key: &str) -> Option<String> {
        self.text(key).map(|text| text.to_ascii_lowercase())
    }

    /// A whole number, also when it was written as a text.
    pub(crate) fn number(self, key: &str) -> Option<i64> {
        match self.get(key).0? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// A number with decimals, also when it was written as a text.
    pub(crate) fn decimal(self, key: &str) -> Option<f64> {
        match self.get(key).0? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        }
    }

    pub(crate) fn flag(self, key: &str) -> Option<bool> {
        match scalar(self.get(key).0?)?.to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    /// A point in time in seconds, or in milliseconds where the number is too large for seconds.
    pub(crate) fn at(self, key: &str) -> Option<UtcMillis> {
        let number = self.number(key).filter(|number| *number >= 0)?;
        Some(if number < SECONDS_END { UtcMillis::from_seconds(number) } else { UtcMillis(number) })
    }

    pub(crate) fn one<T: Read>(self, key: &str) -> Option<T> {
        let place = self.get(key);
        place.is_object().then(|| T::read(place))
    }

    pub(crate) fn many<T: Read>(self, key: &str) -> Vec<T> {
        self.list(key).iter().map(Reader::new).filter(|item| item.is_object()).map(T::read).collect()
    }

    pub(crate) fn list(self, key: &str) -> &'a [Value] {
        self.get(key).0.and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn texts(self, key: &str) -> Vec<String> {
        self.list(key).iter().filter_map(scalar).collect()
    }

    pub(crate) fn value(self, key: &str) -> Option<Value> {
        self.get(key).0.cloned()
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Declares a type together with how each field is read.
macro_rules! wire {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty = $method:ident($($arg:expr),*),)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[$fdoc])* pub $field: $ty,)*
        }

        impl $crate::wire::Read for $name {
            fn read(from: $crate::wire::Reader<'_>) -> Self {
                Self { $($field: from.$method($($arg),*),)* }
            }
        }
    };
}

pub(crate) use wire;

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shopbell_model::{UtcMillis, WaId};

    use super::Reader;

    #[test]
    fn takes_every_spelling_meta_was_seen_to_use() {
        let value = json!({
            "number": 16505551234_i64, "text": "16505551234", "seconds": "1780000000", "millis": 1_780_000_000_000_i64,
            "word": "approved", "flag": "true", "empty": "", "null": null, "list": [1, "two", {}],
        });
        let from = Reader::new(&value);
        assert_eq!(from.id::<WaId>("number"), from.id::<WaId>("text"));
        assert_eq!(from.at("seconds"), Some(UtcMillis(1_780_000_000_000)));
        assert_eq!(from.at("seconds"), from.at("millis"));
        assert_eq!(from.word("word").as_deref(), Some("APPROVED"));
        assert_eq!(from.flag("flag"), Some(true));
        assert_eq!(from.id::<WaId>("empty"), None);
        assert!(!from.has("null") && !from.has("absent"));
        assert_eq!(from.texts("list"), ["1", "two"]);
    }
}
