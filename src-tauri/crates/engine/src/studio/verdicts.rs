//! What Meta says after its review is kept at the submission it is about, whichever way it comes: by webhook or in a list.

use shopbell_model::{SubmissionState, UtcMillis};
use shopbell_store::tables::studio::submission;
use shopbell_store::tables::template::TemplateRow;
use shopbell_store::{SqliteConnection, StoreError};

use super::{State, answers};
use crate::changes::News;

/// A template of Meta's stands otherwise, or was told of again: its last submission has its verdict, once.
pub(crate) async fn judged(
    tx: &mut SqliteConnection,
    row: &TemplateRow,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let verdict = State::of_meta(&row.facts.status);
    let says_something = matches!(
        verdict,
        State::Approved | State::Rejected | State::Paused | State::Disabled | State::Flagged | State::LimitReached
    );
    if !says_something {
        return Ok(());
    }
    let Some(last) = submission::last_taken(tx, &row.facts.meta_id).await? else { return Ok(()) };
    let told = last.verdict.as_deref().map(State::of_meta);
    let same = told == Some(verdict)
        && last.reason == row.facts.rejected_reason
        && (last.advice == row.advice || row.advice.is_none());
    // The review is over with a yes or a no; a pause afterwards is not about what was handed in.
    let over = matches!(told, Some(State::Approved)) && verdict != State::Rejected;
    if last.state != SubmissionState::Taken || same || over {
        return Ok(());
    }
    let advice = row.advice.as_deref().or(last.advice.as_deref());
    submission::judged(tx, last.id, &row.facts.status, row.facts.rejected_reason.as_deref(), advice, at).await?;
    if told == Some(verdict) {
        // The same word with another reason or advice: whoever has looked knows it.
        return Ok(());
    }
    answers::came(tx, &row.facts.name, &row.facts.language, &row.facts.status, news).await
}
