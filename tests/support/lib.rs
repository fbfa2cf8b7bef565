//! What every walk and fault stands on: the program as a child process, driven from outside.
//!
//! Here live the ways to start and kill the desk and the practice WhatsApp, to be its microphone, to call commands as a window does, to sign
//! webhooks as Meta does, to write workbooks and bring files of people in, to let campaigns go, to fill a shop with years of messages, and to look into the database as a stranger would. What
//! never lives here: a check.

pub mod bring;
pub mod campaigns;
pub mod database;
pub mod desk;
pub mod ears;
pub mod fixtures;
pub mod generate;
pub mod practice;
pub mod program;
pub mod wait;
pub mod webhook;
pub mod workbook;

pub use desk::{Desk, DeskOptions};
pub use practice::PracticeProcess;
pub use wait::{PATIENCE, eventually, eventually_within};
