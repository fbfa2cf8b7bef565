//! What the tests of the rules share.

use super::{Surroundings, lint};
use crate::template::TemplateCategory;
use crate::template::definition::{Action, Body, Button, Card, Carousel, Definition, Header, MediaKind, Samples};

/// Examples by name.
pub(super) fn samples(pairs: &[(&str, &str)]) -> Samples {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A template nothing is to be said of.
pub(super) fn sound() -> Definition {
    Definition {
        name: "order_ready".into(),
        language: "en".into(),
        category: Some(TemplateCategory::Utility),
        body: Body {
            text: "Hello {{1}}, your order {{2}} is ready and waiting for you at our counter.".into(),
            samples: samples(&[("1", "Maya"), ("2", "KA-2041")]),
            ..Body::default()
        },
        ..Definition::default()
    }
}

/// Two cards nothing is to be said of.
pub(super) fn cards() -> Carousel {
    let card = |text: &str| Card {
        header: Some(Header::media(MediaKind::Image, Some("4::abc".into()))),
        body: Body { text: text.into(), ..Body::default() },
        buttons: vec![Button::new("Choose this", Action::QuickReply)],
        ..Card::default()
    };
    Carousel {
        cards: vec![card("A dark roast from Ethiopia."), card("A light roast from Kenya.")],
        ..Carousel::default()
    }
}

/// Which rules are broken.
pub(super) fn broken(definition: &Definition, around: &Surroundings) -> Vec<&'static str> {
    lint(definition, around).iter().map(|finding| finding.rule).collect()
}

/// The rule is broken by the first change of a sound template and not by the second, and its fix mends it.
pub(super) fn check(rule: &str, bad: impl FnOnce(&mut Definition), good: impl FnOnce(&mut Definition)) {
    check_in(rule, &Surroundings::default(), bad, good);
}

/// The same in an account.
pub(super) fn check_in(
    rule: &str,
    around: &Surroundings,
    bad: impl FnOnce(&mut Definition),
    good: impl FnOnce(&mut Definition),
) {
    let mut definition = sound();
    bad(&mut definition);
    let findings = lint(&definition, around);
    let found = findings.iter().find(|finding| finding.rule == rule);
    let found = found.unwrap_or_else(|| panic!("{rule} was not found in {findings:#?}"));
    if let Some(fix) = &found.fix {
        assert!(!broken(fix, around).contains(&rule), "the fix of {rule} mends nothing: {fix:#?}");
    }
    let mut definition = sound();
    good(&mut definition);
    let found = broken(&definition, around);
    assert!(!found.contains(&rule), "{rule} is claimed of what is right: {definition:#?}");
}

/// The text of the body after the rule's fix.
pub(super) fn mended(rule: &str, bad: impl FnOnce(&mut Definition)) -> Option<Definition> {
    let mut definition = sound();
    bad(&mut definition);
    let findings = lint(&definition, &Surroundings::default());
    let found = findings.into_iter().find(|finding| finding.rule == rule)?;
    found.fix.map(|fix| *fix)
}
