//! Writing: drafts are kept as one types, made of something there is, kept as versions and thrown away. Nothing that was
//! written is lost by writing over it: what another window wrote meanwhile, or an older version replaces, is kept first.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::template::definition::{Definition, HeaderContent};
use shopbell_model::{AccountId, CommandId, DraftId, FamilyId, UtcMillis, VersionId};
use shopbell_store::tables::studio::draft::{self, Draft};
use shopbell_store::tables::studio::family;
use shopbell_store::tables::studio::version::{self, Version};
use shopbell_store::tables::template::{self, TemplateRow};
use shopbell_store::{SqliteConnection, StoreError};

use super::{Group, Key, State, family_at_meta, group, known, library};
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};

/// Versions of a draft that are kept beside those that were handed in.
const VERSIONS: u32 = 50;
/// The most bytes of a draft: Meta's largest template has a few thousand characters.
const LARGEST: usize = 256 * 1024;

pub(super) const NO_DRAFT: EngineError = EngineError::NotFound { what: "draft" };

/// What was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// What to open it by.
    pub key: Key,
    /// The draft.
    pub draft: DraftId,
    /// Its revision now.
    pub revision: i64,
    /// When it was kept.
    pub saved_at: UtcMillis,
    /// Whether another window had written meanwhile.
    pub overtaken: bool,
}

/// What a draft is made of.
#[derive(Clone, Debug)]
pub enum From {
    /// All languages of a template, under no name yet.
    Double(Key),
    /// Another language, with the words of one there is.
    Language {
        /// Of which.
        key: Key,
        /// Whose words are taken.
        from: String,
        /// The new one.
        language: String,
    },
    /// What Meta has, to change it.
    Change {
        /// Of which.
        key: Key,
        /// Which language.
        language: String,
    },
    /// What Meta has or what is written to change it, called what Meta calls it.
    Again {
        /// Of which.
        key: Key,
        /// Which language.
        language: String,
    },
    /// An older version.
    Version(VersionId),
    /// A template of the library.
    Library {
        /// Which.
        entry: String,
        /// Which language.
        language: String,
    },
}

/// Keeps what is written. A save leaves no other trace than the draft itself, so that typing makes nothing grow: the
/// draft remembers the command that saved last.
pub(crate) async fn save(
    core: &Arc<Core>,
    id: CommandId,
    draft: Option<DraftId>,
    key: Option<Key>,
    revision: Option<i64>,
    definition: Definition,
) -> Result<Saved, EngineError> {
    if known::json(&definition).len() > LARGEST {
        return Err(EngineError::Invalid { field: "definition", problem: format!("more than {LARGEST} bytes") });
    }
    let (account, now) = (core.own.account, core.now());
    let Some(draft) = draft else {
        return command::once(core, id.clone(), "studio_save", move |tx, news| {
            Box::pin(async move {
                let into = match key {
                    None => family::add(tx, account, &definition.name, false, now).await?,
                    Some(key) => match group(tx, account, &key).await? {
                        Ok(group) => home(tx, account, &group, now).await?,
                        Err(refusal) => return Ok(Err(refusal)),
                    },
                };
                put(tx, into, definition, &id, now, news).await
            })
        })
        .await;
    };
    if id.as_str().is_empty() || id.as_str().len() > 128 {
        return Err(EngineError::Invalid { field: "command_id", problem: "must be 1 to 128 bytes".to_owned() });
    }
    let written = core
        .store
        .write(move |tx| {
            let (id, definition) = (id.clone(), definition.clone());
            Box::pin(async move {
                let Some(before) = draft::get(tx, draft).await? else { return Ok(Err(NO_DRAFT)) };
                let mut news = News::default();
                let saved = over(tx, account, (&before, revision), definition, &id, now, &mut news).await?;
                Ok(saved.map(|saved| (saved, news)))
            })
        })
        .await;
    let (saved, news) = core.noted(written)??;
    core.publish(news);
    Ok(saved)
}

/// The family drafts of this template stand in, made where Meta has it and there is none.
async fn home(
    tx: &mut SqliteConnection,
    account: AccountId,
    group: &Group,
    now: UtcMillis,
) -> Result<FamilyId, StoreError> {
    match &group.family {
        Some(family) => Ok(family.id),
        None => family_at_meta(tx, account, &group.name, now).await,
    }
}

/// Puts a new draft into a family.
async fn put(
    tx: &mut SqliteConnection,
    into: FamilyId,
    mut definition: Definition,
    by: &CommandId,
    now: UtcMillis,
    news: &mut News,
) -> Outcome<Saved> {
    let Some(family) = family::get(tx, into).await? else { return Ok(Err(super::NO_TEMPLATE)) };
    if draft::find(tx, into, &definition.language).await?.is_some() {
        return Ok(Err(EngineError::NameTaken));
    }
    definition.name.clone_from(&family.name);
    let draft = draft::add(tx, into, &definition.language, &known::json(&definition), by, now).await?;
    news.touch(Tag::Templates);
    Ok(Ok(Saved { key: key_of(&family), draft, revision: 1, saved_at: now, overtaken: false }))
}

