//! The few checks every kind of message is made of.

use serde_json::{Map, Value};
use thiserror::Error;

/// Why Meta would refuse a message.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MessageError {
    /// Something that must be there is empty.
    #[error("{field} is empty")]
    Empty {
        /// Which part, as Meta calls it.
        field: &'static str,
    },
    /// Too many characters.
    #[error("{field} has {chars} characters, at most {max} are allowed")]
    TooLong {
        /// Which part.
        field: &'static str,
        /// How many it has.
        chars: usize,
        /// How many are allowed.
        max: usize,
    },
    /// Too few or too many.
    #[error("{field} has {count}, allowed are {min} to {max}")]
    Count {
        /// Which part.
        field: &'static str,
        /// How many there are.
        count: usize,
        /// At least.
        min: usize,
        /// At most.
        max: usize,
    },
    /// Two of something that must differ.
    #[error("{field} must not repeat")]
    Repeated {
        /// Which part.
        field: &'static str,
    },
    /// A part that does not fit another, or a value outside its range.
    #[error("{field}: {why}")]
    Unfit {
        /// Which part.
        field: &'static str,
        /// Why.
        why: &'static str,
    },
    /// A reaction hangs on its message already and cannot be a reply (CONTRACT §1.1).
    #[error("a reaction cannot be a reply")]
    ReactionAsReply,
}

type Checked = Result<(), MessageError>;

/// Something other than white space must be there.
pub(super) fn filled(field: &'static str, text: &str) -> Checked {
    if text.trim().is_empty() { Err(MessageError::Empty { field }) } else { Ok(()) }
}

/// Not empty and at most `max` characters.
pub(super) fn within(field: &'static str, text: &str, max: usize) -> Checked {
    filled(field, text)?;
    let chars = text.chars().count();
    if chars > max { Err(MessageError::TooLong { field, chars, max }) } else { Ok(()) }
}

/// Where it is there, not empty and at most `max` characters.
pub(super) fn within_if(field: &'static str, text: Option<&String>, max: usize) -> Checked {
    text.map_or(Ok(()), |text| within(field, text, max))
}

/// `min` to `max` of them.
pub(super) fn count(field: &'static str, count: usize, min: usize, max: usize) -> Checked {
    if (min..=max).contains(&count) { Ok(()) } else { Err(MessageError::Count { field, count, min, max }) }
}

/// No two alike.
pub(super) fn distinct<'a>(field: &'static str, items: impl Iterator<Item = &'a str>) -> Checked {
    let mut seen = std::collections::HashSet::new();
    for item in items {
        if !seen.insert(item) {
            return Err(MessageError::Repeated { field });
        }
    }
    Ok(())
}

/// An address Meta can fetch from or open.
pub(super) fn web_address(field: &'static str, url: &str) -> Checked {
    filled(field, url)?;
    if reqwest::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host()) {
        Ok(())
    } else {
        Err(MessageError::Unfit { field, why: "not a web address" })
    }
}

pub(super) fn unfit(field: &'static str, why: &'static str) -> Checked {
    Err(MessageError::Unfit { field, why })
}

/// A JSON object of what is there.
pub(super) fn object<const N: usize>(parts: [(&str, Option<Value>); N]) -> Value {
    let present = parts.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(present.collect::<Map<_, _>>())
}
