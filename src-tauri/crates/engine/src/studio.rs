//! The template studio: what is written before Meta has it (`drafts`), what our checks say of it (`check`), handing it in
//! (`submit`, `settle`, `lookup`), what Meta said afterwards (`verdicts`), looking after what Meta has (`cycle`), and
//! sample files (`samples`). What Meta has is kept by [`crate::templates`]; here it is shown beside the drafts (`list`,
//! `one`).
//!
//! **Nothing is handed in twice.** A submission is written down as *sending* before Meta is asked. Whose answer is lost, by
//! a broken line or a crash, is *unknown*: Meta is asked whether it has the template before anything else happens, and a
//! draft whose last submission ended so is never sent without that question.

mod allowed;
mod answers;
mod appeared;
mod check;
mod cycle;
mod diff;
mod drafts;
mod known;
mod library;
mod list;
mod lookup;
mod one;
mod room;
mod samples;
mod settle;
mod submit;
mod trouble;
mod verdicts;
mod words;

#[cfg(test)]
mod tests;

pub use allowed::May;
pub use answers::Answer;
pub use check::{
    Checked, Count, Forecast, Found, FromChat, Gap, Place, Preview, PreviewCard, PreviewHeader, Previews, Reason,
    SampleFile, SubmitNow, Sure,
};
pub use cycle::{Act, Acted};
pub use diff::{Differs, Is, Side, Words};
pub use drafts::{From, Saved};
pub use library::Entry;
pub use list::{Listed, ListedLanguage, Page, Query, Shelf};
pub use one::{AtMeta, One, OneLanguage, Submitted};
pub use room::Room;
pub use submit::HandedIn;
pub use trouble::Trouble;

pub(crate) use answers::{seen, unseen};
pub(crate) use appeared::appeared;
pub(crate) use check::check;
pub(crate) use cycle::act;
pub(crate) use diff::diff;
pub(crate) use drafts::{discard, keep, make, save, versions};
pub(crate) use library::library;
pub(crate) use list::list;
pub(crate) use lookup::watch;
pub(crate) use one::one;
pub(crate) use samples::{Carrying, resume, sample, upload};
pub(crate) use submit::{InFlight, submit};
pub(crate) use verdicts::judged;
pub(crate) use words::learn;

use shopbell_model::{AccountId, FamilyId, SubmissionState, UtcMillis};
use shopbell_store::tables::studio::family::{self, Family};
use shopbell_store::tables::studio::submission::{self, Submission};
use shopbell_store::tables::template::{self, TemplateRow};
use shopbell_store::{SqliteConnection, Store, StoreError};

use crate::error::{EngineError, Outcome};

/// Which template, in all its languages.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Key {
    /// By the name Meta knows it by.
    Name(String),
    /// By its family of drafts.
    Family(FamilyId),
}

/// Where a language of a template stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is written and Meta does not have it.
    Draft,
    /// It is on its way to Meta.
    Sending,
    /// The answer was lost; Meta is being asked.
    Unknown,
    /// The answer was lost, and Meta does not have it.
    Absent,
    /// Meta did not take it.
    Refused,
    /// Meta is reading it.
    InReview,
    /// The shop asked Meta to think again.
    InAppeal,
    /// It may go.
    Approved,
    /// It may go, and Meta warns.
    Flagged,
    /// Meta rejected it.
    Rejected,
    /// Meta pauses it.
    Paused,
    /// Meta has switched it off.
    Disabled,
    /// It lies in the archive.
    Archived,
    /// It is being deleted.
    Deleting,
    /// Meta does not have it any more.
    Gone,
    /// Meta has too many of this account's.
    LimitReached,
    /// Meta says something about it that is not known here.
    Other,
}

