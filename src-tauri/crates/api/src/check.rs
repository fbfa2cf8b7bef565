//! Requests that are refused before the engine hears of them.

use crate::dto::Failure;

/// A refusal that names the field.
pub(crate) fn invalid(field: &str, problem: impl Into<String>) -> Failure {
    Failure::Invalid { field: field.to_owned(), problem: problem.into() }
}

/// A request that serde could not read.
pub(crate) fn unreadable(problem: &serde_json::Error) -> Failure {
    let problem = problem.to_string();
    let field = ["missing field `", "unknown field `"]
        .iter()
        .find_map(|start| problem.strip_prefix(start)?.split('`').next())
        .unwrap_or_default()
        .to_owned();
    Failure::Invalid { field, problem }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::dto;

    #[test]
    fn a_missing_or_unknown_field_is_named() {
        let missing = serde_json::from_value::<dto::GetConversation>(json!({})).unwrap_err();
        assert!(matches!(unreadable(&missing), Failure::Invalid { field, .. } if field == "conversation"));
        let unknown = serde_json::from_value::<dto::Nothing>(json!({"x": 1})).unwrap_err();
        assert!(matches!(unreadable(&unknown), Failure::Invalid { field, .. } if field == "x"));
    }
}
