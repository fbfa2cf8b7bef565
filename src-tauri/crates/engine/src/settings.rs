//! What a person can choose about the window.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::CommandId;
use shopbell_store::{SqliteConnection, StoreError, setting};

use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// Where the settings stand in the store.
const KEY: &str = "window";

/// What a person can choose about the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings {
    /// Language of the window.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Text size in per cent, 100 to 200.
    pub text_size: u16,
    /// Whether Enter sends.
    pub enter_sends: bool,
    /// Whether single keys work outside text fields.
    pub single_keys: bool,
    /// Whether what is written here waits five seconds, so that it can be taken back.
    pub take_back: bool,
    /// Whether a message rings while the window is not in front.
    pub notify: bool,
    /// Whether a notification shows what the customer wrote; otherwise it says who wrote and no more.
    pub notify_words: bool,
    /// Whether customers get the read ticks.
    pub read_receipts: bool,
    /// Whether customers see that an answer is being written. Without `read_receipts` they do not: WhatsApp gives both or
    /// only the ticks (CONTRACT §1.5).
    pub typing: bool,
}

/// Language of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// As the system says.
    System,
    /// English.
    En,
    /// Swedish.
    Sv,
    /// Finnish.
    Fi,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::System,
            theme: Theme::System,
            text_size: 100,
            enter_sends: true,
            single_keys: true,
            take_back: true,
            notify: true,
            notify_words: true,
            read_receipts: true,
            typing: true,
        }
    }
}

/// The settings as they stand; what was never chosen, or cannot be read, is as a new shop has it.
pub(crate) async fn get(core: &Arc<Core>) -> Result<Settings, EngineError> {
    Ok(stored(&mut *core.store.read().await?).await?)
}

/// The same, for whoever holds a connection.
pub(crate) async fn stored(connection: &mut SqliteConnection) -> Result<Settings, StoreError> {
    let stored = setting::get(connection, KEY).await?;
    Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// The language of the shop, two letters.
pub(crate) async fn own_language(connection: &mut SqliteConnection) -> Result<&'static str, StoreError> {
    Ok(match stored(connection).await?.language {
        Language::Fi => "fi",
        Language::Sv => "sv",
        Language::En | Language::System => "en",
    })
}

/// Changes the settings.
pub(crate) async fn set(core: &Arc<Core>, id: CommandId, settings: Settings) -> Result<Settings, EngineError> {
    const NAME: &str = "set_settings";
    if !(100..=200).contains(&settings.text_size) {
        return Err(EngineError::Invalid { field: "text_size", problem: "must be 100 to 200".to_owned() });
    }
    let now = core.now();
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match command::done::<Settings>(tx, &id, NAME).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(answer)) => return Ok(Ok(answer)),
                    Ok(None) => {}
                }
                let json = serde_json::to_string(&settings).unwrap_or_default();
                setting::put(tx, KEY, &json).await?;
                command::note(tx, &id, NAME, &settings, now).await?;
                Ok(Ok(settings))
            })
        })
        .await;
    let settings = core.noted(written)??;
    let mut news = News::default();
    news.touch(Tag::Settings);
    core.publish(news);
    Ok(settings)
}
