//! Reads a JSON object strictly: what is missing, misspelt, of the wrong kind or too long is refused with Meta's code.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::refusal::Refusal;

/// An object being read; `close` refuses whatever was not asked for.
pub(crate) struct Fields<'a> {
    path: String,
    object: &'a Map<String, Value>,
    asked: BTreeSet<String>,
}

impl<'a> Fields<'a> {
    /// Starts reading `value`, which must be an object.
    pub(crate) fn of(value: &'a Value, path: &str) -> Result<Self, Refusal> {
        let object = value.as_object().ok_or_else(|| Refusal::shape(format!("Param {path} must be a JSON object.")))?;
        Ok(Self { path: path.to_owned(), object, asked: BTreeSet::new() })
    }

    /// `path['key']`, as Meta writes it.
    pub(crate) fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}['{key}']", self.path) }
    }

    /// The value, if there is one; `null` counts as none.
    pub(crate) fn any(&mut self, key: &str) -> Option<&'a Value> {
        self.asked.insert(key.to_owned());
        self.object.get(key).filter(|value| !value.is_null())
    }

    /// The value, which must be there.
    pub(crate) fn required(&mut self, key: &str) -> Result<&'a Value, Refusal> {
        self.any(key).ok_or_else(|| Refusal::missing(&self.name(key)))
    }

    /// Text of at most `longest` characters, if it is there.
    pub(crate) fn text_if(&mut self, key: &str, longest: usize) -> Result<Option<&'a str>, Refusal> {
        let Some(value) = self.any(key) else { return Ok(None) };
        let name = self.name(key);
        let text = value.as_str().ok_or_else(|| Refusal::shape(format!("Param {name} must be a string.")))?;
        if text.chars().count() > longest {
            return Err(Refusal::value(format!("Param {name} must be at most {longest} characters long.")));
        }
        Ok(Some(text))
    }

    /// Text of one to `longest` characters.
    pub(crate) fn text(&mut self, key: &str, longest: usize) -> Result<&'a str, Refusal> {
        let text = self.text_if(key, longest)?.ok_or_else(|| Refusal::missing(&self.name(key)))?;
        if text.is_empty() {
            return Err(Refusal::missing(&self.name(key)));
        }
        Ok(text)
    }

    /// One of a few words.
    pub(crate) fn choice(&mut self, key: &str, allowed: &[&str]) -> Result<&'a str, Refusal> {
        let text = self.text(key, usize::MAX)?;
        if !allowed.contains(&text) {
            let name = self.name(key);
            return Err(Refusal::value(format!("Param {name} must be one of {{{}}}.", allowed.join(", "))));
        }
        Ok(text)
    }

    /// Yes or no, if it is there.
    pub(crate) fn flag(&mut self, key: &str) -> Result<Option<bool>, Refusal> {
        let Some(value) = self.any(key) else { return Ok(None) };
        let name = self.name(key);
        match value {
            Value::Bool(flag) => Ok(Some(*flag)),
            Value::String(text) if text == "true" || text == "false" => Ok(Some(text == "true")),
            _ => Err(Refusal::shape(format!("Param {name} must be a boolean."))),
        }
    }

    /// A number, also written as text.
    pub(crate) fn number(&mut self, key: &str) -> Result<f64, Refusal> {
        let name = self.name(key);
        let number = match self.required(key)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        number
            .filter(|number: &f64| number.is_finite())
            .ok_or_else(|| Refusal::shape(format!("Param {name} must be a number.")))
    }

    /// An object inside.
    pub(crate) fn object(&mut self, key: &str) -> Result<Fields<'a>, Refusal> {
        let value = self.required(key)?;
        Fields::of(value, &self.name(key))
    }

    /// An object inside, if it is there.
    pub(crate) fn object_if(&mut self, key: &str) -> Result<Option<Fields<'a>>, Refusal> {
        let name = self.name(key);
        self.any(key).map(|value| Fields::of(value, &name)).transpose()
    }

    /// A list of `fewest` to `most` entries, each read as an object.
    pub(crate) fn list(&mut self, key: &str, fewest: usize, most: usize) -> Result<Vec<Fields<'a>>, Refusal> {
        let name = self.name(key);
        let list = self
            .required(key)?
            .as_array()
            .ok_or_else(|| Refusal::shape(format!("Param {name} must be a JSON array.")))?;
        if list.len() < fewest || list.len() > most {
            return Err(Refusal::value(format!("Param {name} must have {fewest} to {most} entries.")));
        }
        list.iter().enumerate().map(|(place, value)| Fields::of(value, &format!("{name}[{place}]"))).collect()
    }

    /// Accepts keys without reading them.
    pub(crate) fn allow(&mut self, keys: &[&str]) {
        self.asked.extend(keys.iter().map(|key| (*key).to_owned()));
    }

    /// Refuses what nobody asked for.
    pub(crate) fn close(self) -> Result<(), Refusal> {
        match self.object.keys().find(|key| !self.asked.contains(*key)) {
            Some(key) if self.path.is_empty() => Err(Refusal::shape(format!("Unexpected key \"{key}\"."))),
            Some(key) => Err(Refusal::shape(format!("Unexpected key \"{key}\" on param \"{}\".", self.path))),
            None => Ok(()),
        }
    }
}

/// An http or https address of at most 2,000 characters.
pub(crate) fn web_address(text: &str, name: &str) -> Result<(), Refusal> {
    let known = reqwest::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if known && text.chars().count() <= 2000 {
        Ok(())
    } else {
        Err(Refusal::value(format!("Param {name} is not a valid URL.")))
    }
}
