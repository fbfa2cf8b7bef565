//! The stickers a shop keeps, to be sent again and again. Whatever stands in the tray can go: what does not fit Meta's
//! limits is refused when it shall be kept, with what is wrong. A sticker that is sent, or kept once more, comes to the
//! front.

use std::sync::Arc;

use shopbell_model::media::check_file;
use shopbell_model::{CommandId, FileId, MessageId, MessageKind, StickerId};
use shopbell_store::SqliteConnection;
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::message::change;
use shopbell_store::tables::sticker;

pub use shopbell_store::tables::sticker::Sticker;

use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::outbox::file_facts;

/// As many as there can be: the tray shows all of them.
pub const MOST: u32 = 200;

/// The longest name, in characters.
const LONGEST_NAME: usize = 40;

pub(crate) const GONE: EngineError = EngineError::NotFound { what: "sticker" };
const NO_FILE: EngineError = EngineError::NotFound { what: "file" };

/// All of them, the one in front first.
pub(crate) async fn all(core: &Arc<Core>) -> Result<Vec<Sticker>, EngineError> {
    Ok(sticker::all(&mut *core.store.read().await?).await?)
}

/// Keeps an attached file as a sticker; answers which. The same content is one sticker.
pub(crate) async fn keep(core: &Arc<Core>, id: CommandId, file: FileId, name: &str) -> Result<StickerId, EngineError> {
    let name = checked(name)?;
    command::once(core, id, "keep_sticker", move |tx, news| {
        Box::pin(async move {
            let attached = media::file(tx, file).await?.filter(|file| file.message.is_none());
            let Some(attached) = attached else { return Ok(Err(NO_FILE)) };
            let known = match fits(tx, &attached).await? {
                Ok(known) => known,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let kept = match known {
                Some(known) => {
                    sticker::to_front(tx, known).await?;
                    media::drop_staged(tx, file).await?;
                    known
                }
                None => sticker::add(tx, file, &name).await?,
            };
            news.touch(Tag::Stickers);
            Ok(Ok(kept))
        })
    })
    .await
}

/// Keeps the sticker of a message, a customer's or the shop's own; answers which.
pub(crate) async fn keep_of_message(
    core: &Arc<Core>,
    id: CommandId,
    message: MessageId,
) -> Result<StickerId, EngineError> {
    let now = core.now();
    command::once(core, id, "keep_sticker_of", move |tx, news| {
        Box::pin(async move {
            let gone = change::is_revoked(tx, message).await?;
            let of_message = media::of_message(tx, message).await?.filter(|file| file.file.is_some() && !gone);
            let Some(of_message) = of_message else { return Ok(Err(NO_FILE)) };
            let known = match fits(tx, &of_message).await? {
                Ok(known) => known,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let kept = match known {
                Some(known) => {
                    sticker::to_front(tx, known).await?;
                    known
                }
                None => {
                    let Some(copy) = media::copy(tx, of_message.id, now).await? else { return Ok(Err(NO_FILE)) };
                    sticker::add(tx, copy, "").await?
                }
            };
            news.touch(Tag::Stickers);
            Ok(Ok(kept))
        })
    })
    .await
}

/// Refuses what cannot go as a sticker, and one too many; answers which sticker it is already.
async fn fits(tx: &mut SqliteConnection, file: &Media) -> Outcome<Option<StickerId>> {
    if let Err(problem) = check_file(MessageKind::Sticker, &file_facts(file)) {
        return Ok(Err(EngineError::FileUnfit { kind: MessageKind::Sticker, problem }));
    }
    let known = match &file.file {
        Some(content) => sticker::of_content(tx, content).await?,
        None => None,
    };
    if known.is_none() && sticker::count(tx).await? >= MOST {
        return Ok(Err(EngineError::TooMany { most: MOST }));
    }
    Ok(Ok(known))
}

/// Calls one otherwise; an empty name is none.
pub(crate) async fn rename(core: &Arc<Core>, id: CommandId, which: StickerId, name: &str) -> Result<(), EngineError> {
    let name = checked(name)?;
    command::once(core, id, "rename_sticker", move |tx, news| {
        Box::pin(async move {
            if !sticker::rename(tx, which, &name).await? {
                return Ok(Err(GONE));
            }
            news.touch(Tag::Stickers);
            Ok(Ok(()))
        })
    })
    .await
}

/// Puts one in front of another, or behind all of them.
pub(crate) async fn put(
    core: &Arc<Core>,
    id: CommandId,
    which: StickerId,
    before: Option<StickerId>,
) -> Result<(), EngineError> {
    command::once(core, id, "move_sticker", move |tx, news| {
        Box::pin(async move {
            let mut order: Vec<StickerId> = sticker::all(tx).await?.iter().map(|one| one.id).collect();
            let Some(from) = order.iter().position(|one| *one == which) else { return Ok(Err(GONE)) };
            order.remove(from);
            let to = match before {
                Some(before) => order.iter().position(|one| *one == before).unwrap_or(from),
                None => order.len(),
            };
            order.insert(to, which);
            for (place, one) in (1..).zip(order.iter().rev()) {
                sticker::set_place(tx, *one, place).await?;
            }
            news.touch(Tag::Stickers);
            Ok(Ok(()))
        })
    })
    .await
}

/// Takes one out of the tray. What was sent of it stays in its chats.
pub(crate) async fn remove(core: &Arc<Core>, id: CommandId, which: StickerId) -> Result<(), EngineError> {
    command::once(core, id, "remove_sticker", move |tx, news| {
        Box::pin(async move {
            let Some(file) = sticker::file(tx, which).await? else { return Ok(Err(GONE)) };
            sticker::delete(tx, which).await?;
            media::drop_staged(tx, file).await?;
            news.touch(Tag::Stickers);
            Ok(Ok(()))
        })
    })
    .await
}

/// A name on one line, or none.
fn checked(name: &str) -> Result<String, EngineError> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() > LONGEST_NAME {
        let problem = format!("longer than {LONGEST_NAME} characters");
        return Err(EngineError::Invalid { field: "name", problem });
    }
    Ok(name)
}
