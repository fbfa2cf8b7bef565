//! The shop's words and rules.
//!
//! Here live the trade's terms as types (ids, phone numbers, money, time, messages) and every rule a shop is held to
//! (gate, customer service window, status order, limits). Everything is pure: no I/O, no clock, no randomness; the
//! [`Clock`] trait is declared here, its implementations live elsewhere. What never lives here: anything that knows
//! HTTP, SQL, JSON payloads of Meta, or a window.

pub mod clock;
pub mod ids;
pub mod time;

pub use clock::Clock;
pub use ids::*;
pub use time::{Span, UtcMillis};
