//! Row 6: search as you type in a million messages, newest first, through the command layer: against the bare FTS5 query
//! on the same encrypted file, and against a LIKE scan.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use serde_json::json;
use shopbell_api::dto::Found;
use shopbell_store::search::expression;
use shopbell_tests::generate::Options;

use crate::frame::bare::Bare;
use crate::frame::opened::Opened;
use crate::frame::timing::Times;
use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble};

/// What people type, letter by letter: common and rare, two words, every kind of script, digits, a name, no hit.
const TYPED: [&str; 13] = [
    "thanks",
    "raincoat",
    "blue shoes",
    "Käthe",
    "شكرا",
    "תודה",
    "धन्यवाद",
    "ขอบคุณ",
    "ありがとう",
    "配送",
    "4821",
    "Leena Virt",
    "xylophone",
];

/// Words the scan finds seldom or never, so that it goes through everything, as a scan does.
const SCANNED: [&str; 2] = ["A48213", "xylophone"];

/// A page of hits, as the window asks.
const PAGE: i64 = 40;

/// The bare query: the newest messages that match, as they are shown.
const BARE: &str = "SELECT m.id, m.conversation_id, m.direction, m.kind, m.at, m.body
                    FROM search_messages s CROSS JOIN message m ON m.id = s.rowid
                    WHERE s.search_messages MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2";

/// The index alone, without the messages it names.
const INDEX: &str = "SELECT rowid FROM search_messages WHERE search_messages MATCH ?1 ORDER BY rowid DESC LIMIT ?2";

const SCAN: &str = "SELECT id, conversation_id, direction, kind, at, body FROM message
                    WHERE body LIKE '%' || ?1 || '%' ORDER BY id DESC LIMIT ?2";

pub struct Search;

impl Row for Search {
    fn name(&self) -> &'static str {
        "search"
    }

    fn title(&self) -> &'static str {
        "Search as you type in 1,000,000 messages, newest first, through the command layer, encrypted"
    }

    fn target(&self) -> &'static str {
        "median at most twice the bare FTS5 query, p99 at most a tenth of a LIKE scan; splendid: p99 within 16 ms"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        measure(bench).boxed()
    }
}

/// The times of one round.
#[derive(Default)]
struct Taken {
    warm: Keys,
    index: Times,
    scan: Times,
    /// What every command costs: one that reads the settings.
    door: Times,
    /// The answers written out as JSON, once more.
    json: Times,
}

/// Every keystroke, ours and the bare query.
#[derive(Default)]
struct Keys {
    ours: Times,
    bare: Times,
}

async fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let options = Options::sized(bench.size(1_000_000, 2_000));
    let shop = Opened::open(bench, &options).await?;
    let bare = Bare::open(&shop.database())?;
    let scans = scans(bench, &shop)?;
    let hits = agree(&shop, &bare).await?;
    let mut rounds = Vec::new();
    for (at, scan) in scans.into_iter().enumerate() {
        let mut taken = round(&shop, &bare).await?;
        taken.scan = scan;
        // The first warms the connections of both.
        if at > 0 {
            rounds.push(taken);
        }
    }
    shop.close().await;

    let keys = letters().count();
    let pairs = |pair: fn(&Taken) -> Result<Round, Trouble>| rounds.iter().map(pair).collect::<Result<Vec<_>, _>>();
    let line = |what: &str, against: &str, rounds, judged| Line {
        what: what.to_owned(),
        unit: "µs",
        against: Some(against.to_owned()),
        rounds,
        judged,
    };
    let tenth = Bound::AtMost { target: 0.1, moonshot: None };
    let frame = Bound::AtMost { target: 16_000.0, moonshot: Some(16_000.0) };
    let lines = vec![
        line(
            "median of a keystroke",
            "bare FTS5 query with its messages",
            pairs(|t| Ok(Round::pair(t.warm.ours.median()?, t.warm.bare.median()?)))?,
            Judged::Ratio(Bound::AtMost { target: 2.0, moonshot: None }),
        ),
        line(
            "p99 of a keystroke",
            "LIKE scan",
            pairs(|t| Ok(Round::pair(t.warm.ours.share(0.99)?, t.scan.median()?)))?,
            Judged::Ratio(tenth),
        ),
        line(
            "p99 of a keystroke",
            "p99 of the bare query, within a frame of 16 ms",
            pairs(|t| Ok(Round::pair(t.warm.ours.share(0.99)?, t.warm.bare.share(0.99)?)))?,
            Judged::Ours(frame),
        ),
        line(
            "median of a keystroke",
            "rows of the index alone, nothing to show",
            pairs(|t| Ok(Round::pair(t.warm.ours.median()?, t.index.median()?)))?,
            Judged::Told,
        ),
        line(
            "of it, a command that reads a few small rows: the settings",
            "bare FTS5 query with its messages",
            pairs(|t| Ok(Round::pair(t.door.median()?, t.warm.bare.median()?)))?,
            Judged::Told,
        ),
        line(
            "of it, the answer written as JSON",
            "bare FTS5 query with its messages",
            pairs(|t| Ok(Round::pair(t.json.median()?, t.warm.bare.median()?)))?,
            Judged::Told,
        ),
    ];
    let notes = vec![format!("{} messages, {keys} keystrokes a round, {hits} of them with hits", options.messages)];
    Ok(Figures { lines, notes })
}

