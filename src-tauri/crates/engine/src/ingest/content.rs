//! A message of Meta's as the shop stores it: when it was written, what is read of it, what else was told.

use serde_json::{Map, Value, json};
use shopbell_cloud::webhook::{IncomingBody, IncomingMessage};
use shopbell_model::{MessageKind, Span, UtcMillis, Wamid};
use shopbell_store::search;
use shopbell_store::tables::message::write::NewMessage;

use super::alter;

/// How far ahead of ours Meta's clock may run before its word is doubted.
const SKEW: Span = Span::minutes(1);

/// WhatsApp is not older: a time before is no time.
const EARLIEST: UtcMillis = UtcMillis::from_seconds(1_230_768_000);

/// When a message was written: Meta's word, unless it is missing, absurd, or lies in our future. A message from the
/// future would stand at the end of the chat for ever and keep its window open too long.
pub(super) fn written_at(told: Option<UtcMillis>, received_at: UtcMillis) -> UtcMillis {
    match told {
        Some(at) if at < EARLIEST => received_at,
        Some(at) => at.min(received_at + SKEW),
        None => received_at,
    }
}

/// What kind of message it is. Reactions are handled before; one that ends up here is not understood.
pub(super) fn kind_of(message: &IncomingMessage) -> MessageKind {
    message.body.kind().unwrap_or(MessageKind::Unknown)
}

/// The message it answers, changes or takes back.
pub(super) fn quoted(message: &IncomingMessage) -> Option<Wamid> {
    let answered = message.context.as_ref().and_then(|context| context.id.as_ref());
    alter::target(&message.body).or(answered).cloned()
}

/// Meta's name of the kind, where ours says less.
pub(super) fn meta_kind(message: &IncomingMessage) -> Option<String> {
    match &message.body {
        IncomingBody::Unsupported(unsupported) => unsupported.kind.clone(),
        IncomingBody::Unknown | IncomingBody::Unreadable { .. } => {
            Some(message.kind.clone()).filter(|kind| !kind.is_empty())
        }
        _ => None,
    }
}

/// The kind's own object as JSON, with what stood around it: `context`, `referral`, `errors`, `group_id`. The message's
/// own id has a column of its own.
pub(super) fn payload(message: &IncomingMessage) -> String {
    let mut object = match &message.raw {
        Value::Object(object) => object.clone(),
        Value::Null => Map::new(),
        other => Map::from_iter([(message.kind.clone(), other.clone())]),
    };
    if object.get("id").and_then(Value::as_str) == message.id.as_ref().map(|id| id.as_str()) {
        object.remove("id");
    }
    let mut add = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            object.entry(key.to_owned()).or_insert(value);
        }
    };
    add("group_id", message.group_id.as_ref().map(|id| json!(id)));
    add("context", context(message));
    add("referral", referral(message));
    add("errors", errors(message));
    Value::Object(object).to_string()
}

/// What a message is found by.
pub(super) fn findable(new: &NewMessage) -> String {
    search::text_of(new.body.as_deref(), new.kind.as_str(), new.payload.as_deref(), None)
}

fn context(message: &IncomingMessage) -> Option<Value> {
    let context = message.context.as_ref()?;
    let product = context.referred_product.as_ref().map(|product| {
        told([
            ("catalog_id", product.catalog_id.as_ref().map(|id| json!(id))),
            ("product_retailer_id", product.product_retailer_id.as_ref().map(|id| json!(id))),
        ])
    });
    Some(told([
        ("from", context.from.as_ref().map(|id| json!(id))),
        ("from_user_id", context.from_user_id.as_ref().map(|id| json!(id))),
        ("forwarded", context.forwarded.map(|flag| json!(flag))),
        ("frequently_forwarded", context.frequently_forwarded.map(|flag| json!(flag))),
        ("referred_product", product),
    ]))
    .filter(|value| value.as_object().is_some_and(|object| !object.is_empty()))
}

fn referral(message: &IncomingMessage) -> Option<Value> {
    let referral = message.referral.as_ref()?;
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    Some(told([
        ("source_url", text(&referral.source_url)),
        ("source_id", text(&referral.source_id)),
        ("source_type", text(&referral.source_type)),
        ("headline", text(&referral.headline)),
        ("body", text(&referral.body)),
        ("media_type", text(&referral.media_type)),
        ("image_url", text(&referral.image_url)),
        ("video_url", text(&referral.video_url)),
        ("thumbnail_url", text(&referral.thumbnail_url)),
        ("ctwa_clid", text(&referral.ctwa_clid)),
        ("welcome_message", referral.welcome_message.clone()),
    ]))
}

fn errors(message: &IncomingMessage) -> Option<Value> {
    if message.errors.is_empty() {
        return None;
    }
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    let all = message.errors.iter().map(|fault| {
        told([
            ("code", fault.code.map(|code| json!(code))),
            ("title", text(&fault.title)),
            ("details", text(&fault.details)),
        ])
    });
    Some(Value::Array(all.collect()))
}

/// An object of what was told.
fn told<const N: usize>(parts: [(&str, Option<Value>); N]) -> Value {
    Value::Object(parts.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_writes_from_the_future() {
        let now = UtcMillis(1_780_000_000_000);
        assert_eq!(written_at(Some(now + Span::hours(5)), now), now + SKEW);
        assert_eq!(written_at(Some(now + Span::seconds(3)), now), now + Span::seconds(3), "clocks differ a little");
        assert_eq!(written_at(Some(now - Span::days(6)), now), now - Span::days(6), "Meta retries for a week");
        assert_eq!(written_at(Some(UtcMillis(0)), now), now);
        assert_eq!(written_at(None, now), now);
    }
}
