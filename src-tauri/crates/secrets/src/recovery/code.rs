//! The recovery code: 128 random bits as 28 letters and digits that can be read aloud and typed from paper.
//!
//! Crockford's base 32, seven groups of four. The last 12 bits check the others: a code that was mistyped is told apart
//! from one that belongs to another shop.

use std::fmt;

use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use crate::SecretError;
use crate::database_key::random;

/// Without I, L, O and U: they are taken for 1, 0 and V, or spell words.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Letters of a code, hyphens not counted.
const LETTERS: usize = 28;

/// Letters between two hyphens.
const GROUP: usize = 4;

/// Bytes of randomness in a code.
const BYTES: usize = 16;

/// What the owner prints and keeps. Never logged: its `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; BYTES]>);

/// Why a text is no recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodeProblem {
    /// Letters are missing or too many.
    #[error("a recovery code has {LETTERS} letters and digits, this has {found}")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A sign that no code has.
    #[error("{0:?} stands in no recovery code")]
    Sign(char),
    /// The check does not fit: at least one letter is another.
    #[error("a letter of the recovery code is mistyped")]
    Mistyped,
}

impl RecoveryCode {
    /// A new code from the system's randomness.
    ///
    /// # Errors
    /// When the system has none to give.
    pub fn random() -> Result<Self, SecretError> {
        random().map(Self::from)
    }

    /// Reads what a person typed: small letters, spaces, hyphens in any place, and O for 0, I or L for 1.
    ///
    /// # Errors
    /// What is wrong with it, for a sentence beside the field.
    pub fn read(typed: &str) -> Result<Self, CodeProblem> {
        let mut values = Zeroizing::new(Vec::with_capacity(LETTERS));
        for sign in typed.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '—')) {
            values.push(value_of(sign).ok_or(CodeProblem::Sign(sign))?);
        }
        if values.len() != LETTERS {
            return Err(CodeProblem::Length { found: values.len() });
        }
        let (mut code, mut check) = (0_u128, 0_u32);
        // 25 letters hold 125 bits; the 26th the last three of the code and the first two of the check.
        for (place, value) in values.iter().copied().enumerate() {
            match place {
                0..=24 => code = code << 5 | u128::from(value),
                25 => {
                    code = code << 3 | u128::from(value >> 2);
                    check = u32::from(value & 3);
                }
                _ => check = check << 5 | u32::from(value),
            }
        }
        let read = Self::from(code.to_be_bytes());
        code.zeroize();
        if read.check() == check { Ok(read) } else { Err(CodeProblem::Mistyped) }
    }

    /// The code as it is printed: `7K2M-…`. The only way to see it.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let (code, check) = (u128::from_be_bytes(*self.0), self.check());
        let mut text = Zeroizing::new(String::with_capacity(LETTERS + LETTERS / GROUP));
        for place in 0..LETTERS {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            let value = match place {
                0..=24 => code >> (123 - 5 * place) & 31,
                25 => (code & 7) << 2 | u128::from(check >> 10),
                26 => u128::from(check >> 5 & 31),
                _ => u128::from(check & 31),
            };
            let letter = usize::try_from(value).ok().and_then(|value| ALPHABET.get(value)).copied();
            text.push(char::from(letter.unwrap_or(b'0')));
        }
        text
    }

    pub(super) fn expose(&self) -> &[u8; BYTES] {
        &self.0
    }

    /// 12 bits that tell a mistyped code.
    fn check(&self) -> u32 {
        let digest = Sha256::digest(*self.0);
        match digest.as_slice() {
            [first, second, ..] => u32::from(*first) << 4 | u32::from(*second) >> 4,
            _ => 0,
        }
    }
}

impl From<[u8; BYTES]> for RecoveryCode {
    fn from(code: [u8; BYTES]) -> Self {
        Self(Zeroizing::new(code))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(..)")
    }
}

fn value_of(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|letter| char::from(*letter) == sign)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> impl Iterator<Item = RecoveryCode> {
        [[0; BYTES], [0xff; BYTES]]
            .into_iter()
            .map(RecoveryCode::from)
            .chain((0..50).map(|_| RecoveryCode::random().unwrap()))
    }

    #[test]
    fn what_is_printed_is_read_back() {
        for code in codes() {
            let printed = code.printed();
            assert_eq!(printed.len(), LETTERS + 6, "seven groups of four: {}", *printed);
            assert_eq!(RecoveryCode::read(&printed), Ok(code));
        }
    }

    #[test]
    fn it_is_read_as_people_type_it() {
        for code in codes() {
            let typed = code.printed().to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
            assert_eq!(RecoveryCode::read(&format!(" {typed}\n")), Ok(code));
        }
    }

    #[test]
    fn one_wrong_letter_is_noticed() {
        let mut unnoticed = 0;
        for code in codes() {
            let printed = code.printed();
            for place in 0..printed.len() {
                let mut letters: Vec<char> = printed.chars().collect();
                letters[place] = match letters[place] {
                    '-' => continue,
                    '7' => '8',
                    _ => '7',
                };
                let typed: String = letters.into_iter().collect();
                unnoticed += usize::from(RecoveryCode::read(&typed) != Err(CodeProblem::Mistyped));
            }
        }
        // 52 codes of 28 letters, each unnoticed once in 4,096.
        assert!(unnoticed <= 4, "{unnoticed} of 1,456 slips went unnoticed");
    }

    #[test]
    fn what_is_no_code_is_said_why() {
        assert_eq!(RecoveryCode::read("7K2M-9"), Err(CodeProblem::Length { found: 5 }));
        assert_eq!(RecoveryCode::read(""), Err(CodeProblem::Length { found: 0 }));
        assert_eq!(RecoveryCode::read("7K2M-9U"), Err(CodeProblem::Sign('U')));
        assert_eq!(RecoveryCode::read(&"0".repeat(29)), Err(CodeProblem::Length { found: 29 }));
    }

    #[test]
    fn it_is_not_seen_in_a_log() {
        assert_eq!(format!("{:?}", RecoveryCode::random().unwrap()), "RecoveryCode(..)");
    }
}
