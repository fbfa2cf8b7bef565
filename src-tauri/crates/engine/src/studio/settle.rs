//! What became of a submission, written down where it belongs: at the submission, at the template that Meta has now, and at
//! the draft, which is not one any more.

use serde_json::Value;
use shopbell_cloud::graph::{CallError, CreatedTemplate, Template};
use shopbell_cloud::template_definition;
use shopbell_model::template::definition::Definition;
use shopbell_model::{AccountId, FamilyId, SubmissionId, SubmissionState, UtcMillis};
use shopbell_store::tables::studio::submission::{self, Ended, Submission};
use shopbell_store::tables::studio::{draft, family, version};
use shopbell_store::tables::template::{self, TemplateFacts};
use shopbell_store::{SqliteConnection, StoreError};

use super::{drafts, known, trouble, verdicts};
use crate::changes::{News, Tag};

/// What Meta answered.
#[derive(Debug)]
pub(super) enum Answer {
    /// A new template.
    Made(CreatedTemplate),
    /// A change was taken.
    Changed,
    /// It was found when Meta was asked whether it has it.
    Found(Box<Template>),
    /// Before it was handed in, one of its name and language was found that says something else.
    Another(Box<Template>),
    /// Meta was asked and does not have it.
    NotThere,
    /// Meta did not take it, and has another that says the same.
    SameText(CallError),
    /// Anything else.
    Failed(CallError),
}

/// Writes it down. What ended before stays as it ended.
pub(super) async fn settle(
    tx: &mut SqliteConnection,
    account: AccountId,
    id: SubmissionId,
    answer: &Answer,
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(row) = submission::get(tx, id).await? else { return Ok(()) };
    news.touch(Tag::Templates);
    match answer {
        Answer::Made(CreatedTemplate { id: Some(meta_id), status, category }) => {
            let told = (status.as_deref(), category.as_deref());
            taken(tx, account, &row, meta_id, told, now, news).await
        }
        Answer::Found(found) => {
            let told = (found.status.as_deref(), found.category.as_deref());
            match &found.id {
                Some(meta_id) => taken(tx, account, &row, meta_id, told, now, news).await,
                None => unknown(tx, &row, "a template without an id", now).await,
            }
        }
        Answer::Another(found) => another(tx, account, &row, found, now, news).await,
        Answer::Changed => match &row.edits {
            Some(meta_id) => taken(tx, account, &row, meta_id, (None, None), now, news).await,
            None => Ok(()),
        },
        // It was made and has no id: Meta is asked for it by its name.
        Answer::Made(_) => unknown(tx, &row, "no id in Meta's answer", now).await,
        Answer::NotThere => {
            submission::settle(tx, id, SubmissionState::Absent, &Ended::default(), now).await?;
            Ok(())
        }
        Answer::SameText(error) => {
            let ended = Ended { problem: Some(trouble::SAME_TEXT.to_owned()), ..trouble::ended(error) };
            submission::settle(tx, id, SubmissionState::Refused, &ended, now).await?;
            // The other one was made elsewhere: the shop has yet to hear of it.
            news.templates_doubted();
            Ok(())
        }
        Answer::Failed(CallError::Ambiguous(cause)) => unknown(tx, &row, &cause.to_string(), now).await,
        Answer::Failed(error) => {
            submission::settle(tx, id, SubmissionState::Refused, &trouble::ended(error), now).await?;
            // What Meta refuses because of how a template stands is known better afterwards.
            news.templates_doubted();
            Ok(())
        }
    }
}

async fn unknown(tx: &mut SqliteConnection, row: &Submission, problem: &str, now: UtcMillis) -> Result<(), StoreError> {
    let ended = Ended { problem: Some(problem.to_owned()), ..Ended::default() };
    submission::settle(tx, row.id, SubmissionState::Unknown, &ended, now).await?;
    Ok(())
}

/// It was not handed in: Meta has one of its name. That one may be what was handed in before and believed not to be there.
async fn another(
    tx: &mut SqliteConnection,
    account: AccountId,
    row: &Submission,
    found: &Template,
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let ended = Ended { subcode: Some(trouble::EXISTS), ..Ended::default() };
    submission::settle(tx, row.id, SubmissionState::Refused, &ended, now).await?;
    news.templates_doubted();
    let Some(meta_id) = &found.id else { return Ok(()) };
    let there = template_definition::of_listed(found);
    for before in submission::newest(tx, row.family, 60).await? {
        let may_be = before.language == row.language && before.edits.is_none();
        if may_be && before.state == SubmissionState::Absent && says(tx, &before, &there).await? {
            let told = (found.status.as_deref(), found.category.as_deref());
            return taken(tx, account, &before, meta_id, told, now, news).await;
        }
    }
    Ok(())
}

