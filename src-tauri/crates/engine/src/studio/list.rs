//! The studio's list: a row a template, its languages side by side. What somebody worked on last comes first.
//!
//! Which rows there are, on which shelf and in which order, is told by short rows without what the templates say; words are
//! looked for in what is kept for that ([`super::words`]). What Meta's JSON says is read of the templates of one page alone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use shopbell_model::template::definition::Definition;
use shopbell_model::{FamilyId, TemplateCategory, TemplateId, UtcMillis};
use shopbell_store::SqliteConnection;
use shopbell_store::search;
use shopbell_store::tables::studio::draft::{self, Draft};
use shopbell_store::tables::studio::family::{self, Family};
use shopbell_store::tables::studio::submission::{self, Submission};
use shopbell_store::tables::template::{self, Head, TemplateRow};

use super::room::{self, Room};
use super::{Key, State, known, one, words};
use crate::core::Core;
use crate::error::EngineError;
use crate::templates;

/// The most rows of a page.
const MOST: u32 = 100;
/// Submissions of a family that are looked at for its row.
const LATEST: u32 = 40;

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
    /// Templates Meta has, and may have.
    pub room: Room,
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
    let heads = living(template::heads(&mut conn, account).await?);
    let families = family::all(&mut conn, account).await?;
    let drafts = draft::all(&mut conn, account).await?;
    let handed_in = submission::newest_of_all(&mut conn, account, LATEST).await?;
    let shops = template::languages(&mut conn, account).await?;
    let synced_at = templates::synced_at(&mut conn).await?;
    let room = room::room(&mut conn, account).await?;
    let typed = search::folded(&query.typed);
    let said = if typed.is_empty() { HashMap::new() } else { said(&mut conn, core).await? };
    let all = wholes(heads, families, drafts, handed_in);
    let size = |shelf: Shelf| u32::try_from(all.iter().filter(|one| one.stands_on(shelf)).count()).unwrap_or(u32::MAX);
    let sizes = Shelf::ALL.iter().map(|shelf| (*shelf, size(*shelf))).collect();
    let from = place(query.cursor.as_deref())?;
    let mut found: Vec<(Place, &Whole)> = all
        .iter()
        .filter(|one| one.stands_on(query.shelf) && one.is_meant(&typed, &said))
        .map(|one| (one.place(), one))
        .filter(|(place, _)| from.as_ref().is_none_or(|from| place > from))
        .collect();
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    let limit = usize::try_from(query.limit).unwrap_or(1);
    let more = found.len() > limit;
    found.truncate(limit);
    let ids: Vec<TemplateId> = found.iter().flat_map(|(_, one)| one.heads.iter().map(|head| head.id)).collect();
    let rows = template::with_ids(&mut conn, &ids).await?;
    drop(conn);
    let rows: HashMap<TemplateId, TemplateRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    let next = found.last().filter(|_| more).map(|(place, _)| cursor(place));
    let state = core.templates.state();
    Ok(Page {
        rows: found.into_iter().map(|(_, one)| one.listed(&rows, &shops, now)).collect(),
        next,
        sizes,
        languages: shops,
        room,
        synced: (synced_at, state.running, state.failed),
    })
}

/// Where a template stands in the list: what was worked on last comes first, then by name; drafts may be called alike.
type Place = (Reverse<Option<i64>>, String, Option<i64>);

/// A cursor is the place of the last row before the page.
fn cursor((worked_at, name, family): &Place) -> String {
    serde_json::json!([worked_at.0, name, family]).to_string()
}

fn place(cursor: Option<&str>) -> Result<Option<Place>, EngineError> {
    let bad = |_| EngineError::Invalid { field: "cursor", problem: "is not one of this list".to_owned() };
    let read = |cursor| serde_json::from_str::<(Option<i64>, String, Option<i64>)>(cursor).map_err(bad);
    Ok(cursor.map(read).transpose()?.map(|(worked_at, name, family)| (Reverse(worked_at), name, family)))
}

/// Without what is gone where the same name and language is there again.
fn living(heads: Vec<Head>) -> Vec<Head> {
    let there: HashSet<(String, String)> = heads
        .iter()
        .filter(|head| head.gone_at.is_none())
        .map(|head| (head.name.clone(), head.language.clone()))
        .collect();
    let is_there = |head: &Head| there.contains(&(head.name.clone(), head.language.clone()));
    heads.into_iter().filter(|head| head.gone_at.is_none() || !is_there(head)).collect()
}

/// The words each template of Meta's is found by. Of some they may not be kept yet: those are read.
async fn said(conn: &mut SqliteConnection, core: &Arc<Core>) -> Result<HashMap<TemplateId, String>, EngineError> {
    let mut said = HashMap::new();
    let mut unread = Vec::new();
    for (id, words) in template::words(conn, core.own.account).await? {
        match words {
            Some(words) => drop(said.insert(id, words)),
            None => unread.push(id),
        }
    }
    let rows = template::with_ids(conn, &unread).await?;
    said.extend(rows.iter().map(|row| (row.id, words::of(row))));
    Ok(said)
}

/// What is known of a template in all its languages.
struct Whole {
    family: Option<Family>,
    name: String,
    heads: Vec<Head>,
    drafts: Vec<Draft>,
    /// The newest first.
    handed_in: Vec<Submission>,
    /// Each language with where it stands, and whether there is a draft.
    stand: Vec<(String, State, bool)>,
}

