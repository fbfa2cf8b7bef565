//! What is written out of the declarations: the window's TypeScript and the page about the API.
//!
//! `cargo xtask bindings` writes both files; a test fails while either is not what these functions say.

mod layout;
mod markdown;
pub(crate) mod types;
mod typescript;

use ts_rs::TypeVisitor;

use crate::commands::COMMANDS;
use crate::dto;
use types::{Collected, Declared};

pub use types::Named;

/// Where the TypeScript lies, from the workspace's root.
pub const TYPESCRIPT_PATH: &str = "ui/src/backend/bindings.ts";

/// Where the page lies, from the workspace's root.
pub const MARKDOWN_PATH: &str = "docs/api.md";

/// The whole of `ui/src/backend/bindings.ts`.
#[must_use]
pub fn typescript() -> String {
    typescript::write(&all())
}

/// The whole of `docs/api.md`.
#[must_use]
pub fn markdown() -> String {
    markdown::write(&all())
}

/// Every type the commands, the events and the failures are made of.
fn all() -> Vec<Declared> {
    let mut types = Collected::default();
    for command in COMMANDS {
        (command.collect)(&mut types);
    }
    types.visit::<dto::Event>();
    types.visit::<dto::FileDrag>();
    types.visit::<dto::Failure>();
    // ts-rs meets dependencies in another order in each build.
    types.0.sort_by(|a, b| a.name.cmp(&b.name));
    types.0
}

#[cfg(test)]
mod tests;
