//! One template in all its languages: what is written, what Meta has, what was handed in, and what can be done.

use std::collections::BTreeSet;
use std::sync::Arc;

use shopbell_model::template::APPEALS;
use shopbell_model::template::definition::Definition;
use shopbell_model::template::lint;
use shopbell_model::{Span, TemplateCategory, UtcMillis};
use shopbell_store::tables::studio::draft::{self, Draft};
use shopbell_store::tables::studio::submission::{self, Submission};
use shopbell_store::tables::template::{self, TemplateRow};

use super::allowed::{self, May};
use super::{Key, State, Trouble, group, known, trouble};
use crate::core::Core;
use crate::error::EngineError;

/// So many submissions of a template are told, the newest.
const HISTORY: u32 = 60;
/// Unused for so long a template is archived (CONTRACT §3.1: twelve months).
const UNUSED: Span = Span::days(365);
/// So long before that it is said.
const AHEAD: Span = Span::days(45);

/// One template.
#[derive(Clone, Debug)]
pub struct One {
    /// What to open it by from now on.
    pub key: Key,
    /// Its family of drafts.
    pub family: Option<shopbell_model::FamilyId>,
    /// Its name.
    pub name: String,
    /// Whether the name stands.
    pub name_stands: bool,
    /// Its languages.
    pub languages: Vec<OneLanguage>,
    /// Languages of this shop that it lacks.
    pub missing: Vec<String>,
}

/// A template in one language.
#[derive(Clone, Debug)]
pub struct OneLanguage {
    /// The language.
    pub language: String,
    /// Where it stands.
    pub state: State,
    /// What is written and not handed in, with its row.
    pub draft: Option<(Draft, Definition)>,
    /// What Meta has.
    pub at_meta: Option<AtMeta>,
    /// What was handed in, the newest first.
    pub history: Vec<Submitted>,
    /// What can be done.
    pub may: May,
}

/// What Meta has of it.
#[derive(Clone, Debug)]
pub struct AtMeta {
    /// Its row.
    pub row: TemplateRow,
    /// What it says.
    pub definition: Definition,
    /// What it is for.
    pub category: Option<TemplateCategory>,
    /// What Meta will charge it as.
    pub becomes: Option<TemplateCategory>,
    /// As what it can be handed in again: Meta rejected it for what it is called, or announced another name for it.
    pub again_as: Option<TemplateCategory>,
    /// Whether Meta calls it something else than it was handed in as, or is about to, and may still be asked to think again.
    pub recategorised: bool,
    /// Until when; nothing where the day of the change is not known.
    pub appeal_until: Option<UtcMillis>,
    /// Until when it is paused.
    pub paused_until: Option<UtcMillis>,
    /// Whether it was made elsewhere.
    pub elsewhere: bool,
    /// Whether it can only be looked at here.
    pub read_only: bool,
    /// Whether a chat can send it.
    pub from_chat: known::FromChat,
    /// When Meta archives it, once that is near.
    pub archived_at: Option<UtcMillis>,
}

/// Something that was handed in.
#[derive(Clone, Debug)]
pub struct Submitted {
    /// Its row.
    pub row: Submission,
    /// How far it came.
    pub state: State,
    /// Why Meta did not take it.
    pub trouble: Option<Trouble>,
    /// Meta's codes.
    pub code: Option<String>,
    /// What our checks said then: rules with how bad.
    pub said: Vec<(String, String)>,
}

impl Submitted {
    pub(super) fn of(row: Submission) -> Self {
        let state = State::of_submission(&row);
        let refused = row.state == shopbell_model::SubmissionState::Refused;
        Self {
            state,
            trouble: refused.then(|| Trouble::of_ended(row.code, row.subcode, row.problem.as_deref())),
            code: trouble::codes(row.code, row.subcode),
            said: serde_json::from_str(&row.findings).unwrap_or_default(),
            row,
        }
    }
}

/// The languages of what was handed in, without those of which nothing is left: Meta did not take it, and its draft was thrown
/// away. `all` has the newest first.
pub(super) fn handed_in(all: &[Submission]) -> impl Iterator<Item = &str> {
    use shopbell_model::SubmissionState::{Absent, Refused};
    let newest = |one: &&Submission| all.iter().find(|other| other.language == one.language) == Some(*one);
    all.iter().filter(newest).filter(|one| !matches!(one.state, Absent | Refused)).map(|one| one.language.as_str())
}

