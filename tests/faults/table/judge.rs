//! Whether what was acknowledged is in the file, and applied once.

use std::collections::{HashMap, HashSet};

use sqlx::{Row, SqliteConnection};

use crate::traffic::{Book, MARK, digest};

/// What the judge found.
#[derive(Default)]
pub struct Found {
    pub lost: u64,
    pub applied_twice: u64,
    pub complaints: Vec<String>,
}

impl Found {
    pub fn add(&mut self, other: Self) {
        self.lost += other.lost;
        self.applied_twice += other.applied_twice;
        self.complaints.extend(other.complaints);
    }

    pub fn complain(&mut self, complaint: String) {
        self.complaints.push(complaint);
    }
}

/// Looks for every body that was acknowledged at or before `until` in the journal. One that was sent again may stand there
/// again: what counts is that it is applied once.
pub async fn journal(connection: &mut SqliteConnection, book: &Book, until: usize) -> Found {
    let rows = sqlx::query("SELECT body FROM journal").fetch_all(&mut *connection).await.unwrap();
    let mut kept: HashMap<String, u64> = HashMap::new();
    for row in &rows {
        *kept.entry(digest(row.get(0))).or_default() += 1;
    }
    let mut found = Found::default();
    let due = book.bodies.iter().filter(|(_, position)| **position <= until);
    found.lost += u64::try_from(due.filter(|(digest, _)| !kept.contains_key(*digest)).count()).unwrap();
    for (digest, times) in kept {
        let posted = book.posts.get(&digest).copied();
        if posted.is_some_and(|posted| posted < times) {
            found.complain(format!("a body stands {times} times in the journal and was posted {posted:?} times"));
        }
    }
    found
}

/// Looks at what was applied: every message acknowledged at or before `until` once, nothing that nobody sent, and the
/// counters of every conversation as if each message had been applied once. Nothing may be pending.
pub async fn messages(connection: &mut SqliteConnection, book: &Book, until: usize) -> Found {
    let mut found = Found::default();
    let rows = sqlx::query(
        "SELECT m.wamid, t.phone FROM message m JOIN conversation c ON c.id = m.conversation_id
         JOIN contact t ON t.id = c.contact_id WHERE m.direction = 'in' AND m.wamid IS NOT NULL",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    let mut seen: HashSet<String> = HashSet::new();
    for row in &rows {
        let (wamid, phone): (String, Option<String>) = (row.get(0), row.get(1));
        if !wamid.starts_with(MARK) {
            continue;
        }
        match book.posted.get(&wamid) {
            None => found.complain(format!("{wamid} is there and nobody sent it")),
            Some(from) if phone.as_deref().is_none_or(|phone| phone.trim_start_matches('+') != from) => {
                found.complain(format!("{wamid} stands in the chat of {phone:?}"));
            }
            Some(_) => {}
        }
        if !seen.insert(wamid) {
            found.applied_twice += 1;
        }
    }
    found.lost += count(book.acknowledged.iter().filter(|(id, at)| **at <= until && !seen.contains(*id)));
    found.add(counters(connection).await);
    found
}

/// What would show that an event was applied a second time although its row could not be stored a second time.
async fn counters(connection: &mut SqliteConnection) -> Found {
    let mut found = Found::default();
    let rows = sqlx::query(
        "SELECT c.id, c.unread, count(*), max(m.at), c.last_at FROM conversation c JOIN message m ON m.conversation_id = c.id
         WHERE m.direction = 'in' GROUP BY c.id HAVING sum(m.wamid LIKE 'wamid.fault-%') = count(*)",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    for row in &rows {
        let (id, unread, stored, newest, shown): (i64, i64, i64, i64, i64) =
            (row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
        if unread > stored {
            found.applied_twice += u64::try_from(unread - stored).unwrap();
        } else if unread < stored {
            found.complain(format!("conversation {id} counts {unread} unread of {stored} messages nobody has read"));
        }
        if newest != shown {
            found.complain(format!(
                "conversation {id} shows {shown} as its newest time, its newest message has {newest}"
            ));
        }
    }
    let rows = sqlx::query(
        "SELECT s.shelf, s.size, (SELECT count(*) FROM conversation c
             WHERE c.shelf = s.shelf AND c.ours = 1 AND c.last_message_id IS NOT NULL) FROM shelf_size s",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    for row in &rows {
        let (shelf, size, counted): (String, i64, i64) = (row.get(0), row.get(1), row.get(2));
        if size != counted {
            found.complain(format!("the shelf {shelf} says it holds {size} and holds {counted}"));
        }
    }
    let aside: i64 = sqlx::query("SELECT count(*) FROM journal WHERE state <> 'applied'")
        .fetch_one(&mut *connection)
        .await
        .unwrap()
        .get(0);
    if aside > 0 {
        found.complain(format!("{aside} bodies are not applied"));
    }
    found
}

/// SQLite's own opinion of the file.
pub async fn soundness(connection: &mut SqliteConnection, thorough: bool) -> Found {
    let check = if thorough { "PRAGMA integrity_check" } else { "PRAGMA quick_check" };
    let mut found = Found::default();
    match sqlx::query(check).fetch_all(&mut *connection).await {
        Ok(rows) => {
            for row in &rows {
                let said: String = row.get(0);
                if said != "ok" {
                    found.complain(format!("SQLite says of the file: {said}"));
                }
            }
        }
        Err(error) => found.complain(format!("the file cannot be checked: {error}")),
    }
    found
}

fn count<T>(of: impl Iterator<Item = T>) -> u64 {
    u64::try_from(of.count()).unwrap()
}
