//! What a film says of itself: its pixels, its length, and whether there is anything to see at all.

use std::io::{self, Read};

use mp4parse::{CodecType, SampleEntry, TimeOffsetVersion, Track, TrackType, VideoCodecSpecific};
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
    /// Whether WhatsApp plays what is in it.
    pub(super) playable: bool,
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
    let playable = is_playable(&read.tracks);
    Some(Film { pixels: sensible, duration: duration.filter(|ms| *ms > 0), moves: film.is_some(), playable })
}

/// The number of H.264's High profile.
const HIGH: u8 = 100;

/// CONTRACT §2: H.264, not of the High profile with frames out of order, and at most one sound, AAC.
fn is_playable(tracks: &[Track]) -> bool {
    let of = |kind: TrackType| tracks.iter().filter(move |track| track.track_type == kind);
    let sounds: Vec<&Track> = of(TrackType::Audio).collect();
    sounds.len() <= 1
        && sounds.iter().all(|track| {
            entries(track).all(|entry| matches!(entry, SampleEntry::Audio(sound) if sound.codec_type == CodecType::AAC))
        })
        && of(TrackType::Video).all(|track| {
            entries(track).all(|entry| match entry {
                SampleEntry::Video(film) => match &film.codec_specific {
                    VideoCodecSpecific::AVCConfig(config) => config.get(1) != Some(&HIGH) || in_order(track),
                    _ => false,
                },
                _ => false,
            })
        })
}

fn entries(track: &Track) -> impl Iterator<Item = &SampleEntry> {
    track.stsd.iter().flat_map(|box_| box_.descriptions.iter())
}

/// Whether frames are shown in the order they come: all of them are then late by as much.
fn in_order(track: &Track) -> bool {
    let late = |offset: &TimeOffsetVersion| match offset {
        TimeOffsetVersion::Version0(by) => i64::from(*by),
        TimeOffsetVersion::Version1(by) => i64::from(*by),
    };
    let mut offsets = track.ctts.iter().flat_map(|box_| box_.samples.iter().map(|one| late(&one.time_offset)));
    offsets.next().is_none_or(|first| offsets.all(|other| other == first))
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

#[cfg(test)]
mod tests {
    use mp4parse::{CompositionOffsetBox, SampleDescriptionBox, TimeOffset};

    use super::*;

    fn sample() -> Vec<u8> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../practice/src/customers/files/pour.mp4");
        std::fs::read(path).unwrap()
    }

    /// The film with some bytes in the place of others.
    fn with(these: &[u8], instead_of: &[u8]) -> Vec<Track> {
        let mut bytes = sample();
        let at = bytes.windows(instead_of.len()).position(|window| window == instead_of).expect("they are there");
        bytes[at..at + these.len()].copy_from_slice(these);
        mp4parse::read_mp4(&mut bytes.as_slice()).unwrap().tracks.into_iter().collect()
    }

    fn frames(late: &[i32], tracks: &mut [Track]) {
        let one = |by: &i32| TimeOffset { sample_count: 1, time_offset: TimeOffsetVersion::Version1(*by) };
        let samples: Vec<TimeOffset> = late.iter().map(one).collect();
        for track in tracks.iter_mut().filter(|track| track.track_type == TrackType::Video) {
            track.ctts = Some(CompositionOffsetBox { samples: samples.to_vec().into() });
        }
    }

    #[test]
    fn only_what_plays_at_the_customers_is_let_through() {
        assert!(is_playable(&with(b"avcC", b"avcC")), "H.264 and AAC");
        for other in [TrackType::Video, TrackType::Audio] {
            let mut tracks = with(b"avcC", b"avcC");
            for track in tracks.iter_mut().filter(|track| track.track_type == other) {
                track.stsd = Some(SampleDescriptionBox { descriptions: vec![SampleEntry::Unknown].into() });
            }
            assert!(!is_playable(&tracks), "another codec");
        }
        // Behind the version in the box stands the profile.
        let mut high = with(b"avcC\x01\x64", b"avcC\x01\x42");
        assert!(is_playable(&high), "the High profile without frames out of order");
        frames(&[2, 2, 2], &mut high);
        assert!(is_playable(&high), "all late by as much");
        frames(&[2, 5, 0, 1], &mut high);
        assert!(!is_playable(&high), "B-frames");
        let mut main = with(b"avcC", b"avcC");
        frames(&[2, 5, 0, 1], &mut main);
        assert!(is_playable(&main), "other profiles may");
    }
}
