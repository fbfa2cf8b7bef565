//! Ours: the real desk over a practice WhatsApp where nobody writes by himself, both processes of their own, and an empty
//! shop on the disk.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, PracticeProcess};
use tempfile::TempDir;

use super::connection::Connection;
use super::{Address, bodies};
use crate::frame::{Bench, Trouble};

/// Between two looks whether everything is applied.
const LOOK: Duration = Duration::from_millis(10);

/// What is not applied after so long is a failure, not a slow machine.
const PATIENCE: Duration = Duration::from_secs(300);

pub struct Ours {
    // Ended in this order: who asks first.
    desk: Desk,
    _practice: PracticeProcess,
    _folder: TempDir,
}

impl Ours {
    pub fn start(bench: &Bench) -> Result<Self, Trouble> {
        let folder = bench.scratch()?;
        let practice = PracticeProcess::start_quiet(&folder.path().join("practice"));
        // Encrypted, as a real shop is.
        let options = DeskOptions { encrypted: true, ..DeskOptions::joining(&practice) };
        let desk = Desk::start(&folder.path().join("desk"), &options);
        Ok(Self { desk, _practice: practice, _folder: folder })
    }

    pub async fn address(&self) -> Result<Address, Trouble> {
        let receiver = self.desk.fact("receiver");
        let rest = receiver.strip_prefix("http://").ok_or("the receiver's address is no HTTP")?;
        let (socket, path) = rest.split_once('/').ok_or("the receiver's address has no path")?;
        let now = self.desk.call("shop", json!({})).await["now"].as_i64().ok_or("the shop knows no time")? / 1000;
        Ok(Address {
            socket: socket.parse()?,
            path: format!("/{path}"),
            app_secret: self.desk.fact("app_secret"),
            phone_number_id: self.desk.fact("phone_number_id"),
            waba_id: self.desk.fact("waba_id"),
            now,
        })
    }

    /// Writes one more message and waits until a search finds it. Rows are applied in their order, so everything that was
    /// answered before is applied too. Answers when that was.
    pub async fn all_applied(&self, address: &Address, number: usize) -> Result<Instant, Trouble> {
        let word = format!("kaikkitehty{number}");
        let request = bodies::request(address, number, &word);
        let status = Connection::open(address.socket).await?.ask(&request).await?;
        if status != 200 {
            return Err(format!("the last webhook was answered {status}").into());
        }
        let begun = Instant::now();
        loop {
            let found = self.desk.call("search", json!({"text": word, "limit": 1})).await;
            if found["messages"].as_array().is_some_and(|hits| !hits.is_empty()) {
                return Ok(Instant::now());
            }
            if begun.elapsed() > PATIENCE {
                return Err("what was answered is still not applied after five minutes".into());
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// How many messages the conversations show as new: nobody reads here, so all that were applied.
    pub async fn shown(&self) -> Result<usize, Trouble> {
        let mut shown = 0;
        let mut cursor = Value::Null;
        loop {
            let page =
                self.desk.call("conversations", json!({"shelf": "to_answer", "limit": 200, "cursor": cursor})).await;
            for row in page["rows"].as_array().ok_or("a page has no rows")? {
                shown += usize::try_from(row["unread"].as_u64().ok_or("a row does not say what is new")?)?;
            }
            cursor = page["next"].clone();
            if cursor.is_null() {
                return Ok(shown);
            }
        }
    }
}
