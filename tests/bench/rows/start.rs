//! Row 9: from the start of the process to an inbox that can be used, with a million messages in an encrypted file, against
//! an empty window of the same build.

use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble};
use crate::window::{Cache, STEPS, Scene, Setting, Show};

const ROUNDS: usize = 9;

pub struct Start;

impl Row for Start {
    fn name(&self) -> &'static str {
        "start"
    }

    fn title(&self) -> &'static str {
        "From the start of the process to a usable inbox with a million encrypted messages, against an empty window"
    }

    fn target(&self) -> &'static str {
        "at most 1.3 times the empty window; splendid up to 1.1"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        measure(bench).boxed()
    }
}

async fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let scene = match Scene::set(bench).await? {
        Setting::Stands(scene) => scene,
        Setting::NotRun(why) => return Ok(Figures::not_run(why)),
    };
    // The short form takes nobody's files out of memory.
    let cache = if bench.short() { Cache::Warm } else { Cache::coldest() };
    // The first start of ours brings the practice customers in, as every shop's first start does.
    if !bench.short() {
        for show in [Show::Large, Show::Small, Show::Empty] {
            scene.start(show, Cache::Warm)?.end()?;
        }
    }
    let (mut large, mut warm, mut small, mut first) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..bench.size(ROUNDS, 1) {
        large.push(pair(&scene, Show::Large, cache, round)?);
        if cache == Cache::Cold {
            warm.push(pair(&scene, Show::Large, Cache::Warm, round)?);
        }
        small.push(pair(&scene, Show::Small, Cache::Warm, round)?);
        first.push(pair(&scene, Show::First, Cache::Warm, round)?);
    }
    let bound = Bound::AtMost { target: 1.3, moonshot: Some(1.1) };
    let messages = scene.messages();
    let mut lines = vec![line(
        format!("until {messages} encrypted messages can be used, {}", cache.word()),
        whole(&large),
        Judged::Ratio(bound),
    )];
    let warmest = if warm.is_empty() { &large } else { &warm };
    // Where the time goes.
    lines.extend(steps(warmest));
    if !warm.is_empty() {
        lines.push(line(format!("the same, {}", Cache::Warm.word()), whole(&warm), Judged::Told));
    }
    let few = scene.shop(Show::Small).messages;
    lines.push(line(format!("{few} encrypted messages, {}", Cache::Warm.word()), whole(&small), Judged::Told));
    lines.push(line(format!("the very first start, {}", Cache::Warm.word()), whole(&first), Judged::Told));
    Ok(Figures { lines, notes: Vec::new() })
}

/// One start: until the window could be used, and until each step on the way.
struct Began {
    took: Duration,
    steps: [Option<Duration>; STEPS.len()],
}

/// Ours and the baseline.
type Pair = (Began, Began);

fn whole(pairs: &[Pair]) -> Vec<Round> {
    pairs.iter().map(|(ours, empty)| Round::pair(milliseconds(ours.took), milliseconds(empty.took))).collect()
}

/// A line for each step, all timed from the start of the process; the empty window goes through the first two.
fn steps(pairs: &[Pair]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, step) in STEPS.iter().enumerate() {
        let rounds: Vec<Round> = pairs
            .iter()
            .filter_map(|(ours, empty)| {
                let ours = milliseconds(ours.steps[at]?);
                Some(Round { ours, baseline: empty.steps[at].map(milliseconds), fsync: None })
            })
            .collect();
        if !rounds.is_empty() {
            lines.push(line(format!("of it, until {step}, {}", Cache::Warm.word()), rounds, Judged::Told));
        }
    }
    lines
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}

/// Ours and the baseline one after the other; who comes first changes from round to round.
fn pair(scene: &Scene, show: Show, cache: Cache, round: usize) -> Result<Pair, Trouble> {
    let once = |show| -> Result<Began, Trouble> {
        let running = scene.start(show, cache)?;
        let began = Began { took: running.took, steps: running.steps };
        running.end()?;
        Ok(began)
    };
    if round.is_multiple_of(2) {
        let ours = once(show)?;
        Ok((ours, once(Show::Empty)?))
    } else {
        let baseline = once(Show::Empty)?;
        Ok((once(show)?, baseline))
    }
}

fn line(what: String, rounds: Vec<Round>, judged: Judged) -> Line {
    Line { what, unit: "ms", against: Some("an empty window".to_owned()), rounds, judged }
}
