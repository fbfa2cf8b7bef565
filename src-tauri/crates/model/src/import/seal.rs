//! How the rows of a file are sealed: each with the shop's ledger secret over what it says, all of them together in one
//! digest that stands in the ledger's entry about the file.
//!
//! What a row said of a person enters its seal as a salted commitment, as an entry's body does ([`chain`]): it can be
//! erased, and the rest holds. The digest is the seals of all rows laid over each other (exclusive or). Every row has a
//! seal of its own that nobody makes without the secret, so none can be changed, put in or left out without the digest
//! coming out otherwise; and a row that is judged anew, or staged in another order, costs nothing but its own seal.
//!
//! [`chain`]: crate::consent::chain

use sha2::{Digest as _, Sha256};

use crate::UtcMillis;
use crate::consent::chain::{Keyed, NOTHING, Seal};

/// Makes the commitment to a row one that nobody guesses. Gone when the row is erased.
pub type Salt = [u8; 16];

/// The commitment to what a row said: its words as they are kept, and why one may write to the person.
#[must_use]
pub fn commit(salt: &Salt, said: &str, basis: Option<&str>) -> Seal {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update((said.len() as u64).to_be_bytes());
    hash.update(said.as_bytes());
    hash.update([u8::from(basis.is_some())]);
    hash.update(basis.unwrap_or_default().as_bytes());
    hash.finalize().into()
}

/// What of a row is sealed in the open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// The import.
    pub import: i64,
    /// The line in the file.
    pub row: i64,
    /// Whether a column says that the person agreed.
    pub basis: bool,
    /// When, where a column says so.
    pub agreed_at: Option<UtcMillis>,
}

/// The seal of a row.
#[must_use]
pub fn seal(key: &Seal, open: Open, commitment: &Seal) -> Seal {
    let mut mac = Keyed::new(key, "row of a file");
    for number in [open.import, open.row, i64::from(open.basis), open.agreed_at.map_or(-1, |at| at.0)] {
        mac.part(&number.to_be_bytes());
    }
    mac.part(commitment);
    mac.seal()
}

/// The seals of all rows together. Empty at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(pub Seal);

impl Default for Digest {
    fn default() -> Self {
        Self(NOTHING)
    }
}

impl Digest {
    /// Takes a row's seal in, or, the second time, out again.
    pub fn turn(&mut self, seal: &Seal) {
        for (own, other) in self.0.iter_mut().zip(seal) {
            *own ^= other;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KEY: Seal = [7; 32];

    fn row(row: i64, said: &str) -> Seal {
        let open = Open { import: 3, row, basis: false, agreed_at: None };
        seal(&KEY, open, &commit(&[1; 16], said, None))
    }

    fn digest(seals: &[Seal]) -> Digest {
        let mut digest = Digest::default();
        seals.iter().for_each(|seal| digest.turn(seal));
        digest
    }

    proptest! {
        #[test]
        fn a_row_changed_put_in_or_left_out_shows(count in 1usize..20, at in 0usize..20, said in "[a-z]{1,8}") {
            let at = at % count;
            let rows: Vec<Seal> = (0i64..).take(count).map(|place| row(place, "x")).collect();
            let whole = digest(&rows);
            let mut other = rows.clone();
            other[at] = row(i64::try_from(at).unwrap(), &format!("{said}!"));
            prop_assert_ne!(digest(&other), whole);
            other.remove(at);
            prop_assert_ne!(digest(&other), whole);
            other.clone_from(&rows);
            other.push(row(99, &said));
            prop_assert_ne!(digest(&other), whole);
            other.clone_from(&rows);
            other.reverse();
            prop_assert_eq!(digest(&other), whole);
        }
    }

    #[test]
    fn everything_a_row_says_is_in_its_seal() {
        let open = Open { import: 3, row: 5, basis: true, agreed_at: Some(UtcMillis(8)) };
        let words = commit(&[1; 16], "said", Some("basis"));
        let own = seal(&KEY, open, &words);
        let others = [
            seal(&KEY, Open { import: 4, ..open }, &words),
            seal(&KEY, Open { row: 6, ..open }, &words),
            seal(&KEY, Open { basis: false, ..open }, &words),
            seal(&KEY, Open { agreed_at: None, ..open }, &words),
            seal(&KEY, Open { agreed_at: Some(UtcMillis(9)), ..open }, &words),
            seal(&KEY, open, &commit(&[2; 16], "said", Some("basis"))),
            seal(&KEY, open, &commit(&[1; 16], "saidb", Some("asis"))),
            seal(&KEY, open, &commit(&[1; 16], "said", None)),
            seal(&[8; 32], open, &words),
        ];
        assert!(others.iter().all(|other| *other != own));
    }
}
