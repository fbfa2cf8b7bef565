//! The one door between the window and the app: a command by name, and the stream of events.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use serde_json::value::RawValue;
use shopbell_api::dto::{Event, Refusal};
use tauri::State;
use tauri::ipc::Channel;
use tokio::sync::Notify;
use tokio::sync::broadcast::error::RecvError;

use crate::shop::Shop;

/// A first view that takes longer is held up by something else.
const LONG_ENOUGH: Duration = Duration::from_secs(3);

/// Runs a command of the app and gives its answer, or the failure with its code.
#[tauri::command]
pub async fn rpc(shop: State<'_, Shop>, command: String, payload: Value) -> Result<Box<RawValue>, Refusal> {
    shop.call(&command, payload).await.map_err(Refusal::from)
}

/// The first view is on the screen. It ends the start: the log tells it to whoever measures how long that took, and what
/// had to wait for it begins.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "the shape Tauri hands a command's state over in")]
pub fn usable(first: State<'_, FirstView>) {
    tracing::debug!("the window can be used");
    first.stands.notify_one();
}

/// Told when the first view is on the screen.
#[derive(Clone, Default)]
pub struct FirstView {
    stands: Arc<Notify>,
}

impl FirstView {
    /// Waits until the first view stands, or until it is taking so long that nothing should wait for it any more.
    pub async fn or_long_enough(&self) {
        let _ = tokio::time::timeout(LONG_ENOUGH, self.stands.notified()).await;
    }
}

/// Sends every event since the page began to load through the channel.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "the shape Tauri hands a command's state over in")]
pub fn subscribe(shop: State<'_, Shop>, channel: Channel<Event>) {
    tracing::debug!("the page asks");
    let mut events = shop.page_events();
    tauri::async_runtime::spawn(async move {
        loop {
            let event = match events.recv().await {
                Ok(event) => event,
                Err(RecvError::Lagged(_)) => Event::Lagged,
                Err(RecvError::Closed) => return,
            };
            // A page that is gone has closed its channel.
            if channel.send(event).is_err() {
                return;
            }
        }
    });
}
