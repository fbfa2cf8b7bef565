//! What WhatsApp charges, as price lists say it that the owner brought in (CONTRACT §6): per delivered message, by the
//! customer's market and the category of the message. Amounts are whole millionths of a currency. No price stands in the
//! code: where no list says one, the answer is why it is unknown.

pub mod amount;
mod book;
mod day;
pub mod list;
mod market;
mod verdict;

pub use book::{Found, Rate, Unknown, find};
pub use day::Day;
pub use market::{Markets, folded, is_known, markets_of, spellings};
pub use verdict::{Told, Verdict, judge};

use crate::template::TemplateCategory;

crate::words::words! {
    /// What a message is charged as.
    PriceCategory {
        /// Offers and news.
        Marketing = "marketing",
        /// About an order or an appointment.
        Utility = "utility",
        /// One-time codes.
        Authentication = "authentication",
        /// One-time codes from abroad.
        AuthenticationInternational = "authentication_international",
        /// Answers that are no template; charged since October 2026 (CONTRACT §6).
        Service = "service",
    }
}

impl PriceCategory {
    /// Reads Meta's word, in any case; with a hyphen, a blank or an underscore (CONTRACT §6). Nothing for a category no
    /// list has a column for.
    #[must_use]
    pub fn of_meta(word: &str) -> Option<Self> {
        Self::parse(&folded(word).replace(' ', "_")).ok()
    }
}

impl From<TemplateCategory> for PriceCategory {
    fn from(category: TemplateCategory) -> Self {
        match category {
            TemplateCategory::Marketing => Self::Marketing,
            TemplateCategory::Utility => Self::Utility,
            TemplateCategory::Authentication => Self::Authentication,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PriceCategory;

    #[test]
    fn a_category_is_read_however_meta_spells_it() {
        let international = Some(PriceCategory::AuthenticationInternational);
        for word in ["authentication-international", "authentication_international", "Authentication-\nInternational"] {
            assert_eq!(PriceCategory::of_meta(word), international, "{word}");
        }
        assert_eq!(PriceCategory::of_meta("UTILITY"), Some(PriceCategory::Utility));
        assert_eq!(PriceCategory::of_meta("referral_conversion"), None);
    }
}
