//! Row 7, as a person sees it: a chat opened at its end, hits for a word, a jump to a hit long ago, from the press to the
//! drawn frame in the real window. A million encrypted messages against ten thousand: nothing may grow with the shop.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::frame::figures::Spread;
use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble};
use crate::window::{Deed, Scene, Setting, Show};

const ROUNDS: usize = 7;

/// How often the people are opened in a round, the inbox between.
const PEOPLE: u32 = 3;

/// Chats opened in a round; the first of all in the list is the one that is open at the start.
const CHATS: u32 = 6;

/// How often the longest chat is opened in a round, another one between.
const LONGEST: u32 = 3;

/// Common and rarer; the last of a page of hits lies far back.
const WORDS: [&str; 3] = ["thanks", "raincoat", "blue shoes"];

pub struct Reach;

impl Row for Reach {
    fn name(&self) -> &'static str {
        "reach"
    }

    fn title(&self) -> &'static str {
        "From the press to the drawn frame in the window: a chat, hits, a jump, the people; a million encrypted messages against ten thousand"
    }

    fn target(&self) -> &'static str {
        "at most 1.5 times the small shop"
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
    let (mut chat, mut longest, mut search, mut jump, mut people) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..bench.size(ROUNDS, 1) {
        let (ours, baseline) = if round % 2 == 0 {
            let ours = once(&scene, Show::Large)?;
            (ours, once(&scene, Show::Small)?)
        } else {
            let baseline = once(&scene, Show::Small)?;
            (once(&scene, Show::Large)?, baseline)
        };
        chat.push(Round::pair(ours.chat, baseline.chat));
        longest.push(Round::pair(ours.longest, baseline.longest));
        search.push(Round::pair(ours.search, baseline.search));
        jump.push(Round::pair(ours.jump, baseline.jump));
        people.push(Round::pair(ours.people, baseline.people));
    }
    let lines = vec![
        line("a chat opened at its end", chat),
        line("the longest chat, a tenth of all messages, opened at its end", longest),
        line("hits for a word", search),
        line("a jump from a hit into its chat", jump),
        line("the people, opened beside an open chat", people),
    ];
    let notes = vec![format!("{} messages against {}", scene.messages(), scene.shop(Show::Small).messages)];
    Ok(Figures { lines, notes })
}

/// The middle of what a person waits for in one window, in milliseconds.
struct Waited {
    chat: f64,
    longest: f64,
    search: f64,
    jump: f64,
    people: f64,
}

fn once(scene: &Scene, show: Show) -> Result<Waited, Trouble> {
    let window = scene.drive(show)?;
    let number = &scene.shop(show).longest;
    let (mut chat, mut longest, mut search, mut jump, mut people) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    // The first warms the window.
    window.reach(Deed::OpenChat(1))?;
    for row in 2..2 + CHATS {
        chat.push(window.reach(Deed::OpenChat(row))?);
    }
    for row in 2..2 + LONGEST {
        longest.push(window.reach(Deed::OpenFound(number))?);
        window.reach(Deed::OpenChat(row))?;
    }
    for word in WORDS {
        search.push(window.reach(Deed::Search(word))?);
        jump.push(window.reach(Deed::Jump)?);
    }
    for _ in 0..PEOPLE {
        people.push(window.reach(Deed::People)?);
        window.reach(Deed::Inbox)?;
    }
    scene.leave(window)?;
    let middle = |waited: Vec<f64>| Spread::of(waited).map(|spread| spread.middle).ok_or("nothing was waited for");
    Ok(Waited {
        chat: middle(chat)?,
        longest: middle(longest)?,
        search: middle(search)?,
        jump: middle(jump)?,
        people: middle(people)?,
    })
}

fn line(what: &str, rounds: Vec<Round>) -> Line {
    let judged = Judged::Ratio(Bound::AtMost { target: 1.5, moonshot: None });
    Line { what: what.to_owned(), unit: "ms", against: Some("a shop of ten thousand".to_owned()), rounds, judged }
}