/// Every state of the search field on the way to each text.
fn letters() -> impl Iterator<Item = String> {
    TYPED.iter().flat_map(|text| {
        let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
        ends.map(|end| text[..end].to_owned()).filter(|typed| !typed.ends_with(' '))
    })
}

/// Both ways find the same messages in the same order; how many texts find any.
async fn agree(shop: &Opened, bare: &Bare) -> Result<usize, Trouble> {
    let mut hits = 0;
    for typed in letters() {
        let found = shop.ask("search", json!({"text": typed, "limit": PAGE})).await?;
        let found: Vec<i64> =
            found["messages"].as_array().into_iter().flatten().filter_map(|hit| hit["message"].as_i64()).collect();
        let wanted = bare.numbers(INDEX, (asked(&typed)?, PAGE))?;
        if found != wanted {
            return Err(format!("{typed:?} finds {found:?}, the index says {wanted:?}").into());
        }
        hits += usize::from(!found.is_empty());
    }
    Ok(hits)
}

fn asked(typed: &str) -> Result<String, Trouble> {
    expression(typed).ok_or_else(|| format!("{typed:?} asks nothing").into())
}

/// The scans of all rounds, before the keystrokes and on a connection of their own: SQLite is built here so that all
/// connections of a process share what they hold of the file, and a scan drives everything else out.
fn scans(bench: &Bench, shop: &Opened) -> Result<Vec<Times>, Trouble> {
    let bare = Bare::open(&shop.database())?;
    let round = |_| {
        let mut taken = Times::default();
        for text in SCANNED {
            taken.of_now(|| bare.rows(SCAN, (text, PAGE + 1)))?;
        }
        Ok(taken)
    };
    (0..=bench.size(9, 1)).map(round).collect()
}

async fn round(shop: &Opened, bare: &Bare) -> Result<Taken, Trouble> {
    let mut taken = Taken::default();
    keys(shop, bare, &mut taken.warm).await?;
    for typed in letters() {
        let expression = asked(&typed)?;
        taken.index.of_now(|| bare.rows(INDEX, (&expression, PAGE + 1)))?;
        let answer = shop.answer("search", json!({"text": typed, "limit": PAGE})).await?;
        let found: Found = serde_json::from_str(answer.get())?;
        taken.json.of_now(|| Ok(serde_json::to_string(&found)?))?;
        taken.door.of(shop.answer("settings", json!(null))).await?;
    }
    Ok(taken)
}

async fn keys(shop: &Opened, bare: &Bare, taken: &mut Keys) -> Result<(), Trouble> {
    for (at, typed) in letters().enumerate() {
        let expression = asked(&typed)?;
        let ask = shop.answer("search", json!({"text": typed, "limit": PAGE}));
        // One more than a page tells whether there are more, here as there. Turn by turn the other goes first.
        if at % 2 == 0 {
            taken.bare.of_now(|| bare.rows(BARE, (&expression, PAGE + 1)))?;
            taken.ours.of(ask).await?;
        } else {
            taken.ours.of(ask).await?;
            taken.bare.of_now(|| bare.rows(BARE, (&expression, PAGE + 1)))?;
        }
    }
    Ok(())
}
