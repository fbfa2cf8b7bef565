//! What a customer's sentence says about agreeing: a clear stop, a clear start, something only a person can judge, or
//! nothing.
//!
//! Clear is a sentence of nothing but such a word and politeness ("ei kiitos, STOP!"). A sentence that merely contains one
//! ("don't stop the music") is never acted on. The words stand in `words/table.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What a sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing of agreeing.
    Nothing,
    /// A clear stop.
    Stop {
        /// Whether order news are meant too.
        all: bool,
        /// The language of the words, where they belong to one.
        language: Option<&'static str>,
    },
    /// A clear start. It agrees to nothing yet: it asks to be asked.
    Start {
        /// The language of the words, where they belong to one.
        language: Option<&'static str>,
    },
    /// A person must read it.
    Unsure,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    // In the order in which they win over each other where a phrase is two things.
    Polite,
    Maybe,
    Start,
    Alone,
    Stop,
    All,
}

struct Phrase {
    words: Vec<String>,
    kind: Kind,
    language: Option<&'static str>,
}

const WORDS: &str = include_str!("words/table.txt");

static TABLE: LazyLock<HashMap<String, Vec<Phrase>>> = LazyLock::new(|| table(WORDS));

/// The languages whose words are understood, as two letters.
pub fn languages() -> impl Iterator<Item = &'static str> {
    WORDS.lines().filter_map(heading).filter(|name| *name != "any")
}

fn heading(line: &'static str) -> Option<&'static str> {
    line.trim().strip_prefix('[')?.strip_suffix(']')
}

/// What a sentence says.
#[must_use]
pub fn read(text: &str) -> Heard {
    let folded = folded(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut count = [0_usize; 6];
    let (mut others, mut language, mut polite_in) = (0_usize, None, None);
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let Some(phrase) = longest(first, rest) else {
            others += 1;
            rest = after;
            continue;
        };
        if let Some(count) = count.get_mut(phrase.kind as usize) {
            *count += 1;
        }
        if phrase.kind == Kind::Polite {
            polite_in = polite_in.or(phrase.language);
        } else {
            language = language.or(phrase.language);
        }
        rest = rest.get(phrase.words.len()..).unwrap_or_default();
    }
    let [_, maybe, start, alone, stop, all] = count;
    let language = language.or(polite_in);
    match (stop + all, alone, start, maybe, others) {
        (strong, alone, 0, _, 0) if strong + alone > 0 => Heard::Stop { all: all > 0, language },
        (0, 0, start, 0, 0) if start > 0 => Heard::Start { language },
        (strong, ..) if strong > 0 => Heard::Unsure,
        (_, alone, _, maybe, 0) if alone + maybe > 0 => Heard::Unsure,
        _ => Heard::Nothing,
    }
}

/// The longest phrase that begins here.
fn longest(first: &str, rest: &[&str]) -> Option<&'static Phrase> {
    let begin = TABLE.get(first)?.iter();
    let fitting = begin.filter(|phrase| rest.starts_with_words(&phrase.words));
    fitting.max_by_key(|phrase| (phrase.words.len(), phrase.kind))
}

trait StartsWithWords {
    fn starts_with_words(&self, words: &[String]) -> bool;
}

impl StartsWithWords for [&str] {
    fn starts_with_words(&self, words: &[String]) -> bool {
        self.len() >= words.len() && self.iter().zip(words).all(|(one, other)| one == other)
    }
}

/// Small letters without marks; whatever is neither letter nor digit parts words. An apostrophe parts nothing.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase).nfkd() {
        match letter {
            'a'..='z' | '0'..='9' => folded.push(letter),
            '\'' | '’' | '‘' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
            'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ħ' => folded.push('h'),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            letter if is_combining_mark(letter) => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    folded
}

fn table(text: &'static str) -> HashMap<String, Vec<Phrase>> {
    let mut table: HashMap<String, Vec<Phrase>> = HashMap::new();
    let mut language = None;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = heading(line) {
            language = Some(name).filter(|name| *name != "any");
            continue;
        }
        let Some((kind, phrases)) = line.split_once(':') else { continue };
        let kind = match kind {
            "stop" => Kind::Stop,
            "all" => Kind::All,
            "alone" => Kind::Alone,
            "maybe" => Kind::Maybe,
            "start" => Kind::Start,
            _ => Kind::Polite,
        };
        for phrase in phrases.split(',') {
            let words: Vec<String> = folded(phrase).split_whitespace().map(str::to_owned).collect();
            if let Some(first) = words.first().cloned() {
                table.entry(first).or_default().push(Phrase { words, kind, language });
            }
        }
    }
    table
}

#[cfg(test)]
mod tests;
