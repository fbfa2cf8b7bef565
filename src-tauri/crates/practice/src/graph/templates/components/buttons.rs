//! Buttons: their kinds, how many of each, and their order.

use super::{text, variables};
use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;

/// How many there may be of a kind.
const MOST: &[(&str, usize)] = &[("URL", 2), ("PHONE_NUMBER", 1), ("COPY_CODE", 1), ("OTP", 1)];

pub(super) fn check(part: &mut Fields<'_>, most: usize) -> Result<(), Refusal> {
    let mut kinds: Vec<String> = Vec::new();
    for mut button in part.list("buttons", 1, most)? {
        let kind = button.text("type", 40)?.to_ascii_uppercase();
        match kind.as_str() {
            "QUICK_REPLY" => {
                text(&mut button, "text", 25)?;
            }
            "URL" => {
                text(&mut button, "text", 25)?;
                let url = text(&mut button, "url", 2000)?;
                let gaps = variables::count(url);
                if gaps > 1 || (gaps == 1 && !url.trim_end().ends_with("}}")) {
                    return Err(Refusal::new(100).details("An address has at most one variable, at its end."));
                }
                if button.any("example").is_none() && gaps == 1 {
                    return Err(Refusal::new(100).details("An address with a variable needs an example."));
                }
            }
            "PHONE_NUMBER" => {
                text(&mut button, "text", 25)?;
                text(&mut button, "phone_number", 20)?;
            }
            "COPY_CODE" => button.allow(&["example", "text"]),
            "OTP" => button.allow(&[
                "otp_type",
                "text",
                "autofill_text",
                "supported_apps",
                "package_name",
                "signature_hash",
                "zero_tap_terms_accepted",
            ]),
            other => return Err(Refusal::not_played(&format!("A template button of type {other}"))),
        }
        button.close()?;
        kinds.push(kind);
    }
    for (kind, most) in MOST {
        if kinds.iter().filter(|known| known == kind).count() > *most {
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
