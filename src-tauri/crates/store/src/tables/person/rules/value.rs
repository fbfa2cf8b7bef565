//! What is written down in a field. The newest row counts; the empty text took a value away.

use shopbell_model::FieldId;
use shopbell_model::segment::Test;
use sqlx::{QueryBuilder, Sqlite};

use super::BODIES;

pub(super) fn push(query: &mut QueryBuilder<Sqlite>, field: FieldId, test: &Test, numeric: bool) {
    match test {
        Test::Filled => {
            stands(query, field);
            query.push(" IS NOT NULL");
        }
        Test::Empty => {
            stands(query, field);
            query.push(" IS NULL");
        }
        Test::Is { value } => {
            query.push("lower(");
            stands(query, field);
            query.push(") = lower(").push_bind(value.clone()).push(")");
        }
        Test::Has { value } => {
            query.push("instr(lower(");
            stands(query, field);
            query.push("), lower(").push_bind(value.clone()).push(")) > 0");
        }
        Test::AtLeast { value } => compared(query, field, " >= ", value, numeric),
        Test::AtMost { value } => compared(query, field, " <= ", value, numeric),
    }
}

fn compared(query: &mut QueryBuilder<Sqlite>, field: FieldId, how: &'static str, value: &str, numeric: bool) {
    let (before, after) = if numeric { ("CAST(", " AS REAL)") } else { ("(", ")") };
    query.push(before);
    stands(query, field);
    query.push(after).push(how).push(before).push_bind(value.to_owned()).push(after);
}

/// What stands in the field, or NULL.
fn stands(query: &mut QueryBuilder<Sqlite>, field: FieldId) {
    query.push("nullif((SELECT v.value FROM contact_value_seen v WHERE v.field_id = ").push_bind(field.0);
    query.push(" AND v.contact_id IN ").push(BODIES).push(" ORDER BY v.id DESC LIMIT 1), '')");
}
