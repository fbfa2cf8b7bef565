//! `group_lifecycle_update`, `group_participants_update`, `group_settings_update`, `group_status_update`.

use serde_json::Value;
use shopbell_model::{Bsuid, UtcMillis, WaId};

use crate::webhook::fault::WebhookFault;
use crate::webhook::messages::Metadata;
use crate::wire::wire;

wire! {
    /// News of groups.
    Groups {
        /// Which of the shop's numbers.
        metadata: Option<Metadata> = one("metadata"),
        /// The groups.
        groups: Vec<GroupEvent> = many("groups"),
    }
}

wire! {
    /// Something happened to a group.
    GroupEvent {
        /// Meta's id of the group.
        group_id: Option<String> = id("group_id"),
        /// `group_create`, `group_delete`, `group_participants_add` and so on.
        kind: Option<String> = lower("type"),
        /// When.
        at: Option<UtcMillis> = at("timestamp"),
        /// The request of the shop it answers.
        request_id: Option<String> = id("request_id"),
        /// Its subject: a text when it was made, an object when it was changed.
        subject: Option<Value> = value("subject"),
        /// Its description, likewise.
        description: Option<Value> = value("description"),
        /// Where people can join.
        invite_link: Option<String> = text("invite_link"),
        /// Its picture as it came.
        profile_picture: Option<Value> = value("profile_picture"),
        /// Who came.
        added_participants: Vec<GroupMember> = many("added_participants"),
        /// Who left.
        removed_participants: Vec<GroupMember> = many("removed_participants"),
        /// Who could not be added.
        failed_participants: Vec<GroupMember> = many("failed_participants"),
        /// What went wrong.
        errors: Vec<WebhookFault> = many("errors"),
    }
}

wire! {
    /// Somebody in a group.
    GroupMember {
        /// As the shop had written it.
        input: Option<String> = text("input"),
        /// WhatsApp's id.
        wa_id: Option<WaId> = id("wa_id"),
        /// Business-scoped id.
        user_id: Option<Bsuid> = id("user_id"),
        /// What went wrong.
        errors: Vec<WebhookFault> = many("errors"),
    }
}
