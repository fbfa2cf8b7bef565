//! An offer that ends has its line, and a button that opens a page (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::Action;

pub(super) static RULE: Rule = Rule::error("offer-link", "CONTRACT §3.2", check).facts(&["what"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    let Some(offer) = &own.limited_time_offer else { return };
    if offer.text.trim().is_empty() {
        report.find(&Place::of(Part::Offer)).fact("what", "text");
    }
    if !sight.buttons().any(|(_, _, button)| matches!(button.action, Action::Url { .. })) {
        report.find(&Place::of(Part::Buttons)).fact("what", "link");
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Action, Button, Definition, LimitedTimeOffer};

    #[test]
    fn a_countdown_leads_somewhere() {
        let offer = |text: &'static str, buttons: Vec<Button>| {
            move |d: &mut Definition| {
                d.limited_time_offer = Some(LimitedTimeOffer { text: text.into(), ..LimitedTimeOffer::default() });
                d.buttons = buttons;
            }
        };
        let link = Button::new("Shop", Action::Url { url: "https://a.example".into(), sample: None });
        check("offer-link", offer("Ends soon", vec![]), offer("Ends soon", vec![link.clone()]));
        check("offer-link", offer(" ", vec![link]), |_| {});
    }
}
