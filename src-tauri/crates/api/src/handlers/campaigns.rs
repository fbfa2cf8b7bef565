//! Campaigns.

use shopbell_engine::campaigns as rows;
use shopbell_engine::campaigns::plan::{Fill, Filling, Plan, Says};
use shopbell_engine::store::tables::campaign::Campaign;
use shopbell_model::campaign::{
    Audience, Begins, CampaignState as State, Feedback, Held, LeftOut, QuietHours, Reasons, RecipientState, Sums,
};
use shopbell_model::gate::Parked;
use shopbell_model::{CampaignId, CommandId, ContactId, FileId, ListId, SegmentId, TemplateId, UtcMillis};

use super::content::money;
use super::media;
use super::meta_says::{reach, slot};
use super::people::export::format;
use super::prices::said;
use super::templates::found;
use crate::counter::Counter;
use crate::dto::{
    CampaignAudience, CampaignCost, CampaignCostLine, CampaignFile, CampaignFilling, CampaignGroup, CampaignHeld,
    CampaignLine, CampaignMove, CampaignOnly, CampaignPage, CampaignPeople, CampaignPerson, CampaignPlace,
    CampaignPlan, CampaignProblem, CampaignReason, CampaignSaved, CampaignSays, CampaignSettings, CampaignState,
    CampaignSums, Campaigns, CheckCampaign, DeleteCampaign, ExportCampaign, Failure, FindCampaignTemplates,
    GetCampaign, ListCampaignPeople, ListCampaigns, Nothing, PeopleMade, Queued, QuietTimes, SaveCampaign,
    SaveCampaignSettings, SlotFile, SteerCampaign, Templates, TryCampaign,
};

pub(crate) async fn list(counter: &Counter, request: ListCampaigns) -> Result<Campaigns, Failure> {
    let lines = counter.shop.campaigns(request.before.map(CampaignId)).await?;
    let campaigns = lines.into_iter().map(|one| line(&one.row, &one.sums, one.held.as_ref()));
    Ok(Campaigns { campaigns: campaigns.collect() })
}

pub(crate) async fn one(counter: &Counter, request: GetCampaign) -> Result<CampaignPage, Failure> {
    let view = counter.shop.campaign(CampaignId(request.campaign)).await?;
    let (template_name, template_language) = view.template.unzip();
    let files = view.files.into_iter().map(|one| file(counter, one)).collect();
    Ok(CampaignPage {
        line: line(&view.row, &view.sums, view.held.as_ref()),
        checked: view.checked,
        checked_at: view.row.checked_at.map(|at| at.0),
        template_name,
        template_language,
        category: view.category.map(Into::into),
        standing: view.standing.map(Into::into),
        groups: view.groups.into_iter().map(group).collect(),
        cost: cost(view.cost),
        spent: cost(view.spent),
        reach: reach(view.tier, view.left),
        slots: view.slots.into_iter().map(slot).collect(),
        quiet_until: view.quiet_until.map(|at| at.0),
        replied: view.followed.replied,
        stopped: view.followed.stopped,
        ordered: view.followed.ordered,
        plan: plan(view.plan),
        files,
        needs_more: view.needs_more,
    })
}

fn file(counter: &Counter, one: rows::PlanFile) -> CampaignFile {
    let (problem, most) = one.problem.map_or((None, None), media::unfit);
    let file = media::attachment(&counter.shop, one.file);
    CampaignFile { slot: one.slot, kind: one.kind.into(), file, problem, most }
}

pub(crate) async fn people(counter: &Counter, request: ListCampaignPeople) -> Result<CampaignPeople, Failure> {
    let only = request.only.map(|only| match only {
        CampaignOnly::Planned => RecipientState::Planned,
        CampaignOnly::Going => RecipientState::Going,
        CampaignOnly::Later => RecipientState::Later,
        CampaignOnly::Cannot => RecipientState::Cannot,
        CampaignOnly::LeftOut => RecipientState::LeftOut,
    });
    let id = CampaignId(request.campaign);
    let page = counter.shop.campaign_people(id, only, request.after, request.limit).await?;
    Ok(CampaignPeople { people: page.rows.into_iter().map(person).collect(), next: page.next })
}

pub(crate) async fn templates(counter: &Counter, request: FindCampaignTemplates) -> Result<Templates, Failure> {
    Ok(found(counter.shop.campaign_templates(&request.typed).await?))
}

pub(crate) async fn settings(counter: &Counter, _: Nothing) -> Result<CampaignSettings, Failure> {
    let settings = counter.shop.campaign_settings().await?;
    Ok(CampaignSettings { gap_days: settings.gap_days, quiet: quiet(settings.quiet) })
}

pub(crate) async fn save(counter: &Counter, request: SaveCampaign) -> Result<CampaignSaved, Failure> {
    let which = request.campaign.map(CampaignId);
    let id = CommandId(request.command_id);
    let campaign = counter.shop.save_campaign(id, which, &request.name, planned(request.plan)).await?;
    Ok(CampaignSaved { campaign: campaign.0 })
}

