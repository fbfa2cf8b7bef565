//! AMR and AMR-WB, the sound of older telephones (Meta delivers it as `audio/amr`; no web view plays it): a mark, then a
//! frame of speech for every 20 milliseconds (RFC 4867 §5).

use codec_core::codecs::amr::{AmrCodec, AmrFrameType, AmrPayloadFrame, AmrStorageReader, AmrVariant};
use codec_core::types::{CodecConfig, CodedFrame, VariableRateCodec};

use crate::SoundError;
use crate::decode::Hear;

/// What every file of either kind begins with.
const MARK: &[u8] = b"#!AMR";

/// The most frames that are decoded: seven hours, what 16 MB of the thinnest speech last. A frame of silence is one byte,
/// so a file of a stranger's could hold weeks of it.
const MOST_FRAMES: usize = 7 * 3_600 * 50;

/// Whether these bytes say that they are AMR.
pub(crate) fn is_amr(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// Decodes a file; what is damaged at its end is heard up to there, and a frame that cannot be read is a gap.
pub(crate) fn decode(bytes: &[u8], hear: Hear<'_>) -> Result<(), SoundError> {
    let wrong = |problem: String| SoundError::Undecodable(problem);
    let mut frames = AmrStorageReader::new(bytes).map_err(|error| wrong(error.to_string()))?;
    let (config, rate) = match frames.variant() {
        AmrVariant::NarrowBand => (CodecConfig::amr_nb(), 8_000),
        AmrVariant::WideBand => (CodecConfig::amr_wb(), 16_000),
    };
    let mut decoder = AmrCodec::new(&config).map_err(|error| wrong(error.to_string()))?;
    let (mut mode, mut left) = (0, MOST_FRAMES);
    while let Ok(Some(frame)) = frames.next_frame() {
        left = left.checked_sub(1).ok_or(SoundError::TooLong)?;
        let coded = coded(frame, &mut mode);
        // 20 milliseconds nobody can read are silent: what follows keeps its time.
        let samples = decoder.decode_frame(&coded).unwrap_or_else(|_| vec![0; rate as usize / 50]);
        let heard: Vec<f32> = samples.iter().map(|sample| f32::from(*sample) / 32_768.0).collect();
        hear(rate, &heard)?;
    }
    Ok(())
}

/// A frame as the decoder takes it. One that was lost continues in the mode of the last that was not.
fn coded(frame: AmrPayloadFrame, mode: &mut u8) -> CodedFrame {
    let taken = match frame.frame_type {
        AmrFrameType::Speech(spoken) => {
            *mode = spoken.index();
            CodedFrame::speech(spoken.index(), frame.data)
        }
        AmrFrameType::Sid(_) => CodedFrame::comfort_noise(frame.data),
        AmrFrameType::NoData => CodedFrame::no_data(),
        AmrFrameType::SpeechLost => CodedFrame { mode: *mode, ..CodedFrame::lost() },
    };
    if frame.quality_ok { taken } else { taken.with_bad_quality() }
}

#[cfg(test)]
mod tests {
    use codec_core::types::AudioCodec;

    use super::*;

    /// A tone through the codec, as a file.
    fn file(config: &CodecConfig, mark: &[u8], index: u8, rate: u32, hertz: f32) -> Vec<u8> {
        let mut encoder = AmrCodec::new(config).unwrap();
        let mut bytes = mark.to_vec();
        let length = rate as usize / 50;
        for frame in 0..50 {
            let samples: Vec<i16> = (0..length)
                .map(|at| {
                    let turn = (frame * length + at) as f32 / rate as f32 * hertz * std::f32::consts::TAU;
                    (turn.sin() * 12_000.0) as i16
                })
                .collect();
            bytes.push(index << 3 | 1 << 2);
            bytes.extend(encoder.encode(&samples).unwrap());
        }
        bytes
    }

    /// How often a sound changes its sign, in a second.
    fn turns(bytes: &[u8], rate: u32) -> usize {
        let mut all = Vec::new();
        decode(bytes, &mut |heard_rate, piece| {
            assert_eq!(heard_rate, rate);
            all.extend_from_slice(piece);
            Ok(())
        })
        .unwrap();
        assert_eq!(all.len(), rate as usize, "a second of it");
        all.windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count()
    }

    #[test]
    fn a_tone_is_heard_as_it_was() {
        let narrow = file(&CodecConfig::amr_nb(), b"#!AMR\n", 7, 8_000, 440.0);
        assert!((430..=450).contains(&turns(&narrow, 8_000)), "{}", turns(&narrow, 8_000));
        let wide = file(&CodecConfig::amr_wb(), b"#!AMR-WB\n", 8, 16_000, 660.0);
        assert!((645..=675).contains(&turns(&wide, 16_000)), "{}", turns(&wide, 16_000));
    }

    #[test]
    fn what_is_cut_off_is_heard_up_to_there() {
        let mut narrow = file(&CodecConfig::amr_nb(), b"#!AMR\n", 7, 8_000, 440.0);
        narrow.truncate(narrow.len() - 10);
        let mut heard = 0;
        let mut hear = |_, piece: &[f32]| {
            heard += piece.len();
            Ok(())
        };
        decode(&narrow, &mut hear).unwrap();
        assert_eq!(heard, 49 * 160);
    }

    #[test]
    fn who_has_heard_enough_waits_for_no_more() {
        let mut silence = b"#!AMR\n".to_vec();
        silence.resize(1_000, 15 << 3 | 1 << 2);
        let mut pieces = 0;
        let mut hear = |_, _: &[f32]| {
            pieces += 1;
            if pieces == 3 { Err(SoundError::TooLong) } else { Ok(()) }
        };
        assert_eq!(decode(&silence, &mut hear), Err(SoundError::TooLong));
        assert_eq!(pieces, 3);
    }

    #[test]
    fn several_channels_are_refused() {
        assert!(decode(b"#!AMR_MC1.0\n", &mut |_, _| Ok(())).is_err());
    }
}
