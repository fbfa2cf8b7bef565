//! A shop that is open: its parts put together, and everything that can be asked of it or told to it.
//!
//! [`Shop::open`] writes down who the shop is, reads what a crash left behind, and starts its tasks: ingest, outbox, the
//! fetching of files, the watch over windows, the list of templates and of what was handed in, the care of the search index, and upkeep. The methods
//! are thin: each names the area that does the work.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use shopbell_cloud::graph::Client;
use shopbell_cloud::message::{OutgoingBody, Text};
use shopbell_gateway::ReceiverHandle;
use shopbell_model::{Clock, CommandId, ConversationId, MessageId, Remedy, Span, UtcMillis};
use shopbell_secrets::{LedgerKey, ShopName};
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::{Store, StoreError, search};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::branches::{self, Branch, NewBranch};
use crate::changes::{Broadcast, Change, Changes, Tag};
use crate::connection::{self, ConnectionFacts};
use crate::core::Core;
use crate::doctor::{self, Examined, Pointed, WebhookLink};
use crate::error::EngineError;
use crate::inbox::{self, Anchor, ConversationPage, ConversationView, Found, MessagePage, Preview};
use crate::media::{self, Tickets};
use crate::outbox::{self, Draft, SendingState, Uploads};
use crate::profile::{self, Overview, ShopProfile};
use crate::settings::{self, Settings};
use crate::studio::{self as studio_area, Carrying, InFlight};
use crate::templates::{self as templates_area, Syncing};
use crate::voice::{self, Recorder};
use crate::wholes::Wholes;
use crate::{
    backup as backup_area, campaigns as campaigns_area, catch_up, command, consent as consent_area, door as door_area,
    erasure as erasure_area, import, ingest, later, meta_says as meta_says_area, people as people_area,
    retention as retention_area, upkeep,
};

/// What a shop is opened with.
pub struct ShopConfig {
    /// Its file.
    pub store: Store,
    /// The way to Meta, or to the practice shop's simulation of it.
    pub client: Client,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Who the shop is.
    pub profile: ShopProfile,
    /// Told by the receiver when something was journalled.
    pub arrived: Arc<Notify>,
    /// The receiver, for the connection page; absent where none runs.
    pub receiver: Option<ReceiverHandle>,
    /// What Meta has to know to send webhooks here; absent where none come.
    pub webhook: Option<WebhookLink>,
    /// The file on disk, for the connection page.
    pub database: Database,
    /// Seals the consent ledger.
    pub ledger_key: LedgerKey,
}

/// The shop's file, as the connection page tells of it.
#[derive(Clone, Debug)]
pub struct Database {
    /// Where it lies.
    pub path: std::path::PathBuf,
    /// The shop's home: folders that copies are put into lie in it, and the one the shop lies in is it or one of them.
    pub home: std::path::PathBuf,
    /// What the shop's secrets are called.
    pub name: ShopName,
    /// Whether it is encrypted.
    pub encrypted: bool,
}

/// An open shop. Cheap to clone; all clones are the same shop.
#[derive(Clone)]
pub struct Shop {
    core: Arc<Core>,
    tasks: Arc<Mutex<Vec<JoinHandle<()>>>>,
}

