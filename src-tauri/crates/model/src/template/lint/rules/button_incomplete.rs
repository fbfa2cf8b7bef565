//! A button says something, and one that opens a page or calls knows which page or number (CONTRACT §3.2). Codes, and
//! kinds with Meta's own words, need none.

use super::{Place, Report, Rule, Sight};
use crate::template::definition::Action;

pub(super) static RULE: Rule = Rule::error("button-incomplete", "CONTRACT §3.2", check).facts(&["what", "text"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for (card, index, button) in sight.buttons() {
        let bare = button.text.trim().is_empty();
        let what = match &button.action {
            Action::Url { url, .. } if url.trim().is_empty() && bare => "url_bare",
            Action::PhoneNumber { number } if number.trim().is_empty() && bare => "phone_bare",
            Action::Url { url, .. } if url.trim().is_empty() => "url",
            Action::PhoneNumber { number } if number.trim().is_empty() => "phone",
            Action::QuickReply | Action::Url { .. } | Action::PhoneNumber { .. } | Action::Flow { .. } if bare => "text",
            _ => continue,
        };
        report.find(&Place::button(card, index)).fact("what", what).fact("text", button.text.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Action, Button};

    #[test]
    fn a_button_that_was_begun() {
        let url = |text: &str, url: &str| vec![Button::new(text, Action::Url { url: url.into(), sample: None })];
        check("button-incomplete", |d| d.buttons = url("Open", ""), |d| d.buttons = url("Open", "https://a.example"));
        check("button-incomplete", |d| d.buttons = url("", "https://a.example"), |d| {
            d.buttons = vec![Button::new("", Action::CopyCode { sample: Some("A1".into()) })];
        });
    }
}
