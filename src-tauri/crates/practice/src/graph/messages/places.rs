//! Where somebody is, as far as Meta's rules for offers ask: numbers of the United States, and countries without a limit a
//! person (CONTRACT §5). Practice's own lists, so that a fault in the shop's shows.

use crate::customers::Customer;

/// Area codes behind +1 that are not of the United States: Canada, the Caribbean and the territories, which Meta counts
/// elsewhere, and the codes of no place.
const ELSEWHERE: &[&str] = &[
    // Canada.
    "204", "226", "236", "249", "250", "257", "263", "289", "306", "343", "354", "365", "367", "368", "382", "403",
    "416", "418", "428", "431", "437", "438", "450", "460", "468", "474", "506", "514", "519", "537", "548", "568",
    "579", "581", "584", "587", "600", "604", "613", "622", "633", "639", "644", "647", "655", "672", "677", "683",
    "688", "705", "709", "742", "753", "778", "780", "782", "807", "819", "825", "851", "867", "871", "873", "879",
    "902", "905", "942", // The Caribbean and Bermuda.
    "242", "246", "264", "268", "284", "345", "441", "473", "649", "658", "664", "721", "758", "767", "784", "809",
    "829", "849", "868", "869", "876",
    // Puerto Rico, the Virgin Islands, Guam, the Northern Marianas, American Samoa.
    "340", "670", "671", "684", "787", "939", // Toll-free and paid numbers.
    "500", "521", "522", "523", "524", "525", "526", "527", "528", "529", "532", "533", "535", "538", "542", "543",
    "544", "545", "546", "547", "549", "550", "552", "553", "554", "556", "566", "569", "577", "578", "588", "589",
    "700", "710", "800", "822", "833", "844", "855", "866", "877", "888", "900",
];

/// Country codes of the European Economic Area, the United Kingdom, Japan and South Korea.
const UNLIMITED_CODES: &[&str] = &[
    "30", "31", "32", "33", "34", "351", "352", "353", "354", "356", "357", "358", "359", "36", "370", "371", "372",
    "385", "386", "39", "40", "420", "421", "423", "43", "44", "45", "46", "47", "48", "49", "81", "82",
];
/// The same countries as a business-scoped user id begins.
const UNLIMITED_LETTERS: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "JP",
    "KR", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Whether these digits are a number of the United States: +1 and an American area code.
pub(crate) fn is_american(digits: &str) -> bool {
    let area = digits.strip_prefix('1').filter(|rest| rest.len() == 10).and_then(|rest| rest.get(..3));
    area.is_some_and(|area| !area.starts_with(['0', '1']) && !ELSEWHERE.contains(&area))
}

/// Whether Meta limits how many offers this person gets; where the number is hidden the user id says the country.
pub(crate) fn limits_offers(person: &Customer) -> bool {
    match &person.phone {
        Some(digits) => !UNLIMITED_CODES.iter().any(|code| digits.starts_with(code)),
        None => !UNLIMITED_LETTERS.iter().any(|letters| person.user_id.starts_with(letters)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::customers::cast;

    #[test]
    fn plus_one_is_not_always_america() {
        for american in ["12125550123", "16503879439", "13055550100"] {
            assert!(is_american(american), "{american}");
        }
        for not in
            ["14165550123", "18765550123", "17875550123", "18005550123", "1212555012", "358401234567", "10125550123"]
        {
            assert!(!is_american(not), "{not}");
        }
    }

    #[test]
    fn people_of_europe_are_not_limited() {
        let person = |phone: Option<&str>, user_id: &str| {
            let somebody = cast::everybody().swap_remove(0);
            Customer { phone: phone.map(Into::into), user_id: user_id.into(), ..somebody }
        };
        assert!(!limits_offers(&person(Some("358401234567"), "FI.1")));
        assert!(!limits_offers(&person(None, "JP.1")));
        assert!(limits_offers(&person(Some("5511987654321"), "BR.1")));
        assert!(limits_offers(&person(None, "TH.1")));
    }
}
