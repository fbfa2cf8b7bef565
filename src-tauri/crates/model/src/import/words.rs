//! Words of files: folded so that spelling does not matter, and tables of what they mean.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::country;

/// Small letters without marks above them, one blank between words, nothing but letters and digits: headers and names that
/// are the same to a person become the same.
#[must_use]
pub fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let spaced: String = plain.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A table of lines `meaning: word | word | …`, by its folded words. What begins with `#` is said to people.
fn table(text: &'static str) -> HashMap<String, &'static str> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| line.split_once(':'));
    lines.flat_map(|(meaning, words)| words.split('|').map(move |word| (folded(word), meaning.trim()))).collect()
}

static HEADERS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| table(include_str!("words/headers.txt")));
static LANGUAGES: LazyLock<HashMap<String, &'static str>> =
    LazyLock::new(|| table(include_str!("words/languages.txt")));
static ANSWERS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| table(include_str!("words/answers.txt")));

/// What a header says its column is; a word of the table.
pub(super) fn header(text: &str) -> Option<&'static str> {
    HEADERS.get(&folded(text)).copied()
}

/// The code of a language by its name in one of many languages.
pub(super) fn language(text: &str) -> Option<&'static str> {
    LANGUAGES.get(&folded(text)).copied()
}

/// The two letters of a country by its name in one of several languages.
pub(super) fn country(text: &str) -> Option<&'static str> {
    country::code(text)
}

/// What a word says to a question, where it says nothing but that.
pub(super) fn answer(text: &str) -> Option<bool> {
    match text.trim() {
        "✓" | "✔" | "☑" | "✅" => return Some(true),
        "-" | "–" | "—" | "✗" | "✘" | "☐" | "❌" | "✖" | "×" => return Some(false),
        _ => {}
    }
    match *ANSWERS.get(&folded(text))? {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// Whether a cell that should say why one may write to somebody says that one may not, or that nobody knows: it is a *no*,
/// begins with one, or holds neither letter nor digit.
pub(super) fn denies(text: &str) -> bool {
    if let Some(answer) = answer(text) {
        return !answer;
    }
    let plain = folded(text);
    let mut words = plain.split_whitespace();
    let Some(first) = words.next() else { return true };
    let denied = |said: &str| ANSWERS.get(said).is_some_and(|meaning| *meaning != "yes");
    // One letter is a *no* only where it stands by itself: `e-mail` begins with one, too.
    let alone = text.split_whitespace().next().is_some_and(|word| folded(word) == first);
    let whole = alone || first.len() > 1;
    let pair = words.next().map(|second| format!("{first} {second}"));
    (whole && denied(first)) || pair.is_some_and(|pair| denied(&pair))
}
