//! The quality guard: when customers mind a campaign, it stops by itself before Meta stops the shop.

use serde::{Deserialize, Serialize};

/// What customers, or Meta, say to a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feedback {
    /// They ask to stop.
    Stops,
    /// It does not reach them.
    NotReached,
}

/// Where the lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guard {
    /// Nothing is judged before so many got it.
    pub least: u32,
    /// The share that stops it, in thousandths.
    pub thousandths: u32,
}

impl Guard {
    /// Asking to stop: two in a hundred, once thirty have it. Shopbell's own line; Meta names none.
    pub const STOPS: Self = Self { least: 30, thousandths: 20 };
    /// Not reaching anybody: a fifth, once thirty were tried. A bought list looks like this.
    pub const NOT_REACHED: Self = Self { least: 30, thousandths: 200 };

    /// Whether so many of so many are too many.
    #[must_use]
    pub fn is_passed(self, count: u32, of: u32) -> bool {
        of >= self.least && u64::from(count) * 1000 > u64::from(self.thousandths) * u64::from(of)
    }
}

/// Whether one of Meta's quality words is worse than another; words that are not known, and `UNKNOWN`, are as good as green.
#[must_use]
pub fn worse(now: &str, before: &str) -> bool {
    rank(now) > rank(before)
}

fn rank(word: &str) -> u8 {
    match word {
        "YELLOW" => 1,
        "RED" => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_passed_not_touched() {
        assert!(!Guard::STOPS.is_passed(29, 29), "too few to say anything");
        assert!(!Guard::STOPS.is_passed(2, 100));
        assert!(Guard::STOPS.is_passed(3, 100));
        assert!(Guard::NOT_REACHED.is_passed(7, 30));
        assert!(!Guard::NOT_REACHED.is_passed(6, 30));
    }

    #[test]
    fn worse_is_worse() {
        assert!(worse("YELLOW", "GREEN") && worse("RED", "YELLOW") && worse("RED", "UNKNOWN"));
        assert!(!worse("GREEN", "RED") && !worse("YELLOW", "YELLOW") && !worse("UNKNOWN", "GREEN"));
    }
}
