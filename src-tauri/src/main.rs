//! The desktop host: a window, a tray icon, notifications, and one door between the window and the app.
//!
//! Thin: it opens the shop through `api`, plugs the practice WhatsApp in, and passes commands and events on. What never
//! lives here: a rule, a sentence, or anything the app without a window would need too.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod door;
#[cfg(target_os = "linux")]
mod dragging;
#[cfg(target_os = "linux")]
mod dropping;
mod ending;
mod language;
mod notify;
mod shop;
mod tray;
mod window;

use std::process::ExitCode;

use tauri::{App, Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

use crate::door::FirstView;
use crate::shop::Shop;

fn main() -> ExitCode {
    shopbell_desk::log::start();
    tracing::debug!("the program runs");
    // Everything about the window is remembered but whether it was shown: a start always shows it.
    let remembered = StateFlags::all() & !StateFlags::VISIBLE & !StateFlags::DECORATIONS;
    let builder = tauri::Builder::default();
    // On Linux the desktop is spoken with directly: the plugin knows neither replacing nor answering there.
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(tauri_plugin_notification::init());
    let app = builder
        // First, so that a second start ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(remembered).build())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .invoke_handler(tauri::generate_handler![
            door::rpc,
            door::subscribe,
            door::usable,
            #[cfg(target_os = "linux")]
            dragging::drag_out,
            #[cfg(target_os = "linux")]
            dropping::drags,
            #[cfg(target_os = "linux")]
            dropping::dropped_file
        ])
        .setup(|app| {
            let first = FirstView::default();
            app.manage(first.clone());
            #[cfg(target_os = "linux")]
            app.manage(dropping::Dropping::default());
            window::open(app)?;
            tray::place_later(app.handle(), first);
            notify::watch(app.handle(), &app.state::<Shop>());
            ending::watch(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!())
        .and_then(|app| open_shop(&app).map(|()| app));
    match app {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    let shop = app.state::<Shop>().inner().clone();
                    tauri::async_runtime::block_on(async {
                        if let Some(watch) = app.try_state::<notify::Watch>() {
                            watch.end().await;
                        }
                        shop.close().await;
                    });
                    #[cfg(target_os = "linux")]
                    app.state::<dragging::Dragging>().clear();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the window system does not let Shopbell open");
            ExitCode::FAILURE
        }
    }
}

/// Before the window is made: the shop opens while the window system does its part. A second start never comes here.
fn open_shop(app: &App) -> tauri::Result<()> {
    let folder = shop::data_folder(app.handle())?;
    #[cfg(target_os = "linux")]
    app.manage(dragging::Dragging::new(&folder));
    let shop = Shop::new(folder, shop::is_encrypted());
    app.manage(shop.clone());
    tauri::async_runtime::spawn(async move { shop.open().await });
    Ok(())
}
