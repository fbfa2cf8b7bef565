//! `message_template_quality_update`: how customers take a template (CONTRACT §3.3).

use crate::wire::wire;

wire! {
    /// A template's quality changed.
    TemplateQuality {
        /// `GREEN`, `YELLOW`, `RED` or `UNKNOWN` before.
        previous: Option<String> = word("previous_quality_score"),
        /// The same, now.
        new: Option<String> = word("new_quality_score"),
        /// Meta's id of the template.
        id: Option<String> = id("message_template_id"),
        /// Its name.
        name: Option<String> = text("message_template_name"),
        /// Its language.
        language: Option<String> = text("message_template_language"),
    }
}
