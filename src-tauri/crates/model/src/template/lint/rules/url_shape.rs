//! The address behind a button is one of the web: `https://` and a host, without blanks.

use super::{Place, Report, Rule, Sight};
use crate::template::definition::Action;

pub(super) static RULE: Rule = Rule::error("url-shape", "CONTRACT §3.2", check).facts(&["url"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for (card, index, button) in sight.buttons() {
        let Action::Url { url, .. } = &button.action else { continue };
        if url.trim().is_empty() || is_address(url) {
            continue;
        }
        let found = report.find(&Place::button(card, index)).fact("url", url.clone());
        let better = format!("https://{}", url.trim());
        // Only where nothing but the beginning is missing.
        if url.contains("://") || !is_address(&better) {
            continue;
        }
        let mut mended = sight.definition.clone();
        let buttons = match card {
            None => Some(&mut mended.buttons),
            Some(card) => mended.carousel.as_mut().and_then(|own| own.cards.get_mut(card)).map(|card| &mut card.buttons),
        };
        if let Some(Action::Url { url, .. }) = buttons.and_then(|own| own.get_mut(index)).map(|own| &mut own.action) {
            *url = better;
            found.mend(mended);
        }
    }
}

fn is_address(url: &str) -> bool {
    let small = url.to_ascii_lowercase();
    let Some(rest) = small.strip_prefix("https://").or_else(|| small.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let named = host.contains('.') && host.split('.').all(|part| !part.is_empty());
    // A gap may hold blanks.
    let bare = rest.replace("{{ ", "{{").replace(" }}", "}}");
    named && !bare.chars().any(|c| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};
    use super::is_address;
    use crate::template::definition::{Action, Button};

    #[test]
    fn an_address_of_the_web() {
        for good in ["https://kahvila.example", "HTTPS://a.example:8080/x?y={{ 1 }}", "http://www.kahvila.fi/ä"] {
            assert!(is_address(good), "{good}");
        }
        for bad in ["kahvila.example", "ftp://a.example", "https://", "https://kahvila", "https://a.example/x y", "x"] {
            assert!(!is_address(bad), "{bad}");
        }
        let url = |url: &str| vec![Button::new("Open", Action::Url { url: url.into(), sample: None })];
        check("url-shape", |d| d.buttons = url("kahvila.example"), |d| d.buttons = url("https://kahvila.example"));
        let fix = mended("url-shape", |d| d.buttons = url("www.kahvila.example/menu")).unwrap();
        assert_eq!(fix.buttons, url("https://www.kahvila.example/menu"));
        assert_eq!(mended("url-shape", |d| d.buttons = url("javascript://a.b")), None);
    }
}
