//! The generator writes what ingest would have written.
//!
//! A small shop is told twice: into rows by `shopbell_tests::generate`, and as signed webhooks to a running desk. The
//! rows must be the same, the search index included. For what no webhook tells (words written in Shopbell, messages on
//! their way) every derived column is computed anew from the messages. And in such a shop no read may go through all of
//! it. What never lives here: how rows are made.

mod derived;
mod plans;
mod rows;
mod same;
mod webhooks;
