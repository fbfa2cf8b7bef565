//! What people think of what they got: deliveries and complaints of the last seven days, for the number and for each template.
//!
//! Kept as hours, so that it takes the same room however much is sent. Meta says only that a rating comes from seven days of
//! feedback (CONTRACT §5); the shares here are practice's own.

use std::collections::{BTreeMap, HashMap};

use shopbell_model::{Span, UtcMillis};

/// Feedback older than this is forgotten (CONTRACT §5).
const REMEMBERED: Span = Span::days(7);
/// So few complaints say nothing.
const FEWEST: u32 = 3;
/// Complaints of a thousand delivered from which the quality is medium.
const YELLOW: u64 = 10;
/// Complaints of a thousand delivered from which it is low.
const RED: u64 = 25;

/// How something is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rating {
    /// High.
    Green,
    /// Medium.
    Yellow,
    /// Low.
    Red,
}

impl Rating {
    /// Meta's word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Green => "GREEN",
            Self::Yellow => "YELLOW",
            Self::Red => "RED",
        }
    }
}

/// What was delivered and complained about in an hour.
#[derive(Clone, Copy, Debug, Default)]
struct Hour {
    delivered: u32,
    complaints: u32,
}

/// The hours of a week, by their number since 1970.
#[derive(Debug, Default)]
struct Week(BTreeMap<i64, Hour>);

fn hour_of(at: UtcMillis) -> i64 {
    at.0.div_euclid(Span::hours(1).0)
}

impl Week {
    fn hour(&mut self, at: UtcMillis) -> &mut Hour {
        // Late news of an old hour may come; what is too old goes with the first that is newer.
        let oldest = hour_of(at - REMEMBERED);
        while self.0.first_key_value().is_some_and(|(hour, _)| *hour < oldest) {
            self.0.pop_first();
        }
        self.0.entry(hour_of(at)).or_default()
    }

    fn rating(&self, now: UtcMillis) -> Rating {
        let (mut delivered, mut complaints) = (0_u64, 0_u32);
        for hour in self.0.range(hour_of(now - REMEMBERED)..).map(|(_, hour)| hour) {
            delivered += u64::from(hour.delivered);
            complaints += hour.complaints;
        }
        if complaints < FEWEST {
            return Rating::Green;
        }
        match u64::from(complaints) * 1000 {
            many if many >= delivered * RED => Rating::Red,
            some if some >= delivered * YELLOW => Rating::Yellow,
            _ => Rating::Green,
        }
    }
}

/// Feedback about the number and about each template, by id.
#[derive(Debug, Default)]
pub(crate) struct Feedback {
    number: Week,
    templates: HashMap<String, Week>,
}

impl Feedback {
    /// Something arrived.
    pub(crate) fn delivered(&mut self, template: Option<&str>, at: UtcMillis) {
        self.number.hour(at).delivered += 1;
        if let Some(template) = template {
            self.templates.entry(template.to_owned()).or_default().hour(at).delivered += 1;
        }
    }

    /// Somebody blocked and reported the shop because of it.
    pub(crate) fn complained(&mut self, template: Option<&str>, at: UtcMillis) {
        self.number.hour(at).complaints += 1;
        if let Some(template) = template {
            self.templates.entry(template.to_owned()).or_default().hour(at).complaints += 1;
        }
    }

    /// How the number stands.
    pub(crate) fn of_number(&self, now: UtcMillis) -> Rating {
        self.number.rating(now)
    }

    /// How a template stands.
    pub(crate) fn of_template(&self, template: &str, now: UtcMillis) -> Rating {
        self.templates.get(template).map_or(Rating::Green, |week| week.rating(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: UtcMillis = UtcMillis(1_700_000_000_000);

    fn after(delivered: u32, complaints: u32) -> Feedback {
        let mut feedback = Feedback::default();
        for _ in 0..delivered {
            feedback.delivered(Some("t"), START);
        }
        for _ in 0..complaints {
            feedback.complained(Some("t"), START);
        }
        feedback
    }

    #[test]
    fn the_share_decides_and_a_few_say_nothing() {
        for (delivered, complaints, wanted) in [
            (10, 2, Rating::Green),
            (1000, 9, Rating::Green),
            (1000, 10, Rating::Yellow),
            (1000, 24, Rating::Yellow),
            (1000, 25, Rating::Red),
            (3, 3, Rating::Red),
        ] {
            let feedback = after(delivered, complaints);
            assert_eq!(feedback.of_number(START), wanted, "{complaints} of {delivered}");
            assert_eq!(feedback.of_template("t", START), wanted, "{complaints} of {delivered}");
        }
        assert_eq!(after(10, 10).of_template("another", START), Rating::Green);
    }

    #[test]
    fn a_week_later_it_is_forgotten_and_takes_no_room() {
        let mut feedback = after(100, 50);
        assert_eq!(feedback.of_number(START + Span::days(6)), Rating::Red);
        assert_eq!(feedback.of_number(START + Span::days(8)), Rating::Green);
        for hour in 0..1000 {
            feedback.delivered(None, START + Span::hours(hour));
        }
        assert!(feedback.number.0.len() <= 169, "{} hours are kept", feedback.number.0.len());
    }
}
