//! Whom the rows of a batch are about: someone an earlier row named, someone of the shop, or nobody yet.
//!
//! A number decides, in either spelling of its country; where a row has none, the address for mail together with the name.
//! The same address under another name is no more than a likeness that a person may look at.

use std::collections::{HashMap, HashSet};

use shopbell_model::field::FieldCode;
use shopbell_model::import::{FieldOf, PersonRow};
use shopbell_model::{ContactId, FieldId, ImportId, PortfolioId};
use shopbell_store::tables::import::stage::{self, Addressed};
use shopbell_store::{SqliteConnection, StoreError, search};

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// Nobody is known by its numbers.
    Nobody,
    /// Someone of the shop.
    Shop(ContactId),
    /// Someone of the shop, by the other spelling of the number.
    Variant(ContactId),
    /// Someone an earlier row of the file is about.
    Earlier(ContactId),
}

/// Whom numbers and addresses name, before and within a batch.
#[derive(Debug, Default)]
pub(super) struct Index {
    phones: HashMap<String, (ContactId, bool)>,
    addresses: HashMap<String, Vec<(ContactId, String, bool)>>,
    /// Whom rows of this batch are about.
    here: HashSet<ContactId>,
}

impl Index {
    /// Asks the shop about everything these rows can be known by.
    pub(super) async fn of(
        tx: &mut SqliteConnection,
        (portfolio, import): (PortfolioId, ImportId),
        email: FieldId,
        rows: &[PersonRow],
    ) -> Result<Self, StoreError> {
        let mut index = Self::default();
        let mut asked: Vec<String> = Vec::with_capacity(rows.len());
        for phone in rows.iter().flat_map(|row| &row.phones) {
            asked.push(phone.e164().to_owned());
            asked.extend(phone.variant().map(String::from));
        }
        let phones: Vec<&str> = asked.iter().map(String::as_str).collect();
        for hit in stage::named(tx, portfolio, import, &phones).await? {
            if let Some(phone) = phones.get(hit.place) {
                index.phones.insert((*phone).to_owned(), (hit.contact, hit.here));
            }
        }
        let addresses: Vec<&str> = rows.iter().filter(|row| row.phones.is_empty()).filter_map(address).collect();
        if !addresses.is_empty() {
            for Addressed { place, contact, name, here } in stage::addressed(tx, email, import, &addresses).await? {
                if let Some(address) = addresses.get(place) {
                    index.note_address(address, contact, &name, here);
                }
            }
        }
        Ok(index)
    }

    /// Everybody of the shop these rows may be about.
    pub(super) fn people(&self) -> Vec<ContactId> {
        let phones = self.phones.values().map(|(contact, _)| *contact);
        let mut people: Vec<ContactId> =
            phones.chain(self.addresses.values().flatten().map(|(contact, ..)| *contact)).collect();
        people.sort_unstable();
        people.dedup();
        people
    }

    /// Whom a row is about, and who else looks like it.
    pub(super) fn find(&self, row: &PersonRow) -> (Match, Vec<ContactId>) {
        let mut found = Match::Nobody;
        let mut alike = Vec::new();
        for phone in &row.phones {
            let exact = self.phones.get(phone.e164()).map(|(contact, here)| (*contact, *here, false));
            let other = || {
                let (contact, here) = self.phones.get(phone.variant()?.e164())?;
                Some((*contact, *here, true))
            };
            let Some((contact, here, variant)) = exact.or_else(other) else { continue };
            match found {
                Match::Nobody if here || self.here.contains(&contact) => found = Match::Earlier(contact),
                Match::Nobody if variant => found = Match::Variant(contact),
                Match::Nobody => found = Match::Shop(contact),
                // Another of its numbers is another person's: nothing is taken away from anybody.
                Match::Shop(one) | Match::Variant(one) | Match::Earlier(one) if one != contact => alike.push(contact),
                _ => {}
            }
        }
        if row.phones.is_empty()
            && let Some(known) = address(row).and_then(|address| self.addresses.get(&address.to_lowercase()))
        {
            let name = search::folded(&row.name);
            for (contact, called, here) in known {
                match found {
                    Match::Nobody if *called == name && (*here || self.here.contains(contact)) => {
                        found = Match::Earlier(*contact);
                    }
                    Match::Nobody if *called == name => found = Match::Shop(*contact),
                    _ => alike.push(*contact),
                }
            }
        }
        alike.sort_unstable();
        alike.dedup();
        (found, alike)
    }

    /// Whether a number, in either spelling, names somebody.
    pub(super) fn knows(&self, phone: &shopbell_model::Phone) -> bool {
        self.phones.contains_key(phone.e164())
            || phone.variant().is_some_and(|other| self.phones.contains_key(other.e164()))
    }

    /// A row of this batch is about this person.
    pub(super) fn note(&mut self, row: &PersonRow, contact: ContactId) {
        for phone in &row.phones {
            if !self.knows(phone) {
                self.phones.insert(phone.e164().to_owned(), (contact, true));
            }
        }
        self.here.insert(contact);
        if row.phones.is_empty()
            && let Some(address) = address(row)
        {
            self.note_address(address, contact, &row.name, true);
        }
    }

    fn note_address(&mut self, address: &str, contact: ContactId, name: &str, here: bool) {
        let known = self.addresses.entry(address.to_lowercase()).or_default();
        match known.iter_mut().find(|(one, ..)| *one == contact) {
            Some((.., was_here)) => *was_here |= here,
            None => known.push((contact, search::folded(name), here)),
        }
    }
}

/// The address for mail a row has.
pub(super) fn address(row: &PersonRow) -> Option<&str> {
    let email = FieldOf::Known { code: FieldCode::Email };
    row.values.iter().find(|value| value.field == email).map(|value| value.value.as_str())
}
