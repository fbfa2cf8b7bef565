//! The same app without a window, and what every host of a practice shop needs.
//!
//! `door` serves the command API, its events and the window's pages over authenticated HTTP on loopback.
//! `practice_shop` puts app and practice together; the desktop host uses it too, because only hosts may know
//! practice and the two must not drift apart. `files` hands out the bytes of pictures, sounds and documents. No rule of the shop lives here.

pub mod arguments;
mod door;
mod files;
pub mod log;
pub mod practice_shop;
pub mod ready;

pub use door::{Door, DoorConfig};