pub(crate) async fn delete(counter: &Counter, request: DeleteCampaign) -> Result<Nothing, Failure> {
    counter.shop.delete_campaign(CommandId(request.command_id), CampaignId(request.campaign)).await?;
    Ok(Nothing {})
}

pub(crate) async fn check(counter: &Counter, request: CheckCampaign) -> Result<Nothing, Failure> {
    counter.shop.check_campaign(CommandId(request.command_id), CampaignId(request.campaign)).await?;
    Ok(Nothing {})
}

pub(crate) async fn steer(counter: &Counter, request: SteerCampaign) -> Result<Nothing, Failure> {
    let to = match request.to {
        CampaignMove::Start => rows::Move::Start,
        CampaignMove::Pause => rows::Move::Pause,
        CampaignMove::Resume => rows::Move::Resume,
        CampaignMove::Cancel => rows::Move::Cancel,
        CampaignMove::Again => rows::Move::Again,
    };
    counter.shop.steer_campaign(CommandId(request.command_id), CampaignId(request.campaign), to).await?;
    Ok(Nothing {})
}

pub(crate) async fn try_out(counter: &Counter, request: TryCampaign) -> Result<Queued, Failure> {
    let (id, who) = (CommandId(request.command_id), ContactId(request.contact));
    let message = counter.shop.try_campaign(id, CampaignId(request.campaign), who).await?;
    Ok(Queued { message: message.0 })
}

pub(crate) async fn save_settings(counter: &Counter, request: SaveCampaignSettings) -> Result<Nothing, Failure> {
    let CampaignSettings { gap_days, quiet } = request.settings;
    let settings = rows::CampaignSettings { gap_days, quiet: QuietHours { from: quiet.from, to: quiet.to } };
    counter.shop.save_campaign_settings(CommandId(request.command_id), settings).await?;
    Ok(Nothing {})
}

pub(crate) async fn export(counter: &Counter, request: ExportCampaign) -> Result<PeopleMade, Failure> {
    let words = rows::CampaignWords {
        file: request.words.file,
        heads: request.words.heads,
        states: request.words.places,
        reasons: request.words.reasons,
    };
    let (id, which) = (CommandId(request.command_id), CampaignId(request.campaign));
    let export = counter.shop.export_campaign(id, which, format(request.format), words).await?;
    Ok(PeopleMade { id: export.0 })
}

/// Why a campaign cannot, as the door says it.
pub(crate) fn problem(problem: &rows::CampaignProblem) -> CampaignProblem {
    match problem {
        rows::CampaignProblem::Stands { .. } => CampaignProblem::Stands,
        rows::CampaignProblem::NoAudience => CampaignProblem::NoAudience,
        rows::CampaignProblem::NoTemplate => CampaignProblem::NoTemplate,
        rows::CampaignProblem::NeedsMore => CampaignProblem::NeedsMore,
        rows::CampaignProblem::NoReasons => CampaignProblem::NoReasons,
        rows::CampaignProblem::NotChecked => CampaignProblem::NotChecked,
        rows::CampaignProblem::NobodyLeft => CampaignProblem::NobodyLeft,
        rows::CampaignProblem::InThePast => CampaignProblem::InThePast,
    }
}

fn line(row: &Campaign, sums: &Sums, held: Option<&Held>) -> CampaignLine {
    CampaignLine {
        id: row.id.0,
        name: row.name.clone(),
        state: state(row.state),
        held: held.map(self::held),
        sums: self::sums(sums),
        begins_at: row.begins_at.map(|at| at.0),
        started_at: row.started_at.map(|at| at.0),
        ended_at: row.ended_at.map(|at| at.0),
        changed_at: row.changed_at.0,
    }
}

fn state(state: State) -> CampaignState {
    match state {
        State::Draft => CampaignState::Draft,
        State::Checking => CampaignState::Checking,
        State::Planned => CampaignState::Planned,
        State::Running => CampaignState::Running,
        State::Paused => CampaignState::Paused,
        State::Ended => CampaignState::Ended,
        State::Cancelled => CampaignState::Cancelled,
    }
}

fn sums(sums: &Sums) -> CampaignSums {
    let Sums { all, planned, waiting, unknown, sent, delivered, read, later, cannot, left_out, cancelled } = *sums;
    CampaignSums { all, planned, waiting, unknown, sent, delivered, read, later, cannot, left_out, cancelled }
}

fn held(held: &Held) -> CampaignHeld {
    match held {
        Held::ByHand => CampaignHeld::ByHand,
        Held::Parked { why: Parked::Token } => CampaignHeld::Token,
        Held::Parked { why: Parked::Account } => CampaignHeld::Account,
        Held::Template { standing } => CampaignHeld::Template { standing: (*standing).into() },
        Held::TemplateQuality { quality } => CampaignHeld::TemplateQuality { quality: quality.clone() },
        Held::NumberQuality { quality } => CampaignHeld::NumberQuality { quality: quality.clone() },
        Held::Feedback { what: Feedback::Stops, count, of } => CampaignHeld::Stops { count: *count, of: *of },
        Held::Feedback { what: Feedback::NotReached, count, of } => CampaignHeld::NotReached { count: *count, of: *of },
        Held::Refused { code } => CampaignHeld::Refused { code: *code },
    }
}

