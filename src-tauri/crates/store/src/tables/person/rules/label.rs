//! Bears a label, or one of their chats does.

use shopbell_model::LabelId;
use sqlx::{QueryBuilder, Sqlite};

use super::BODIES;

pub(super) fn push(query: &mut QueryBuilder<Sqlite>, label: LabelId) {
    query.push("EXISTS (SELECT 1 FROM contact_label_seen l WHERE l.label_id = ").push_bind(label.0);
    query.push(" AND l.contact_id IN ").push(BODIES);
    query.push(") OR EXISTS (SELECT 1 FROM conversation w CROSS JOIN chat_label l ON l.label_id = ").push_bind(label.0);
    query.push(" AND l.conversation_id = w.id WHERE w.contact_id = c.id AND w.ours = 1)");
}