/// A new draft changes what Meta has, where Meta has it.
async fn changing(
    tx: &mut SqliteConnection,
    saved: Result<Saved, EngineError>,
    row: Option<&TemplateRow>,
) -> Outcome<Saved> {
    if let Ok(saved) = &saved {
        let row = row.filter(|row| row.gone_at.is_none());
        draft::rebase(tx, saved.draft, row.map(|row| (row.id, row.version))).await?;
    }
    Ok(saved)
}

fn key_of(family: &family::Family) -> Key {
    if family.at_meta { Key::Name(family.name.clone()) } else { Key::Family(family.id) }
}

/// Writes over a draft.
async fn over(
    tx: &mut SqliteConnection,
    account: AccountId,
    (before, revision): (&Draft, Option<i64>),
    mut definition: Definition,
    by: &CommandId,
    now: UtcMillis,
    news: &mut News,
) -> Outcome<Saved> {
    let Some(family) = family::get(tx, before.family).await? else { return Ok(Err(NO_DRAFT)) };
    let saved =
        |revision, saved_at, overtaken| Saved { key: key_of(&family), draft: before.id, revision, saved_at, overtaken };
    if before.saved_by == by.as_str() {
        return Ok(Ok(saved(before.revision, before.saved_at, false)));
    }
    if definition.language != before.language && is_taken(tx, account, &family, &definition.language).await? {
        return Ok(Err(EngineError::NameTaken));
    }
    let overtaken = revision.is_some_and(|on| on < before.revision);
    // Who has not seen what another window wrote has not seen how it is called now, either.
    if family.at_meta || overtaken {
        definition.name.clone_from(&family.name);
    } else if definition.name != family.name {
        rename(tx, &family, before.id, &definition.name).await?;
    }
    let json = known::json(&definition);
    if json == before.definition && definition.language == before.language {
        return Ok(Ok(saved(before.revision, before.saved_at, false)));
    }
    if overtaken || loses_its_words(&known::draft(&before.definition), &definition) {
        set_aside(tx, before, "overwritten", now).await?;
    }
    draft::save(tx, before.id, &definition.language, &json, by, now).await?;
    news.touch(Tag::Templates);
    Ok(Ok(saved(before.revision + 1, now, overtaken)))
}

/// Whether a written text is emptied, by hand or because a template for codes has none of its own. A click does it and no
/// step back brings it again: what stood there is kept.
fn loses_its_words(before: &Definition, now: &Definition) -> bool {
    !before.body.text.trim().is_empty() && now.body.text.trim().is_empty()
}

/// Whether a language of a template has a draft, or is at Meta: a draft that is given another language never becomes a
/// change of what Meta has in that one.
async fn is_taken(
    tx: &mut SqliteConnection,
    account: AccountId,
    family: &family::Family,
    language: &str,
) -> Result<bool, StoreError> {
    if draft::find(tx, family.id, language).await?.is_some() {
        return Ok(true);
    }
    let rows = if family.at_meta { template::named(tx, account, &family.name).await? } else { Vec::new() };
    Ok(rows.iter().any(|row| row.facts.language == language && row.gone_at.is_none()))
}

/// All languages of a template go by one name.
async fn rename(
    tx: &mut SqliteConnection,
    family: &family::Family,
    except: DraftId,
    name: &str,
) -> Result<(), StoreError> {
    family::rename(tx, family.id, name).await?;
    call(tx, family.id, Some(except), name).await
}

/// Writes the name of a template into its drafts.
pub(super) async fn call(
    tx: &mut SqliteConnection,
    family: FamilyId,
    except: Option<DraftId>,
    name: &str,
) -> Result<(), StoreError> {
    for other in draft::of_family(tx, family).await?.into_iter().filter(|other| Some(other.id) != except) {
        let mut definition = known::draft(&other.definition);
        if definition.name == name {
            continue;
        }
        name.clone_into(&mut definition.name);
        let by = CommandId(other.saved_by.clone());
        draft::save(tx, other.id, &other.language, &known::json(&definition), &by, other.saved_at).await?;
    }
    Ok(())
}

async fn set_aside(
    tx: &mut SqliteConnection,
    draft: &Draft,
    why: &str,
    now: UtcMillis,
) -> Result<VersionId, StoreError> {
    let kept = version::add(tx, draft.family, &draft.language, &draft.definition, why, now).await?;
    version::thin_out(tx, draft.family, &draft.language, VERSIONS).await?;
    Ok(kept)
}

