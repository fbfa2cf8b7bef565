//! The town: 100,000 people behind +358 45 900 0000 to +358 45 909 9999. Everything about one of them follows from their number
//! alone, so nobody is kept before somebody meets them.

mod names;

use shopbell_model::Span;

use super::minding::{Minds, Offers};
use super::{Customer, Habit};

/// The digits before the five that tell people apart.
const NUMBERS: &str = "3584590";
/// How many digits tell people apart.
const DIGITS: usize = 5;
/// What ids begin with.
const IDS: &str = "town-";
/// What user ids begin with.
const USER_IDS: &str = "FI.4590";

/// Who has this number (digits), if it is of the town.
pub(crate) fn by_phone(digits: &str) -> Option<Customer> {
    place(digits.strip_prefix(NUMBERS)?).map(person)
}

/// Who has this id.
pub(crate) fn by_id(id: &str) -> Option<Customer> {
    place(id.strip_prefix(IDS)?).map(person)
}

/// Who has this business-scoped user id.
pub(crate) fn by_user_id(user_id: &str) -> Option<Customer> {
    let place = place(user_id.strip_prefix(USER_IDS)?.get(..DIGITS)?)?;
    (user_id_of(place) == user_id).then(|| person(place))
}

/// Whether this is the id of somebody of the town.
pub(crate) fn is_of_town(id: &str) -> bool {
    id.strip_prefix(IDS).and_then(place).is_some()
}

fn place(digits: &str) -> Option<u32> {
    let right = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    right.then(|| digits.parse().ok()).flatten()
}

fn user_id_of(place: u32) -> String {
    format!("{USER_IDS}{place:05}{:010}", Dice::of(place, 0).below(10_000_000_000))
}

/// Chance that is the same every time: the town's people do not change.
struct Dice(u64);

impl Dice {
    /// The dice of one person for one matter.
    fn of(place: u32, matter: u64) -> Self {
        let mut dice =
            Self(u64::from(place).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ matter.wrapping_mul(0xD1B5_4A32_D192_ED03));
        dice.roll();
        dice
    }

    /// SplitMix64.
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ (value >> 31)
    }

    /// A number from 0 up to, but not, `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.roll() % end.max(1)
    }

    /// A length of time between two numbers of seconds.
    fn seconds(&mut self, from: u64, to: u64) -> Span {
        Span::seconds(i64::try_from(from + self.below(to.saturating_sub(from))).unwrap_or(0))
    }

    /// One of them.
    fn one<'a>(&mut self, all: &[&'a str]) -> &'a str {
        let place = usize::try_from(self.below(u64::try_from(all.len()).unwrap_or(1))).unwrap_or(0);
        all.get(place).copied().unwrap_or_default()
    }
}

fn person(place: u32) -> Customer {
    let mut dice = Dice::of(place, 1);
    let (language, firsts, lasts) = match dice.below(100) {
        0..88 => ("fi", names::FINNISH_FIRST, names::FINNISH_LAST),
        88..96 => ("sv", names::SWEDISH_FIRST, names::SWEDISH_LAST),
        _ => ("en", names::ENGLISH_FIRST, names::ENGLISH_LAST),
    };
    let (first, last) = (dice.one(firsts), dice.one(lasts));
    Customer {
        id: format!("{IDS}{place:05}"),
        name: format!("{first} {last}"),
        language: language.into(),
        phone: Some(format!("{NUMBERS}{place:05}")),
        user_id: user_id_of(place),
        username: None,
        habit: habit(&mut Dice::of(place, 2)),
        lines: lines(language, &mut Dice::of(place, 3)),
        opening: Vec::new(),
    }
}

