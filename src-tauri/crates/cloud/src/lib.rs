//! WhatsApp's Cloud API on the wire.
//!
//! Here live the types of what Meta sends and takes, webhook parsing, the signature, the error table and the HTTP
//! client. Reading is lenient (unknown fields and kinds, ids as string or number, times as string or number, any case);
//! writing is strict (limits are checked before anything leaves). What never lives here: storage, policy, retries,
//! clocks. Rules of Meta cite the contract this crate was written against as `CONTRACT §n`.
//!
//! | Module | What |
//! |---|---|
//! | [`webhook`] | what Meta posts to the shop |
//! | [`signature`], [`challenge`] | how a webhook proves that it is Meta's, and how the shop proves that it listens |
//! | [`message`] | what the shop sends |
//! | [`graph`] | the HTTP client |
//! | [`errors`] | Meta's error codes and what may be done after each |

pub mod challenge;
pub mod errors;
pub mod graph;
pub mod message;
pub mod pattern;
pub mod signature;
pub mod template_definition;
pub mod webhook;
mod wire;
