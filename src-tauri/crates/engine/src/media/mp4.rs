//! What a film says of itself: its pixels, its length, and whether there is anything to see at all.

use std::io::{self, Read};

use mp4parse::TrackType;
use shopbell_store::files::FileReader;

/// The largest film that is looked into: the boxes may stand behind everything else.
const LARGEST: u64 = 100 << 20;

/// A film, or a sound in a film's wrapping.
pub(super) struct Film {
    pub(super) pixels: Option<(i64, i64)>,
    /// Milliseconds.
    pub(super) duration: Option<i64>,
    /// Whether there is a picture.
    pub(super) moves: bool,
}

/// Reads the boxes; nothing when they make no sense.
pub(super) fn facts(reader: &mut FileReader) -> Option<Film> {
    if reader.size() > LARGEST {
        return None;
    }
    let read = mp4parse::read_mp4(&mut Stream { reader, at: 0, piece: Vec::new(), used: 0 }).ok()?;
    let film = read.tracks.iter().find(|track| track.track_type == TrackType::Video);
    let track = film.or_else(|| read.tracks.first())?;
    let pixels = film.and_then(|track| track.tkhd.as_ref()).map(|head| {
        let (width, height) = (i64::from(head.width >> 16), i64::from(head.height >> 16));
        // A telephone held upright writes a film that is to be turned by a quarter.
        if head.matrix.a == 0 && head.matrix.d == 0 { (height, width) } else { (width, height) }
    });
    let duration = track.duration.as_ref().zip(track.timescale.as_ref()).and_then(|(duration, scale)| {
        let (ticks, a_second) = (i64::try_from(duration.0).ok()?, i64::try_from(scale.0).ok()?);
        ticks.checked_mul(1000)?.checked_div(a_second)
    });
    let sensible = pixels.filter(|(width, height)| *width > 0 && *height > 0);
    Some(Film { pixels: sensible, duration: duration.filter(|ms| *ms > 0), moves: film.is_some() })
}

/// A file read from its beginning to its end.
struct Stream<'a> {
    reader: &'a mut FileReader,
    at: u64,
    piece: Vec<u8>,
    used: usize,
}

impl Read for Stream<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.used == self.piece.len() {
            self.piece = self.reader.read_at(self.at, 64 * 1024)?;
            self.at += u64::try_from(self.piece.len()).unwrap_or(0);
            self.used = 0;
        }
        let rest = self.piece.get(self.used..).unwrap_or_default();
        let count = rest.len().min(into.len());
        if let (Some(from), Some(to)) = (rest.get(..count), into.get_mut(..count)) {
            to.copy_from_slice(from);
        }
        self.used += count;
        Ok(count)
    }
}
