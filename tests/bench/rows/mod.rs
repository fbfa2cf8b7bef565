//! The rows of the table: one file each, one line each here. What never lives here: what a row measures.

mod intake;
mod intake_bare;
mod intake_pace;
mod rest;
mod start;

use crate::frame::Row;

/// Every row, in the order of the table.
pub fn all() -> Vec<Box<dyn Row>> {
    vec![
        Box::new(intake::Intake),
        Box::new(intake_bare::IntakeBare),
        Box::new(intake_pace::IntakePace),
        Box::new(start::Start),
        Box::new(rest::Rest),
    ]
}
