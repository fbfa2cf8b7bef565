//! Looking after what Meta has: deleting, the archive, ending a pause (CONTRACT §3.1). Each means the same when it is said
//! twice, so a lost answer may be asked for again; the shop believes it only when Meta has said so.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_cloud::graph::CallError;
use shopbell_model::{CommandId, Span};
use shopbell_store::tables::studio::barred::{self, Barred};
use shopbell_store::tables::studio::{family, submission};
use shopbell_store::tables::template::{self, TemplateRow};

use super::{State, Trouble, trouble};
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::templates;

/// So long Meta does not give the name of a deleted approved template again (CONTRACT §3.1).
const BARRED: Span = Span::days(30);

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It is deleted.
    Delete,
    /// It goes into the archive.
    Archive,
    /// It comes out of it.
    Unarchive,
    /// Its pause ends.
    Unpause,
}

/// What became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acted {
    /// How many languages it was done with.
    pub done: u32,
    /// Why not with the others.
    #[serde(default)]
    pub trouble: Option<Trouble>,
    /// Meta's codes.
    pub code: Option<String>,
}

impl Act {
    const fn name(self) -> &'static str {
        match self {
            Self::Delete => "studio_delete",
            Self::Archive => "studio_archive",
            Self::Unarchive => "studio_unarchive",
            Self::Unpause => "studio_unpause",
        }
    }

    /// Whether it can be done with one that stands so.
    const fn suits(self, state: State) -> bool {
        match self {
            Self::Delete => !matches!(state, State::Disabled | State::Deleting | State::Gone),
            Self::Archive => {
                matches!(state, State::Approved | State::Flagged | State::Paused | State::Rejected)
            }
            Self::Unarchive => matches!(state, State::Archived),
            Self::Unpause => matches!(state, State::Paused),
        }
    }

    /// Meta's word for how it stands afterwards. Out of the archive or a pause it stands as it did before, which the next
    /// list tells.
    const fn after(self) -> Option<&'static str> {
        match self {
            Self::Delete => Some("DELETED"),
            Self::Archive => Some("ARCHIVED"),
            Self::Unarchive | Self::Unpause => None,
        }
    }
}

/// Why Meta did not do it with one of them.
struct Failed {
    trouble: Trouble,
    code: Option<String>,
}

impl Failed {
    fn of(error: &CallError) -> Self {
        let code = error.graph().and_then(|one| trouble::codes(Some(one.code), one.subcode));
        Self { trouble: Trouble::of_call(error), code }
    }
}

/// Does it at Meta, with one language or with all it can be done with.
pub(crate) async fn act(
    core: &Arc<Core>,
    id: CommandId,
    act: Act,
    name: String,
    language: Option<String>,
) -> Result<Acted, EngineError> {
    let asked = id.clone();
    let before =
        core.store.write(move |tx| Box::pin(async move { command::done::<Acted>(tx, &asked, act.name()).await })).await;
    if let Some(before) = core.noted(before)?? {
        return Ok(before);
    }
    let account = core.own.account;
    let rows = templates::living(template::named(&mut *core.store.read().await?, account, &name).await?);
    let wanted = |row: &&TemplateRow| language.as_ref().is_none_or(|language| *language == row.facts.language);
    let rows: Vec<TemplateRow> = rows.iter().filter(wanted).cloned().collect();
    if rows.iter().all(|row| row.gone_at.is_some()) {
        return Err(super::NO_TEMPLATE);
    }
    // What is on its way may arrive after the deletion, and nobody would know which of the two Meta keeps.
    if act == Act::Delete && is_on_its_way(core, &name, language.as_deref()).await? {
        return Err(EngineError::MovedOn);
    }
    let fit: Vec<TemplateRow> = rows.into_iter().filter(|row| act.suits(State::of_row(row))).collect();
    if fit.is_empty() {
        return Err(EngineError::MovedOn);
    }
    let (done, failed) = at_meta(core, act, &name, fit).await;
    let acted = Acted {
        done: u32::try_from(done.len()).unwrap_or(u32::MAX),
        trouble: failed.as_ref().map(|failed| failed.trouble),
        code: failed.as_ref().and_then(|failed| failed.code.clone()),
    };
    if done.is_empty() {
        // Nothing was done: the same command may be tried again.
        if failed.is_some() {
            core.templates.ask();
        }
        return Ok(acted);
    }
    let (told, now) = (acted.clone(), core.now());
    command::once(core, id, act.name(), move |tx, news| {
        Box::pin(async move {
            for mut row in done {
                // The row may have been told of meanwhile.
                if let Some(known) = template::get(tx, row.id).await? {
                    row = known;
                }
                if act == Act::Delete {
                    row.gone_at = Some(now);
                    if matches!(State::of_meta(&row.facts.status), State::Approved | State::Flagged | State::Paused) {
                        let (name, language) = (row.facts.name.clone(), row.facts.language.clone());
                        barred::bar(tx, account, &Barred { name, language, until: now + BARRED }, now).await?;
                    }
                }
                if let Some(after) = act.after() {
                    row.facts.status = after.to_owned();
                    row.told_at = now;
                }
                template::save(tx, &row).await?;
            }
            if act == Act::Delete {
                let left = template::named(tx, account, &name).await?;
                if left.iter().all(|row| row.gone_at.is_some()) {
                    family::unbind(tx, account, &name).await?;
                }
            }
            news.touch(Tag::Templates);
            news.templates_doubted();
            Ok(Ok(acted))
        })
    })
    .await?;
    Ok(told)
}

/// Whether a language of a template was handed in and nobody knows yet what became of it.
async fn is_on_its_way(core: &Core, name: &str, language: Option<&str>) -> Result<bool, EngineError> {
    let mut conn = core.store.read().await?;
    let families = family::named(&mut conn, core.own.account, name).await?;
    let open = submission::open(&mut conn).await?;
    Ok(open.iter().any(|one| {
        families.iter().any(|family| family.id == one.family)
            && language.is_none_or(|language| language == one.language)
    }))
}

/// Asks Meta, about each language by its own id: by its name alone Meta would delete every language, also one that is not
/// known here yet. Answers with which it was done, and what went wrong with the first of the others.
async fn at_meta(core: &Core, act: Act, name: &str, rows: Vec<TemplateRow>) -> (Vec<TemplateRow>, Option<Failed>) {
    let waba = &core.profile.waba_id;
    if matches!(act, Act::Archive | Act::Unarchive) {
        let ids: Vec<&str> = rows.iter().map(|row| row.facts.meta_id.as_str()).collect();
        return match core.client.archive_templates(waba, &ids, act == Act::Archive).await {
            Ok(done) => {
                let told = done.failed.is_empty() && done.done.is_empty();
                let is_done = |row: &TemplateRow| told || done.done.contains(&row.facts.meta_id);
                let refused = (!done.failed.is_empty()).then_some(Failed { trouble: Trouble::Other, code: None });
                (rows.into_iter().filter(is_done).collect(), refused)
            }
            Err(error) => (Vec::new(), Some(Failed::of(&error))),
        };
    }
    let (mut done, mut failed) = (Vec::new(), None);
    for row in rows {
        let told = match act {
            Act::Delete => core.client.delete_template(waba, name, Some(&row.facts.meta_id)).await,
            _ => core.client.unpause_template(&row.facts.meta_id).await,
        };
        match told {
            Ok(()) => done.push(row),
            Err(error) if act == Act::Delete && Trouble::of_call(&error) == Trouble::NotThere => done.push(row),
            Err(error) => {
                failed = Some(Failed::of(&error));
                break;
            }
        }
    }
    (done, failed)
}