impl Shop {
    /// Opens a shop.
    ///
    /// # Errors
    /// When the store cannot be written or read.
    pub async fn open(config: ShopConfig) -> Result<Self, EngineError> {
        let now = config.clock.now();
        let own = profile::register(&config.store, &config.profile).await?;
        outbox::recover(&config.store, now).await?;
        media::recover(&config.store, now).await?;
        studio_area::recover(&config.store).await?;
        import::recover(&config.store).await?;
        let sending = SendingState::load(&config.store).await?;
        let wholes = Wholes::load(&config.store).await?;
        let door = door_area::load(&mut *config.store.read().await?).await?;
        let core = Arc::new(Core {
            store: config.store,
            client: config.client,
            clock: config.clock,
            profile: config.profile,
            own,
            arrived: config.arrived,
            receiver: config.receiver,
            webhook: config.webhook,
            examined: Examined::default(),
            database: config.database,
            ledger_key: Arc::new(config.ledger_key),
            changes: Broadcast::new(),
            sending,
            door: RwLock::new(Arc::new(door)),
            typing: inbox::Typing::default(),
            recorder: Recorder::default(),
            wholes,
            outbox_wake: Notify::new(),
            windows_wake: Notify::new(),
            snooze_wake: Notify::new(),
            later_wake: Notify::new(),
            files_wake: Notify::new(),
            campaigns_wake: Notify::new(),
            meta_wake: Notify::new(),
            erasure_wake: Notify::new(),
            backup_wake: Notify::new(),
            backup: backup_area::Work::default(),
            has_erased: AtomicBool::new(false),
            templates: Syncing::default(),
            submissions_wake: Notify::new(),
            in_flight: InFlight::default(),
            carrying: Carrying::default(),
            uploads: Uploads::default(),
            imports: import::Imports::default(),
            reading: import::read::Reading::default(),
            plain: media::LastPlain::default(),
            exports: people_area::Exports::default(),
            tickets: Tickets::new().map_err(StoreError::from)?,
            files_at: OnceLock::new(),
            writable: AtomicBool::new(true),
            stop: CancellationToken::new(),
        });
        voice::recover(&core).await?;
        core.has_erased.store(erasure_area::has_erased(&core).await?, Ordering::Relaxed);
        let tasks = vec![
            tokio::spawn(ingest::run(core.clone())),
            tokio::spawn(outbox::run(core.clone())),
            tokio::spawn(media::run(core.clone())),
            tokio::spawn(inbox::watch_windows(core.clone())),
            tokio::spawn(inbox::watch_snoozes(core.clone())),
            tokio::spawn(later::watch(core.clone())),
            tokio::spawn(templates_area::sync(core.clone())),
            tokio::spawn(studio_area::watch(core.clone())),
            tokio::spawn(keep_findable(core.clone())),
            tokio::spawn(import::tend(core.clone())),
            tokio::spawn(people_area::keep_sorted(core.clone())),
            tokio::spawn(people_area::watch_alike(core.clone())),
            tokio::spawn(upkeep::run(core.clone())),
            tokio::spawn(erasure_area::run(core.clone())),
            tokio::spawn(backup_area::run(core.clone())),
            tokio::spawn(retention_area::run(core.clone())),
            tokio::spawn(campaigns_area::run(core.clone())),
            tokio::spawn(meta_says_area::watch(core.clone())),
        ];
        Ok(Self { core, tasks: Arc::new(Mutex::new(tasks)) })
    }

    /// Finishes what is under way, then stops. The store stays open: it belongs to whoever opened it.
    pub async fn close(&self) {
        self.core.stop.cancel();
        voice::close(&self.core).await;
        let tasks = std::mem::take(&mut *self.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        for task in tasks {
            if let Err(error) = task.await {
                tracing::error!(%error, "a part of the shop ended badly");
            }
        }
    }

    /// What the parts share, for a test of one of them.
    #[cfg(test)]
    pub(crate) fn core(&self) -> &Arc<Core> {
        &self.core
    }

    /// Ends like a power cut: nothing is finished.
    #[cfg(test)]
    pub(crate) fn crash(&self) {
        for task in self.tasks.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            task.abort();
        }
    }

    /// What changes from now on.
    #[must_use]
    pub fn changes(&self) -> Changes {
        self.core.changes.subscribe()
    }

    /// What time it is in the shop.
    #[must_use]
    pub fn now(&self) -> UtcMillis {
        self.core.now()
    }

    /// Tells every window that the shop's clock was moved by hand.
    pub fn clock_moved(&self) {
        self.core.changes.send(Change::ClockMoved { now: self.core.now() });
        self.core.changes.send(Change::Tags(vec![Tag::Shop, Tag::Conversations, Tag::Connection]));
    }

    /// Tells every window that something changed which the engine does not know of.
    pub fn touched(&self, tags: Vec<Tag>) {
        self.core.changes.send(Change::Tags(tags));
    }

    /// Whether this changing command comes for the first time; it is noted as done. For commands that are carried out
    /// elsewhere, such as those of the practice shop.
    ///
    /// # Errors
    /// When the store fails, or the id was used for another command.
    pub async fn first_time(&self, id: CommandId, name: &'static str) -> Result<bool, EngineError> {
        command::first_time(&self.core, id, name).await
    }

