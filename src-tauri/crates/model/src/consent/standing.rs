//! How a person stands by the ledger: the last word on each matter decides.
//!
//! By the time the person spoke, not by the time it came in: an old *yes* that arrives late brings nothing back. Of two
//! words of the same moment the *no* counts.

use serde::{Deserialize, Serialize};

use super::{Act, Means, Topic};
use crate::UtcMillis;

/// A matter that has a last word of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Offers, as said to the shop.
    Offers,
    /// News about own orders, as said to the shop.
    Orders,
    /// Offers, as switched in WhatsApp itself: only the customer can switch that back, there.
    Switch,
}

impl Lane {
    /// Every lane.
    pub const ALL: [Self; 3] = [Self::Offers, Self::Orders, Self::Switch];

    /// As the table spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Offers => "offers",
            Self::Orders => "orders",
            Self::Switch => "switch",
        }
    }

    /// Reads what [`Self::as_str`] wrote.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.as_str() == word)
    }

    /// The matters an entry is a word on. A sign-up in WhatsApp agrees and takes an earlier stop there back.
    #[must_use]
    pub const fn of(act: Act, topic: Topic, means: Means) -> &'static [Self] {
        match (means, act, topic) {
            (Means::Meta, Act::Agreed, _) => &[Self::Offers, Self::Switch],
            (Means::Meta, _, _) | (_, Act::Resumed, _) => &[Self::Switch],
            (_, _, Topic::Offers) => &[Self::Offers],
            (_, _, Topic::Orders) => &[Self::Orders],
            (_, _, Topic::All) => &[Self::Offers, Self::Orders],
        }
    }
}

/// The last word on a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// What was said.
    pub act: Act,
    /// How the shop came to know.
    pub means: Means,
    /// Whether WhatsApp was named.
    pub names_whatsapp: bool,
    /// When it was said.
    pub at: UtcMillis,
    /// When it was written down.
    pub recorded_at: UtcMillis,
    /// The entry.
    pub entry: i64,
}

impl Last {
    /// Whether this word stands against another on the same matter.
    #[must_use]
    pub fn outranks(&self, other: &Self) -> bool {
        let rank = |last: &Self| (last.at, last.act == Act::Withdrawn, last.entry);
        rank(self) > rank(other)
    }

    fn is(&self, act: Act) -> bool {
        self.act == act
    }
}

/// How a person stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// On offers.
    pub offers: Option<Last>,
    /// On news about own orders.
    pub orders: Option<Last>,
    /// By WhatsApp's own switch.
    pub switch: Option<Last>,
}

impl Facts {
    /// Takes a word in; the one that counts stays.
    pub fn hear(&mut self, lane: Lane, last: Last) {
        let place = match lane {
            Lane::Offers => &mut self.offers,
            Lane::Orders => &mut self.orders,
            Lane::Switch => &mut self.switch,
        };
        if place.is_none_or(|known| last.outranks(&known)) {
            *place = Some(last);
        }
    }

    /// Takes in what a row of a file says, after every word the person spoke themselves was heard. A file says what somebody
    /// agreed to once; it never speaks against a *no* of theirs, whichever of the two is older. Nor does
    /// it take anything from who agreed more clearly: a *yes* that named WhatsApp counts before one that did not, then the
    /// later one.
    pub fn hear_file(&mut self, lane: Lane, last: Last) {
        let place = match lane {
            Lane::Offers => &mut self.offers,
            Lane::Orders => &mut self.orders,
            // WhatsApp's own switch is moved there and nowhere else.
            Lane::Switch => return,
        };
        let clearness = |last: &Last| (last.names_whatsapp, last.at, last.entry);
        let counts = |said: &Last| !said.is(Act::Withdrawn) && clearness(&last) > clearness(said);
        if last.is(Act::Agreed) && place.as_ref().is_none_or(counts) {
            *place = Some(last);
        }
    }

    /// What bars offers: the shop was told so, or WhatsApp's switch is off.
    #[must_use]
    pub fn stopped(&self) -> Option<Last> {
        [self.offers, self.switch].into_iter().flatten().find(|last| last.is(Act::Withdrawn))
    }

