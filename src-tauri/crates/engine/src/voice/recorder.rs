//! The recording that runs: hears, encodes, writes a second at a time, and tells the level.
//!
//! Everything slow (opening and closing the microphone, the disk) waits on threads of its own. How long it lasts is
//! counted in packets, not in time.

use std::sync::{Arc, Mutex, PoisonError};

use shopbell_model::voice::{self as limits, RecordingNotice};
use shopbell_model::{ConversationId, RecordingEnd, RecordingId, Span};
use shopbell_sound::encoder::VoiceEncoder;
use shopbell_sound::microphone::{Heard, Hearing, Microphone, SystemMicrophone};
use shopbell_sound::{MicrophoneError, SoundError, voice, wave};
use shopbell_store::files::Strip;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::changes::{Change, Tag};
use crate::core::Core;
use crate::error::EngineError;
use crate::media;

/// Packets that are written at once: a second.
const SECOND: usize = 50;

/// A microphone that says nothing for so long has gone away without saying so.
const SILENCE: Span = Span::seconds(4);

/// The sound server may take so long to open a microphone.
const PATIENCE: Span = Span::seconds(10);

/// Pieces of sound to a level that is told: about seven a second.
const PIECES_TO_A_LEVEL: u32 = 3;

/// The one place for a recording that runs.
pub(crate) struct Recorder {
    /// Held while a recording is begun, paused or ended: two windows never do it at once.
    pub(super) running: tokio::sync::Mutex<Option<Running>>,
    microphone: Mutex<Arc<dyn Microphone>>,
    live: Mutex<Option<Live>>,
}

/// The recording that runs, to whoever has orders for it.
pub(super) struct Running {
    pub(super) id: RecordingId,
    pub(super) orders: mpsc::Sender<Order>,
    pub(super) task: JoinHandle<()>,
}

/// How it stands, for whoever looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Live {
    pub(super) id: RecordingId,
    pub(super) paused: bool,
    pub(super) packets: usize,
    pub(super) bytes: u64,
}

impl Live {
    pub(super) fn length(&self) -> Span {
        Span(voice::lasts(self.packets))
    }

    pub(super) fn notice(&self) -> Option<RecordingNotice> {
        limits::notice(self.length(), self.bytes)
    }
}

/// What a person wants of it.
pub(super) enum Order {
    /// The microphone off, and on again.
    Pause(bool, oneshot::Sender<Result<(), EngineError>>),
    /// It is over.
    Stop,
}

impl Default for Recorder {
    fn default() -> Self {
        Self {
            running: tokio::sync::Mutex::default(),
            microphone: Mutex::new(Arc::new(SystemMicrophone)),
            live: Mutex::default(),
        }
    }
}

impl Recorder {
    /// Hears with another microphone.
    #[cfg(test)]
    pub(crate) fn hear_with(&self, microphone: Arc<dyn Microphone>) {
        *self.microphone.lock().unwrap_or_else(PoisonError::into_inner) = microphone;
    }

