//! A template of Meta's list that was not known: perhaps one that was handed in, and whose answer was lost.

use shopbell_model::{AccountId, Span, SubmissionState, UtcMillis};
use shopbell_store::tables::studio::{family, submission};
use shopbell_store::tables::template::TemplateRow;
use shopbell_store::{SqliteConnection, StoreError};

use super::{known, settle};
use crate::changes::News;

/// So long after it was handed in a template may turn up that Meta did not have when it was asked.
const LATE: Span = Span::days(1);

/// Meta lists a template that was not known: perhaps it is one whose answer was lost.
pub(crate) async fn appeared(
    tx: &mut SqliteConnection,
    account: AccountId,
    row: &TemplateRow,
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let facts = &row.facts;
    let words = known::at_meta(row);
    for family in family::named(tx, account, &facts.name).await? {
        for waiting in submission::newest(tx, family.id, 20).await? {
            let may_be = waiting.language == facts.language && waiting.edits.is_none();
            let open = match waiting.state {
                SubmissionState::Unknown => true,
                SubmissionState::Absent => waiting.sent_at + LATE > now,
                _ => false,
            };
            // Of one name may be two, and somebody else may have made it: the words tell.
            if !may_be || !open || !settle::says(tx, &waiting, &words).await? {
                continue;
            }
            let told = (Some(facts.status.as_str()), Some(facts.category.as_str()));
            settle::taken(tx, account, &waiting, &facts.meta_id, told, now, news).await?;
            return Ok(());
        }
    }
    Ok(())
}
