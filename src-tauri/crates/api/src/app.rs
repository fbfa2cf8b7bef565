//! A shop from its data folder to its open doors: started and stopped in order, the same for every host.

use std::sync::{Arc, Mutex, PoisonError};

use secrecy::SecretString;
use shopbell_engine::cloud::graph::{AppCredentials, Client, GraphConfig};
use shopbell_engine::gateway::tunnel::PublicAddress;
use shopbell_engine::gateway::{Receiver, ReceiverConfig, ReceiverHandle, WebhookSecrets};
use shopbell_engine::secrets::{DatabaseKey, LedgerKey, ShopName};
use shopbell_engine::store::{OpenOptions, Store};
use shopbell_engine::{Database, Shop, ShopConfig, ShopProfile, WebhookLink};
use shopbell_model::{Clock, PhoneNumberId, WabaId};
use tokio::sync::Notify;

use crate::dto::Failure;
use crate::events::EventStream;
use crate::folder::DataFolder;
use crate::practice_port::Practice;
use crate::router::Router;

/// The WhatsApp a shop talks with, and who the shop is there.
#[derive(Debug)]
pub struct GraphLink {
    /// Root of the Graph API, without a version.
    pub base: String,
    /// Bearer token of the Graph API.
    pub token: SecretString,
    /// Signs webhooks.
    pub app_secret: SecretString,
    /// Answers the verification challenge.
    pub verify_token: SecretString,
    /// The shop's phone number id.
    pub phone_number_id: String,
    /// The shop's WhatsApp business account.
    pub waba_id: String,
    /// Meta's id of the app; empty where it is not known.
    pub app_id: String,
    /// What business-scoped user ids hang on; empty when not known.
    pub portfolio_id: String,
    /// The number as people write it.
    pub display_phone: String,
    /// The shop's name.
    pub name: String,
}

/// How an app is started. It is a practice shop: its file lies in the folder's practice part.
pub struct AppConfig {
    /// Where the shop's data lies; held until the app is dropped.
    pub folder: DataFolder,
    /// The practice WhatsApp.
    pub link: GraphLink,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Moves the clock and lets customers write; none with an emulator that cannot.
    pub practice: Option<Practice>,
    /// The receiver's port; the remembered one when absent.
    pub receiver_port: Option<u16>,
    /// The key of the shop's file; none for a plain one.
    pub key: Option<DatabaseKey>,
}

/// An open shop with its receiver.
pub struct App {
    router: Router,
    shop: Shop,
    store: Store,
    receiver_port: u16,
    receiver: Mutex<Option<Receiver>>,
    // The lock goes last.
    _folder: DataFolder,
}

impl App {
    /// Opens the file, starts receiver and engine and tells practice where webhooks go.
    ///
    /// # Errors
    /// The failure a window can show. Nothing is left running; the data folder is free again.
    pub async fn start(config: AppConfig) -> Result<Self, Failure> {
        let AppConfig { folder, link, clock, practice, receiver_port, key } = config;
        let database = Database {
            path: folder.practice_database()?,
            home: folder.practice(),
            name: ShopName::practice(),
            encrypted: key.is_some(),
        };
        let ledger_key = match &key {
            Some(key) => LedgerKey::of(key),
            None => LedgerKey::of_plain(&link.app_secret),
        };
        let ledger_key = ledger_key.map_err(|problem| Failure::Internal { problem: problem.to_string() })?;
        let key = key.map(DatabaseKey::into_inner);
        let store = Store::open(OpenOptions { path: database.path.clone(), key }).await?;
        let arrived = Arc::new(Notify::new());
        let receiver = Receiver::start(ReceiverConfig {
            port: receiver_port.or_else(|| folder.receiver_port()),
            store: store.clone(),
            clock: Arc::clone(&clock),
            secrets: WebhookSecrets {
                app_secrets: vec![link.app_secret.clone()],
                verify_token: link.verify_token.clone(),
            },
            arrived: Arc::clone(&arrived),
        })
        .await;
        let receiver = match receiver {
            Ok(receiver) => receiver,
            Err(problem) => {
                store.close().await;
                return Err(Failure::Internal { problem: problem.to_string() });
            }
        };
        let handle = receiver.handle();
        if let Err(problem) = folder.remember_receiver_port(handle.port()) {
            tracing::warn!(%problem, "the receiver's port could not be remembered");
        }
        let parts = ShopParts { store: store.clone(), clock, arrived, receiver: handle.clone(), database, ledger_key };
        let opened = open_shop(link, parts).await;
        let shop = match opened {
            Ok(shop) => shop,
            Err(failure) => {
                receiver.stop().await;
                store.close().await;
                return Err(failure);
            }
        };
        let app = Self {
            router: Router::new(shop.clone(), practice.clone()),
            shop,
            store,
            receiver_port: handle.port(),
            receiver: Mutex::new(Some(receiver)),
            _folder: folder,
        };
        if let Some(practice) = practice
            && let Err(trouble) = practice.set_webhook(app.receiver_url()).await
        {
            app.stop().await;
            return Err(trouble.into());
        }
        Ok(app)
    }

