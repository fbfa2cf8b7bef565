//! Templates: which a chat can be offered, and asking Meta for them again.

use shopbell_engine::templates as rows;
use shopbell_model::media::most_bytes;
use shopbell_model::{CommandId, ConversationId, MessageKind, TemplateId};

use super::prices::said;
use crate::counter::Counter;
use crate::dto::{
    Failure, FindTemplates, KeepTemplateFallback, Nothing, OfferedTemplate, SyncTemplates, TemplateGap, TemplateOffer,
    TemplateSlot, Templates,
};

pub(crate) async fn find(counter: &Counter, request: FindTemplates) -> Result<Templates, Failure> {
    Ok(found(counter.shop.templates(ConversationId(request.conversation), &request.typed).await?))
}

/// What was found, as the door tells it.
pub(super) fn found(found: rows::Offers) -> Templates {
    Templates {
        offers: found.offers.into_iter().map(offer).collect(),
        more: found.more,
        known: found.known,
        fields: found.fields.into_iter().map(|field| field.text).collect(),
        synced_at: found.synced_at.map(|at| at.0),
        syncing: found.syncing,
        failed: found.failed,
    }
}

pub(crate) async fn sync(counter: &Counter, request: SyncTemplates) -> Result<Nothing, Failure> {
    counter.shop.sync_templates(CommandId(request.command_id)).await?;
    Ok(Nothing {})
}

pub(crate) async fn keep_fallback(counter: &Counter, request: KeepTemplateFallback) -> Result<Nothing, Failure> {
    let which = (TemplateId(request.template), request.version);
    let id = CommandId(request.command_id);
    counter.shop.keep_template_fallback(id, which, &request.gap, request.text.as_deref()).await?;
    Ok(Nothing {})
}

fn offer(offer: rows::Offer) -> TemplateOffer {
    TemplateOffer {
        name: offer.name,
        languages: offer.languages.into_iter().map(offered).collect(),
        first: offer.first,
    }
}

fn offered(one: rows::Offered) -> OfferedTemplate {
    OfferedTemplate {
        id: one.id.0,
        version: one.version,
        language: one.language,
        category: one.category.map(Into::into),
        standing: one.standing.into(),
        obstacle: one.obstacle.map(Into::into),
        rejected_reason: one.rejected_reason,
        advice: one.advice,
        paused_until: one.paused_until.map(|at| at.0),
        becomes: one.becomes.map(|(category, _)| category.into()),
        becomes_at: one.becomes.and_then(|(_, at)| at).map(|at| at.0),
        text: one.says.body,
        gaps: one.gaps.into_iter().map(gap).collect(),
        slots: one.slots.into_iter().map(slot).collect(),
        ends: one.ends,
        charge: one.charge.map(Into::into),
        price: one.price.map(said),
    }
}

fn gap(gap: rows::Gap) -> TemplateGap {
    TemplateGap {
        key: gap.key,
        part: gap.part.into(),
        name: gap.name,
        example: gap.example,
        value: gap.value,
        source: gap.source.into(),
        card: gap.card,
    }
}

fn slot(slot: rows::Slot) -> TemplateSlot {
    let kind = slot.head.file();
    TemplateSlot {
        key: slot.key,
        kind: kind.unwrap_or(MessageKind::Location).into(),
        card: slot.card,
        most: kind.and_then(most_bytes),
    }
}