    /// How this recording stands, while it runs.
    pub(super) fn live(&self, id: RecordingId) -> Option<Live> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner).filter(|live| live.id == id)
    }

    fn tell(&self, live: Option<Live>) {
        *self.live.lock().unwrap_or_else(PoisonError::into_inner) = live;
    }

    fn microphone(&self) -> Arc<dyn Microphone> {
        self.microphone.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Turns the microphone on.
pub(super) async fn listen(core: &Core) -> Result<Hearing, EngineError> {
    let microphone = core.recorder.microphone();
    let opening = tokio::task::spawn_blocking(move || microphone.open());
    let opened = tokio::select! {
        opened = opening => opened.unwrap_or_else(|error| Err(MicrophoneError::Failed(error.to_string()))),
        () = core.clock.wait_for(PATIENCE) => Err(MicrophoneError::Failed("it does not answer".to_owned())),
    };
    Ok(opened?)
}

/// Turns the microphone off; that may wait for the sound server.
pub(super) async fn quiet(hearing: Option<Hearing>) {
    let _ = tokio::task::spawn_blocking(move || drop(hearing)).await;
}

/// What a recording is written with and into, before it begins.
pub(super) struct Ready {
    pub(super) id: RecordingId,
    pub(super) encoder: VoiceEncoder,
    pub(super) strip: Strip,
}

/// Begins to record.
pub(super) fn begin(core: &Arc<Core>, conversation: ConversationId, ready: Ready, hearing: Hearing) -> Running {
    let Ready { id, encoder, strip } = ready;
    let (orders, coming) = mpsc::channel(4);
    core.recorder.tell(Some(Live { id, paused: false, packets: 0, bytes: 0 }));
    let session = Session {
        core: core.clone(),
        id,
        conversation,
        encoder,
        strip: Some(strip),
        unwritten: Vec::new(),
        count: 0,
        packets: 0,
        bytes: 0,
        pieces: 0,
        loudest: 0,
        said: None,
        hearing: Some(hearing),
    };
    Running { id, orders, task: tokio::spawn(session.run(coming)) }
}

pub(super) fn cannot(error: SoundError) -> EngineError {
    EngineError::Sound(error)
}

/// A recording from its first sound to its last.
struct Session {
    core: Arc<Core>,
    id: RecordingId,
    conversation: ConversationId,
    encoder: VoiceEncoder,
    strip: Option<Strip>,
    /// Packets that do not lie on the disk yet, each behind its length.
    unwritten: Vec<u8>,
    count: usize,
    packets: usize,
    bytes: u64,
    pieces: u32,
    loudest: u8,
    said: Option<RecordingNotice>,
    hearing: Option<Hearing>,
}

impl Session {
    async fn run(mut self, mut orders: mpsc::Receiver<Order>) {
        let why = self.record(&mut orders).await;
        quiet(self.hearing.take()).await;
        let last = self.encoder.flush().unwrap_or_default();
        self.gather(last);
        let why = match self.write().await {
            Ok(()) => why,
            Err(error) => {
                tracing::warn!(%error, "the end of a recording could not be written");
                RecordingEnd::Full
            }
        };
        self.strip = None;
        self.core.recorder.tell(None);
        if let Err(error) = super::finish::ended(&self.core, self.id, why).await {
            tracing::warn!(%error, "a recording is not whole yet; it is kept");
        }
        self.core.tell(Tag::Recording(self.conversation));
    }

    /// Until somebody or something ends it.
    async fn record(&mut self, orders: &mut mpsc::Receiver<Order>) -> RecordingEnd {
        let core = self.core.clone();
        loop {
            let heard = async {
                match &mut self.hearing {
                    Some(hearing) => tokio::select! {
                        heard = hearing.heard.recv() => heard,
                        () = core.clock.wait_for(SILENCE) => None,
                    },
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = core.stop.cancelled() => return RecordingEnd::CutOff,
                order = orders.recv() => match order {
                    Some(Order::Pause(pause, done)) => {
                        // Whoever asked may have gone away.
                        let _ = done.send(self.pause(pause).await);
                    }
                    Some(Order::Stop) | None => return RecordingEnd::Stopped,
                },
                heard = heard => match heard {
                    Some(Heard::Samples(samples)) => if let Some(why) = self.take(&samples).await { return why },
                    Some(Heard::Lost(error)) => {
                        tracing::info!(%error, "the microphone is gone");
                        return RecordingEnd::Lost;
                    }
                    None => return RecordingEnd::Lost,
                },
            }
        }
    }

    async fn pause(&mut self, pause: bool) -> Result<(), EngineError> {
        if pause {
            quiet(self.hearing.take()).await;
            // What was said before lies on the disk, however long the pause.
            if let Err(error) = self.write().await {
                tracing::warn!(%error, "what was recorded could not be written yet");
            }
        } else if self.hearing.is_none() {
            let hearing = listen(&self.core).await?;
            if let Err(error) = self.encoder.hears(hearing.rate) {
                quiet(Some(hearing)).await;
                return Err(cannot(error));
            }
            self.hearing = Some(hearing);
        }
        self.stands();
        self.core.tell(Tag::Recording(self.conversation));
        Ok(())
    }

    /// Takes what was heard; says why it ends, if it does.
    async fn take(&mut self, samples: &[f32]) -> Option<RecordingEnd> {
        match self.encoder.push(samples) {
            Ok(packets) => self.gather(packets),
            Err(error) => {
                tracing::error!(%error, "what is heard cannot be encoded");
                return Some(RecordingEnd::Lost);
            }
        }
        if self.count >= SECOND
            && let Err(error) = self.write().await
        {
            tracing::warn!(%error, "a recording cannot be written");
            return Some(RecordingEnd::Full);
        }
        self.stands();
        self.level(samples);
        (Span(voice::lasts(self.packets)) >= limits::LONGEST).then_some(RecordingEnd::Limit)
    }

    fn gather(&mut self, packets: Vec<Vec<u8>>) {
        for packet in packets {
            // An Opus packet has at most some 1,300 bytes.
            let Ok(length) = u16::try_from(packet.len()) else { continue };
            self.unwritten.extend(length.to_be_bytes());
            self.unwritten.extend(&packet);
            self.count += 1;
            self.packets += 1;
            self.bytes += u64::from(length);
        }
    }

    /// Puts what was gathered onto the disk; what has no room there is kept, and tried again with what follows.
    async fn write(&mut self) -> std::io::Result<()> {
        if self.count == 0 {
            return Ok(());
        }
        let Some(mut strip) = self.strip.take() else { return Err(std::io::Error::other("the strip is gone")) };
        let piece = std::mem::take(&mut self.unwritten);
        let (strip, piece, written) = media::blocking(move || {
            let written = strip.add(&piece);
            Ok((strip, piece, written))
        })
        .await?;
        self.strip = Some(strip);
        match &written {
            Ok(()) => self.count = 0,
            Err(_) => self.unwritten = piece,
        }
        written
    }

    fn stands(&mut self) {
        let (packets, bytes) = (self.packets, self.bytes);
        let live = Live { id: self.id, paused: self.hearing.is_none(), packets, bytes };
        self.core.recorder.tell(Some(live));
        let notice = live.notice();
        if notice != self.said {
            self.said = notice;
            self.core.tell(Tag::Recording(self.conversation));
        }
    }

    fn level(&mut self, samples: &[f32]) {
        self.loudest = self.loudest.max(wave::level(samples));
        self.pieces += 1;
        if self.pieces >= PIECES_TO_A_LEVEL {
            let level = std::mem::take(&mut self.loudest);
            self.pieces = 0;
            let length = Span(voice::lasts(self.packets));
            self.core.changes.send(Change::Level { recording: self.id, level, length });
        }
    }
}
