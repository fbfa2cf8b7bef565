//! What a button says is plain words: a gap in it would be read as it is written, and emoji and marks of formatting are
//! likely refused.

use super::{Part, Report, Rule, Sight};
use crate::template::lint::emoji;

pub(super) static RULE: Rule = Rule::warning("button-plain", "Meta's template guidelines", check).facts(&["what"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts_in(Part::Button) {
        let gap = text.gaps.first().map(|gap| ("gap", gap.span.clone()));
        let picture = || emoji::first(text.text).map(|span| ("emoji", span));
        let mark = || text.text.char_indices().find(|(_, c)| matches!(c, '*' | '~' | '`')).map(|(at, _)| ("mark", at..at + 1));
        let Some((what, span)) = gap.or_else(picture).or_else(mark) else { continue };
        let found = report.find(&text.place).at(span).fact("what", what);
        let mut mended = sight.definition.clone();
        if what != "gap"
            && let Some(own) = text.place.text_mut(&mut mended)
        {
            *own = emoji::without(&own.replace(['*', '~', '`'], ""));
            // A button of nothing but a picture has no words to keep.
            if !own.is_empty() {
                found.mend(mended);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};
    use crate::template::definition::{Action, Button};

    #[test]
    fn words_alone() {
        let reply = |text: &str| vec![Button::new(text, Action::QuickReply)];
        for bad in ["Yes 👍", "*Yes*", "Order {{1}}"] {
            check("button-plain", |d| d.buttons = reply(bad), |d| d.buttons = reply("Yes, I am on my way"));
        }
        assert_eq!(mended("button-plain", |d| d.buttons = reply("Yes 👍")).unwrap().buttons, reply("Yes"));
        assert_eq!(mended("button-plain", |d| d.buttons = reply("👍")), None);
    }
}
