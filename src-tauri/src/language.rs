//! The language of what the program says outside its window: the tray and notifications.

use shopbell_api::dto;
use shopbell_words::{Language, Words};

/// The catalogue in the system's language.
pub fn of_the_system() -> Words {
    Words::new(system())
}

/// The catalogue in the language a person chose.
pub fn chosen(language: dto::Language) -> Words {
    Words::new(match language {
        dto::Language::System => system(),
        dto::Language::En => Language::En,
        dto::Language::Sv => Language::Sv,
        dto::Language::Fi => Language::Fi,
    })
}

fn system() -> Language {
    Language::from_locale(&sys_locale::get_locale().unwrap_or_default())
}
