//! Row 10: the memory of a window nobody touches, with a million messages in an encrypted file, against an empty window of
//! the same build. Each page counts for each process with the share it has in it.

use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble};
use crate::window::{Cache, Memory, Scene, Setting, Show};

const ROUNDS: usize = 5;

/// From the window that can be used to a window at rest.
const REST: Duration = Duration::from_secs(10);
const SHORT_REST: Duration = Duration::from_millis(500);

pub struct Rest;

impl Row for Rest {
    fn name(&self) -> &'static str {
        "rest"
    }

    fn title(&self) -> &'static str {
        "Memory of the window and the processes that draw it at rest, a million encrypted messages, against an empty window"
    }

    fn target(&self) -> &'static str {
        "at most 1.4 times the empty window; splendid up to 1.2"
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
    let rest = bench.size(REST, SHORT_REST);
    let (mut all, mut own, mut drawing, mut few) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..bench.size(ROUNDS, 1) {
        let (ours, empty) = if round.is_multiple_of(2) {
            let ours = at_rest(&scene, Show::Large, rest)?;
            (ours, at_rest(&scene, Show::Empty, rest)?)
        } else {
            let empty = at_rest(&scene, Show::Empty, rest)?;
            (at_rest(&scene, Show::Large, rest)?, empty)
        };
        let pair = |part: fn(&Memory) -> u64| Round::pair(megabytes(part(&ours)), megabytes(part(&empty)));
        all.push(pair(|memory| memory.all));
        own.push(pair(|memory| memory.own));
        drawing.push(pair(|memory| memory.all - memory.own));
        let small = at_rest(&scene, Show::Small, rest)?;
        few.push(Round::pair(megabytes(small.all), megabytes(empty.all)));
    }
    let bound = Bound::AtMost { target: 1.4, moonshot: Some(1.2) };
    let messages = scene.messages();
    Ok(Figures {
        lines: vec![
            line(format!("{messages} messages, all processes"), all, Judged::Ratio(bound)),
            line("the program itself".to_owned(), own, Judged::Told),
            line("the processes that draw the page".to_owned(), drawing, Judged::Told),
            line(format!("{} messages, all processes", scene.shop(Show::Small).messages), few, Judged::Told),
        ],
        notes: Vec::new(),
    })
}

fn at_rest(scene: &Scene, show: Show, rest: Duration) -> Result<Memory, Trouble> {
    let running = scene.start(show, Cache::Warm)?;
    std::thread::sleep(rest);
    let memory = running.memory()?;
    running.end()?;
    Ok(memory)
}

#[allow(clippy::cast_precision_loss)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn line(what: String, rounds: Vec<Round>, judged: Judged) -> Line {
    Line { what, unit: "MB", against: Some("an empty window".to_owned()), rounds, judged }
}
