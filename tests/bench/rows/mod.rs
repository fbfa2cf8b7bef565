//! The rows of the table: one file each, one line each here. What never lives here: what a row measures.

mod campaign;
mod chat_pages;
mod import_csv;
mod import_xlsx;
mod inbox_pages;
mod intake;
mod intake_bare;
mod intake_pace;
mod people_file;
mod reach;
mod rest;
mod scroll;
mod search;
mod start;

use crate::frame::Row;

/// Every row, in the order of the table.
pub fn all() -> Vec<Box<dyn Row>> {
    vec![
        Box::new(intake::Intake),
        Box::new(intake_bare::IntakeBare),
        Box::new(intake_pace::IntakePace),
        Box::new(import_csv::ImportCsv),
        Box::new(import_xlsx::ImportXlsx),
        Box::new(search::Search),
        Box::new(inbox_pages::InboxPages),
        Box::new(chat_pages::ChatPages),
        Box::new(campaign::Campaign),
        Box::new(start::Start),
        Box::new(rest::Rest),
        Box::new(scroll::Scroll),
        Box::new(reach::Reach),
    ]
}
