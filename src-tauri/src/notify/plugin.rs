//! Notifications on macOS and Windows, through Tauri's plugin: each is shown anew, and pressing one brings the window
//! forward. Which chat was pressed, an answer, and taking one down are not told or offered there.

use tauri::AppHandle;
use tauri_plugin_notification::NotificationExt;

use super::bell::Deed;
use super::notice::Notice;
use crate::window;

/// The desktop's notifications.
pub struct Desktop {
    app: AppHandle,
}

impl Desktop {
    pub fn new(app: &AppHandle) -> Self {
        let front = app.clone();
        if let Err(error) = app.notification().on_action(move |_| window::bring_forward(&front)) {
            tracing::warn!(%error, "notifications cannot be pressed here");
        }
        Self { app: app.clone() }
    }

    /// Shows what is new in a chat.
    ///
    /// # Errors
    /// When the system refuses.
    pub async fn show(&mut self, _chat: i64, notice: &Notice) -> Result<(), tauri_plugin_notification::Error> {
        self.app.notification().builder().title(&notice.title).body(&notice.body).show()
    }

    /// Nothing can be taken down here.
    pub async fn close(&mut self, _chat: i64) {}

    /// Nothing can be taken down here.
    pub async fn close_all(&mut self) {}

    /// Nothing is told here.
    pub async fn next(&mut self) -> Deed {
        std::future::pending().await
    }
}
