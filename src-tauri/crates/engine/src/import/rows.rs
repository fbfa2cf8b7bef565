//! Files and their rows as they are shown.

use std::sync::Arc;

use shopbell_model::import::{ImportState, Outcome, Plan, Refused};
use shopbell_model::{ContactId, FileId, ImportId, UtcMillis};
use shopbell_store::tables::import::row::{self, Row};
use shopbell_store::tables::import::{self, Counts, Import};

use super::said::Said;
use super::{bring_in, undo};
use crate::core::Core;
use crate::error::EngineError;

/// A file as it is shown.
#[derive(Clone, Debug)]
pub struct ImportView {
    /// Which.
    pub id: ImportId,
    /// What it is called.
    pub name: String,
    /// Where it stands.
    pub state: ImportState,
    /// Whether it is read at this moment.
    pub reading: bool,
    /// How it is read.
    pub plan: Plan,
    /// Its rows.
    pub counts: Counts,
    /// When reading began.
    pub begun_at: UtcMillis,
    /// When it was brought in.
    pub done_at: Option<UtcMillis>,
    /// Until when it can be taken back; nothing when it cannot.
    pub undo_until: Option<UtcMillis>,
    /// When it was taken back.
    pub undone_at: Option<UtcMillis>,
    /// Persons who stay although it was taken back: they were changed since.
    pub stays: i64,
    /// The entry of the ledger that says that its people agreed.
    pub entry: Option<i64>,
    /// The paper that shows why one may write to its people, and what it is called.
    pub proof: Option<(FileId, String)>,
}

/// A row as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// Its line in the file.
    pub row: i64,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Whom it is about.
    pub contact: Option<ContactId>,
    /// The name the shop has for the person; beside [`Said::name`] where the two differ.
    pub name: Option<String>,
    /// The number the shop has of the person.
    pub phone: Option<String>,
    /// What the row says.
    pub said: Said,
    /// Why it cannot be used.
    pub refused: Option<Refused>,
    /// Why one may write to the person, by the row's own words.
    pub basis: Option<String>,
    /// When the person agreed, by the row's own words.
    pub agreed_at: Option<UtcMillis>,
}

/// Files before one of them, the newest first.
pub(crate) async fn list(
    core: &Arc<Core>,
    before: Option<ImportId>,
    limit: u32,
) -> Result<Vec<ImportView>, EngineError> {
    let mut conn = core.store.read().await?;
    let files = import::list(&mut conn, before.unwrap_or(ImportId(i64::MAX)), limit).await?;
    files.into_iter().map(|file| view(core, file)).collect()
}

/// One file.
pub(crate) async fn of(core: &Arc<Core>, which: ImportId) -> Result<ImportView, EngineError> {
    let file = import::get(&mut *core.store.read().await?, which).await?;
    view(core, file.ok_or(EngineError::NotFound { what: "import" })?)
}

fn view(core: &Core, file: Import) -> Result<ImportView, EngineError> {
    let plan = bring_in::plan(&file)?;
    Ok(ImportView {
        proof: file.proof.zip(plan.proof.as_ref().map(|proof| proof.name.clone())),
        plan,
        reading: core.imports.reading() == Some(file.id),
        undo_until: undo::until(&file).filter(|until| *until >= core.now()),
        id: file.id,
        name: file.name,
        state: file.state,
        counts: file.counts,
        begun_at: file.begun_at,
        done_at: file.done_at,
        undone_at: file.undone_at,
        stays: file.stays,
        entry: file.consent_seq,
    })
}

/// Rows of a file with this outcome, in the file's order, after a line.
pub(crate) async fn page(
    core: &Arc<Core>,
    which: ImportId,
    outcome: Outcome,
    after: i64,
    limit: u32,
) -> Result<Vec<RowView>, EngineError> {
    let rows = row::page(&mut *core.store.read().await?, which, outcome, after, limit).await?;
    Ok(rows.into_iter().map(shown).collect())
}

/// Rows whose person stays although the file was taken back, in the file's order, after a line.
pub(crate) async fn staying(
    core: &Arc<Core>,
    which: ImportId,
    after: i64,
    limit: u32,
) -> Result<Vec<RowView>, EngineError> {
    let rows = row::staying(&mut *core.store.read().await?, which, after, limit).await?;
    Ok(rows.into_iter().map(shown).collect())
}

fn shown(row: Row) -> RowView {
    let kept = row.said.unwrap_or_default();
    let refused = (row.outcome == Outcome::Refused).then(|| serde_json::from_str::<Refused>(&kept).ok()).flatten();
    RowView {
        row: row.row,
        outcome: row.outcome,
        contact: row.contact,
        name: row.name,
        phone: row.phone,
        said: if refused.is_some() { Said::default() } else { Said::read(&kept) },
        refused,
        basis: row.basis,
        agreed_at: row.agreed_at,
    }
}
