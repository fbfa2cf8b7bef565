//! What a rule is and what it says.

use std::collections::BTreeMap;

use serde::Serialize;

use super::place::{Place, Span};
use super::sight::Sight;
use crate::template::definition::Definition;

crate::words::words! {
    /// How bad it is.
    Severity {
        /// Meta refuses it.
        Error = "error",
        /// Trouble is likely: a rejection, another category, or customers who do not see what was meant.
        Warning = "warning",
        /// Good to know.
        Hint = "hint",
    }
}

/// A rule, as it stands in [`super::RULES`].
#[derive(Debug)]
pub struct Rule {
    /// Its name, stable for ever: sentences, records and links hang on it.
    pub id: &'static str,
    /// How bad it is when it is broken.
    pub severity: Severity,
    /// Where the rule is from: a section of CONTRACT, or what else is known.
    pub source: &'static str,
    /// Meta's error subcode, where Meta has one.
    pub subcode: Option<u32>,
    /// Whether a tap can mend it, at least sometimes.
    pub mends: bool,
    /// What its sentences may speak of; every finding of it has all of them.
    pub facts: &'static [&'static str],
    /// Looks for it.
    pub(super) check: fn(&Sight<'_>, &mut Report<'_>),
}

impl Rule {
    /// A rule whose breach Meta refuses.
    pub(super) const fn error(id: &'static str, source: &'static str, check: fn(&Sight<'_>, &mut Report<'_>)) -> Self {
        Self { id, severity: Severity::Error, source, subcode: None, mends: false, facts: &[], check }
    }

    /// A rule whose breach likely means trouble.
    pub(super) const fn warning(
        id: &'static str,
        source: &'static str,
        check: fn(&Sight<'_>, &mut Report<'_>),
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(id, source, check) }
    }

    /// Something good to know.
    pub(super) const fn hint(id: &'static str, source: &'static str, check: fn(&Sight<'_>, &mut Report<'_>)) -> Self {
        Self { severity: Severity::Hint, ..Self::error(id, source, check) }
    }

    /// Meta's subcode for it.
    pub(super) const fn subcode(self, subcode: u32) -> Self {
        Self { subcode: Some(subcode), ..self }
    }

    /// What its sentences speak of.
    pub(super) const fn facts(self, facts: &'static [&'static str]) -> Self {
        Self { facts, ..self }
    }

    /// It can be mended with a tap, at least sometimes.
    pub(super) const fn mends(self) -> Self {
        Self { mends: true, ..self }
    }
}

/// Something that is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which rule: its id.
    pub rule: &'static str,
    /// How bad.
    pub severity: Severity,
    /// Where the rule is from.
    pub source: &'static str,
    /// Meta's error subcode, where Meta has one.
    pub subcode: Option<u32>,
    /// Where.
    pub place: Place,
    /// Where exactly in the text of that place.
    pub span: Option<Span>,
    /// What the sentence speaks of.
    pub facts: BTreeMap<&'static str, Fact>,
    /// The template with this mended.
    #[serde(skip)]
    pub fix: Option<Box<Definition>>,
}

/// A number or words of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A number.
    Number(i64),
    /// Words.
    Text(String),
}

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Finding {
    /// A fact for the sentence.
    pub(super) fn fact(&mut self, name: &'static str, fact: impl Into<Fact>) -> &mut Self {
        self.facts.insert(name, fact.into());
        self
    }

    /// Where exactly.
    pub(super) fn at(&mut self, span: impl Into<Span>) -> &mut Self {
        self.span = Some(span.into());
        self
    }

    /// How it would be right.
    pub(super) fn mend(&mut self, definition: Definition) -> &mut Self {
        self.fix = Some(Box::new(definition));
        self
    }

    /// Errors first, then from top to bottom.
    pub(super) fn order(&self) -> impl Ord {
        (self.severity, self.place.clone(), self.span, self.rule)
    }
}

/// Takes the findings of one rule.
pub(super) struct Report<'r> {
    rule: &'static Rule,
    found: &'r mut Vec<Finding>,
}

impl<'r> Report<'r> {
    pub(super) fn new(rule: &'static Rule, found: &'r mut Vec<Finding>) -> Self {
        Self { rule, found }
    }

    /// Reports that the rule is broken at a place.
    pub(super) fn find(&mut self, place: &Place) -> &mut Finding {
        let at = self.found.len();
        self.found.push(Finding {
            rule: self.rule.id,
            severity: self.rule.severity,
            source: self.rule.source,
            subcode: self.rule.subcode,
            place: place.clone(),
            span: None,
            facts: BTreeMap::new(),
            fix: None,
        });
        // It was pushed a moment ago.
        #[expect(clippy::indexing_slicing, reason = "the member that was pushed a line before")]
        &mut self.found[at]
    }
}
