//! The columns of the file, and a person as a row of it.

use std::collections::HashMap;

use jiff::Timestamp;
use shopbell_model::field::{FieldCode, FieldKind};
use shopbell_model::segment::Standing;
use shopbell_model::{FieldId, LabelId, Phone};
use shopbell_store::tables::field::Field;
use shopbell_store::tables::label::Label;
use shopbell_store::tables::person::{Detail, PersonLine};

/// What is called how: headings and words, in the language of the window.
#[derive(Clone, Debug, Default)]
pub struct ExportWords {
    /// The file, without its ending.
    pub file: String,
    /// The heading of names.
    pub name: String,
    /// Of the first number.
    pub number: String,
    /// Of further numbers.
    pub numbers: String,
    /// Of public names.
    pub username: String,
    /// Of labels.
    pub labels: String,
    /// Of lists.
    pub lists: String,
    /// Of how somebody stands on offers.
    pub offers: String,
    /// Of when somebody last wrote.
    pub wrote: String,
    /// Of the fields every shop has, by their codes.
    pub fields: HashMap<String, String>,
    /// May get offers.
    pub agreed: String,
    /// Asked to stop.
    pub stopped: String,
    /// Nothing is known.
    pub nothing: String,
    /// Yes.
    pub yes: String,
    /// No.
    pub no: String,
}

/// The columns.
pub(super) struct Table {
    words: ExportWords,
    fields: Vec<Field>,
    labels: HashMap<LabelId, String>,
    strict: bool,
}

impl Table {
    pub(super) fn new(words: ExportWords, fields: Vec<Field>, labels: Vec<Label>, strict: bool) -> Self {
        let fields = fields.into_iter().filter(|field| field.code != Some(FieldCode::Name)).collect();
        let labels = labels.into_iter().map(|label| (label.id, label.name)).collect();
        Self { words, fields, labels, strict }
    }

    pub(super) fn heads(&self) -> Vec<String> {
        let words = &self.words;
        let of = |field: &Field| match field.code {
            Some(code) => words.fields.get(code.as_str()).cloned().unwrap_or_else(|| code.as_str().to_owned()),
            None => field.name.clone(),
        };
        let first = [&words.name, &words.number, &words.numbers, &words.username].map(Clone::clone);
        let last = [&words.labels, &words.lists, &words.offers, &words.wrote].map(Clone::clone);
        first.into_iter().chain(self.fields.iter().map(of)).chain(last).collect()
    }

    /// People as rows, in their order.
    pub(super) fn rows(&self, lines: Vec<PersonLine>, details: Vec<Detail>) -> Vec<Vec<String>> {
        let mut details: HashMap<_, _> = details.into_iter().map(|detail| (detail.contact, detail)).collect();
        lines.into_iter().map(|line| self.row(&line, details.remove(&line.person.contact))).collect()
    }

    fn row(&self, line: &PersonLine, detail: Option<Detail>) -> Vec<String> {
        let Detail { phones, values, lists, .. } = detail.unwrap_or(Detail {
            contact: line.person.contact,
            phones: Vec::new(),
            values: Vec::new(),
            lists: Vec::new(),
        });
        let written = |e164: &String| Phone::from_e164(e164).map_or_else(|_| e164.clone(), |one| one.international());
        let first = line.person.phone.clone().or_else(|| phones.first().cloned());
        let others = phones.iter().filter(|phone| Some(*phone) != first.as_ref()).map(written);
        let username = line.person.username.as_ref().map(|name| format!("@{name}")).unwrap_or_default();
        let values: HashMap<FieldId, String> = values.into_iter().collect();
        let standing = match Standing::of(&line.consent, self.strict) {
            Standing::Agreed => &self.words.agreed,
            Standing::Stopped => &self.words.stopped,
            Standing::Nothing => &self.words.nothing,
        };
        let wrote = line.wrote_at.and_then(|at| Timestamp::from_millisecond(at.0).ok());
        let mut row = vec![
            line.person.name.clone().unwrap_or_default(),
            first.as_ref().map(written).unwrap_or_default(),
            others.collect::<Vec<_>>().join(", "),
            username,
        ];
        row.extend(self.fields.iter().map(|field| self.value(field, values.get(&field.id))));
        row.push(line.labels.iter().filter_map(|label| self.labels.get(label).cloned()).collect::<Vec<_>>().join(", "));
        row.push(lists.join(", "));
        row.push(standing.clone());
        row.push(wrote.map(|at| at.strftime("%Y-%m-%d %H:%M UTC").to_string()).unwrap_or_default());
        row
    }

    fn value(&self, field: &Field, value: Option<&String>) -> String {
        match (field.kind, value.map(String::as_str).unwrap_or_default()) {
            (FieldKind::YesNo, "yes") => self.words.yes.clone(),
            (FieldKind::YesNo, "no") => self.words.no.clone(),
            (_, value) => value.to_owned(),
        }
    }
}