/// How one of the town behaves, out of a thousand: 30 answer, 50 press a button where there is one, 15 write STOP, 3 mind
/// what they did not expect, 20 a second offer within a week. Of the rest a quarter never reads.
fn habit(dice: &mut Dice) -> Habit {
    let delivered_after = match dice.below(100) {
        0..80 => dice.seconds(1, 20),
        80..94 => dice.seconds(20, 900),
        _ => dice.seconds(900, 6 * 3600),
    };
    let reads_after = match dice.below(100) {
        0..35 => dice.seconds(10, 1800),
        35..75 => dice.seconds(1800, 4 * 3600),
        _ => dice.seconds(4 * 3600, 9 * 3600),
    };
    let mut habit = Habit { delivered_after, reads_after: Some(reads_after), ..Habit::silent(None) };
    match dice.below(1000) {
        0..30 => habit.answers_after = Some(dice.seconds(20, 600)),
        30..80 => {
            habit.answers_after = Some(dice.seconds(5, 120));
            habit.only_presses = true;
        }
        80..95 => habit.offers = Offers { stops: true, ..Offers::default() },
        95..98 => habit.offers = Offers { minds: Minds::Unexpected, ..Offers::default() },
        98..118 => habit.offers = Offers { minds: Minds::Another, ..Offers::default() },
        _ if dice.below(4) == 0 => habit.reads_after = None,
        _ => {}
    }
    habit
}

/// What somebody of the town says: thanks or a question first, then the other.
fn lines(language: &str, dice: &mut Dice) -> Vec<String> {
    let (thanks, questions) = match language {
        "fi" => (names::FINNISH_THANKS, names::FINNISH_QUESTIONS),
        "sv" => (names::SWEDISH_THANKS, names::SWEDISH_QUESTIONS),
        _ => (names::ENGLISH_THANKS, names::ENGLISH_QUESTIONS),
    };
    let mut lines = vec![dice.one(thanks).to_owned(), dice.one(questions).to_owned()];
    if dice.below(2) == 0 {
        lines.reverse();
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn everybody_is_somebody_and_always_the_same() {
        let mut ids = HashSet::new();
        for place in (0..100_000).step_by(37) {
            let somebody = person(place);
            let phone = somebody.phone.clone().expect("a number");
            let same = by_phone(&phone).expect("found by number");
            assert_eq!(format!("{somebody:?}"), format!("{same:?}"));
            assert_eq!(by_user_id(&somebody.user_id).map(|found| found.id), Some(somebody.id.clone()));
            assert_eq!(by_id(&somebody.id).map(|found| found.name), Some(somebody.name));
            assert!(is_of_town(&somebody.id) && ids.insert(somebody.user_id));
        }
        for nobody in ["358459100000", "35845900000", "3584590000001", "358458999999", "x"] {
            assert!(by_phone(nobody).is_none(), "{nobody}");
        }
        assert!(by_user_id("FI.4590000070000000000").is_none(), "not the user id of anybody");
        assert!(by_id("town-1").is_none() && by_id("aino").is_none());
    }

    #[test]
    fn most_read_late_few_answer_and_very_few_mind() {
        let people: Vec<Habit> = (0..100_000).map(|place| person(place).habit).collect();
        let share = |of: &dyn Fn(&Habit) -> bool| people.iter().filter(|habit| of(habit)).count();
        let in_thousand = |count: usize| count / 100;
        let late = share(&|habit| habit.reads_after.is_some_and(|after| after > Span::minutes(30)));
        assert!((420..600).contains(&in_thousand(late)), "{late} read late");
        let never = share(&|habit| habit.reads_after.is_none());
        assert!((200..240).contains(&in_thousand(never)), "{never} never read");
        let answer = share(&|habit| habit.answers_after.is_some() && !habit.only_presses);
        assert!((28..33).contains(&in_thousand(answer)), "{answer} answer");
        let press = share(&|habit| habit.only_presses);
        assert!((47..53).contains(&in_thousand(press)), "{press} press");
        let stop = share(&|habit| habit.offers.stops);
        assert!((14..16).contains(&in_thousand(stop)), "{stop} write STOP");
        let mind = share(&|habit| habit.offers.minds == Minds::Unexpected);
        assert!((250..350).contains(&mind), "{mind} mind");
        let another = share(&|habit| habit.offers.minds == Minds::Another);
        assert!((1850..2150).contains(&another), "{another} mind another");
    }
}