    /// The shop as the frame of the window shows it.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn overview(&self) -> Result<Overview, EngineError> {
        profile::overview(&self.core).await
    }

    /// The links between a customer's phone and this machine.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn connection(&self) -> Result<ConnectionFacts, EngineError> {
        connection::facts(&self.core).await
    }

    /// Asks every link of the connection that can be asked. Takes as long as the slowest.
    pub async fn examine(&self) {
        doctor::examine(&self.core).await;
    }

    /// Has Meta send everything here, and asks every link again. Twice is as good as once.
    pub async fn point_here(&self) -> Pointed {
        doctor::point(&self.core).await
    }

    /// A person has seen what came in after an absence.
    ///
    /// # Errors
    /// When there was no such absence, or the store fails.
    pub async fn dismiss_catch_up(&self, id: CommandId, which: i64) -> Result<(), EngineError> {
        catch_up::dismiss(&self.core, id, which).await
    }

    /// What a person chose about the window.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn settings(&self) -> Result<Settings, EngineError> {
        settings::get(&self.core).await
    }

    /// Changes the settings.
    ///
    /// # Errors
    /// When the store fails or a value is out of its limits.
    pub async fn set_settings(&self, id: CommandId, settings: Settings) -> Result<Settings, EngineError> {
        settings::set(&self.core, id, settings).await
    }

    /// A page of the conversation list.
    ///
    /// # Errors
    /// When the store fails or the cursor is not one of this list.
    pub async fn conversations(
        &self,
        shelf: Shelf,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<ConversationPage, EngineError> {
        inbox::conversations(&self.core, shelf, cursor, limit).await
    }

    /// One conversation.
    ///
    /// # Errors
    /// When there is none, or the store fails.
    pub async fn conversation(&self, id: ConversationId) -> Result<ConversationView, EngineError> {
        inbox::conversation(&self.core, id).await
    }

    /// A page of messages, oldest first.
    ///
    /// # Errors
    /// When there is no such conversation or message, or the store fails.
    pub async fn messages(
        &self,
        conversation: ConversationId,
        from: &Anchor,
        limit: u32,
    ) -> Result<MessagePage, EngineError> {
        inbox::messages(&self.core, conversation, from, limit).await
    }

    /// People and messages that match what is typed.
    ///
    /// # Errors
    /// When the store fails or the cursor is not one of this search.
    pub async fn search(
        &self,
        text: &str,
        conversation: Option<ConversationId>,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<Found, EngineError> {
        inbox::search(&self.core, text, conversation, cursor, limit).await
    }

    /// A person has seen the conversation up to a message; the customer gets the read ticks, unless the owner keeps them
    /// back.
    ///
    /// # Errors
    /// When there is no such conversation or message, or the store fails.
    pub async fn mark_read(
        &self,
        id: CommandId,
        conversation: ConversationId,
        up_to: MessageId,
    ) -> Result<(), EngineError> {
        inbox::mark_read(&self.core, id, conversation, up_to).await
    }

    /// Puts a conversation on the *Done* shelf or takes it back.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn set_done(&self, id: CommandId, conversation: ConversationId, done: bool) -> Result<(), EngineError> {
        inbox::set_done(&self.core, id, conversation, done).await
    }

    /// Keeps an answer that is begun and not sent; empty removes it.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn save_draft(
        &self,
        id: CommandId,
        conversation: ConversationId,
        text: String,
    ) -> Result<(), EngineError> {
        inbox::save_draft(&self.core, id, conversation, text).await
    }

    /// Keeps words that were written outside the window and could not go: they stand in the draft, before what was begun
    /// there.
    ///
    /// # Errors
    /// When there is no such conversation, the words are longer than any draft, or the store fails.
    pub async fn keep_words(
        &self,
        id: CommandId,
        conversation: ConversationId,
        text: String,
    ) -> Result<(), EngineError> {
        inbox::keep_words(&self.core, id, conversation, text).await
    }

    /// Writes a text message; answers once it stands in the outbox.
    ///
    /// # Errors
    /// When the gate refuses it, the text breaks a limit, there is no such conversation, or the store fails.
    pub async fn send_text(
        &self,
        id: CommandId,
        conversation: ConversationId,
        text: String,
        quote: Option<MessageId>,
    ) -> Result<MessageId, EngineError> {
        let body = OutgoingBody::Text(Text { body: text, preview_url: false });
        outbox::send(&self.core, "send_text", id, conversation, body, quote).await
    }

    /// The same; for five seconds it can be taken back.
    ///
    /// # Errors
    /// As [`Shop::send_text`].
    pub async fn send_text_held(
        &self,
        id: CommandId,
        conversation: ConversationId,
        text: String,
        quote: Option<MessageId>,
    ) -> Result<MessageId, EngineError> {
        let body = OutgoingBody::Text(Text { body: text, preview_url: false });
        outbox::send_held(&self.core, "send_text", id, conversation, body, quote, outbox::GRACE).await
    }

    /// Writes a message of another kind than text; answers once it stands in the outbox. With `hold` it can be taken back
    /// for five seconds.
    ///
    /// # Errors
    /// When the gate refuses it, it breaks a limit, there is no such conversation, or the store fails.
    pub async fn send(
        &self,
        id: CommandId,
        conversation: ConversationId,
        draft: Draft,
        quote: Option<MessageId>,
        hold: bool,
    ) -> Result<MessageId, EngineError> {
        if let Draft::OffersQuestion { language } = draft {
            return consent_area::ask(&self.core, id, conversation, language).await;
        }
        let body = outbox::body(&mut *self.core.store.read().await?, draft, &self.core.profile.name).await??;
        let hold = if hold { outbox::GRACE } else { Span(0) };
        outbox::send_held(&self.core, "send", id, conversation, body, quote, hold).await
    }

    /// How a message will look, and the first limit it breaks.
    ///
    /// # Errors
    /// When what it names does not exist, or the store fails.
    pub async fn preview(&self, draft: Draft) -> Result<Preview, EngineError> {
        inbox::preview(&self.core, draft).await
    }

    /// Where the shop can be found.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn branches(&self) -> Result<Vec<Branch>, EngineError> {
        branches::list(&self.core).await
    }

    /// Writes down a branch; answers its id.
    ///
    /// # Errors
    /// When its name is missing, its place cannot be read, there are too many, or the store fails.
    pub async fn add_branch(&self, id: CommandId, new: NewBranch) -> Result<i64, EngineError> {
        branches::add(&self.core, id, new).await
    }

    /// Forgets a branch.
    ///
    /// # Errors
    /// When there is no such branch, or the store fails.
    pub async fn remove_branch(&self, id: CommandId, branch: i64) -> Result<(), EngineError> {
        branches::remove(&self.core, id, branch).await
    }

    /// Reacts to a message; an empty emoji takes the reaction back. One that failed can be put away where nothing may go.
    ///
    /// # Errors
    /// When the gate refuses it, there is no such message, or the store fails.
    pub async fn react(&self, id: CommandId, message: MessageId, emoji: String) -> Result<(), EngineError> {
        outbox::react(&self.core, id, message, emoji).await
    }

    /// Does one of the remedies a message in trouble offers.
    ///
    /// # Errors
    /// [`EngineError::MovedOn`] when it is not offered any more; when the gate refuses it; when the store fails.
    pub async fn remedy(&self, id: CommandId, message: MessageId, remedy: Remedy) -> Result<(), EngineError> {
        outbox::remedy(&self.core, id, message, remedy).await
    }

    /// Tries again what was parked, after a person mended the reason.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn resume_sending(&self, id: CommandId) -> Result<(), EngineError> {
        outbox::resume(&self.core, id).await
    }
}

/// Builds the search index again when this program cuts words in another way than the one that wrote it. It works in
/// small commits and goes on where it was interrupted.
async fn keep_findable(core: Arc<Core>) {
    tokio::select! {
        () = core.stop.cancelled() => {}
        rebuilt = search::rebuild(&core.store) => match rebuilt {
            Ok(true) => tracing::info!("everything is findable again"),
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "search could not be brought up to date"),
        },
    }
}

mod backup;
mod campaigns;
mod consent;
mod day;
mod door;
mod erasure;
mod files;
mod imports;
mod people;
mod prices;
mod reading;
mod retention;
mod sound;
mod stickers;
mod studio;
mod templates;
#[cfg(test)]
mod tests;
