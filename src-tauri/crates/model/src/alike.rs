//! Whether two people the shop knows may be one, and why. Pure: the store finds whom to compare, a person decides.
//!
//! Every reason is one that hardly two people share. A name alone is none, and neither is a town, a language or a company.

use crate::{FieldId, Phone};

crate::words::words! {
    /// Why two may be one person, the strongest first.
    Likeness {
        /// They go by one number, in whatever spelling their country has of it.
        Phone = "phone",
        /// They have one address for mail.
        Email = "email",
        /// They go by one public name in WhatsApp.
        Username = "username",
        /// They have one name and one day of birth.
        Birthday = "birthday",
        /// They have one name, and the same stands in a field of the shop's own.
        Field = "field",
    }
}

/// The fewest characters of a value of the shop's own field that tell people apart.
const TELLING: usize = 4;

/// What is known of a person, as far as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The name as people are put in order by it; empty where none is known.
    pub name: String,
    /// The public name in WhatsApp, without `@`.
    pub username: Option<String>,
    /// Numbers.
    pub phones: Vec<Phone>,
    /// The address for mail.
    pub email: Option<String>,
    /// The day of birth as it is kept; one without its year counts too.
    pub birthday: Option<String>,
    /// What stands in the shop's own fields of words and numbers.
    pub own: Vec<(FieldId, String)>,
}

/// A reason, and the shop's own field where it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What they share.
    pub likeness: Likeness,
    /// In which field of the shop's own.
    pub field: Option<FieldId>,
}

/// Everything for which two may be one, the strongest reason first; empty when nothing says so.
#[must_use]
pub fn reasons(one: &Known, other: &Known) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mut found = |likeness, field| reasons.push(Reason { likeness, field });
    if one.phones.iter().flat_map(Phone::variants).any(|phone| other.phones.contains(&phone)) {
        found(Likeness::Phone, None);
    }
    if shares(one.email.as_deref(), other.email.as_deref()) {
        found(Likeness::Email, None);
    }
    if shares(one.username.as_deref(), other.username.as_deref()) {
        found(Likeness::Username, None);
    }
    if one.name.is_empty() || one.name != other.name {
        return reasons;
    }
    if shares(one.birthday.as_deref(), other.birthday.as_deref()) {
        found(Likeness::Birthday, None);
    }
    for (field, value) in &one.own {
        let same = |(its, theirs): &(FieldId, String)| its == field && shares(Some(value), Some(theirs));
        if tells_apart(value) && other.own.iter().any(same) {
            found(Likeness::Field, Some(*field));
        }
    }
    reasons
}

/// Whether a value of the shop's own tells people apart: a street with its number, a customer's number; never `yes` or `gold`.
#[must_use]
pub fn tells_apart(value: &str) -> bool {
    value.chars().count() >= TELLING && value.chars().any(char::is_numeric)
}

fn shares(one: Option<&str>, other: Option<&str>) -> bool {
    match (one.map(str::trim), other.map(str::trim)) {
        (Some(one), Some(other)) => !one.is_empty() && one.to_lowercase() == other.to_lowercase(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(e164: &str) -> Phone {
        Phone::from_e164(e164).unwrap()
    }

    fn kinds(one: &Known, other: &Known) -> Vec<Likeness> {
        let there: Vec<_> = reasons(one, other).into_iter().map(|reason| reason.likeness).collect();
        let back: Vec<_> = reasons(other, one).into_iter().map(|reason| reason.likeness).collect();
        assert_eq!(there, back, "it does not matter who is looked at first");
        there
    }

    #[test]
    fn one_number_is_one_in_both_spellings() {
        let ana = Known { phones: vec![phone("+5511987654321")], ..Known::default() };
        let old = Known { phones: vec![phone("+551187654321")], ..Known::default() };
        let else_where = Known { phones: vec![phone("+5511987654322")], ..Known::default() };
        assert_eq!(kinds(&ana, &old), [Likeness::Phone]);
        assert_eq!(kinds(&ana, &else_where), []);
    }

    #[test]
    fn a_name_alone_says_nothing_and_with_something_that_tells_apart_it_does() {
        let anna = Known { name: "anna virtanen".to_owned(), ..Known::default() };
        assert_eq!(kinds(&anna, &anna), []);
        let born = Known { birthday: Some("1980-05-31".to_owned()), ..anna.clone() };
        assert_eq!(kinds(&born, &born), [Likeness::Birthday]);
        let other_name = Known { name: "aino virtanen".to_owned(), ..born.clone() };
        assert_eq!(kinds(&born, &other_name), [], "a day of birth alone says nothing either");
        let lives = |street: &str| Known { own: vec![(FieldId(9), street.to_owned())], ..anna.clone() };
        assert_eq!(kinds(&lives("Kauppakatu 4 B"), &lives("kauppakatu 4 b")), [Likeness::Field]);
        assert_eq!(kinds(&lives("kauppakatu 4 b"), &lives("kauppakatu 5")), []);
        assert_eq!(kinds(&lives("gold"), &lives("gold")), [], "many are gold");
    }

    #[test]
    fn mail_and_public_names_do_not_care_for_capitals_and_nothing_is_no_reason() {
        let with = |email: &str, username: &str| Known {
            email: Some(email.to_owned()),
            username: Some(username.to_owned()),
            ..Known::default()
        };
        let both = kinds(&with("Ana@padaria.example", "ana.r"), &with("ana@PADARIA.example ", "Ana.R"));
        assert_eq!(both, [Likeness::Email, Likeness::Username]);
        assert_eq!(kinds(&with("", ""), &with("", "")), []);
        assert_eq!(kinds(&Known::default(), &Known::default()), []);
    }
}
