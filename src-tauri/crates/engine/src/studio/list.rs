//! The studio's list: a row a template, its languages side by side. What somebody worked on last comes first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use shopbell_model::template::definition::Definition;
use shopbell_model::{FamilyId, TemplateCategory, UtcMillis};
use shopbell_store::search;
use shopbell_store::tables::studio::draft::{self, Draft};
use shopbell_store::tables::studio::family::{self, Family};
use shopbell_store::tables::studio::submission::{self, Submission};
use shopbell_store::tables::template::{self, TemplateRow};

use super::{Key, State, known, one};
use crate::core::Core;
use crate::error::EngineError;
use crate::templates;

/// The most rows of a page.
const MOST: u32 = 100;
/// Submissions of a family that are looked at for its row.
const LATEST: u32 = 40;
/// Templates a business that is not verified may have (CONTRACT §3.1).
const ROOM: u32 = 250;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Query {
    /// Which.
    pub shelf: Shelf,
    /// Words of the name or the text.
    pub typed: String,
    /// Where the page begins.
    pub cursor: Option<String>,
    /// Rows on it.
    pub limit: u32,
}

/// Which templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// All but what is archived or gone.
    Current,
    /// Those with a draft that Meta does not have.
    Drafts,
    /// Those Meta is reading.
    InReview,
    /// Those that may go.
    Approved,
    /// Those that need somebody.
    NeedsYou,
    /// What is archived.
    Archived,
    /// What is gone.
    Gone,
}

impl Shelf {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Current, Self::Drafts, Self::InReview, Self::Approved, Self::NeedsYou, Self::Archived, Self::Gone];
}

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its rows.
    pub rows: Vec<Listed>,
    /// Where the next begins.
    pub next: Option<String>,
    /// How many there are on each shelf.
    pub sizes: Vec<(Shelf, u32)>,
    /// The languages of this shop.
    pub languages: Vec<String>,
    /// Templates Meta has, and may have at least.
    pub room: (u32, u32),
    /// When Meta's list came, whether it is being asked for, and whether that failed.
    pub synced: (Option<UtcMillis>, bool, bool),
}

/// A row.
#[derive(Clone, Debug)]
pub struct Listed {
    /// What to open it by.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// What it is for, where all languages agree.
    pub category: Option<TemplateCategory>,
    /// Its languages.
    pub languages: Vec<ListedLanguage>,
    /// Languages of this shop that it lacks.
    pub missing: Vec<String>,
    /// The beginning of its text.
    pub text: String,
    /// When somebody worked on it.
    pub worked_at: Option<UtcMillis>,
    /// When it last went.
    pub used_at: Option<UtcMillis>,
}

/// A language of it.
#[derive(Clone, Debug)]
pub struct ListedLanguage {
    /// The language.
    pub language: String,
    /// Where it stands.
    pub state: State,
    /// Meta's word for how customers take it.
    pub quality: Option<String>,
    /// Until when it is paused.
    pub paused_until: Option<UtcMillis>,
    /// Whether there is a draft.
    pub draft: bool,
    /// Whether it was made elsewhere.
    pub elsewhere: bool,
    /// Whether it can only be looked at.
    pub read_only: bool,
}

/// A page of the list.
pub(crate) async fn list(core: &Arc<Core>, query: &Query) -> Result<Page, EngineError> {
    if !(1..=MOST).contains(&query.limit) {
        return Err(EngineError::Invalid { field: "limit", problem: format!("must be 1 to {MOST}") });
    }
    let now = core.now();
    let account = core.own.account;
    let mut conn = core.store.read().await?;
    let rows = templates::all_living(&mut conn, account).await?;
    let families = family::all(&mut conn, account).await?;
    let drafts = draft::all(&mut conn, account).await?;
    let handed_in = submission::newest_of_all(&mut conn, account, LATEST).await?;
    let shops = template::languages(&mut conn, account).await?;
    let synced_at = templates::synced_at(&mut conn).await?;
    drop(conn);
    let used = rows.iter().filter(|row| row.gone_at.is_none()).count();
    let all = wholes(rows, families, drafts, handed_in);
    let size = |shelf: Shelf| u32::try_from(all.iter().filter(|one| one.stands_on(shelf)).count()).unwrap_or(u32::MAX);
    let sizes = Shelf::ALL.iter().map(|shelf| (*shelf, size(*shelf))).collect();
    let typed = search::folded(&query.typed);
    let meant = |one: &&Whole| one.stands_on(query.shelf) && one.is_meant(&typed);
    let mut found: Vec<(Option<UtcMillis>, &Whole)> =
        all.iter().filter(meant).map(|one| (one.worked_at(), one)).collect();
    found.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.name.cmp(&other.name)));
    let from = start(query.cursor.as_deref())?;
    let limit = usize::try_from(query.limit).unwrap_or(1);
    let next = (found.len() > from.saturating_add(limit)).then(|| (from + limit).to_string());
    let state = core.templates.state();
    Ok(Page {
        rows: found.into_iter().skip(from).take(limit).map(|(at, one)| one.listed(&shops, at, now)).collect(),
        next,
        sizes,
        languages: shops,
        room: (u32::try_from(used).unwrap_or(u32::MAX), ROOM),
        synced: (synced_at, state.running, state.failed),
    })
}

