//! The shop behind the window: opened in the background, opened again when that failed, closed in order.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex as ShortMutex, PoisonError};

use serde_json::Value;
use serde_json::value::RawValue;
use shopbell_api::App;
use shopbell_api::dto::{Event, Failure};
use shopbell_desk::practice_shop::{FileLock, PracticeShop, PracticeShopConfig, code_from_stdin};
use tauri::{AppHandle, Manager};
use tokio::sync::{Mutex, broadcast};

/// Events that may wait for a slow page; a page that is slower still is told to read again.
const EVENTS_WAITING: usize = 1024;
/// Names another data folder than the system's.
const DATA_VARIABLE: &str = "SHOPBELL_DATA";

/// Opens a practice shop whose file is encrypted: its recovery code is read from standard input.
const ENCRYPTED_OPTION: &str = "--encrypted";

/// The shop, whether it is open yet or not. Cheap to clone.
#[derive(Clone)]
pub struct Shop {
    inside: Arc<Inside>,
}

struct Inside {
    folder: PathBuf,
    encrypted: bool,
    standing: Mutex<Standing>,
    /// How often opening was tried to its end.
    attempts: AtomicU32,
    events: broadcast::Sender<Event>,
    /// What happened since the page began to load and it has not asked for yet.
    for_page: ShortMutex<Option<broadcast::Receiver<Event>>>,
}

/// How far the shop is.
enum Standing {
    NotYet,
    Open(Box<PracticeShop>),
    Refused(Failure),
    Closed,
}

impl Shop {
    /// A shop in this data folder, not opened yet.
    pub fn new(folder: PathBuf, encrypted: bool) -> Self {
        let inside = Inside {
            folder,
            encrypted,
            standing: Mutex::new(Standing::NotYet),
            attempts: AtomicU32::new(0),
            events: broadcast::Sender::new(EVENTS_WAITING),
            for_page: ShortMutex::default(),
        };
        Self { inside: Arc::new(inside) }
    }

    /// Opens the shop; what fails is told to whoever calls next.
    pub async fn open(&self) {
        if let Err(failure) = self.app().await {
            tracing::error!(code = failure.code(), %failure, "the shop cannot be opened");
        }
    }

    /// Runs a command, once the shop is open. A shop that could not be opened is tried again.
    pub async fn call(&self, command: &str, payload: Value) -> Result<Box<RawValue>, Failure> {
        self.app().await?.router().call(command, payload).await
    }

    /// The file a ticket opens; nothing when it is none, or has run out, or the shop is not open.
    #[cfg(target_os = "linux")]
    pub async fn serve(&self, ticket: &str) -> Option<shopbell_api::Served> {
        self.app().await.ok()?.serve(ticket).await
    }

