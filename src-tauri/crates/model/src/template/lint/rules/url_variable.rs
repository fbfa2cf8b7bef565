//! The address behind a button has at most one gap, at its end (CONTRACT §3.2), numbered `{{1}}`.

use super::{Place, Report, Rule, Sight};
use crate::template::definition::Action;
use crate::template::lint::sight::gaps;

pub(super) static RULE: Rule = Rule::error("url-variable", "CONTRACT §3.2", check).facts(&["url"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for (card, index, button) in sight.buttons() {
        let Action::Url { url, .. } = &button.action else { continue };
        let found = gaps(url);
        let braces = url.contains("{{") || url.contains("}}");
        let fine = match found.as_slice() {
            [] => !braces,
            [one] => one.span.end == url.trim_end().len() && !one.name.is_empty(),
            _ => false,
        };
        if !fine {
            report.find(&Place::button(card, index)).fact("url", url.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Action, Button};

    #[test]
    fn one_gap_at_the_end() {
        let url = |url: &str| {
            let action = Action::Url { url: url.into(), sample: Some("https://a.example/x".into()) };
            vec![Button::new("Open", action)]
        };
        for bad in ["https://a.example/{{1}}/x", "https://a.example/{{1}}{{2}}", "https://a.example/{{1}"] {
            check("url-variable", |d| d.buttons = url(bad), |d| d.buttons = url("https://a.example/{{1}}"));
        }
    }
}
