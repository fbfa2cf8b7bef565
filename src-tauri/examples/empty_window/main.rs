//! An empty window of the same build: what a start and a rest of Shopbell's window are measured against.
//!
//! The same plugins, the same window, the same log; no shop, and a page with nothing on it. Never part of a package.

use tauri::webview::PageLoadEvent;
use tauri::{WebviewUrl, WebviewWindowBuilder};
use tracing_subscriber::EnvFilter;

#[tauri::command]
fn usable() {
    tracing::debug!("the window can be used");
}

fn main() -> Result<(), tauri::Error> {
    let filter = EnvFilter::try_from_env("SHOPBELL_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
    tracing::debug!("the program runs");
    let builder = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|_, _, _| {}))
        .plugin(tauri_plugin_window_state::Builder::new().build());
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(tauri_plugin_notification::init());
    builder
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .invoke_handler(tauri::generate_handler![usable])
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("Empty")
                .inner_size(1280.0, 800.0)
                .center()
                .visible(false)
                .on_page_load(|window, load| {
                    if load.event() == PageLoadEvent::Started {
                        tracing::debug!("the page loads");
                    }
                    if load.event() == PageLoadEvent::Finished
                        && let Err(error) = window.show()
                    {
                        tracing::error!(%error, "the window system refused");
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}
