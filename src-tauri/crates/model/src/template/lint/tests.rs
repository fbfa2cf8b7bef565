use std::collections::BTreeSet;

use proptest::prelude::*;

use super::testing::{broken, sound};
use super::{Fact, RULES, Severity, Surroundings, fixed, forecast, ids, lint};
use crate::template::definition::arbitrary;

#[test]
fn a_good_template_has_nothing_to_be_said_of() {
    assert_eq!(broken(&sound(), &Surroundings::default()), Vec::<&str>::new());
}

#[test]
fn ids_are_words_of_their_own() {
    let all: BTreeSet<&str> = ids().into_iter().collect();
    assert_eq!(all.len(), RULES.len());
    for id in all {
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{id}");
    }
    for rule in RULES {
        assert!(!rule.source.is_empty(), "{}", rule.id);
    }
}

#[test]
fn errors_come_first_and_a_fix_is_found_again_by_rule_and_place() {
    let mut draft = sound();
    draft.name.clear();
    draft.body.text = "Your order {{1}} is ready, see bit.ly/x: {{2}}".into();
    let found = lint(&draft, &Surroundings::default());
    let severities: Vec<Severity> = found.iter().map(|finding| finding.severity).collect();
    assert!(severities.is_sorted(), "{severities:?}");
    let edge = found.iter().find(|finding| finding.rule == "variable-at-edge").unwrap();
    let fix = fixed(&draft, &Surroundings::default(), "variable-at-edge", &edge.place).unwrap();
    assert!(fix.body.text.ends_with("See you soon!"), "{}", fix.body.text);
    assert_eq!(fixed(&fix, &Surroundings::default(), "variable-at-edge", &edge.place), None, "it is gone");
    assert_eq!(fixed(&draft, &Surroundings::default(), "name-missing", &found[0].place), None, "no fix");
}

#[test]
fn a_finding_is_told_in_one_shape() {
    let mut draft = sound();
    draft
        .buttons
        .push(crate::template::definition::Button::new("Yes 👍", crate::template::definition::Action::QuickReply));
    let told = serde_json::to_value(&lint(&draft, &Surroundings::default())[0]).unwrap();
    assert_eq!(
        told,
        serde_json::json!({
            "rule": "button-plain", "severity": "warning", "source": "Meta's template guidelines", "subcode": null,
            "place": { "part": "button", "button": 0 }, "span": { "start": 4, "end": 8 }, "facts": { "what": "emoji" },
        })
    );
}

#[test]
fn a_monstrous_template_is_judged_as_quickly_as_any() {
    use crate::template::definition::{Action, Button};
    let mut draft = sound();
    draft.body.text = "sale {{1}}{{x}} 20 % {{ your order ".repeat(4_000);
    draft.buttons = (0..400).map(|_| Button::new("*Yes* 👍", Action::QuickReply)).collect();
    let found = broken(&draft, &Surroundings::default());
    for rule in ["too-long", "adjacent-variables", "promo-in-utility", "button-count", "repeated-button"] {
        assert!(found.contains(&rule), "{rule}");
    }
}

/// The arguments of a sentence of the catalogue; nothing when there is none.
fn arguments(catalogue: &str, key: &str) -> Option<BTreeSet<String>> {
    let mut lines = catalogue.lines();
    let first = lines.find(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" =")))?;
    let said: Vec<&str> = std::iter::once(first).chain(lines.take_while(|line| line.starts_with(' '))).collect();
    let said = said.join(" ");
    let name = |after: &str| after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    Some(said.split('$').skip(1).map(name).collect())
}

#[test]
fn every_rule_is_said_in_every_language_and_speaks_of_what_it_knows() {
    for language in ["en", "sv", "fi"] {
        let path = format!("{}/../words/catalogue/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
        let catalogue = std::fs::read_to_string(path).unwrap();
        for rule in RULES {
            for (part, wanted) in [("title", true), ("why", true), ("fix", rule.mends)] {
                let key = format!("lint-{}-{part}", rule.id);
                let said = arguments(&catalogue, &key);
                assert_eq!(said.is_some(), wanted, "{key} in {language}");
                for name in said.unwrap_or_default() {
                    assert!(rule.facts.contains(&name.as_str()), "{key} in {language} asks for {name}");
                }
            }
        }
        let keys = catalogue.lines().filter(|line| line.starts_with("lint-")).count();
        let wanted: usize = RULES.iter().map(|rule| if rule.mends { 3 } else { 2 }).sum();
        assert_eq!(keys, wanted, "{language} says something of a rule there is not");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// No template makes the lint fall over, and whatever it says holds: facts as announced, places within the text,
    /// fixes that mend.
    #[test]
    fn whatever_is_written_is_judged(definition in arbitrary::definition()) {
        let around = Surroundings::default();
        let findings = lint(&definition, &around);
        let errors = |of: &[super::Finding], rule: &str| {
            of.iter().filter(|finding| finding.severity == Severity::Error && finding.rule == rule).count()
        };
        for finding in &findings {
            let rule = RULES.iter().find(|rule| rule.id == finding.rule).unwrap();
            let told: BTreeSet<&str> = finding.facts.keys().copied().collect();
            prop_assert_eq!(&told, &rule.facts.iter().copied().collect::<BTreeSet<_>>(), "{}", rule.id);
            prop_assert!(finding.facts.values().all(|fact| !matches!(fact, Fact::Text(text) if text.len() > 100_000)));
            if let Some(span) = finding.span {
                let mut own = definition.clone();
                let text = match &finding.place.gap {
                    Some(_) => None,
                    None => finding.place.text_mut(&mut own).cloned(),
                };
                if let Some(text) = text {
                    prop_assert!(text.get(span.start..span.end).is_some(), "{finding:?}");
                }
            }
            if let Some(fix) = &finding.fix {
                prop_assert!(rule.mends, "{} mends and does not say so", rule.id);
                let after = lint(fix, &around);
                prop_assert!(!after.iter().any(|other| other.rule == finding.rule && other.place == finding.place));
                for other in &after {
                    prop_assert!(errors(&after, other.rule) <= errors(&findings, other.rule), "{} brings {}", rule.id, other.rule);
                }
            }
        }
        let told = forecast(&definition);
        prop_assert!(!told.dearer || told.category == crate::TemplateCategory::Marketing);
    }
}
