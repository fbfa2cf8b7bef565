//! Who is meant: rules and exceptions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a person stands on offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SegmentStanding {
    /// May get offers: agreed, and did not stop since.
    Agreed,
    /// Asked to stop, or switched offers off in WhatsApp.
    Stopped,
    /// Neither is known.
    Nothing,
}

/// What is asked of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ValueTest {
    /// Something stands there.
    Filled,
    /// Nothing stands there.
    Empty,
    /// Exactly this.
    Is,
    /// This stands somewhere in it.
    Has,
    /// As large or as late, or more.
    AtLeast,
    /// As small or as early, or less.
    AtMost,
}

/// What must hold of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum SegmentRule {
    /// Bears a label, or one of their chats does.
    Label {
        /// Which.
        #[ts(type = "number")]
        label: i64,
    },
    /// Is on a list.
    List {
        /// Which.
        #[ts(type = "number")]
        list: i64,
    },
    /// Something is written down of them.
    Value {
        /// In which field.
        #[ts(type = "number")]
        field: i64,
        /// What is asked of it.
        test: ValueTest,
        /// With what it is compared; empty where nothing is.
        value: String,
    },
    /// Stands so on offers.
    Offers {
        /// How.
        standing: SegmentStanding,
    },
    /// No phone number is known.
    NoNumber,
    /// Wrote in the last days.
    Wrote {
        /// How many.
        days: u32,
    },
    /// Never wrote.
    NeverWrote,
    /// The shop wrote nothing in the last days.
    NotMessaged {
        /// How many.
        days: u32,
    },
    /// Sent a cart in the last days.
    Ordered {
        /// How many.
        days: u32,
    },
}

/// Who is meant: people for whom the rules hold, without those for whom an exception does. At most 20 together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SegmentDraft {
    /// Whether one of the rules is enough. Otherwise all must hold.
    pub any: bool,
    /// The rules; none means everybody.
    pub rules: Vec<SegmentRule>,
    /// Whoever one of these holds for is left out.
    pub except: Vec<SegmentRule>,
}

/// What a kind of rule takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RuleTakes {
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

/// A kind of rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleKind {
    /// What it is called in a rule.
    pub rule: String,
    /// What it takes.
    pub takes: RuleTakes,
}

/// What can be asked of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldTests {
    /// Which field.
    #[ts(type = "number")]
    pub field: i64,
    /// The tests, the usual one first.
    pub tests: Vec<String>,
}

/// What rules can be made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SegmentParts {
    /// Kinds of rules, in the order they are offered.
    pub rules: Vec<RuleKind>,
    /// What can be asked of each field.
    pub fields: Vec<FieldTests>,
    /// As many rules as there can be, exceptions counted too.
    pub most_rules: u32,
    /// The most days a rule looks back.
    pub most_days: u32,
    /// The longest name of a segment, in characters.
    pub longest_name: u32,
}
