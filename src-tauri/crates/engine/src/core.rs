//! What the areas of an open shop share: the file, the way to Meta, the clock, and who is woken when something changed.
//! What never lives here: what an area does, and what can be asked of a shop ([`crate::shop`]).

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock, RwLock};

use shopbell_cloud::graph::Client;
use shopbell_gateway::ReceiverHandle;
use shopbell_model::{Clock, UtcMillis};
use shopbell_secrets::LedgerKey;
use shopbell_store::{BoxFuture, SqliteConnection, Store, StoreError};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::changes::{Broadcast, Change, News, Tag};
use crate::doctor::{Examined, WebhookLink};
use crate::door::Door;
use crate::error::EngineError;
use crate::import::Imports;
use crate::inbox;
use crate::media::{self, Tickets};
use crate::outbox::{SendingState, Uploads};
use crate::people;
use crate::profile::{Own, ShopProfile};
use crate::shop::Database;
use crate::studio::Carrying;
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
    /// What Meta has to know to send webhooks here; absent where none come.
    pub(crate) webhook: Option<WebhookLink>,
    /// What the connection doctor found.
    pub(crate) examined: Examined,
    pub(crate) ledger_key: Arc<LedgerKey>,
    pub(crate) changes: Broadcast,
    pub(crate) sending: SendingState,
    /// What the shop says by itself.
    pub(crate) door: RwLock<Arc<Door>>,
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
    /// Told when a campaign was changed or a message of one came further.
    pub(crate) campaigns_wake: Notify,
    /// Told when Meta may say something else of the number.
    pub(crate) meta_wake: Notify,
    /// Told when somebody is to be erased.
    pub(crate) erasure_wake: Notify,
    /// Told when the plan of copies changed.
    pub(crate) backup_wake: Notify,
    /// What goes on with copies of the shop.
    pub(crate) backup: crate::backup::Work,
    /// Whether anybody was ever erased: only then a late word about somebody unknown may be about them.
    pub(crate) has_erased: AtomicBool,
    pub(crate) templates: Syncing,
    /// Told when nobody knows what became of something that was handed in.
    pub(crate) submissions_wake: Notify,
    pub(crate) in_flight: crate::studio::InFlight,
    pub(crate) carrying: Carrying,
    pub(crate) uploads: Uploads,
    pub(crate) imports: Imports,
    /// The file of people that is open.
    pub(crate) reading: crate::import::read::Reading,
    pub(crate) tickets: Tickets,
    pub(crate) plain: media::LastPlain,
    /// Files of people, as long as the program runs.
    pub(crate) exports: people::Exports,
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

    /// Writes, and tells what changed.
    pub(crate) async fn write<T, F>(&self, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection, &'c mut News) -> BoxFuture<'c, Result<T, StoreError>>
            + Send
            + 'static,
    {
        let written = self
            .store
            .write(move |tx| {
                Box::pin(async move {
                    let mut news = News::default();
                    let done = job(tx, &mut news).await?;
                    Ok((done, news))
                })
            })
            .await;
        self.note_write(written.is_ok());
        let (done, news) = written?;
        self.publish(news);
        Ok(done)
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
        if news.moves_campaigns() {
            self.campaigns_wake.notify_one();
        }
        if news.doubts_standing() {
            self.meta_wake.notify_one();
        }
        if news.doubts_templates() {
            self.templates.ask();
        }
        self.changes.publish(news);
    }
}
