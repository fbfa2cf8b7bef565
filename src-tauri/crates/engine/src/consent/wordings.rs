//! The wordings of question and confirmation, by language, and whether who agrees must have been told of WhatsApp.
//!
//! A shop begins with those of `wordings.txt`. What the owner writes is a version; what was shown to somebody once is kept
//! for good, so that an entry of the ledger proves what it was that somebody agreed to.

use std::sync::{Arc, LazyLock};

use shopbell_cloud::message::{Action, Interactive, OutgoingBody, ReplyButton, Text};
use shopbell_model::{CommandId, ContactId, UtcMillis};
use shopbell_store::tables::consent::wording::{self, Wording, WordingKind};
use shopbell_store::tables::contact;
use shopbell_store::{SqliteConnection, StoreError, setting};

use super::hear;
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::settings;
use crate::{command, naming, outbox};

/// Where it stands whether who agrees must have been told of WhatsApp.
const STRICT: &str = "consent_strict";

/// What stands for the shop's name.
const SHOP: &str = "{shop}";

/// The longest text of a question or confirmation, in characters: what buttons may stand under (CONTRACT §1).
const LONGEST: usize = 1024;

/// Versions of one wording. A shop that changes it more often has another trouble.
const MOST: i64 = 500;

/// What a shop begins with, in the order it is offered.
static DEFAULTS: LazyLock<Vec<Default>> = LazyLock::new(|| defaults(include_str!("wordings.txt")));

#[derive(Clone, Debug, std::default::Default)]
struct Default {
    language: &'static str,
    question: &'static str,
    yes: &'static str,
    no: &'static str,
    confirmation: &'static str,
}

/// Calling codes and the language most people behind them read. What is not here reads the shop's own.
const CALLING: &[(&str, &str)] = &[
    ("+358", "fi"),
    ("+372", "et"),
    ("+380", "uk"),
    ("+351", "pt"),
    ("+420", "cs"),
    ("+421", "sk"),
    ("+353", "en"),
    ("+352", "fr"),
    ("+356", "mt"),
    ("+357", "el"),
    ("+359", "bg"),
    ("+370", "lt"),
    ("+371", "lv"),
    ("+385", "hr"),
    ("+386", "sl"),
    ("+46", "sv"),
    ("+45", "da"),
    ("+47", "nb"),
    ("+49", "de"),
    ("+43", "de"),
    ("+41", "de"),
    ("+30", "el"),
    ("+36", "hu"),
    ("+40", "ro"),
    ("+32", "nl"),
    ("+31", "nl"),
    ("+33", "fr"),
    ("+34", "es"),
    ("+39", "it"),
    ("+48", "pl"),
    ("+44", "en"),
    ("+55", "pt"),
    ("+52", "es"),
    ("+54", "es"),
    ("+56", "es"),
    ("+57", "es"),
    ("+51", "es"),
    ("+90", "tr"),
    ("+20", "ar"),
    ("+966", "ar"),
    ("+971", "ar"),
    ("+212", "ar"),
    ("+7", "ru"),
    ("+1", "en"),
];

/// Every wording of the shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wordings {
    /// By language, in the order they are offered.
    pub languages: Vec<LanguageWordings>,
    /// Whether who agrees must have been told that it is about WhatsApp.
    pub strict: bool,
}

/// The wordings of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageWordings {
    /// Two letters.
    pub language: String,
    /// The question; `{shop}` stands for the shop's name.
    pub question: Wording,
    /// The confirmation of a stop.
    pub confirmation: Wording,
    /// Whether the question tells of WhatsApp.
    pub names_whatsapp: bool,
}

/// Every wording of the shop.
pub(crate) async fn all(core: &Arc<Core>) -> Result<Wordings, EngineError> {
    let mut conn = core.store.read().await?;
    let mut languages = Vec::with_capacity(DEFAULTS.len());
    for default in DEFAULTS.iter() {
        let question = current(&mut conn, WordingKind::Question, default.language).await?;
        let confirmation = current(&mut conn, WordingKind::Confirmation, default.language).await?;
        let names_whatsapp = hear::names_whatsapp(&question.text);
        languages.push(LanguageWordings {
            language: default.language.to_owned(),
            question,
            confirmation,
            names_whatsapp,
        });
    }
    Ok(Wordings { languages, strict: is_strict(&mut conn).await? })
}