impl State {
    /// Meta's word for a status or an event about one (CONTRACT §3.3).
    #[must_use]
    pub fn of_meta(word: &str) -> Self {
        match word.to_ascii_uppercase().as_str() {
            "PENDING" => Self::InReview,
            "IN_APPEAL" => Self::InAppeal,
            "APPROVED" | "REINSTATED" | "UNARCHIVED" => Self::Approved,
            "FLAGGED" => Self::Flagged,
            "REJECTED" => Self::Rejected,
            "PAUSED" => Self::Paused,
            "DISABLED" | "LOCKED" => Self::Disabled,
            "ARCHIVED" => Self::Archived,
            "PENDING_DELETION" => Self::Deleting,
            "DELETED" => Self::Gone,
            "LIMIT_EXCEEDED" => Self::LimitReached,
            _ => Self::Other,
        }
    }

    /// How a template of Meta's stands.
    pub(crate) fn of_row(row: &TemplateRow) -> Self {
        Self::at_meta(row.gone_at, &row.facts.status)
    }

    /// How one stands that Meta calls so, or has not any more.
    pub(crate) fn at_meta(gone_at: Option<UtcMillis>, status: &str) -> Self {
        if gone_at.is_some() { Self::Gone } else { Self::of_meta(status) }
    }

    /// How far a submission came, and Meta's word about it.
    #[must_use]
    pub fn of_submission(one: &Submission) -> Self {
        match one.state {
            SubmissionState::Sending => Self::Sending,
            SubmissionState::Unknown => Self::Unknown,
            SubmissionState::Absent => Self::Absent,
            SubmissionState::Refused => Self::Refused,
            SubmissionState::Taken => one.verdict.as_deref().map_or(Self::InReview, Self::of_meta),
        }
    }
}

/// What is known of a template: its family, and what Meta has of it.
pub(crate) struct Group {
    pub(crate) family: Option<Family>,
    pub(crate) name: String,
    pub(crate) rows: Vec<TemplateRow>,
}

impl Group {
    /// What to open it by.
    pub(crate) fn key(&self) -> Key {
        match &self.family {
            Some(family) if !family.at_meta => Key::Family(family.id),
            _ => Key::Name(self.name.clone()),
        }
    }

    /// What Meta has in a language.
    pub(crate) fn row(&self, language: &str) -> Option<&TemplateRow> {
        self.rows.iter().find(|row| row.facts.language == language)
    }
}

pub(crate) const NO_TEMPLATE: EngineError = EngineError::NotFound { what: "template" };

/// The template somebody means.
pub(crate) async fn group(conn: &mut SqliteConnection, account: AccountId, key: &Key) -> Outcome<Group> {
    let family = match key {
        Key::Name(name) => match family::at_meta(conn, account, name).await? {
            Some(id) => family::get(conn, id).await?,
            None => None,
        },
        Key::Family(id) => match family::get(conn, *id).await? {
            Some(family) => Some(family),
            None => return Ok(Err(NO_TEMPLATE)),
        },
    };
    let name = match (&family, key) {
        (Some(family), _) => family.name.clone(),
        (None, Key::Name(name)) => name.clone(),
        (None, Key::Family(_)) => return Ok(Err(NO_TEMPLATE)),
    };
    let rows = match &family {
        Some(family) if !family.at_meta => Vec::new(),
        _ => crate::templates::living(template::named(conn, account, &name).await?),
    };
    if family.is_none() && rows.is_empty() {
        return Ok(Err(NO_TEMPLATE));
    }
    Ok(Ok(Group { family, name, rows }))
}

/// The family of drafts of a name Meta has, made where there is none.
pub(crate) async fn family_at_meta(
    tx: &mut SqliteConnection,
    account: AccountId,
    name: &str,
    now: UtcMillis,
) -> Result<FamilyId, StoreError> {
    match family::at_meta(tx, account, name).await? {
        Some(id) => Ok(id),
        None => family::add(tx, account, name, true, now).await,
    }
}

/// Whatever was on its way when the program ended: nobody knows, until Meta was asked.
pub(crate) async fn recover(store: &Store) -> Result<(), EngineError> {
    store.write(|tx| Box::pin(submission::lost_track(tx))).await?;
    Ok(())
}
