//! A sound as plain samples, which everything plays.

use std::io::Cursor;

use hound::{SampleFormat, WavSpec, WavWriter};

use crate::{SoundError, decode};

/// A WAV of one channel with 16 bits.
///
/// # Errors
/// When it is no sound that can be decoded, or it would have more than `most` bytes.
pub fn wav(bytes: Vec<u8>, most: usize) -> Result<Vec<u8>, SoundError> {
    let (mut samples, mut sample_rate) = (Vec::<i16>::new(), 0);
    let most = most / 2;
    decode::decode(bytes, &mut |rate, piece| {
        sample_rate = rate;
        samples.extend(piece.iter().map(|sample| sixteen(*sample)));
        // A stranger's file of a few megabytes may last for weeks: nobody waits for what is not wanted any more.
        if samples.len() > most { Err(SoundError::TooLong) } else { Ok(()) }
    })?;
    if samples.is_empty() {
        return Err(SoundError::Undecodable("there is nothing in it".to_owned()));
    }
    let failed = |error: hound::Error| SoundError::Encoder(error.to_string());
    let spec = WavSpec { channels: 1, sample_rate, bits_per_sample: 16, sample_format: SampleFormat::Int };
    let mut out = Cursor::new(Vec::with_capacity(samples.len() * 2 + 44));
    let mut writer = WavWriter::new(&mut out, spec).map_err(failed)?;
    for sample in samples {
        writer.write_sample(sample).map_err(failed)?;
    }
    writer.finalize().map_err(failed)?;
    Ok(out.into_inner())
}

fn sixteen(sample: f32) -> i16 {
    #[expect(clippy::cast_possible_truncation, reason = "it lies within 16 bits")]
    let whole = (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)).round() as i16;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_becomes_plain_samples_and_not_too_many() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../practice/src/customers/files/voice.ogg");
        let bytes = std::fs::read(path).unwrap();
        let made = wav(bytes.clone(), 16 << 20).unwrap();
        let read = hound::WavReader::new(Cursor::new(made)).unwrap();
        assert_eq!((read.spec().channels, read.spec().sample_rate), (1, 48_000));
        assert!(read.duration() > 48_000);
        assert_eq!(wav(bytes, 1_000), Err(SoundError::TooLong));
    }
}
