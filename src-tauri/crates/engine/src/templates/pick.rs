//! A template that was picked, with what was filled into its gaps.

use shopbell_cloud::pattern::Filled;
use shopbell_model::template::gaps::GapProblem;
use shopbell_model::{TemplateCategory, TemplateId, TemplateStanding};
use shopbell_store::tables::template;
use shopbell_store::{SqliteConnection, StoreError};

use super::known;
use crate::error::EngineError;
use crate::outbox::{Part, Rule, Unfit};

/// A template that was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Which.
    pub template: TemplateId,
    /// As it stood when it was shown; another is refused, so that nobody sends what nobody saw.
    pub version: i64,
    /// What was filled in, by key of the gap.
    pub values: Vec<(String, String)>,
}

/// A picked template with its gaps filled.
pub(crate) struct Picked {
    /// What it is for.
    pub(crate) category: Option<TemplateCategory>,
    /// What goes, what is seen, and what is wrong.
    pub(crate) filled: Filled,
}

/// Fills the gaps, as far as values are there. A template that became another since it was shown is refused.
pub(crate) async fn fill(conn: &mut SqliteConnection, pick: &Pick) -> Result<Result<Picked, EngineError>, StoreError> {
    let Some(row) = template::get(conn, pick.template).await? else {
        return Ok(Err(EngineError::NotFound { what: "template" }));
    };
    if row.version != pick.version {
        return Ok(Err(EngineError::TemplateUnfit { standing: TemplateStanding::Changed }));
    }
    let value = |key: &str| pick.values.iter().find(|(of, _)| of == key).map(|(_, value)| value.as_str());
    let filled = known::pattern(&row.facts).fill(&row.facts.name, &row.facts.language, value);
    Ok(Ok(Picked { category: TemplateCategory::of_meta(&row.facts.category), filled }))
}

/// The first thing that is wrong with what was filled in.
pub(crate) fn problem(filled: &Filled) -> Option<Unfit> {
    let gap = filled.problems.first().map(|(_, problem)| Unfit { part: Part::Gap, rule: rule(*problem) });
    let whole = filled.too_long.map(|most| Unfit { part: Part::TemplateText, rule: Rule::TooLong { most } });
    gap.or(whole)
}

/// What is wrong with a gap, as limits are told.
pub(crate) fn rule(problem: GapProblem) -> Rule {
    match problem {
        GapProblem::Missing => Rule::Empty,
        GapProblem::Shape => Rule::Wrong,
        GapProblem::TooLong { most } => Rule::TooLong { most },
    }
}
