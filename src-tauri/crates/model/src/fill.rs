//! Filling the places of a text that is written for many, such as `{name}`.

/// `text` with each place `{key}` filled by its value, in one pass: a value is data, and what looks like a place in it
/// stays. A place that is not known stays as it is written; one without a value goes, and the blank before it.
#[must_use]
pub fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let place = after.split_once('}').and_then(|(key, behind)| {
            let value = values.iter().find(|(known, _)| known.eq_ignore_ascii_case(key.trim()))?;
            Some((value.1.trim(), behind))
        });
        match place {
            Some(("", behind)) => {
                out.truncate(out.trim_end_matches(' ').len());
                rest = behind;
            }
            Some((value, behind)) => {
                out.push_str(value);
                rest = behind;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The first place of `text`, a word in braces, whose name is not among the known ones. Braces around anything else are
/// only braces.
#[must_use]
pub fn unknown<'a>(text: &'a str, values: &[(&str, &str)]) -> Option<&'a str> {
    text.split('{').skip(1).find_map(|after| {
        let key = after.split_once('}')?.0.trim();
        let word = !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
        (word && !values.iter().any(|(known, _)| known.eq_ignore_ascii_case(key))).then_some(key)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{filled, unknown};

    #[test]
    fn places_are_filled_once_and_unknown_ones_stay() {
        let values = [("name", "Leena {shop}"), ("shop", "Aamu")];
        assert_eq!(filled("Hei {name}, {Shop} here", &values), "Hei Leena {shop}, Aamu here");
        assert_eq!(filled("{order} {na", &values), "{order} {na");
        assert_eq!(filled("{{name}}", &values), "{Leena {shop}}");
    }

    #[test]
    fn a_word_in_braces_that_nothing_fills_is_found() {
        let values = [("name", ""), ("nimi", "")];
        assert_eq!(unknown("Hei {Nimi}, {name}", &values), None);
        assert_eq!(unknown("Hei {name}, {tilaus}!", &values), Some("tilaus"));
        assert_eq!(unknown("{ {{name}} {a b} {} {order", &values), None);
    }

    #[test]
    fn nobody_is_greeted_by_a_gap() {
        assert_eq!(filled("Hei {name}!", &[("name", " ")]), "Hei!");
        assert_eq!(filled("{name}, hei", &[("name", "")]), ", hei");
    }

    proptest! {
        #[test]
        fn a_text_without_places_stays(text in "[^{}]*") {
            prop_assert_eq!(filled(&text, &[("name", "x")]), text);
        }
    }
}
