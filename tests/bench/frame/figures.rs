//! Figures: rounds of ours and the baseline, their middle and spread, and whether they reach what was asked.

use std::fmt;

use serde_json::{Value, json};

use super::fsync::Probe;
use super::row::Trouble;

/// One round: ours and the baseline one right after the other.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    pub ours: f64,
    /// Absent where the target is a bare demand.
    pub baseline: Option<f64>,
    /// What an fsync cost in this round; for figures that wait for the disk.
    pub fsync: Option<Probe>,
}

impl Round {
    pub fn pair(ours: f64, baseline: f64) -> Self {
        Self { ours, baseline: Some(baseline), fsync: None }
    }

    fn ratio(&self) -> Option<f64> {
        self.baseline.map(|baseline| self.ours / baseline)
    }
}

/// What a figure must reach, and what would be splendid.
#[derive(Clone, Copy, Debug)]
pub enum Bound {
    AtMost { target: f64, moonshot: Option<f64> },
    AtLeast { target: f64, moonshot: Option<f64> },
}

impl Bound {
    fn holds(self, value: f64) -> bool {
        match self {
            Self::AtMost { target, .. } => value <= target,
            Self::AtLeast { target, .. } => value >= target,
        }
    }

    fn is_splendid(self, value: f64) -> bool {
        match self {
            Self::AtMost { moonshot, .. } => moonshot.is_some_and(|moonshot| value <= moonshot),
            Self::AtLeast { moonshot, .. } => moonshot.is_some_and(|moonshot| value >= moonshot),
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost { target, .. } => write!(f, "≤ {}", short(*target)),
            Self::AtLeast { target, .. } => write!(f, "≥ {}", short(*target)),
        }
    }
}

/// What is held against the bound.
#[derive(Clone, Copy, Debug)]
pub enum Judged {
    /// The median of the paired ratios, ours by baseline.
    Ratio(Bound),
    /// The median of our own figure.
    Ours(Bound),
    /// Told for understanding, not judged.
    Told,
}

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Line {
    /// What was measured.
    pub what: String,
    /// Of ours and the baseline, such as `µs` or `/s`.
    pub unit: &'static str,
    /// What ours is measured against.
    pub against: Option<String>,
    pub rounds: Vec<Round>,
    pub judged: Judged,
}

/// What a row found.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub lines: Vec<Line>,
    /// Sizes and circumstances a reader needs.
    pub notes: Vec<String>,
}

/// The middle of many values and how far they reach: the tenth and the ninetieth of a hundred.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
}

impl Spread {
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_unstable_by(f64::total_cmp);
        Some(Self { low: at(&values, 0.1)?, middle: at(&values, 0.5)?, high: at(&values, 0.9)? })
    }
}

/// The value that so many of the sorted values are not above.
pub fn at(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let place = (last as f64 * share).round() as usize;
    sorted.get(place).copied()
}

impl Line {
    pub fn ours(&self) -> Option<Spread> {
        Spread::of(self.rounds.iter().map(|round| round.ours))
    }

    pub fn baseline(&self) -> Option<Spread> {
        Spread::of(self.rounds.iter().filter_map(|round| round.baseline))
    }

    pub fn ratio(&self) -> Option<Spread> {
        Spread::of(self.rounds.iter().filter_map(Round::ratio))
    }

    /// The fsync on disk and in memory beside the figure, in milliseconds.
    pub fn fsync(&self) -> Option<(f64, Option<f64>)> {
        let probes: Vec<Probe> = self.rounds.iter().filter_map(|round| round.fsync).collect();
        let disk = Spread::of(probes.iter().map(|probe| probe.disk.as_secs_f64() * 1e3))?;
        let memory = Spread::of(probes.iter().filter_map(|probe| probe.memory).map(|took| took.as_secs_f64() * 1e3));
        Some((disk.middle, memory.map(|memory| memory.middle)))
    }

    /// Whether the target is reached; nothing where none is set.
    pub fn met(&self) -> Option<bool> {
        self.verdict().map(|(bound, value)| bound.holds(value))
    }

    /// Whether more than the target is reached.
    pub fn splendid(&self) -> bool {
        self.verdict().is_some_and(|(bound, value)| bound.is_splendid(value))
    }

    pub fn bound(&self) -> Option<Bound> {
        match self.judged {
            Judged::Ratio(bound) | Judged::Ours(bound) => Some(bound),
            Judged::Told => None,
        }
    }

    fn verdict(&self) -> Option<(Bound, f64)> {
        match self.judged {
            Judged::Ratio(bound) => self.ratio().map(|ratio| (bound, ratio.middle)),
            Judged::Ours(bound) => self.ours().map(|ours| (bound, ours.middle)),
            Judged::Told => None,
        }
    }

    fn is_whole(&self) -> bool {
        let finite = |value: f64| value.is_finite() && value >= 0.0;
        let paired =
            !matches!(self.judged, Judged::Ratio(_)) || self.rounds.iter().all(|round| round.baseline.is_some());
        let values = self.rounds.iter().flat_map(|round| [Some(round.ours), round.baseline, round.ratio()]);
        !self.rounds.is_empty() && paired && values.flatten().all(finite)
    }

    pub fn to_json(&self) -> Value {
        let spread = |spread: Option<Spread>| spread.map(|s| json!({"p10": s.low, "median": s.middle, "p90": s.high}));
        json!({
            "what": self.what, "unit": self.unit, "against": self.against,
            "ours": spread(self.ours()), "baseline": spread(self.baseline()), "ratio": spread(self.ratio()),
            "rounds": self.rounds.len(),
            "target": self.bound().map(|bound| bound.to_string()),
            "judged": match self.judged { Judged::Ratio(_) => "ratio", Judged::Ours(_) => "ours", Judged::Told => "told" },
            "met": self.met(), "moonshot": self.splendid(),
            "fsync_ms": self.fsync().map(|(disk, memory)| json!({"disk": disk, "memory": memory})),
        })
    }
}

impl Figures {
    /// For a machine that lacks what the row needs; `why` begins with the words `not run:`.
    pub fn not_run(why: String) -> Self {
        Self { lines: Vec::new(), notes: vec![why] }
    }

    /// A row that measured nothing, or something that is no figure, has failed.
    pub fn checked(self) -> Result<Self, Trouble> {
        if self.lines.is_empty() && !self.notes.iter().any(|note| note.starts_with("not run:")) {
            return Err("it measured nothing".into());
        }
        match self.lines.iter().find(|line| !line.is_whole()) {
            Some(line) => Err(format!("\"{}\" is not a figure: {:?}", line.what, line.rounds).into()),
            None => Ok(self),
        }
    }
}

/// A figure with three digits that count.
pub fn short(value: f64) -> String {
    let digits = match value.abs() {
        v if v >= 100.0 => 0,
        v if v >= 10.0 => 1,
        v if v >= 1.0 => 2,
        _ => 3,
    };
    let text = format!("{value:.digits$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
