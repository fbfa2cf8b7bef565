//! When anybody spoke: every conversation's length and times, and all of them in one order. What never lives here: words.

use super::chance::Chance;
use super::options::Options;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How far back a shop's past goes.
const PAST: i64 = 3 * 365 * DAY;

/// That somebody spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Beat {
    /// In whole seconds, as Meta tells times.
    pub at: i64,
    /// Which conversation, counted from 0.
    pub chat: u32,
    /// Which word of the conversation, counted from 0.
    pub word: u32,
}

/// Everything that was ever said, in the order it was said.
pub fn beats(options: &Options) -> Vec<Beat> {
    let mut beats = Vec::with_capacity(usize::try_from(options.messages).unwrap());
    for (chat, length) in (0..).zip(lengths(options)) {
        chat_beats(options, chat, length, &mut beats);
    }
    beats.sort_unstable();
    beats
}

/// How many messages each conversation has: the longest as asked, a few very long, many short.
fn lengths(options: &Options) -> Vec<u32> {
    let count = options.conversations;
    let fits = options.longest + (count - 1) <= options.messages && options.messages.div_ceil(count) <= options.longest;
    assert!(count >= 1 && fits, "so many do not fit: {options:?}");
    if count == 1 {
        assert_eq!(options.longest, options.messages, "one conversation holds everything");
        return vec![options.messages];
    }
    let others = f64::from(count - 1);
    let spare = options.messages - options.longest - (count - 1);
    let weight = |rank: u32| f64::from(rank).powf(-0.9);
    let sum: f64 = (1..count).map(weight).sum();
    let mut lengths = vec![options.longest];
    let mut given = 0;
    for rank in 1..count {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let share = (f64::from(spare) * weight(rank) / sum) as u32;
        // The longest stays the longest.
        let share = share.min(options.longest.saturating_sub(2));
        given += share;
        lengths.push(1 + share);
    }
    // What rounding left over goes round by round to the shorter half.
    let mut rest = spare - given;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let mut at = 1 + (others / 2.0) as usize;
    while rest > 0 {
        if at >= lengths.len() {
            at = 1;
        }
        if lengths[at] < options.longest {
            lengths[at] += 1;
            rest -= 1;
        }
        at += 1;
    }
    lengths
}

/// The times of one conversation, from the last one back.
fn chat_beats(options: &Options, chat: u32, length: u32, beats: &mut Vec<Beat>) {
    let mut chance = Chance::of(options.seed ^ 0x713e, u64::from(chat));
    let now = options.now.0;
    let mut at = last_beat(now, chat, &mut chance);
    // A very long conversation had to be a lively one.
    let room = (at - (now - PAST)) / (i64::from(length) + 1);
    for word in (0..length).rev() {
        beats.push(Beat { at: at - at.rem_euclid(SECOND), chat, word });
        let gap = match chance.below(20) {
            0 => chance.between(DAY, 12 * DAY),
            1..=4 => chance.between(HOUR, 10 * HOUR),
            _ => chance.between(4 * SECOND, 8 * MINUTE),
        };
        at -= gap.min(room);
    }
}

/// When a conversation was last spoken in: some windows are open, some about to close, most closed long ago.
fn last_beat(now: i64, chat: u32, chance: &mut Chance) -> i64 {
    match chat % 50 {
        0..=5 => now - chance.between(MINUTE, 21 * HOUR),
        6 => now - chance.between(22 * HOUR + MINUTE, 24 * HOUR - MINUTE),
        7..=12 => now - chance.between(24 * HOUR + MINUTE, 7 * DAY),
        _ => now - chance.between(7 * DAY, PAST - 200 * DAY),
    }
}