    /// What bars news about own orders.
    #[must_use]
    pub fn no_orders(&self) -> Option<Last> {
        self.orders.filter(|last| last.is(Act::Withdrawn))
    }

    /// What allows offers, if nothing bars them.
    #[must_use]
    pub fn agreed(&self) -> Option<Last> {
        self.offers.filter(|last| last.is(Act::Agreed) && self.stopped().is_none())
    }

    /// What allows news about own orders.
    #[must_use]
    pub fn agreed_orders(&self) -> Option<Last> {
        self.orders.filter(|last| last.is(Act::Agreed))
    }

    /// The *no* that was written down last, on whatever matter.
    #[must_use]
    pub fn newest_no(&self) -> Option<Last> {
        let all = [self.offers, self.orders, self.switch].into_iter().flatten();
        all.filter(|last| last.is(Act::Withdrawn)).max_by_key(|last| last.recorded_at)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn last(act: Act, at: i64, entry: i64) -> Last {
        let (at, recorded_at) = (UtcMillis(at), UtcMillis(at + 10));
        Last { act, means: Means::Keyword, names_whatsapp: true, at, recorded_at, entry }
    }

    fn heard(words: &[(Lane, Last)]) -> Facts {
        let mut facts = Facts::default();
        for (lane, last) in words {
            facts.hear(*lane, *last);
        }
        facts
    }

    #[test]
    fn an_old_yes_that_comes_late_brings_nothing_back() {
        let facts = heard(&[(Lane::Offers, last(Act::Withdrawn, 50, 1)), (Lane::Offers, last(Act::Agreed, 40, 2))]);
        assert_eq!(facts.stopped().map(|last| last.entry), Some(1));
        assert_eq!(facts.agreed(), None);
    }

    #[test]
    fn of_the_same_moment_the_no_counts() {
        for order in [[Act::Agreed, Act::Withdrawn], [Act::Withdrawn, Act::Agreed]] {
            let [first, second] = order;
            let facts = heard(&[(Lane::Offers, last(first, 50, 1)), (Lane::Offers, last(second, 50, 2))]);
            assert!(facts.stopped().is_some(), "{order:?}");
        }
    }

    #[test]
    fn whatsapps_switch_is_a_matter_of_its_own() {
        let agreed = (Lane::Offers, last(Act::Agreed, 10, 1));
        let off = (Lane::Switch, last(Act::Withdrawn, 20, 2));
        assert!(heard(&[agreed, off]).stopped().is_some());
        let again = (Lane::Offers, last(Act::Agreed, 30, 3));
        assert!(
            heard(&[agreed, off, again]).stopped().is_some(),
            "a yes to the shop does not switch WhatsApp's stop back"
        );
        let on = (Lane::Switch, last(Act::Resumed, 40, 4));
        assert_eq!(heard(&[agreed, off, on]).agreed().map(|last| last.entry), Some(1), "what was agreed counts again");
        assert_eq!(heard(&[off, on]).agreed(), None, "nothing is agreed anew");
        let stop = (Lane::Offers, last(Act::Withdrawn, 15, 5));
        assert!(
            heard(&[agreed, stop, off, on]).stopped().is_some(),
            "it does not undo a stop that was told to the shop"
        );
    }

    #[test]
    fn entries_are_words_on_their_own_matters() {
        assert_eq!(Lane::of(Act::Withdrawn, Topic::All, Means::Keyword), [Lane::Offers, Lane::Orders]);
        assert_eq!(Lane::of(Act::Withdrawn, Topic::Offers, Means::Meta), [Lane::Switch]);
        assert_eq!(Lane::of(Act::Agreed, Topic::Offers, Means::Meta), [Lane::Offers, Lane::Switch]);
        assert_eq!(Lane::of(Act::Agreed, Topic::Orders, Means::Paper), [Lane::Orders]);
    }

    #[test]
    fn a_file_never_speaks_against_a_no() {
        for no_at in [10, 20, 30] {
            let mut facts = heard(&[(Lane::Offers, last(Act::Withdrawn, no_at, 1))]);
            facts.hear_file(Lane::Offers, last(Act::Agreed, 20, 2));
            assert!(facts.stopped().is_some(), "a stop at {no_at}");
        }
        let mut facts = heard(&[(Lane::Switch, last(Act::Withdrawn, 5, 1))]);
        facts.hear_file(Lane::Switch, last(Act::Agreed, 20, 2));
        facts.hear_file(Lane::Offers, last(Act::Agreed, 20, 2));
        assert!(facts.stopped().is_some() && facts.agreed().is_none(), "WhatsApp's switch stays where it is");
        let mut facts = heard(&[]);
        facts.hear_file(Lane::Offers, last(Act::Agreed, 20, 2));
        assert_eq!(facts.agreed().map(|last| last.entry), Some(2));
    }

    #[test]
    fn a_file_that_did_not_name_whatsapp_takes_nothing_from_who_agreed_to_it() {
        let unnamed = |at, entry| Last { names_whatsapp: false, ..last(Act::Agreed, at, entry) };
        let mut facts = heard(&[(Lane::Offers, last(Act::Agreed, 10, 1))]);
        facts.hear_file(Lane::Offers, unnamed(20, 2));
        assert_eq!(facts.agreed().map(|last| (last.entry, last.names_whatsapp)), Some((1, true)));
        facts.hear_file(Lane::Offers, last(Act::Agreed, 30, 3));
        assert_eq!(facts.agreed().map(|last| last.entry), Some(3), "one that named it is as good");
        let mut facts = heard(&[(Lane::Offers, unnamed(10, 1))]);
        facts.hear_file(Lane::Offers, unnamed(20, 2));
        assert_eq!(facts.agreed().map(|last| last.entry), Some(2));
        facts.hear_file(Lane::Offers, last(Act::Agreed, 5, 3));
        assert_eq!(facts.agreed().map(|last| last.entry), Some(3), "whichever is older");
    }

    proptest! {
        #[test]
        fn no_file_brings_an_offer_past_a_stop(
            own in proptest::collection::vec((0i64..6, any::<bool>()), 0..8),
            files in proptest::collection::vec((0i64..6, any::<bool>()), 0..6),
        ) {
            let own: Vec<(Lane, Last)> = (1i64..).zip(own).map(|(entry, (at, no))| {
                (Lane::Offers, last(if no { Act::Withdrawn } else { Act::Agreed }, at, entry))
            }).collect();
            let alone = heard(&own);
            let mut facts = alone;
            let mut turned = alone;
            let words: Vec<Last> = (100i64..).zip(&files).map(|(entry, (at, named))| {
                Last { names_whatsapp: *named, ..last(Act::Agreed, *at, entry) }
            }).collect();
            words.iter().for_each(|word| facts.hear_file(Lane::Offers, *word));
            words.iter().rev().for_each(|word| turned.hear_file(Lane::Offers, *word));
            prop_assert_eq!(facts, turned, "in whatever order files are brought in");
            prop_assert_eq!(facts.stopped(), alone.stopped());
            if alone.stopped().is_some() {
                prop_assert_eq!(facts.agreed(), None);
            } else if !files.is_empty() {
                prop_assert!(facts.agreed().is_some());
            }
        }

        #[test]
        fn the_order_of_arrival_does_not_matter(
            words in proptest::collection::vec((0i64..6, any::<bool>(), 0usize..3), 1..12), turn in 0usize..12,
        ) {
            let words: Vec<(Lane, Last)> = (1i64..).zip(words).map(|(entry, (at, no, lane))| {
                let act = if no { Act::Withdrawn } else { Act::Agreed };
                (Lane::ALL[lane], last(act, at, entry))
            }).collect();
            let mut turned = words.clone();
            turned.rotate_left(turn % words.len());
            turned.reverse();
            prop_assert_eq!(heard(&words), heard(&turned));
        }
    }
}
