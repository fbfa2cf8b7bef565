//! Groups and exceptions, and what is kept of a segment.

use std::collections::BTreeMap;

use super::{Known, PersonFacts, Rule, Segment, Standing, Test};
use crate::{FieldId, LabelId, ListId, Span, UtcMillis};

const NOW: UtcMillis = UtcMillis(1_800_000_000_000);

fn person() -> PersonFacts {
    PersonFacts {
        labels: vec![LabelId(1)],
        lists: vec![ListId(2)],
        values: BTreeMap::from([(FieldId(3), Known { value: "10".to_owned(), numeric: true })]),
        offers: Standing::Agreed,
        has_number: true,
        wrote_at: Some(NOW - Span::days(5)),
        messaged_at: None,
        ordered_at: None,
    }
}

const HOLDS: Rule = Rule::Label { label: LabelId(1) };
const FAILS: Rule = Rule::Label { label: LabelId(9) };

#[test]
fn all_or_any_and_whoever_an_exception_holds_for_is_out() {
    let of = |any, rules: &[Rule], except: &[Rule]| {
        Segment { any, rules: rules.to_vec(), except: except.to_vec() }.holds(&person(), NOW)
    };
    assert!(of(false, &[], &[]) && of(true, &[], &[]), "no rules are everybody");
    assert!(of(true, &[FAILS, HOLDS], &[]) && !of(false, &[FAILS, HOLDS], &[]));
    assert!(!of(false, &[HOLDS], &[FAILS, HOLDS]) && of(false, &[HOLDS], &[FAILS]));
    assert!(!of(false, &[], &[HOLDS]));
}

#[test]
fn numbers_are_larger_as_numbers_are_and_days_count_to_the_millisecond() {
    let value = |test| Rule::Value { field: FieldId(3), test }.holds(&person(), NOW);
    assert!(value(Test::AtLeast { value: "9".to_owned() }), "as text it would be smaller");
    assert!(!value(Test::AtMost { value: "9.5".to_owned() }) && value(Test::Has { value: "1".to_owned() }));
    let other = Rule::Value { field: FieldId(4), test: Test::AtMost { value: "z".to_owned() } };
    assert!(!other.holds(&person(), NOW), "what is not known is not small");
    assert!(Rule::Wrote { days: 5 }.holds(&person(), NOW));
    assert!(!Rule::Wrote { days: 5 }.holds(&person(), NOW + Span(1)));
    assert!(Rule::NotMessaged { days: 1 }.holds(&person(), NOW), "never is longer than any time");
}

#[test]
fn a_segment_is_kept_as_it_was_made() {
    let segment = Segment {
        any: true,
        rules: vec![Rule::Value { field: FieldId(3), test: Test::Is { value: "fi".to_owned() } }, Rule::NoNumber],
        except: vec![Rule::Offers { standing: Standing::Stopped }],
    };
    let json = serde_json::to_string(&segment).unwrap();
    assert!(json.contains(r#"{"rule":"value","field":3,"test":"is","value":"fi"}"#), "{json}");
    assert_eq!(serde_json::from_str::<Segment>(&json).unwrap(), segment);
}
