//! When the person last wrote, the shop last wrote, and a cart last came.

use shopbell_model::UtcMillis;
use sqlx::{QueryBuilder, Sqlite};

use super::BODIES;

/// Chats of the person with the shop itself: a merged one's parts stand in no list.
const OWN: &str = " AND (w.ours = 1 OR w.merged_into IS NOT NULL)";

/// Wrote since then, or ever.
pub(super) fn push_wrote(query: &mut QueryBuilder<Sqlite>, since: Option<UtcMillis>) {
    query.push(
        "EXISTS (SELECT 1 FROM conversation w WHERE w.contact_id = c.id AND w.ours = 1 AND w.last_inbound_at >= ",
    );
    query.push_bind(since.map_or(i64::MIN, |since| since.0)).push(")");
}

/// The shop wrote nothing since then. What did not go was not written.
pub(super) fn push_not_messaged(query: &mut QueryBuilder<Sqlite>, since: UtcMillis) {
    query.push("NOT EXISTS (SELECT 1 FROM conversation w CROSS JOIN message m INDEXED BY message_by_chat");
    query.push(" ON m.conversation_id = w.id WHERE m.removed = 0 AND m.direction = 'out' AND m.delivery <> 'failed'");
    query.push(" AND m.at >= ").push_bind(since.0);
    query.push(" AND w.contact_id IN ").push(BODIES).push(OWN).push(")");
}

/// A cart came since then.
pub(super) fn push_ordered(query: &mut QueryBuilder<Sqlite>, since: UtcMillis) {
    query.push("EXISTS (SELECT 1 FROM conversation w CROSS JOIN message m INDEXED BY message_orders");
    query.push(" ON m.conversation_id = w.id WHERE m.kind = 'order' AND m.removed = 0 AND m.revoked_at IS NULL");
    query.push(" AND m.at >= ").push_bind(since.0);
    query.push(" AND w.contact_id IN ").push(BODIES).push(OWN).push(")");
}
