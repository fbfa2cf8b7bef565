//! What is shown of campaigns: the list, one with its sums, groups and costs, and a page of its people.

use std::sync::Arc;

use jiff::tz::TimeZone;
use shopbell_model::campaign::{CampaignState, Held, LeftOut, RecipientState, Sums};
use shopbell_model::price::{Found, PriceCategory, Unknown};
use shopbell_model::reach::{self, Left, Slot, Tier};
use shopbell_model::{CampaignId, Money, Span, TemplateCategory, TemplateStanding, UtcMillis};
use shopbell_store::tables::campaign::{self, Campaign};
use shopbell_store::tables::cost;
use shopbell_store::tables::price;
use shopbell_store::tables::recipient;
use shopbell_store::tables::recipient::report::{self, Followed, Group, Row};
use shopbell_store::tables::template;
use shopbell_store::{SqliteConnection, StoreError};

use super::NO_CAMPAIGN;
use super::files::{self, PlanFile};
use super::plan::Plan;
use crate::core::Core;
use crate::error::EngineError;
use crate::{prices, reach as reached, templates};

/// Campaigns to a page of the list.
const PAGE: u32 = 50;

/// People to a page at most.
const LARGEST: u32 = 200;

/// Places of the limit that come free so close to each other are told as one.
const GRAIN: Span = Span::minutes(10);

/// A campaign as a line of the list.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which.
    pub row: Campaign,
    /// How far it came.
    pub sums: Sums,
    /// Why it is paused.
    pub held: Option<Held>,
}

/// What it costs in one market.
#[derive(Clone, Debug)]
pub struct CostLine {
    /// The market, as the price list writes it; nothing where it is not known.
    pub market: Option<String>,
    /// How many people.
    pub people: u32,
    /// What each costs, or why that is unknown.
    pub price: Result<Found, Unknown>,
}

/// What it costs.
#[derive(Clone, Debug, Default)]
pub struct Cost {
    /// By market.
    pub lines: Vec<CostLine>,
    /// What that comes to, in each currency there is.
    pub totals: Vec<Money>,
    /// How many people's price is unknown.
    pub unknown: u32,
}

/// A campaign with everything that is shown of it.
#[derive(Clone, Debug)]
pub struct View {
    /// The campaign.
    pub row: Campaign,
    /// What is planned.
    pub plan: Plan,
    /// Why it is paused.
    pub held: Option<Held>,
    /// Whether its people were looked at since it last changed.
    pub checked: bool,
    /// How its template stands; nothing while none is chosen.
    pub standing: Option<TemplateStanding>,
    /// The template's name and language.
    pub template: Option<(String, String)>,
    /// What its template is for.
    pub category: Option<TemplateCategory>,
    /// How far it came.
    pub sums: Sums,
    /// Who does not get it, and why.
    pub groups: Vec<Group>,
    /// What it would cost, or costs at most.
    pub cost: Cost,
    /// What it came to so far, by what Meta said.
    pub spent: Cost,
    /// Meta's limit of people in a moving day.
    pub tier: Tier,
    /// What is left of it.
    pub left: Left,
    /// When how many of those who wait can be reached.
    pub slots: Vec<Slot>,
    /// When the next one goes, where all who wait must wait by the hours of the day.
    pub quiet_until: Option<UtcMillis>,
    /// What followed.
    pub followed: Followed,
    /// The files that were chosen for its template.
    pub files: Vec<PlanFile>,
    /// Whether its template asks for something that was not given, does not fit, or that a campaign cannot give.
    pub needs_more: bool,
}

/// A page of its people.
#[derive(Clone, Debug)]
pub struct Recipients {
    /// In the order they were looked at.
    pub rows: Vec<Row>,
    /// Where to go on; nothing when these are all.
    pub next: Option<i64>,
}

/// The newest campaigns.
pub(crate) async fn page(core: &Arc<Core>, before: Option<CampaignId>) -> Result<Vec<Line>, EngineError> {
    let mut conn = core.store.read().await?;
    let mut lines = Vec::new();
    for row in campaign::page(&mut conn, before, PAGE).await? {
        let sums = settled(row.state, report::sums(&mut conn, row.id).await?);
        lines.push(Line { sums, held: held(&row), row });
    }
    Ok(lines)
}

fn held(row: &Campaign) -> Option<Held> {
    row.held.as_deref().and_then(|json| serde_json::from_str(json).ok())
}

/// Who waits in a campaign that was ended does not get it.
fn settled(state: CampaignState, sums: Sums) -> Sums {
    match state {
        CampaignState::Cancelled => Sums { cancelled: sums.cancelled + sums.planned, planned: 0, ..sums },
        _ => sums,
    }
}