/// A cursor is the place of the next row: the list is read whole, because it is small and its order changes as one works.
fn start(cursor: Option<&str>) -> Result<usize, EngineError> {
    let bad = |_| EngineError::Invalid { field: "cursor", problem: "is not one of this list".to_owned() };
    cursor.map_or(Ok(0), |cursor| cursor.parse().map_err(bad))
}

/// What is known of a template in all its languages. What Meta's JSON says is read of those only that are shown, or that
/// words are looked for in.
struct Whole {
    family: Option<Family>,
    name: String,
    rows: Vec<TemplateRow>,
    drafts: Vec<Draft>,
    /// The newest first.
    handed_in: Vec<Submission>,
    /// Each language with where it stands, and whether there is a draft.
    stand: Vec<(String, State, bool)>,
}

/// All templates, those of which nothing is left aside.
fn wholes(rows: Vec<TemplateRow>, families: Vec<Family>, drafts: Vec<Draft>, handed_in: Vec<Submission>) -> Vec<Whole> {
    let mut drafts_of: BTreeMap<FamilyId, Vec<Draft>> = BTreeMap::new();
    for draft in drafts {
        drafts_of.entry(draft.family).or_default().push(draft);
    }
    let mut handed_in_of: BTreeMap<FamilyId, Vec<Submission>> = BTreeMap::new();
    for one in handed_in {
        handed_in_of.entry(one.family).or_default().push(one);
    }
    let mut by_name: BTreeMap<String, (Option<Family>, Vec<TemplateRow>)> = BTreeMap::new();
    for row in rows {
        by_name.entry(row.facts.name.clone()).or_default().1.push(row);
    }
    let mut groups = Vec::new();
    for family in families {
        if family.at_meta {
            let name = family.name.clone();
            by_name.entry(name).or_default().0 = Some(family);
        } else {
            groups.push((family.name.clone(), Some(family), Vec::new()));
        }
    }
    groups.extend(by_name.into_iter().map(|(name, (family, rows))| (name, family, rows)));
    let whole = |(name, family, rows): (String, Option<Family>, Vec<TemplateRow>)| {
        let id = family.as_ref().map(|family| family.id);
        let drafts = id.and_then(|id| drafts_of.remove(&id)).unwrap_or_default();
        let handed_in = id.and_then(|id| handed_in_of.remove(&id)).unwrap_or_default();
        let mut one = Whole { family, name, rows, drafts, handed_in, stand: Vec::new() };
        one.stand = one.stands();
        (!one.stand.is_empty()).then_some(one)
    };
    groups.into_iter().filter_map(whole).collect()
}

/// Whether Meta will charge it as something else: the list says so without a date.
fn becomes_another(row: &TemplateRow) -> bool {
    let now = TemplateCategory::of_meta(&row.facts.category);
    let then = row.facts.correct_category.as_deref().and_then(TemplateCategory::of_meta);
    row.category_changes_at.is_some() || (then.is_some() && then != now)
}

impl Whole {
    fn row(&self, language: &str) -> Option<&TemplateRow> {
        self.rows.iter().find(|row| row.facts.language == language)
    }

