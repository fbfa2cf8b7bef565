//! The languages Shopbell speaks.

use unic_langid::LanguageIdentifier;

/// A language of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    En,
    /// Swedish.
    Sv,
    /// Finnish.
    Fi,
}

impl Language {
    /// Every language there is.
    pub const ALL: [Self; 3] = [Self::En, Self::Sv, Self::Fi];

    /// The language of a system's locale such as `sv-FI` or `fi_FI.UTF-8`; English for every other.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let name = locale.split(['.', '@']).next().unwrap_or_default();
        match name.parse::<LanguageIdentifier>() {
            Ok(id) if id.language.as_str() == "sv" => Self::Sv,
            Ok(id) if id.language.as_str() == "fi" => Self::Fi,
            _ => Self::En,
        }
    }

    /// The two-letter code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Sv => "sv",
            Self::Fi => "fi",
        }
    }

    /// The catalogue's text in this language.
    pub(crate) const fn catalogue(self) -> &'static str {
        match self {
            Self::En => include_str!("../catalogue/en.ftl"),
            Self::Sv => include_str!("../catalogue/sv.ftl"),
            Self::Fi => include_str!("../catalogue/fi.ftl"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_systems_locale_chooses_the_language() {
        for (locale, language) in [
            ("sv", Language::Sv),
            ("sv-FI", Language::Sv),
            ("sv_SE.UTF-8", Language::Sv),
            ("fi_FI.UTF-8@euro", Language::Fi),
            ("en-GB", Language::En),
            ("de_DE", Language::En),
            ("C", Language::En),
            ("", Language::En),
            ("svx", Language::En),
        ] {
            assert_eq!(Language::from_locale(locale), language, "{locale}");
        }
    }
}
