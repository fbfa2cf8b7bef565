//! Reads SPDX licence expressions: names, `AND`, `OR`, `WITH`, brackets, and the old slash for `OR`.

/// Whether the expression can be satisfied with licences that are allowed. One that cannot be read is not satisfied.
#[must_use]
pub fn satisfied(expression: &str, allowed: fn(&str) -> bool) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut reader = Reader { words: spaced.split_whitespace().peekable(), allowed };
    let verdict = reader.any_of();
    reader.words.peek().is_none() && verdict == Some(true)
}

struct Reader<'a, I: Iterator<Item = &'a str>> {
    words: std::iter::Peekable<I>,
    allowed: fn(&str) -> bool,
}

impl<'a, I: Iterator<Item = &'a str>> Reader<'a, I> {
    fn any_of(&mut self) -> Option<bool> {
        let mut verdict = self.all_of()?;
        while self.words.next_if_eq(&"OR").is_some() {
            verdict |= self.all_of()?;
        }
        Some(verdict)
    }

    fn all_of(&mut self) -> Option<bool> {
        let mut verdict = self.one()?;
        while self.words.next_if_eq(&"AND").is_some() {
            verdict &= self.one()?;
        }
        Some(verdict)
    }

    fn one(&mut self) -> Option<bool> {
        match self.words.next()? {
            "(" => {
                let verdict = self.any_of()?;
                (self.words.next()? == ")").then_some(verdict)
            }
            ")" | "AND" | "OR" | "WITH" => None,
            name if self.words.next_if_eq(&"WITH").is_some() => {
                let exception = self.words.next()?;
                Some((self.allowed)(&format!("{name} WITH {exception}")))
            }
            name => Some((self.allowed)(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::allowed::in_the_program;
    use super::satisfied;

    #[test]
    fn alternatives_need_one_and_conjunctions_all() {
        for fine in [
            "MIT",
            "MIT OR GPL-3.0",
            "GPL-2.0/MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
        ] {
            assert!(satisfied(fine, in_the_program), "{fine}");
        }
        for refused in [
            "GPL-3.0-only",
            "MIT AND GPL-3.0",
            "(MIT OR ISC) AND AGPL-3.0",
            "none given",
            "",
            "MIT OR",
            "(MIT",
            "GPL-3.0 WITH LLVM-exception",
        ] {
            assert!(!satisfied(refused, in_the_program), "{refused}");
        }
    }
}
