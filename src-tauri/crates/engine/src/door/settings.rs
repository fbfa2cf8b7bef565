//! Keeping what the owner chose about the door, after a look at whether it can be done.

use std::sync::Arc;

use shopbell_cloud::message::{OutgoingBody, Text as TextBody};
use shopbell_model::CommandId;
use shopbell_model::consent::words::{self, Heard};
use shopbell_store::{SqliteConnection, StoreError, setting};

use super::choice::{Door, SHOP, TextKind};
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, naming, outbox};

/// Where it stands in the store.
const KEY: &str = "door";

/// The longest text, in characters: what a message may have (CONTRACT §1).
const LONGEST: usize = 4096;

/// The longest word from the counter, in characters.
const LONGEST_WORD: usize = 30;

/// Texts there can be.
const MOST: usize = 60;

/// What stands in the store; what was never chosen, or cannot be read, is as a new shop has it.
pub(crate) async fn load(conn: &mut SqliteConnection) -> Result<Door, StoreError> {
    let stored = setting::get(conn, KEY).await?;
    Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// What the owner chose.
pub(crate) fn shown(core: &Core) -> Arc<Door> {
    core.door.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
}

/// The owner chooses. It counts for the next message that comes in.
pub(crate) async fn save(core: &Arc<Core>, id: CommandId, door: Door) -> Result<(), EngineError> {
    let door = checked(door, &core.profile.name)?;
    let json = serde_json::to_string(&door).unwrap_or_default();
    command::once(core, id, "save_door", move |tx, news| {
        Box::pin(async move {
            setting::put(tx, KEY, &json).await?;
            news.touch(Tag::Settings);
            Ok(Ok(()))
        })
    })
    .await?;
    // As the store has it: of two who choose at once the later one stands there.
    let stored = load(&mut *core.store.read().await?).await?;
    *core.door.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(stored);
    Ok(())
}

fn checked(mut door: Door, shop: &str) -> Result<Door, EngineError> {
    let invalid = |field, problem: &str| EngineError::Invalid { field, problem: problem.to_owned() };
    if let Some(problem) = door.week.problem() {
        return Err(invalid("hours", problem));
    }
    door.word = naming::checked("word", &door.word, LONGEST_WORD)?;
    // A word of starting means the same already; one of stopping must never be answered with a question.
    if matches!(words::read(&door.word), Heard::Stop { .. } | Heard::Unsure) {
        return Err(invalid("word", "means something else already"));
    }
    if door.texts.len() > MOST {
        return Err(invalid("texts", "are too many"));
    }
    for text in &mut door.texts {
        text.text = naming::text("text", &text.text, LONGEST)?;
        outbox::check(&OutgoingBody::Text(TextBody { body: text.text.replace(SHOP, shop), preview_url: false }))?;
    }
    for (kind, on) in [(TextKind::Greeting, door.greeting), (TextKind::Away, door.away)] {
        if on && !door.texts.iter().any(|text| text.kind == kind) {
            return Err(invalid("text", "is missing"));
        }
    }
    Ok(door)
}
