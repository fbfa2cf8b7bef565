//! What the rows of pages share: a large and a small shop, open side by side, and one kind of read timed four ways: ours
//! and the bare query, in the large shop and in the small. What never lives here: which reads those are.

use rusqlite::types::Value as Cell;
use serde_json::Value;
use shopbell_tests::generate::Options;

use crate::frame::bare::Bare;
use crate::frame::opened::Opened;
use crate::frame::timing::Times;
use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Trouble};

/// At most so many times the bare query.
const BARE: Bound = Bound::AtMost { target: 5.0, moonshot: Some(3.0) };

/// A hundred times the messages cost at most so much more.
const GROWTH: Bound = Bound::AtMost { target: 1.5, moonshot: None };

/// An open shop and the bare connection to its file.
pub struct Side {
    pub shop: Opened,
    pub bare: Bare,
    /// The longest chat.
    pub longest: i64,
}

/// One read: how a window asks for it, and the bare query for the same rows.
pub struct Read {
    pub command: &'static str,
    pub payload: Value,
    /// Statements and what is bound to them. More than one where the rows stand in more than one order.
    pub bare: Vec<(&'static str, Vec<Cell>)>,
}

/// A kind of read, and the reads that are taken in turn.
pub struct Kind {
    pub what: &'static str,
    pub large: Vec<Read>,
    pub small: Vec<Read>,
}

/// The large and the small shop.
pub struct Sides {
    pub large: Side,
    pub small: Side,
}

impl Sides {
    pub async fn open(bench: &Bench) -> Result<Self, Trouble> {
        let (large, small) = (bench.size(1_000_000, 4_000), bench.size(10_000, 2_500));
        let mut sides = Vec::new();
        for messages in [large, small] {
            let shop = Opened::open(bench, &Options::sized(messages)).await?;
            let bare = Bare::open(&shop.database())?;
            let longest = "SELECT conversation_id FROM message WHERE removed = 0
                           GROUP BY conversation_id ORDER BY count(*) DESC LIMIT 1";
            let longest = *bare.numbers(longest, ())?.first().ok_or("the shop is empty")?;
            sides.push(Side { shop, bare, longest });
        }
        let (Some(small), Some(large)) = (sides.pop(), sides.pop()) else { return Err("two shops".into()) };
        Ok(Self { large, small })
    }

    /// Times every kind, round by round.
    pub async fn measure(&self, bench: &Bench, kinds: &[Kind]) -> Result<Figures, Trouble> {
        let mut figures = Figures::default();
        for kind in kinds {
            let (mut bare, mut growth, mut bare_growth) = (Vec::new(), Vec::new(), Vec::new());
            for at in 0..=bench.size(9, 1) {
                let large = self.large.round(&kind.large, bench).await?;
                let small = self.small.round(&kind.small, bench).await?;
                // The first warms the connections.
                if at > 0 {
                    bare.push(Round::pair(large.ours.median()?, large.bare.median()?));
                    growth.push(Round::pair(large.ours.median()?, small.ours.median()?));
                    bare_growth.push(Round::pair(large.bare.median()?, small.bare.median()?));
                }
            }
            figures.lines.push(line(kind.what, "the bare query", bare, Judged::Ratio(BARE)));
            // A small shop that has less to show says nothing of growth.
            let as_much = self.large.shown(&kind.large).await? == self.small.shown(&kind.small).await?;
            let judged = if as_much { Judged::Ratio(GROWTH) } else { Judged::Told };
            figures.lines.push(line(kind.what, "a shop of 10,000 messages", growth, judged));
            // What grows is either ours or the file's: more levels of the tree, and rows that lie far from each other.
            let what = format!("{}, the bare query of it", kind.what);
            figures.lines.push(line(&what, "a shop of 10,000 messages", bare_growth, Judged::Told));
        }
        Ok(figures)
    }

    pub async fn close(self) {
        self.large.shop.close().await;
        self.small.shop.close().await;
    }
}

fn line(what: &str, against: &str, rounds: Vec<Round>, judged: Judged) -> Line {
    Line { what: what.to_owned(), unit: "µs", against: Some(against.to_owned()), rounds, judged }
}

/// The times of one round in one shop.
#[derive(Default)]
struct Taken {
    ours: Times,
    bare: Times,
}

impl Side {
    async fn round(&self, reads: &[Read], bench: &Bench) -> Result<Taken, Trouble> {
        let mut taken = Taken::default();
        for at in 0..bench.size(120, 4) {
            let read = &reads[at % reads.len()];
            // Turn by turn the other goes first: whoever is second finds the file's pages in memory.
            if at % 2 == 0 {
                self.bare(read, &mut taken)?;
            }
            taken.ours.of(self.shop.answer(read.command, read.payload.clone())).await?;
            if at % 2 == 1 {
                self.bare(read, &mut taken)?;
            }
        }
        Ok(taken)
    }

    /// How many rows or messages a read shows, on the average.
    async fn shown(&self, reads: &[Read]) -> Result<usize, Trouble> {
        let mut shown = 0;
        for read in reads {
            let answer = self.shop.ask(read.command, read.payload.clone()).await?;
            let rows = answer.get("rows").or_else(|| answer.get("messages")).and_then(Value::as_array);
            shown += rows.map_or(1, Vec::len);
        }
        Ok(shown / reads.len().max(1))
    }

    fn bare(&self, read: &Read, taken: &mut Taken) -> Result<(), Trouble> {
        taken.bare.of_now(|| {
            let mut rows = 0;
            for (sql, values) in &read.bare {
                rows += self.bare.rows(sql, rusqlite::params_from_iter(values))?.len();
            }
            if rows == 0 { Err(format!("{} finds nothing", read.command).into()) } else { Ok(rows) }
        })?;
        Ok(())
    }

    /// Chats of the middle: neither the longest nor with hardly a word in them.
    pub fn chats(&self, count: i64) -> Result<Vec<i64>, Trouble> {
        let some = "SELECT conversation_id FROM message WHERE removed = 0 GROUP BY conversation_id
                    HAVING count(*) >= 20 ORDER BY conversation_id * 7919 % 10007 LIMIT ?1";
        self.bare.numbers(some, [count])
    }
}
