//! A strip: a file that grows while something happens, so that an end of the program loses its last moment and no more.
//!
//! Each piece is sealed and synced by itself, with its length before it; a piece that was only half written is no piece.
//! Strips lie in a folder of their own, and whoever began one takes it away.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;

use super::Files;
use super::seal::{HEADER, Seal, TAG};

/// The folder of strips.
const STRIPS: &str = "strips";

/// The largest piece, in bytes.
const LARGEST: usize = 1 << 20;

/// A strip that is being written.
pub struct Strip {
    name: String,
    out: File,
    seal: Seal,
    pieces: u32,
    /// Bytes of the header and the pieces that are whole.
    length: u64,
}

impl Strip {
    /// Its name: 32 hexadecimal digits.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Adds a piece and waits until it lies on the disk.
    ///
    /// # Errors
    /// When the disk fails; the pieces before stay, and the piece may be tried again.
    pub fn add(&mut self, piece: &[u8]) -> io::Result<()> {
        let broken = || io::Error::other("a piece could not be sealed");
        let sealed =
            self.seal.close(self.pieces, false, piece).filter(|_| piece.len() <= LARGEST).ok_or_else(broken)?;
        let length = u32::try_from(sealed.len()).map_err(|_| broken())?;
        let mut line = length.to_be_bytes().to_vec();
        line.extend(sealed);
        // What a full disk took of a piece would hide every piece behind it.
        if self.out.metadata()?.len() != self.length {
            self.out.set_len(self.length)?;
        }
        self.out.seek(SeekFrom::Start(self.length))?;
        self.out.write_all(&line)?;
        self.out.sync_data()?;
        self.length += u64::from(length) + 4;
        self.pieces = self.pieces.checked_add(1).ok_or_else(broken)?;
        Ok(())
    }
}

impl Files {
    /// Begins a strip.
    ///
    /// # Errors
    /// When the disk or the system's randomness fails.
    pub fn begin_strip(&self) -> io::Result<Strip> {
        let header = Seal::fresh_header()?;
        let seal = self.inner.keys.seal(header).ok_or_else(|| io::Error::other("no key for a strip"))?;
        let mut random = [0_u8; 16];
        getrandom::fill(&mut random).map_err(|error| io::Error::other(error.to_string()))?;
        let name = hex::encode(random);
        let folder = self.strips();
        fs::create_dir_all(&folder)?;
        let mut out = File::create_new(folder.join(&name))?;
        out.write_all(&header)?;
        out.sync_all()?;
        super::write::sync_folder(&folder)?;
        Ok(Strip { name, out, seal, pieces: 0, length: HEADER as u64 })
    }

    /// The pieces of a strip that are whole, in order.
    ///
    /// # Errors
    /// When there is no such strip, or the disk fails.
    pub fn read_strip(&self, name: &str) -> io::Result<Vec<Vec<u8>>> {
        let mut file = File::open(self.strip_path(name)?)?;
        let mut header = [0; HEADER];
        file.read_exact(&mut header)?;
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "a strip is damaged");
        let seal = self.inner.keys.seal(header).ok_or_else(damaged)?;
        let mut rest = Vec::new();
        file.read_to_end(&mut rest)?;
        let (mut pieces, mut at) = (Vec::new(), 0);
        while let Some(length) = rest.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_be_bytes) {
            let length = usize::try_from(length).unwrap_or(usize::MAX);
            let sealed = if length > LARGEST + TAG { None } else { rest.get(at + 4..at + 4 + length) };
            let number = u32::try_from(pieces.len()).map_err(|_| damaged())?;
            // What was only half written when the power went is not there.
            let Some(piece) = sealed.and_then(|sealed| seal.open(number, false, sealed)) else { break };
            pieces.push(piece);
            at += 4 + length;
        }
        Ok(pieces)
    }

    /// Takes a strip away; one that is gone already is no error.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn remove_strip(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.strip_path(name)?) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Takes every strip away that is not one of these: a crash between a strip and its row leaves one.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn keep_strips(&self, kept: &[String]) -> io::Result<()> {
        let entries = match fs::read_dir(self.strips()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let name = entry?.file_name().into_string().unwrap_or_default();
            if !kept.contains(&name) && self.strip_path(&name).is_ok() {
                self.remove_strip(&name)?;
            }
        }
        Ok(())
    }

    fn strips(&self) -> PathBuf {
        self.folder().join(STRIPS)
    }

    fn strip_path(&self, name: &str) -> io::Result<PathBuf> {
        if name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Ok(self.strips().join(name))
        } else {
            Err(io::Error::new(io::ErrorKind::InvalidInput, "no name of a strip"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Keys;

    fn files() -> (tempfile::TempDir, Files) {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path().join("media"), Keys::derive(&[7; 32])).unwrap();
        (folder, files)
    }

    #[test]
    fn what_was_added_is_read_again_and_a_half_written_piece_is_not() {
        let (folder, files) = files();
        let mut strip = files.begin_strip().unwrap();
        for piece in [b"first second".as_slice(), b"", b"third second"] {
            strip.add(piece).unwrap();
        }
        let name = strip.name().to_owned();
        let read = || files.read_strip(&name).unwrap();
        assert_eq!(read(), [b"first second".to_vec(), Vec::new(), b"third second".to_vec()]);
        let path = folder.path().join("media/strips").join(&name);
        let bytes = fs::read(&path).unwrap();
        assert!(!bytes.windows(5).any(|window| window == b"first"), "nothing lies there in clear");
        for cut in 1..=bytes.len() - HEADER {
            fs::write(&path, &bytes[..bytes.len() - cut]).unwrap();
            assert!(read().len() < 3, "cut by {cut}");
        }
        let mut flipped = bytes;
        flipped[HEADER + 6] ^= 1;
        fs::write(&path, flipped).unwrap();
        assert!(read().is_empty(), "what was changed is not read");
    }

    #[test]
    fn half_a_piece_of_a_full_disk_hides_nothing_that_comes_after_it() {
        let (_folder, files) = files();
        let mut strip = files.begin_strip().unwrap();
        strip.add(b"before").unwrap();
        // As much of a piece as the disk had room for.
        strip.out.write_all(&[0, 0, 0, 40, 1, 2, 3]).unwrap();
        strip.add(b"after").unwrap();
        assert_eq!(files.read_strip(strip.name()).unwrap(), [b"before".to_vec(), b"after".to_vec()]);
    }

    #[test]
    fn strips_nobody_speaks_of_go() {
        let (_folder, files) = files();
        files.keep_strips(&[]).unwrap();
        let (one, other) = (files.begin_strip().unwrap(), files.begin_strip().unwrap());
        files.keep_strips(&[one.name().to_owned()]).unwrap();
        assert!(files.read_strip(one.name()).is_ok());
        assert!(files.read_strip(other.name()).is_err());
        files.remove_strip(other.name()).unwrap();
        assert!(files.read_strip("../../shop.db").is_err());
    }
}
