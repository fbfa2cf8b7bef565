//! `template_category_update` and `template_correct_category_detection`: Meta judges a template's category (CONTRACT §3.3).

use shopbell_model::UtcMillis;

use crate::wire::wire;

wire! {
    /// A template's category changed or is about to.
    TemplateCategory {
        /// Meta's id of the template.
        id: Option<String> = id("message_template_id"),
        /// Its name.
        name: Option<String> = text("message_template_name"),
        /// Its language.
        language: Option<String> = text("message_template_language"),
        /// The category before a change that happened.
        previous_category: Option<String> = word("previous_category"),
        /// The category now.
        new_category: Option<String> = word("new_category"),
        /// The category Meta thinks is right.
        correct_category: Option<String> = word("correct_category"),
        /// When it will change; 24 hours' notice.
        changes_at: Option<UtcMillis> = at("category_update_timestamp"),
    }
}
