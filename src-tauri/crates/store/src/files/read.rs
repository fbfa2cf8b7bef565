//! Reading a file, whole or in part. Every segment is authenticated before a byte of it is handed out.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::seal::{HEADER, Keys, SEGMENT, Seal, TAG};

/// Bytes of a full segment on the disk.
const SEALED: u64 = (SEGMENT + TAG) as u64;

/// An open file. Reading waits for the disk: not for a thread that others need.
pub struct FileReader {
    file: File,
    /// Where its header stands.
    begins: u64,
    seal: Seal,
    segments: u32,
    size: u64,
}

impl FileReader {
    pub(super) fn open(path: &Path, keys: &Keys) -> io::Result<Self> {
        Self::open_at(File::open(path)?, 0, keys)
    }

    /// What is sealed in `file` from `begins` to its end.
    pub(crate) fn open_at(mut file: File, begins: u64, keys: &Keys) -> io::Result<Self> {
        file.seek(SeekFrom::Start(begins))?;
        let mut header = [0; HEADER];
        file.read_exact(&mut header)?;
        let seal = keys.seal(header).ok_or_else(damaged)?;
        let body = file.metadata()?.len().saturating_sub(begins + HEADER as u64);
        let segments = body.div_ceil(SEALED);
        let size = body.checked_sub(segments * TAG as u64).filter(|_| segments > 0).ok_or_else(damaged)?;
        let segments = u32::try_from(segments).map_err(|_| damaged())?;
        Ok(Self { file, begins, seal, segments, size })
    }

    /// Bytes of the content.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// At most `most` bytes from `from` on; less only at the end.
    ///
    /// # Errors
    /// When the disk fails, or the file is not what was written.
    pub fn read_at(&mut self, from: u64, most: usize) -> io::Result<Vec<u8>> {
        let most = usize::try_from(self.size.saturating_sub(from)).unwrap_or(usize::MAX).min(most);
        let mut bytes = Vec::with_capacity(most);
        let mut segment = u32::try_from(from / SEGMENT as u64).map_err(|_| damaged())?;
        let mut skip = usize::try_from(from % SEGMENT as u64).unwrap_or(0);
        while bytes.len() < most {
            let content = self.segment(segment)?;
            let part = content.get(skip..).unwrap_or_default();
            let part = part.get(..most - bytes.len()).unwrap_or(part);
            if part.is_empty() {
                return Err(damaged());
            }
            bytes.extend_from_slice(part);
            skip = 0;
            segment += 1;
        }
        Ok(bytes)
    }

    /// Everything; for small files.
    ///
    /// # Errors
    /// When the disk fails, or the file is not what was written.
    pub fn read_all(&mut self) -> io::Result<Vec<u8>> {
        self.read_at(0, usize::MAX)
    }

    fn segment(&mut self, number: u32) -> io::Result<Vec<u8>> {
        self.file.seek(SeekFrom::Start(self.begins + HEADER as u64 + u64::from(number) * SEALED))?;
        let mut sealed = Vec::with_capacity(SEGMENT + TAG);
        (&mut self.file).take(SEALED).read_to_end(&mut sealed)?;
        let last = number + 1 == self.segments;
        self.seal.open(number, last, &sealed).ok_or_else(damaged)
    }
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a file is damaged")
}
