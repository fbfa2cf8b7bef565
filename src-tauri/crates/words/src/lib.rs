//! The one message catalogue, in English, Swedish and Finnish: `catalogue/*.ftl`, read here for the tray and for
//! notifications, and by the window for everything else. No sentence stands anywhere else; no rule stands here.

mod language;
mod words;

pub use language::Language;
pub use words::{Unsaid, Words};
