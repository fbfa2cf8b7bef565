//! What a person chose about the window.

use shopbell_engine::settings as engine;
use shopbell_model::CommandId;

use crate::counter::Counter;
use crate::dto::{Failure, Nothing, SetSettings, Settings};

pub(crate) async fn settings(counter: &Counter, _: Nothing) -> Result<Settings, Failure> {
    Ok(shown(&counter.shop.settings().await?))
}

pub(crate) async fn set_settings(counter: &Counter, request: SetSettings) -> Result<Settings, Failure> {
    let wanted = request.settings;
    let wanted = engine::Settings {
        language: wanted.language.into(),
        theme: wanted.theme.into(),
        text_size: wanted.text_size,
        enter_sends: wanted.enter_sends,
        single_keys: wanted.single_keys,
        take_back: wanted.take_back,
        notify: wanted.notify,
        notify_words: wanted.notify_words,
        read_receipts: wanted.read_receipts,
        typing: wanted.typing,
    };
    Ok(shown(&counter.shop.set_settings(CommandId(request.command_id), wanted).await?))
}

fn shown(settings: &engine::Settings) -> Settings {
    Settings {
        language: settings.language.into(),
        theme: settings.theme.into(),
        text_size: settings.text_size,
        enter_sends: settings.enter_sends,
        single_keys: settings.single_keys,
        take_back: settings.take_back,
        notify: settings.notify,
        notify_words: settings.notify_words,
        read_receipts: settings.read_receipts,
        typing: settings.typing,
    }
}