/// One campaign.
pub(crate) async fn view(core: &Arc<Core>, which: CampaignId) -> Result<View, EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    let row = campaign::get(&mut conn, which).await?.ok_or(NO_CAMPAIGN)?;
    let plan = Plan::read(&row.plan);
    let (mut standing, mut named, mut category) = (None, None, None);
    if let Some(says) = &plan.says {
        standing = Some(templates::standing_of(&mut conn, says.template, says.version).await?);
        if let Some(template) = template::get(&mut conn, says.template).await? {
            category = TemplateCategory::of_meta(&template.facts.category);
            named = Some((template.facts.name, template.facts.language));
        }
    }
    let sums = settled(row.state, report::sums(&mut conn, which).await?);
    let groups = report::groups(&mut conn, which).await?;
    let cost = expected(&mut conn, which, category, now).await?;
    let spent = spent(&mut conn, which).await?;
    let tier = reached::tier(&mut conn, row.number).await?;
    let taken = reached::taken(&mut conn, core.own.portfolio, now).await?;
    let left = reach::left(tier, &taken.at, taken.held, now);
    let slots = reach::plan(tier, &taken.at, taken.held, sums.planned, GRAIN, now);
    let next = if row.state == CampaignState::Running { recipient::next_due(&mut conn, which).await? } else { None };
    let quiet_until = next.filter(|at| *at > now);
    let followed = report::followed(&mut conn, which).await?;
    let (mut files, mut needs_more) = (Vec::new(), false);
    if let Some(says) = &plan.says {
        files = files::shown(&mut conn, says).await?;
        needs_more = files::needs_more(&mut conn, says, &files).await?;
    }
    Ok(View {
        files,
        needs_more,
        held: held(&row),
        checked: row.checked_version == Some(row.version),
        template: named,
        plan,
        standing,
        category,
        sums,
        groups,
        cost,
        spent,
        tier,
        left,
        slots,
        quiet_until,
        followed,
        row,
    })
}

/// What those who get it, or got it, cost by the list that holds.
async fn expected(
    conn: &mut SqliteConnection,
    which: CampaignId,
    category: Option<TemplateCategory>,
    now: UtcMillis,
) -> Result<Cost, StoreError> {
    let Some(category) = category else { return Ok(Cost::default()) };
    let list = match prices::day_of(&TimeZone::system(), now) {
        Some(day) => price::at(conn, day).await?,
        None => None,
    };
    let mut cost = Cost::default();
    for (market, people) in report::markets(conn, which).await? {
        let price = match (&list, &market) {
            (None, _) => Err(Unknown::NoList),
            (Some(_), None) => Err(Unknown::NoMarket),
            (Some(list), Some(market)) => {
                let rates = price::rates_in(conn, list, &[market]).await?;
                let found = rates.iter().find(|rate| rate.category == PriceCategory::from(category));
                found.cloned().map(|rate| Found { rate, stands_for: None }).ok_or(Unknown::NoPrice)
            }
        };
        cost.add(CostLine { market, people, price });
    }
    Ok(cost)
}

/// What it came to, by Meta's own word in statuses.
async fn spent(conn: &mut SqliteConnection, which: CampaignId) -> Result<Cost, StoreError> {
    let (totals, unknown) = prices::totals(&cost::of_campaign(conn, which).await?);
    Ok(Cost { lines: Vec::new(), totals, unknown })
}

impl Cost {
    fn add(&mut self, line: CostLine) {
        let each = line.price.as_ref().ok().map(|found| found.rate.price);
        let sum = each.and_then(|each| each.times(i64::from(line.people)).ok());
        let added = sum.and_then(|sum| match self.totals.iter_mut().find(|total| total.currency == sum.currency) {
            Some(total) => total.plus(sum).ok().map(|more| *total = more),
            None => {
                self.totals.push(sum);
                Some(())
            }
        });
        if added.is_none() {
            self.unknown = self.unknown.saturating_add(line.people);
        }
        self.lines.push(line);
    }
}

/// A page of its people.
pub(crate) async fn recipients(
    core: &Arc<Core>,
    which: CampaignId,
    state: Option<RecipientState>,
    after: i64,
    limit: u32,
) -> Result<Recipients, EngineError> {
    if !(1..=LARGEST).contains(&limit) {
        return Err(EngineError::Invalid { field: "limit", problem: format!("must be 1 to {LARGEST}") });
    }
    let mut conn = core.store.read().await?;
    let row = campaign::get(&mut conn, which).await?.ok_or(NO_CAMPAIGN)?;
    let mut rows = report::page(&mut conn, which, state, after, limit).await?;
    for one in &mut rows {
        one.state = shown(row.state, one.state);
    }
    let next = rows.last().filter(|_| rows.len() >= limit as usize).map(|row| row.id.0);
    Ok(Recipients { rows, next })
}

/// As a person's state is shown: who waits in a campaign that was ended does not get it.
pub(super) fn shown(campaign: CampaignState, state: RecipientState) -> RecipientState {
    match (campaign, state) {
        (CampaignState::Cancelled, RecipientState::Planned) => RecipientState::Cancelled,
        (_, state) => state,
    }
}

/// Why somebody did not get it, read from its row.
#[must_use]
pub fn why_of(row: &Row) -> Option<LeftOut> {
    row.why.as_deref().and_then(|json| serde_json::from_str(json).ok())
}
