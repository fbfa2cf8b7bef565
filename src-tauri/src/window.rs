//! The main window: its size, what it may load, and what closing it means.

use tauri::webview::{DownloadEvent, NewWindowResponse, PageLoadEvent};
use tauri::window::Color;
use tauri::{App, AppHandle, Manager, Theme, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};

#[cfg(target_os = "linux")]
use crate::dropping::Dropping;
use crate::shop::Shop;
use crate::tray;

/// The name the capabilities know the window by.
pub const MAIN: &str = "main";
/// The ground of the light and of the dark theme, so that nothing flashes before the page is drawn.
const LIGHT_GROUND: Color = Color(0xf3, 0xf0, 0xe9, 0xff);
const DARK_GROUND: Color = Color(0x14, 0x11, 0x0f, 0xff);

/// Opens the main window; it is shown when its page stands.
pub fn open(app: &App) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()));
    // Where the web view gives its page the files that are let go over it, nobody has to help.
    #[cfg(not(target_os = "linux"))]
    let builder = builder.disable_drag_drop_handler();
    let window = builder
        .title("Shopbell")
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 560.0)
        .center()
        .visible(false)
        // The window shows the app's own pages and nothing else, whatever a customer's message may hold.
        .on_navigation(|url| is_own_page(url) || is_saved_file(url))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, download| {
            match download {
                // Where it goes: the system's folder for downloads, under its own name and never over another file.
                DownloadEvent::Requested { url, .. } => return is_saved_file(&url),
                DownloadEvent::Finished { path: Some(path), success: true, .. } => show_saved(&path),
                DownloadEvent::Finished { success: false, .. } => tracing::warn!("a file could not be saved"),
                _ => {}
            }
            true
        })
        // The page's title says how many wait; the task bar shows it.
        .on_document_title_changed(|window, title| report(window.set_title(&title)))
        .on_page_load(|window, load| match load.event() {
            PageLoadEvent::Started => window.state::<Shop>().page_begins(),
            PageLoadEvent::Finished if !window.is_visible().unwrap_or(false) => {
                report(window.show());
                report(window.set_focus());
            }
            PageLoadEvent::Finished => {}
        })
        .build()?;
    let ground = if window.theme()? == Theme::Dark { DARK_GROUND } else { LIGHT_GROUND };
    window.set_background_color(Some(ground))?;
    let closing = window.clone();
    window.on_window_event(move |event| {
        #[cfg(target_os = "linux")]
        if let WindowEvent::DragDrop(event) = event {
            closing.state::<Dropping>().hear(event);
        }
        if let WindowEvent::CloseRequested { api, .. } = event
            && tray::is_seen(closing.app_handle())
        {
            // The shop goes on receiving and ringing; the tray brings the window back.
            api.prevent_close();
            report(closing.hide());
            let shop = closing.state::<Shop>().inner().clone();
            tauri::async_runtime::spawn(async move { shop.put_away().await });
        }
    });
    Ok(())
}

/// Brings the window back from the tray, from the task bar or from behind others.
pub fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        report(window.show());
        report(window.unminimize());
        report(window.set_focus());
    }
}

/// Whether somebody is looking at the window.
pub fn is_in_front(app: &AppHandle) -> bool {
    app.get_webview_window(MAIN)
        .is_some_and(|window| window.is_focused().unwrap_or(false) && window.is_visible().unwrap_or(false))
}

fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // How Windows spells the same.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Whether the address is one a file is saved from: the files' own port on this machine, which answers it as a download
/// and never as a page.
fn is_saved_file(url: &Url) -> bool {
    url.scheme() == "http"
        && url.host_str() == Some("127.0.0.1")
        && url.path().starts_with("/file/f-")
        && url.query() == Some("save")
}

/// Shows a saved file where it lies: whoever saved it sees that it is there, and opens it with what the system opens it.
fn show_saved(path: &std::path::Path) {
    if let Err(error) = tauri_plugin_opener::reveal_item_in_dir(path) {
        tracing::warn!(%error, "the folder of a saved file cannot be shown");
    }
}

fn report(outcome: tauri::Result<()>) {
    if let Err(error) = outcome {
        tracing::warn!(%error, "the window system refused");
    }
}

#[cfg(test)]
mod tests {
    use super::{is_own_page, is_saved_file};

    #[test]
    fn only_the_apps_own_pages_are_loaded() {
        let own = |address: &str| is_own_page(&address.parse().unwrap());
        assert!(own("tauri://localhost/index.html") || cfg!(windows));
        for foreign in [
            "https://example.com/",
            "http://127.0.0.1:8080/",
            "file:///etc/passwd",
            "data:text/html,x",
            "tauri://elsewhere/",
        ] {
            assert!(!own(foreign), "{foreign}");
        }
    }

    #[test]
    fn a_file_is_saved_from_the_files_port_alone() {
        let saved = |address: &str| is_saved_file(&address.parse().unwrap());
        assert!(saved("http://127.0.0.1:40123/file/f-7-86400000-ab?save"));
        for other in [
            "http://127.0.0.1:40123/file/f-7-86400000-ab",
            "http://127.0.0.1:40123/api/shop?save",
            "https://example.com/file/f-7?save",
            "http://127.0.0.1.example.com/file/f-7?save",
            "file:///file/f-7?save",
        ] {
            assert!(!saved(other), "{other}");
        }
    }
}
