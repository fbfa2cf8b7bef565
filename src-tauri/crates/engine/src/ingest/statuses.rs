//! Statuses of the shop's messages: kept for good, applied when their message is known, and a way to learn who a number
//! belongs to.

use serde_json::{Map, Value, json};
use shopbell_cloud::webhook::{ContactInfo, Pricing, Status};
use shopbell_model::UtcMillis;
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::number::Number;
use shopbell_store::tables::status::{self, StatusRow};
use shopbell_store::{SqliteConnection, StoreError};

use super::content;
use super::people::{self, Sighting};
use crate::changes::News;
use crate::clerk::Clerk;
use crate::erasure::Name;
use crate::outbox;

/// Whether a status is about a message to somebody who was erased: it came late, and would bring back what went. Who wrote
/// again since then is somebody the shop knows.
pub(super) async fn is_of_nobody(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    number: Number,
    told: &Status,
) -> Result<bool, StoreError> {
    let mut names = Vec::with_capacity(2);
    names.extend(told.recipient_id.as_ref().map(|id| Name::Number(id.as_str())));
    names.extend(told.recipient_user_id.as_ref().map(|id| Name::User(id.as_str())));
    if !clerk.erased(tx, &names).await? {
        return Ok(false);
    }
    let (wa_id, user) = (told.recipient_id.as_ref(), told.recipient_user_id.as_ref());
    Ok(!people::is_known(tx, number, &Sighting::new(wa_id, user, None, None)).await?)
}

/// A message of the shop came further.
pub(super) async fn apply(
    tx: &mut SqliteConnection,
    number: Number,
    told: &Status,
    recipient: Option<&ContactInfo>,
    received_at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let at = content::written_at(told.at, received_at);
    let row = row_of(told, at);
    if !status::keep(tx, &row).await? {
        return Ok(());
    }
    outbox::apply_status(tx, &row, news).await?;
    if row.error_code.is_some()
        && let Some(message) = message::by_wamid(tx, &row.wamid).await?
    {
        outbox::forget_refused(tx, &message, row.error_code).await?;
    }
    let (wa_id, user, parent) =
        (told.recipient_id.as_ref(), told.recipient_user_id.as_ref(), told.recipient_parent_user_id.as_ref());
    // In a group the recipient is the group.
    if told.recipient_type.as_deref() != Some("group") && (user.is_some() || recipient.is_some()) {
        people::recognise(tx, number, &Sighting::new(wa_id, user, parent, recipient), at, news).await?;
    }
    Ok(())
}

fn row_of(told: &Status, at: UtcMillis) -> StatusRow {
    let fault = told.errors.first();
    StatusRow {
        wamid: told.id.clone(),
        status: told.status.as_str().to_owned(),
        at,
        callback: told.callback_id.clone(),
        error_code: fault.and_then(|fault| fault.code),
        error_title: fault.and_then(|fault| fault.title.clone().or_else(|| fault.message.clone())),
        error_details: fault.and_then(|fault| fault.details.clone()),
        pricing: told.pricing.as_ref().map(pricing),
    }
}

fn pricing(told: &Pricing) -> String {
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    let parts = [
        ("billable", told.billable.map(|billable| json!(billable))),
        ("pricing_model", text(&told.pricing_model)),
        ("type", text(&told.kind)),
        ("category", text(&told.category)),
        ("cost", told.cost.clone()),
    ];
    let object: Map<String, Value> =
        parts.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect();
    Value::Object(object).to_string()
}
