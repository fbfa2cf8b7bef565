//! Reading any sound customers send: Opus and AMR by libraries of their own, the others by one that knows them all.
//!
//! The bytes are a stranger's: whatever is wrong with them is an error, and who asks says how much is too much.

use std::io::Cursor;

use symphonia::core::codecs::audio::AudioDecoderOptions;
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, TrackType};
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;

use crate::{RATE, SoundError, amr, opus_file};

/// The longest Opus packet in samples: 120 milliseconds.
const LONGEST: usize = 5_760;

/// Who hears a sound: the samples a second and the next samples, mixed into one channel. With an error the rest is not decoded.
pub type Hear<'a> = &'a mut dyn FnMut(u32, &[f32]) -> Result<(), SoundError>;

/// Decodes a sound, piece by piece.
///
/// # Errors
/// When it is no sound that can be decoded, and those of `hear`.
pub fn decode(bytes: Vec<u8>, hear: Hear<'_>) -> Result<(), SoundError> {
    if opus_file::is_opus(&bytes) {
        opus(&bytes, hear)
    } else if amr::is_amr(&bytes) {
        amr::decode(&bytes, hear)
    } else {
        others(bytes, hear)
    }
}

fn opus(bytes: &[u8], hear: Hear<'_>) -> Result<(), SoundError> {
    let wrong = |problem: String| SoundError::Undecodable(problem);
    let file = opus_file::read(bytes)?;
    let (channels, count) = match file.channels {
        1 => (opus::Channels::Mono, 1),
        2 => (opus::Channels::Stereo, 2),
        many => return Err(wrong(format!("{many} channels"))),
    };
    let mut decoder = opus::Decoder::new(RATE, channels).map_err(|error| wrong(error.to_string()))?;
    let mut frame = vec![0.0; LONGEST * count];
    let (mut skip, mut left) = (usize::from(file.skip), file.end);
    for packet in &file.packets {
        // A packet that cannot be read is a gap, as on the telephone.
        let Ok(samples) = decoder.decode_float(packet, &mut frame, false) else { continue };
        let samples = samples.min(usize::try_from(left).unwrap_or(samples));
        left -= samples as u64;
        let from = skip.min(samples);
        skip -= from;
        let part = frame.get(from * count..samples * count).unwrap_or_default();
        if !part.is_empty() {
            hear(RATE, &one_channel(part, count))?;
        }
    }
    Ok(())
}

fn others(bytes: Vec<u8>, hear: Hear<'_>) -> Result<(), SoundError> {
    let wrong = |problem: String| SoundError::Undecodable(problem);
    let told = |error: Error| wrong(error.to_string());
    let stream = MediaSourceStream::new(Box::new(Cursor::new(bytes)), Default::default());
    let mut format = symphonia::default::get_probe()
        .probe(&Hint::new(), stream, FormatOptions::default(), MetadataOptions::default())
        .map_err(told)?;
    let track = format.default_track(TrackType::Audio).ok_or_else(|| wrong("no sound in it".to_owned()))?;
    let id = track.id;
    let parameters = track.codec_params.as_ref().and_then(|parameters| parameters.audio());
    let parameters = parameters.ok_or_else(|| wrong("a sound that says nothing of itself".to_owned()))?;
    let mut decoder = symphonia::default::get_codecs()
        .make_audio_decoder(parameters, &AudioDecoderOptions::default())
        .map_err(told)?;
    let mut samples: Vec<f32> = Vec::new();
    // What is damaged at its end is heard up to there.
    while let Ok(Some(packet)) = format.next_packet() {
        if packet.track_id != id {
            continue;
        }
        let heard = match decoder.decode(&packet) {
            Ok(heard) => heard,
            Err(Error::DecodeError(_) | Error::IoError(_)) => continue,
            Err(error) => return Err(told(error)),
        };
        let count = heard.spec().channels().count().max(1);
        let rate = heard.spec().rate();
        samples.resize(heard.samples_interleaved(), 0.0);
        heard.copy_to_slice_interleaved(&mut samples);
        hear(rate, &one_channel(&samples, count))?;
    }
    Ok(())
}

fn one_channel(samples: &[f32], channels: usize) -> Vec<f32> {
    if channels == 1 {
        return samples.to_vec();
    }
    samples.chunks(channels).map(|frame| frame.iter().sum::<f32>() / channels as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(name: &str) -> f32 {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../practice/src/customers/files/");
        let bytes = std::fs::read(format!("{path}{name}")).unwrap();
        let mut seconds = 0.0;
        let mut hear = |rate: u32, piece: &[f32]| {
            seconds += piece.len() as f32 / rate as f32;
            Ok(())
        };
        decode(bytes, &mut hear).unwrap();
        seconds
    }

    #[test]
    fn what_customers_send_is_heard_whole() {
        for name in ["voice.ogg", "jingle.mp3", "telephone.amr"] {
            assert!(length(name) > 1.0, "{name} lasts {}", length(name));
        }
    }

    #[test]
    fn garbage_is_refused_and_never_a_panic() {
        let mut seed = 11_u32;
        let mut noise = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed.to_le_bytes()[3]
        };
        for start in [
            &b"OggS"[..],
            b"OggS\0\x02................OpusHead",
            b"ID3\x03",
            b"\xff\xfb",
            b"#!AMR\n",
            b"#!AMR-WB\n",
            b"#!AMR_MC1.0\n",
            b"RIFF",
            b"\0\0\0\x18ftypM4A ",
        ] {
            let mut bytes = start.to_vec();
            bytes.extend((0..4_000).map(|_| noise()));
            let _ = decode(bytes, &mut |_, _| Ok(()));
        }
        assert!(decode(Vec::new(), &mut |_, _| Ok(())).is_err());
    }
}
