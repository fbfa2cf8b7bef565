//! An authentication template has the one button that hands over the code, and no other template has it (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::Action;

pub(super) static RULE: Rule = Rule::error("auth-button", "CONTRACT §3.2", check).facts(&["what"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    let hands_over = |action: &Action| matches!(action, Action::Otp { .. });
    if sight.is_authentication() {
        let listed = |action: &Action| matches!(action, Action::Url { url, .. } if url.contains("whatsapp.com/otp"));
        let foreign = |action: &Action| matches!(action, Action::Foreign { word } if word == "OTP");
        let there = own.buttons.iter().any(|button| {
            hands_over(&button.action) || listed(&button.action) || foreign(&button.action)
        });
        if !there && own.foreign.is_empty() {
            report.find(&Place::of(Part::Buttons)).fact("what", "missing");
        }
    } else if own.category.is_some() {
        for (card, index, _) in sight.buttons().filter(|(_, _, button)| hands_over(&button.action)) {
            report.find(&Place::button(card, index)).fact("what", "elsewhere");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::TemplateCategory;
    use crate::template::definition::{Action, Button, OtpKind};

    #[test]
    fn the_code_button_belongs_to_the_code() {
        check("auth-button", |d| d.category = Some(TemplateCategory::Authentication), |_| {});
        let otp = OtpKind::CopyCode;
        let action = Action::Otp { otp, autofill_text: None, supported_apps: vec![], zero_tap_terms_accepted: None };
        let button = Button::new("Copy", action);
        check("auth-button", |d| d.buttons.push(button.clone()), |d| {
            d.buttons.push(button.clone());
            d.category = Some(TemplateCategory::Authentication);
        });
    }
}
