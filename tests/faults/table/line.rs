//! A line of the table: what was done to which store, what came of it, and whether that is as it must be.

use std::time::Duration;

use crate::shop::StoreKind;

pub enum Verdict {
    /// As it must be.
    Holds,
    /// Not as it must be, each with a sentence.
    Broken(Vec<String>),
    /// This machine cannot do it.
    NotRun(String),
}

pub struct Line {
    pub fault: String,
    pub store: StoreKind,
    /// Kills, points of power loss, or whatever the row counts.
    pub rounds: u64,
    pub acknowledged: u64,
    pub lost: u64,
    pub sent_twice: u64,
    pub applied_twice: u64,
    /// What else is worth knowing.
    pub note: String,
    pub verdict: Verdict,
    pub took: Duration,
}

impl Line {
    pub fn new(fault: &str, store: StoreKind) -> Self {
        Self {
            fault: fault.to_owned(),
            store,
            rounds: 0,
            acknowledged: 0,
            lost: 0,
            sent_twice: 0,
            applied_twice: 0,
            note: String::new(),
            verdict: Verdict::Holds,
            took: Duration::ZERO,
        }
    }

    pub fn broken(mut self, complaints: Vec<String>) -> Self {
        self.verdict = Verdict::Broken(complaints);
        self
    }

    pub fn not_run(mut self, why: String) -> Self {
        self.verdict = Verdict::NotRun(why);
        self
    }

    /// Judges the counts that must be zero in every line but a control's, and whatever was complained of.
    pub fn judged(mut self, mut complaints: Vec<String>) -> Self {
        for (count, what) in
            [(self.lost, "lost"), (self.sent_twice, "sent twice"), (self.applied_twice, "applied twice")]
        {
            if count > 0 {
                complaints.push(format!("{count} {what}"));
            }
        }
        if self.acknowledged == 0 {
            complaints.push("nothing was acknowledged, so nothing was tried".to_owned());
        }
        self.verdict = if complaints.is_empty() { Verdict::Holds } else { Verdict::Broken(complaints) };
        self
    }
}
