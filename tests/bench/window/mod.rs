//! The real window on a virtual display, beside an empty one of the same build: started, watched from outside, ended.
//!
//! What never lives here: what a row makes of it, and any way into the program but its command line, its log and `/proc`.

mod cache;
mod process;
mod programs;
mod scene;
mod shop;

pub use cache::Cache;
pub use process::Memory;
pub use scene::{Scene, Setting, Show};
