//! Why there is nothing to hear.

use thiserror::Error;

/// Why the microphone cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MicrophoneError {
    /// There is none.
    #[error("there is no microphone: {0}")]
    Missing(String),
    /// Another program holds it.
    #[error("the microphone is in use: {0}")]
    Busy(String),
    /// The system does not let this program hear.
    #[error("the microphone is not allowed: {0}")]
    Refused(String),
    /// It was unplugged, or its driver failed.
    #[error("the microphone failed: {0}")]
    Failed(String),
}

/// Why a sound cannot be read or made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SoundError {
    /// It is no sound this program can decode.
    #[error("the sound cannot be decoded: {0}")]
    Undecodable(String),
    /// It lasts longer than was asked for.
    #[error("the sound is too long")]
    TooLong,
    /// The encoder or the container failed.
    #[error("the sound cannot be made: {0}")]
    Encoder(String),
}
