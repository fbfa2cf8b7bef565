//! Words that tell what a message is for: a table in `vocabulary/words.txt`, and where its words stand in a text.

use std::ops::Range;
use std::sync::LazyLock;

/// What words speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaks {
    /// An offer, by itself.
    Loud,
    /// An offer, when there are two of them.
    Soft,
    /// Something the customer ordered, booked or asked for.
    Errand,
    /// A one-time code.
    Code,
}

/// Words of the table in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) speaks: Speaks,
    pub(super) span: Range<usize>,
}

impl Hit {
    fn sells(&self) -> bool {
        matches!(self.speaks, Speaks::Loud | Speaks::Soft)
    }
}

struct Phrase {
    speaks: Speaks,
    language: &'static str,
    /// Small letters.
    letters: Vec<char>,
    /// Whether the word may go on.
    open: bool,
}

static TABLE: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let lines = include_str!("vocabulary/words.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).flat_map(phrases).collect()
});

fn phrases(line: &'static str) -> Vec<Phrase> {
    let Some((head, words)) = line.split_once(": ") else { return Vec::new() };
    let Some((speaks, language)) = head.split_once(' ') else { return Vec::new() };
    let speaks = match speaks {
        "loud" => Speaks::Loud,
        "soft" => Speaks::Soft,
        "errand" => Speaks::Errand,
        _ => Speaks::Code,
    };
    let phrase = |word: &'static str| {
        let word = word.trim();
        let bare = word.trim_end_matches('*');
        Phrase { speaks, language, letters: bare.chars().collect(), open: bare.len() < word.len() }
    };
    words.split(';').map(phrase).filter(|phrase| !phrase.letters.is_empty()).collect()
}

/// The words of a language in a text, longest first where they share a place, in the order they stand there. Where a
/// language is not in the table nothing is found but percentages: a word of another language means something else.
pub(super) fn hits(text: &str, language: &str) -> Vec<Hit> {
    let letters: Vec<(char, usize)> =
        text.char_indices().flat_map(|(at, c)| c.to_lowercase().map(move |small| (evened(small), at))).collect();
    let mut found = percentages(text);
    for phrase in TABLE.iter().filter(|phrase| phrase.language == language) {
        for start in 0..letters.len() {
            if let Some(span) = stands(&letters, start, phrase, text.len()) {
                found.push(Hit { speaks: phrase.speaks, span });
            }
        }
    }
    // Of two that overlap the longer one counts, of equals the louder; what sells grows together (`20 %` and `% off`).
    found.sort_by_key(|hit| (std::cmp::Reverse(hit.span.len()), hit.speaks as u8));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in found {
        let overlaps = |other: &&mut Hit| other.span.start < hit.span.end && hit.span.start < other.span.end;
        match kept.iter_mut().find(overlaps) {
            Some(other) if other.sells() && hit.sells() => {
                other.span = other.span.start.min(hit.span.start)..other.span.end.max(hit.span.end);
                if hit.speaks == Speaks::Loud {
                    other.speaks = Speaks::Loud;
                }
            }
            Some(_) => {}
            None => kept.push(hit),
        }
    }
    kept.sort_by_key(|hit| hit.span.start);
    kept
}

/// Apostrophes and blanks as the table has them.
fn evened(c: char) -> char {
    match c {
        '’' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    }
}

fn stands(letters: &[(char, usize)], start: usize, phrase: &Phrase, whole: usize) -> Option<Range<usize>> {
    let same = letters
        .get(start..start + phrase.letters.len())?
        .iter()
        .zip(&phrase.letters)
        .all(|(one, other)| one.0 == *other);
    if !same {
        return None;
    }
    let is_letter = |at: usize| letters.get(at).is_some_and(|(c, _)| c.is_alphanumeric());
    let begins =
        !phrase.letters.first().is_some_and(|c| c.is_alphanumeric()) || !start.checked_sub(1).is_some_and(is_letter);
    let mut end = start + phrase.letters.len();
    if phrase.open {
        while is_letter(end) {
            end += 1;
        }
    }
    let ends = phrase.open || !is_letter(end) || !phrase.letters.last().is_some_and(|c| c.is_alphanumeric());
    let first = letters.get(start)?.1;
    let last = letters.get(end).map_or(whole, |(_, at)| *at);
    (begins && ends && first < last).then_some(first..last)
}

