//! The world, its file and its clock together: the one place where something is changed.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::HeaderValue;
use jiff::Timestamp;
use jiff::fmt::rfc2822;
use shopbell_model::{Clock, Span, UtcMillis};
use tokio::sync::Notify;

use crate::customers::deeds::Deed;
use crate::failures::{FailureKind, Failures};
use crate::http::Http;
use crate::journal::{Journal, Synced};
use crate::webhooks::envelope::Webhook;
use crate::world::World;
use crate::world::change::{Change, Line};

/// Moves the clock that the simulation was handed.
pub(crate) type Advance = Arc<dyn Fn(Span) + Send + Sync>;

/// Everything a request handler or a background task needs.
pub(crate) struct Simulation {
    world: Mutex<World>,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) advance: Advance,
    pub(crate) media_dir: PathBuf,
    pub(crate) failures: Failures,
    /// Rings when a plan was made.
    pub(crate) agenda: Notify,
    /// Rings when a webhook was queued or its address changed.
    pub(crate) outgoing: Notify,
    retries: AtomicU64,
    /// Rings when the port shall close for a while.
    pub(crate) offline: tokio::sync::watch::Sender<Option<UtcMillis>>,
    /// Posts webhooks and challenges.
    pub(crate) http: Http,
    /// `http://127.0.0.1:port`.
    pub(crate) base: String,
    /// Whether this world has an opening scene.
    pub(crate) scene: bool,
}

/// What [`Simulation::new`] is made of.
pub(crate) struct Parts {
    pub(crate) world: World,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) advance: Advance,
    pub(crate) media_dir: PathBuf,
    pub(crate) base: String,
    pub(crate) scene: bool,
}

impl Simulation {
    /// Puts the parts together.
    pub(crate) fn new(parts: Parts) -> Self {
        Self {
            world: Mutex::new(parts.world),
            journal: parts.journal,
            clock: parts.clock,
            advance: parts.advance,
            media_dir: parts.media_dir,
            failures: Failures::default(),
            agenda: Notify::new(),
            outgoing: Notify::new(),
            retries: AtomicU64::new(0),
            offline: tokio::sync::watch::Sender::new(None),
            http: Http::new(),
            base: parts.base,
            scene: parts.scene,
        }
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets waiting webhooks be tried again at once: somebody says that the receiver is there.
    pub(crate) fn retry_now(&self) {
        self.retries.fetch_add(1, Ordering::SeqCst);
        self.outgoing.notify_one();
    }

    /// How often [`Simulation::retry_now`] was called.
    pub(crate) fn retries_asked(&self) -> u64 {
        self.retries.load(Ordering::SeqCst)
    }

    /// The time as answers carry it; nothing when the clock is beyond all calendars.
    pub(crate) fn http_date(&self) -> Option<HeaderValue> {
        let at = Timestamp::from_millisecond(self.clock.now().0).ok()?;
        let date = rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&at).ok()?;
        HeaderValue::from_str(&date).ok()
    }

    /// Reads the world.
    pub(crate) fn look<T>(&self, read: impl FnOnce(&World) -> T) -> T {
        read(&self.world())
    }

    /// Changes the world; everything recorded inside is one line of the file. Without a record nothing is written.
    pub(crate) fn change<T>(&self, act: impl FnOnce(&mut Turn<'_>) -> T) -> (T, Synced) {
        let now = self.clock.now();
        let mut world = self.world();
        let mut turn = Turn { world: &mut world, now, changes: Vec::new(), failures: &self.failures };
        let outcome = act(&mut turn);
        let changes = std::mem::take(&mut turn.changes);
        if changes.is_empty() {
            let synced = self.journal.synced(world.line);
            return (outcome, synced);
        }
        let planned = changes.iter().any(|change| matches!(change, Change::Planned { .. }));
        let line = world.line + 1;
        world.close_line(line);
        let text = match serde_json::to_string(&Line { line, at: now, changes }) {
            Ok(text) => text,
            Err(problem) => {
                tracing::error!(%problem, "a change cannot be written as JSON");
                String::new()
            }
        };
        let synced = self.journal.append(line, text);
        drop(world);
        if planned {
            self.agenda.notify_one();
        }
        self.outgoing.notify_one();
        (outcome, synced)
    }
}

/// One change under way.
pub(crate) struct Turn<'a> {
    world: &'a mut World,
    failures: &'a Failures,
    /// The time of the change.
    pub(crate) now: UtcMillis,
    changes: Vec<Change>,
}

impl Turn<'_> {
    /// The world as it is, with what was recorded so far.
    pub(crate) fn world(&self) -> &World {
        self.world
    }

    /// Makes a change true and remembers it for the file.
    pub(crate) fn record(&mut self, change: Change) {
        self.world.apply(&change);
        self.changes.push(change);
    }

    /// Plans a deed.
    pub(crate) fn plan(&mut self, due: UtcMillis, deed: Deed) {
        let plan = self.world.next_number();
        self.record(Change::Planned { plan, due, deed });
    }

    /// Queues a webhook, late or out of order if such a failure was asked for.
    pub(crate) fn queue(&mut self, webhook: Webhook) {
        let at = match self.failures.take(&[FailureKind::Shuffle, FailureKind::DelayWebhook]) {
            Some(order) if order.kind == FailureKind::Shuffle => {
                // The first of the bunch waits longest, so they arrive backwards.
                self.now + Span(order.ms.saturating_mul(i64::from(order.count)))
            }
            Some(order) => self.now + Span(order.ms),
            None => self.now,
        };
        let Webhook { account_level, lane, body } = webhook;
        let number = self.world.next_number();
        self.record(Change::WebhookQueued { webhook: number, at, account_level, lane, body });
    }
}
