//! How a template's components must look (CONTRACT §3.2).

use serde_json::Value;

use super::variables;
use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;

/// Checks and hands back the components, kinds in upper case.
pub(super) fn check(list: &[Value], category: &str, named: bool) -> Result<Vec<Value>, Refusal> {
    let mut kinds: Vec<String> = Vec::new();
    let mut checked = Vec::new();
    for (place, value) in list.iter().enumerate() {
        let mut part = Fields::of(value, &format!("components[{place}]"))?;
        let kind = part.text("type", 40)?.to_ascii_uppercase();
        if kinds.contains(&kind) {
            return Err(Refusal::new(100).details(format!("There are two components of type {kind}.")));
        }
        match kind.as_str() {
            "HEADER" => header(&mut part)?,
            "BODY" => body(&mut part, category, named)?,
            "FOOTER" => footer(&mut part)?,
            "BUTTONS" => buttons(&mut part)?,
            "CAROUSEL" | "LIMITED_TIME_OFFER" | "CALL_PERMISSION_REQUEST" => {
                return Err(Refusal::not_played(&format!("A template component of type {kind}")));
            }
            other => return Err(Refusal::value(format!("A component cannot be of type {other}."))),
        }
        part.close()?;
        let mut value = value.clone();
        if let Some(object) = value.as_object_mut() {
            object.insert("type".into(), Value::String(kind.clone()));
        }
        checked.push(value);
        kinds.push(kind);
    }
    if !kinds.iter().any(|kind| kind == "BODY") {
        return Err(Refusal::missing("components: a BODY"));
    }
    Ok(checked)
}

fn broken(subcode: i32, details: &str) -> Refusal {
    Refusal::new(100).subcode(subcode).details(details)
}

fn header(part: &mut Fields<'_>) -> Result<(), Refusal> {
    let format = part.text("format", 40)?.to_ascii_uppercase();
    part.allow(&["example"]);
    match format.as_str() {
        "TEXT" => {
            let text = part.text("text", 60)?;
            if variables::count(text) > 1 || text.contains('\n') {
                return Err(broken(2_388_047, "A header has one line and at most one variable."));
            }
            if variables::count(text) == 1 && part.any("example").is_none() {
                return Err(broken(2_388_047, "A variable needs an example."));
            }
            Ok(())
        }
        "IMAGE" | "VIDEO" | "DOCUMENT" | "LOCATION" => Ok(()),
        other => Err(Refusal::value(format!("A header cannot have the format {other}."))),
    }
}

fn body(part: &mut Fields<'_>, category: &str, named: bool) -> Result<(), Refusal> {
    if category == "AUTHENTICATION" {
        // Its text is Meta's own.
        part.allow(&["text", "example", "add_security_recommendation"]);
        return Ok(());
    }
    let text = part.text("text", 1024)?;
    let names = variables::names(text);
    if names.is_empty() {
        part.allow(&["example"]);
        return Ok(());
    }
    let trimmed = text.trim();
    if trimmed.starts_with("{{") || trimmed.ends_with("}}") {
        return Err(broken(2_388_299, "Variables can't be at the start or end of the template."));
    }
    if text.contains("}}{{") {
        return Err(broken(2_388_072, "Two variables may not stand side by side."));
    }
    let words = text.split_whitespace().count();
    if words < variables::count(text) * 2 + 1 {
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
    if part.any("example").is_none() {
        return Err(broken(2_388_072, "Variables need an example."));
    }
    Ok(())
}

fn footer(part: &mut Fields<'_>) -> Result<(), Refusal> {
    if part.any("code_expiration_minutes").is_some() {
        return Ok(());
    }
    let text = part.text("text", 60)?;
    if text.contains("{{") {
        return Err(broken(2_388_073, "A footer has no variables."));
    }
    Ok(())
}

fn buttons(part: &mut Fields<'_>) -> Result<(), Refusal> {
    let mut kinds: Vec<String> = Vec::new();
    for mut button in part.list("buttons", 1, 10)? {
        let kind = button.text("type", 40)?.to_ascii_uppercase();
        match kind.as_str() {
            "QUICK_REPLY" => {
                button.text("text", 25)?;
            }
            "URL" => {
                button.text("text", 25)?;
                let url = button.text("url", 2000)?;
                if variables::count(url) > 1 || (variables::count(url) == 1 && !url.trim_end().ends_with("}}")) {
                    return Err(Refusal::new(100).details("An address has at most one variable, at its end."));
                }
                button.allow(&["example"]);
            }
            "PHONE_NUMBER" => {
                button.text("text", 25)?;
                button.text("phone_number", 20)?;
            }
            "COPY_CODE" => button.allow(&["example", "text"]),
            "OTP" => button.allow(&["otp_type", "text", "autofill_text", "supported_apps"]),
            other => return Err(Refusal::not_played(&format!("A template button of type {other}"))),
        }
        button.close()?;
        kinds.push(kind);
    }
    for (kind, most) in [("URL", 2), ("PHONE_NUMBER", 1), ("COPY_CODE", 1), ("OTP", 1)] {
        if kinds.iter().filter(|known| *known == kind).count() > most {
            return Err(Refusal::new(100).details(format!("At most {most} buttons of type {kind}.")));
        }
    }
    let turns = kinds.windows(2).filter(|pair| match pair {
        [one, other] => (one == "QUICK_REPLY") != (other == "QUICK_REPLY"),
        _ => false,
    });
    if turns.count() > 1 {
        return Err(Refusal::new(100).details("Quick replies stand together, not between other buttons."));
    }
    Ok(())
}
