//! A window that is watched from within: how long frames take, and how long a person waits for what they asked.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::stage::Stage;
use xtask::webdriver::Session;
use xtask::{play, wait};

use super::shop::LargeShop;
use crate::frame::Trouble;

const SCROLL: &str = include_str!("page/scroll.js");
const REACH: &str = include_str!("page/reach.js");

/// What has not ended after so long does not end.
const FAREWELL: Duration = Duration::from_secs(20);

/// A list of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The conversations, from the top.
    Inbox,
    /// The messages of a chat, from the newest.
    Chat,
}

/// Whether the list itself is scrolled, or its rows with nothing behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    Living,
    Still,
}

/// What a person waits for.
#[derive(Clone, Copy, Debug)]
pub enum Deed<'a> {
    /// The conversation that stands so far down in the list, open at its end.
    OpenChat(u32),
    /// Hits for these words.
    Search(&'a str),
    /// The chat with whom these words find first, open at its end.
    OpenFound(&'a str),
    /// The last of the messages that were found, in its chat.
    Jump,
    /// The people instead of the inbox.
    People,
    /// The inbox again.
    Inbox,
}

/// An open window on a shop, driven by the WebDriver of a stage.
pub struct Driven {
    window: Session,
}

/// The frames of a scroll, in milliseconds.
pub struct Frames {
    pub took: Vec<f64>,
    /// Elements in the list.
    pub nodes: u64,
}

impl Driven {
    /// Opens a window on the shop. The driver hands over no standing input, so a line of shell does.
    pub fn open(stage: &Stage, program: &Path, shop: &LargeShop) -> Result<Self, Trouble> {
        let starter = shop.data.path().join("start.sh");
        let (data, program, code) = (shop.data.path().display(), program.display(), &shop.code);
        let lines =
            format!("#!/bin/sh\nexport SHOPBELL_DATA='{data}'\nexec '{program}' --encrypted <<END\n{code}\nEND\n");
        fs::write(&starter, lines)?;
        executable(&starter)?;
        let driven = Self { window: stage.open(&starter, &[])? };
        driven.window.wait_for("The conversation list", play::ROW, play::START)?;
        Ok(driven)
    }

    /// Scrolls a list there and back in even steps.
    pub fn scroll(&self, list: List, rows: Rows, frames: u32) -> Result<Frames, Trouble> {
        let (selector, from) = match list {
            List::Inbox => ("#shelf", "start"),
            List::Chat => ("[role=log]", "end"),
        };
        let rows = if rows == Rows::Still { "still" } else { "living" };
        let told = self.window.watch(SCROLL, &json!([selector, rows, from, frames, 40]))?;
        let took = told["took"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        Ok(Frames { took, nodes: told["nodes"].as_u64().unwrap_or_default() })
    }

    /// How many milliseconds a person waits.
    pub fn reach(&self, deed: Deed<'_>) -> Result<f64, Trouble> {
        let asked = match deed {
            Deed::OpenChat(row) => json!(["chat", row]),
            Deed::Search(words) => json!(["search", words]),
            Deed::OpenFound(words) => json!(["person", words]),
            Deed::Jump => json!(["hit", null]),
            Deed::People => json!(["people", "Ctrl+6"]),
            Deed::Inbox => json!(["inbox", "Ctrl+1"]),
        };
        self.window.watch(REACH, &asked)?.as_f64().ok_or_else(|| "the page told no time".into())
    }

    /// Closes the window and waits until its program has let go of the shop.
    pub fn close(self, program: &Path) -> Result<(), Trouble> {
        self.window.close()?;
        let begun = Instant::now();
        while runs(program)? {
            if begun.elapsed() > FAREWELL {
                return Err("the window was closed and its program went on".into());
            }
            wait::pause(Duration::from_millis(20));
        }
        Ok(())
    }
}

fn executable(file: &Path) -> Result<(), Trouble> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(file, fs::Permissions::from_mode(0o700))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// Whether a process of this program is there. One that has ended has no program any more.
fn runs(program: &Path) -> Result<bool, Trouble> {
    let program = fs::canonicalize(program)?;
    for entry in fs::read_dir("/proc")? {
        let its = fs::read_link(entry?.path().join("exe"));
        if its.is_ok_and(|its| its == program) {
            return Ok(true);
        }
    }
    Ok(false)
}
