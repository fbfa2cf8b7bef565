//! Row 7, the chat: its newest page, paging back, and the jump into the middle of the longest chat.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use serde_json::{Value, json};

use crate::frame::{Bench, Figures, Row, Trouble};
use crate::pages::{Kind, Read, Side, Sides};

/// Messages of a page, as the window asks.
const PAGE: i64 = 60;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, conversation_id, direction, wamid, kind, meta_kind, body, payload, quoted_wamid, actor_id, at, delivery,
                    sent_at, delivered_at, read_at, played_at, failed_at, error_code, error_title, error_details, verdict
             FROM message WHERE conversation_id = ?1 AND removed = 0 AND ",
            $rest
        )
    };
}

const BEFORE: &str = select!("(at, id) < (?2, ?3) ORDER BY at DESC, id DESC LIMIT ?4");
const AFTER: &str = select!("(at, id) > (?2, ?3) ORDER BY at, id LIMIT ?4");

pub struct ChatPages;

impl Row for ChatPages {
    fn name(&self) -> &'static str {
        "chat"
    }

    fn title(&self) -> &'static str {
        "A chat's newest page, paging back, the jump into the middle of the longest, 1,000,000 messages, encrypted"
    }

    fn target(&self) -> &'static str {
        "at most 5 times the bare query, splendid 3; at most 1.5 times a shop of 10,000 messages"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        measure(bench).boxed()
    }
}

async fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let sides = Sides::open(bench).await?;
    let (large, small) = (&sides.large, &sides.small);
    let kinds = [
        Kind { what: "newest page of some chat", large: newest(large)?, small: newest(small)? },
        Kind {
            what: "newest page of the longest chat",
            large: vec![page(large.longest, None)],
            small: vec![page(small.longest, None)],
        },
        Kind { what: "paging back in the longest chat", large: back(large, 60).await?, small: back(small, 60).await? },
        Kind { what: "jump into the longest chat", large: jumps(large)?, small: jumps(small)? },
    ];
    let mut figures = sides.measure(bench, &kinds).await?;
    let longest =
        |side: &Side| side.bare.numbers("SELECT count(*) FROM message WHERE conversation_id = ?1", [side.longest]);
    let (large_longest, small_longest) = (longest(large)?, longest(small)?);
    figures
        .notes
        .push(format!("pages of {PAGE}; the longest chats hold {large_longest:?} and {small_longest:?} messages"));
    sides.close().await;
    Ok(figures)
}

fn asked(chat: i64, from: &Value) -> Value {
    json!({"conversation": chat, "from": from, "limit": PAGE})
}

/// The newest page, or the one before a place.
fn page(chat: i64, before: Option<(&str, i64, i64)>) -> Read {
    let (from, at, id) = match before {
        Some((cursor, at, id)) => (json!({"at": "before", "cursor": cursor}), at, id),
        None => (json!({"at": "newest"}), i64::MAX, i64::MAX),
    };
    let bare = vec![chat.into(), at.into(), id.into(), (PAGE + 1).into()];
    Read { command: "messages", payload: asked(chat, &from), bare: vec![(BEFORE, bare)] }
}

fn newest(side: &Side) -> Result<Vec<Read>, Trouble> {
    Ok(side.chats(60)?.into_iter().map(|chat| page(chat, None)).collect())
}

/// Page after page back from the end, as far as the chat goes.
async fn back(side: &Side, pages: usize) -> Result<Vec<Read>, Trouble> {
    let mut reads = Vec::new();
    let mut cursor = Value::Null;
    while reads.len() < pages {
        let from = if cursor.is_null() { json!({"at": "newest"}) } else { json!({"at": "before", "cursor": cursor}) };
        cursor = side.shop.ask("messages", asked(side.longest, &from)).await?["before"].take();
        let Some(text) = cursor.as_str() else { break };
        let place: Vec<i64> = text.split('.').filter_map(|number| number.parse().ok()).collect();
        let [at, id] = place[..] else { return Err(format!("no place: {text}").into()) };
        reads.push(page(side.longest, Some((text, at, id))));
    }
    // The last page is not full.
    reads.pop();
    if reads.is_empty() { Err("nothing to page back to".into()) } else { Ok(reads) }
}

/// Around the middle of the longest chat, each time another message.
fn jumps(side: &Side) -> Result<Vec<Read>, Trouble> {
    let all = side.bare.numbers("SELECT id FROM message WHERE conversation_id = ?1 ORDER BY at, id", [side.longest])?;
    let middle = all.len() / 2;
    let step = (all.len() / 200).max(1);
    let picked = all.iter().skip(middle.saturating_sub(step * 30)).step_by(step).take(60);
    let half = PAGE / 2;
    let read = |id: &i64| {
        let at = side.bare.numbers("SELECT at FROM message WHERE id = ?1", [*id])?;
        let at = *at.first().ok_or("the message is gone")?;
        let place = |id: i64, limit: i64| vec![side.longest.into(), at.into(), id.into(), (limit + 1).into()];
        Ok(Read {
            command: "messages",
            payload: asked(side.longest, &json!({"at": "around", "message": id})),
            bare: vec![(BEFORE, place(*id, half)), (AFTER, place(*id - 1, half))],
        })
    };
    picked.map(read).collect()
}
