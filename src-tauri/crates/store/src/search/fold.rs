//! Folding and cutting: text becomes units, each a letter with its marks, folded, with its place in the text.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// How a unit stands beside its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A letter or digit of a script that puts spaces between words.
    Spaced,
    /// A letter of a script without spaces between words, or with words worth finding inside: every pair counts.
    Dense,
    /// An emoji or sign: a word of its own.
    Sign,
    /// What separates.
    Gap,
}

/// A letter with its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub(crate) folded: Folded,
    pub(crate) class: Class,
    /// Where it begins in the text, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
}

/// What a unit is folded to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Folded {
    /// A mark alone, or what separates.
    Nothing,
    /// Nearly always; kept without asking for memory.
    Letter(char),
    /// ß, ﬁ, letters with their marks.
    Letters(String),
}

impl Folded {
    /// What follows it in `text`, if `text` begins with it.
    pub(crate) fn strip_from<'a>(&self, text: &'a str) -> Option<&'a str> {
        match self {
            Self::Nothing => Some(text),
            Self::Letter(letter) => text.strip_prefix(*letter),
            Self::Letters(letters) => text.strip_prefix(letters.as_str()),
        }
    }

    /// Whether it begins with `text`, and holds more.
    pub(crate) fn continues(&self, text: &str) -> bool {
        matches!(self, Self::Letters(letters) if letters.starts_with(text))
    }

    fn push_onto(&self, text: &mut String) {
        match self {
            Self::Nothing => {}
            Self::Letter(letter) => text.push(*letter),
            Self::Letters(letters) => text.push_str(letters),
        }
    }
}

impl From<Option<char>> for Folded {
    fn from(letter: Option<char>) -> Self {
        letter.map_or(Self::Nothing, Self::Letter)
    }
}

/// Units that room is made for at once.
const ROOM: usize = 512;

/// Cuts a text, which should be NFC, into units.
pub(crate) fn units(text: &str) -> Vec<Unit> {
    // As many as there are letters in most scripts; a long text of a script with long letters needs no more.
    let mut units: Vec<Unit> = Vec::with_capacity(text.len().min(ROOM));
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let mut end = start + letter.len_utf8();
        let alone = letters.peek().is_none_or(|(_, next)| !joins(*next));
        if let Some((class, folded)) = as_it_stands(letter).filter(|_| alone) {
            units.push(Unit { folded: folded.into(), class, start, end });
            continue;
        }
        let mut cluster = String::from(letter);
        while let Some((at, mark)) = letters.next_if(|(_, next)| joins(*next)) {
            cluster.push(mark);
            end = at + mark.len_utf8();
        }
        if is_ignored(letter) && cluster.chars().all(is_ignored) {
            // A joiner or direction mark parts no word: it belongs to what stands before it.
            if let Some(before) = units.last_mut() {
                before.end = end;
            }
            continue;
        }
        let class = class_of(letter);
        let folded = match class {
            Class::Spaced | Class::Dense => Folded::Letters(fold(&cluster)),
            Class::Sign => sign(letter).into(),
            Class::Gap => Folded::Nothing,
        };
        units.push(Unit { folded, class, start, end });
    }
    units
}

/// Whether a letter belongs to the one before it. Asked for every letter of every text, and nearly none does: the tables
/// are asked only where they have something to say, which a test holds against them.
fn joins(letter: char) -> bool {
    match letter {
        '\0'..='\u{ac}'
        | '\u{ae}'..='\u{2ff}'
        | 'א'..='ת'
        | 'ء'..='ي'
        | 'अ'..='ह'
        | '一'..='\u{9fff}'
        | '가'..='힣' => false,
        letter => is_combining_mark(letter) || is_ignored(letter),
    }
}

/// The class of a letter without marks, and what it is folded to, where that takes no tables: nearly all text is made of
/// these. `None` for every other letter; a test holds this against the tables.
fn as_it_stands(letter: char) -> Option<(Class, Option<char>)> {
    match letter {
        'a'..='z' | '0'..='9' => Some((Class::Spaced, Some(letter))),
        'A'..='Z' => Some((Class::Spaced, Some(letter.to_ascii_lowercase()))),
        '\0'..='\x7f' => Some((Class::Gap, None)),
        // Hebrew, Arabic without the letters that have two spellings, Devanagari.
        'א'..='ת' | 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' | 'अ'..='ह' => {
            Some((Class::Spaced, Some(letter)))
        }
        // Thai without its joined vowel, kana, the Chinese characters in everyday use, Korean syllables.
        'ก'..='ะ' | 'า' | 'เ'..='ไ' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '\u{4e00}'..='\u{9fff}' | '가'..='힣' => {
            Some((Class::Dense, Some(letter)))
        }
        _ => None,
    }
}

