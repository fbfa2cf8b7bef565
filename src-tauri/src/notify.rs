//! A customer's message while nobody looks at the window: a native notification.

use serde_json::json;
use shopbell_api::dto::{Event, Settings};
use tauri::AppHandle;
use tauri_plugin_notification::NotificationExt;
use tokio::sync::broadcast::error::RecvError;

use crate::shop::Shop;
use crate::{language, window};

/// Watches the shop's events for as long as the program runs; pressing a notification brings the window forward.
pub fn watch(app: &AppHandle, shop: &Shop) {
    let front = app.clone();
    if let Err(error) = app.notification().on_action(move |_| window::bring_forward(&front)) {
        tracing::warn!(%error, "notifications cannot be pressed here");
    }
    let (app, shop, mut events) = (app.clone(), shop.clone(), shop.events());
    tauri::async_runtime::spawn(async move {
        loop {
            match events.recv().await {
                Ok(Event::MessageIn { name, text, .. }) if !window::is_in_front(&app) => {
                    ring(&app, &shop, name.as_deref(), &text).await;
                }
                // What was missed can no longer ring; the window's own counts are right.
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
        }
    });
}

async fn ring(app: &AppHandle, shop: &Shop, name: Option<&str>, text: &str) {
    let settings = match shop.call("settings", json!({})).await {
        Ok(answer) => serde_json::from_str::<Settings>(answer.get()).ok(),
        Err(_) => None,
    };
    let Some(settings) = settings.filter(|settings| settings.notify) else {
        return;
    };
    let words = language::chosen(settings.language);
    let title = match name {
        Some(name) => words.say("notification-title", &[("name", name)]),
        None => words.say("notification-title-unknown", &[]),
    };
    let body = if text.is_empty() { words.say("notification-body-other", &[]) } else { text.to_owned() };
    if let Err(error) = app.notification().builder().title(title).body(as_plain_text(&body)).show() {
        tracing::warn!(%error, "the notification could not be shown");
    }
}

/// Linux desktops read markup in a notification; a customer's text is none.
fn as_plain_text(text: &str) -> String {
    if cfg!(target_os = "linux") {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    } else {
        text.to_owned()
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::as_plain_text;

    #[test]
    fn a_customers_text_is_never_markup() {
        assert_eq!(as_plain_text("<b>1 & 2</b>"), "&lt;b&gt;1 &amp; 2&lt;/b&gt;");
    }
}
