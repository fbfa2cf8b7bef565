//! What crosses the door between the engine and whatever shows it: one file per area, requests and answers side by side.
//!
//! These types are the source of the TypeScript bindings and of `docs/api.md`. Nothing here has behaviour; rules stay in
//! the engine. Times are UTC milliseconds, ids are whole numbers, sentences are never here: the catalogue has them.

mod backup;
mod campaign;
mod compose;
mod connection;
mod consent;
mod content;
mod conversation;
mod counter;
mod door;
mod drag;
mod event;
mod failure;
mod filter;
mod gallery;
mod import;
mod label;
mod marks;
mod media;
mod merge;
mod message;
mod meta_says;
mod note;
mod orders;
mod outgoing;
mod people;
mod person_data;
mod practice;
mod price;
mod quick_reply;
mod retention;
mod search;
mod settings;
mod shop;
mod sticker;
mod studio;
mod template;
mod voice;

pub use backup::*;
pub use campaign::*;
pub use compose::*;
pub use connection::*;
pub use consent::*;
pub use content::*;
pub use conversation::*;
pub use counter::*;
pub use door::*;
pub use drag::*;
pub use event::*;
pub use failure::*;
pub use filter::*;
pub use gallery::*;
pub use import::*;
pub use label::*;
pub use marks::*;
pub use media::*;
pub use merge::*;
pub use message::*;
pub use meta_says::*;
pub use note::*;
pub use orders::*;
pub use outgoing::*;
pub use people::*;
pub use person_data::*;
pub use practice::*;
pub use price::*;
pub use quick_reply::*;
pub use retention::*;
pub use search::*;
pub use settings::*;
pub use shop::*;
pub use sticker::*;
pub use studio::*;
pub use template::*;
pub use voice::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that says nothing.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}
