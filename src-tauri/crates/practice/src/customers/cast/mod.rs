//! Who there is: one file a person, one line in the list.

mod aino;
mod elsa;
mod james;
mod maria;
mod matti;
mod noor;
mod omar;
mod pekka;
mod priya;
mod sofia;
mod somchai;
mod yuki;

use super::Customer;

/// Whom whoever joins in may write to: inside an open window, answers at once.
pub(crate) const OPEN: &str = "aino";
/// Who writes while the owner is watching the first time.
pub(crate) const LIVE: &str = "james";

/// The customers every practice shop has.
pub(crate) fn everybody() -> Vec<Customer> {
    vec![
        aino::person(),
        elsa::person(),
        omar::person(),
        yuki::person(),
        somchai::person(),
        james::person(),
        matti::person(),
        sofia::person(),
        maria::person(),
        pekka::person(),
        priya::person(),
        noor::person(),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn nobody_is_there_twice_and_everybody_can_be_reached() {
        let everybody = everybody();
        let mut seen = HashSet::new();
        for person in &everybody {
            assert!(seen.insert(person.id.clone()), "{} is there twice", person.id);
            assert!(person.phone.iter().all(|phone| seen.insert(phone.clone())), "{} shares a number", person.id);
            assert!(seen.insert(person.user_id.clone()), "{} shares a user id", person.id);
            assert!(!person.lines.is_empty(), "{} has nothing to say", person.id);
            assert!(person.phone.is_some() || person.username.is_some(), "{} is nobody", person.id);
        }
        assert!(everybody.iter().any(|person| person.id == OPEN && person.phone.is_some()));
        assert!(everybody.iter().any(|person| person.id == LIVE));
    }
}