/// `20 %` is soft, `−20 %` is loud; so is a gap before the sign.
fn percentages(text: &str) -> Vec<Hit> {
    let mut found = Vec::new();
    for (sign, c) in text.char_indices() {
        if c != '%' && c != '٪' {
            continue;
        }
        let before = text.get(..sign).unwrap_or_default();
        let before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        let number = before.trim_end_matches(|c: char| c.is_numeric() || matches!(c, ',' | '.'));
        let number = if number.len() == before.len() && before.ends_with("}}") {
            before.rfind("{{").and_then(|open| before.get(..open)).unwrap_or(before)
        } else {
            number
        };
        if number.len() == before.len() {
            continue;
        }
        let bare = number.trim_end_matches(' ');
        let minus = bare.ends_with(['−', '–'])
            || (bare.ends_with('-') && !bare.trim_end_matches('-').ends_with(char::is_alphanumeric));
        let start = if minus { bare.char_indices().next_back().map_or(0, |(at, _)| at) } else { number.len() };
        found.push(Hit { speaks: if minus { Speaks::Loud } else { Speaks::Soft }, span: start..sign + c.len_utf8() });
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(text: &str, language: &str) -> Vec<(Speaks, String)> {
        hits(text, language).into_iter().map(|hit| (hit.speaks, text.get(hit.span).unwrap().to_owned())).collect()
    }

    #[test]
    fn words_are_found_whole_in_their_own_language_and_with_their_endings() {
        use Speaks::{Errand, Loud, Soft};
        assert_eq!(said("Big SALE today", "en"), [(Loud, "SALE".to_owned())]);
        assert_eq!(said("Wholesale, resale and salesman", "en"), []);
        assert_eq!(said("Nyt −20 % alennusta", "fi"), [(Loud, "−20 % alennusta".to_owned())]);
        assert_eq!(said("Now 20 % off", "en"), [(Loud, "20 % off".to_owned())]);
        assert_eq!(said("Kaikesta alennuksessa", "fi"), [(Loud, "alennuksessa".to_owned())]);
        assert_eq!(said("Ni är gift?", "sv"), [], "another word in Swedish");
        assert_eq!(said("Ihr Termin", "de"), [(Errand, "Termin".to_owned())]);
        assert_eq!(said("VAT 24 %", "en"), [(Soft, "24 %".to_owned())]);
        assert_eq!(said("Get {{3}}% now", "en"), [(Soft, "{{3}}%".to_owned())]);
        assert_eq!(said("Don’t miss it", "en"), [(Loud, "Don’t miss".to_owned())]);
        assert_eq!(said("خصم ٢٠٪ على طلبك", "ar").len(), 3);
    }

    #[test]
    fn the_table_is_read_whole() {
        for language in ["en", "sv", "fi", "de", "es", "fr", "it", "pt", "nl", "ar"] {
            for speaks in [Speaks::Loud, Speaks::Soft, Speaks::Errand, Speaks::Code] {
                let count = TABLE.iter().filter(|own| own.language == language && own.speaks == speaks).count();
                assert!(count >= 2, "{language}: {speaks:?}");
            }
        }
        let odd = |own: &&Phrase| own.letters.iter().any(|c| c.is_uppercase() || *c == ';' || *c == '\n');
        assert!(TABLE.iter().find(odd).is_none());
    }

    proptest! {
        #[test]
        fn a_hit_is_always_a_piece_of_the_text(text in "(\\PC|sale|%|−|20| |İ|ß|\\{\\{1\\}\\}){0,30}") {
            for hit in hits(&text, "en") {
                prop_assert!(text.get(hit.span).is_some_and(|piece| !piece.is_empty()));
            }
        }
    }
}
