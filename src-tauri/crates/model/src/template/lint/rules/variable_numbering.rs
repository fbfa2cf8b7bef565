//! Numbered gaps are 1, 2, 3 in the order they first stand there, without a hole (CONTRACT §3.2).

use super::{GapFormat, Part, Report, Rule, Sight};
use crate::template::definition::{Body, Definition, Header, HeaderContent, Samples};
use crate::template::lint::Place;

pub(super) static RULE: Rule =
    Rule::error("variable-numbering", "CONTRACT §3.2", check).facts(&["found", "wanted"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.definition.format != GapFormat::Positional {
        return;
    }
    for text in sight.texts.iter().filter(|text| matches!(text.place.part, Part::Body | Part::Header)) {
        let mut names: Vec<&str> = Vec::new();
        for gap in &text.gaps {
            if !names.contains(&gap.name) {
                names.push(gap.name);
            }
        }
        // Names and broken numbers are other rules' concern.
        if names.iter().any(|name| name.parse::<u32>().is_err()) {
            continue;
        }
        let wrong = (1_usize..).zip(&names).find(|(wanted, name)| ***name != wanted.to_string());
        let Some((wanted, name)) = wrong else { continue };
        let found = report.find(&text.place).fact("found", *name).fact("wanted", wanted);
        if let Some(gap) = text.gaps.iter().find(|gap| gap.name == *name) {
            found.at(gap.span.clone());
        }
        let mut mended = sight.definition.clone();
        let order: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        if renumber(&mut mended, &text.place, &order).is_some() {
            found.mend(mended);
        }
    }
}

/// Gives the gaps of a place the numbers 1, 2, 3 in this order, and moves their examples along.
fn renumber(definition: &mut Definition, place: &Place, order: &[String]) -> Option<()> {
    let number = |name: &str| order.iter().position(|known| known == name).map(|at| (at + 1).to_string());
    let text = place.text_mut(definition)?;
    let mut renamed = String::new();
    let mut from = 0;
    for gap in crate::template::lint::sight::gaps(text) {
        renamed.push_str(text.get(from..gap.span.start)?);
        renamed.push_str(&format!("{{{{{}}}}}", number(gap.name)?));
        from = gap.span.end;
    }
    renamed.push_str(text.get(from..)?);
    *text = renamed;
    let samples = samples_mut(definition, place)?;
    *samples = samples.iter().filter_map(|(name, value)| Some((number(name)?, value.clone()))).collect();
    Some(())
}

/// The examples of a place.
pub(super) fn samples_mut<'d>(definition: &'d mut Definition, place: &Place) -> Option<&'d mut Samples> {
    let (header, body): (&mut Option<Header>, &mut Body) = match place.card {
        None => (&mut definition.header, &mut definition.body),
        Some(card) => {
            let card = definition.carousel.as_mut()?.cards.get_mut(card)?;
            (&mut card.header, &mut card.body)
        }
    };
    match (place.part, header.as_mut().map(|header| &mut header.content)) {
        (Part::Body, _) => Some(&mut body.samples),
        (Part::Header, Some(HeaderContent::Text { samples, .. })) => Some(samples),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended, samples};

    #[test]
    fn a_hole_and_a_wrong_order() {
        let bad = "Hello {{1}}, your order {{3}} is ready and waiting for you. Thank you, {{1}}, for your patience.";
        check(
            "variable-numbering",
            |d| (d.body.text, d.body.samples) = (bad.into(), samples(&[("1", "Maya"), ("3", "17")])),
            |d| d.body.text = bad.replace('3', "2"),
        );
        let better = mended("variable-numbering", |d| {
            d.body.text = "Order {{2}} of {{ 1 }} is ready and waits for you here at our counter today.".into();
        });
        let body = better.unwrap().body;
        assert_eq!(body.text, "Order {{1}} of {{2}} is ready and waits for you here at our counter today.");
        assert_eq!(body.samples, samples(&[("1", "KA-2041"), ("2", "Maya")]), "examples move along");
        check("variable-numbering", |d| d.body.text = bad.replace("{{3}}", "{{02}}"), |_| {});
    }
}
