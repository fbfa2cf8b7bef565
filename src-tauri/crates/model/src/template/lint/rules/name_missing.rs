//! A template has a name (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::error("name-missing", "CONTRACT §3.2", check);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.definition.name.is_empty() {
        report.find(&Place::of(Part::Name));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn a_draft_without_a_name() {
        check("name-missing", |d| d.name.clear(), |d| d.name = "x".into());
    }
}