/// Whether what was handed in has these words.
pub(super) async fn says(
    conn: &mut SqliteConnection,
    row: &Submission,
    words: &Definition,
) -> Result<bool, StoreError> {
    let version = version::get(conn, row.version).await?;
    Ok(version.is_some_and(|version| known::same(&known::draft(&version.definition), words)))
}

/// The family whose name is Meta's now. Two families may have been called alike while both were handed in: the later one
/// joins the other, and a draft that stood there goes on among its versions.
async fn bound(
    tx: &mut SqliteConnection,
    account: AccountId,
    row: &Submission,
    name: &str,
    now: UtcMillis,
) -> Result<FamilyId, StoreError> {
    let Some(into) = family::at_meta(tx, account, name).await?.filter(|into| *into != row.family) else {
        family::bind(tx, row.family, name).await?;
        drafts::call(tx, row.family, None, name).await?;
        return Ok(row.family);
    };
    if let Some(there) = draft::find(tx, into, &row.language).await? {
        version::add(tx, into, &row.language, &there.definition, "overwritten", now).await?;
        draft::delete(tx, there.id).await?;
    }
    family::move_language(tx, row.family, into, &row.language).await?;
    family::drop_if_empty(tx, row.family).await?;
    drafts::call(tx, into, None, name).await?;
    Ok(into)
}

/// Meta has it.
pub(super) async fn taken(
    tx: &mut SqliteConnection,
    account: AccountId,
    row: &Submission,
    meta_id: &str,
    (status, category): (Option<&str>, Option<&str>),
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let ended = Ended { meta_id: Some(meta_id.to_owned()), ..Ended::default() };
    if !submission::settle(tx, row.id, SubmissionState::Taken, &ended, now).await? {
        return Ok(());
    }
    let Some(version) = version::get(tx, row.version).await? else { return Ok(()) };
    let definition = known::draft(&version.definition);
    let components = Value::Array(template_definition::components(&definition)).to_string();
    let home = bound(tx, account, row, &definition.name, now).await?;
    match template::by_meta_id(tx, account, meta_id).await? {
        None => {
            let facts = TemplateFacts {
                meta_id: meta_id.to_owned(),
                name: definition.name.clone(),
                language: row.language.clone(),
                category: category.map_or_else(|| row.category.to_uppercase(), str::to_owned),
                correct_category: None,
                status: status.unwrap_or("PENDING").to_owned(),
                rejected_reason: None,
                quality: None,
                named: definition.format == shopbell_model::template::definition::GapFormat::Named,
                components,
            };
            let id = template::add(tx, account, &facts, template::NO_LIST).await?;
            if let Some(mut made) = template::get(tx, id).await? {
                // A list that was asked for before this knows nothing of it.
                made.told_at = now;
                template::save(tx, &made).await?;
            }
        }
        // What was told of it since it was handed in is newer than the answer; so is a list that has a new one already.
        Some(known) if known.told_at > row.sent_at || row.edits.is_none() => {
            verdicts::judged(tx, &known, now, news).await?;
        }
        Some(mut known) => {
            known.facts.components = components;
            known.facts.status = status.unwrap_or("PENDING").to_owned();
            known.facts.rejected_reason = None;
            known.advice = None;
            known.paused_until = None;
            known.version += 1;
            known.told_at = now;
            known.gone_at = None;
            template::save(tx, &known).await?;
            verdicts::judged(tx, &known, now, news).await?;
        }
    }
    // What was typed since it was handed in goes on as a draft, which changes it.
    if let Some(draft) = draft::find(tx, home, &row.language).await? {
        if known::draft(&draft.definition) == definition {
            draft::delete(tx, draft.id).await?;
        } else {
            let stands = template::by_meta_id(tx, account, meta_id).await?;
            draft::rebase(tx, draft.id, stands.map(|row| (row.id, row.version))).await?;
        }
    }
    news.touch(Tag::Templates);
    news.templates_doubted();
    Ok(())
}
