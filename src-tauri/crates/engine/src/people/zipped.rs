//! A zip that is written piece by piece into one of the shop's sealed files, in no more memory than a piece takes.

use std::io::{self, Write};

use shopbell_store::files::{FileReader, NewFile, StoredFile};
use zip::ZipWriter;
use zip::write::{SimpleFileOptions, StreamWriter};

/// Bytes that are copied at once, between two looks at whether anybody still wants them.
const PIECE: usize = 1 << 20;

/// A zip on its way to the disk.
pub(super) type Zip = ZipWriter<StreamWriter<Out>>;

/// The shop's own file as the zip writes it.
pub(super) struct Out(NewFile);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.push(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Begins a zip.
pub(super) fn open(out: NewFile) -> Zip {
    ZipWriter::new_stream(Out(out))
}

/// Ends a zip and keeps the file.
pub(super) fn close(zip: Zip) -> io::Result<StoredFile> {
    zip.finish()?.into_inner().0.finish()
}

/// Adds a text.
pub(super) fn put(zip: &mut Zip, name: &str, text: &str) -> io::Result<()> {
    zip.start_file(name, SimpleFileOptions::default())?;
    zip.write_all(text.as_bytes())
}

/// Adds a file of the shop's, unpacked. Pictures and films do not get smaller, so little time is spent on trying. Answers
/// whether it was whole: what cannot be read ends where it could still be.
pub(super) fn copy(zip: &mut Zip, name: &str, from: &mut FileReader, wanted: &dyn Fn() -> bool) -> io::Result<bool> {
    zip.start_file(name, SimpleFileOptions::default().compression_level(Some(1)))?;
    let mut at = 0;
    while at < from.size() {
        if !wanted() {
            return Err(io::Error::other("nobody wants it any more"));
        }
        match from.read_at(at, PIECE) {
            Ok(piece) if piece.is_empty() => return Ok(false),
            Ok(piece) => {
                zip.write_all(&piece)?;
                at += piece.len() as u64;
            }
            Err(error) => {
                tracing::warn!(%error, "a file could not be read whole");
                return Ok(false);
            }
        }
    }
    Ok(true)
}
