//! An offer in a utility template: Meta calls it marketing and charges it so, or rejects it, and repeated misuse bars
//! utility templates for 7 and then 30 days (CONTRACT §3.3). The fix takes out the sentences that sell, where something
//! is left, or else chooses marketing.

use super::{Part, Place, Report, Rule, Sight, TemplateCategory};
use crate::template::definition::Definition;
use crate::template::lint::forecast::Clue;

pub(super) static RULE: Rule =
    Rule::warning("promo-in-utility", "CONTRACT §3.3", check).facts(&["words", "act"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.definition.category != Some(TemplateCategory::Utility) {
        return;
    }
    let tally = sight.tally();
    let Some(first) = tally.offers.first().filter(|_| tally.sells().is_some()) else { return };
    let mut words: Vec<&str> = tally.offers.iter().map(|reason| reason.words.as_str()).collect();
    words.retain(|word| !word.is_empty());
    let in_body = |reason: &crate::template::lint::Reason| reason.place == Place::of(Part::Body);
    let cuts = tally.offers.iter().all(in_body) && tally.offers.iter().all(|reason| reason.clue == Clue::Words);
    let spans: Vec<_> = tally.offers.iter().filter_map(|reason| reason.span).collect();
    let cut = cuts.then(|| without(sight.definition, &spans.iter().map(|span| span.start).collect::<Vec<_>>())).flatten();
    let act = if cut.is_some() { "cut" } else { "marketing" };
    let mended = cut.unwrap_or_else(|| {
        let mut other = sight.definition.clone();
        other.category = Some(TemplateCategory::Marketing);
        other
    });
    let found = report.find(&first.place).fact("words", if words.is_empty() { "–".to_owned() } else { words.join(", ") }).fact("act", act).mend(mended);
    if let Some(span) = first.span {
        found.at(span);
    }
}

/// The template without the sentences of its text in which these places are; nothing when no sentence is left.
fn without(definition: &Definition, places: &[usize]) -> Option<Definition> {
    let text = &definition.body.text;
    let mut kept = String::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let blank_next = rest.peek().is_none_or(|(_, next)| next.is_whitespace());
        let ends = c == '\n' || (matches!(c, '.' | '!' | '?' | '؟' | '。') && blank_next) || rest.peek().is_none();
        if ends {
            let end = at + c.len_utf8();
            if !places.iter().any(|place| (start..end).contains(place)) {
                kept.push_str(text.get(start..end).unwrap_or_default());
            }
            start = end;
        }
    }
    let kept = kept.trim();
    (!kept.is_empty()).then(|| {
        let mut mended = definition.clone();
        mended.body.text = kept.to_owned();
        // Examples of gaps that are gone go along.
        mended.body.samples.retain(|gap, _| crate::template::gaps::names(kept).contains(&gap.as_str()));
        mended
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};
    use super::super::{Fact, Surroundings, lint};
    use crate::template::TemplateCategory;

    const MIXED: &str = "Hello {{1}}, your order {{2}} is ready at our counter. Take 20 % off your next beans. See you!";

    #[test]
    fn an_offer_in_a_message_about_an_order() {
        check("promo-in-utility", |d| d.body.text = MIXED.into(), |d| {
            d.body.text = MIXED.into();
            d.category = Some(TemplateCategory::Marketing);
        });
        let better = mended("promo-in-utility", |d| d.body.text = MIXED.into()).unwrap();
        assert_eq!(better.body.text, "Hello {{1}}, your order {{2}} is ready at our counter. See you!");
        let all = mended("promo-in-utility", |d| d.body.text = "Everything in our shop is on sale today.".into());
        assert_eq!(all.unwrap().category, Some(TemplateCategory::Marketing), "nothing would be left");
    }

    #[test]
    fn the_words_are_named() {
        let mut mixed = super::super::testing::sound();
        mixed.body.text = MIXED.into();
        let found = lint(&mixed, &Surroundings::default());
        assert_eq!(found[0].facts["words"], Fact::Text("20 % off, your next".into()));
        let span = found[0].span.unwrap();
        assert_eq!(MIXED.get(span.start..span.end), Some("20 % off"));
    }
}
