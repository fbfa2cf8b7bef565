//! Tabs, more than two line breaks and more than four blanks side by side make a text likely to be rejected: Meta refuses
//! them in what is filled in (132012), and reviewers take them for a way around other rules.

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::warning("white-space", "Meta's template guidelines", check).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts_in(Part::Body) {
        let Some((at, what)) = ["\t", "\n\n\n", "     "].iter().filter_map(|bad| Some((text.text.find(bad)?, bad))).min()
        else {
            continue;
        };
        let found = report.find(&text.place).at(at..at + what.len());
        let mut mended = sight.definition.clone();
        if let Some(own) = text.place.text_mut(&mut mended) {
            let mut even = own.replace('\t', " ");
            while even.contains("\n\n\n") {
                even = even.replace("\n\n\n", "\n\n");
            }
            while even.contains("     ") {
                even = even.replace("     ", " ");
            }
            *own = even;
            found.mend(mended);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};

    #[test]
    fn paragraphs_are_fine_and_holes_are_not() {
        let with = |gap: &str| format!("Hello {{{{1}}}}, your order {{{{2}}}} is ready.{gap}Welcome to our counter.");
        for bad in ["\n\n\n\n", "\t", "       "] {
            check("white-space", |d| d.body.text = with(bad), |d| d.body.text = with("\n\n"));
        }
        assert_eq!(mended("white-space", |d| d.body.text = with("\n\n\n\n")).unwrap().body.text, with("\n\n"));
    }
}
