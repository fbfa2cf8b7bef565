//! A customer's message while nobody looks at the window: one native notification per chat, which opens the chat, and in
//! which an answer can be written where the desktop can.
//!
//! [`bell`] decides when, [`notice`] what is said; [`linux`] and `plugin` show it and hear what a person does with it. What
//! never lives here: a rule about who may be written to. An answer goes the way of every other text.

mod bell;
#[cfg(target_os = "linux")]
mod linux;
mod notice;
#[cfg(not(target_os = "linux"))]
mod plugin;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tauri::{AppHandle, Manager};
use tokio::sync::oneshot;

use crate::shop::Shop;
use crate::window;
use bell::{Bell, Front};

#[cfg(target_os = "linux")]
use linux::Desktop;
#[cfg(not(target_os = "linux"))]
use plugin::Desktop;

/// The window as the bell needs it.
impl Front for AppHandle {
    fn is_in_front(&self) -> bool {
        window::is_in_front(self)
    }

    fn bring_forward(&self) {
        window::bring_forward(self);
    }
}

/// Quitting waits no longer for a desktop that hangs.
const FAREWELL: Duration = Duration::from_secs(2);

/// Ends the watch and takes every notification down: one that outlives the program would take an answer nobody sends.
pub struct Watch(Mutex<Option<(oneshot::Sender<()>, oneshot::Receiver<()>)>>);

impl Watch {
    /// Waits until the notifications are down, for two seconds at most. A second call does nothing.
    pub async fn end(&self) {
        let ends = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some((end, ended)) = ends {
            // A watch that is gone has nothing to take down.
            let _ = end.send(());
            let _ = tokio::time::timeout(FAREWELL, ended).await;
        }
    }
}

/// Watches the shop's events for as long as the program runs.
pub fn watch(app: &AppHandle, shop: &Shop) {
    let (end, asked) = oneshot::channel();
    let (down, ended) = oneshot::channel();
    let bell = Bell::new(shop.clone(), app.clone(), Desktop::new(app));
    let events = shop.events();
    tauri::async_runtime::spawn(async move {
        bell.watch(events, asked).await;
        let _ = down.send(());
    });
    app.manage(Watch(Mutex::new(Some((end, ended)))));
}
