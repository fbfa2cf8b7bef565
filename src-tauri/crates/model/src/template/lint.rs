//! What is wrong with a template before Meta is asked: Meta's rules and the likely troubles, each in a file of `rules/`
//! and a line in [`RULES`]. Pure: what a rule must know of the account is handed in as [`Surroundings`].
//!
//! Lengths are counted in UTF-16 code units. Meta's pages say *characters* and no more (CONTRACT §3.2); this is the
//! stricter reading of it: a text that fits so fits also when every sign counts once.

mod count;
mod emoji;
mod finding;
mod forecast;
mod place;
mod rules;
mod script;
mod sight;
mod surroundings;
mod tongue;
mod vocabulary;

use super::definition::Definition;

pub use finding::{Fact, Finding, Rule, Severity};
pub use forecast::{Clue, Forecast, Reason, Sure, forecast};
pub use place::{Part, Place, Span};
pub use rules::RULES;
pub use surroundings::{Deleted, Editing, Existing, Surroundings};

use finding::Report;
use sight::Sight;

/// So many fixes are tried out; whoever has more to mend gets the next ones afterwards.
const MOST_FIXES: usize = 12;

/// Everything that is to be said of a template: errors first, then from top to bottom as the template is read. A finding
/// carries a fix only when the fix makes it vanish and brings no new error.
#[must_use]
pub fn lint(definition: &Definition, around: &Surroundings) -> Vec<Finding> {
    let mut findings = plainly(definition, around);
    let before = errors(&findings);
    let mended = |finding: &Finding| {
        let fix = finding.fix.as_deref()?;
        let after = plainly(fix, around);
        let gone = !after.iter().any(|other| other.rule == finding.rule && other.place == finding.place);
        (gone && no_more(&before, &errors(&after))).then_some(())
    };
    let mut tried = 0;
    let mut try_out = |finding: &Finding| {
        tried += usize::from(finding.fix.is_some());
        tried <= MOST_FIXES && mended(finding).is_some()
    };
    let keep: Vec<bool> = findings.iter().map(&mut try_out).collect();
    for (finding, keep) in findings.iter_mut().zip(keep) {
        if !keep {
            finding.fix = None;
        }
    }
    findings
}

/// The template with one finding mended, as it stands now: for a tap on a fix that was shown a moment ago. Nothing when
/// the finding is not there any more, or cannot be mended.
#[must_use]
pub fn fixed(definition: &Definition, around: &Surroundings, rule: &str, place: &Place) -> Option<Definition> {
    let mut findings = lint(definition, around);
    let found = findings.iter_mut().find(|finding| finding.rule == rule && finding.place == *place)?;
    found.fix.take().map(|fix| *fix)
}

/// The ids of all rules; they never change and are never used for another rule.
#[must_use]
pub fn ids() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.id).collect()
}

/// The findings, with fixes nobody has tried yet.
fn plainly(definition: &Definition, around: &Surroundings) -> Vec<Finding> {
    let sight = Sight::new(definition, around);
    let mut found = Vec::new();
    for rule in RULES {
        (rule.check)(&sight, &mut Report::new(rule, &mut found));
    }
    found.sort_by(|one, other| one.order().cmp(&other.order()));
    found
}

fn errors(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.rule).collect()
}

fn no_more(before: &[&str], after: &[&str]) -> bool {
    let count = |of: &[&str], rule: &str| of.iter().filter(|other| **other == rule).count();
    after.iter().all(|rule| count(after, rule) <= count(before, rule))
}

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
