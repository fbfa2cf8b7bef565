//! The text around what was found, cut into pieces that say what is a hit. Made from the message's own text: the index
//! keeps no text.

use std::ops::Range;

use super::fold::{Class, Run, Unit, composed, units};
use super::query::Wanted;

/// Letters of a snippet.
const LENGTH: usize = 120;

/// Letters before the first hit.
const LEAD: usize = 30;

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is what was searched for.
    pub hit: bool,
}

/// The text around the first place where `text` matches what was typed, on one line.
#[must_use]
pub fn snippet(text: &str, typed: &str) -> Vec<Piece> {
    pieces(text, &Wanted::read(typed).unwrap_or(Wanted { runs: Vec::new() }))
}

pub(super) fn pieces(text: &str, wanted: &Wanted) -> Vec<Piece> {
    let text = composed(text);
    let units = units(&text);
    let hits = hits(&units, wanted);
    let first = hits.iter().position(|hit| *hit).unwrap_or(0);
    let from = word_start(&units, first.saturating_sub(LEAD), first);
    let to = units.len().min(from + LENGTH);

    let mut pieces: Vec<Piece> = Vec::new();
    if from > 0 {
        add(&mut pieces, "…", false);
    }
    // Units that stand side by side in the text are taken together, except where a space is shown for something else.
    let mut run: Option<(Range<usize>, bool)> = None;
    for (unit, hit) in units.iter().zip(&hits).take(to).skip(from) {
        let shown = text.get(unit.start..unit.end).unwrap_or_default();
        let is_space = unit.class == Class::Gap && shown != " " && shown.chars().all(char::is_whitespace);
        match &mut run {
            Some((open, of)) if !is_space && *of == *hit && open.end == unit.start => open.end = unit.end,
            _ => {
                close(&mut pieces, &text, run.take());
                if is_space {
                    add(&mut pieces, " ", *hit);
                } else {
                    run = Some((unit.start..unit.end, *hit));
                }
            }
        }
    }
    close(&mut pieces, &text, run);
    if to < units.len() {
        add(&mut pieces, "…", false);
    }
    pieces
}

fn close(pieces: &mut Vec<Piece>, text: &str, run: Option<(Range<usize>, bool)>) {
    if let Some((run, hit)) = run {
        add(pieces, text.get(run).unwrap_or_default(), hit);
    }
}

fn add(pieces: &mut Vec<Piece>, text: &str, hit: bool) {
    match pieces.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), hit }),
    }
}

/// The first beginning of a word from `from` on, so that a snippet does not begin within one.
fn word_start(units: &[Unit], from: usize, first: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let gap = units.iter().take(first).skip(from).position(|unit| unit.class == Class::Gap);
    gap.map_or(from, |gap| from + gap + 1)
}

/// For each unit, whether it belongs to a hit.
fn hits(units: &[Unit], wanted: &Wanted) -> Vec<bool> {
    let mut hits = vec![false; units.len()];
    for at in 0..units.len() {
        for run in &wanted.runs {
            let length = match_at(units, at, run).unwrap_or(0);
            hits.iter_mut().skip(at).take(length).for_each(|hit| *hit = true);
        }
    }
    hits
}

/// How many units from `at` on match a wanted run. Words match by their beginnings, dense runs anywhere.
fn match_at(units: &[Unit], at: usize, run: &Run) -> Option<usize> {
    let begins_word = at.checked_sub(1).and_then(|before| units.get(before)).is_none_or(|unit| unit.class != run.class);
    if run.class == Class::Spaced && !begins_word {
        return None;
    }
    let mut rest = run.folded.as_str();
    let mut length = 0;
    for unit in units.iter().skip(at) {
        if rest.is_empty() {
            break;
        }
        if unit.class != run.class {
            return None;
        }
        // The last unit may hold more than was typed: `s` finds ß.
        rest = match unit.folded.strip_from(rest) {
            Some(rest) => rest,
            None if unit.folded.continues(rest) => "",
            None => return None,
        };
        length += 1;
    }
    (rest.is_empty() && length > 0).then_some(length)
}
