//! What stands above the text, the text itself, and the small print.

use serde_json::Value;

use super::{broken, text, variables};
use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;

pub(super) fn header(part: &mut Fields<'_>, named: bool) -> Result<(), Refusal> {
    let format = part.text("format", 40)?.to_ascii_uppercase();
    match format.as_str() {
        "TEXT" => {
            let line = text(part, "text", 60)?;
            if variables::count(line) > 1 || line.contains('\n') {
                return Err(broken(2_388_047, "A header has one line and at most one variable."));
            }
            let example = part.any("example");
            if variables::count(line) == 1 && !has_examples(example, "header_text", named) {
                return Err(broken(2_388_047, "A variable needs an example."));
            }
            Ok(())
        }
        "IMAGE" | "VIDEO" | "GIF" | "DOCUMENT" => {
            let handle = part.any("example").and_then(|example| example.pointer("/header_handle/0"));
            if handle.and_then(Value::as_str).is_none_or(str::is_empty) {
                return Err(broken(2_388_047, "A header with a file needs an example: header_handle."));
            }
            Ok(())
        }
        "LOCATION" | "PRODUCT" => Ok(()),
        other => Err(Refusal::value(format!("A header cannot have the format {other}."))),
    }
}

pub(super) fn body(part: &mut Fields<'_>, category: &str, named: bool, longest: usize) -> Result<(), Refusal> {
    if category == "AUTHENTICATION" {
        // Its text is Meta's own.
        part.allow(&["text", "example", "add_security_recommendation"]);
        return Ok(());
    }
    let says = text(part, "text", longest)?;
    let example = part.any("example");
    let names = variables::names(says);
    if names.is_empty() {
        return Ok(());
    }
    let trimmed = says.trim();
    if trimmed.starts_with("{{") || trimmed.ends_with("}}") {
        return Err(broken(2_388_299, "Variables can't be at the start or end of the template."));
    }
    if says.contains("}}{{") {
        return Err(broken(2_388_072, "Two variables may not stand side by side."));
    }
    let words = says.split_whitespace().count();
    if words < variables::count(says) * 2 + 1 {
        return Err(broken(2_388_293, "This template has too many variables for its length."));
    }
    let good = |(place, name): (usize, &&str)| {
        if named {
            name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
                && name.bytes().any(|byte| byte.is_ascii_lowercase())
        } else {
            **name == (place + 1).to_string()
        }
    };
    let mut once = Vec::new();
    for name in &names {
        if !once.contains(name) {
            once.push(*name);
        }
    }
    if !once.iter().enumerate().all(good) {
        return Err(broken(2_388_072, "Variables are {{1}}, {{2}}… in order, or lower-case names."));
    }
    if !has_examples(example, "body_text", named) {
        return Err(broken(2_388_072, "Variables need an example."));
    }
    Ok(())
}

/// `{key: [[…]]}` or `{key: […]}` by number, `{key_named_params: [{param_name, example}]}` by name.
fn has_examples(example: Option<&Value>, key: &str, named: bool) -> bool {
    let Some(example) = example else { return false };
    let key = if named { format!("{key}_named_params") } else { key.to_owned() };
    example.get(&key).and_then(Value::as_array).is_some_and(|list| !list.is_empty())
}

pub(super) fn footer(part: &mut Fields<'_>) -> Result<(), Refusal> {
    if part.any("code_expiration_minutes").is_some() {
        part.allow(&["text"]);
        return Ok(());
    }
    let says = text(part, "text", 60)?;
    if says.contains("{{") {
        return Err(broken(2_388_073, "A footer has no variables."));
    }
    Ok(())
}
