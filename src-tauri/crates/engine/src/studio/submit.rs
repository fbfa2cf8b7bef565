//! Handing a draft in to Meta: judged and written down in one transaction, then asked of Meta once.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use shopbell_cloud::graph::{CallError, TemplateDraft, TemplateEdit};
use shopbell_cloud::template_definition;
use shopbell_model::template::SubmitNot;
use shopbell_model::template::definition::Definition;
use shopbell_model::{CommandId, DraftId, FamilyId, SubmissionId, SubmissionState};
use shopbell_store::SqliteConnection;
use shopbell_store::tables::studio::submission::{self, New};
use shopbell_store::tables::studio::{draft, family, version};
use shopbell_store::tables::template;

use super::allowed;
use super::check::{self, SubmitNow};
use super::one::Submitted;
use super::settle::{self, Answer};
use super::{Key, State, Trouble, drafts, group, known, lookup};
use crate::changes::{News, Tag};
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::{command, templates};

const NAME: &str = "studio_submit";

/// What became of something that was handed in.
#[derive(Clone, Debug)]
pub struct HandedIn {
    /// Its submission.
    pub submitted: Submitted,
    /// What to open the template by from now on.
    pub key: Key,
}

/// What is asked of Meta.
pub(super) enum Request {
    /// A new template.
    Create(TemplateDraft),
    /// A change of the one with this id.
    Edit(String, TemplateEdit),
}

/// Submissions this program is asking Meta for right now. One that stands as *sending* and is not among them lost its way.
#[derive(Default)]
pub(crate) struct InFlight(Mutex<HashSet<SubmissionId>>);

impl InFlight {
    /// Whether somebody waits for Meta's answer to it.
    pub(super) fn has(&self, id: SubmissionId) -> bool {
        self.lock().contains(&id)
    }

    fn lock(&self) -> MutexGuard<'_, HashSet<SubmissionId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// It is asked for as long as this is held, however that ends.
struct Flight(Arc<Core>, SubmissionId);

impl Flight {
    fn begins(core: &Arc<Core>, id: SubmissionId) -> Self {
        core.in_flight.lock().insert(id);
        Self(core.clone(), id)
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.0.in_flight.lock().remove(&self.1);
        self.0.submissions_wake.notify_one();
    }
}

/// A submission that is written down and may go.
struct Begun {
    submission: SubmissionId,
    flight: Flight,
    request: Request,
    /// What it says.
    says: Definition,
    /// The last one of this template and language ended so that nobody knows: Meta is asked first.
    look_first: bool,
}

enum Step {
    Before(SubmissionId),
    Now(Box<Begun>),
}

/// Hands a draft in; answers when Meta has, or when its answer is lost.
pub(crate) async fn submit(
    core: &Arc<Core>,
    id: CommandId,
    draft: DraftId,
    revision: i64,
    insist: bool,
) -> Result<HandedIn, EngineError> {
    let shared = core.clone();
    let written = core
        .store
        .write(move |tx| {
            let (core, id) = (shared.clone(), id.clone());
            Box::pin(async move {
                match command::done::<SubmissionId>(tx, &id, NAME).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(before)) => return Ok(Ok(Step::Before(before))),
                    Ok(None) => {}
                }
                let begun = match begin(tx, &core, draft, revision, insist).await? {
                    Ok(begun) => begun,
                    Err(refusal) => return Ok(Err(refusal)),
                };
                command::note(tx, &id, NAME, &begun.submission, core.now()).await?;
                Ok(Ok(Step::Now(Box::new(begun))))
            })
        })
        .await;
    let submission = match core.noted(written)?? {
        Step::Before(before) => before,
        Step::Now(begun) => {
            core.tell(Tag::Templates);
            let submission = begun.submission;
            let shared = core.clone();
            // On a task of its own: a window that goes away meanwhile takes nothing with it.
            let carried = tokio::spawn(async move { carry(&shared, *begun).await });
            match carried.await {
                Ok(Ok(())) => {}
                // What Meta said could not be written down: it stands as *sending* until Meta was asked again. That it is not
                // done nobody may say.
                Ok(Err(error)) => tracing::error!(%error, "what became of a submission could not be written down"),
                Err(error) => tracing::error!(%error, "a submission broke off"),
            }
            submission
        }
    };
    outcome(core, submission).await
}

