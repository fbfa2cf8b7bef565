//! The languages a template can be written in, and which is offered first. Meta's codes are `fi`, `en_GB`, `pt_BR` and so
//! on (CONTRACT §3.2).

/// Meta's codes (CONTRACT §3.2, supported languages).
#[rustfmt::skip]
pub const CODES: &[&str] = &[
    "af", "sq", "ar", "ar_EG", "ar_AE", "ar_LB", "ar_MA", "ar_QA", "az", "be_BY", "bn", "bn_IN", "bg", "ca",
    "zh_CN", "zh_HK", "zh_TW", "hr", "cs", "da", "prs_AF", "nl", "nl_BE", "en", "en_GB", "en_US", "en_AE",
    "en_AU", "en_CA", "en_GH", "en_IE", "en_IN", "en_JM", "en_MY", "en_NZ", "en_QA", "en_SG", "en_UG",
    "en_ZA", "et", "fil", "fi", "fr", "fr_BE", "fr_CA", "fr_CH", "fr_CI", "fr_MA", "ka", "de", "de_AT",
    "de_CH", "el", "gu", "ha", "he", "hi", "hu", "id", "ga", "it", "ja", "kn", "kk", "rw_RW", "ko", "ky_KG",
    "lo", "lv", "lt", "mk", "ms", "ml", "mr", "nb", "ps_AF", "fa", "pl", "pt_BR", "pt_PT", "pa", "ro", "ru",
    "sr", "si_LK", "sk", "sl", "es", "es_AR", "es_CL", "es_CO", "es_CR", "es_DO", "es_EC", "es_HN", "es_MX",
    "es_PA", "es_PE", "es_ES", "es_UY", "sw", "sv", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zu",
];

/// What speaks for a language, best first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'a> {
    /// In what the customer last got a template.
    pub last: Option<&'a str>,
    /// The customer's number, E.164.
    pub phone: Option<&'a str>,
    /// What the window is in.
    pub window: Option<&'a str>,
}

/// Languages most people with a number of a country read. Where a country has several, none is guessed but the largest.
const COUNTRIES: &[(&str, &str)] = &[
    ("+358", "fi"),
    ("+46", "sv"),
    ("+47", "nb"),
    ("+45", "da"),
    ("+372", "et"),
    ("+371", "lv"),
    ("+370", "lt"),
    ("+49", "de"),
    ("+43", "de"),
    ("+33", "fr"),
    ("+34", "es"),
    ("+39", "it"),
    ("+31", "nl"),
    ("+351", "pt"),
    ("+55", "pt"),
    ("+52", "es"),
    ("+54", "es"),
    ("+56", "es"),
    ("+57", "es"),
    ("+51", "es"),
    ("+48", "pl"),
    ("+420", "cs"),
    ("+421", "sk"),
    ("+36", "hu"),
    ("+40", "ro"),
    ("+30", "el"),
    ("+90", "tr"),
    ("+380", "uk"),
    ("+7", "ru"),
    ("+81", "ja"),
    ("+82", "ko"),
    ("+86", "zh"),
    ("+66", "th"),
    ("+84", "vi"),
    ("+62", "id"),
    ("+44", "en"),
    ("+353", "en"),
    ("+1", "en"),
    ("+61", "en"),
    ("+64", "en"),
    ("+91", "en"),
    ("+27", "en"),
    ("+20", "ar"),
    ("+966", "ar"),
    ("+971", "ar"),
    ("+972", "he"),
    ("+98", "fa"),
];

/// The place of the language that is offered first among `codes`: what the customer last got, what is read where the
/// number is from, what the window is in, English, or simply the first. Nothing when there is none.
#[must_use]
pub fn first(codes: &[&str], wishes: Wishes<'_>) -> Option<usize> {
    let country = wishes.phone.and_then(of_number);
    let wanted = [wishes.last, country, wishes.window, Some("en")];
    let found = wanted.into_iter().flatten().find_map(|wish| {
        let exactly = codes.iter().position(|code| code.eq_ignore_ascii_case(wish));
        exactly.or_else(|| codes.iter().position(|code| base(code).eq_ignore_ascii_case(base(wish))))
    });
    found.or((!codes.is_empty()).then_some(0))
}

/// The language without its country.
fn base(code: &str) -> &str {
    code.split(['_', '-']).next().unwrap_or(code)
}

fn of_number(phone: &str) -> Option<&'static str> {
    COUNTRIES.iter().find(|(prefix, _)| phone.starts_with(prefix)).map(|(_, language)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_customers_language_comes_first_and_there_is_always_a_fallback() {
        let codes = ["en_US", "fi", "sv"];
        let wishes = Wishes { phone: Some("+358401234567"), ..Wishes::default() };
        assert_eq!(first(&codes, wishes), Some(1));
        assert_eq!(first(&codes, Wishes { last: Some("sv"), ..wishes }), Some(2), "what was chosen last time");
        assert_eq!(first(&codes, Wishes { phone: Some("+81312345678"), window: Some("sv"), last: None }), Some(2));
        assert_eq!(first(&codes, Wishes { phone: Some("+81312345678"), ..Wishes::default() }), Some(0), "English");
        assert_eq!(first(&["de", "pl"], Wishes::default()), Some(0));
        assert_eq!(first(&[], wishes), None);
    }
}
