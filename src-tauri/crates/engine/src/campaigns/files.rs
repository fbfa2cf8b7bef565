//! The files a campaign sends with its template: the campaign keeps them, and every message gets a row of its own that speaks of
//! the same content, so that it goes up to Meta once.

use shopbell_model::media::{FileProblem, check_head};
use shopbell_model::{CampaignId, FileId, MessageKind, UtcMillis};
use shopbell_store::tables::{campaign, media, template};
use shopbell_store::{SqliteConnection, StoreError};

use super::plan::Says;
use crate::media::Staged;
use crate::outbox::{self as way_out, file_facts};
use crate::templates::{self, Picked};

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

/// Keeps the files of a plan, and no others; false where one is not there to be kept.
pub(super) async fn keep(
    tx: &mut SqliteConnection,
    which: CampaignId,
    says: Option<&Says>,
) -> Result<bool, StoreError> {
    let files: Vec<FileId> = says.into_iter().flat_map(|says| says.files.iter().map(|(_, file)| *file)).collect();
    for file in &files {
        if media::staged(tx, *file).await?.is_none() {
            return Ok(false);
        }
    }
    campaign::keep_files(tx, which, &files).await?;
    Ok(true)
}

/// Gives a message that is about to be written rows of its own for its files; false where one is gone.
pub(super) async fn copied(tx: &mut SqliteConnection, picked: &mut Picked, now: UtcMillis) -> Result<bool, StoreError> {
    for one in &mut picked.files {
        match media::copy(tx, one.file.id, now).await? {
            Some(copy) => one.file.id = copy,
            None => return Ok(false),
        }
    }
    Ok(true)
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
