//! What is written out of the declarations: the window's TypeScript and the page about the API.
//!
//! `cargo xtask bindings` writes both files; a test fails while either is not what these functions say.

mod layout;
mod markdown;
pub(crate) mod types;
mod typescript;

pub use types::Named;

/// Where the TypeScript lies, from the workspace's root.
pub const TYPESCRIPT_PATH: &str = "ui/src/backend/bindings.ts";

/// Where the page lies, from the workspace's root.
pub const MARKDOWN_PATH: &str = "docs/api.md";

/// The whole of `ui/src/backend/bindings.ts`.
#[must_use]
pub fn typescript() -> String {
    typescript::write(&types::all())
}

/// The whole of `docs/api.md`.
#[must_use]
pub fn markdown() -> String {
    markdown::write(&types::all())
}

#[cfg(test)]
mod tests;
