//! A text has enough words for its gaps (CONTRACT §3.2, subcode 2388293). Meta gives no formula; two that work with its
//! platform every day found the same one (Syniverse and Maqsam, support pages read in November 2026): for every so many
//! gaps twice as many words and one more.

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::error("too-many-variables", "CONTRACT §3.2", check)
    .subcode(2_388_293)
    .facts(&["gaps", "words", "needed"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts_in(Part::Body) {
        let gaps = text.gaps.len();
        let mut bare = String::new();
        let mut from = 0;
        for gap in &text.gaps {
            bare.push_str(text.text.get(from..gap.span.start).unwrap_or_default());
            bare.push(' ');
            from = gap.span.end;
        }
        bare.push_str(text.text.get(from..).unwrap_or_default());
        let words = words(&bare);
        let needed = gaps * 2 + 1;
        if gaps > 0 && words < needed {
            report.find(&text.place).fact("gaps", gaps).fact("words", words).fact("needed", needed);
        }
    }
}

/// Words between blanks; in writing without blanks (Chinese, Japanese, Thai) two letters count as one.
fn words(text: &str) -> usize {
    let plain = |word: &&str| word.chars().any(char::is_alphanumeric);
    let unspaced = |c: &char| matches!(c, '\u{E00}'..='\u{E7F}' | '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}');
    let spaced = text.split_whitespace().filter(plain).filter(|word| !word.chars().any(|c| unspaced(&c))).count();
    spaced + text.chars().filter(unspaced).count() / 2
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn more_gaps_than_words() {
        let bad = "Hi {{1}}, gate {{2}}. Thank you.";
        check("too-many-variables", |d| d.body.text = bad.into(), |d| {
            d.body.text = "Hi {{1}}, your gate is {{2}}. Thank you.".into();
        });
        check("too-many-variables", |d| d.body.text = "您 {{1}} 好".into(), |d| {
            d.body.text = "您好 {{1}} 您的订单已经准备好了".into();
        });
    }
}
