//! Gathers the TypeScript declaration of everything that crosses the door, each type once, by name.

use ts_rs::{Config, TS, TypeVisitor};

use super::layout::layout;

/// A type by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named(pub String);

impl Named {
    /// The name `T` has in TypeScript.
    #[must_use]
    pub fn of<T: TS>() -> Self {
        Self(T::name(&config()))
    }
}

/// One declaration.
#[derive(Clone, Debug)]
pub(crate) struct Declared {
    pub name: String,
    pub docs: String,
    /// `type Name = …;` without `export`, laid out.
    pub text: String,
}

/// The declarations so far.
#[derive(Debug, Default)]
pub(crate) struct Collected(pub Vec<Declared>);

impl TypeVisitor for Collected {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only derived types have a place of their own; numbers, texts and lists are written where they stand.
        if T::output_path().is_none() {
            T::visit_dependencies(self);
            return;
        }
        let config = config();
        let name = T::ident(&config);
        if self.0.iter().any(|known| known.name == name) {
            return;
        }
        self.0.push(Declared { name, docs: layout(&T::docs().unwrap_or_default()), text: layout(&T::decl(&config)) });
        T::visit_dependencies(self);
    }
}

/// Ids and times fit a double: row ids count up from one, milliseconds reach it in the year 287396.
fn config() -> Config {
    Config::new().with_large_int("number")
}
