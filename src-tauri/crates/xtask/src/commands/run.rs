//! `cargo xtask run`: from a clean checkout to the open window.

use std::path::PathBuf;

use crate::setup::{self, Purpose};
use crate::stage::Stage;
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::wait::{in_words, timed};
use crate::{place, play, say, ui};

/// Sets up, builds and opens the window; without a display, plays the main job on one of our own.
///
/// # Errors
/// With a sentence that says what to do.
pub fn run(arguments: &[String]) -> Result<(), Trouble> {
    let data = data_folder(arguments)?;
    let display = has_display();
    if !display {
        say::line(
            "There is no display here: Shopbell will open on a virtual one and be played there by pointer and keyboard.",
        );
    }
    setup::ready(if display { Purpose::Window } else { Purpose::Stage }, Show::Plainly)?;
    ui::build(Show::Plainly)?;
    say::line("Building Shopbell. The first time takes some minutes, later ones take seconds.");
    let (built, took) = timed(|| tool::run(build_command(), Show::Plainly));
    built?;
    say::line(&format!("Built in {}.", in_words(took)));
    let program = place::built("shopbell")?;
    if !display {
        return play_it(data);
    }
    say::line("Shopbell opens. It starts in the practice shop: nothing there reaches a real customer.");
    let mut command = std::process::Command::new(program);
    if let Some(data) = data {
        command.env("SHOPBELL_DATA", data);
    }
    tool::become_command(command)
}

/// Both hosts are built with the features of the whole workspace, as the tests are: nothing is compiled twice.
fn build_command() -> std::process::Command {
    let mut cargo = tool::cargo();
    cargo.args(["build", "--workspace", "--bin", "shopbell"]);
    cargo
}

fn play_it(data: Option<PathBuf>) -> Result<(), Trouble> {
    say::line("Setting up the virtual display, with its own D-Bus session and keyring.");
    let mut stage = Stage::set_up()?;
    if let Some(data) = data {
        stage.set("SHOPBELL_DATA", data);
    }
    let window = stage.open(&place::built("shopbell")?, &[])?;
    say::line("The window is open.");
    let picture = place::target()?.join("shopbell.png");
    let played = play::main_job(&window, &|step| say::line(&format!("  {step}")));
    // Also when something went wrong: the picture shows where.
    let pictured = stage.picture(&picture);
    let closed = window.close();
    played?;
    pictured?;
    closed?;
    say::line(&format!("The main job was played. A picture of the conversation lies in {}.", picture.display()));
    Ok(())
}

/// Whether a window can be opened for whoever sits here.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn data_folder(arguments: &[String]) -> Result<Option<PathBuf>, Trouble> {
    match arguments {
        [] => Ok(None),
        [option, folder] if option == "--data" => {
            std::path::absolute(folder).map(Some).map_err(Trouble::from_error("This is not a folder"))
        }
        _ => Err(Trouble::new("Usage: cargo xtask run [--data DIR]")),
    }
}
