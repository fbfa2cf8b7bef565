//! What the areas of an open shop share: the file, the way to Meta, the clock, and who is woken when something changed.
//! What never lives here: what an area does, and what can be asked of a shop ([`crate::shop`]).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use shopbell_cloud::graph::Client;
use shopbell_gateway::ReceiverHandle;
use shopbell_model::{Clock, UtcMillis};
use shopbell_secrets::LedgerKey;
use shopbell_store::{Store, StoreError};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::changes::{Broadcast, Change, News, Tag};
use crate::error::EngineError;
use crate::inbox;
use crate::media::{self, Tickets};
use crate::outbox::{SendingState, Uploads};
use crate::profile::{Own, ShopProfile};
use crate::shop::Database;
use crate::templates::Syncing;
use crate::voice::Recorder;
use crate::wholes::Wholes;

/// What the shop's parts share.
pub(crate) struct Core {
    pub(crate) store: Store,
    pub(crate) client: Client,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) profile: ShopProfile,
    pub(crate) own: Own,
    pub(crate) arrived: Arc<Notify>,
    pub(crate) receiver: Option<ReceiverHandle>,
    pub(crate) database: Database,
    pub(crate) ledger_key: Arc<LedgerKey>,
    pub(crate) changes: Broadcast,
    pub(crate) sending: SendingState,
    pub(crate) typing: inbox::Typing,
    /// The one microphone of the machine.
    pub(crate) recorder: Recorder,
    pub(crate) wholes: Wholes,
    /// Told when something new waits to go out, or when what held it back is over.
    pub(crate) outbox_wake: Notify,
    /// Told when a window may have moved.
    pub(crate) windows_wake: Notify,
    /// Told when something was put off.
    pub(crate) snooze_wake: Notify,
    /// Told when a text was left for later, or when a customer may have written.
    pub(crate) later_wake: Notify,
    /// Told when a file waits to be fetched.
    pub(crate) files_wake: Notify,
    pub(crate) templates: Syncing,
    pub(crate) uploads: Uploads,
    pub(crate) tickets: Tickets,
    pub(crate) plain: media::LastPlain,
    /// Where files are handed out, once a host does.
    pub(crate) files_at: OnceLock<String>,
    /// Whether the engine's last write worked.
    pub(crate) writable: AtomicBool,
    pub(crate) stop: CancellationToken,
}

impl Core {
    pub(crate) fn now(&self) -> UtcMillis {
        self.clock.now()
    }

    /// Notes whether a write worked, and hands its result on.
    pub(crate) fn noted<T>(&self, result: Result<T, StoreError>) -> Result<T, EngineError> {
        self.note_write(result.is_ok());
        Ok(result?)
    }

    /// Notes whether a write worked; the connection page shows it.
    pub(crate) fn note_write(&self, worked: bool) {
        if self.writable.swap(worked, Ordering::Relaxed) != worked {
            self.changes.send(Change::Tags(vec![Tag::Connection]));
        }
    }

    /// Tells every window of one thing that changed.
    pub(crate) fn tell(&self, tag: Tag) {
        let mut news = News::default();
        news.touch(tag);
        self.publish(news);
    }

    /// Tells every window what a committed write changed.
    pub(crate) fn publish(&self, mut news: News) {
        news.tell_wholes(&self.wholes);
        if news.touches_windows() {
            self.windows_wake.notify_one();
            self.later_wake.notify_one();
        }
        if news.has_files() {
            self.files_wake.notify_one();
        }
        if news.has_outgoing() {
            self.outbox_wake.notify_one();
        }
        if news.doubts_templates() {
            self.templates.ask();
        }
        self.changes.publish(news);
    }
}
