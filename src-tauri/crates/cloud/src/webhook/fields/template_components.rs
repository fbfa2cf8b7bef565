//! `message_template_components_update`: a template's content changed.

use serde_json::Value;

use crate::wire::wire;

wire! {
    /// A template's content changed.
    TemplateComponents {
        /// Meta's id of the template.
        id: Option<String> = id("message_template_id"),
        /// Its name.
        name: Option<String> = text("message_template_name"),
        /// Its language.
        language: Option<String> = text("message_template_language"),
        /// The body.
        element: Option<String> = text("message_template_element"),
        /// The header.
        title: Option<String> = text("message_template_title"),
        /// The footer.
        footer: Option<String> = text("message_template_footer"),
        /// The buttons as they came.
        buttons: Option<Value> = value("message_template_buttons"),
    }
}
