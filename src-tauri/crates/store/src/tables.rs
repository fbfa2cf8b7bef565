//! One file per table: what is read from it and written to it, in typed rows. No rule of the trade is decided here.

pub mod account;
pub mod actor;
pub mod attempt;
pub mod command_done;
pub mod contact;
pub mod conversation;
pub mod identity;
pub mod journal;
pub mod message;
pub mod number;
pub mod outbox;
pub mod portfolio;
pub mod reaction;
pub mod setting;
pub mod status;
