//! The consent ledger and what stands around it: one file per table. Which entry follows from what is the engine's; how
//! entries are sealed and folded is `model::consent`.

pub mod doubt;
pub mod ledger;
pub mod proof;
pub mod question;
pub mod state;
pub mod subject;
pub mod wording;

#[cfg(test)]
mod tests;
