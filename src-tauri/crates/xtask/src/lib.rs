//! What `cargo xtask` is made of: set-up, builds, checks, and a stage on which the real window is played.
//!
//! It starts other programs and reads what they say. What never lives here: anything of the app itself; the window tests
//! use [`stage`], [`webdriver`] and [`play`] from here so that `cargo xtask run` and the tests drive the window alike.
#![expect(
    clippy::disallowed_methods,
    reason = "it waits for other programs, in the system's own time; no shop's clock runs here"
)]

pub mod commands;
pub mod licences;
pub mod package;
pub mod place;
pub mod play;
pub mod say;
pub mod setup;
pub mod shipped;
pub mod stage;
pub mod stamp;
pub mod tally;
pub mod tool;
pub mod trouble;
pub mod ui;
pub mod wait;
pub mod webdriver;
