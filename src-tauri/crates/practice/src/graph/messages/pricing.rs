//! What a status says about money (CONTRACT §6).

use serde_json::{Value, json};
use shopbell_model::UtcMillis;

/// 2026-10-01T00:00:00Z: from here on service messages are charged.
const SERVICE_IS_CHARGED: UtcMillis = UtcMillis(1_790_812_800_000);

/// The `pricing` of a message accepted now; `category` is the template's. A reaction has none. Practice does not mark
/// the free 1,000 of a month: how Meta marks them is not documented.
pub(crate) fn of(category: Option<&str>, type_: &str, now: UtcMillis) -> Option<Value> {
    if type_ == "reaction" {
        return None;
    }
    let category = category.map_or_else(|| "service".to_owned(), str::to_lowercase);
    let free = category == "service" && now < SERVICE_IS_CHARGED;
    let kind = if free { "free_customer_service" } else { "regular" };
    Some(json!({ "billable": !free, "pricing_model": "PMP", "type": kind, "category": category }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn service_is_free_before_october_2026_and_charged_after() {
        let before = of(None, "text", UtcMillis(SERVICE_IS_CHARGED.0 - 1)).expect("priced");
        assert_eq!(before["type"], "free_customer_service");
        let after = of(None, "text", SERVICE_IS_CHARGED).expect("priced");
        assert_eq!(after["type"], "regular");
        assert_eq!(after["billable"], true);
    }
}
