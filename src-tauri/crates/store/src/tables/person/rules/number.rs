//! No phone number is known. WhatsApp's own id of a user is one.

use sqlx::{QueryBuilder, Sqlite};

use super::BODIES;

pub(super) fn push(query: &mut QueryBuilder<Sqlite>) {
    query.push("NOT EXISTS (SELECT 1 FROM identity_seen i WHERE i.kind IN ('wa_id', 'phone') AND i.contact_id IN ");
    query.push(BODIES).push(")");
}
