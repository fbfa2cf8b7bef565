//! The gaps of a template's text, `{{1}}` or `{{order}}`, and what may be filled into them (CONTRACT §3.2).

/// So many blanks side by side Meta refuses in a value (132012), as it does line breaks and tabs.
const BLANKS: &str = "    ";

/// The names of a text's gaps in the order they first stand there, each once.
#[must_use]
pub fn names(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{") {
        let Some((name, behind)) = after.split_once("}}") else { break };
        let name = name.trim();
        if !name.is_empty() && !found.contains(&name) {
            found.push(name);
        }
        rest = behind;
    }
    found
}

/// `text` with its gaps filled by what `value` knows; one it does not know stays as it is written. A value is data: what
/// looks like a gap in it stays.
#[must_use]
pub fn fill<'v>(text: &str, value: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let known = after.split_once("}}").and_then(|(name, behind)| Some((value(name.trim())?, behind)));
        match known {
            Some((value, behind)) => {
                filled.push_str(value);
                rest = behind;
            }
            None => {
                filled.push_str("{{");
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapProblem {
    /// Nothing is filled in.
    Missing,
    /// It has a line break, a tab or four blanks side by side.
    Shape,
    /// With it there are too many characters.
    TooLong {
        /// How many there may be.
        most: usize,
    },
}

/// What is wrong with a value, as far as it can be said of it alone.
#[must_use]
pub fn problem(value: &str) -> Option<GapProblem> {
    if value.trim().is_empty() {
        return Some(GapProblem::Missing);
    }
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    (value.contains(breaks) || value.contains(BLANKS)).then_some(GapProblem::Shape)
}

/// Whether a gap that is called so is for the customer's name.
#[must_use]
pub fn is_name(gap: &str) -> bool {
    const NAMES: &[&str] =
        &["name", "first_name", "firstname", "customer", "customer_name", "nimi", "etunimi", "namn", "fornamn"];
    NAMES.contains(&gap.to_lowercase().as_str())
}

/// Whether the words before a gap greet, so that a customer's name belongs into it.
#[must_use]
pub fn greets(before: &str) -> bool {
    const GREETINGS: &[&str] = &[
        "hello",
        "hi",
        "hey",
        "dear",
        "hei",
        "moi",
        "terve",
        "hyvä",
        "hej",
        "hejsan",
        "hallo",
        "liebe",
        "lieber",
        "guten tag",
        "hola",
        "bonjour",
        "ciao",
        "olá",
        "oi",
        "здравствуйте",
        "привет",
        "вітаю",
        "مرحبا",
        "tere",
        "ahoj",
        "dobrý den",
    ];
    let before = before.trim_end_matches([' ', ',', '\u{a0}']).to_lowercase();
    GREETINGS.iter().any(|word| {
        before.strip_suffix(word).is_some_and(|rest| !rest.chars().next_back().is_some_and(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn gaps_are_named_once_and_filled_everywhere() {
        let text = "Hi {{1}}, order {{ 2 }} is ready, {{1}}!";
        assert_eq!(names(text), ["1", "2"]);
        let value = |name: &str| (name == "1").then_some("{{2}}");
        assert_eq!(fill(text, value), "Hi {{2}}, order {{ 2 }} is ready, {{2}}!", "a value is data");
        assert_eq!(names("{{open {{x}}"), ["open {{x"], "what is not closed well is still found, and never lost");
    }

    #[test]
    fn what_meta_refuses_in_a_value_is_known_before() {
        assert_eq!(problem(" \u{a0}"), Some(GapProblem::Missing));
        for bad in ["a\nb", "a\tb", "a    b", "a\r\nb", "a\u{2028}b"] {
            assert_eq!(problem(bad), Some(GapProblem::Shape), "{bad:?}");
        }
        assert_eq!(problem("a   b"), None, "three blanks are fine");
    }

    #[test]
    fn a_greeting_asks_for_a_name() {
        assert!(greets("Hello "));
        assert!(greets("Kiitos! Hei "));
        assert!(!greets("Delhi "), "the end of another word");
        assert!(!greets("your order "));
    }

    proptest! {
        #[test]
        fn a_text_without_gaps_stays(text in "[^{}]*") {
            prop_assert_eq!(fill(&text, |_| Some("x")), text);
        }
    }
}
