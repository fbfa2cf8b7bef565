//! Sound: the microphone, voice messages in the one shape WhatsApp takes them (OGG with Opus, one channel, 48 kHz), and
//! the decoding of what customers send.
//!
//! [`microphone`] hears, [`encoder`] turns what was heard into Opus packets, [`voice`] puts packets into a file and cuts
//! one at both ends, [`decode`] reads any sound, [`wave`] and [`wav`] are what becomes of it. What never lives here:
//! where sounds are kept, who may record, and anything of WhatsApp's rules (they are in `model`).

mod amr;
pub mod decode;
pub mod encoder;
mod error;
pub mod microphone;
mod opus_file;
pub mod voice;
pub mod wav;
pub mod wave;

pub use error::{MicrophoneError, SoundError};

/// Samples a second of everything that is recorded: what Opus counts in.
pub const RATE: u32 = 48_000;

/// Samples of an Opus packet: 20 milliseconds.
pub const FRAME: usize = 960;
