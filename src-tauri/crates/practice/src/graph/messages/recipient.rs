//! To whom a message goes: `to` (a number in any spelling) or `recipient` (a business-scoped user id); CONTRACT §1.1, §10.

use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;
use crate::shop;
use crate::simulation::Simulation;

/// A recipient that is well written; perhaps nobody.
pub(crate) struct Recipient {
    /// As the client wrote it.
    pub(crate) input: String,
    /// Digits or user id.
    pub(crate) address: String,
    /// Whether `address` is a user id.
    pub(crate) by_user_id: bool,
    /// The customer's id; absent when this is nobody on WhatsApp.
    pub(crate) customer: Option<String>,
}

/// Reads `to` and `recipient`; `to` wins when both are given.
pub(crate) fn read(simulation: &Simulation, fields: &mut Fields<'_>) -> Result<Recipient, Refusal> {
    let user_id = fields.text_if("recipient", 160)?;
    match (fields.text_if("to", 160)?, user_id) {
        (Some(to), _) if !to.is_empty() => by_number(simulation, to),
        (_, Some(user_id)) => by_user_id(simulation, user_id),
        _ => Err(Refusal::missing("to")),
    }
}

fn by_number(simulation: &Simulation, to: &str) -> Result<Recipient, Refusal> {
    let digits: String = to.chars().filter(char::is_ascii_digit).collect();
    let spelt = to.chars().all(|letter| letter.is_ascii_digit() || "+-() ".contains(letter));
    if !spelt || !(5..=15).contains(&digits.len()) {
        return Err(Refusal::value("Param to is not a valid WhatsApp phone number."));
    }
    if digits == shop::display_digits() {
        return Err(Refusal::new(131_021));
    }
    simulation.look(|world| {
        // Without a plus the sender's country code is put before it; a number that is somebody's as it stands is theirs.
        let national = format!("{}{}", shop::COUNTRY_CODE, digits.trim_start_matches('0'));
        let candidates = if to.trim_start().starts_with('+') { vec![digits] } else { vec![digits, national] };
        let found = candidates.iter().find_map(|address| world.by_phone(address).map(|customer| (address, customer)));
        let address = found
            .as_ref()
            .map_or_else(|| candidates.first().cloned().unwrap_or_default(), |(known, _)| (*known).clone());
        Ok(Recipient {
            input: to.to_owned(),
            address,
            by_user_id: false,
            customer: found.map(|(_, customer)| customer.id),
        })
    })
}

/// `CC.` and up to 128 letters or digits, or `CC.ENT.` before them (CONTRACT §10).
fn is_user_id(text: &str) -> bool {
    let Some((country, rest)) = text.split_once('.') else { return false };
    let id = rest.strip_prefix("ENT.").unwrap_or(rest);
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=128).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn by_user_id(simulation: &Simulation, user_id: &str) -> Result<Recipient, Refusal> {
    if !is_user_id(user_id) {
        return Err(Refusal::value("Param recipient is not a valid business-scoped user ID."));
    }
    let customer = simulation.look(|world| world.by_user_id(user_id).map(|customer| customer.id));
    Ok(Recipient { input: user_id.to_owned(), address: user_id.to_owned(), by_user_id: true, customer })
}

#[cfg(test)]
mod tests {
    use super::is_user_id;

    #[test]
    fn user_ids_have_a_country_and_letters_or_digits() {
        assert!(is_user_id("US.13491208655302741918"));
        assert!(is_user_id("US.ENT.11815799212886844830"));
        for wrong in ["", "US.", "us.1", "USA.1", "US.ENT.", "US.1 2", "16505551234"] {
            assert!(!is_user_id(wrong), "{wrong:?} is no user id");
        }
    }
}
