//! A template between Meta's JSON and the value its author works on ([`Definition`]; CONTRACT §3.2).
//!
//! [`read`] takes what is sent to make a template and what Meta lists; [`write()`] gives what is sent. Reading what was
//! written gives the same value, and writing what was read loses nothing: a field, a button or a whole component that is
//! not known here, or has another shape than Meta's documentation gives it, stays as JSON text beside the thing it
//! belongs to. Only spelling is settled: enum words in capitals, numbers as numbers, an example where Meta's pages put it.

mod judged;
mod object;
mod read;
mod write;

use serde_json::Value;
use shopbell_model::template::definition::Definition;
use thiserror::Error;

use crate::graph::{TemplateDraft, TemplateEdit};

pub use judged::{Judged, NotJudged, judge};
pub use read::read;
pub use write::{components, write};

/// Why something is no template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// It is a number, a text or a list.
    #[error("a template is a JSON object")]
    NotAnObject,
    /// It is an object of something else.
    #[error("it has no list of components, so it is not a template")]
    NoComponents,
    /// It is a page of templates.
    #[error("it is a list of templates, not one of them")]
    AList,
}

/// What is sent to ask Meta for a new template. Nobody asks for one without a category: without one it says `UTILITY`
/// nowhere, the word stays empty and Meta refuses it.
#[must_use]
pub fn draft(definition: &Definition) -> TemplateDraft {
    TemplateDraft {
        name: definition.name.clone(),
        language: definition.language.clone(),
        category: category(definition).unwrap_or_default(),
        named_parameters: definition.format == shopbell_model::template::definition::GapFormat::Named,
        ttl_seconds: definition.ttl_seconds,
        components: components(definition),
    }
}

/// What is sent to change a template that Meta has; the category only where it may change (CONTRACT §3.1: not of an
/// approved one).
#[must_use]
pub fn edit(definition: &Definition, with_category: bool) -> TemplateEdit {
    TemplateEdit {
        category: category(definition).filter(|_| with_category),
        components: Some(components(definition)),
        ttl_seconds: definition.ttl_seconds,
    }
}

/// Reads a row of Meta's list.
#[must_use]
pub fn of_listed(listed: &crate::graph::Template) -> Definition {
    read::from_parts(
        listed.name.as_deref(),
        listed.language.as_deref(),
        listed.category.as_deref(),
        listed.parameter_format.as_deref(),
        listed.ttl_seconds,
        &listed.components,
    )
}

/// Reads what is kept of a template apart: its names, and its components as Meta has them.
#[must_use]
pub fn of_parts(name: &str, language: &str, category: &str, named: bool, parts: &[Value]) -> Definition {
    let format = if named { "NAMED" } else { "POSITIONAL" };
    read::from_parts(Some(name), Some(language), Some(category), Some(format), None, parts)
}

fn category(definition: &Definition) -> Option<String> {
    definition.category.map(|category| category.as_str().to_ascii_uppercase())
}

#[cfg(test)]
mod tests;
