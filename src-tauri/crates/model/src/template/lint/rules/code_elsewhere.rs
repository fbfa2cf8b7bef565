//! One-time codes go as authentication templates only; Meta rejects them elsewhere (CONTRACT §3.2, authentication).

use super::{Report, Rule, Sight};
use crate::template::lint::forecast::Clue;

pub(super) static RULE: Rule = Rule::warning("code-elsewhere", "CONTRACT §3.2", check);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.is_authentication() || sight.definition.category.is_none() {
        return;
    }
    // The button for codes is another rule's concern.
    if let Some(first) = sight.tally().codes.iter().find(|reason| reason.clue == Clue::Words) {
        let found = report.find(&first.place);
        if let Some(span) = first.span {
            found.at(span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn a_code_that_is_called_something_else() {
        let code = "Hello {{1}}, here is the verification code {{2}} for your new account with us.";
        check("code-elsewhere", |d| d.body.text = code.into(), |_| {});
    }
}
