//! How much a shop may send: the portfolio's messaging limit and the number's throughput (CONTRACT §4, §5).

use serde::{Deserialize, Serialize};

/// To how many different people a portfolio may send templates outside a customer service window in 24 hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tier {
    /// 250; every portfolio begins here.
    #[default]
    #[serde(rename = "TIER_250")]
    TwoHundredFifty,
    /// 2,000.
    #[serde(rename = "TIER_2K")]
    TwoThousand,
    /// 10,000.
    #[serde(rename = "TIER_10K")]
    TenThousand,
    /// 100,000.
    #[serde(rename = "TIER_100K")]
    HundredThousand,
    /// No limit.
    #[serde(rename = "TIER_UNLIMITED")]
    Unlimited,
}

impl Tier {
    /// The number of people; nothing where there is no limit.
    pub(crate) fn people(self) -> Option<usize> {
        match self {
            Self::TwoHundredFifty => Some(250),
            Self::TwoThousand => Some(2_000),
            Self::TenThousand => Some(10_000),
            Self::HundredThousand => Some(100_000),
            Self::Unlimited => None,
        }
    }
}

/// How fast a number may send.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Throughput {
    /// 80 messages a second.
    #[default]
    Standard,
    /// 1,000 messages a second.
    High,
}

impl Throughput {
    /// Messages a second (CONTRACT §5).
    pub(crate) fn a_second(self) -> i64 {
        match self {
            Self::Standard => 80,
            Self::High => 1_000,
        }
    }
}
