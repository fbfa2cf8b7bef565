//! `message_template_status_update`: a template was approved, rejected, paused, and so on (CONTRACT §3.3).

use serde_json::Value;

use crate::wire::wire;

wire! {
    /// A template changed its status.
    TemplateStatus {
        /// `APPROVED`, `REJECTED`, `PAUSED`, `FLAGGED` and so on; an open set.
        event: Option<String> = word("event"),
        /// Meta's id of the template.
        id: Option<String> = id("message_template_id"),
        /// Its name.
        name: Option<String> = text("message_template_name"),
        /// Its language.
        language: Option<String> = text("message_template_language"),
        /// Its category.
        category: Option<String> = word("message_template_category"),
        /// Why, in one word.
        reason: Option<String> = word("reason"),
        /// Why it was rejected, and what to do.
        rejection_info: Option<RejectionInfo> = one("rejection_info"),
        /// Which pause or unpause.
        other_info: Option<OtherInfo> = one("other_info"),
        /// When it will be disabled.
        disable_info: Option<Value> = value("disable_info"),
    }
}

wire! {
    /// Why a template was rejected.
    RejectionInfo {
        /// Why.
        reason: Option<String> = text("reason"),
        /// What to do.
        recommendation: Option<String> = text("recommendation"),
    }
}

wire! {
    /// Which pause or unpause.
    OtherInfo {
        /// `FIRST_PAUSE`, `SECOND_PAUSE`, `RATE_LIMITING_PAUSE`, `UNPAUSE` or `DISABLED`.
        title: Option<String> = word("title"),
        /// A sentence.
        description: Option<String> = text("description"),
    }
}