    fn draft(&self, language: &str) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.language == language)
    }

    fn stands(&self) -> Vec<(String, State, bool)> {
        let mut codes: BTreeSet<&str> = self.rows.iter().map(|row| row.facts.language.as_str()).collect();
        codes.extend(self.drafts.iter().map(|draft| draft.language.as_str()));
        codes.extend(one::handed_in(&self.handed_in));
        let stand = |code: &str| {
            let (row, draft) = (self.row(code), self.draft(code));
            let last = self.handed_in.iter().find(|one| one.language == code);
            (code.to_owned(), one::state(row, draft, last), draft.is_some())
        };
        codes.into_iter().map(stand).collect()
    }

    /// What a language of it says: what Meta has before what is written.
    fn says(&self, language: &str) -> Option<Definition> {
        let written = || self.draft(language).map(|draft| known::draft(&draft.definition));
        self.row(language).map(known::at_meta).or_else(written)
    }

    fn worked_at(&self) -> Option<UtcMillis> {
        let handed_in = self.handed_in.iter().map(|one| one.sent_at);
        self.drafts.iter().map(|draft| draft.saved_at).chain(handed_in).max()
    }

    /// Each word typed stands in its name or in what it says in one of its languages.
    fn is_meant(&self, typed: &str) -> bool {
        if typed.is_empty() {
            return true;
        }
        let texts = self.stand.iter().filter_map(|(code, ..)| self.says(code)).map(|says| says.body.text);
        let texts: Vec<String> = texts.collect();
        let words = search::folded(&[self.name.replace('_', " "), self.name.clone(), texts.join(" ")].join(" "));
        typed.split(' ').all(|word| words.contains(word))
    }

    fn stands_on(&self, shelf: Shelf) -> bool {
        let any = |wanted: &[State]| self.stand.iter().any(|(_, state, _)| wanted.contains(state));
        let all = |wanted: &[State]| self.stand.iter().all(|(_, state, draft)| wanted.contains(state) && !draft);
        match shelf {
            Shelf::Current => !all(&[State::Archived, State::Gone]),
            Shelf::Drafts => !self.drafts.is_empty(),
            Shelf::InReview => any(&[State::InReview, State::InAppeal, State::Sending]),
            Shelf::Approved => any(&[State::Approved, State::Flagged]),
            Shelf::NeedsYou => {
                // What is gone, or on its way out, needs nobody.
                let stays = |row: &&TemplateRow| !matches!(State::of_row(row), State::Gone | State::Deleting);
                let low = |row: &TemplateRow| row.facts.quality.as_deref() == Some("RED");
                self.rows.iter().filter(stays).any(|row| low(row) || becomes_another(row))
                    || any(&[
                        State::Rejected,
                        State::Refused,
                        State::Paused,
                        State::Disabled,
                        State::Flagged,
                        State::Unknown,
                        State::Absent,
                        State::LimitReached,
                    ])
            }
            Shelf::Archived => any(&[State::Archived]),
            Shelf::Gone => all(&[State::Gone]),
        }
    }

    fn listed(&self, shops: &[String], worked_at: Option<UtcMillis>, now: UtcMillis) -> Listed {
        let says: Vec<Option<Definition>> = self.stand.iter().map(|(code, ..)| self.says(code)).collect();
        let categories: BTreeSet<_> = says.iter().flatten().map(|says| says.category).collect();
        let text = says.iter().flatten().next().map_or("", |says| says.body.text.as_str());
        let language = |((code, state, draft), says): (&(String, State, bool), &Option<Definition>)| {
            let row = self.row(code);
            let ours = |row: &TemplateRow| {
                self.handed_in.iter().any(|one| one.meta_id.as_deref() == Some(row.facts.meta_id.as_str()))
            };
            ListedLanguage {
                language: code.clone(),
                state: *state,
                quality: row.and_then(|row| row.facts.quality.clone()),
                paused_until: row.and_then(|row| row.paused_until).filter(|until| *until > now),
                draft: *draft,
                elsewhere: row.is_some_and(|row| !ours(row)),
                read_only: row.is_some() && says.as_ref().is_some_and(known::read_only),
            }
        };
        let lacks = |shop: &&String| !self.stand.iter().any(|(code, ..)| code == *shop);
        Listed {
            key: match &self.family {
                Some(family) if !family.at_meta => Key::Family(family.id),
                _ => Key::Name(self.name.clone()),
            },
            name: self.name.clone(),
            category: if categories.len() == 1 { categories.into_iter().next().flatten() } else { None },
            missing: shops.iter().filter(lacks).cloned().collect(),
            languages: self.stand.iter().zip(&says).map(language).collect(),
            text: known::beginning(text),
            worked_at,
            used_at: self.rows.iter().filter_map(|row| row.used_at).max(),
        }
    }
}
