//! Bringing a file in: one short commit, whatever its size. Leaving one that is ready, and saying otherwise why one may
//! write to its people, are no more.

use std::sync::Arc;

use shopbell_model::import::{ImportState, Plan, Proof, Why};
use shopbell_model::{CommandId, ImportId, Span};
use shopbell_store::tables::import::{self, Import};
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::{News, Tag};
use crate::clerk::Clerk;
use crate::consent::file;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::{command, counter, naming};

/// The longest wording, in characters.
const LONGEST: usize = 1000;

/// Nobody agreed earlier than this ago: such a day is a slip of the hand.
const EARLIEST: Span = Span::days(366 * 20);

/// Says why one may write to the people of a file that is ready. Nothing is staged anew: every row keeps what its columns
/// say, and this says which of them counts.
pub(crate) async fn choose(
    core: &Arc<Core>,
    id: CommandId,
    which: ImportId,
    why: Why,
    proof: Option<Proof>,
) -> Result<(), EngineError> {
    let now = core.now();
    let why = match why {
        Why::SameForAll { topic, words, at, names_whatsapp } => {
            let words = naming::text("words", &words, LONGEST)?;
            if at > now || at < now - EARLIEST {
                let problem = "must not lie ahead, nor decades back".to_owned();
                return Err(EngineError::Invalid { field: "at", problem });
            }
            Why::SameForAll { topic, words, at, names_whatsapp }
        }
        why => why,
    };
    command::once(core, id, "import_choose", move |tx, news| {
        Box::pin(async move {
            let file = match ready(tx, which).await? {
                Ok(file) => file,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let mut plan = self::plan(&file)?;
            if matches!(why, Why::ByColumn { .. }) && !plan.has_basis() {
                let problem = "no column says why one may write".to_owned();
                return Ok(Err(EngineError::Invalid { field: "why", problem }));
            }
            (plan.why, plan.proof) = (why, proof);
            if plan.talks_over_a_column() {
                return Ok(Err(EngineError::ImportSaysNo));
            }
            import::set_plan(tx, which, &plan.json()).await?;
            import::set_proof(tx, which, plan.proof.and_then(|proof| proof.file)).await?;
            news.touch(Tag::Imports);
            Ok(Ok(()))
        })
    })
    .await
}

/// Brings a file in: from this commit on everybody sees its people.
pub(crate) async fn bring_in(core: &Arc<Core>, id: CommandId, which: ImportId) -> Result<(), EngineError> {
    let (clerk, person, now) = (Clerk::new(core), core.own.person, core.now());
    let done = command::once(core, id, "import_commit", move |tx, news| {
        Box::pin(async move {
            let file = match ready(tx, which).await? {
                Ok(file) => file,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let plan = self::plan(&file)?;
            if plan.talks_over_a_column() {
                return Ok(Err(EngineError::ImportSaysNo));
            }
            let helper = counter::me(tx).await?;
            file::agreed(tx, &clerk, &file, &plan, (person, helper)).await?;
            import::set_state(tx, which, ImportState::Done, now).await?;
            touch(news);
            Ok(Ok(()))
        })
    })
    .await;
    core.imports.wake.notify_one();
    done
}

/// Leaves a file that is ready: nothing of it will ever be seen.
pub(crate) async fn drop_it(core: &Arc<Core>, id: CommandId, which: ImportId) -> Result<(), EngineError> {
    let now = core.now();
    let done = command::once(core, id, "import_drop", move |tx, news| {
        Box::pin(async move {
            if let Err(refusal) = ready(tx, which).await? {
                return Ok(Err(refusal));
            }
            import::set_state(tx, which, ImportState::Dropped, now).await?;
            news.touch(Tag::Imports);
            Ok(Ok(()))
        })
    })
    .await;
    core.imports.wake.notify_one();
    done
}

/// A file that is ready.
async fn ready(tx: &mut SqliteConnection, which: ImportId) -> Outcome<Import> {
    Ok(match import::get(tx, which).await? {
        Some(file) if file.state == ImportState::Ready => Ok(file),
        Some(_) => Err(EngineError::MovedOn),
        None => Err(EngineError::NotFound { what: "import" }),
    })
}

/// Everything that shows people reads again.
pub(super) fn touch(news: &mut News) {
    for tag in [Tag::Imports, Tag::People, Tag::Labels, Tag::Conversations, Tag::Shop] {
        news.touch(tag);
    }
}

/// A file's plan as it was kept.
pub(super) fn plan(file: &Import) -> Result<Plan, StoreError> {
    Plan::read(&file.plan).map_err(|_| {
        StoreError::Unreadable(shopbell_model::UnknownWord { kind: "plan", word: file.plan.chars().take(80).collect() })
    })
}
