//! A customer as a row, a header or a hit shows one.

use shopbell_engine::inbox::{self, display_name, initials, tint};
use shopbell_model::Phone;

use crate::dto::Person;

pub(crate) fn person(person: &inbox::Person) -> Person {
    Person {
        contact: person.contact.0,
        name: display_name(person),
        initials: initials(person),
        tint: tint(person),
        phone: person.phone.as_deref().map(as_written),
        username: person.username.clone(),
    }
}

/// A number no phone library accepts is shown as it is kept.
fn as_written(e164: &str) -> String {
    Phone::from_e164(e164).map_or_else(|_| e164.to_owned(), |phone| phone.international())
}
