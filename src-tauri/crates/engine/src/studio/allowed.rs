//! What can be done with a language of a template as it stands at Meta (CONTRACT §3.1): changing is for what is approved,
//! rejected or paused; an approved one once a day and ten times in thirty days, and never its category.

use shopbell_model::template::SubmitNot;
use shopbell_model::{Span, SubmissionState, UtcMillis};
use shopbell_store::tables::studio::draft::Draft;
use shopbell_store::tables::studio::submission::{self, Submission};
use shopbell_store::tables::template::TemplateRow;
use shopbell_store::{SqliteConnection, StoreError};

use super::{State, known};

/// Changes of an approved template in [`MONTH`].
const EDITS: usize = 10;
/// In which Meta counts changes.
const MONTH: Span = Span::days(30);
/// Between two changes of an approved template.
const DAY: Span = Span::days(1);
/// New templates an hour.
const CREATIONS: u32 = 100;

/// What can be done with a language of a template now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is an act of its own")]
pub struct May {
    /// A draft may be written.
    pub write: bool,
    /// It may be handed in.
    pub submit: bool,
    /// Why not.
    pub submit_not: Option<SubmitNot>,
    /// Whether handing in changes what Meta has.
    pub edits: bool,
    /// How often an approved one may still be changed.
    pub edits_left: Option<u32>,
    /// When it may be changed again.
    pub edit_from: Option<UtcMillis>,
    /// Whether its category may be chosen.
    pub category: bool,
    /// It may be deleted at Meta.
    pub delete: bool,
    /// It may be archived.
    pub archive: bool,
    /// It may be taken out of the archive.
    pub unarchive: bool,
    /// Its pause may be ended.
    pub unpause: bool,
}

/// What can be done with it. `last` is what was handed in of it last.
pub(super) async fn may(
    conn: &mut SqliteConnection,
    row: Option<&TemplateRow>,
    draft: Option<&Draft>,
    last: Option<&Submission>,
    now: UtcMillis,
) -> Result<May, StoreError> {
    let row = row.filter(|row| row.gone_at.is_none());
    let state = row.map(State::of_row);
    let there = row.is_some();
    let read_only = row.is_some_and(|row| known::read_only(&known::at_meta(row)));
    let mut may = May {
        write: !read_only && !matches!(state, Some(State::Deleting | State::Disabled)),
        edits: there,
        category: state != Some(State::Approved) && state != Some(State::Flagged),
        delete: there && !matches!(state, Some(State::Disabled | State::Deleting)),
        archive: matches!(state, Some(State::Approved | State::Flagged | State::Paused | State::Rejected)),
        unarchive: state == Some(State::Archived),
        unpause: state == Some(State::Paused),
        ..May::default()
    };
    if let (Some(row), Some(State::Approved | State::Flagged)) = (row, state) {
        let edits = submission::edits_since(conn, &row.facts.meta_id, now - MONTH).await?;
        may.edits_left = u32::try_from(EDITS.saturating_sub(edits.len())).ok();
        let after_ten = edits.len().checked_sub(EDITS).and_then(|first| edits.get(first)).map(|at| *at + MONTH);
        let after_one = edits.last().map(|at| *at + DAY).filter(|from| *from > now);
        may.edit_from = after_ten.max(after_one);
        may.submit_not =
            if after_ten.is_some() { Some(SubmitNot::TenTimes) } else { after_one.map(|_| SubmitNot::OnceADay) };
    }
    let stands = match state {
        _ if read_only => Some(SubmitNot::ReadOnly),
        None | Some(State::Approved | State::Flagged | State::Rejected | State::Paused) => None,
        Some(State::InReview | State::InAppeal) => Some(SubmitNot::InReview),
        Some(_) => Some(SubmitNot::NotAsItStands),
    };
    let on_its_way = last.is_some_and(|last| matches!(last.state, SubmissionState::Sending | SubmissionState::Unknown));
    let hundred = !there && submission::created_since(conn, now - Span::hours(1)).await? >= CREATIONS;
    may.submit_not = on_its_way
        .then_some(SubmitNot::OnItsWay)
        .or(stands)
        .or(may.submit_not)
        .or(draft.is_none().then_some(SubmitNot::NothingWritten))
        .or(hundred.then_some(SubmitNot::Hundred));
    may.submit = may.submit_not.is_none();
    Ok(may)
}