    pub(crate) fn shop(&self) -> &Shop {
        &self.shop
    }

    /// The window was put away: nothing is recorded that nobody sees.
    pub async fn put_away(&self) {
        self.shop.recording_unseen().await;
    }

    /// Runs commands.
    #[must_use]
    pub fn router(&self) -> &Router {
        &self.router
    }

    /// Everything that happens from now on.
    #[must_use]
    pub fn events(&self) -> EventStream {
        self.router.events()
    }

    /// The full address webhooks go to.
    #[must_use]
    pub fn receiver_url(&self) -> String {
        format!("http://127.0.0.1:{}/webhook", self.receiver_port)
    }

    /// Ends in order: no new webhooks, what is in flight is finished, the file is closed. A second call does nothing.
    pub async fn stop(&self) {
        let receiver = self.receiver.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(receiver) = receiver else { return };
        receiver.stop().await;
        self.shop.close().await;
        self.store.close().await;
    }
}

/// What a shop is put together from.
struct ShopParts {
    store: Store,
    clock: Arc<dyn Clock>,
    arrived: Arc<Notify>,
    receiver: ReceiverHandle,
    database: Database,
    ledger_key: LedgerKey,
}

async fn open_shop(link: GraphLink, parts: ShopParts) -> Result<Shop, Failure> {
    // A simulation keeps its media where its API is: the token goes nowhere else.
    let graph = GraphConfig { media_hosts: Vec::new(), ..GraphConfig::at(link.base) };
    let client =
        Client::new(graph, link.token).map_err(|problem| Failure::Internal { problem: problem.to_string() })?;
    let address = PublicAddress::parse(&format!("http://127.0.0.1:{}", parts.receiver.port()))
        .map_err(|problem| Failure::Internal { problem: problem.to_string() })?;
    let app = Some(AppCredentials { app_id: link.app_id.clone(), app_secret: link.app_secret });
    let webhook =
        WebhookLink { address, verify_token: link.verify_token, app: app.filter(|app| !app.app_id.is_empty()) };
    let config = ShopConfig {
        store: parts.store,
        client,
        clock: parts.clock,
        profile: ShopProfile {
            portfolio: link.portfolio_id,
            waba_id: WabaId(link.waba_id),
            app_id: link.app_id,
            phone_number_id: PhoneNumberId(link.phone_number_id),
            name: link.name,
            display_phone: link.display_phone,
            practice: true,
        },
        arrived: parts.arrived,
        webhook: Some(webhook),
        receiver: Some(parts.receiver),
        database: parts.database,
        ledger_key: parts.ledger_key,
    };
    Ok(Shop::open(config).await?)
}
