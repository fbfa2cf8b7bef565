//! Who there is: those who are kept, and the town, whose people are worked out of their numbers until somebody meets them.

use super::World;
use crate::customers::{Customer, town};

impl World {
    /// Keeps a customer, or what has changed about them.
    pub(super) fn welcome(&mut self, customer: Customer) {
        if let Some(before) = self.customers.remove(&customer.id) {
            // Nobody else gets the old number here, so nothing must find them by it.
            if let Some(phone) = &before.phone {
                self.phones.remove(phone);
            }
            self.user_ids.remove(&before.user_id);
        }
        if let Some(phone) = &customer.phone {
            self.phones.insert(phone.clone(), customer.id.clone());
        }
        self.user_ids.insert(customer.user_id.clone(), customer.id.clone());
        self.customers.insert(customer.id.clone(), customer);
    }

    /// Keeps somebody of the town from the first message on, either way.
    pub(super) fn meet(&mut self, id: &str) {
        if !self.customers.contains_key(id)
            && let Some(person) = town::by_id(id)
        {
            self.welcome(person);
        }
    }

    /// Who has this number (digits).
    pub(crate) fn by_phone(&self, digits: &str) -> Option<Customer> {
        match self.phones.get(digits) {
            Some(id) => self.customers.get(id).cloned(),
            None => town::by_phone(digits).filter(|person| !self.has_left_town(person)),
        }
    }

    /// Who has this business-scoped user id.
    pub(crate) fn by_user_id(&self, id: &str) -> Option<Customer> {
        match self.user_ids.get(id) {
            Some(id) => self.customers.get(id).cloned(),
            None => town::by_user_id(id).filter(|person| !self.has_left_town(person)),
        }
    }

    /// Whether somebody else has taken this person's number over, or they themselves have another one.
    fn has_left_town(&self, person: &Customer) -> bool {
        self.customers.contains_key(&person.id)
            || person.phone.as_ref().is_some_and(|phone| self.phones.contains_key(phone))
    }

    /// The customer of this id or number (digits).
    pub(crate) fn find(&self, who: &str) -> Option<Customer> {
        let of_town = || town::by_id(who).filter(|person| !self.has_left_town(person));
        self.customers.get(who).cloned().or_else(|| self.by_phone(who)).or_else(of_town)
    }

    /// Whether somebody who is kept has this id, number or user id. The town makes room.
    pub(crate) fn is_taken(&self, customer: &Customer) -> bool {
        self.customers.contains_key(&customer.id)
            || self.user_ids.contains_key(&customer.user_id)
            || customer.phone.as_ref().is_some_and(|phone| self.phones.contains_key(phone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::birth;

    #[test]
    fn somebody_of_the_town_is_found_by_anything_and_kept_only_once_met() {
        let mut world = World::new(birth::credentials());
        let before = world.customers.len();
        let person = world.by_phone("358459012345").expect("somebody lives there");
        assert_eq!(world.by_user_id(&person.user_id).map(|found| found.id), Some(person.id.clone()));
        assert_eq!(world.find(&person.id).map(|found| found.phone), Some(person.phone.clone()));
        assert_eq!(world.customers.len(), before, "looking keeps nobody");
        world.meet(&person.id);
        assert_eq!(world.customers.len(), before + 1);
        let moved = Customer { phone: Some("358401112223".into()), user_id: "FI.1".into(), ..person.clone() };
        world.welcome(moved);
        assert!(world.by_phone("358459012345").is_none(), "nobody else moves in");
        assert!(world.by_user_id(&person.user_id).is_none());
        assert_eq!(world.by_phone("358401112223").map(|found| found.id), Some(person.id));
    }

    #[test]
    fn a_number_of_the_town_can_be_somebody_elses() {
        let mut world = World::new(birth::credentials());
        let person = world.by_phone("358459000007").expect("somebody lives there");
        let other = Customer { id: "other".into(), user_id: "FI.2".into(), ..person.clone() };
        assert!(!world.is_taken(&other), "the town makes room");
        world.welcome(other);
        assert_eq!(world.by_phone("358459000007").map(|found| found.id).as_deref(), Some("other"));
        assert!(world.find(&person.id).is_none() && world.by_user_id(&person.user_id).is_none());
    }
}
