//! Enums whose variants are words in the database and at the door: one list gives the type, its spelling and its reading.

use thiserror::Error;

/// A word that is not one of an enum's spellings.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{word}` is not a {kind}")]
pub struct UnknownWord {
    /// What was expected.
    pub kind: &'static str,
    /// What stood there.
    pub word: String,
}

/// Declares an enum together with `ALL`, `as_str`, `parse` and serde in the same spelling.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every variant in its order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word as it is stored and sent.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Reads the word that [`Self::as_str`] writes.
            ///
            /// # Errors
            /// When the word is no variant.
            pub fn parse(word: &str) -> Result<Self, $crate::UnknownWord> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownWord { kind: stringify!($name), word: word.to_owned() }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::parse(word)
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use crate::consent::{Act, Means, Topic};
    use crate::field::{FieldCode, FieldKind};
    use crate::import::Outcome;
    use crate::price::list::{Fault, NoListHere};
    use crate::price::{PriceCategory, Unknown, Verdict};
    use crate::segment::Standing;
    use crate::template::definition::{GapFormat, MediaKind, OtpKind};
    use crate::template::library::Trade;
    use crate::template::lint::{Clue, Part, Severity, Sure};
    use crate::{
        ActorKind, Delivery, Direction, ErrorClass, MediaGone, MediaState, MessageKind, Remedy, TemplateCategory,
        TemplateStanding, TroubleReason,
    };

    macro_rules! spelling_comes_back {
        ($($name:ident)+) => {$(
            for word in $name::ALL {
                assert_eq!($name::parse(word.as_str()).as_ref(), Ok(word));
                let json = serde_json::to_value(word).unwrap();
                assert_eq!(json, word.as_str(), "serde and the database must spell alike");
            }
            assert!($name::parse("nonsense").is_err());
        )+};
    }

    #[test]
    fn every_word_is_read_as_it_is_written() {
        spelling_comes_back!(FieldCode FieldKind Outcome Standing Act Means Topic ActorKind Delivery Direction ErrorClass MediaGone MediaState MessageKind Remedy TemplateCategory TemplateStanding TroubleReason GapFormat MediaKind OtpKind Trade Clue Part Severity Sure PriceCategory Unknown Verdict Fault NoListHere);
    }
}