fn group(group: rows::Group) -> CampaignGroup {
    CampaignGroup { reason: reason(&group.group), count: group.count, samples: group.samples }
}

/// A group by its word; the words are the model's, and a test there names them all.
fn reason(word: &str) -> CampaignReason {
    serde_json::from_value(serde_json::Value::from(word)).unwrap_or(CampaignReason::Gate)
}

fn cost(cost: rows::Cost) -> CampaignCost {
    let line =
        |one: rows::CostLine| CampaignCostLine { market: one.market, people: one.people, price: said(one.price) };
    CampaignCost {
        lines: cost.lines.into_iter().map(line).collect(),
        totals: cost.totals.into_iter().map(money).collect(),
        unknown: cost.unknown,
    }
}

fn quiet(quiet: QuietHours) -> QuietTimes {
    QuietTimes { from: quiet.from, to: quiet.to }
}

fn person(row: rows::Row) -> CampaignPerson {
    CampaignPerson {
        id: row.id.0,
        contact: row.contact.map(|contact| contact.0),
        place: place(rows::place_of(&row)),
        reason: rows::why_of(&row).as_ref().map(LeftOut::group).map(reason),
        name: row.name,
        phone: row.phone,
        code: row.error_code,
        conversation: row.conversation.map(|conversation| conversation.0),
        sent_at: row.sent_at.map(|at| at.0),
        read_at: row.read_at.map(|at| at.0),
        replied_at: row.replied_at.map(|at| at.0),
    }
}

fn place(word: &str) -> CampaignPlace {
    serde_json::from_value(serde_json::Value::from(word)).unwrap_or(CampaignPlace::Planned)
}

fn plan(plan: Plan) -> CampaignPlan {
    let Plan { audience, says, reasons, begins, quiet, own_time } = plan;
    CampaignPlan {
        audience: CampaignAudience {
            lists: audience.lists.into_iter().map(|id| id.0).collect(),
            segments: audience.segments.into_iter().map(|id| id.0).collect(),
            not_lists: audience.not_lists.into_iter().map(|id| id.0).collect(),
            not_segments: audience.not_segments.into_iter().map(|id| id.0).collect(),
        },
        says: says.map(|says| CampaignSays {
            template: says.template.0,
            version: says.version,
            fillings: says.fillings.into_iter().map(filling).collect(),
            files: says.files.into_iter().map(|(slot, file)| SlotFile { slot, file: file.0 }).collect(),
            own_language: says.own_language,
        }),
        expected: reasons.expected,
        timely: reasons.timely,
        relevant: reasons.relevant,
        begins_at: match begins {
            Begins::Now => None,
            Begins::At { at } => Some(at.0),
        },
        quiet: quiet.map(self::quiet),
        own_time,
    }
}

fn filling(filling: Filling) -> CampaignFilling {
    let (same, otherwise) = match filling.fill {
        Fill::Same { text } => (Some(text), None),
        Fill::Known { otherwise } => (None, otherwise),
    };
    CampaignFilling { gap: filling.gap, same, otherwise }
}

fn planned(plan: CampaignPlan) -> Plan {
    let CampaignAudience { lists, segments, not_lists, not_segments } = plan.audience;
    Plan {
        audience: Audience {
            lists: lists.into_iter().map(ListId).collect(),
            segments: segments.into_iter().map(SegmentId).collect(),
            not_lists: not_lists.into_iter().map(ListId).collect(),
            not_segments: not_segments.into_iter().map(SegmentId).collect(),
        },
        says: plan.says.map(|says| Says {
            template: TemplateId(says.template),
            version: says.version,
            fillings: says.fillings.into_iter().map(filled).collect(),
            files: says.files.into_iter().map(|one| (one.slot, FileId(one.file))).collect(),
            own_language: says.own_language,
        }),
        reasons: Reasons { expected: plan.expected, timely: plan.timely, relevant: plan.relevant },
        begins: plan.begins_at.map_or(Begins::Now, |at| Begins::At { at: UtcMillis(at) }),
        quiet: plan.quiet.map(|quiet| QuietHours { from: quiet.from, to: quiet.to }),
        own_time: plan.own_time,
    }
}

fn filled(filling: CampaignFilling) -> Filling {
    let fill = match filling.same {
        Some(text) => Fill::Same { text },
        None => Fill::Known { otherwise: filling.otherwise },
    };
    Filling { gap: filling.gap, fill }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_of_the_model_is_a_reason_of_the_door() {
        for word in shopbell_model::campaign::GROUPS {
            let known: Result<CampaignReason, _> = serde_json::from_value(serde_json::Value::from(word));
            assert!(known.is_ok(), "{word}");
        }
    }
}
