//! The segments of a sealed file, one after the other: of a file of a message, and of a backup.

use std::fs::File;
use std::io::{self, Write as _};

use super::seal::{Keys, SEGMENT, Seal};

/// A sealed file that is being written from where `out` stands. Whoever drops it unfinished takes the file away.
pub(crate) struct Segments {
    out: File,
    seal: Seal,
    pending: Vec<u8>,
    segment: u32,
}

impl Segments {
    /// Writes the header.
    pub(crate) fn begin(mut out: File, keys: &Keys) -> io::Result<Self> {
        let header = Seal::fresh_header()?;
        let seal = keys.seal(header).ok_or_else(|| io::Error::other("no key for a file"))?;
        out.write_all(&header)?;
        Ok(Self { out, seal, pending: Vec::with_capacity(SEGMENT), segment: 0 })
    }

    /// Adds a piece.
    pub(crate) fn push(&mut self, mut piece: &[u8]) -> io::Result<()> {
        while !piece.is_empty() {
            // A full segment waits until there is more: only then is it known not to be the last.
            if self.pending.len() == SEGMENT {
                self.flush(false)?;
            }
            let (now, later) = piece.split_at(piece.len().min(SEGMENT - self.pending.len()));
            self.pending.extend_from_slice(now);
            piece = later;
        }
        Ok(())
    }

    /// Seals the last segment and syncs.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        self.flush(true)?;
        self.out.sync_all()
    }

    fn flush(&mut self, last: bool) -> io::Result<()> {
        let too_large = || io::Error::other("the file could not be sealed");
        let sealed = self.seal.close(self.segment, last, &self.pending).ok_or_else(too_large)?;
        self.out.write_all(&sealed)?;
        self.segment = self.segment.checked_add(1).ok_or_else(too_large)?;
        self.pending.clear();
        Ok(())
    }
}
