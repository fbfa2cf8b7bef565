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
    /// Ten thousand messages in an encrypted file.
    Small,
    /// The very first start: an empty data folder becomes a practice shop.
    First,
    /// The empty window.
    Empty,
}

/// Messages of the small shop; the short form has few in either.
const SMALL: u32 = 10_000;
const FEW: u32 = 500;

pub struct Scene {
    stage: Stage,
    programs: Programs,
    shop: LargeShop,
    small: LargeShop,
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
        let small = LargeShop::of(bench, bench.size(SMALL, FEW)).await?;
        Ok(Setting::Stands(Box::new(Self { stage, programs, shop, small })))
    }

    pub fn messages(&self) -> u32 {
        self.shop.messages
    }

    /// The large shop or the small one.
    pub fn shop(&self, show: Show) -> &LargeShop {
        if show == Show::Small { &self.small } else { &self.shop }
    }

    /// Opens a window that is watched from within, on the large shop or the small one.
    pub fn drive(&self, show: Show) -> Result<Driven, Trouble> {
        Driven::open(&self.stage, &self.programs.ours, self.shop(show))
    }

    /// Ends such a window.
    pub fn leave(&self, driven: Driven) -> Result<(), Trouble> {
        driven.close(&self.programs.ours)
    }

    /// Starts a program and waits until its window can be used. A first start leaves nothing for the next.
    pub fn start(&self, show: Show, cache: Cache) -> Result<Running, Trouble> {
        match show {
            Show::Empty => Running::start(self.command(&self.programs.empty), None, cache),
            Show::Large | Show::Small => {
                let (mut command, shop) = (self.command(&self.programs.ours), self.shop(show));
                command.arg("--encrypted").env("SHOPBELL_DATA", shop.data.path());
                Running::start(command, Some(&shop.code), cache)
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
