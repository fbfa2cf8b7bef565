//! The shop as the frame of the window shows it.

use shopbell_engine::{catch_up, outbox};
use shopbell_model::CommandId;
use shopbell_model::allowance as engine;
use shopbell_model::gate::Parked;

use crate::counter::Counter;
use crate::dto::{
    Allowance, CatchUp, DismissCatchUp, Failure, Nothing, ParkedReason, Resume, Sending, Shop, TemplateAnswer,
    WindowRules,
};

use super::examined;

pub(crate) async fn shop(counter: &Counter, _: Nothing) -> Result<Shop, Failure> {
    let overview = counter.shop.overview().await?;
    Ok(Shop {
        name: overview.name,
        display_phone: overview.display_phone,
        practice: overview.practice,
        now: overview.now.0,
        needs_you: overview.in_trouble.saturating_add(overview.held).saturating_add(overview.in_doubt),
        unread_conversations: overview.unread_conversations,
        sending: sending(overview.sending, overview.waiting),
        connection: examined::light(overview.connection),
        allowance: allowance(overview.allowance),
        catch_up: overview.catch_up.map(|last| catch_up(&last)),
        template_answers: overview
            .answers
            .into_iter()
            .map(|one| TemplateAnswer { name: one.name, language: one.language, state: one.state.into() })
            .collect(),
        window_rules: WindowRules { service: overview.service_window.0, entry_point: overview.entry_point.0 },
    })
}

pub(crate) async fn resume_sending(counter: &Counter, request: Resume) -> Result<Nothing, Failure> {
    counter.shop.resume_sending(CommandId(request.command_id)).await?;
    Ok(Nothing {})
}

pub(crate) async fn dismiss_catch_up(counter: &Counter, request: DismissCatchUp) -> Result<Nothing, Failure> {
    counter.shop.dismiss_catch_up(CommandId(request.command_id), request.catch_up).await?;
    Ok(Nothing {})
}

/// What came in after an absence, as every page shows it.
pub(super) fn catch_up(last: &catch_up::CatchUp) -> CatchUp {
    CatchUp {
        id: last.id,
        since: last.since.0,
        back_at: last.back_at.0,
        messages: last.messages,
        pictures: last.pictures,
        echoes: last.echoes,
        whole: last.missing.is_nothing(),
        lost_before: last.missing.before.map(|at| at.0),
        not_understood: last.missing.not_understood,
        files_lost: last.missing.files,
    }
}

/// The month's free answers, as every page shows them.
pub(super) fn allowance(allowance: engine::Allowance) -> Option<Allowance> {
    let (reached, above) = (allowance.reached, allowance.above());
    allowance.free.map(|free| Allowance { reached, free, above })
}

fn sending(sending: outbox::Sending, waiting: u32) -> Sending {
    match sending {
        outbox::Sending::Going => Sending::Going,
        outbox::Sending::Unreachable { since } => Sending::Unreachable { since: since.0, waiting },
        outbox::Sending::Parked { since, reason, code } => Sending::Parked {
            since: since.0,
            waiting,
            reason: match reason {
                Parked::Token => ParkedReason::Token,
                Parked::Account => ParkedReason::Account,
            },
            meta_code: code,
        },
    }
}
