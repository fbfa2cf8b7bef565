//! What a launcher, a software centre or a system's question says, out of the message catalogue: the file is read as text,
//! because this crate is compiled before the catalogue's own reader.

use crate::place;
use crate::trouble::Trouble;

/// The language whose sentence stands where a system asks for no other.
const FIRST: &str = "en";

/// One sentence in every language.
#[derive(Debug, PartialEq, Eq)]
pub struct Sentence {
    /// In English.
    pub first: String,
    /// The code of every other language, and the sentence in it.
    pub others: Vec<(String, String)>,
}

/// Reads a sentence that takes no argument and stands on one line.
///
/// # Errors
/// When a language does not have it so.
pub fn sentence(key: &str) -> Result<Sentence, Trouble> {
    let folder = place::root().join("src-tauri/crates/words/catalogue");
    let doing = "Cannot read the message catalogue";
    let mut others = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(Trouble::from_error(doing))? {
        let path = entry.map_err(Trouble::from_error(doing))?.path();
        let Some(code) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let text = std::fs::read_to_string(&path).map_err(Trouble::from_error(doing))?;
        let said = find(&text, key)
            .ok_or_else(|| Trouble::new(format!("{key} does not stand on one line in {}.", path.display())))?;
        others.push((code.to_owned(), said.to_owned()));
    }
    others.sort();
    let first = others
        .iter()
        .position(|(code, _)| code == FIRST)
        .map(|at| others.remove(at).1)
        .ok_or_else(|| Trouble::new("The message catalogue has no English."))?;
    Ok(Sentence { first, others })
}

fn find<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let mut lines = text.lines();
    let said = lines.find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='))?.trim();
    let goes_on = lines.next().is_some_and(|next| next.starts_with(' '));
    (!said.is_empty() && !said.contains('{') && !goes_on).then_some(said)
}

#[cfg(test)]
mod tests {
    use super::{find, sentence};

    #[test]
    fn a_sentence_is_found_in_every_language() {
        let said = sentence("launcher-comment").unwrap();
        let codes: Vec<&str> = said.others.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(codes, ["fi", "sv"]);
        assert!(said.others.iter().all(|(_, other)| *other != said.first), "each language says it in its own words");
    }

    #[test]
    fn what_is_more_than_a_line_of_plain_text_is_refused() {
        assert_eq!(find("a = one\nab = two\n", "ab"), Some("two"));
        for text in ["ab = { $count } of them\n", "ab = begins\n    and goes on\n", "ab =\n", "abc = three\n"] {
            assert_eq!(find(text, "ab"), None, "{text}");
        }
    }
}