/// All templates, those of which nothing is left aside.
fn wholes(heads: Vec<Head>, families: Vec<Family>, drafts: Vec<Draft>, handed_in: Vec<Submission>) -> Vec<Whole> {
    let mut drafts_of: BTreeMap<FamilyId, Vec<Draft>> = BTreeMap::new();
    for draft in drafts {
        drafts_of.entry(draft.family).or_default().push(draft);
    }
    let mut handed_in_of: BTreeMap<FamilyId, Vec<Submission>> = BTreeMap::new();
    for one in handed_in {
        handed_in_of.entry(one.family).or_default().push(one);
    }
    let mut by_name: BTreeMap<String, (Option<Family>, Vec<Head>)> = BTreeMap::new();
    for head in heads {
        by_name.entry(head.name.clone()).or_default().1.push(head);
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
    groups.extend(by_name.into_iter().map(|(name, (family, heads))| (name, family, heads)));
    let whole = |(name, family, heads): (String, Option<Family>, Vec<Head>)| {
        let id = family.as_ref().map(|family| family.id);
        let drafts = id.and_then(|id| drafts_of.remove(&id)).unwrap_or_default();
        let handed_in = id.and_then(|id| handed_in_of.remove(&id)).unwrap_or_default();
        let mut one = Whole { family, name, heads, drafts, handed_in, stand: Vec::new() };
        one.stand = one.stands();
        (!one.stand.is_empty()).then_some(one)
    };
    groups.into_iter().filter_map(whole).collect()
}

/// Whether Meta will charge it as something else: the list says so without a date.
fn becomes_another(head: &Head) -> bool {
    let now = TemplateCategory::of_meta(&head.category);
    let then = head.correct_category.as_deref().and_then(TemplateCategory::of_meta);
    head.category_changes_at.is_some() || (then.is_some() && then != now)
}

impl Whole {
    fn head(&self, language: &str) -> Option<&Head> {
        self.heads.iter().find(|head| head.language == language)
    }

    fn draft(&self, language: &str) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.language == language)
    }

    fn stands(&self) -> Vec<(String, State, bool)> {
        let mut codes: BTreeSet<&str> = self.heads.iter().map(|head| head.language.as_str()).collect();
        codes.extend(self.drafts.iter().map(|draft| draft.language.as_str()));
        codes.extend(one::handed_in(&self.handed_in));
        let stand = |code: &str| {
            let draft = self.draft(code);
            let at_meta = self.head(code).map(|head| State::at_meta(head.gone_at, &head.status));
            let last = self.handed_in.iter().find(|one| one.language == code);
            (code.to_owned(), one::state(at_meta, draft, last), draft.is_some())
        };
        codes.into_iter().map(stand).collect()
    }

    fn place(&self) -> Place {
        let family = self.family.as_ref().map(|family| family.id.0);
        (Reverse(self.worked_at().map(|at| at.0)), self.name.clone(), family)
    }

    fn worked_at(&self) -> Option<UtcMillis> {
        let handed_in = self.handed_in.iter().map(|one| one.sent_at);
        self.drafts.iter().map(|draft| draft.saved_at).chain(handed_in).max()
    }

    /// Each word typed stands in its name or in what it says in one of its languages: what Meta has before what is written.
    fn is_meant(&self, typed: &str, said: &HashMap<TemplateId, String>) -> bool {
        if typed.is_empty() {
            return true;
        }
        let at_meta = self.heads.iter().filter_map(|head| said.get(&head.id).cloned());
        let written = self.drafts.iter().filter(|draft| self.head(&draft.language).is_none());
        let written = written.map(|draft| words::of_text(&self.name, &known::draft(&draft.definition).body.text));
        let named = std::iter::once_with(|| words::of_text(&self.name, ""));
        let texts: Vec<String> = at_meta.chain(written).chain(named).collect();
        typed.split(' ').all(|word| texts.iter().any(|text| text.contains(word)))
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
                let stays =
                    |head: &&Head| !matches!(State::at_meta(head.gone_at, &head.status), State::Gone | State::Deleting);
                let low = |head: &Head| head.quality.as_deref() == Some("RED");
                self.heads.iter().filter(stays).any(|head| low(head) || becomes_another(head))
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

    /// Its row, out of what Meta has of the templates of the page.
    fn listed(&self, rows: &HashMap<TemplateId, TemplateRow>, shops: &[String], now: UtcMillis) -> Listed {
        let row = |code: &str| self.head(code).and_then(|head| rows.get(&head.id));
        // What a language says: what Meta has before what is written.
        let says = |code: &str| {
            let written = || self.draft(code).map(|draft| known::draft(&draft.definition));
            row(code).map(known::at_meta).or_else(written)
        };
        let says: Vec<Option<Definition>> = self.stand.iter().map(|(code, ..)| says(code)).collect();
        let categories: BTreeSet<_> = says.iter().flatten().map(|says| says.category).collect();
        let text = says.iter().flatten().next().map_or("", |says| says.body.text.as_str());
        let language = |((code, state, draft), says): (&(String, State, bool), &Option<Definition>)| {
            let row = row(code);
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
            worked_at: self.worked_at(),
            used_at: self.heads.iter().filter_map(|head| rows.get(&head.id)?.used_at).max(),
        }
    }
}
