//! The rows of the table: one file each, one line each here. What never lives here: what a row measures.

mod chat_pages;
mod inbox_pages;
mod intake;
mod intake_bare;
mod intake_pace;
mod rest;
mod search;
mod start;

use crate::frame::Row;

/// Every row, in the order of the table.
pub fn all() -> Vec<Box<dyn Row>> {
    vec![
        Box::new(intake::Intake),
        Box::new(intake_bare::IntakeBare),
        Box::new(intake_pace::IntakePace),
        Box::new(search::Search),
        Box::new(inbox_pages::InboxPages),
        Box::new(chat_pages::ChatPages),
        Box::new(start::Start),
        Box::new(rest::Rest),
    ]
}
