//! The virtual display, the programs and the large shop; each start has the display to itself.

use std::path::Path;
use std::process::Command;

use xtask::stage::Stage;

use super::process::Running;
use super::programs::Programs;
use super::shop::LargeShop;
use super::{Cache, Driven};
use crate::frame::{Bench, Trouble};

/// What a window of the app is opened on; the baseline is opened on nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// A million messages in an encrypted file.
    Large,
    /// The very first start: an empty data folder becomes a practice shop.
    First,
    /// The empty window.
    Empty,
}

pub struct Scene {
    stage: Stage,
    programs: Programs,
    shop: LargeShop,
}

/// A scene, or why there is none on this machine.
pub enum Setting {
    Stands(Box<Scene>),
    NotRun(String),
}

impl Scene {
    pub async fn set(bench: &Bench) -> Result<Setting, Trouble> {
        if !cfg!(target_os = "linux") {
            return Ok(Setting::NotRun("not run: the virtual display is one of Linux".to_owned()));
        }
        let programs = match Programs::ready(bench)? {
            Ok(programs) => programs,
            Err(why) => return Ok(Setting::NotRun(why)),
        };
        let stage = match Stage::set_up() {
            Ok(stage) => stage,
            Err(trouble) => return Ok(Setting::NotRun(format!("not run: {trouble}"))),
        };
        let shop = LargeShop::lay_out(bench).await?;
        Ok(Setting::Stands(Box::new(Self { stage, programs, shop })))
    }

    pub fn messages(&self) -> u32 {
        self.shop.messages
    }

    /// The number of the customer with the longest chat.
    pub fn longest(&self) -> &str {
        &self.shop.longest
    }

    /// Opens a window that is watched from within, on the large shop or another one.
    pub fn drive(&self, other: Option<&LargeShop>) -> Result<Driven, Trouble> {
        Driven::open(&self.stage, &self.programs.ours, other.unwrap_or(&self.shop))
    }

    /// Ends such a window.
    pub fn leave(&self, driven: Driven) -> Result<(), Trouble> {
        driven.close(&self.programs.ours)
    }

    /// Starts a program and waits until its window can be used. A first start leaves nothing for the next.
    pub fn start(&self, show: Show, cache: Cache) -> Result<Running, Trouble> {
        match show {
            Show::Empty => Running::start(self.command(&self.programs.empty), None, cache),
            Show::Large => {
                let mut command = self.command(&self.programs.ours);
                command.arg("--encrypted").env("SHOPBELL_DATA", self.shop.data.path());
                Running::start(command, Some(&self.shop.code), cache)
            }
            Show::First => {
                let mut command = self.command(&self.programs.ours);
                let data = self.stage.data();
                if data.exists() {
                    std::fs::remove_dir_all(&data)?;
                }
                command.env("SHOPBELL_DATA", data);
                Running::start(command, None, cache)
            }
        }
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = self.stage.command(program);
        // Nobody drives the window here: it opens as a person's does.
        command.env_remove("TAURI_WEBVIEW_AUTOMATION");
        command.env("SHOPBELL_LOG", "warn,shopbell=debug,empty_window=debug");
        command
    }
}
