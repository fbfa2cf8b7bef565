//! Every command, answer, event and failure of the app, declared once, and the router that runs them.
//!
//! A host (the desktop window or desk) starts an [`App`], hands it commands by name and passes its events on. What a
//! command means stands in `engine`; here its words cross the door and are translated, nothing else. Nothing in this
//! crate knows HTTP, Tauri or practice: a practice WhatsApp is plugged in through [`PracticePort`].

mod app;
pub mod bindings;
mod check;
pub mod commands;
mod counter;
pub mod dto;
mod events;
mod files;
mod folder;
mod handlers;
mod practice_port;
mod router;
mod trouble;

pub use app::{App, AppConfig, GraphLink};
pub use events::EventStream;
pub use folder::DataFolder;
pub use practice_port::{PracticePort, PracticeTrouble};
pub use router::Router;

/// A file on its way in.
pub use files::Arriving;
/// A file on its way to the window.
pub use shopbell_engine::media::Served;
pub use shopbell_model::media::LARGEST_FILE;

/// Where a host gets the key of a shop's file from.
pub use shopbell_engine::{secrets, vault};
