//! What a shop does.
//!
//! Here live the ways through the house, an area a folder: [`inbox`] (what the list and the chat show, what a person
//! does there), `ingest` (the way in: journal, parse, apply, tell), [`media`] (files: fetched, kept, handed out),
//! [`outbox`] (the way out: gate, count, attempt, settle), [`consent`] (who agreed to what), [`templates`] (known, offered,
//! filled), [`people`] (whom the shop knows, lists, segments), [`import`] (files of people), [`prices`] (what a message costs), [`voice`] (what is recorded
//! here), [`vault`] (the key of the shop's file), [`backup`] (copies of the shop), what they share (`core`), and the
//! one door to them all ([`Shop`]). What never lives here: rules that need no data (they are in `model`), SQL (in `store`),
//! Meta's JSON and HTTP (in `cloud`), and any knowledge of whether this is practice.

mod allowance;
pub mod backup;
pub mod branches;
pub mod campaigns;
pub mod catch_up;
mod changes;
mod clerk;
mod command;
pub mod connection;
pub mod consent;
mod core;
pub mod counter;
pub mod doctor;
pub mod door;
pub mod erasure;
mod error;
mod gate;
pub mod import;
pub mod inbox;
mod ingest;
pub mod later;
pub mod media;
pub mod meta_says;
mod naming;
pub mod outbox;
pub mod people;
pub mod prices;
pub mod profile;
pub mod quick_replies;
mod reach;
pub mod retention;
pub mod settings;
mod shop;
#[cfg(test)]
mod stage;
pub mod stickers;
pub mod studio;
pub mod templates;
mod upkeep;
pub mod vault;
pub mod voice;
mod wholes;

pub use changes::{Change, Changes, Tag};
pub use connection::ConnectionFacts;
pub use doctor::WebhookLink;
pub use error::EngineError;
pub use outbox::Sending;
pub use profile::{Overview, ShopProfile};
pub use settings::Settings;
pub use shop::{Database, Shop, ShopConfig};

/// What a shop is put together from, for whoever opens one: the layer above names no other of our crates.
pub use {
    shopbell_cloud as cloud, shopbell_gateway as gateway, shopbell_secrets as secrets, shopbell_sheets as sheets,
    shopbell_sound as sound, shopbell_store as store,
};
