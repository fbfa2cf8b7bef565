//! Emoji in a text.

use std::ops::Range;

/// The first emoji of a text. Digits and signs that only become one with a variation selector count with it.
pub(super) fn first(text: &str) -> Option<Range<usize>> {
    text.char_indices().find(|(_, c)| is_one(*c)).map(|(at, c)| at..at + c.len_utf8())
}

/// The text without its emoji and what clings to them.
pub(super) fn without(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !is_one(*c) && !clings(*c)).collect();
    bare.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn clings(c: char) -> bool {
    matches!(c, '\u{FE0F}' | '\u{200D}' | '\u{20E3}')
}

fn is_one(c: char) -> bool {
    matches!(c,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{231A}'..='\u{231B}'
        | '\u{23E9}'..='\u{23FA}' | '\u{20E3}' | '\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_seen_and_letters_are_none() {
        assert_eq!(first("On sale 🎉!"), Some(8..12));
        assert!(first("☕").is_some() && first("1\u{FE0F}\u{20E3}").is_some());
        assert_eq!(first("Ärende №5 – 20 €, مرحبا"), None);
        assert_eq!(without("Hi 👩\u{200D}🍳 there 🎉"), "Hi there");
    }
}
