//! The practice shop itself: Kahvila Aamu, a coffee shop in Helsinki.

/// The name customers see.
pub(crate) const VERIFIED_NAME: &str = "Kahvila Aamu";

/// The shop's number as people write it.
pub(crate) const DISPLAY_PHONE: &str = "+358 9 3158 0100";

/// The country code that is put before a number without one.
pub(crate) const COUNTRY_CODE: &str = "358";

/// The shop's number as webhooks write it.
pub(crate) fn display_digits() -> String {
    DISPLAY_PHONE.chars().filter(char::is_ascii_digit).collect()
}
