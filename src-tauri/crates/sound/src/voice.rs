//! A voice message's file: made of the packets that were recorded, and cut at both ends without recording it anew.

use crate::{FRAME, RATE, SoundError, opus_file};

/// Samples the encoder is late by: a player drops them (RFC 7845 §4.2).
pub const DELAY: u16 = 312;

/// Packets a decoder has to hear before a cut sounds right: 80 ms (RFC 7845 §4.6).
const ROLL: u64 = 4;

/// Milliseconds so many recorded packets last.
#[must_use]
pub fn lasts(packets: usize) -> i64 {
    let samples = (packets * FRAME).saturating_sub(usize::from(DELAY));
    i64::try_from(samples * 1000 / RATE as usize).unwrap_or(i64::MAX)
}

/// The file of a recording.
///
/// # Errors
/// When the file cannot be put together.
pub fn file(packets: &[Vec<u8>]) -> Result<Vec<u8>, SoundError> {
    opus_file::write(packets, DELAY, (packets.len() * FRAME) as u64)
}

/// The part of a recorded file from one millisecond to another; exact to the sample, and nothing is encoded twice.
///
/// # Errors
/// When the file is none that was recorded here, or nothing is left of it.
pub fn cut(bytes: &[u8], from: i64, to: i64) -> Result<Vec<u8>, SoundError> {
    let whole = opus_file::read(bytes)?;
    if whole.channels != 1 || whole.packets.iter().any(|packet| !is_frame(packet)) {
        return Err(SoundError::Undecodable("it was not recorded here".to_owned()));
    }
    let samples = |ms: i64| u64::try_from(ms).unwrap_or(0) * u64::from(RATE) / 1000;
    let skip = u64::from(whole.skip);
    let (begin, end) = (skip + samples(from), (skip + samples(to)).min(whole.end));
    if begin >= end {
        return Err(SoundError::Undecodable("nothing is left of it".to_owned()));
    }
    let frame = FRAME as u64;
    let first = (begin / frame).saturating_sub(ROLL);
    let last = end.div_ceil(frame);
    let kept: Vec<Vec<u8>> =
        (first..last).filter_map(|at| whole.packets.get(usize::try_from(at).ok()?)).cloned().collect();
    let skip = u16::try_from(begin - first * frame).map_err(|_| SoundError::TooLong)?;
    opus_file::write(&kept, skip, end - first * frame)
}

/// Whether a packet lasts as long as every one recorded here.
fn is_frame(packet: &[u8]) -> bool {
    opus::packet::get_nb_samples(packet, RATE).is_ok_and(|samples| samples == FRAME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode;
    use crate::encoder::VoiceEncoder;

    /// A second of silence, a second of a tone, a second of silence.
    fn recorded() -> Vec<u8> {
        let second = RATE as usize;
        let samples: Vec<f32> =
            (0..second * 3).map(|at| if at / second == 1 { (at as f32 * 0.0576).sin() * 0.5 } else { 0.0 }).collect();
        let mut encoder = VoiceEncoder::new(RATE).unwrap();
        let mut packets = encoder.push(&samples).unwrap();
        packets.extend(encoder.flush().unwrap());
        file(&packets).unwrap()
    }

    fn heard(file: Vec<u8>) -> Vec<f32> {
        let mut heard = Vec::new();
        let mut hear = |_, piece: &[f32]| {
            heard.extend_from_slice(piece);
            Ok(())
        };
        decode::decode(file, &mut hear).unwrap();
        heard
    }

    fn loud(samples: &[f32]) -> f32 {
        samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32
    }

    #[test]
    fn a_cut_keeps_what_was_said_between_and_lasts_as_long() {
        let whole = recorded();
        let part = heard(cut(&whole, 1_100, 1_900).unwrap());
        assert_eq!(part.len(), RATE as usize * 8 / 10, "exact to the sample");
        assert!(loud(&part[..4_800]) > 0.05 && loud(&part[part.len() - 4_800..]) > 0.05, "the tone up to both ends");
        let silence = heard(cut(&whole, 0, 900).unwrap());
        assert_eq!(silence.len(), RATE as usize * 9 / 10);
        assert!(loud(&silence) < 0.001, "nothing of what was cut away is heard");
    }

    #[test]
    fn a_cut_of_a_cut_is_as_exact() {
        let part = cut(&recorded(), 500, 2_500).unwrap();
        let again = heard(cut(&part, 600, 1_000).unwrap());
        assert_eq!(again.len(), RATE as usize * 4 / 10);
        assert!(loud(&again) > 0.05, "all of it is the tone");
    }

    #[test]
    fn what_is_no_recording_is_not_cut() {
        assert!(cut(b"OggS nothing", 0, 100).is_err());
        let whole = recorded();
        assert!(cut(&whole, 2_000, 2_000).is_err(), "nothing would be left");
        assert!(cut(&whole, 90_000, 95_000).is_err(), "after its end");
        assert_eq!(heard(cut(&whole, 2_000, 90_000).unwrap()).len(), heard(whole).len() - RATE as usize * 2);
    }

    #[test]
    fn any_file_cut_short_is_refused_or_read_up_to_there() {
        let whole = recorded();
        for length in (0..whole.len()).step_by(97) {
            // No panic, whatever is missing.
            let _ = cut(&whole[..length], 0, 1_000);
        }
    }
}
