//! Which templates a chat can be offered: those that may go first, each in the customer's language and with its gaps
//! filled from what is known of the customer; the others with the reason why not.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use shopbell_cloud::pattern::{Given, Obstacle, Pattern, Seen, Slot};
use shopbell_model::charge::{self, Charge};
use shopbell_model::price::{Found, Unknown};
use shopbell_model::template::language::{self, Wishes};
use shopbell_model::{
    ConversationId, ServiceWindow, TemplateCategory, TemplateId, TemplateStanding, UtcMillis, WindowNow,
};
use shopbell_store::tables::conversation;
use shopbell_store::tables::studio::submission;
use shopbell_store::tables::template::{self, TemplateRow};
use shopbell_store::{ReadConnection, search};

use super::customer::{Customer, Field, Gap, written};
use super::fallbacks::Fallbacks;
use super::{known, sync};
use crate::core::Core;
use crate::error::EngineError;
use crate::outbox::template::Kept;
use crate::prices::Tariff;
use crate::settings::{self, Language};

/// So many names are offered at once; more are found by typing.
const MOST: usize = 60;

/// The templates for a chat.
#[derive(Clone, Debug)]
pub struct Offers {
    /// Those that may go first, then by name.
    pub offers: Vec<Offer>,
    /// How many more there are that what was typed means.
    pub more: u32,
    /// How many there are at all.
    pub known: u32,
    /// What may be filled in: names, number, shop, and what is written down of the customer.
    pub fields: Vec<Field>,
    /// When Meta's whole list last came.
    pub synced_at: Option<UtcMillis>,
    /// Whether it is being asked for.
    pub syncing: bool,
    /// Whether asking for it failed the last time.
    pub failed: bool,
}

/// A template in the languages there are.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Its name at Meta.
    pub name: String,
    /// In which languages.
    pub languages: Vec<Offered>,
    /// Which of them is offered first.
    pub first: u32,
}

/// A template in one language.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Which.
    pub id: TemplateId,
    /// Its version.
    pub version: i64,
    /// Its language, in Meta's spelling.
    pub language: String,
    /// What it is for; absent where Meta calls it something not known here.
    pub category: Option<TemplateCategory>,
    /// How it stands.
    pub standing: TemplateStanding,
    /// Why it cannot go from here.
    pub obstacle: Option<Obstacle>,
    /// Meta's word for why it was rejected.
    pub rejected_reason: Option<String>,
    /// What Meta advises after that.
    pub advice: Option<String>,
    /// Until when it is paused, as far as that is known.
    pub paused_until: Option<UtcMillis>,
    /// What it will be for when Meta changes that, and when.
    pub becomes: Option<(TemplateCategory, Option<UtcMillis>)>,
    /// What it says, with its gaps.
    pub says: Seen,
    /// What is to be filled in.
    pub gaps: Vec<Gap>,
    /// The files and the place that are to be given.
    pub slots: Vec<Slot>,
    /// Whether it is to be said when its offer ends.
    pub ends: bool,
    /// How it will be charged, if it goes now.
    pub charge: Option<Charge>,
    /// What it costs if it is charged, or why that is unknown.
    pub price: Option<Result<Found, Unknown>>,
}

/// The templates for a chat, narrowed down by what was typed.
pub(crate) async fn offers(core: &Arc<Core>, chat: ConversationId, typed: &str) -> Result<Offers, EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    let header = conversation::header(&mut conn, chat, now).await?;
    let (row, _) = header.ok_or(EngineError::NotFound { what: "conversation" })?;
    let last = template::newest_payload(&mut conn, chat).await?;
    let tariff = Tariff::of(&mut conn, row.person.phone.as_deref(), now).await?;
    let written = written(&mut conn, core.own.portfolio, Some(row.person.contact)).await?;
    let last = last.as_deref().and_then(Kept::read).map(|kept| kept.language().to_owned());
    let person = Customer::of(&row.person, &core.profile.name, written);
    let window = row.window.judge(now);
    let phone = row.person.phone.as_deref();
    among(core, conn, To { person, tariff, window, last: last.as_deref(), phone }, typed).await
}

/// The templates for many people: what is known of each stands in no gap yet.
pub(crate) async fn offers_for_many(core: &Arc<Core>, typed: &str) -> Result<Offers, EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    let tariff = Tariff::of(&mut conn, None, now).await?;
    let person = Customer::nobody(&core.profile.name, written(&mut conn, core.own.portfolio, None).await?);
    let window = ServiceWindow::default().judge(now);
    among(core, conn, To { person, tariff, window, last: None, phone: None }, typed).await
}

/// For whom they are.
struct To<'a> {
    person: Customer,
    tariff: Tariff,
    window: WindowNow,
    last: Option<&'a str>,
    phone: Option<&'a str>,
}

