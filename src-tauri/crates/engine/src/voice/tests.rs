//! Recording with a microphone the test speaks into.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};

use shopbell_model::{ConversationId, RecordingEnd, RecordingId, Span};
use shopbell_sound::microphone::{Heard, Hearing, Microphone};
use shopbell_sound::{MicrophoneError, RATE};
use tokio::sync::{mpsc, oneshot};

use super::{RecordedMessage, Recording, RecordingState};
use crate::error::EngineError;
use crate::stage::{Stage, command, until};

/// A microphone the test speaks into.
#[derive(Default)]
struct Ear {
    opened: AtomicUsize,
    on: Arc<AtomicUsize>,
    /// The thread that closed the last one: that may wait, and none that others need may.
    closed_on: Arc<Mutex<Option<ThreadId>>>,
    mouth: Mutex<Option<mpsc::UnboundedSender<Heard>>>,
}

/// Counts microphones that are on.
struct On(Arc<AtomicUsize>, Arc<Mutex<Option<ThreadId>>>);

impl Drop for On {
    fn drop(&mut self) {
        *self.1.lock().unwrap() = Some(thread::current().id());
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Microphone for Ear {
    fn open(&self) -> Result<Hearing, MicrophoneError> {
        let (mouth, heard) = mpsc::unbounded_channel();
        self.opened.fetch_add(1, Ordering::SeqCst);
        self.on.fetch_add(1, Ordering::SeqCst);
        *self.mouth.lock().unwrap() = Some(mouth);
        Ok(Hearing::new(RATE, heard, Box::new(On(self.on.clone(), self.closed_on.clone()))))
    }
}

impl Ear {
    fn say(&self, seconds: usize) {
        let samples = (0..RATE as usize / 10).map(|at| (at as f32 * 0.05).sin() * 0.4).collect::<Vec<_>>();
        let mouth = self.mouth.lock().unwrap().clone().unwrap();
        for _ in 0..seconds * 10 {
            mouth.send(Heard::Samples(samples.clone())).unwrap();
        }
    }

    fn on(&self) -> usize {
        self.on.load(Ordering::SeqCst)
    }
}

struct Counter {
    stage: Stage,
    ear: Arc<Ear>,
    chat: ConversationId,
}

impl Counter {
    async fn open() -> Self {
        let (stage, ear) = (Stage::up().await, Arc::new(Ear::default()));
        stage.shop.core().recorder.hear_with(ear.clone());
        let chat = stage.leena_writes("wamid.IN1", "How do I pair the speaker?").await;
        Self { stage, ear, chat }
    }

    async fn record(&self) -> RecordingId {
        self.stage.shop.record(command(), self.chat).await.unwrap().unwrap().id
    }

    async fn draft(&self) -> Option<Recording> {
        self.stage.shop.recording(self.chat).await.unwrap()
    }

    async fn recorded(&self, seconds: i64) {
        until("it is recorded", async || {
            self.draft().await.is_some_and(|draft| draft.length + Span::millis(20) >= Span::seconds(seconds))
        })
        .await;
    }
}

#[tokio::test]
async fn the_microphone_is_off_as_soon_as_nobody_records() {
    let counter = Counter::open().await;
    let id = counter.record().await;
    counter.ear.say(2);
    counter.recorded(2).await;
    assert_eq!(counter.ear.on(), 1);
    counter.stage.shop.pause_recording(command(), id, true).await.unwrap();
    assert_eq!((counter.ear.on(), counter.draft().await.unwrap().state), (0, RecordingState::Paused));
    counter.stage.shop.pause_recording(command(), id, false).await.unwrap();
    assert_eq!(counter.ear.on(), 1);
    counter.ear.say(1);
    counter.recorded(3).await;
    let stopped = counter.stage.shop.stop_recording(command(), id).await.unwrap().unwrap();
    assert_eq!((counter.ear.on(), stopped.ended), (0, Some(RecordingEnd::Stopped)));
    assert!(stopped.length >= Span::millis(2_990), "both parts: {:?}", stopped.length);
    let refused = counter.stage.shop.pause_recording(command(), id, false).await.unwrap_err();
    assert!(matches!(refused, EngineError::MovedOn), "what is over does not go on: {refused}");
    counter.stage.shop.discard_recording(command(), id).await.unwrap();
    assert_eq!(counter.draft().await, None);
}

#[tokio::test]
async fn no_microphone_goes_on_for_what_could_not_be_sent() {
    let counter = Counter::open().await;
    let old = counter.stage.now() - Span::hours(30);
    counter.stage.told(&crate::stage::text_from("358409999999", "wamid.OLD", old, "long ago")).await;
    let closed = counter.stage.conversation_of("wamid.OLD").await;
    let refused = counter.stage.shop.record(command(), closed).await.unwrap_err();
    assert!(matches!(refused, EngineError::WindowClosed { .. }), "{refused}");
    let nobody = counter.stage.shop.record(command(), ConversationId(999)).await.unwrap_err();
    assert!(matches!(nobody, EngineError::NotFound { .. }));
    assert_eq!(counter.ear.opened.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn what_the_disk_has_no_room_for_is_made_up_for_when_it_has() {
    let counter = Counter::open().await;
    let id = counter.record().await;
    counter.ear.say(3);
    counter.recorded(3).await;
    let folder = counter.stage.shop.core().database.path.with_file_name("media").join("unfinished");
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(counter.stage.shop.stop_recording(command(), id).await.is_err(), "no file can be begun");
    let kept = counter.draft().await.unwrap();
    assert_eq!((kept.state, kept.file), (RecordingState::Recorded, None), "it is kept and cannot be heard yet");
    let asked = RecordedMessage { recording: id, from: Span(0), to: None, quote: None };
    assert!(counter.stage.shop.send_recording(command(), asked).await.is_err(), "and it cannot go");
    std::fs::create_dir_all(&folder).unwrap();
    let whole = counter.stage.shop.stop_recording(command(), id).await.unwrap().unwrap();
    assert!(whole.file.is_some() && whole.length >= Span::millis(2_990));
}

#[tokio::test]
async fn a_microphone_that_fails_ends_it_and_what_was_said_is_kept() {
    let counter = Counter::open().await;
    counter.record().await;
    counter.ear.say(2);
    counter.recorded(2).await;
    counter
        .ear
        .mouth
        .lock()
        .unwrap()
        .clone()
        .unwrap()
        .send(Heard::Lost(MicrophoneError::Failed("gone".into())))
        .unwrap();
    until("it has ended", async || counter.draft().await.is_some_and(|draft| draft.file.is_some())).await;
    let draft = counter.draft().await.unwrap();
    assert_eq!(draft.ended, Some(RecordingEnd::Lost));
    assert!(draft.length >= Span::millis(1_990), "{:?}", draft.length);
    assert_eq!(draft.wave.unwrap().len(), 46);
    assert_eq!(counter.ear.on(), 0);
}

#[tokio::test]
async fn a_recording_in_which_nothing_was_said_is_none() {
    let counter = Counter::open().await;
    let id = counter.record().await;
    assert_eq!(counter.stage.shop.discard_recording(command(), id).await.ok(), Some(()));
    let again = counter.record().await;
    assert_ne!(again, id);
    assert_eq!(counter.ear.on(), 1);
}

#[tokio::test]
async fn a_recording_is_sent_once_and_only_what_there_is_of_it() {
    let counter = Counter::open().await;
    let recording = counter.record().await;
    counter.ear.say(2);
    counter.recorded(2).await;
    let shop = &counter.stage.shop;
    let asked = RecordedMessage { recording, from: Span(0), to: None, quote: None };
    assert!(shop.send_recording(command(), asked).await.is_err(), "while it runs there is nothing to send");
    shop.stop_recording(command(), recording).await.unwrap();
    let nothing = RecordedMessage { from: Span(1_900), to: Some(Span(1_900)), ..asked };
    assert!(matches!(shop.send_recording(command(), nothing).await, Err(EngineError::Invalid { .. })));
    let (one, other) = (command(), command());
    let message = shop.send_recording(one.clone(), RecordedMessage { from: Span(500), ..asked }).await.unwrap();
    assert_eq!(shop.send_recording(one, asked).await.unwrap(), message, "the same command is done once");
    assert!(matches!(shop.send_recording(other, asked).await, Err(EngineError::NotFound { .. })), "nor by another");
    assert_eq!(counter.draft().await, None);
}

/// Keeps the store's one writer busy until the sender is used.
async fn busy_writer(counter: &Counter) -> oneshot::Sender<()> {
    let ((free, freed), (writing, begun)) = (oneshot::channel::<()>(), oneshot::channel::<()>());
    let store = counter.stage.store.clone();
    tokio::spawn(async move {
        let busy = store.write(move |_| {
            Box::pin(async move {
                let _ = writing.send(());
                let _ = freed.await;
                Ok(())
            })
        });
        busy.await
    });
    begun.await.unwrap();
    free
}

#[tokio::test]
async fn the_microphone_goes_off_before_anything_is_written_down() {
    let counter = Counter::open().await;
    let id = counter.record().await;
    counter.ear.say(1);
    counter.recorded(1).await;
    let free = busy_writer(&counter).await;
    let shop = counter.stage.shop.clone();
    let pausing = tokio::spawn(async move { shop.pause_recording(command(), id, true).await });
    until("the pause is heard", async || counter.ear.on() == 0).await;
    free.send(()).unwrap();
    pausing.await.unwrap().unwrap();
    counter.stage.shop.pause_recording(command(), id, false).await.unwrap();
    assert_eq!(counter.ear.on(), 1);
    let free = busy_writer(&counter).await;
    let shop = counter.stage.shop.clone();
    let stopping = tokio::spawn(async move { shop.stop_recording(command(), id).await });
    until("the end is heard", async || counter.ear.on() == 0).await;
    free.send(()).unwrap();
    assert!(stopping.await.unwrap().unwrap().unwrap().file.is_some());
}

#[tokio::test]
async fn a_microphone_nobody_can_use_is_closed_where_waiting_harms_nobody() {
    let counter = Counter::open().await;
    let here = thread::current().id();
    let strips = counter.stage.shop.core().database.path.with_file_name("media").join("strips");
    std::fs::write(&strips, "no folder").unwrap();
    assert!(counter.stage.shop.record(command(), counter.chat).await.is_err(), "there is no place for it");
    assert_eq!(counter.ear.on(), 0);
    assert_ne!(counter.ear.closed_on.lock().unwrap().unwrap(), here);
}

#[tokio::test]
async fn nothing_is_recorded_that_nobody_sees() {
    let counter = Counter::open().await;
    counter.stage.shop.recording_unseen().await;
    counter.record().await;
    counter.ear.say(2);
    counter.recorded(2).await;
    counter.stage.shop.recording_unseen().await;
    assert_eq!(counter.ear.on(), 0);
    let draft = counter.draft().await.unwrap();
    assert_eq!((draft.state, draft.ended), (RecordingState::Recorded, Some(RecordingEnd::Stopped)));
    assert!(draft.file.is_some() && draft.length >= Span::millis(1_990), "{:?}", draft.length);
}

#[tokio::test]
async fn what_was_recorded_is_kept_when_chats_become_one_and_when_they_part() {
    let counter = Counter::open().await;
    let (shop, stage) = (&counter.stage.shop, &counter.stage);
    let first = counter.record().await;
    counter.ear.say(1);
    counter.recorded(1).await;
    shop.stop_recording(command(), first).await.unwrap();
    stage.told(&crate::stage::text_from("358407654321", "wamid.W", stage.now(), "From work")).await;
    let work = stage.conversation_of("wamid.W").await;
    let second = shop.record(command(), work).await.unwrap().unwrap().id;
    counter.ear.say(1);
    let whole = shop.merge(command(), counter.chat, work).await.unwrap();
    assert_eq!(shop.recording(whole).await.unwrap().unwrap().id, second, "the microphone is on: that must be seen");
    shop.stop_recording(command(), second).await.unwrap();
    let shown = shop.recording(whole).await.unwrap().unwrap();
    assert_eq!((shown.id, shown.conversation), (first, whole));
    let asked = RecordedMessage { recording: first, from: Span(0), to: None, quote: None };
    let message = shop.send_recording(command(), asked).await.unwrap();
    assert_eq!(stage.facts(message).await.conversation, work, "where the customer wrote last");
    assert_eq!(shop.recording(whole).await.unwrap().unwrap().id, second, "and then the other");
    shop.discard_recording(command(), second).await.unwrap();

    let third = shop.record(command(), whole).await.unwrap().unwrap().id;
    counter.ear.say(1);
    counter.recorded(1).await;
    shop.stop_recording(command(), third).await.unwrap();
    shop.separate(command(), work).await.unwrap();
    assert_eq!(counter.draft().await.map(|draft| draft.id), Some(third), "with the chat whose name it bore");
}