/// Folds a letter with its marks: compatibility forms, case, and the accents of scripts that are read without them.
fn fold(cluster: &str) -> String {
    let mut folded = String::new();
    let mut strips = false;
    for letter in cluster.nfkd().flat_map(char::to_lowercase).flat_map(|letter| std::iter::once(letter).nfkd()) {
        if is_ignored(letter) {
            continue;
        }
        if is_combining_mark(letter) {
            if !strips {
                folded.push(letter);
            }
            continue;
        }
        strips = reads_without_accents(letter);
        match plain(letter) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    folded.nfc().collect()
}

/// Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and Syriac: people search without the accents and vowel signs.
fn reads_without_accents(letter: char) -> bool {
    matches!(letter, '\0'..='\u{08ff}' | '\u{1e00}'..='\u{1fff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}')
}

/// Letters that no decomposition leads back to what people type instead.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŋ' => "n",
        'ς' => "σ",
        // Arabic and Persian spellings of the same letter.
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ة' | 'ۀ' => "ه",
        'ٱ' => "ا",
        // Arabic and Persian digits.
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        // Arabic's stretch is no letter.
        'ـ' => "",
        _ => return None,
    })
}

/// Joiners, direction marks, soft hyphens, variation selectors: invisible, and in the middle of words.
fn is_ignored(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0001}'..='\u{e01ef}')
}

fn class_of(letter: char) -> Class {
    if is_dense(letter) {
        Class::Dense
    } else if letter.is_alphanumeric() || is_combining_mark(letter) {
        Class::Spaced
    } else if sign(letter).is_some() {
        Class::Sign
    } else {
        Class::Gap
    }
}

/// Thai, Lao, Tibetan, Myanmar, Khmer, Korean, Japanese and Chinese letters.
fn is_dense(letter: char) -> bool {
    let dense = matches!(letter,
        '\u{0e00}'..='\u{0fff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{1950}'..='\u{19ff}' | '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{a000}'..='\u{a4cf}' | '\u{a960}'..='\u{a97f}'
        | '\u{aa60}'..='\u{aa7f}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ffdc}'
        | '\u{1b000}'..='\u{1b16f}' | '\u{20000}'..='\u{3ffff}');
    dense && (letter.is_alphabetic() || is_combining_mark(letter))
}

/// The private letter that stands for an emoji or sign in the index: SQLite's tokenizer takes those for letters and
/// signs for gaps, and nobody can type them.
fn sign(letter: char) -> Option<char> {
    match u32::from(letter) {
        code @ (0x2190..=0x21ff | 0x2300..=0x23ff | 0x2600..=0x27bf | 0x2b00..=0x2bff) => {
            char::from_u32(0xf_0000 + code)
        }
        code @ 0x1_f000..=0x1_faff => char::from_u32(0x10_0000 + code - 0x1_0000),
        _ => None,
    }
}

/// Puts a text into the form [`units`] wants, in which it mostly comes.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        text.nfc().collect()
    }
}

/// A run of units that belong together, as the index and the queries see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) class: Class,
    /// The folded letters of all its units.
    pub(crate) folded: String,
}

/// The runs of a text: words, dense stretches and signs.
pub(crate) fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    for unit in units(&composed(text)) {
        match (unit.class, runs.last_mut()) {
            (Class::Gap, _) => {
                open = false;
                continue;
            }
            (class, Some(last)) if open && class == last.class && class != Class::Sign => {
                unit.folded.push_onto(&mut last.folded);
            }
            (class, _) => {
                let mut folded = String::new();
                unit.folded.push_onto(&mut folded);
                runs.push(Run { class, folded });
            }
        }
        open = true;
    }
    runs.retain(|run| !run.folded.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_as_it_stands_is_what_the_tables_say() {
        let mut taken = 0;
        for letter in '\0'..=char::MAX {
            let Some((class, folded)) = as_it_stands(letter) else { continue };
            taken += 1;
            assert_eq!(class, class_of(letter), "{letter:?}");
            assert!(!is_ignored(letter) && !is_combining_mark(letter), "{letter:?}");
            let by_tables = if class == Class::Gap { String::new() } else { fold(&letter.to_string()) };
            assert_eq!(folded.map(String::from).unwrap_or_default(), by_tables, "{letter:?}");
        }
        assert!(taken > 30_000, "{taken}");
    }

    #[test]
    fn what_joins_is_what_the_tables_say() {
        for letter in '\0'..=char::MAX {
            assert_eq!(joins(letter), is_combining_mark(letter) || is_ignored(letter), "{letter:?}");
        }
    }
}
