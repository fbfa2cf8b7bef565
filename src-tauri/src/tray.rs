//! The tray icon with "open" and "quit". A desktop without a tray is no reason not to run.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tauri::image::Image;
use tauri::menu::{MenuBuilder, MenuItemBuilder};
use tauri::tray::{MouseButton, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, include_image};

use crate::door::FirstView;
use crate::{language, window};

const TRAY: &str = "shopbell";
const OPEN: &str = "open";
const QUIT: &str = "quit";
const ICON: Image<'_> = include_image!("../icons/shopbell-tray-32.png");
const ICON_ON_DARK: Image<'_> = include_image!("../icons/shopbell-tray-32-white.png");

/// Puts the icon into the tray once the first view stands: nobody looks for it before, and it holds up the page.
pub fn place_later(app: &AppHandle, first: FirstView) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        first.or_long_enough().await;
        let here = app.clone();
        if let Err(error) = app.run_on_main_thread(move || place(&here)) {
            tracing::warn!(%error, "there is no tray icon");
        }
    });
}

/// In the system's language.
fn place(app: &AppHandle) {
    // The library that speaks with Linux trays is loaded when it is first used, and panics where it is not installed.
    let placed = catch_unwind(AssertUnwindSafe(|| build(app)));
    match placed {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, "there is no tray icon"),
        Err(_) => tracing::warn!("there is no tray icon: libayatana-appindicator3 is not installed"),
    }
}

/// Whether a person can see the icon: only then may the window be put away into it.
pub fn is_seen(app: &AppHandle) -> bool {
    app.tray_by_id(TRAY).is_some() && desktop_has_tray()
}

fn build(app: &AppHandle) -> tauri::Result<()> {
    let words = language::of_the_system();
    let open = MenuItemBuilder::with_id(OPEN, words.say("tray-open", &[])).build(app)?;
    let quit = MenuItemBuilder::with_id(QUIT, words.say("tray-quit", &[])).build(app)?;
    let menu = MenuBuilder::new(app).items(&[&open, &quit]).build()?;
    TrayIconBuilder::with_id(TRAY)
        // Panels on Linux are dark far more often than not; elsewhere the system tints the icon or the bar is light.
        .icon(if cfg!(target_os = "linux") { ICON_ON_DARK } else { ICON })
        .icon_as_template(cfg!(target_os = "macos"))
        .tooltip("Shopbell")
        .menu(&menu)
        .show_menu_on_left_click(cfg!(target_os = "macos"))
        .on_menu_event(|app, event| match event.id().as_ref() {
            OPEN => window::bring_forward(app),
            QUIT => app.exit(0),
            other => tracing::warn!(other, "the tray menu has no such entry"),
        })
        .on_tray_icon_event(|tray, event| {
            if let TrayIconEvent::Click { button: MouseButton::Left, .. } = event {
                window::bring_forward(tray.app_handle());
            }
        })
        .build(app)?;
    Ok(())
}

/// On Linux an icon is only seen where the desktop watches for such icons.
#[cfg(target_os = "linux")]
fn desktop_has_tray() -> bool {
    let asked = zbus::blocking::Connection::session().and_then(|bus| {
        Ok(zbus::blocking::fdo::DBusProxy::new(&bus)?.name_has_owner("org.kde.StatusNotifierWatcher".try_into()?)?)
    });
    asked.unwrap_or(false)
}

#[cfg(not(target_os = "linux"))]
fn desktop_has_tray() -> bool {
    true
}
