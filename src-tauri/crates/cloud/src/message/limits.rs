//! How long and how many (CONTRACT §1.2, §1.3). A window shows them beside its fields; [`super::OutgoingMessage::new`]
//! holds everybody to them. Lengths are in characters.

/// A text.
pub const TEXT: usize = 4096;
/// What stands under a picture or a file.
pub const CAPTION: usize = 1024;
/// The line above the text of what can be tapped.
pub const HEADER: usize = 60;
/// The small print below it.
pub const FOOTER: usize = 60;
/// The text of what can be tapped.
pub const BODY: usize = 1024;
/// The text of a list.
pub const LIST_BODY: usize = 4096;
/// Reply buttons of a message.
pub const BUTTONS: usize = 3;
/// What a reply button says.
pub const BUTTON: usize = 20;
/// What opens a list or a page.
pub const OPENER: usize = 20;
/// Sections of a list.
pub const SECTIONS: usize = 10;
/// The title of a section.
pub const SECTION: usize = 24;
/// Rows of a list, in all sections together.
pub const ROWS: usize = 10;
/// The title of a row.
pub const ROW: usize = 24;
/// The second line of a row.
pub const ROW_TEXT: usize = 72;
/// An address behind a button. The page of this kind names no limit; it is the one of templates (§3.2).
pub const URL: usize = 2000;
