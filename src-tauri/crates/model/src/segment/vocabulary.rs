//! What rules can be made of, for whoever builds one: kinds of rules, what each takes, and what can be asked of a field.

use crate::field::{FieldCode, FieldKind};

/// What a kind of rule takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A label.
    Label,
    /// A list.
    List,
    /// A field, and what is asked of it.
    Value,
    /// How somebody stands on offers.
    Standing,
    /// A number of days.
    Days,
    /// Nothing.
    Nothing,
}

/// The kinds of rules by the words they are kept by, in the order they are offered.
pub const KINDS: [(&str, Takes); 9] = [
    ("label", Takes::Label),
    ("list", Takes::List),
    ("value", Takes::Value),
    ("offers", Takes::Standing),
    ("wrote", Takes::Days),
    ("never_wrote", Takes::Nothing),
    ("not_messaged", Takes::Days),
    ("ordered", Takes::Days),
    ("no_number", Takes::Nothing),
];

/// The most days a rule looks back: ten years.
pub const MOST_DAYS: u32 = 3_650;

/// What can be asked of a field, by the words tests are kept by; the first is offered first.
#[must_use]
pub fn tests(code: Option<FieldCode>, kind: FieldKind) -> &'static [&'static str] {
    match (code, kind) {
        // A code is the whole word or it is another.
        (Some(FieldCode::Language | FieldCode::Country | FieldCode::TimeZone), _) => &["is", "filled", "empty"],
        (_, FieldKind::Text) => &["is", "has", "filled", "empty"],
        (_, FieldKind::Number | FieldKind::Date) => &["at_least", "at_most", "is", "filled", "empty"],
        (_, FieldKind::YesNo) => &["is", "filled", "empty"],
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::segment::{Rule, Test};

    #[test]
    fn every_kind_is_a_rule_with_what_it_takes() {
        for (kind, takes) in KINDS {
            let mut rule = match takes {
                Takes::Label => json!({"label": 1}),
                Takes::List => json!({"list": 1}),
                Takes::Value => json!({"field": 1, "test": "is", "value": "a"}),
                Takes::Standing => json!({"standing": "agreed"}),
                Takes::Days => json!({"days": 30}),
                Takes::Nothing => json!({}),
            };
            rule["rule"] = json!(kind);
            assert!(serde_json::from_value::<Rule>(rule).is_ok(), "{kind}");
        }
    }

    #[test]
    fn every_test_is_one() {
        for kind in FieldKind::ALL {
            for code in [None, Some(FieldCode::Country), Some(FieldCode::City)] {
                for test in tests(code, *kind) {
                    let written = json!({"test": test, "value": "a"});
                    assert!(serde_json::from_value::<Test>(written).is_ok(), "{test}");
                }
            }
        }
    }
}
