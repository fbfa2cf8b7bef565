//! Addresses of files for the window: nobody can guess them, and they run out.
//!
//! A ticket names what it opens and until when, signed with a key that lives as long as the program. It stays the same for
//! half a day, so that a page that reads again does not load its pictures again. Time is counted by the clock that does
//! not jump: moving the practice clock must not empty the chat.

use shopbell_cloud::signature;
use shopbell_model::{FileId, Span};

/// What a ticket opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The file.
    Whole,
    /// Its thumbnail.
    Thumbnail,
    /// A sound as plain samples.
    Plain,
    /// A place to bring a new file to.
    Intake,
    /// A file of people that was written.
    Export,
}

impl Part {
    const fn letter(self) -> &'static str {
        match self {
            Self::Whole => "f",
            Self::Thumbnail => "t",
            Self::Plain => "p",
            Self::Intake => "i",
            Self::Export => "e",
        }
    }
}

/// Tickets end at steps of this; each lives between one and two of them.
const STEP: Span = Span::hours(12);

/// Makes and checks tickets.
pub(crate) struct Tickets {
    key: [u8; 32],
}

impl Tickets {
    pub(crate) fn new() -> std::io::Result<Self> {
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(Self { key })
    }

    /// A ticket that is good from now on.
    pub(crate) fn make(&self, part: Part, file: FileId, now: Span) -> String {
        let until = (now.0 / STEP.0 + 2) * STEP.0;
        let what = format!("{}-{}-{until}", part.letter(), file.0);
        let proof = hex::encode(signature::sign(&self.key, what.as_bytes()));
        format!("{what}-{proof}")
    }

    /// What a ticket opens; nothing when it was not made here or has run out.
    pub(crate) fn check(&self, ticket: &str, now: Span) -> Option<(Part, FileId)> {
        let (what, proof) = ticket.rsplit_once('-')?;
        signature::verify(&[&self.key], what.as_bytes(), &format!("sha256={proof}"))?;
        let mut words = what.split('-');
        let letter = words.next()?;
        let file = words.next()?.parse().ok()?;
        let until: i64 = words.next()?.parse().ok()?;
        let part = [Part::Whole, Part::Thumbnail, Part::Plain, Part::Intake, Part::Export]
            .into_iter()
            .find(|part| part.letter() == letter)?;
        (now.0 < until).then_some((part, FileId(file)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_opens_what_it_names_until_it_has_run_out() {
        let tickets = Tickets::new().unwrap();
        let now = Span::hours(5);
        let ticket = tickets.make(Part::Whole, FileId(7), now);
        assert_eq!(tickets.check(&ticket, now), Some((Part::Whole, FileId(7))));
        assert_eq!(tickets.make(Part::Whole, FileId(7), Span::hours(6)), ticket, "stays the same");
        assert_eq!(tickets.check(&ticket, now + Span::hours(12)), Some((Part::Whole, FileId(7))));
        assert_eq!(tickets.check(&ticket, now + Span::hours(24)), None, "has run out");
    }

    #[test]
    fn nothing_else_opens() {
        let tickets = Tickets::new().unwrap();
        let ticket = tickets.make(Part::Thumbnail, FileId(7), Span(0));
        for forged in [
            ticket.replacen("t-7", "f-7", 1),
            ticket.replacen("t-7", "t-8", 1),
            ticket.replacen("-7-", "-7-9", 1),
            ticket.get(..ticket.len() - 1).unwrap().to_owned(),
            "t-7-99999999999".to_owned(),
            String::new(),
        ] {
            assert_eq!(tickets.check(&forged, Span(0)), None, "{forged}");
        }
        assert_eq!(Tickets::new().unwrap().check(&ticket, Span(0)), None, "of another run");
    }
}
