//! A copy of the whole shop in one sealed file, and what comes out of it again.
//!
//! ```text
//! SBCOPY 0 1 | length of the label, 4 bytes, big endian | label | sealed: contents | database | file | file | …
//! ```
//!
//! The label is readable by everybody: it says how the key is had. It is bound to what follows by the key's derivation.
//! What is sealed lies in segments that open one by one ([`crate::files`]), and its first part, the contents, says how long
//! every other part is: damage in one place costs what lies there and nothing else. Files of messages go in as they lie on
//! the disk; they are sealed already, and named after what they hold.

mod contents;
mod snapshot;
mod unpack;
mod write;

pub use contents::{Contents, LedgerEnd, Listed};
pub use snapshot::{Snapshot, Tally, tally};
pub use unpack::{CopyFault, Envelope, OpenCopy, Unpacked};
pub use write::write;

/// What a copy begins with: what it is, and the version of its shape.
const MAGIC: &[u8; 8] = b"SBCOPY\x00\x01";

/// The longest label, in bytes.
const LABEL: usize = 16 * 1024;

/// So much goes through memory at once.
const PIECE: usize = 1024 * 1024;

/// Told how many more bytes are done; answers whether to go on.
pub type Going<'a> = &'a mut dyn FnMut(u64) -> bool;

#[cfg(test)]
mod tests;
