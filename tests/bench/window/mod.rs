//! The real window on a virtual display: started, watched from outside beside an empty one of the same build, or from
//! within by a script that counts its frames, ended.
//!
//! What never lives here: what a row makes of it.

mod cache;
mod driven;
mod process;
mod programs;
mod scene;
mod shop;

pub use cache::Cache;
pub use driven::{Deed, Driven, List, Rows};
pub use process::{Memory, STEPS};
pub use scene::{Scene, Setting, Show};
