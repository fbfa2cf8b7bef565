//! What a row says of a person, read by a plan.

use super::values::{self, one_line};
use super::{Becomes, FieldOf, FieldValue, Judged, PersonRow, Plan, Refusal, Refused, Repair, number, words};
use crate::Region;
use crate::field::FieldCode;

/// The longest name that is kept, in characters.
const NAME: usize = 200;
/// The longest value that is kept, in characters.
const VALUE: usize = 1_000;
/// The longest note that is kept, in characters.
const NOTE: usize = 4_000;
/// The longest label, in characters.
const LABEL: usize = 30;
/// The longest name of a list, in characters.
const LIST: usize = 60;
/// The most labels, lists or numbers a row gives.
const MANY: usize = 20;
/// The longest cell that is kept of a row that cannot be used, in characters.
const CELL: usize = 400;

/// Reads a row. `line` is its line in the file, `cells` stand in the order of the plan's columns.
///
/// # Errors
/// Why it cannot be used, with its cells, so that it can be mended and judged again.
pub fn judge(plan: &Plan, line: u64, cells: &[String]) -> Judged {
    let region = plan.region.as_deref().and_then(|letters| Region::parse(letters).ok());
    let mut row = Reading::default();
    let mut refusal = None;
    let filled = plan.columns.iter().zip(cells).map(|(column, cell)| (column, cell.trim()));
    for (column, cell) in filled.filter(|(_, cell)| !cell.is_empty()) {
        if column.becomes == Becomes::Phone {
            row.written.push(cell);
            match number::numbers(cell, region) {
                Ok((phones, mut repairs)) => {
                    row.person.phones.extend(phones);
                    row.person.repairs.append(&mut repairs);
                }
                Err(why) => {
                    row.left_out.push(Repair::NumberLeftOut { written: cut(cell, VALUE) });
                    refusal = refusal.or(Some(why));
                }
            }
        } else {
            row.take(&column.header, &column.becomes, cell);
        }
    }
    let mut person = row.finish(plan, line);
    let has_email = person.values.iter().any(|value| value.field == FieldOf::Known { code: FieldCode::Email });
    let refusal = match refusal {
        // A second number that is wrong does not cost the person.
        Some(_) if !person.phones.is_empty() => None,
        Some(why) => Some(why),
        None if person.phones.is_empty() && !has_email => Some(Refusal::NoNumber),
        None => None,
    };
    match refusal {
        None => Ok(person),
        Some(refusal) => Err(Refused {
            row: line,
            cells: cells.iter().take(plan.columns.len()).map(|cell| cut(cell, CELL)).collect(),
            name: std::mem::take(&mut person.name),
            written: person.written,
            refusal,
        }),
    }
}

/// Whether a row is the header once more, as in files that were put together of several.
#[must_use]
pub fn repeats_header(plan: &Plan, cells: &[String]) -> bool {
    plan.headed
        && plan.columns.len() > 1
        && plan.columns.iter().zip(cells).all(|(column, cell)| column.header.trim() == cell.trim())
}

/// A row while it is read.
#[derive(Default)]
struct Reading<'a> {
    person: PersonRow,
    written: Vec<&'a str>,
    left_out: Vec<Repair>,
    first: String,
    last: String,
    denied: bool,
}

impl Reading<'_> {
    fn take(&mut self, header: &str, becomes: &Becomes, cell: &str) {
        match becomes {
            Becomes::Name if self.person.name.is_empty() => self.person.name = cut(&one_line(cell), NAME),
            Becomes::FirstName if self.first.is_empty() => self.first = one_line(cell),
            Becomes::LastName if self.last.is_empty() => self.last = one_line(cell),
            Becomes::Field { field } => self.value(header, field, cell),
            Becomes::Labels => names(cell, LABEL, &mut self.person.labels),
            Becomes::Lists => names(cell, LIST, &mut self.person.lists),
            Becomes::Basis if words::denies(cell) => self.denied = true,
            Becomes::Basis if self.person.basis.is_none() => {
                self.person.basis = Some(cut(&one_line(cell), VALUE));
            }
            Becomes::AgreedAt => match values::moment(cell) {
                Some(at) => self.person.agreed_at = self.person.agreed_at.or(Some(at)),
                None => self.leave_out(header, cell),
            },
            Becomes::Note => {
                let note = self.person.note.take().map_or_else(String::new, |note| note + "\n");
                self.person.note = Some(cut(&(note + cell), NOTE));
            }
            _ => {}
        }
    }

    fn value(&mut self, header: &str, field: &FieldOf, cell: &str) {
        if self.person.values.iter().any(|value| value.field == *field) {
            return;
        }
        let read = match field {
            FieldOf::Known { code } => values::known(*code, cell),
            FieldOf::Own { kind, .. } => values::own(*kind, cell),
        };
        match read.filter(|value| !value.is_empty()) {
            Some(value) => {
                self.person.values.push(FieldValue { field: field.clone(), value: cut(&value, VALUE) });
            }
            None => self.leave_out(header, cell),
        }
    }

    fn leave_out(&mut self, header: &str, cell: &str) {
        self.left_out.push(Repair::ValueLeftOut { column: header.to_owned(), written: cut(cell, CELL) });
    }

    fn finish(self, plan: &Plan, line: u64) -> PersonRow {
        let Self { mut person, written, mut left_out, first, last, denied } = self;
        person.row = line;
        if person.name.is_empty() {
            person.name = cut(format!("{first} {last}").trim(), NAME);
        }
        let mut seen = std::collections::HashSet::new();
        person.phones.retain(|phone| seen.insert(phone.clone()));
        person.phones.truncate(MANY);
        person.written = cut(&written.join(", "), CELL);
        if denied {
            person.basis = None;
        }
        if let Some(list) = &plan.list {
            names(list, LIST, &mut person.lists);
        }
        person.repairs.append(&mut left_out);
        person
    }
}

/// The names of labels or lists in a cell, each once and no longer than so many characters.
fn names(cell: &str, longest: usize, into: &mut Vec<String>) {
    // Google writes what is its own with a star before it.
    let parts = cell.split([',', ';', '\n']).flat_map(|part| part.split(":::"));
    let names = parts.map(|part| cut(&one_line(part), longest));
    for name in names.filter(|name| !name.is_empty() && !name.starts_with('*')) {
        if into.len() < MANY && !into.iter().any(|known| words::folded(known) == words::folded(&name)) {
            into.push(name);
        }
    }
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or_default().trim_end().to_owned(),
        None => text.to_owned(),
    }
}
