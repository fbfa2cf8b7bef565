//! The portfolio's messaging limit (CONTRACT §5): how many different people a template may reach outside a customer service
//! window within 24 hours that move along. Practice's own arithmetic, so that a fault in the shop's shows.

use std::collections::{HashMap, VecDeque};

use shopbell_model::{Span, UtcMillis};

use crate::limits::Tier;

/// The time that moves along.
const DAY: Span = Span::hours(24);

/// Whom templates went to outside a window.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// How many they may go to.
    pub(crate) tier: Tier,
    /// When the last one went to each.
    last: HashMap<String, UtcMillis>,
    /// Every one, in the order of time, so that old ones are let go without looking at all.
    order: VecDeque<(UtcMillis, String)>,
}

impl Reach {
    /// Whether a template may go to `person` at `now`; to somebody who got one within the day it always may.
    pub(crate) fn has_room(&self, person: &str, now: UtcMillis) -> bool {
        let Some(most) = self.tier.people() else { return true };
        let is_counted = self.last.get(person).is_some_and(|at| now - *at < DAY);
        is_counted || self.used(now) < most
    }

    /// How many different people got one within the day before `now`.
    pub(crate) fn used(&self, now: UtcMillis) -> usize {
        // Only those at the front can be too old, and those that nothing has been counted since.
        let old = self.order.iter().take_while(|(at, _)| now - *at >= DAY);
        self.last.len() - old.filter(|(at, person)| self.last.get(person) == Some(at)).count()
    }

    /// Counts a template to `person`.
    pub(crate) fn count(&mut self, person: &str, at: UtcMillis) {
        while let Some((old, _)) = self.order.front()
            && at - *old >= DAY
        {
            if let Some((old, person)) = self.order.pop_front()
                && self.last.get(&person) == Some(&old)
            {
                self.last.remove(&person);
            }
        }
        self.last.insert(person.to_owned(), at);
        self.order.push_back((at, person.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: UtcMillis = UtcMillis(1_700_000_000_000);

    #[test]
    fn the_251st_person_waits_and_a_second_template_takes_no_place() {
        let mut reach = Reach::default();
        for n in 0..250 {
            assert!(reach.has_room(&format!("p{n}"), START), "person {n} is within the limit");
            reach.count(&format!("p{n}"), START);
        }
        assert!(!reach.has_room("one more", START));
        assert!(reach.has_room("p7", START), "they got one already");
        reach.count("p7", START);
        assert_eq!(reach.used(START), 250);
        reach.tier = Tier::TwoThousand;
        assert!(reach.has_room("one more", START));
        reach.tier = Tier::Unlimited;
        assert!(reach.has_room("one more", START));
    }

    #[test]
    fn the_day_moves_along() {
        let mut reach = Reach::default();
        for n in 0..250 {
            reach.count(&format!("p{n}"), START + Span::minutes(n));
        }
        let next_day = START + DAY;
        assert!(!reach.has_room("one more", UtcMillis(next_day.0 - 1)));
        assert!(reach.has_room("one more", next_day), "the first place is free");
        reach.count("one more", next_day);
        assert!(!reach.has_room("and one more", next_day));
        // Whoever got another one later holds their place longer.
        reach.count("p1", next_day);
        assert_eq!(reach.used(next_day + Span::minutes(1)), 250, "p1 still counts");
        assert_eq!(reach.used(next_day + Span::minutes(2)), 249, "p2 does not");
        assert_eq!(reach.used(next_day + Span::days(3)), 0);
    }
}
