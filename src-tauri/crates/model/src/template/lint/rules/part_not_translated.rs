//! The header line or a button still says what it says in another language. Said only once the text is translated; a
//! footer is mostly the shop's name, the same everywhere.

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::{Definition, HeaderContent};
use crate::template::lint::sight::has_words;

pub(super) static RULE: Rule =
    Rule::warning("part-not-translated", "Shopbell", check).facts(&["code", "part", "text"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.copied_from().is_some() {
        return;
    }
    let tongue = |language: &str| language.split(['_', '-']).next().unwrap_or_default().to_owned();
    let others: Vec<&Definition> =
        sight.around.siblings.iter().filter(|other| tongue(&other.language) != sight.tongue()).collect();
    let own = sight.definition;
    if let Some(line) = line(own).filter(|line| has_words(line))
        && let Some(other) = others.iter().find(|other| self::line(other) == Some(line))
    {
        let found = report.find(&Place::of(Part::Header));
        found.fact("code", other.language.clone()).fact("part", "header").fact("text", line);
    }
    for (index, button) in own.buttons.iter().enumerate() {
        let same = |other: &&&Definition| other.buttons.iter().any(|one| one.text.trim() == button.text.trim());
        if has_words(&button.text)
            && let Some(other) = others.iter().find(same)
        {
            let found = report.find(&Place::button(None, index));
            found.fact("code", other.language.clone()).fact("part", "button").fact("text", button.text.clone());
        }
    }
}

fn line(of: &Definition) -> Option<&str> {
    match of.header.as_ref().map(|header| &header.content) {
        Some(HeaderContent::Text { text, .. }) => Some(text.trim()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Surroundings;
    use super::super::testing::{check_in, sound};
    use crate::template::definition::{Action, Button, Definition, Header, HeaderContent};

    #[test]
    fn a_button_and_a_line_that_were_forgotten() {
        let call = |text: &str| Button::new(text, Action::PhoneNumber { number: "+358912345".into() });
        let above = |text: &str| {
            let content = HeaderContent::Text { text: text.into(), samples: Default::default() };
            Some(Header { content, others: Default::default() })
        };
        let english = Definition { buttons: vec![call("Call us")], header: above("Order"), ..sound() };
        let around = Surroundings { siblings: vec![english], ..Surroundings::default() };
        let swedish = |d: &mut Definition| {
            d.language = "sv".into();
            d.body.text = "Hej {{1}}, din beställning {{2}} är klar och väntar på dig i vår disk.".into();
        };
        let forgotten = |d: &mut Definition| {
            swedish(d);
            d.buttons = vec![call("Call us")];
        };
        check_in("part-not-translated", &around, forgotten, |d| {
            swedish(d);
            d.buttons = vec![call("Ring oss")];
        });
        let line = |d: &mut Definition| {
            swedish(d);
            d.header = above("Order");
        };
        check_in("part-not-translated", &around, line, |d| d.language = "en_GB".into());
    }
}
