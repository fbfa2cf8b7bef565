//! What is said of a template while it is written: what our checks find, how Meta will probably call it, how long its parts
//! are, its gaps, and how customers would see it. Reads only; asked at every pause of typing.

mod around;
mod counts;
mod preview;

use std::sync::Arc;

use shopbell_model::template::SubmitNot;
use shopbell_model::template::definition::Definition;
use shopbell_model::template::lint::{self, Fact};
use shopbell_model::{AccountId, TemplateCategory, UtcMillis};
use shopbell_store::{SqliteConnection, StoreError};

pub use super::known::FromChat;
pub use counts::{Count, Gap};
pub use preview::{Preview, PreviewCard, PreviewHeader, Previews, SampleFile};
pub use shopbell_model::template::lint::Sure;

use super::{Key, allowed, group, known};
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::prices;

/// What is said of it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What was found, the worst first.
    pub findings: Vec<Found>,
    /// The rules that found nothing.
    pub fine: Vec<&'static str>,
    /// What Meta will probably call it.
    pub forecast: Option<Forecast>,
    /// How long its parts are.
    pub counts: Vec<Count>,
    /// Its gaps.
    pub gaps: Vec<Gap>,
    /// How customers would see it.
    pub preview: Previews,
    /// Whether its language is written from right to left.
    pub rtl: bool,
    /// Whether a chat can send what it becomes.
    pub from_chat: FromChat,
    /// Whether it may be handed in, by what it says.
    pub submit: SubmitNow,
    /// Why not, by how it stands at Meta.
    pub submit_not: Option<SubmitNot>,
}

/// What Meta will probably call it.
#[derive(Clone, Debug)]
pub struct Forecast {
    /// What.
    pub category: TemplateCategory,
    /// How sure that is.
    pub sure: Sure,
    /// Whether that is dearer than what was chosen.
    pub dearer: bool,
    /// How many times as much it costs and where; absent where a price is unknown.
    pub times: Option<prices::Dearer>,
    /// What speaks for it.
    pub reasons: Vec<Reason>,
}

/// What speaks for a forecast.
#[derive(Clone, Debug)]
pub struct Reason {
    /// Of what kind: `words`, `offer`, `coupon` and so on.
    pub clue: &'static str,
    /// Where.
    pub place: Place,
    /// The words as they stand there.
    pub words: String,
}

/// Whether a draft may be handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmitNow {
    /// Yes.
    Yes,
    /// If somebody insists.
    Insist,
    /// No.
    No,
}

/// Where something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The part: `body`, `button` and so on.
    pub part: &'static str,
    /// On which card.
    pub card: Option<usize>,
    /// At which button.
    pub index: Option<usize>,
    /// The example of which gap.
    pub gap: Option<String>,
    /// From where to where, in UTF-16 units of that text.
    pub span: Option<(usize, usize)>,
}

/// Something our checks found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The rule's id.
    pub rule: String,
    /// `error`, `warning` or `hint`.
    pub severity: &'static str,
    /// Where the rule is written.
    pub source: String,
    /// Where.
    pub place: Place,
    /// For the sentence.
    pub facts: Vec<(String, String)>,
    /// The template with it mended.
    pub fixed: Option<Definition>,
}

/// What our rules say of it, the worst first, and the rules that found nothing.
pub(super) async fn findings(
    conn: &mut SqliteConnection,
    account: AccountId,
    definition: &Definition,
    key: Option<&Key>,
    now: UtcMillis,
) -> Result<(Vec<Found>, Vec<&'static str>), StoreError> {
    let around = around::around(conn, account, definition, key, now).await?;
    let found: Vec<Found> = lint::lint(definition, &around).into_iter().map(|one| found(definition, one)).collect();
    let fine = lint::ids().into_iter().filter(|id| !found.iter().any(|one| one.rule == *id)).collect();
    Ok((found, fine))
}

