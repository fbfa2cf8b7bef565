//! The system's microphone. Which one that is, the person chooses in the system's settings.
//!
//! On Linux the sound server is spoken to (PulseAudio, or PipeWire in its place), and ALSA where none runs; on macOS and
//! Windows the system's own interface. What is heard comes as one channel; the callback of the system only copies.

use std::any::Any;
use std::time::Duration;

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{BufferSize, Device, ErrorKind, FromSample, SampleFormat, SizedSample, StreamConfig, SupportedBufferSize};
use tokio::sync::mpsc;

use crate::{MicrophoneError, RATE};

/// How long the sound server may take to open the microphone.
const PATIENCE: Duration = Duration::from_secs(4);

/// How often sound comes, as a part of a second: often enough for a level that moves with the voice.
const PIECES_A_SECOND: u32 = 20;

/// Something that hears.
pub trait Microphone: Send + Sync {
    /// Begins to hear. Waits for the sound server: not for a thread that others need.
    ///
    /// # Errors
    /// When there is no microphone, it is in use, or not allowed.
    fn open(&self) -> Result<Hearing, MicrophoneError>;
}

/// What comes from a microphone.
#[derive(Debug)]
pub enum Heard {
    /// Samples of one channel, -1 to 1.
    Samples(Vec<f32>),
    /// Nothing comes any more.
    Lost(MicrophoneError),
}

/// A microphone that is on. Dropped, it is off; that may wait for the sound server.
pub struct Hearing {
    /// Samples a second.
    pub rate: u32,
    /// What is heard.
    pub heard: mpsc::UnboundedReceiver<Heard>,
    _on: Box<dyn Any + Send>,
}

impl Hearing {
    /// What comes from `heard`, as long as `on` is kept.
    #[must_use]
    pub fn new(rate: u32, heard: mpsc::UnboundedReceiver<Heard>, on: Box<dyn Any + Send>) -> Self {
        Self { rate, heard, _on: on }
    }
}

/// The microphone the system has as its default.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemMicrophone;

impl Microphone for SystemMicrophone {
    fn open(&self) -> Result<Hearing, MicrophoneError> {
        let host = cpal::default_host();
        let device =
            host.default_input_device().ok_or_else(|| MicrophoneError::Missing(format!("{} has none", host.id())))?;
        let (config, format) = shape(&device)?;
        match format {
            SampleFormat::F32 => start::<f32>(&device, config),
            SampleFormat::I16 => start::<i16>(&device, config),
            SampleFormat::I32 => start::<i32>(&device, config),
            SampleFormat::U8 => start::<u8>(&device, config),
            SampleFormat::U16 => start::<u16>(&device, config),
            other => Err(MicrophoneError::Failed(format!("it gives {other}"))),
        }
    }
}

/// One channel at 48 kHz where it can be had, else what comes nearest; the rest is done here.
fn shape(device: &Device) -> Result<(StreamConfig, SampleFormat), MicrophoneError> {
    let ranges = device.supported_input_configs().map_err(refusal)?;
    let known = |format| {
        let order = [SampleFormat::F32, SampleFormat::I16, SampleFormat::I32, SampleFormat::U16, SampleFormat::U8];
        order.iter().position(|one| *one == format)
    };
    let best = ranges
        .filter_map(|range| Some((known(range.sample_format())?, range)))
        .min_by_key(|(format, range)| {
            let rate = RATE.clamp(range.min_sample_rate(), range.max_sample_rate());
            (rate.abs_diff(RATE), range.channels(), *format)
        })
        .map(|(_, range)| range);
    let Some(range) = best else {
        return Err(MicrophoneError::Missing("it gives nothing that can be recorded".to_owned()));
    };
    let sample_rate = RATE.clamp(range.min_sample_rate(), range.max_sample_rate());
    let piece = sample_rate / PIECES_A_SECOND;
    let buffer_size = match range.buffer_size() {
        SupportedBufferSize::Range { min, max } if min <= max => BufferSize::Fixed(piece.clamp(*min, *max)),
        _ => BufferSize::Default,
    };
    let format = range.sample_format();
    Ok((StreamConfig { channels: range.channels(), sample_rate, buffer_size }, format))
}

fn start<T>(device: &Device, config: StreamConfig) -> Result<Hearing, MicrophoneError>
where
    T: SizedSample,
    f32: FromSample<T>,
{
    let (told, heard) = mpsc::unbounded_channel();
    let lost = told.clone();
    let channels = usize::from(config.channels.max(1));
    // Fewer channels than ten: a part of them is exact enough.
    let part = 1.0 / f32::from(config.channels.max(1));
    let stream = device
        .build_input_stream(
            config,
            move |data: &[T], _: &_| {
                let one = |frame: &[T]| frame.iter().map(|sample| f32::from_sample_(*sample)).sum::<f32>() * part;
                // Nobody listens any more when the stream is about to be dropped.
                let _ = told.send(Heard::Samples(data.chunks(channels).map(one).collect()));
            },
            move |error: cpal::Error| match error.kind() {
                // It goes on, with a gap or from another device.
                ErrorKind::Xrun | ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied => {
                    tracing::info!(%error, "the microphone goes on");
                }
                _ => {
                    let _ = lost.send(Heard::Lost(refusal(error)));
                }
            },
            Some(PATIENCE),
        )
        .map_err(refusal)?;
    stream.play().map_err(refusal)?;
    Ok(Hearing::new(config.sample_rate, heard, Box::new(stream)))
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn refusal(error: cpal::Error) -> MicrophoneError {
    let told = error.to_string();
    match error.kind() {
        ErrorKind::DeviceBusy => MicrophoneError::Busy(told),
        ErrorKind::PermissionDenied => MicrophoneError::Refused(told),
        ErrorKind::DeviceNotAvailable | ErrorKind::HostUnavailable => MicrophoneError::Missing(told),
        _ => MicrophoneError::Failed(told),
    }
}
