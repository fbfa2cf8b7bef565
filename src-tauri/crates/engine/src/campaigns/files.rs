//! The files a campaign sends with its template: the campaign keeps them, and every message gets a row of its own that speaks of
//! the same content, so that it goes up to Meta once.

use shopbell_model::media::{FileProblem, check_head};
use shopbell_model::{FileId, MessageKind, UtcMillis};
use shopbell_store::tables::{media, template};
use shopbell_store::{SqliteConnection, StoreError};

use super::plan::Says;
use crate::media::Staged;
use crate::outbox::{self as way_out, file_facts};
use crate::templates;

/// A file of a campaign.
#[derive(Clone, Debug)]
pub struct PlanFile {
    /// For which slot of the template.
    pub slot: String,
    /// As what it goes.
    pub kind: MessageKind,
    /// The file.
    pub file: Staged,
    /// Why it cannot go like this.
    pub problem: Option<FileProblem>,
}

/// The files that were chosen for what the template asks for, as far as they are there.
pub(super) async fn shown(conn: &mut SqliteConnection, says: &Says) -> Result<Vec<PlanFile>, StoreError> {
    let Some(row) = template::get(conn, says.template).await? else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for (slot, kind) in templates::file_slots(&row.facts) {
        let Some((_, id)) = says.files.iter().find(|(of, _)| *of == slot) else { continue };
        let Some(found) = media::staged(conn, *id).await? else { continue };
        let facts = file_facts(&found);
        let problem = check_head(kind, &facts).err();
        let thumbnail = found.thumbnail.is_some();
        let file = Staged { id: found.id, facts, name: found.name, duration: found.duration, thumbnail };
        files.push(PlanFile { slot, kind, file, problem });
    }
    Ok(files)
}

/// Whether the template asks for something that was not given, does not fit, or that a campaign cannot give.
pub(super) async fn needs_more(
    conn: &mut SqliteConnection,
    says: &Says,
    given: &[PlanFile],
) -> Result<bool, StoreError> {
    let slots: Vec<&str> = given.iter().filter(|one| one.problem.is_none()).map(|one| one.slot.as_str()).collect();
    templates::asks_for_more(conn, says.template, &slots).await
}

/// The files of a plan, as its campaign is to keep them; nothing where one is not there.
pub(super) async fn wanted(
    conn: &mut SqliteConnection,
    says: Option<&Says>,
) -> Result<Option<Vec<FileId>>, StoreError> {
    let files: Vec<FileId> = says.into_iter().flat_map(|says| says.files.iter().map(|(_, file)| *file)).collect();
    for file in &files {
        if media::staged(conn, *file).await?.is_none() {
            return Ok(None);
        }
    }
    Ok(Some(files))
}

/// Whether Meta has all of them: the first message brings them up, and the others go by its ids.
pub(super) async fn are_up(conn: &mut SqliteConnection, says: &Says, now: UtcMillis) -> Result<bool, StoreError> {
    for (_, id) in &says.files {
        let Some(file) = media::staged(conn, *id).await? else { continue };
        if !way_out::is_up(conn, &file, now).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