/// The owner writes a wording: a new version, unless nothing is new.
pub(crate) async fn save(core: &Arc<Core>, id: CommandId, kind: WordingKind, new: Wording) -> Result<(), EngineError> {
    let now = core.now();
    let is_question = kind == WordingKind::Question;
    let text = naming::text("text", &new.text, LONGEST)?;
    let yes = if is_question { naming::text("yes", &new.yes, LONGEST)? } else { String::new() };
    let no = if is_question { naming::text("no", &new.no, LONGEST)? } else { String::new() };
    let language = known(&new.language)
        .ok_or_else(|| EngineError::Invalid { field: "language", problem: "is none of the wordings'".to_owned() })?;
    let wanted = Wording { id: 0, language: language.to_owned(), version: 0, text, yes, no };
    outbox::check(&sample(kind, &wanted, &core.profile.name))?;
    command::once(core, id, "save_wording", move |tx, news| {
        Box::pin(async move {
            let before = kept(tx, kind, language, now).await?;
            if (&before.text, &before.yes, &before.no) == (&wanted.text, &wanted.yes, &wanted.no) {
                return Ok(Ok(()));
            }
            if before.version >= MOST {
                return Ok(Err(EngineError::TooMany { most: u32::try_from(MOST).unwrap_or(u32::MAX) }));
            }
            wording::add(tx, kind, &Wording { version: before.version + 1, ..wanted }, now).await?;
            news.touch(Tag::Settings);
            Ok(Ok(()))
        })
    })
    .await
}

/// Whether who agrees must have been told that it is about WhatsApp; so until the owner says otherwise.
pub(crate) async fn is_strict(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    Ok(setting::get(conn, STRICT).await?.is_none_or(|word| word != "no"))
}

/// The owner says whether it must.
pub(crate) async fn set_strict(core: &Arc<Core>, id: CommandId, strict: bool) -> Result<(), EngineError> {
    command::once(core, id, "set_consent_strict", move |tx, news| {
        Box::pin(async move {
            setting::put(tx, STRICT, if strict { "yes" } else { "no" }).await?;
            news.touch(Tag::Settings);
            news.touch(Tag::Conversations);
            Ok(Ok(()))
        })
    })
    .await
}

/// The wording as it stands: the owner's newest, else the one the shop began with, which is version 1 and has no row yet.
pub(super) async fn current(
    conn: &mut SqliteConnection,
    kind: WordingKind,
    language: &str,
) -> Result<Wording, StoreError> {
    let language = known(language).unwrap_or("en");
    if let Some(own) = wording::newest(conn, kind, language).await? {
        return Ok(own);
    }
    let found = DEFAULTS.iter().find(|default| default.language == language).cloned().unwrap_or_default();
    let (text, yes, no) = match kind {
        WordingKind::Question => (found.question, found.yes, found.no),
        WordingKind::Confirmation => (found.confirmation, "", ""),
    };
    let (text, yes, no) = (text.to_owned(), yes.to_owned(), no.to_owned());
    Ok(Wording { id: 0, language: language.to_owned(), version: 1, text, yes, no })
}

/// The same, with a row that entries can name.
pub(super) async fn kept(
    tx: &mut SqliteConnection,
    kind: WordingKind,
    language: &str,
    now: UtcMillis,
) -> Result<Wording, StoreError> {
    let mut current = current(tx, kind, language).await?;
    if current.id == 0 {
        current.id = wording::add(tx, kind, &current, now).await?;
    }
    Ok(current)
}

