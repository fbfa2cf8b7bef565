//! The shop whose disk is recorded: the real store, receiver and ingest in this process, and customers who write.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use secrecy::{SecretBox, SecretString};
use shopbell_clock::HostClock;
use shopbell_engine::cloud::graph::{Client, GraphConfig};
use shopbell_engine::gateway::{Receiver, ReceiverConfig, WebhookSecrets};
use shopbell_engine::store::{OpenOptions, Store, StoreError};
use shopbell_engine::{Database, Shop, ShopConfig, ShopProfile};
use shopbell_model::{Clock, PhoneNumberId, WabaId};
use shopbell_secrets::{LedgerKey, ShopName};
use tokio::sync::Notify;

use super::tape::Tape;
use crate::dice::Dice;
use crate::shop::StoreKind;
use crate::traffic::{Address, Ledger, Pen, client, post_until_it_ends};

const APP_SECRET: &str = "a secret of the power loss row";
const NUMBER: &str = "106540352242922";
const WABA: &str = "102290129340398";
const SENDERS: u64 = 8;
const CUSTOMERS: u64 = 40;

/// What a commit promises.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// What Shopbell promises.
    Kept,
    /// The control: everything else alike, and commits are not synced.
    Broken,
}

/// The shop's file in a folder.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("shop.db")
}

/// Opens the store of a folder as the app does.
pub async fn store(folder: &Path, kind: StoreKind, promise: Promise) -> Result<Store, StoreError> {
    let key = (kind == StoreKind::Encrypted).then(|| SecretBox::new(Box::new([0x5c; 32])));
    let options = OpenOptions { path: file(folder), key };
    match promise {
        Promise::Kept => Store::open(options).await,
        Promise::Broken => Store::open_as_control(options).await,
    }
}

/// An open shop with its receiver.
pub struct Running {
    pub store: Store,
    receiver: Receiver,
    pub shop: Shop,
}

impl Running {
    pub async fn start(folder: &Path, kind: StoreKind, store: Store) -> Self {
        let clock: Arc<dyn Clock> = Arc::new(HostClock::default());
        let arrived = Arc::new(Notify::new());
        let receiver = Receiver::start(ReceiverConfig {
            port: None,
            store: store.clone(),
            clock: clock.clone(),
            secrets: WebhookSecrets {
                app_secrets: vec![SecretString::from(APP_SECRET)],
                verify_token: SecretString::from("unused"),
            },
            arrived: arrived.clone(),
        })
        .await
        .unwrap();
        let shop = Shop::open(ShopConfig {
            store: store.clone(),
            // Nothing is sent; the port of nobody.
            client: Client::new(GraphConfig::at("http://127.0.0.1:9"), SecretString::from("unused")).unwrap(),
            clock,
            profile: ShopProfile {
                portfolio: "1".to_owned(),
                waba_id: WabaId::new(WABA),
                app_id: String::new(),
                phone_number_id: PhoneNumberId::new(NUMBER),
                name: "Kahvila Aamu".to_owned(),
                display_phone: "+358 50 000 0000".to_owned(),
                practice: true,
            },
            arrived,
            receiver: Some(receiver.handle()),
            webhook: None,
            database: Database {
                path: file(folder),
                home: folder.to_path_buf(),
                name: ShopName::practice(),
                encrypted: kind == StoreKind::Encrypted,
            },
            ledger_key: LedgerKey::of_plain(&SecretString::from(APP_SECRET)).unwrap(),
        })
        .await
        .unwrap();
        Self { store, receiver, shop }
    }

    pub async fn stop(self) {
        self.receiver.stop().await;
        self.shop.close().await;
        self.store.close().await;
    }

    fn address(&self) -> Address {
        Address {
            receiver: format!("http://127.0.0.1:{}/webhook", self.receiver.port()),
            secret: APP_SECRET.to_owned(),
            number: NUMBER.to_owned(),
            waba: WABA.to_owned(),
        }
    }
}

/// Opens a shop, lets each sender post so many bodies, closes it; once for each of `openings`. Closing copies the log back into the file, and what
/// comes in next begins a new one. Answers with what was complained of.
pub async fn record(
    folder: &Path,
    kind: StoreKind,
    promise: Promise,
    (tape, ledger): (&Arc<Tape>, &Arc<Ledger>),
    dice: &Dice,
    openings: &[usize],
) -> Vec<String> {
    let mut complaints = Vec::new();
    for (opening, letters) in openings.iter().enumerate() {
        let running = Running::start(folder, kind, store(folder, kind, promise).await.unwrap()).await;
        let senders: Vec<_> = (0..SENDERS)
            .map(|sender| {
                let tag = format!("{opening}-{sender}");
                let pen = Pen::new(&running.address(), tag.clone(), dice.for_part(&tag), CUSTOMERS);
                let tape = tape.clone();
                tokio::spawn(post_until_it_ends(client(), ledger.clone(), pen, *letters, move || tape.position()))
            })
            .collect();
        for sender in senders {
            complaints.extend(sender.await.unwrap());
        }
        running.stop().await;
    }
    complaints
}
