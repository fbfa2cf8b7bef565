//! A template that was picked, with what was filled into its gaps and what stands above its texts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shopbell_cloud::message::Location;
use shopbell_cloud::pattern::{Filled, Given, HEADER_SLOT, Head, OFFER_SLOT, Pattern};
use shopbell_model::media::{FileProblem, check_head};
use shopbell_model::template::gaps::GapProblem;
use shopbell_model::{Coordinates, FileId, MessageKind, TemplateCategory, TemplateId, TemplateStanding, UtcMillis};
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::{sticker, template};
use shopbell_store::{SqliteConnection, StoreError};

use super::known;
use crate::branches;
use crate::error::EngineError;
use crate::outbox::{Part, Rule, Unfit, file_facts};

/// A template that was picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// Which.
    pub template: TemplateId,
    /// As it stood when it was shown; another is refused, so that nobody sends what nobody saw.
    pub version: i64,
    /// What was filled in, by key of the gap.
    pub values: Vec<(String, String)>,
    /// The attached files that were chosen, by slot.
    pub files: Vec<(String, FileId)>,
    /// The place above the text.
    pub place: Option<PickedPlace>,
    /// When the offer ends.
    pub ends_at: Option<UtcMillis>,
}

/// A place as a person chose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PickedPlace {
    /// A branch of the shop.
    Branch(i64),
    /// One that was typed.
    Typed {
        /// What customers call it.
        name: String,
        /// Street, number, town; may be empty.
        address: String,
        /// Coordinates or the page of a map.
        place: String,
    },
}

/// A picked template with its gaps filled.
pub(crate) struct Picked {
    /// What it is for.
    pub(crate) category: Option<TemplateCategory>,
    /// What goes, what is seen, and what is missing.
    pub(crate) filled: Filled,
    /// The files that were chosen.
    pub(crate) files: Vec<PickedFile>,
    /// What is wrong with what was given beside words.
    wrong: Option<Unfit>,
}

/// A file that was chosen.
pub(crate) struct PickedFile {
    /// For which slot.
    pub(crate) slot: String,
    /// For which card, counted from 0.
    pub(crate) card: Option<u8>,
    /// As what it is to go.
    pub(crate) kind: MessageKind,
    /// The file.
    pub(crate) file: Media,
    /// Why it cannot go like this.
    pub(crate) problem: Option<FileProblem>,
}

/// Fills the gaps, as far as values are there. A template that became another since it was shown is refused.
pub(crate) async fn fill(
    conn: &mut SqliteConnection,
    pick: &Pick,
    now: UtcMillis,
) -> Result<Result<Picked, EngineError>, StoreError> {
    let Some(row) = template::get(conn, pick.template).await? else {
        return Ok(Err(EngineError::NotFound { what: "template" }));
    };
    if row.version != pick.version {
        return Ok(Err(EngineError::TemplateUnfit { standing: TemplateStanding::Changed }));
    }
    let pattern = known::pattern(&row.facts);
    let files = chosen(conn, &pattern, pick).await?;
    let mut given = Given { files: names(&files), ..Given::default() };
    let mut wrong = None;
    if pattern.head == Some(Head::Location) {
        match place(conn, pick.place.as_ref()).await? {
            Ok(place) => given.place = place,
            Err(unfit) => wrong = Some(unfit),
        }
    }
    match pick.ends_at {
        // An offer that is over offers nothing; Meta would refuse it.
        Some(at) if at <= now => wrong = wrong.or(Some(Unfit { part: Part::OfferEnds, rule: Rule::Wrong })),
        at => given.ends_at = at,
    }
    let value = |key: &str| pick.values.iter().find(|(of, _)| of == key).map(|(_, value)| value.as_str());
    let filled = pattern.fill(&row.facts.name, &row.facts.language, value, &given);
    Ok(Ok(Picked { category: TemplateCategory::of_meta(&row.facts.category), filled, files, wrong }))
}

fn names(files: &[PickedFile]) -> BTreeMap<String, Option<String>> {
    files.iter().map(|one| (one.slot.clone(), one.file.name.clone())).collect()
}

