//! Is on a list.

use shopbell_model::ListId;
use sqlx::{QueryBuilder, Sqlite};

use super::BODIES;

pub(super) fn push(query: &mut QueryBuilder<Sqlite>, list: ListId) {
    query.push("EXISTS (SELECT 1 FROM list_member_seen m WHERE m.list_id = ").push_bind(list.0);
    query.push(" AND m.contact_id IN ").push(BODIES).push(")");
}
