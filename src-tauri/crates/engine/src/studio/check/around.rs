//! What the rules must know of the account: what it has, what was deleted, handed in and changed of late. Of the account's
//! templates only those are read that share the name or say the same, because it is asked at every pause of typing.

use shopbell_model::template::definition::Definition;
use shopbell_model::template::lint::{Deleted, Editing, Existing, Surroundings};
use shopbell_model::{AccountId, Span, TemplateCategory, TemplateStanding, UtcMillis};
use shopbell_store::tables::studio::{barred, draft, submission};
use shopbell_store::tables::template::{self, TemplateRow};
use shopbell_store::{SqliteConnection, StoreError};

use crate::studio::{Group, Key, State, group, known, room};

/// So far back changes and creations are told.
const MONTH: Span = Span::days(30);

/// The account around a template that is written under `key`.
pub(super) async fn around(
    conn: &mut SqliteConnection,
    account: AccountId,
    definition: &Definition,
    key: Option<&Key>,
    now: UtcMillis,
) -> Result<Surroundings, StoreError> {
    let own = match key {
        Some(key) => group(conn, account, key).await?.ok(),
        None => None,
    };
    let edited = own.as_ref().and_then(|own| own.row(&definition.language)).filter(|row| row.gone_at.is_none());
    let editing = match edited {
        Some(row) => Some(Editing {
            standing: TemplateStanding::of_meta(&row.facts.status),
            category: TemplateCategory::of_meta(&row.facts.category),
            unchanged: known::unchanged(&known::at_meta(row), definition),
            edits: submission::edits_since(conn, &row.facts.meta_id, now - MONTH).await?,
        }),
        None => None,
    };
    let rows = alike(conn, account, definition).await?;
    // What Meta lists again is not given back, whatever was thought of it; what it still deletes is.
    let is_there = rows.iter().any(|row| {
        (&row.facts.language, &row.facts.name) == (&definition.language, &definition.name)
            && State::of_row(row) != State::Deleting
    });
    let barred = if is_there {
        None
    } else {
        barred::until(conn, account, (&definition.name, &definition.language), now).await?
    };
    let others = rows.iter().filter(|row| edited.is_none_or(|edited| edited.id != row.id));
    let siblings = match &own {
        Some(own) => siblings(conn, own, &definition.language).await?,
        None => Vec::new(),
    };
    let room = room::room(conn, account).await?;
    Ok(Surroundings {
        now,
        siblings,
        editing,
        existing: others.map(existing).collect(),
        count: usize::try_from(room.used).unwrap_or(usize::MAX),
        most: room.most.and_then(|most| usize::try_from(most).ok()),
        created: submission::created_times(conn, now - Span::hours(1)).await?,
        deleted: barred.map(|until| Deleted { name: definition.name.clone(), at: until - MONTH }).into_iter().collect(),
    })
}

/// The templates Meta has that share the name, or whose text begins alike.
async fn alike(
    conn: &mut SqliteConnection,
    account: AccountId,
    definition: &Definition,
) -> Result<Vec<TemplateRow>, StoreError> {
    let mut rows = template::named(conn, account, &definition.name).await?;
    let opening: String = definition.body.text.trim().chars().take(template::OPENING).collect();
    if !opening.is_empty() {
        rows.extend(template::opening_with(conn, account, &opening).await?);
    }
    rows.retain(|row| row.gone_at.is_none());
    rows.sort_by_key(|row| row.id);
    rows.dedup_by_key(|row| row.id);
    Ok(rows)
}

/// The other languages of the same template that were there first, so that of two alike the copy is blamed and never what it
/// was copied from: what Meta has, and drafts that were begun before this one.
async fn siblings(conn: &mut SqliteConnection, own: &Group, language: &str) -> Result<Vec<Definition>, StoreError> {
    let living: Vec<&TemplateRow> = own.rows.iter().filter(|row| row.gone_at.is_none()).collect();
    let at_meta = |language: &str| living.iter().any(|row| row.facts.language == language);
    let drafts = match &own.family {
        Some(family) if !at_meta(language) => draft::of_family(conn, family.id).await?,
        _ => Vec::new(),
    };
    let begun = drafts.iter().find(|draft| draft.language == language).map(|draft| draft.id);
    let earlier = drafts.iter().filter(|draft| {
        draft.language != language && !at_meta(&draft.language) && begun.is_none_or(|begun| draft.id.0 < begun.0)
    });
    let theirs = living.iter().filter(|row| row.facts.language != language).map(|row| known::at_meta(row));
    Ok(theirs.chain(earlier.map(|draft| known::draft(&draft.definition))).collect())
}

fn existing(row: &TemplateRow) -> Existing {
    let says = known::at_meta(row);
    Existing {
        name: says.name,
        language: says.language,
        body: says.body.text,
        footer: says.footer.map(|footer| footer.text).unwrap_or_default(),
    }
}
