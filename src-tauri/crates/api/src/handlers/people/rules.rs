//! Rules of a segment, from the door and to it.

use shopbell_engine::people::{Field, LONGEST_SEGMENT};
use shopbell_model::segment::vocabulary::{self, Takes};
use shopbell_model::segment::{MOST_RULES, Rule, Segment, Standing, Test};
use shopbell_model::{FieldId, LabelId, ListId};

use crate::dto::{
    FieldTests, RuleKind, RuleTakes, SegmentDraft, SegmentParts, SegmentRule, SegmentStanding, ValueTest,
};

/// A segment as the engine knows it.
pub(crate) fn segment(draft: SegmentDraft) -> Segment {
    let rules = |rules: Vec<SegmentRule>| rules.into_iter().map(rule).collect();
    Segment { any: draft.any, rules: rules(draft.rules), except: rules(draft.except) }
}

/// And back.
pub(super) fn draft(segment: Segment) -> SegmentDraft {
    let rules = |rules: Vec<Rule>| rules.into_iter().map(written).collect();
    SegmentDraft { any: segment.any, rules: rules(segment.rules), except: rules(segment.except) }
}

fn rule(rule: SegmentRule) -> Rule {
    match rule {
        SegmentRule::Label { label } => Rule::Label { label: LabelId(label) },
        SegmentRule::List { list } => Rule::List { list: ListId(list) },
        SegmentRule::Value { field, test, value } => Rule::Value {
            field: FieldId(field),
            test: match test {
                ValueTest::Filled => Test::Filled,
                ValueTest::Empty => Test::Empty,
                ValueTest::Is => Test::Is { value },
                ValueTest::Has => Test::Has { value },
                ValueTest::AtLeast => Test::AtLeast { value },
                ValueTest::AtMost => Test::AtMost { value },
            },
        },
        SegmentRule::Offers { standing } => Rule::Offers {
            standing: match standing {
                SegmentStanding::Agreed => Standing::Agreed,
                SegmentStanding::Stopped => Standing::Stopped,
                SegmentStanding::Nothing => Standing::Nothing,
            },
        },
        SegmentRule::NoNumber => Rule::NoNumber,
        SegmentRule::Wrote { days } => Rule::Wrote { days },
        SegmentRule::NeverWrote => Rule::NeverWrote,
        SegmentRule::NotMessaged { days } => Rule::NotMessaged { days },
        SegmentRule::Ordered { days } => Rule::Ordered { days },
    }
}

fn written(rule: Rule) -> SegmentRule {
    match rule {
        Rule::Label { label } => SegmentRule::Label { label: label.0 },
        Rule::List { list } => SegmentRule::List { list: list.0 },
        Rule::Value { field, test } => {
            let (test, value) = match test {
                Test::Filled => (ValueTest::Filled, String::new()),
                Test::Empty => (ValueTest::Empty, String::new()),
                Test::Is { value } => (ValueTest::Is, value),
                Test::Has { value } => (ValueTest::Has, value),
                Test::AtLeast { value } => (ValueTest::AtLeast, value),
                Test::AtMost { value } => (ValueTest::AtMost, value),
            };
            SegmentRule::Value { field: field.0, test, value }
        }
        Rule::Offers { standing } => SegmentRule::Offers {
            standing: match standing {
                Standing::Agreed => SegmentStanding::Agreed,
                Standing::Stopped => SegmentStanding::Stopped,
                Standing::Nothing => SegmentStanding::Nothing,
            },
        },
        Rule::NoNumber => SegmentRule::NoNumber,
        Rule::Wrote { days } => SegmentRule::Wrote { days },
        Rule::NeverWrote => SegmentRule::NeverWrote,
        Rule::NotMessaged { days } => SegmentRule::NotMessaged { days },
        Rule::Ordered { days } => SegmentRule::Ordered { days },
    }
}

/// What rules can be made of, these being the fields there are.
pub(super) fn parts(fields: Vec<Field>) -> SegmentParts {
    let kind = |(rule, takes): (&str, Takes)| RuleKind {
        rule: rule.to_owned(),
        takes: match takes {
            Takes::Label => RuleTakes::Label,
            Takes::List => RuleTakes::List,
            Takes::Value => RuleTakes::Value,
            Takes::Standing => RuleTakes::Standing,
            Takes::Days => RuleTakes::Days,
            Takes::Nothing => RuleTakes::Nothing,
        },
    };
    let tests = |field: Field| FieldTests {
        field: field.id.0,
        tests: vocabulary::tests(field.code, field.kind).iter().map(|test| (*test).to_owned()).collect(),
    };
    SegmentParts {
        rules: vocabulary::KINDS.into_iter().map(kind).collect(),
        fields: fields.into_iter().map(tests).collect(),
        most_rules: u32::try_from(MOST_RULES).unwrap_or(u32::MAX),
        most_days: vocabulary::MOST_DAYS,
        longest_name: u32::try_from(LONGEST_SEGMENT).unwrap_or(u32::MAX),
    }
}