/// The files that were chosen and are still there; each goes once.
async fn chosen(conn: &mut SqliteConnection, pattern: &Pattern, pick: &Pick) -> Result<Vec<PickedFile>, StoreError> {
    let mut files: Vec<PickedFile> = Vec::new();
    for slot in pattern.slots() {
        let Some(kind) = slot.head.file() else { continue };
        let Some((_, id)) = pick.files.iter().find(|(of, _)| *of == slot.key) else { continue };
        if files.iter().any(|one| one.file.id == *id) || sticker::keeps(conn, *id).await? {
            continue;
        }
        let Some(file) = media::staged(conn, *id).await? else { continue };
        let problem = check_head(kind, &file_facts(&file)).err();
        files.push(PickedFile { slot: slot.key, card: slot.card, kind, file, problem });
    }
    Ok(files)
}

async fn place(
    conn: &mut SqliteConnection,
    picked: Option<&PickedPlace>,
) -> Result<Result<Option<Location>, Unfit>, StoreError> {
    Ok(Ok(match picked {
        None => None,
        Some(PickedPlace::Branch(id)) => {
            branches::all(conn).await?.into_iter().find(|branch| branch.id == *id).map(|branch| Location {
                latitude: branch.at.latitude,
                longitude: branch.at.longitude,
                name: Some(branch.name),
                address: Some(branch.address).filter(|address| !address.is_empty()),
            })
        }
        Some(PickedPlace::Typed { name, address, place }) => {
            let (name, address) = (name.trim(), address.trim());
            if name.is_empty() && place.trim().is_empty() {
                return Ok(Ok(None));
            }
            let Some(at) = Coordinates::parse(place) else {
                return Ok(Err(Unfit { part: Part::Place, rule: Rule::Wrong }));
            };
            for (part, text) in [(Part::BranchName, name), (Part::BranchAddress, address)] {
                if text.chars().count() > branches::LONGEST {
                    return Ok(Err(Unfit { part, rule: Rule::TooLong { most: branches::LONGEST } }));
                }
            }
            if name.is_empty() {
                return Ok(Err(Unfit { part: Part::BranchName, rule: Rule::Empty }));
            }
            Some(Location {
                latitude: at.latitude,
                longitude: at.longitude,
                name: Some(name.to_owned()),
                address: Some(address.to_owned()).filter(|address| !address.is_empty()),
            })
        }
    }))
}

impl Picked {
    /// The first thing that is wrong with what was given, as far as a limit says it.
    pub(crate) fn problem(&self) -> Option<Unfit> {
        let part = |key: &str| match key {
            OFFER_SLOT => Part::OfferEnds,
            HEADER_SLOT if self.filled.seen.asks_for_place() => Part::Place,
            HEADER_SLOT => Part::TemplateFile,
            key if shopbell_cloud::pattern::card_of(key).is_some() => Part::TemplateFile,
            _ => Part::Gap,
        };
        let gap = self.filled.problems.first().map(|(key, problem)| Unfit { part: part(key), rule: rule(*problem) });
        let file = self.files.iter().any(|one| one.problem.is_some());
        let file = file.then_some(Unfit { part: Part::TemplateFile, rule: Rule::Wrong });
        let whole = self.filled.too_long.map(|most| Unfit { part: Part::TemplateText, rule: Rule::TooLong { most } });
        self.wrong.or(gap).or(file).or(whole)
    }

    /// Why it cannot be sent: a file by its own reason.
    pub(crate) fn refusal(&self) -> Option<EngineError> {
        let file = self
            .files
            .iter()
            .find_map(|one| one.problem.map(|problem| EngineError::FileUnfit { kind: one.kind, problem }));
        file.or_else(|| self.problem().map(EngineError::Unfit))
    }
}

/// What is wrong with a gap, as limits are told.
pub(crate) fn rule(problem: GapProblem) -> Rule {
    match problem {
        GapProblem::Missing => Rule::Empty,
        GapProblem::Shape => Rule::Wrong,
        GapProblem::TooLong { most } => Rule::TooLong { most },
    }
}
