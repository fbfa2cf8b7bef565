//! From what is heard to Opus packets of 20 milliseconds.

use opus::{Application, Bitrate, Channels, Encoder, Signal};
use rubato::audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Async, FixedAsync, PolynomialDegree, Resampler};

use crate::{FRAME, RATE, SoundError};

/// Bits a second, on average: what WhatsApp's own voice messages have, and clear enough for an order. 512 KB, up to which
/// WhatsApp shows a plain play button (CONTRACT §1.2), last about two and a half minutes.
pub const BITS: i32 = 24_000;

/// The largest Opus packet (RFC 6716 §3.4), rounded up.
const LARGEST: usize = 1_500;

/// Samples that are taken in at once where the microphone has another rate.
const CHUNK: usize = 480;

/// Turns samples into packets.
pub struct VoiceEncoder {
    encoder: Encoder,
    rate: u32,
    resampler: Option<Async<f32>>,
    /// Samples at the microphone's rate that do not fill a chunk yet.
    raw: Vec<f32>,
    /// Samples at 48 kHz that do not fill a packet yet.
    pending: Vec<f32>,
}

impl VoiceEncoder {
    /// For a microphone that gives `rate` samples a second.
    ///
    /// # Errors
    /// When the encoder cannot be made.
    pub fn new(rate: u32) -> Result<Self, SoundError> {
        let mut encoder = Encoder::new(RATE, Channels::Mono, Application::Voip).map_err(opus_failed)?;
        encoder.set_bitrate(Bitrate::Bits(BITS)).map_err(opus_failed)?;
        encoder.set_vbr(true).map_err(opus_failed)?;
        encoder.set_signal(Signal::Voice).map_err(opus_failed)?;
        let mut new = Self { encoder, rate: RATE, resampler: None, raw: Vec::new(), pending: Vec::new() };
        new.hears(rate)?;
        Ok(new)
    }

    /// The microphone has another rate from now on: it was paused, and another one hears.
    ///
    /// # Errors
    /// When no such rate can be turned into 48 kHz.
    pub fn hears(&mut self, rate: u32) -> Result<(), SoundError> {
        self.raw.clear();
        self.rate = rate;
        self.resampler = if rate == RATE {
            None
        } else {
            let ratio = f64::from(RATE) / f64::from(rate.max(1));
            let made = Async::new_poly(ratio, 1.0, PolynomialDegree::Septic, CHUNK, 1, FixedAsync::Input);
            Some(made.map_err(|error| SoundError::Encoder(error.to_string()))?)
        };
        Ok(())
    }

    /// Takes samples; gives the packets that are full.
    ///
    /// # Errors
    /// When the encoder fails.
    pub fn push(&mut self, samples: &[f32]) -> Result<Vec<Vec<u8>>, SoundError> {
        self.take(samples)?;
        self.packets()
    }

    /// Fills the last packet with silence, so that nothing said last is lost in the encoder's delay.
    ///
    /// # Errors
    /// When the encoder fails.
    pub fn flush(&mut self) -> Result<Vec<Vec<u8>>, SoundError> {
        if !self.raw.is_empty() {
            let missing = CHUNK - self.raw.len();
            self.take(&vec![0.0; missing])?;
        }
        let whole = (self.pending.len() + usize::from(crate::voice::DELAY)).div_ceil(FRAME) * FRAME;
        self.pending.resize(whole, 0.0);
        self.packets()
    }

    fn take(&mut self, samples: &[f32]) -> Result<(), SoundError> {
        let Some(resampler) = &mut self.resampler else {
            self.pending.extend_from_slice(samples);
            return Ok(());
        };
        self.raw.extend_from_slice(samples);
        let whole = self.raw.len() / CHUNK * CHUNK;
        for chunk in self.raw.get(..whole).unwrap_or_default().chunks_exact(CHUNK) {
            let failed = |problem: String| SoundError::Encoder(problem);
            let adapter = InterleavedSlice::new(chunk, 1, CHUNK).map_err(|error| failed(error.to_string()))?;
            let made = resampler.process(&adapter, None).map_err(|error| failed(error.to_string()))?;
            self.pending.extend(made.take_data());
        }
        self.raw.drain(..whole);
        Ok(())
    }

    fn packets(&mut self) -> Result<Vec<Vec<u8>>, SoundError> {
        let whole = self.pending.len() / FRAME * FRAME;
        let mut packets = Vec::with_capacity(whole / FRAME);
        for frame in self.pending.get(..whole).unwrap_or_default().chunks_exact(FRAME) {
            packets.push(self.encoder.encode_vec_float(frame, LARGEST).map_err(opus_failed)?);
        }
        self.pending.drain(..whole);
        Ok(packets)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn opus_failed(error: opus::Error) -> SoundError {
    SoundError::Encoder(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decode, voice};

    fn tone(rate: u32, seconds: usize, hertz: f32) -> Vec<f32> {
        let step = std::f32::consts::TAU * hertz / rate as f32;
        (0..rate as usize * seconds).map(|at| (at as f32 * step).sin() * 0.5).collect()
    }

    /// How often the wave crosses zero upwards in a second: the pitch of a clean tone.
    fn pitch(samples: &[f32]) -> usize {
        let middle = &samples[RATE as usize..RATE as usize * 2];
        middle.windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count()
    }

    #[test]
    fn a_tone_is_heard_again_at_its_pitch_whatever_the_microphone_gives() {
        for rate in [8_000, 44_100, 48_000, 96_000] {
            let mut encoder = VoiceEncoder::new(rate).unwrap();
            let mut packets = Vec::new();
            for piece in tone(rate, 3, 440.0).chunks(997) {
                packets.extend(encoder.push(piece).unwrap());
            }
            packets.extend(encoder.flush().unwrap());
            let file = voice::file(&packets).unwrap();
            let mut heard = Vec::new();
            let mut hear = |_, piece: &[f32]| {
                heard.extend_from_slice(piece);
                Ok(())
            };
            decode::decode(file, &mut hear).unwrap();
            let length = heard.len() as f32 / RATE as f32;
            assert!((length - 3.0).abs() < 0.08, "{rate}: lasts {length}");
            assert!(pitch(&heard).abs_diff(440) <= 2, "{rate}: sounds at {}", pitch(&heard));
        }
    }
}
