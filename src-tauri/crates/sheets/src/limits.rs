//! How much of a file is believed. Every limit is far beyond what a file of people holds, and keeps memory bounded where
//! somebody (or a damaged disk) made a file that is not one.

/// The longest cell that is kept, in bytes. A name or a note is far shorter.
pub const CELL: usize = 16 * 1024;

/// The most columns. The exports of large programs have some hundred.
pub const COLUMNS: usize = 500;

/// The longest record of a text file, in bytes, before its line is called endless.
pub const RECORD: u64 = 8 << 20;

/// The most bytes a spreadsheet's parts may unpack to.
pub const UNPACKED: u64 = 2 << 30;

/// The most bytes of the part that is held in memory: the shared texts of a workbook.
pub const HELD: u64 = 256 << 20;

/// The most bytes of a part of a workbook that is read whole and holds no rows.
pub const SMALL: u64 = 32 << 20;

/// The longest stretch of a spreadsheet's part without a mark-up: what one cell may hold in memory.
pub const STRETCH: usize = 4 << 20;

/// The longest address card, in bytes. Pictures stand in them; they are left out as they are read.
pub const CARD: usize = 256 * 1024;

/// Puts a cell into the shape it is handed out in; says whether it had to be cut.
pub fn cell(text: &str) -> (String, bool) {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0');
    if text.len() <= CELL {
        return (text.to_owned(), false);
    }
    let mut end = CELL;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    (text.get(..end).unwrap_or_default().to_owned(), true)
}
