//! A one-time code is worth something for 1 to 90 minutes (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};

/// CONTRACT §3.2, minutes.
const LEAST: i64 = 1;
const MOST: i64 = 90;

pub(super) static RULE: Rule =
    Rule::error("auth-expiry", "CONTRACT §3.2", check).facts(&["minutes", "least", "most"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let minutes = sight.definition.footer.as_ref().and_then(|footer| footer.code_expiration_minutes);
    let Some(minutes) = minutes.filter(|minutes| !(LEAST..=MOST).contains(minutes)) else { return };
    let mut mended = sight.definition.clone();
    if let Some(footer) = &mut mended.footer {
        footer.code_expiration_minutes = Some(minutes.clamp(LEAST, MOST));
    }
    let found = report.find(&Place::of(Part::Footer)).fact("minutes", minutes);
    found.fact("least", LEAST).fact("most", MOST).mend(mended);
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::Footer;

    #[test]
    fn from_a_minute_to_an_hour_and_a_half() {
        let footer = |minutes| Some(Footer { code_expiration_minutes: Some(minutes), ..Footer::default() });
        check("auth-expiry", |d| d.footer = footer(91), |d| d.footer = footer(90));
        check("auth-expiry", |d| d.footer = footer(0), |d| d.footer = footer(1));
    }
}