/// One template.
pub(crate) async fn one(core: &Arc<Core>, key: &Key) -> Result<One, EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    let group = group(&mut conn, core.own.account, key).await??;
    let (drafts, all) = match &group.family {
        Some(family) => {
            (draft::of_family(&mut conn, family.id).await?, submission::newest(&mut conn, family.id, HISTORY).await?)
        }
        None => (Vec::new(), Vec::new()),
    };
    let mut codes: BTreeSet<&str> = group.rows.iter().map(|row| row.facts.language.as_str()).collect();
    codes.extend(drafts.iter().map(|draft| draft.language.as_str()));
    codes.extend(handed_in(&all));
    let codes: Vec<String> = codes.into_iter().map(str::to_owned).collect();
    let mut languages = Vec::new();
    for language in codes {
        let row = group.row(&language);
        let draft = drafts.iter().find(|draft| draft.language == language);
        let of_it: Vec<&Submission> = all.iter().filter(|one| one.language == language).collect();
        let state = state(row.map(State::of_row), draft, of_it.first().copied());
        let may = allowed::may(&mut conn, row, draft, of_it.first().copied(), now).await?;
        let at_meta = row.map(|row| at_meta(row, &of_it, now));
        languages.push(OneLanguage {
            state,
            draft: draft.map(|draft| (draft.clone(), known::draft(&draft.definition))),
            at_meta,
            history: of_it.into_iter().cloned().map(Submitted::of).collect(),
            may,
            language,
        });
    }
    // Refused, and thrown away: nothing of it is left to look at.
    if languages.is_empty() {
        return Err(EngineError::NotFound { what: "template" });
    }
    let shops = template::languages(&mut conn, core.own.account).await?;
    let there = |language: &String| languages.iter().any(|one| one.language == *language);
    Ok(One {
        key: group.key(),
        missing: shops.into_iter().filter(|language| !there(language)).collect(),
        family: group.family.as_ref().map(|family| family.id),
        name_stands: group.family.as_ref().is_none_or(|family| family.at_meta),
        name: group.name,
        languages,
    })
}

/// Where a language stands, by what Meta has, what is written and what was handed in last.
pub(super) fn state(at_meta: Option<State>, draft: Option<&Draft>, last: Option<&Submission>) -> State {
    use shopbell_model::SubmissionState as Way;
    let on_its_way = last.filter(|last| matches!(last.state, Way::Sending | Way::Unknown)).map(State::of_submission);
    let at_meta = at_meta.filter(|state| *state != State::Gone || draft.is_none());
    // What was written after Meta's refusal is a draft like any other.
    let said_no = last.filter(|last| {
        matches!(last.state, Way::Refused | Way::Absent)
            && draft.is_none_or(|draft| last.settled_at.is_some_and(|at| at >= draft.saved_at))
    });
    on_its_way.or(at_meta).or_else(|| said_no.map(State::of_submission)).unwrap_or(State::Draft)
}

fn at_meta(row: &TemplateRow, handed_in: &[&Submission], now: UtcMillis) -> AtMeta {
    let definition = known::at_meta(row);
    let category = TemplateCategory::of_meta(&row.facts.category);
    let becomes = row.facts.correct_category.as_deref().and_then(TemplateCategory::of_meta);
    let ours = handed_in.iter().find(|one| one.meta_id.as_deref() == Some(row.facts.meta_id.as_str()));
    let idle = row.used_at.or(ours.map(|one| one.sent_at)).map(|since| since + UNUSED);
    let usable = matches!(State::of_row(row), State::Approved | State::Flagged);
    let becomes = becomes.filter(|becomes| Some(*becomes) != category);
    let wanted = ours.and_then(|one| TemplateCategory::of_meta(&one.category));
    // Of one that was made elsewhere nobody knows what it was to be; Meta only ever makes it dearer by itself.
    let not_as_wanted = match ours {
        Some(_) => wanted.is_some() && wanted != category,
        None => row.category_changed_at.is_some() && category == Some(TemplateCategory::Marketing),
    };
    let changed_at = if becomes.is_some() { row.category_changes_at } else { row.category_changed_at };
    let appeal_until = changed_at.map(|at| at + APPEALS);
    let recategorised = usable && (becomes.is_some() || not_as_wanted) && appeal_until.is_none_or(|until| now < until);
    AtMeta {
        again_as: again_as(row, &definition),
        recategorised,
        appeal_until: appeal_until.filter(|_| recategorised),
        read_only: known::read_only(&definition),
        from_chat: known::from_chat(&definition),
        definition,
        category,
        becomes,
        paused_until: row.paused_until.filter(|until| *until > now),
        elsewhere: ours.is_none(),
        archived_at: idle.filter(|at| usable && *at - AHEAD <= now),
        row: row.clone(),
    }
}

/// As what a template can be handed in again without a word of it changed: what Meta calls it, where it is rejected for what
/// it was called, or paused with another name announced. An approved one keeps its category whatever is handed in
/// (CONTRACT §3.1); it needs nothing to go on as what Meta made of it.
pub(super) fn again_as(row: &TemplateRow, definition: &Definition) -> Option<TemplateCategory> {
    use TemplateCategory::{Authentication, Marketing, Utility};
    if row.gone_at.is_some() || known::read_only(definition) {
        return None;
    }
    let named = row.facts.correct_category.as_deref().and_then(TemplateCategory::of_meta);
    let for_its_name = row.facts.rejected_reason.as_deref() == Some("INCORRECT_CATEGORY");
    let says = match State::of_row(row) {
        State::Rejected if for_its_name => named.or_else(|| {
            // Meta gives the reason without a name: of an update it only ever makes an offer, unless it is a code.
            let code = lint::forecast(definition).category == Authentication;
            (definition.category == Some(Utility) && !code).then_some(Marketing)
        }),
        State::Rejected | State::Paused => named,
        _ => None,
    };
    // The words of a code are Meta's own: these would not go as one.
    says.filter(|says| Some(*says) != definition.category && *says != Authentication)
}
