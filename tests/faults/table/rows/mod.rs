//! The rows of the table: one file each, and one line here.
//!
//! A row gets an [`Order`] and answers with lines, the first of which is its own. What never lives here: what two rows
//! share.

mod copies;
mod cut_off_import;
mod full_disk;
mod kill_campaign;
mod kill_intake;
mod kill_sending;
mod power_loss;

use std::future::Future;
use std::pin::Pin;

use crate::line::Line;
use crate::order::Order;

/// A row at work.
pub type Running = Pin<Box<dyn Future<Output = Vec<Line>>>>;

pub use cut_off_import::child;

pub struct Row {
    pub name: &'static str,
    pub run: fn(Order) -> Running,
}

pub const ROWS: [Row; 7] = [
    Row { name: "kill_intake", run: |order| Box::pin(kill_intake::run(order)) },
    Row { name: "kill_sending", run: |order| Box::pin(kill_sending::run(order)) },
    Row { name: "kill_campaign", run: |order| Box::pin(kill_campaign::run(order)) },
    Row { name: "power_loss", run: |order| Box::pin(power_loss::run(order)) },
    Row { name: "import", run: |order| Box::pin(cut_off_import::run(order)) },
    Row { name: "copies", run: |order| Box::pin(copies::run(order)) },
    Row { name: "full_disk", run: |order| Box::pin(full_disk::run(order)) },
];