/// The language a customer is written to in: that of the word they wrote, else of the country of their number, else the
/// shop's own.
pub(crate) async fn language_of(
    tx: &mut SqliteConnection,
    contact: ContactId,
    word: Option<&str>,
) -> Result<String, StoreError> {
    if let Some(known) = word.and_then(known) {
        return Ok(known.to_owned());
    }
    let phone = contact::get(tx, contact).await?.and_then(|who| who.phone).unwrap_or_default();
    let country = CALLING.iter().filter(|(code, _)| phone.starts_with(code)).max_by_key(|(code, _)| code.len());
    if let Some((_, language)) = country {
        return Ok((*language).to_owned());
    }
    Ok(settings::own_language(tx).await?.to_owned())
}

/// A wording with the shop's name in it.
pub(super) fn filled(text: &str, shop: &str) -> String {
    text.replace(SHOP, shop)
}

fn known(language: &str) -> Option<&'static str> {
    DEFAULTS.iter().map(|default| default.language).find(|known| *known == language)
}

/// The message a wording would become, for the limits of WhatsApp.
fn sample(kind: WordingKind, wording: &Wording, shop: &str) -> OutgoingBody {
    let text = filled(&wording.text, shop);
    if kind == WordingKind::Confirmation {
        return OutgoingBody::Text(Text { body: text, preview_url: false });
    }
    let button = |id: &str, title: &String| ReplyButton { id: id.to_owned(), title: title.clone() };
    OutgoingBody::Interactive(Box::new(Interactive {
        header: None,
        body: Some(text),
        footer: None,
        action: Action::Buttons(vec![button("yes", &wording.yes), button("no", &wording.no)]),
    }))
}

fn defaults(text: &'static str) -> Vec<Default> {
    let mut all: Vec<Default> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(language) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            all.push(Default { language, ..Default::default() });
            continue;
        }
        let (Some((key, words)), Some(last)) = (line.split_once(": "), all.last_mut()) else { continue };
        match key {
            "question" => last.question = words,
            "yes" => last.yes = words,
            "no" => last.no = words,
            _ => last.confirmation = words,
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_begins_with_wordings_that_can_go() {
        // Whoever stops in a language reads the question in it when they come back.
        for language in shopbell_model::consent::words::languages() {
            assert!(known(language).is_some(), "{language} has words and no wording");
        }
        for (code, language) in CALLING {
            assert!(known(language).is_some(), "{code}");
        }
        for default in DEFAULTS.iter() {
            let own = |text: &str| text.to_owned();
            let wording = |text, yes, no| Wording {
                id: 0,
                language: own(default.language),
                version: 1,
                text: own(text),
                yes: own(yes),
                no: own(no),
            };
            let question = wording(default.question, default.yes, default.no);
            let shop = "Kahvila Aamu ja Paahtimo Oy";
            assert!(outbox::check(&sample(WordingKind::Question, &question, shop)).is_ok(), "{}", default.language);
            let confirmation = wording(default.confirmation, "", "");
            assert!(outbox::check(&sample(WordingKind::Confirmation, &confirmation, shop)).is_ok());
            for text in [default.question, default.confirmation] {
                assert!(text.contains(SHOP), "{}: says whose offers they are", default.language);
            }
            assert!(hear::names_whatsapp(default.question), "{}: says by which way", default.language);
        }
    }

    #[test]
    fn the_word_that_stops_and_the_one_that_starts_are_understood() {
        use shopbell_model::consent::words::{Heard, read};
        for default in DEFAULTS.iter() {
            let capitals = |text: &str| -> Vec<String> {
                let words = text.split(|letter: char| !letter.is_alphabetic()).map(str::to_owned);
                words
                    .filter(|word| {
                        word.chars().count() > 2 && word.to_uppercase() == *word && word.to_lowercase() != *word
                    })
                    .collect()
            };
            let stops = capitals(default.question);
            assert!(
                stops.iter().any(|word| matches!(read(word), Heard::Stop { .. })),
                "{}: {stops:?}",
                default.language
            );
            let starts = capitals(default.confirmation);
            assert!(
                starts.iter().any(|word| matches!(read(word), Heard::Start { .. })),
                "{}: {starts:?}",
                default.language
            );
        }
    }
}
