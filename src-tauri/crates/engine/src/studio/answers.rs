//! What Meta said of templates since somebody last looked: the mark on *Templates* and the line above the views. Nobody
//! sits before the studio for the hours a review takes. Kept as one small fact, so that it survives a restart; one entry
//! a language of a template, the newest word only.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::CommandId;
use shopbell_store::tables::setting;
use shopbell_store::{SqliteConnection, StoreError};

use super::State;
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// The fact's name.
const KEY: &str = "template_answers";
/// So many are remembered; of more the oldest are forgotten. The list of templates shows them all the same.
const MOST: usize = 50;

/// What is kept of an answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept {
    name: String,
    language: String,
    status: String,
}

/// An answer of Meta's nobody has looked at yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The template's name.
    pub name: String,
    /// Its language, in Meta's spelling.
    pub language: String,
    /// What Meta said.
    pub state: State,
}

/// What nobody has looked at yet, the newest first.
pub(crate) async fn unseen(conn: &mut SqliteConnection) -> Result<Vec<Answer>, StoreError> {
    let answer = |one: Kept| Answer { state: State::of_meta(&one.status), name: one.name, language: one.language };
    Ok(kept(conn).await?.into_iter().rev().map(answer).collect())
}

/// Meta has judged a template that was handed in from here.
pub(super) async fn came(
    tx: &mut SqliteConnection,
    name: &str,
    language: &str,
    status: &str,
    news: &mut News,
) -> Result<(), StoreError> {
    let mut all = kept(tx).await?;
    all.retain(|one| one.name != name || one.language != language);
    all.push(Kept { name: name.to_owned(), language: language.to_owned(), status: status.to_owned() });
    let too_many = all.len().saturating_sub(MOST);
    all.drain(..too_many);
    put(tx, &all, news).await
}

/// Somebody has looked at a template, or without a name has put the whole line away.
///
/// # Errors
/// When the store fails.
pub(crate) async fn seen(core: &Arc<Core>, id: CommandId, name: Option<String>) -> Result<(), EngineError> {
    command::once(core, id, "studio_seen", move |tx, news| {
        Box::pin(async move {
            let mut all = kept(tx).await?;
            let before = all.len();
            all.retain(|one| name.as_ref().is_some_and(|name| one.name != *name));
            if all.len() < before {
                put(tx, &all, news).await?;
            }
            Ok(Ok(()))
        })
    })
    .await
}

/// What cannot be read is as if nothing was there: it is a mark, and the list of templates knows better.
async fn kept(conn: &mut SqliteConnection) -> Result<Vec<Kept>, StoreError> {
    let stored = setting::get(conn, KEY).await?;
    Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

async fn put(tx: &mut SqliteConnection, all: &[Kept], news: &mut News) -> Result<(), StoreError> {
    news.touch(Tag::Shop);
    if all.is_empty() {
        return setting::remove(tx, KEY).await;
    }
    // Strings always have a spelling.
    setting::put(tx, KEY, &serde_json::to_string(all).unwrap_or_default()).await
}
