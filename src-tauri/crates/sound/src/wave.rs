//! The shape of a sound as it is drawn: how loud each of a few parts is.

use crate::{SoundError, decode};

/// Bars of a wave (LANGUAGE §4).
pub const BARS: usize = 46;

/// Moments a second whose loudness is kept until the length is known.
const MOMENTS: u32 = 50;

/// The longest sound whose shape is drawn, in moments: two hours. Who sends more of it gets no wave, and everybody else
/// does not wait for it.
const MOST: usize = 2 * 3_600 * MOMENTS as usize;

/// The loudest moment of each part, in per cent of the loudest of all. Silence is all zeroes.
///
/// # Errors
/// When it is no sound that can be decoded, there is nothing in it, or it lasts longer than two hours.
pub fn bars(bytes: Vec<u8>) -> Result<Vec<u8>, SoundError> {
    bars_of(bytes, MOST)
}

fn bars_of(bytes: Vec<u8>, most: usize) -> Result<Vec<u8>, SoundError> {
    let (mut peaks, mut peak, mut count) = (Vec::new(), 0_f32, 0);
    decode::decode(bytes, &mut |rate, samples| {
        let moment = (rate / MOMENTS).max(1);
        for sample in samples {
            peak = peak.max(sample.abs());
            count += 1;
            if count >= moment {
                peaks.push(std::mem::take(&mut peak));
                count = 0;
            }
        }
        if peaks.len() > most { Err(SoundError::TooLong) } else { Ok(()) }
    })?;
    if count > 0 {
        peaks.push(peak);
    }
    if peaks.is_empty() {
        return Err(SoundError::Undecodable("there is nothing in it".to_owned()));
    }
    Ok(drawn(&peaks))
}

/// Level of a few samples in per cent, as a person hears it: 60 dB below the loudest is nothing.
#[must_use]
pub fn level(samples: &[f32]) -> u8 {
    let peak = samples.iter().fold(0_f32, |peak, sample| peak.max(sample.abs()));
    let decibels = 20.0 * peak.max(0.000_001).log10();
    per_cent((decibels + 60.0) / 60.0)
}

fn drawn(peaks: &[f32]) -> Vec<u8> {
    // Below this it is the hiss of the microphone, and drawn as silence.
    let loudest = peaks.iter().fold(0.01_f32, |most, peak| most.max(*peak));
    (0..BARS)
        .map(|bar| {
            let from = bar * peaks.len() / BARS;
            let to = ((bar + 1) * peaks.len() / BARS).max(from + 1);
            let part = peaks.get(from..to.min(peaks.len())).unwrap_or_default();
            per_cent(part.iter().fold(0_f32, |most, peak| most.max(*peak)) / loudest)
        })
        .collect()
}

fn per_cent(part: f32) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 0 and 100")]
    let whole = (part.clamp(0.0, 1.0) * 100.0).round() as u8;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loudest_part_is_full_and_silence_is_flat() {
        let bars = drawn(&[0.0, 0.1, 0.5, 0.25]);
        assert_eq!(bars.len(), BARS);
        assert_eq!((bars[0], bars[BARS / 2], bars[BARS - 1]), (0, 100, 50));
        assert!(drawn(&[0.0; 500]).iter().all(|bar| *bar == 0));
        assert_eq!(drawn(&[0.3]).len(), BARS, "shorter than its bars");
    }

    #[test]
    fn nobody_waits_for_the_shape_of_a_whole_day() {
        // A frame of silence is one byte, and lasts 20 milliseconds: as long as a moment.
        let silence = |moments: usize| [b"#!AMR\n".to_vec(), vec![15 << 3 | 1 << 2; moments]].concat();
        assert!(bars_of(silence(500), 500).is_ok());
        assert_eq!(bars_of(silence(501), 500), Err(SoundError::TooLong));
    }

    #[test]
    fn a_level_is_what_a_person_hears() {
        assert_eq!((level(&[]), level(&[0.0]), level(&[1.0, -0.2])), (0, 0, 100));
        assert_eq!(level(&[-0.001]), 0);
        assert!((60..80).contains(&level(&[0.1])), "a voice stands well above the ground: {}", level(&[0.1]));
    }
}
