//! The one door between the window and the app: a command by name, and the stream of events.

use serde_json::Value;
use shopbell_api::dto::{Event, Refusal};
use tauri::State;
use tauri::ipc::Channel;
use tokio::sync::broadcast::error::RecvError;

use crate::shop::Shop;

/// Runs a command of the app and gives its answer, or the failure with its code.
#[tauri::command]
pub async fn rpc(shop: State<'_, Shop>, command: String, payload: Value) -> Result<Value, Refusal> {
    shop.call(&command, payload).await.map_err(Refusal::from)
}

/// The first view is on the screen. It ends the start: the log tells it to whoever measures how long that took.
#[tauri::command]
pub fn usable() {
    tracing::debug!("the window can be used");
}

/// Sends every event from now on through the channel. The subscription is live before this answers.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "the shape Tauri hands a command's state over in")]
pub fn subscribe(shop: State<'_, Shop>, channel: Channel<Event>) {
    let mut events = shop.events();
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