/// Keeps a draft as it is now among its versions. What is the newest version already is not kept twice.
pub(crate) async fn keep(core: &Arc<Core>, id: CommandId, draft: DraftId) -> Result<(), EngineError> {
    let now = core.now();
    command::once(core, id, "studio_keep", move |tx, news| {
        Box::pin(async move {
            let Some(draft) = draft::get(tx, draft).await? else { return Ok(Err(NO_DRAFT)) };
            let newest = version::newest(tx, draft.family, &draft.language, 1).await?;
            if newest.first().is_none_or(|newest| newest.definition != draft.definition) {
                set_aside(tx, &draft, "kept", now).await?;
            }
            news.touch(Tag::Templates);
            Ok(Ok(()))
        })
    })
    .await
}

/// Throws a draft away, as it stood at `revision` where one is said. What it said last is kept as a version where something else of it stays.
pub(crate) async fn discard(
    core: &Arc<Core>,
    id: CommandId,
    draft: DraftId,
    revision: Option<i64>,
) -> Result<(), EngineError> {
    let now = core.now();
    command::once(core, id, "studio_discard", move |tx, news| {
        Box::pin(async move {
            let Some(draft) = draft::get(tx, draft).await? else { return Ok(Err(NO_DRAFT)) };
            // What another window wrote meanwhile nobody here has seen.
            if revision.is_some_and(|seen| seen < draft.revision) {
                return Ok(Err(EngineError::MovedOn));
            }
            set_aside(tx, &draft, "overwritten", now).await?;
            draft::delete(tx, draft.id).await?;
            family::drop_if_empty(tx, draft.family).await?;
            news.touch(Tag::Templates);
            Ok(Ok(()))
        })
    })
    .await
}

/// What was kept of a language, the newest first.
pub(crate) async fn versions(
    core: &Arc<Core>,
    key: &Key,
    language: &str,
) -> Result<Vec<(Version, Definition)>, EngineError> {
    let mut conn = core.store.read().await?;
    let group = group(&mut conn, core.own.account, key).await??;
    let Some(family) = group.family else { return Ok(Vec::new()) };
    let versions = version::newest(&mut conn, family.id, language, VERSIONS * 2).await?;
    Ok(versions
        .into_iter()
        .map(|one| {
            let says = known::draft(&one.definition);
            (one, says)
        })
        .collect())
}

/// Makes a draft of something there is.
pub(crate) async fn make(core: &Arc<Core>, id: CommandId, from: From) -> Result<Saved, EngineError> {
    let (account, now, by) = (core.own.account, core.now(), id.clone());
    command::once(core, id, "studio_make", move |tx, news| {
        Box::pin(async move {
            match from {
                From::Library { entry, language } => {
                    let Some(definition) = library::find(&entry, &language) else {
                        return Ok(Err(EngineError::NotFound { what: "library entry" }));
                    };
                    let family = family::add(tx, account, &definition.name, false, now).await?;
                    put(tx, family, definition, &by, now, news).await
                }
                From::Version(which) => {
                    let Some(version) = version::get(tx, which).await? else {
                        return Ok(Err(EngineError::NotFound { what: "version" }));
                    };
                    let mut definition = known::draft(&version.definition);
                    definition.language.clone_from(&version.language);
                    match draft::find(tx, version.family, &version.language).await? {
                        None => {
                            let group = match group(tx, account, &Key::Family(version.family)).await? {
                                Ok(group) => group,
                                Err(refusal) => return Ok(Err(refusal)),
                            };
                            let saved = put(tx, version.family, definition, &by, now, news).await?;
                            changing(tx, saved, group.row(&version.language)).await
                        }
                        Some(before) => {
                            set_aside(tx, &before, "overwritten", now).await?;
                            over(tx, account, (&before, None), definition, &by, now, news).await
                        }
                    }
                }
                From::Change { key, language } => {
                    let group = match group(tx, account, &key).await? {
                        Ok(group) => group,
                        Err(refusal) => return Ok(Err(refusal)),
                    };
                    let Some(row) = group.row(&language) else { return Ok(Err(super::NO_TEMPLATE)) };
                    let definition = known::at_meta(row);
                    if known::read_only(&definition) || matches!(State::of_row(row), State::Deleting | State::Disabled)
                    {
                        return Ok(Err(EngineError::MovedOn));
                    }
                    let into = home(tx, account, &group, now).await?;
                    if let Some(draft) = draft::find(tx, into, &language).await? {
                        return Ok(Ok(Saved {
                            key: group.key(),
                            draft: draft.id,
                            revision: draft.revision,
                            saved_at: draft.saved_at,
                            overtaken: false,
                        }));
                    }
                    let saved = put(tx, into, definition, &by, now, news).await?;
                    changing(tx, saved, Some(row)).await
                }
                From::Again { key, language } => {
                    let group = match group(tx, account, &key).await? {
                        Ok(group) => group,
                        Err(refusal) => return Ok(Err(refusal)),
                    };
                    let Some(row) = group.row(&language) else { return Ok(Err(super::NO_TEMPLATE)) };
                    let mut definition = known::at_meta(row);
                    // Meta has changed its mind, or somebody else has handed it in, since it was looked at.
                    let Some(category) = super::one::again_as(row, &definition) else {
                        return Ok(Err(EngineError::MovedOn));
                    };
                    let into = home(tx, account, &group, now).await?;
                    if let Some(before) = draft::find(tx, into, &language).await? {
                        let mut written = known::draft(&before.definition);
                        written.category = Some(category);
                        return over(tx, account, (&before, None), written, &by, now, news).await;
                    }
                    definition.category = Some(category);
                    let saved = put(tx, into, definition, &by, now, news).await?;
                    changing(tx, saved, Some(row)).await
                }
                From::Language { key, from, language } => {
                    let group = match group(tx, account, &key).await? {
                        Ok(group) => group,
                        Err(refusal) => return Ok(Err(refusal)),
                    };
                    if group.row(&language).is_some_and(|row| row.gone_at.is_none()) {
                        return Ok(Err(EngineError::NameTaken));
                    }
                    let Some(mut definition) = words(tx, &group, &from).await? else {
                        return Ok(Err(super::NO_TEMPLATE));
                    };
                    definition.language = language;
                    let into = home(tx, account, &group, now).await?;
                    put(tx, into, definition, &by, now, news).await
                }
                From::Double(key) => double(tx, account, &key, &by, now, news).await,
            }
        })
    })
    .await
}

