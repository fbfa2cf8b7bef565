//! How a person stands on offers, as `consent::state::facts` and `model::consent::Facts` have it: the latest word on offers
//! counts, of the same moment the *no*; WhatsApp's own switch is a matter of its own. Of a merged person every part's *no*
//! counts that the part did not take back itself, and the *yes* of the one an answer goes to. A file that was brought in says
//! *yes* for those in its rows, and never speaks against a *no*, whichever of the two is older.

use shopbell_model::segment::Standing;
use sqlx::{QueryBuilder, Sqlite};

use super::BODIES;

/// The contact an answer goes to.
pub(in crate::tables::person) const ANSWERED: &str = "ifnull((SELECT h.contact_id FROM conversation w
    CROSS JOIN conversation h INDEXED BY conversation_part_heard ON h.merged_into = w.id WHERE w.contact_id = c.id
    ORDER BY h.last_inbound_at DESC, h.last_message_id DESC LIMIT 1), c.id)";

pub(super) fn push(query: &mut QueryBuilder<Sqlite>, standing: Standing, strict: bool) {
    match standing {
        Standing::Stopped => push_stopped(query),
        Standing::Agreed => {
            push_agreed(query, strict);
            query.push(" AND NOT (");
            push_stopped(query);
            query.push(")");
        }
        Standing::Nothing => {
            query.push("NOT (");
            push_stopped(query);
            query.push(" OR ");
            push_agreed(query, strict);
            query.push(")");
        }
    }
}

fn push_stopped(query: &mut QueryBuilder<Sqlite>) {
    last_word(query, "t.act = 'withdrawn'");
    query.push(" OR EXISTS (SELECT 1 FROM consent_subject s INDEXED BY consent_subject_by_contact");
    query.push(" CROSS JOIN consent_state t ON t.subject_id = s.id AND t.lane = 'switch'");
    query.push(" WHERE t.act = 'withdrawn' AND s.contact_id = ").push(ANSWERED).push(")");
}

/// Whether the clearest *yes* is one, of those the person and files said: one that named WhatsApp before one that did not,
/// then the later one; of who did not stop, whose last own word is none or a *yes*.
fn push_agreed(query: &mut QueryBuilder<Sqlite>, strict: bool) {
    query.push("ifnull((SELECT ").push(if strict { "named = 1" } else { "1" }).push(" FROM (");
    query.push("SELECT t.names_whatsapp AS named, t.at AS at, t.seq AS seq");
    query.push(" FROM consent_subject s INDEXED BY consent_subject_by_contact");
    query.push(" CROSS JOIN consent_state t ON t.subject_id = s.id AND t.lane = 'offers'");
    query.push(" WHERE t.act = 'agreed' AND s.contact_id = ").push(ANSWERED);
    query.push(" UNION ALL SELECT e.names_whatsapp, iif(i.way = 'all', e.at, coalesce(r.agreed_at, e.at)), e.seq");
    query.push(" FROM import_row r INDEXED BY import_row_by_contact CROSS JOIN import i ON i.id = r.import_id");
    query.push(" CROSS JOIN consent_entry e ON e.seq = i.consent_seq");
    query.push(" WHERE i.state = 'done' AND (i.way = 'all' OR r.basis IS NOT NULL) AND e.act = 'agreed'");
    query.push(" AND e.topic <> 'orders' AND r.contact_id = ").push(ANSWERED);
    query.push(") ORDER BY named DESC, at DESC, seq DESC LIMIT 1), 0)");
}

/// Whether the last word on offers is such a one.
fn last_word(query: &mut QueryBuilder<Sqlite>, such: &'static str) {
    query.push("ifnull((SELECT ").push(such);
    query.push(" FROM consent_subject s INDEXED BY consent_subject_by_contact");
    query.push(" CROSS JOIN consent_state t ON t.subject_id = s.id AND t.lane = 'offers' WHERE s.contact_id IN ");
    query.push(BODIES).push(" AND (s.contact_id = ").push(ANSWERED).push(" OR (t.act = 'withdrawn' AND NOT EXISTS (");
    query.push("SELECT 1 FROM consent_subject o INDEXED BY consent_subject_by_contact");
    query.push(" CROSS JOIN consent_state y ON y.subject_id = o.id AND y.lane = t.lane");
    query.push(" WHERE o.contact_id = s.contact_id AND y.act <> 'withdrawn' AND y.at > t.at))");
    query.push(") ORDER BY t.at DESC, t.act = 'withdrawn' DESC, t.seq DESC LIMIT 1), 0)");
}
