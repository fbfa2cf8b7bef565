//! A disk that loses power. `kill -9` cannot tell a commit that was synced from one that was not: what a dead process
//! has written stands in the system's memory. So everything SQLite does to its files is recorded ([`tape`], [`vfs`]) while a shop runs in this process ([`recording`]),
//! and the files are built as a disk could hold them had the power gone at a point of the record ([`disk`]).
//!
//! What never lives here: what is written while the record runs, and the verdict.

pub mod disk;
pub mod recording;
pub mod tape;
pub mod vfs;