/// What a language of a template says: what is written before what Meta has.
async fn words(tx: &mut SqliteConnection, group: &Group, language: &str) -> Result<Option<Definition>, StoreError> {
    if let Some(family) = &group.family
        && let Some(draft) = draft::find(tx, family.id, language).await?
    {
        return Ok(Some(known::draft(&draft.definition)));
    }
    Ok(group.row(language).map(|row| of_ours(known::at_meta(row))))
}

/// Without what Meta said of its own: another template begins without it, and with its own example files, because Meta
/// takes none by the address it lists them under.
fn of_ours(mut definition: Definition) -> Definition {
    definition.others.clear();
    let cards = definition.carousel.iter_mut().flat_map(|carousel| &mut carousel.cards);
    for header in definition.header.iter_mut().chain(cards.filter_map(|card| card.header.as_mut())) {
        if let HeaderContent::Media { sample, .. } = &mut header.content {
            sample.take_if(|sample| sample.starts_with("http://") || sample.starts_with("https://"));
        }
    }
    definition
}

async fn double(
    tx: &mut SqliteConnection,
    account: AccountId,
    key: &Key,
    by: &CommandId,
    now: UtcMillis,
    news: &mut News,
) -> Outcome<Saved> {
    let group = match group(tx, account, key).await? {
        Ok(group) => group,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut codes: Vec<String> = group.rows.iter().map(|row| row.facts.language.clone()).collect();
    if let Some(family) = &group.family {
        codes.extend(draft::of_family(tx, family.id).await?.into_iter().map(|draft| draft.language));
    }
    codes.sort_unstable();
    codes.dedup();
    let into = family::add(tx, account, &other_name(&group.name), false, now).await?;
    let mut first = None;
    for language in codes {
        if let Some(definition) = words(tx, &group, &language).await? {
            let saved = match put(tx, into, of_ours(definition), by, now, news).await? {
                Ok(saved) => saved,
                Err(refusal) => return Ok(Err(refusal)),
            };
            first.get_or_insert(saved);
        }
    }
    Ok(first.ok_or(super::NO_TEMPLATE))
}

/// A name beside another: `order_ready` becomes `order_ready_2`, that `order_ready_3`.
fn other_name(name: &str) -> String {
    let (stem, number) = match name.rsplit_once('_') {
        Some((stem, number)) if !stem.is_empty() => match number.parse::<u32>() {
            Ok(number) => (stem, number),
            Err(_) => (name, 1),
        },
        _ => (name, 1),
    };
    if stem.is_empty() { String::new() } else { format!("{stem}_{}", number.saturating_add(1)) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_double_is_called_like_the_next_of_its_kind() {
        assert_eq!(super::other_name("order_ready"), "order_ready_2");
        assert_eq!(super::other_name("order_ready_2"), "order_ready_3");
        assert_eq!(super::other_name(""), "");
    }
}
