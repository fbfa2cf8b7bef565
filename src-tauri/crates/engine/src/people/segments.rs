//! Segments kept by name.

use std::sync::Arc;

use shopbell_model::segment::Segment;
use shopbell_model::{CommandId, SegmentId};
use shopbell_store::tables::segment::{self, Kept};

use super::find::few;
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, naming};

/// As many segments as a menu can show.
const MOST: u32 = 100;

/// The longest name of a segment, in characters.
pub const LONGEST: usize = 60;

const NO_SEGMENT: EngineError = EngineError::NotFound { what: "segment" };

/// All segments, by name.
pub(crate) async fn all_segments(core: &Arc<Core>) -> Result<Vec<Kept>, EngineError> {
    Ok(segment::all(&mut *core.store.read().await?, core.own.portfolio).await?)
}

/// Keeps a segment by name, or changes one.
pub(crate) async fn save_segment(
    core: &Arc<Core>,
    id: CommandId,
    which: Option<SegmentId>,
    name: &str,
    rules: Segment,
) -> Result<SegmentId, EngineError> {
    let name = naming::checked("name", name, LONGEST)?;
    few(&rules)?;
    let (own, now) = (core.own, core.now());
    command::once(core, id, "save_segment", move |tx, news| {
        Box::pin(async move {
            if segment::named(tx, own.portfolio, &name).await?.is_some_and(|found| Some(found) != which) {
                return Ok(Err(EngineError::NameTaken));
            }
            let saved = match which {
                Some(which) if segment::change(tx, which, &name, &rules).await? => which,
                Some(_) => return Ok(Err(NO_SEGMENT)),
                None if segment::all(tx, own.portfolio).await?.len() >= MOST as usize => {
                    return Ok(Err(EngineError::TooMany { most: MOST }));
                }
                None => segment::add(tx, own.portfolio, &name, &rules, now).await?,
            };
            news.touch(Tag::People);
            Ok(Ok(saved))
        })
    })
    .await
}

/// Forgets a segment. Keeping it again is how that is undone.
pub(crate) async fn delete_segment(core: &Arc<Core>, id: CommandId, which: SegmentId) -> Result<(), EngineError> {
    command::once(core, id, "delete_segment", move |tx, news| {
        Box::pin(async move {
            if !segment::delete(tx, which).await? {
                return Ok(Err(NO_SEGMENT));
            }
            news.touch(Tag::People);
            Ok(Ok(()))
        })
    })
    .await
}
