//! The rules, one file each. A new one is a file here and a line in [`RULES`].

use super::finding::Report;
use super::sight::Sight;
use super::surroundings::Existing;
#[cfg(test)]
use super::surroundings::{Deleted, Editing};
#[cfg(test)]
use super::{Fact, Surroundings, lint, testing};
use super::{Finding, Part, Place, Rule};
use crate::template::definition::GapFormat;
use crate::template::{TemplateCategory, TemplateStanding};

macro_rules! rules {
    ($($name:ident,)+) => {
        $(mod $name;)+

        /// Every rule; within a severity findings are sorted by place, so the order here means nothing.
        pub static RULES: &[&Rule] = &[$(&$name::RULE,)+];
    };
}

rules! {
    name_missing,
    name_shape,
    name_taken,
    name_blocked,
    template_limit,
    template_limit_unknown,
    creation_limit,
    edit_limit,
    edit_state,
    unchanged,
    category_missing,
    category_locked,
    language_unknown,
    language_mismatch,
    promo_in_utility,
    mixed_content,
    code_elsewhere,
    body_missing,
    duplicate_text,
    not_translated,
    part_not_translated,
    variable_at_edge,
    adjacent_variables,
    variable_numbering,
    variable_name,
    variable_format,
    variable_braces,
    single_brace,
    too_many_variables,
    sample_missing,
    sample_personal,
    too_long,
    line_break,
    white_space,
    header_variables,
    header_plain,
    gif_header,
    footer_variable,
    link_shortened,
    button_incomplete,
    button_count,
    button_order,
    button_plain,
    repeated_button,
    mixed_buttons,
    url_shape,
    url_variable,
    phone_shape,
    code_length,
    auth_content,
    auth_button,
    auth_expiry,
    carousel_cards,
    carousel_card,
    carousel_unlike,
    offer_link,
    offer_header,
    offer_footer,
    ttl_range,
    unknown_part,
}

/// A template that is changed, for the tests of rules.
#[cfg(test)]
fn editing(standing: TemplateStanding) -> Editing {
    Editing { standing, category: Some(TemplateCategory::Utility), edits: Vec::new(), unchanged: false }
}
