//! What a person typed becomes a query that FTS5 cannot misread.

use shopbell_model::ConversationId;

use super::fold::{Class, Run, runs};
use super::index::conversation_word;

/// Words of a query; more are left out, so that pasting a page searches for its beginning.
const MOST_WORDS: usize = 16;

/// An expression that finds nothing: a private letter no text holds.
pub(super) const NOTHING: &str = "\"\u{e001}\"";

/// What is searched for: all of it must be there, words by their beginnings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) runs: Vec<Run>,
}

impl Wanted {
    /// Reads what was typed; `None` when there is nothing to search for.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        let mut runs = runs(typed);
        runs.truncate(MOST_WORDS);
        if runs.is_empty() { None } else { Some(Self { runs }) }
    }

    /// Reads what was typed to find a person: a phone number is one word, however it is grouped, and its leading zeros
    /// stand for a country code nobody dials at home.
    pub(crate) fn read_person(typed: &str) -> Option<Self> {
        let grouped = typed.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-()/.".contains(c));
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        if grouped && !digits.is_empty() { Self::read(digits.trim_start_matches('0')) } else { Self::read(typed) }
    }

    /// As FTS5 wants it. Every word stands in quotes and holds only letters, digits and private letters, so nothing of
    /// it can be taken for syntax.
    pub(crate) fn expression(&self, chats: &[ConversationId]) -> String {
        let mut terms: Vec<String> = self.runs.iter().map(term).collect();
        if !chats.is_empty() {
            let words: Vec<String> = chats.iter().map(|id| format!("\"{}\"", conversation_word(*id))).collect();
            terms.push(format!("({})", words.join(" OR ")));
        }
        terms.join(" AND ")
    }
}

fn term(run: &Run) -> String {
    match run.class {
        Class::Spaced => format!("\"{}\" *", run.folded),
        Class::Sign | Class::Gap => format!("\"{}\"", run.folded),
        Class::Dense => {
            let letters: Vec<char> = run.folded.chars().collect();
            match letters.as_slice() {
                [letter] => format!("\"{letter}\" *"),
                letters => {
                    let pairs: Vec<String> = letters.windows(2).map(|pair| pair.iter().collect()).collect();
                    format!("\"{}\"", pairs.join(" "))
                }
            }
        }
    }
}

/// What was typed, as the index itself is asked for messages; `None` when there is nothing to search for. For whoever
/// measures or looks into the index without this program's way to its rows.
#[must_use]
pub fn expression(typed: &str) -> Option<String> {
    Wanted::read(typed).map(|wanted| wanted.expression(&[]))
}
