//! `{{1}}` and `{{first_name}}` in a template's text (CONTRACT §3.2).

/// The variables of a text, in order, each as often as it stands there.
pub(crate) fn names(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else { break };
        found.push(name.trim());
        rest = after;
    }
    found
}

/// How many values the text wants.
pub(crate) fn count(text: &str) -> usize {
    let mut names = names(text);
    names.sort_unstable();
    names.dedup();
    names.len()
}

/// The text with its values; `values` are named or in the order of their numbers.
pub(crate) fn fill(text: &str, values: &[(Option<String>, String)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else { break };
        filled.push_str(before);
        let name = name.trim();
        let numbered = name.parse::<usize>().ok().and_then(|number| values.get(number.checked_sub(1)?));
        let value = values.iter().find(|(of, _)| of.as_deref() == Some(name)).or(numbered);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_counted_once_and_filled_everywhere() {
        let text = "Hi {{1}}, order {{2}} is ready, {{1}}!";
        assert_eq!(count(text), 2);
        let values = [(None, "Aino".to_owned()), (None, "17".to_owned())];
        assert_eq!(fill(text, &values), "Hi Aino, order 17 is ready, Aino!");
        let named = [(Some("name".to_owned()), "Aino".to_owned())];
        assert_eq!(fill("Moi {{name}}!", &named), "Moi Aino!");
    }
}