async fn outcome(core: &Arc<Core>, id: SubmissionId) -> Result<HandedIn, EngineError> {
    let mut conn = core.store.read().await?;
    let row = submission::get(&mut conn, id).await?.ok_or(drafts::NO_DRAFT)?;
    let group = group(&mut conn, core.own.account, &Key::Family(row.family)).await??;
    Ok(HandedIn { key: group.key(), submitted: Submitted::of(row) })
}

const fn not(why: SubmitNot) -> EngineError {
    EngineError::NotToBeHandedIn { why }
}

/// Judges a draft and writes down that it goes.
async fn begin(
    tx: &mut SqliteConnection,
    core: &Arc<Core>,
    draft: DraftId,
    revision: i64,
    insist: bool,
) -> Outcome<Begun> {
    let (account, now) = (core.own.account, core.now());
    let Some(draft) = draft::get(tx, draft).await? else { return Ok(Err(drafts::NO_DRAFT)) };
    if draft.revision != revision {
        return Ok(Err(not(SubmitNot::Rewritten)));
    }
    let mut definition = known::draft(&draft.definition);
    let Some(own) = family::get(tx, draft.family).await? else { return Ok(Err(drafts::NO_DRAFT)) };
    if own.at_meta {
        // The name is Meta's, whatever this one was called before.
        definition.name.clone_from(&own.name);
    }
    for open in submission::open(tx).await? {
        let Some(version) = version::get(tx, open.version).await? else { continue };
        let alike = known::draft(&version.definition).name == definition.name;
        // Another family's of this name may become the same template; another name of this family may become its name.
        let ours = open.family == own.id;
        if (ours && !alike) || (!ours && alike && open.language == draft.language) {
            return Ok(Err(not(SubmitNot::NameOnItsWay)));
        }
    }
    let home = match settled_home(tx, core, &own, &draft.language, &definition.name).await? {
        Ok(home) => home,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let rows = templates::living(template::named(tx, account, &definition.name).await?);
    let row = rows.iter().find(|row| row.facts.language == draft.language && row.gone_at.is_none());
    let stands = row.map(|row| (row.id, row.version));
    if draft::changes(tx, draft.id).await? != stands {
        // What Meta has is not what this was written to change: said once, before it goes as that.
        draft::rebase(tx, draft.id, stands).await?;
        return Ok(Err(not(SubmitNot::ChangedAtMeta)));
    }
    let latest = submission::newest(tx, home, 60).await?;
    let last = latest.iter().find(|one| one.language == draft.language);
    // What another family of this name handed in counts too: two drafts may be called alike.
    let may = allowed::may(tx, row, Some(&draft), last, now).await?;
    if let Some(why) = may.submit_not {
        return Ok(Err(not(why)));
    }
    let key = Key::Family(home);
    let (findings, _) = check::findings(tx, account, &definition, Some(&key), now).await?;
    match check::verdict(&findings) {
        SubmitNow::Yes => {}
        SubmitNow::Insist if insist => {}
        SubmitNow::Insist | SubmitNow::No => return Ok(Err(not(SubmitNot::ToMend))),
    }
    let said: Vec<(&str, &str)> = findings.iter().map(|one| (one.rule.as_str(), one.severity)).collect();
    let said = serde_json::to_string(&said).unwrap_or_else(|_| "[]".to_owned());
    let version = version::add(tx, home, &draft.language, &known::json(&definition), "handed_in", now).await?;
    let category = definition.category.map_or("", |category| category.as_str());
    let edits = row.map(|row| row.facts.meta_id.clone());
    // Meta lets nobody choose the category of an approved one.
    let with_category = !row.is_some_and(|row| matches!(State::of_row(row), State::Approved | State::Flagged));
    let new = New {
        family: home,
        language: &draft.language,
        version,
        edits: edits.as_deref(),
        findings: &said,
        category,
        with_category,
        telling: !row.is_some_and(|row| {
            let before = known::at_meta(row);
            known::same(&before, &definition) && (!with_category || before.category == definition.category)
        }),
    };
    let submission = submission::begin(tx, &new, now).await?;
    let request = match edits {
        Some(id) => Request::Edit(id, template_definition::edit(&definition, with_category)),
        None => Request::Create(template_definition::draft(&definition)),
    };
    let look_first = latest
        .iter()
        .any(|one| one.language == draft.language && one.edits.is_none() && one.state == SubmissionState::Absent);
    let look_first = look_first && matches!(request, Request::Create(_));
    Ok(Ok(Begun { submission, flight: Flight::begins(core, submission), look_first, request, says: definition }))
}

/// The family a draft is handed in for. One whose name Meta has meanwhile joins that one, language by language.
async fn settled_home(
    tx: &mut SqliteConnection,
    core: &Core,
    own: &family::Family,
    language: &str,
    name: &str,
) -> Outcome<FamilyId> {
    if own.at_meta {
        return Ok(Ok(own.id));
    }
    let (account, now) = (core.own.account, core.now());
    let rows = templates::living(template::named(tx, account, name).await?);
    let there = rows.iter().any(|row| row.gone_at.is_none());
    // A new template is never taken for a change of another one.
    if rows.iter().any(|row| row.facts.language == language && row.gone_at.is_none()) {
        return Ok(Err(EngineError::NameTaken));
    }
    let known = family::at_meta(tx, account, name).await?;
    let into = match known {
        Some(known) => known,
        None if there => super::family_at_meta(tx, account, name, now).await?,
        None => return Ok(Ok(own.id)),
    };
    if draft::find(tx, into, language).await?.is_some() {
        return Ok(Err(EngineError::NameTaken));
    }
    family::move_language(tx, own.id, into, language).await?;
    family::drop_if_empty(tx, own.id).await?;
    Ok(Ok(into))
}

/// Asks Meta, once, and writes down what became of it.
async fn carry(core: &Arc<Core>, begun: Begun) -> Result<(), EngineError> {
    let asked = async {
        if begun.look_first
            && let Request::Create(draft) = &begun.request
        {
            match lookup::find(core, &draft.name, &draft.language).await {
                Ok(Some(found)) => {
                    let found = Box::new(found);
                    let same = known::same(&template_definition::of_listed(&found), &begun.says);
                    return if same { Answer::Found(found) } else { Answer::Another(found) };
                }
                Ok(None) => {}
                // It could not be asked: nothing left, so it may be handed in again.
                Err(error) => return Answer::Failed(as_not_sent(error)),
            }
        }
        match &begun.request {
            Request::Create(draft) => match core.client.create_template(&core.profile.waba_id, draft).await {
                Ok(made) => Answer::Made(made),
                // What our own checks know of would not have gone: somebody made the other one elsewhere.
                Err(error) if Trouble::is_unnamed(&error) && lookup::has_the_text(core, &begun.says).await => {
                    Answer::SameText(error)
                }
                Err(error) => Answer::Failed(error),
            },
            Request::Edit(id, edit) => match core.client.edit_template(id, edit).await {
                Ok(()) => Answer::Changed,
                Err(error) => Answer::Failed(error),
            },
        }
    };
    let answer = tokio::select! {
        // It stands as *sending*; the next start asks Meta what became of it.
        () = core.stop.cancelled() => return Ok(()),
        answer = asked => answer,
    };
    let (submission, account, now) = (begun.submission, core.own.account, core.now());
    // Until it is written down, or cannot be.
    let _flight = begun.flight;
    let answer = Arc::new(answer);
    let written = core.store.write(move |tx| {
        let answer = answer.clone();
        Box::pin(async move {
            let mut news = News::default();
            settle::settle(tx, account, submission, &answer, now, &mut news).await?;
            Ok(news)
        })
    });
    let news = core.noted(written.await)?;
    core.publish(news);
    Ok(())
}

/// A question that was not answered, asked before anything was handed in: nothing left, whatever became of the question.
fn as_not_sent(error: CallError) -> CallError {
    match error {
        CallError::Ambiguous(cause) => CallError::NotSent(cause),
        other => other,
    }
}
