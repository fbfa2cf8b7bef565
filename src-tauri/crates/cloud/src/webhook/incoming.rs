//! One message from a customer, or an echo of one the shop wrote elsewhere: everything around its content.

use serde_json::Value;
use shopbell_model::{Bsuid, UtcMillis, WaId, Wamid};

use super::context::Context;
use super::fault::WebhookFault;
use super::kinds::{IncomingBody, read_body};
use crate::wire::{Read, Reader, wire};

wire! {
    /// The ad or post a customer came from; opens a free entry point once the shop answers (CONTRACT §6).
    Referral {
        /// Address of the ad or post.
        source_url: Option<String> = text("source_url"),
        /// Meta's id of the ad or post.
        source_id: Option<String> = id("source_id"),
        /// `ad` or `post`.
        source_type: Option<String> = lower("source_type"),
        /// Its headline.
        headline: Option<String> = text("headline"),
        /// Its text.
        body: Option<String> = text("body"),
        /// `image` or `video`.
        media_type: Option<String> = lower("media_type"),
        /// Its picture.
        image_url: Option<String> = text("image_url"),
        /// Its film.
        video_url: Option<String> = text("video_url"),
        /// A small picture of its film.
        thumbnail_url: Option<String> = text("thumbnail_url"),
        /// Meta's id of the click.
        ctwa_clid: Option<String> = id("ctwa_clid"),
        /// The greeting the customer saw.
        welcome_message: Option<Value> = value("welcome_message"),
    }
}

/// A message as it came in.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingMessage {
    /// Meta's id; stays the same when the same message is delivered twice.
    pub id: Option<Wamid>,
    /// Who wrote; absent where the user does not show the number (CONTRACT §10).
    pub from: Option<WaId>,
    /// Who wrote, by business-scoped id.
    pub from_user_id: Option<Bsuid>,
    /// Who wrote, across linked portfolios.
    pub from_parent_user_id: Option<Bsuid>,
    /// To whom, in an echo of what the shop wrote elsewhere.
    pub to: Option<WaId>,
    /// To whom, by business-scoped id, in an echo.
    pub to_user_id: Option<Bsuid>,
    /// The group it was written in.
    pub group_id: Option<String>,
    /// When it was written.
    pub timestamp: Option<UtcMillis>,
    /// Meta's name of the kind, in small letters; empty when it is missing.
    pub kind: String,
    /// What it answers.
    pub context: Option<Context>,
    /// The ad or post the customer came from.
    pub referral: Option<Referral>,
    /// Why it could not be delivered whole.
    pub errors: Vec<WebhookFault>,
    /// How far it had come, in a shared history: `READ`, `DELIVERED` and so on.
    pub history_status: Option<String>,
    /// The content.
    pub body: IncomingBody,
    /// The kind's own object as it came; the whole message where it has none.
    pub raw: Value,
}

impl Read for IncomingMessage {
    fn read(from: Reader<'_>) -> Self {
        let kind = from.lower("type").unwrap_or_default();
        let own = from.get(&kind);
        let raw = own.raw().or(from.raw()).cloned().unwrap_or_default();
        Self {
            id: from.id("id"),
            from: from.id("from"),
            from_user_id: from.id("from_user_id"),
            from_parent_user_id: from.id("from_parent_user_id"),
            to: from.id("to"),
            to_user_id: from.id("to_user_id"),
            group_id: from.id("group_id"),
            timestamp: from.at("timestamp"),
            context: from.one("context"),
            referral: from.one("referral"),
            errors: from.many("errors"),
            history_status: from.get("history_context").word("status"),
            body: read_body(&kind, own),
            raw,
            kind,
        }
    }
}
