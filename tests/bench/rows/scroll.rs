//! Row 11: scrolling the inbox and the longest chat in the window, with a million messages in an encrypted file, against
//! the same rows laid out one after the other with nothing behind them. Both are drawn by the same window in the same
//! minute, forty pixels a frame, there and back.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::frame::figures::at;
use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble};
use crate::window::{Deed, Driven, List, Rows, Scene, Setting, Show};

const ROUNDS: usize = 5;

/// Frames there, and as many back: more than is held of a chat, so that pages come in on the way.
const FRAMES: u32 = 240;
const FEW: u32 = 12;

pub struct Scroll;

impl Row for Scroll {
    fn name(&self) -> &'static str {
        "scroll"
    }

    fn title(&self) -> &'static str {
        "Scrolling the inbox and a chat in the window, a million encrypted messages, against the same rows standing still"
    }

    fn target(&self) -> &'static str {
        "no frame over 1.5 times the slowest of the still rows"
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
    let window = scene.drive(Show::Large)?;
    let mut figures = Figures::default();
    for (list, name) in [(List::Inbox, "inbox"), (List::Chat, "chat")] {
        let frames = bench.size(FRAMES, FEW);
        // What was searched for stands where the list stands.
        window.reach(if list == List::Chat {
            Deed::OpenFound(&scene.shop(Show::Large).longest)
        } else {
            Deed::OpenChat(0)
        })?;
        let (mut slowest, mut usual) = (Vec::new(), Vec::new());
        let mut nodes = (0, 0);
        // The first warms both.
        for round in 0..=bench.size(ROUNDS, 1) {
            let order = if round % 2 == 0 { [Rows::Living, Rows::Still] } else { [Rows::Still, Rows::Living] };
            let mut both = [order[0], order[1]].map(|rows| (rows, once(&window, list, rows, frames)));
            both.sort_by_key(|(rows, _)| *rows == Rows::Still);
            let [(_, living), (_, still)] = both;
            let (living, still) = (living?, still?);
            nodes = (living.nodes, still.nodes);
            if round > 0 {
                slowest.push(Round::pair(living.slowest, still.slowest));
                usual.push(Round::pair(living.usual, still.usual));
            }
        }
        let bound = Judged::Ratio(Bound::AtMost { target: 1.5, moonshot: None });
        figures.lines.push(line(format!("{name}, the slowest frame"), slowest, bound));
        figures.lines.push(line(format!("{name}, the usual frame"), usual, Judged::Told));
        figures.notes.push(format!(
            "{name}: {frames} frames there and back a round, {} elements, {} in the still rows",
            nodes.0, nodes.1
        ));
    }
    scene.leave(window)?;
    Ok(figures)
}

/// What one scroll was like, in milliseconds a frame.
struct Taken {
    slowest: f64,
    usual: f64,
    nodes: u64,
}

fn once(window: &Driven, list: List, rows: Rows, frames: u32) -> Result<Taken, Trouble> {
    let mut scrolled = window.scroll(list, rows, frames)?;
    scrolled.took.sort_unstable_by(f64::total_cmp);
    let figure = |share| at(&scrolled.took, share).ok_or("no frame was drawn");
    Ok(Taken { slowest: figure(1.0)?, usual: figure(0.5)?, nodes: scrolled.nodes })
}

fn line(what: String, rounds: Vec<Round>, judged: Judged) -> Line {
    Line { what, unit: "ms", against: Some("the same rows, still".to_owned()), rounds, judged }
}
