//! Webhooks about what the account may do (CONTRACT §9.2).

use serde_json::json;
use shopbell_model::UtcMillis;

use super::envelope::{Webhook, wrap};
use crate::limits::Tier;
use crate::shop;
use crate::world::World;

/// How many numbers a portfolio may have at first, and once it may reach more people (CONTRACT §4).
const NUMBERS: [u32; 2] = [2, 20];

/// The portfolio's messaging limit changed.
pub(crate) fn messaging_limit(world: &World, at: UtcMillis) -> Webhook {
    let tier = world.reach.tier;
    let [few, many] = NUMBERS;
    let value = if tier == Tier::TwoHundredFifty {
        json!({ "max_daily_conversations_per_business": tier, "max_phone_numbers_per_business": few })
    } else {
        json!({ "max_daily_conversations_per_business": tier, "max_phone_numbers_per_waba": many })
    };
    let body = wrap(world, Some(at), "business_capability_update", &value);
    Webhook { account_level: true, lane: "account".into(), body }
}

/// The number may send faster. Meta has no word for slower.
pub(crate) fn throughput(world: &World, at: UtcMillis) -> Webhook {
    let value = json!({
        "display_phone_number": shop::display_digits(),
        "event": "THROUGHPUT_UPGRADE",
        "max_daily_conversations_per_business": world.reach.tier,
    });
    let body = wrap(world, Some(at), "phone_number_quality_update", &value);
    Webhook { account_level: true, lane: "account".into(), body }
}
