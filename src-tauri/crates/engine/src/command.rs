//! A changing command is done once: the same id again gets the answer of the first time.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use shopbell_model::{CommandId, UnknownWord, UtcMillis};
use shopbell_store::{BoxFuture, SqliteConnection, StoreError, command_done};

use crate::changes::News;
use crate::core::Core;
use crate::error::{EngineError, Outcome};

/// The answer of the first time, if there was one. An id that served another command is refused.
pub(crate) async fn done<A: DeserializeOwned>(
    tx: &mut SqliteConnection,
    id: &CommandId,
    name: &'static str,
) -> Outcome<Option<A>> {
    if id.as_str().is_empty() || id.as_str().len() > 128 {
        return Ok(Err(invalid("must be 1 to 128 bytes")));
    }
    match command_done::get(tx, id).await? {
        None => Ok(Ok(None)),
        Some(done) if done.command != name => Ok(Err(invalid("was used for another command"))),
        // What it answered was forgotten: that it was done is all that is known.
        Some(done) if done.answer.is_empty() => Ok(Err(EngineError::MovedOn)),
        Some(done) => match serde_json::from_str(&done.answer) {
            Ok(answer) => Ok(Ok(Some(answer))),
            Err(_) => Err(StoreError::Unreadable(UnknownWord { kind: "answer", word: done.answer })),
        },
    }
}

/// Notes a command and its answer, in the transaction that does it.
pub(crate) async fn note<A: Serialize>(
    tx: &mut SqliteConnection,
    id: &CommandId,
    name: &'static str,
    answer: &A,
    now: UtcMillis,
) -> Result<(), StoreError> {
    // Answers are plain numbers and units: they always have a spelling.
    let answer = serde_json::to_string(answer).unwrap_or_else(|_| "null".to_owned());
    command_done::put(tx, id, name, &answer, now).await
}

/// The frame of a changing command: does it once, tells every window, and gives the same id the answer of the first time.
/// What refuses has written nothing.
pub(crate) async fn once<A, F>(core: &Arc<Core>, id: CommandId, name: &'static str, change: F) -> Result<A, EngineError>
where
    A: Serialize + DeserializeOwned + Send + Sync + 'static,
    F: for<'c> FnOnce(&'c mut SqliteConnection, &'c mut News) -> BoxFuture<'c, Outcome<A>> + Send + 'static,
{
    let now = core.now();
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match done::<A>(tx, &id, name).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(answer)) => return Ok(Ok((answer, News::default()))),
                    Ok(None) => {}
                }
                let mut news = News::default();
                let answer = match change(tx, &mut news).await? {
                    Ok(answer) => answer,
                    Err(refusal) => return Ok(Err(refusal)),
                };
                note(tx, &id, name, &answer, now).await?;
                Outcome::Ok(Ok((answer, news)))
            })
        })
        .await;
    let (answer, news) = core.noted(written)??;
    core.publish(news);
    Ok(answer)
}

/// Notes a command that is carried out elsewhere; `false` when it was noted before.
pub(crate) async fn first_time(core: &Arc<Core>, id: CommandId, name: &'static str) -> Result<bool, EngineError> {
    let now = core.now();
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match done::<()>(tx, &id, name).await? {
                    Err(refusal) => Ok(Err(refusal)),
                    Ok(Some(())) => Ok(Ok(false)),
                    Ok(None) => {
                        note(tx, &id, name, &(), now).await?;
                        Ok(Ok(true))
                    }
                }
            })
        })
        .await;
    core.noted(written)?
}

fn invalid(problem: &str) -> EngineError {
    EngineError::Invalid { field: "command_id", problem: problem.to_owned() }
}
