//! What came in after the shop had been away: how much, since when, and whether anything is missing as far as anybody here
//! can see. Counted while it is taken in (`ingest::absence`), judged here.

use std::sync::Arc;

use shopbell_model::{CommandId, Span, UtcMillis};
use shopbell_store::{SqliteConnection, StoreError, journal, tables::catch_up};

use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// Meta keeps a webhook that nobody takes for so long (CONTRACT §9.1).
const META_KEEPS: Span = Span::days(7);

/// What is missing is counted up to this: whether there is any matters more than how much.
const CAP: u32 = 100;

/// What came in after the last absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CatchUp {
    /// Which absence.
    pub id: i64,
    /// When something came last before it.
    pub since: UtcMillis,
    /// When something came again.
    pub back_at: UtcMillis,
    /// Messages of customers, pictures among them.
    pub messages: u32,
    /// How many of them are pictures.
    pub pictures: u32,
    /// Messages the shop wrote in the phone app.
    pub echoes: u32,
    /// What may be missing.
    pub missing: Missing,
    /// Whether a person has seen it.
    pub dismissed: bool,
}

/// What may be missing, as far as it can be seen from here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// What was written before this time Meta no longer had: the absence was longer than it keeps anything.
    pub before: Option<UtcMillis>,
    /// Events that came since and were not understood; they are kept. Counted up to 100.
    pub not_understood: u32,
    /// Files that could not be fetched any more. Counted up to 100.
    pub files: u32,
}

impl Missing {
    /// Whether nothing is missing, as far as it can be seen from here.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.before.is_none() && self.not_understood == 0 && self.files == 0
    }
}

/// What came in after the last absence; none when the shop was never away.
pub(crate) async fn last(conn: &mut SqliteConnection) -> Result<Option<CatchUp>, StoreError> {
    let Some(row) = catch_up::newest(conn).await? else { return Ok(None) };
    let kept = row.back_at - META_KEEPS;
    let missing = Missing {
        before: (row.since < kept).then_some(kept),
        not_understood: journal::count_set_aside_since(conn, row.body, CAP).await?,
        files: catch_up::files_lost(conn, row.between, CAP).await?,
    };
    Ok(Some(CatchUp {
        id: row.id,
        since: row.since,
        back_at: row.back_at,
        messages: row.messages,
        pictures: row.pictures,
        echoes: row.echoes,
        missing,
        dismissed: row.dismissed,
    }))
}

/// A person has seen it.
pub(crate) async fn dismiss(core: &Arc<Core>, id: CommandId, which: i64) -> Result<(), EngineError> {
    command::once(core, id, "dismiss_catch_up", move |tx, news| {
        Box::pin(async move {
            if !catch_up::dismiss(tx, which).await? {
                return Ok(Err(EngineError::NotFound { what: "catch_up" }));
            }
            news.touch(Tag::Shop);
            Ok(Ok(()))
        })
    })
    .await
}
