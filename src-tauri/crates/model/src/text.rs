//! Shortening text for lists and quotes.

/// At most `max_chars` characters of `text` on one line: runs of white space become one space, a cut ends in `…`.
///
/// Never cuts between a character and the marks that belong to it (accents, skin tones, joined emoji).
#[must_use]
pub fn excerpt(text: &str, max_chars: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= max_chars {
        return line;
    }
    let room = max_chars.saturating_sub(1);
    let chars: Vec<char> = line.chars().take(room + 1).collect();
    let cuts_a_cluster = |at: usize| {
        let belongs = chars.get(at).is_some_and(|c| clings(*c));
        let joins = at.checked_sub(1).and_then(|before| chars.get(before)).is_some_and(|c| *c == JOINER);
        belongs || joins
    };
    let mut end = room;
    while end > 0 && cuts_a_cluster(end) {
        end -= 1;
    }
    let mut short: String = chars.iter().take(end).collect();
    short.truncate(short.trim_end().len());
    if max_chars > 0 {
        short.push('…');
    }
    short
}

const JOINER: char = '\u{200D}';

/// Marks that are drawn on the character before them.
fn clings(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}'
        | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}' | '\u{064B}'..='\u{065F}' | JOINER)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::excerpt;

    #[test]
    fn short_text_stays_and_lines_become_one() {
        assert_eq!(excerpt("hej\n  på dig", 20), "hej på dig");
        assert_eq!(excerpt("åäö", 3), "åäö");
        assert_eq!(excerpt("", 3), "");
    }

    #[test]
    fn long_text_is_cut_with_an_ellipsis() {
        assert_eq!(excerpt("one two three", 8), "one two…");
        assert_eq!(excerpt("abc", 1), "…");
        assert_eq!(excerpt("abc", 0), "");
    }

    #[test]
    fn a_joined_emoji_is_kept_whole_or_left_out() {
        assert_eq!(excerpt("hi 👩\u{200D}🍳 and more words", 6), "hi…");
        assert_eq!(excerpt("a\u{0301}bcd", 2), "…", "the accent belongs to its letter");
    }

    proptest! {
        #[test]
        fn never_longer_than_asked(text in any::<String>(), max in 0usize..40) {
            prop_assert!(excerpt(&text, max).chars().count() <= max);
        }
    }
}
