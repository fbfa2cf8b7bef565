//! An authentication template has Meta's own words, and no header, link, file or emoji (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::Action;
use crate::template::lint::emoji;

pub(super) static RULE: Rule = Rule::error("auth-content", "CONTRACT §3.2", check).facts(&["what"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if !sight.is_authentication() {
        return;
    }
    let own = sight.definition;
    if own.header.is_some() {
        report.find(&Place::of(Part::Header)).fact("what", "header");
    }
    if own.carousel.is_some() {
        report.find(&Place::of(Part::Carousel)).fact("what", "cards");
    }
    if own.limited_time_offer.is_some() {
        report.find(&Place::of(Part::Offer)).fact("what", "offer");
    }
    for text in &sight.texts {
        let small = text.text.to_lowercase();
        let link = ["http://", "https://", "www."].iter().any(|link| small.contains(link));
        if link {
            report.find(&text.place).fact("what", "link");
        } else if let Some(span) = emoji::first(text.text) {
            report.find(&text.place).at(span).fact("what", "emoji");
        }
    }
    for (card, index, button) in sight.buttons() {
        // Listed templates show the code button as one with an address of Meta's.
        if !matches!(&button.action, Action::Otp { .. } | Action::Foreign { .. })
            && !matches!(&button.action, Action::Url { url, .. } if url.contains("whatsapp.com/otp"))
        {
            report.find(&Place::button(card, index)).fact("what", "button");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, sound};
    use crate::template::TemplateCategory;
    use crate::template::definition::{Action, Body, Button, Definition, Header, OtpKind};

    /// A sound authentication template.
    fn code(d: &mut Definition) {
        d.category = Some(TemplateCategory::Authentication);
        d.body = Body { security_recommendation: Some(true), ..Body::default() };
        let otp = OtpKind::CopyCode;
        let action = Action::Otp { otp, autofill_text: None, supported_apps: vec![], zero_tap_terms_accepted: None };
        d.buttons = vec![Button::new("Copy code", action)];
    }

    #[test]
    fn nothing_but_the_code() {
        check(
            "auth-content",
            |d| {
                code(d);
                d.header = Some(Header::line("Your code"));
            },
            code,
        );
        check(
            "auth-content",
            |d| {
                code(d);
                d.body.text = "Your code is {{1}}, see https://kahvila.example today.".into();
            },
            |_| {},
        );
        check(
            "auth-content",
            |d| {
                code(d);
                d.buttons.push(Button::new("Shop", Action::QuickReply));
            },
            |d| *d = sound(),
        );
    }
}