/// A finding as the window shows it: places in UTF-16 units, facts as words.
fn found(definition: &Definition, of: lint::Finding) -> Found {
    let facts = of.facts.into_iter().map(|(name, fact)| {
        let fact = match fact {
            Fact::Number(number) => number.to_string(),
            Fact::Text(text) => text,
        };
        (name.to_owned(), fact)
    });
    let source = match of.subcode {
        Some(subcode) => format!("{}, {subcode}", of.source),
        None => of.source.to_owned(),
    };
    Found {
        rule: of.rule.to_owned(),
        severity: of.severity.as_str(),
        source,
        place: place(definition, of.place, of.span),
        facts: facts.collect(),
        fixed: of.fix.map(|fix| *fix),
    }
}

fn place(definition: &Definition, of: lint::Place, span: Option<lint::Span>) -> Place {
    let text = counts::text_at(definition, &of);
    let span = span.zip(text).map(|(span, text)| counts::utf16(text, span.start, span.end));
    Place { part: of.part.as_str(), card: of.card, index: of.button, gap: of.gap, span }
}

fn forecast(definition: &Definition) -> Option<Forecast> {
    // Of what nobody has begun to write nothing can be said; the words of a one-time code are Meta's.
    if definition.body.text.trim().is_empty() && definition.category != Some(TemplateCategory::Authentication) {
        return None;
    }
    let told = lint::forecast(definition);
    let reason = |one: lint::Reason| Reason {
        clue: one.clue.as_str(),
        place: place(definition, one.place, one.span),
        words: one.words,
    };
    Some(Forecast {
        category: told.category,
        sure: told.sure,
        dearer: told.dearer,
        times: None,
        reasons: told.reasons.into_iter().map(reason).collect(),
    })
}

/// Whether findings let it go.
pub(super) fn verdict(findings: &[Found]) -> SubmitNow {
    let any = |severity: &str| findings.iter().any(|found| found.severity == severity);
    match (any("error"), any("warning")) {
        (true, _) => SubmitNow::No,
        (false, true) => SubmitNow::Insist,
        (false, false) => SubmitNow::Yes,
    }
}

/// What is said of it.
pub(crate) async fn check(
    core: &Arc<Core>,
    definition: &Definition,
    key: Option<&Key>,
) -> Result<Checked, EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    let submit_not = match key {
        Some(key) => stands(&mut conn, core.own.account, key, &definition.language, now).await??,
        None => None,
    };
    let preview = preview::previews(&mut conn, definition).await?;
    let (findings, fine) = findings(&mut conn, core.own.account, definition, key, now).await?;
    let mut forecast = forecast(definition);
    if let (Some(forecast), Some(chosen)) = (&mut forecast, definition.category) {
        let own = &core.profile.display_phone;
        forecast.times = prices::dearer(&mut conn, own, forecast.category, chosen, now).await?;
    }
    drop(conn);
    Ok(Checked {
        submit: verdict(&findings),
        forecast,
        findings,
        fine,
        counts: counts::counts(definition),
        gaps: counts::gaps(definition),
        preview,
        rtl: is_rtl(&definition.language),
        from_chat: known::from_chat(definition),
        submit_not,
    })
}

/// Why it may not be handed in as it stands at Meta; that nothing is kept yet is no reason while it is being written.
async fn stands(
    conn: &mut SqliteConnection,
    account: AccountId,
    key: &Key,
    language: &str,
    now: UtcMillis,
) -> Outcome<Option<SubmitNot>> {
    use shopbell_store::tables::studio::submission;
    let group = match group(conn, account, key).await? {
        Ok(group) => group,
        // It was thrown away in another window a moment ago.
        Err(_) => return Ok(Ok(None)),
    };
    let last = match &group.family {
        Some(family) => submission::newest(conn, family.id, 60).await?,
        None => Vec::new(),
    };
    let last = last.iter().find(|one| one.language == language);
    let may = allowed::may(conn, group.row(language), None, last, now).await?;
    Ok(Ok(may.submit_not.filter(|not| *not != SubmitNot::NothingWritten)))
}

/// Languages of Meta's that are written from right to left.
fn is_rtl(language: &str) -> bool {
    matches!(language.split('_').next(), Some("ar" | "he" | "fa" | "ur" | "ps" | "prs"))
}
