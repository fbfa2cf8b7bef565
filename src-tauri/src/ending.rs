//! The end that the system asks for: who logs out or shuts down ends the shop in order, as quitting does.
//!
//! What never lives here: the closing itself, which every end goes through.

use tauri::AppHandle;

/// Listens for as long as the program runs.
#[cfg(unix)]
pub fn watch(app: &AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};

    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let (terminate, interrupt) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
        match (terminate, interrupt) {
            (Ok(mut terminate), Ok(mut interrupt)) => {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = interrupt.recv() => {}
                }
                app.exit(0);
            }
            (Err(error), _) | (_, Err(error)) => tracing::warn!(%error, "the system's end cannot be heard"),
        }
    });
}

/// Elsewhere the window system tells it.
#[cfg(not(unix))]
pub fn watch(_app: &AppHandle) {}
