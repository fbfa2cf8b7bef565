//! Why a command could not be done, in a sentence for whoever typed it.

use std::fmt;

/// Why a command could not be done.
#[derive(Debug)]
pub struct Trouble {
    sentence: String,
    told: bool,
}

impl Trouble {
    /// A trouble with the sentence to print.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), told: false }
    }

    /// A trouble that has already been printed: only the exit code is left to set.
    #[must_use]
    pub fn told() -> Self {
        Self { sentence: "it was told above".to_owned(), told: true }
    }

    /// Whether it has already been printed.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.told
    }

    /// Turns the error of `doing` into a sentence.
    pub fn from_error(doing: &str) -> impl Fn(std::io::Error) -> Self {
        move |error| Self::new(format!("{doing}: {error}"))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.sentence)
    }
}

impl std::error::Error for Trouble {}
