//! What people call things: short names on one line.

use shopbell_store::search;

use crate::error::EngineError;

/// A name without the blanks around it; refused when nothing is left to tell it by, or when it is too long.
pub(crate) fn checked(field: &'static str, name: &str, longest: usize) -> Result<String, EngineError> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if search::folded(&name).is_empty() {
        return Err(EngineError::Invalid { field, problem: "has no letter in it".to_owned() });
    }
    if name.chars().count() > longest {
        return Err(EngineError::Invalid { field, problem: format!("longer than {longest} characters") });
    }
    Ok(name)
}

/// A text without the blanks around it; refused when it is empty or too long.
pub(crate) fn text(field: &'static str, text: &str, longest: usize) -> Result<String, EngineError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(EngineError::Invalid { field, problem: "is empty".to_owned() });
    }
    if text.chars().count() > longest {
        return Err(EngineError::Invalid { field, problem: format!("longer than {longest} characters") });
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_with_a_letter_in_it() {
        assert_eq!(checked("name", "  Kallio \n noutaa ", 20).unwrap(), "Kallio noutaa");
        assert!(checked("name", " -- ", 20).is_err(), "nobody could find it again");
        assert!(checked("name", "abcdef", 5).is_err());
        assert_eq!(checked("name", "สวัส", 5).unwrap(), "สวัส");
    }
}