    /// Everything that happens from now on, whichever attempt opens the shop.
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.inside.events.subscribe()
    }

    /// Tells every page of something that happened outside of it.
    pub fn tell(&self, event: Event) {
        // Without a page nobody listens, which is no fault.
        let _ = self.inside.events.send(event);
    }

    /// A page begins to load. From here on events are kept for it, so that it may ask its first questions and for the
    /// events at the same time and yet misses nothing.
    pub fn page_begins(&self) {
        tracing::debug!("the page loads");
        let events = self.events();
        *self.inside.for_page.lock().unwrap_or_else(PoisonError::into_inner) = Some(events);
    }

    /// Everything that happens from the beginning of the page on; from now on when asked a second time.
    pub fn page_events(&self) -> broadcast::Receiver<Event> {
        let kept = self.inside.for_page.lock().unwrap_or_else(PoisonError::into_inner).take();
        kept.unwrap_or_else(|| self.events())
    }

    /// The window was put away: nothing is recorded that nobody sees.
    pub async fn put_away(&self) {
        let app = match &*self.inside.standing.lock().await {
            Standing::Open(shop) => Arc::clone(shop.app()),
            _ => return,
        };
        app.put_away().await;
    }

    /// Finishes what is in flight and closes. Nothing is opened afterwards.
    pub async fn close(&self) {
        let before = std::mem::replace(&mut *self.inside.standing.lock().await, Standing::Closed);
        if let Standing::Open(shop) = before {
            shop.stop().await;
        }
    }

    async fn app(&self) -> Result<Arc<App>, Failure> {
        let attempts_seen = self.inside.attempts.load(Ordering::Acquire);
        let mut standing = self.inside.standing.lock().await;
        match &*standing {
            Standing::Open(shop) => return Ok(Arc::clone(shop.app())),
            Standing::Closed => return Err(Failure::Internal { problem: "Shopbell is closing".to_owned() }),
            // A page asks for several things at once: one attempt answers them all.
            Standing::Refused(failure) if self.inside.attempts.load(Ordering::Acquire) > attempts_seen => {
                return Err(failure.clone());
            }
            Standing::Refused(_) | Standing::NotYet => {}
        }
        let config = PracticeShopConfig {
            data: self.inside.folder.clone(),
            graph: None,
            receiver_port: None,
            lock: if self.inside.encrypted { FileLock::Recover(code_from_stdin) } else { FileLock::Plain },
        };
        let opened = PracticeShop::open(config).await;
        self.inside.attempts.fetch_add(1, Ordering::AcqRel);
        match opened {
            Ok(shop) => {
                tracing::debug!("the shop is open");
                let app = Arc::clone(shop.app());
                let was_refused = matches!(*standing, Standing::Refused(_));
                self.pass_events_on(&app, was_refused);
                *standing = Standing::Open(Box::new(shop));
                Ok(app)
            }
            Err(failure) => {
                *standing = Standing::Refused(failure.clone());
                Err(failure)
            }
        }
    }

    fn pass_events_on(&self, app: &App, was_refused: bool) {
        let mut stream = app.events();
        let events = self.inside.events.clone();
        tokio::spawn(async move {
            // What was refused is asked again; who still waits for an answer gets one from the open shop. Without a page
            // nobody listens, which is no fault.
            if was_refused {
                let _ = events.send(Event::Lagged);
            }
            while let Some(event) = stream.next().await {
                let _ = events.send(event);
            }
        });
    }
}

/// The data folder: the system's place for such data, or what `SHOPBELL_DATA` says.
pub fn data_folder(app: &AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os(DATA_VARIABLE).filter(|folder| !folder.is_empty()) {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(app.path().data_dir()?.join("shopbell")),
    }
}

/// Whether the command line asks for an encrypted practice shop.
pub fn is_encrypted() -> bool {
    std::env::args_os().any(|word| word == ENCRYPTED_OPTION)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shopbell_api::dto::{Event, Failure};

    use super::Shop;

    #[tokio::test]
    async fn a_page_hears_what_happened_since_it_began_to_load() {
        let shop = Shop::new(std::env::temp_dir(), false);
        shop.page_begins();
        shop.inside.events.send(Event::Lagged).unwrap();
        assert!(shop.page_events().try_recv().is_ok(), "what came before it asked is not lost");
        shop.inside.events.send(Event::Lagged).unwrap_err();
        assert!(shop.page_events().try_recv().is_err(), "a second question hears what comes from now on");
    }

    #[tokio::test]
    async fn a_shop_that_cannot_be_opened_says_why_and_is_tried_again() {
        let folder = std::env::temp_dir().join(format!("shopbell-shop-{}", std::process::id()));
        std::fs::write(&folder, "a file in the way").unwrap();
        let shop = Shop::new(folder.clone(), false);
        let refused = shop.call("shop", json!({})).await.unwrap_err();
        assert!(matches!(refused, Failure::FolderUnusable { .. }), "{refused}");
        std::fs::remove_file(&folder).unwrap();
        let answer = shop.call("shop", json!({})).await.unwrap();
        let answer: serde_json::Value = serde_json::from_str(answer.get()).unwrap();
        assert_eq!(answer["practice"], true, "the first start lands in the practice shop");
        shop.close().await;
        assert!(shop.call("shop", json!({})).await.is_err(), "a closed shop must not open again");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