async fn among(core: &Arc<Core>, mut conn: ReadConnection, to: To<'_>, typed: &str) -> Result<Offers, EngineError> {
    let now = core.now();
    let rows = template::all(&mut conn, core.own.account).await?;
    // Meta may have other words of these already: the gate lets none of them go.
    let open = submission::open(&mut conn).await?;
    let editing: HashSet<String> = open.into_iter().filter_map(|one| one.edits).collect();
    let synced_at = sync::synced_at(&mut conn).await?;
    let window = settings::stored(&mut conn).await?.language;
    let fallbacks = Fallbacks::of(&mut conn, core.own.account).await?;
    drop(conn);
    let To { person, tariff, window: judged, last, phone } = to;
    let wishes = Wishes { last, phone, window: code(window) };
    let typed = search::folded(typed);
    let rows = living(rows);
    let known = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let mut by_name: BTreeMap<String, Vec<Offered>> = BTreeMap::new();
    let mut meant: BTreeMap<String, bool> = BTreeMap::new();
    for row in rows {
        let pattern = known::pattern(&row.facts);
        let name = row.facts.name.clone();
        *meant.entry(name.clone()).or_default() |= is_meant(&name, &pattern, &typed);
        let editing = editing.contains(&row.facts.meta_id);
        let mut one = offered(row, &pattern, (&person, &fallbacks), &judged, now);
        let charged = one.charge.is_some_and(|charge| charge == Charge::Charged);
        one.price = one.category.filter(|_| charged).map(|category| tariff.price(category.into()));
        if editing && one.standing == TemplateStanding::Approved {
            one.standing = TemplateStanding::InReview;
        }
        by_name.entry(name).or_default().push(one);
    }
    let mut all: Vec<Offer> = by_name
        .into_iter()
        .filter(|(name, _)| meant.get(name).copied().unwrap_or_default())
        .map(|(name, languages)| offer(name, languages, wishes))
        .collect();
    all.sort_by_key(|offer| !offer.languages.iter().any(|one| one.standing.may_go()));
    let more = u32::try_from(all.len().saturating_sub(MOST)).unwrap_or(u32::MAX);
    all.truncate(MOST);
    let state = core.templates.state();
    let fields = person.fields;
    Ok(Offers { offers: all, more, known, fields, synced_at, syncing: state.running, failed: state.failed })
}

/// Without what is gone where the same name and language is there again.
pub(crate) fn living(rows: Vec<TemplateRow>) -> Vec<TemplateRow> {
    let names: std::collections::HashSet<(String, String)> = rows
        .iter()
        .filter(|row| row.gone_at.is_none())
        .map(|row| (row.facts.name.clone(), row.facts.language.clone()))
        .collect();
    let is_there = |row: &TemplateRow| names.contains(&(row.facts.name.clone(), row.facts.language.clone()));
    rows.into_iter().filter(|row| row.gone_at.is_none() || !is_there(row)).collect()
}

/// Each word typed stands in its name or in what it says.
fn is_meant(name: &str, pattern: &Pattern, typed: &str) -> bool {
    if typed.is_empty() {
        return true;
    }
    let words = [name, pattern.header.as_deref().unwrap_or_default(), &pattern.body].join(" ").replace('_', " ");
    let words = search::folded(&words);
    typed.split(' ').all(|word| words.contains(word))
}

/// Languages that may go come before others, whatever the customer's is.
fn offer(name: String, languages: Vec<Offered>, wishes: Wishes<'_>) -> Offer {
    let sendable: Vec<usize> =
        (0..).zip(&languages).filter(|(_, one)| one.standing.may_go()).map(|(place, _)| place).collect();
    let among: Vec<usize> = if sendable.is_empty() { (0..languages.len()).collect() } else { sendable };
    let codes: Vec<&str> =
        among.iter().filter_map(|place| languages.get(*place)).map(|one| one.language.as_str()).collect();
    let first = language::first(&codes, wishes).and_then(|place| among.get(place)).copied().unwrap_or(0);
    Offer { name, languages, first: u32::try_from(first).unwrap_or(0) }
}

fn offered(
    row: TemplateRow,
    pattern: &Pattern,
    (person, fallbacks): (&Customer, &Fallbacks),
    window: &WindowNow,
    now: UtcMillis,
) -> Offered {
    let standing = known::standing(&row);
    let facts = row.facts;
    let category = TemplateCategory::of_meta(&facts.category);
    let texts = fallbacks.of_template(&facts.name, &facts.language);
    let gaps = pattern.gaps().into_iter().map(|gap| person.gap(gap, pattern.named, texts)).collect();
    let becomes = facts.correct_category.as_deref().and_then(TemplateCategory::of_meta);
    Offered {
        id: row.id,
        version: row.version,
        category,
        standing,
        obstacle: pattern.obstacle,
        rejected_reason: facts.rejected_reason,
        advice: row.advice,
        paused_until: row.paused_until.filter(|until| *until > now),
        becomes: becomes.filter(|becomes| Some(*becomes) != category).map(|to| (to, row.category_changes_at)),
        says: pattern.fill(&facts.name, &facts.language, |_| None, &Given::default()).seen,
        slots: pattern.slots(),
        ends: pattern.offer.as_ref().is_some_and(|offer| offer.ends),
        language: facts.language,
        gaps,
        charge: category.map(|category| charge::of(category, window, now)),
        price: None,
    }
}

fn code(language: Language) -> Option<&'static str> {
    match language {
        Language::System => None,
        Language::En => Some("en"),
        Language::Sv => Some("sv"),
        Language::Fi => Some("fi"),
    }
}
