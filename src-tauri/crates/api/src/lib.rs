//! Every command, answer, event and failure of the app, declared once, and the router that runs them.
//!
//! A host (the desktop window or desk) starts an `App`, hands it commands by name and passes its events on. What a
//! command means stands in `engine`; here its words cross the door and are translated, nothing else. Nothing in this
//! crate knows HTTP, Tauri or practice.

pub mod bindings;
pub mod commands;
pub mod dto;
