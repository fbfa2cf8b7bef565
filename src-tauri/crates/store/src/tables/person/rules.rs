//! Rules of a segment as SQL: one file per kind. Each is a condition on the contact `c`; whatever a person typed is bound, never
//! written into the text.

mod label;
mod list;
mod number;
mod offers;
mod time;
mod value;

use shopbell_model::segment::{Rule, Segment};
use shopbell_model::{FieldId, UtcMillis};
use sqlx::{QueryBuilder, Sqlite};

/// The contacts that are the person `c`: itself, and the parts of a merged one.
const BODIES: &str = "(SELECT c.id UNION ALL SELECT k.contact_id FROM conversation w
    CROSS JOIN conversation k INDEXED BY conversation_parts ON k.merged_into = w.id WHERE w.contact_id = c.id)";

/// What rules are judged by besides what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judging {
    /// What time it is.
    pub now: UtcMillis,
    /// Whether who agreed must have been told of WhatsApp.
    pub strict: bool,
    /// The fields that hold numbers.
    pub numeric: Vec<FieldId>,
}

/// Adds the condition that a person is in a segment.
pub(super) fn push_segment(query: &mut QueryBuilder<Sqlite>, segment: &Segment, judging: &Judging) {
    if !segment.rules.is_empty() {
        query.push(" AND (");
        for (at, rule) in segment.rules.iter().enumerate() {
            if at > 0 {
                query.push(if segment.any { " OR " } else { " AND " });
            }
            push(query, rule, judging);
        }
        query.push(")");
    }
    for rule in &segment.except {
        query.push(" AND NOT ");
        push(query, rule, judging);
    }
}

/// One rule, in brackets, always true or false: what is not known does not hold.
fn push(query: &mut QueryBuilder<Sqlite>, rule: &Rule, judging: &Judging) {
    let since = |days: u32| Rule::since(days, judging.now);
    query.push("ifnull((");
    match rule {
        Rule::Label { label } => label::push(query, *label),
        Rule::List { list } => list::push(query, *list),
        Rule::Value { field, test } => value::push(query, *field, test, judging.numeric.contains(field)),
        Rule::Offers { standing } => offers::push(query, *standing, judging.strict),
        Rule::NoNumber => number::push(query),
        Rule::Wrote { days } => time::push_wrote(query, Some(since(*days))),
        Rule::NeverWrote => {
            query.push("NOT ");
            time::push_wrote(query, None);
        }
        Rule::NotMessaged { days } => time::push_not_messaged(query, since(*days)),
        Rule::Ordered { days } => time::push_ordered(query, since(*days)),
    }
    query.push("), 0)");
}
