//! The shop's words and rules.
//!
//! Here live the trade's terms as types (ids, phone numbers, money, time, messages) and every rule a shop is held to
//! (gate, customer service window, status order, limits). Everything is pure: no I/O, no clock, no randomness; the
//! [`Clock`] trait is declared here, its implementations live elsewhere. What never lives here: anything that knows
//! HTTP, SQL, JSON payloads of Meta, or a window.

// Generators that other crates' tests share speak of this crate by its name.
#[cfg(test)]
extern crate self as shopbell_model;

mod words;

pub mod actor;
pub mod alike;
pub mod allowance;
pub mod campaign;
pub mod charge;
pub mod clock;
pub mod consent;
pub mod coordinates;
pub mod country;
pub mod delivery;
pub mod field;
pub mod fill;
pub mod gate;
pub mod ids;
pub mod import;
pub mod limits;
pub mod media;
pub mod message;
pub mod money;
pub mod phone;
pub mod price;
pub mod reach;
mod remembered;
pub mod retention;
pub mod segment;
pub mod template;
pub mod text;
pub mod time;
pub mod trouble;
pub mod voice;
pub mod window;

pub use actor::ActorKind;
pub use clock::Clock;
pub use coordinates::Coordinates;
pub use delivery::Delivery;
pub use ids::*;
pub use media::{MediaGone, MediaState};
pub use message::{Direction, MessageKind};
pub use money::{Currency, Money};
pub use phone::{Phone, PhoneError, Region};
pub use template::{SubmissionState, TemplateCategory, TemplateStanding};
pub use time::{Span, UtcMillis};
pub use trouble::{ErrorClass, NextStep, Remedy, TroubleReason};
pub use voice::RecordingEnd;
pub use window::{ServiceWindow, WindowNow, WindowState};
pub use words::UnknownWord;
