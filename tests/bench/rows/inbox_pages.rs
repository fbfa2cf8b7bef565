//! Row 7, the inbox: a page of every shelf, deep down in the largest, and a conversation's header.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use rusqlite::types::Value as Cell;
use serde_json::{Value, json};
use shopbell_tests::generate::NOON;

use crate::frame::{Bench, Figures, Row, Trouble};
use crate::pages::{Kind, Read, Side, Sides};

/// Rows of a page, as the window asks.
const PAGE: i64 = 60;

/// How long before its end a window counts as closing.
const SOON: i64 = 2 * 3_600_000;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, p.id, p.name, p.username, p.phone, c.shelf, c.last_message_id, c.last_kind, c.last_text,
                    c.last_direction, c.last_delivery, c.last_at, c.last_inbound_at, c.waiting_since, c.window_until,
                    c.entry_point_until, c.unread, c.first_unread_id, c.not_sent, c.not_sure, c.draft, c.ours
             FROM conversation c ",
            $rest
        )
    };
}

const CLOSING: &str = select!(
    "INDEXED BY conversation_to_answer_by_window JOIN contact p ON p.id = c.contact_id
     WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL
       AND c.snoozed_until IS NULL AND c.pinned_at IS NULL
       AND c.window_until > ?1 AND c.window_until <= ?2
     ORDER BY c.window_until, c.id LIMIT ?3"
);
const NEXT: &str = select!(
    "INDEXED BY conversation_to_answer_by_wait JOIN contact p ON p.id = c.contact_id
     WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL
       AND c.snoozed_until IS NULL AND c.pinned_at IS NULL AND c.window_until > ?1
     ORDER BY ifnull(c.waiting_since, c.last_at), c.id LIMIT ?2"
);
const CLOSED: &str = select!(
    "INDEXED BY conversation_to_answer_by_wait JOIN contact p ON p.id = c.contact_id
     WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL
       AND c.snoozed_until IS NULL AND c.pinned_at IS NULL AND c.window_until <= ?1
     ORDER BY ifnull(c.waiting_since, c.last_at) DESC, c.id DESC LIMIT ?2"
);
const SHELF: &str = select!(
    "JOIN contact p ON p.id = c.contact_id
     WHERE c.shelf = ?1 AND c.ours = 1 AND c.last_message_id IS NOT NULL
       AND c.snoozed_until IS NULL AND c.pinned_at IS NULL AND (c.last_at, c.id) < (?2, ?3)
     ORDER BY c.last_at DESC, c.id DESC LIMIT ?4"
);
const ONE: &str = select!("JOIN contact p ON p.id = c.contact_id WHERE c.id = ?1");

pub struct InboxPages;

impl Row for InboxPages {
    fn name(&self) -> &'static str {
        "inbox"
    }

    fn title(&self) -> &'static str {
        "A page of the conversation list and a conversation's header, 1,000,000 messages, encrypted"
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
        Kind { what: "page of To answer", large: vec![to_answer(large).await?], small: vec![to_answer(small).await?] },
        Kind { what: "page of Waiting", large: vec![shelf("waiting")], small: vec![shelf("waiting")] },
        Kind { what: "page of Done", large: vec![shelf("done")], small: vec![shelf("done")] },
        Kind {
            what: "a page deep down in Done",
            large: vec![deep(large, bench.size(40, 1)).await?],
            small: vec![deep(small, 1).await?],
        },
        Kind { what: "a conversation's header", large: headers(large)?, small: headers(small)? },
    ];
    let mut figures = sides.measure(bench, &kinds).await?;
    figures.notes.push(format!("pages of {PAGE} rows, counts of shelves and headings included in ours only"));
    sides.close().await;
    Ok(figures)
}

fn listed(shelf: &str, cursor: Option<&str>) -> Value {
    json!({"shelf": shelf, "cursor": cursor, "limit": PAGE})
}

/// The three headings one after the other until the page is full: as many bare queries as it takes.
async fn to_answer(side: &Side) -> Result<Read, Trouble> {
    let now = NOON.0;
    let limit = |rows: i64| Cell::from(PAGE + 1 - rows);
    let mut bare = vec![(CLOSING, vec![now.into(), (now + SOON).into(), limit(0)])];
    let rows = |bare: &[(&'static str, Vec<Cell>)]| -> Result<i64, Trouble> {
        let mut rows = 0;
        for (sql, values) in bare {
            rows += i64::try_from(side.bare.rows(sql, rusqlite::params_from_iter(values))?.len())?;
        }
        Ok(rows)
    };
    let closing = rows(&bare)?;
    bare.push((NEXT, vec![(now + SOON).into(), limit(closing)]));
    let next = rows(&bare)?;
    if next <= PAGE {
        bare.push((CLOSED, vec![now.into(), limit(next)]));
    }
    let read = Read { command: "conversations", payload: listed("to_answer", None), bare };
    let shown = side.shop.ask(read.command, read.payload.clone()).await?["rows"].as_array().map_or(0, Vec::len);
    let found = rows(&read.bare)?.min(PAGE);
    if usize::try_from(found)? != shown { Err(format!("{shown} rows shown, {found} found").into()) } else { Ok(read) }
}

fn shelf(shelf: &'static str) -> Read {
    let bare = vec![shelf.to_owned().into(), i64::MAX.into(), i64::MAX.into(), (PAGE + 1).into()];
    Read { command: "conversations", payload: listed(shelf, None), bare: vec![(SHELF, bare)] }
}

/// The page after so many pages.
async fn deep(side: &Side, pages: usize) -> Result<Read, Trouble> {
    let mut cursor: Option<String> = None;
    for _ in 0..pages {
        let page = side.shop.ask("conversations", listed("done", cursor.as_deref())).await?;
        match page["next"].as_str() {
            Some(next) => cursor = Some(next.to_owned()),
            None => break,
        }
    }
    // A cursor is made of numbers; its last two are where the page before ended.
    let place: Vec<i64> = cursor.iter().flat_map(|cursor| cursor.split('.')).filter_map(|n| n.parse().ok()).collect();
    let (at, id) = match place.as_slice() {
        [.., at, id] => (*at, *id),
        _ => (i64::MAX, i64::MAX),
    };
    let bare = vec!["done".to_owned().into(), at.into(), id.into(), (PAGE + 1).into()];
    Ok(Read { command: "conversations", payload: listed("done", cursor.as_deref()), bare: vec![(SHELF, bare)] })
}

fn headers(side: &Side) -> Result<Vec<Read>, Trouble> {
    let chats = side.chats(60)?;
    let read = |chat: &i64| Read {
        command: "conversation",
        payload: json!({"conversation": chat}),
        bare: vec![(ONE, vec![(*chat).into()])],
    };
    Ok(chats.iter().map(read).collect())
}
