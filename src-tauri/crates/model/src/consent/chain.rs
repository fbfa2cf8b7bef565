//! How the ledger's entries hang together: each is sealed with a secret of the shop over everything it says and the seal
//! of the entry before it (HMAC-SHA-256).
//!
//! What a person said stands apart, in a body, and enters the seal only as a salted commitment: a body can be erased
//! without breaking the chain, and nobody can find out from what is left what it said.
//!
//! Without the secret nobody can change an entry, put one in between, swap two, or cut some off the end (the head's seal
//! covers the length) without [`link`] or [`head`] coming out otherwise. What it cannot see: the whole file put back to an
//! older copy of itself, and a change by somebody who holds the secret.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use super::{Act, Means, Topic};
use crate::{ActorId, HelperId, UtcMillis};

/// A seal, or what stands in for the one before the first.
pub type Seal = [u8; 32];

/// Before the first entry.
pub const NOTHING: Seal = [0; 32];

/// An entry as it is sealed. It names a subject, never a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place: 1, 2, 3 and so on without gaps.
    pub seq: i64,
    /// Whom it is about.
    pub subject: i64,
    /// What it says.
    pub act: Act,
    /// About what.
    pub topic: Topic,
    /// Whether WhatsApp was named in the words that were shown.
    pub names_whatsapp: bool,
    /// How the shop came to know.
    pub means: Means,
    /// When the person said so, as told, and never later than it was recorded.
    pub at: UtcMillis,
    /// When it was written down.
    pub recorded_at: UtcMillis,
    /// Who wrote it down.
    pub actor: ActorId,
    /// The helper who sat there.
    pub helper: Option<HelperId>,
    /// A keyed hash of what it is known again by, so that the same event is written down once.
    pub once: Seal,
    /// Salted commitment to its body.
    pub commitment: Seal,
}

/// The seal of an entry.
#[must_use]
pub fn link(key: &Seal, former: &Seal, entry: &Entry) -> Seal {
    let helper = entry.helper.map_or(-1, |helper| helper.0);
    let mut mac = Keyed::new(key, "entry");
    mac.part(former);
    for number in [entry.seq, entry.subject, entry.at.0, entry.recorded_at.0, entry.actor.0, helper] {
        mac.part(&number.to_be_bytes());
    }
    for word in [entry.act.as_str(), entry.topic.as_str(), entry.means.as_str()] {
        mac.part(word.as_bytes());
    }
    mac.part(&[u8::from(entry.names_whatsapp)]);
    mac.part(&entry.once);
    mac.part(&entry.commitment);
    mac.seal()
}

/// The seal of the ledger's end: how many entries there are, and the last one's seal.
#[must_use]
pub fn head(key: &Seal, length: i64, last: &Seal) -> Seal {
    let mut mac = Keyed::new(key, "head");
    mac.part(&length.to_be_bytes());
    mac.part(last);
    mac.seal()
}

/// What an event is known again by, for nobody without the secret.
#[must_use]
pub fn once(key: &Seal, event: &str) -> Seal {
    let mut mac = Keyed::new(key, "once");
    mac.part(event.as_bytes());
    mac.seal()
}

/// What a number or id of somebody who was erased is known again by, for nobody without the secret.
#[must_use]
pub fn erased(key: &Seal, name: &str) -> Seal {
    let mut mac = Keyed::new(key, "erased");
    mac.part(name.as_bytes());
    mac.seal()
}

/// The seal of a receipt over its numbers, in their order.
#[must_use]
pub fn receipt(key: &Seal, numbers: &[i64]) -> Seal {
    let mut mac = Keyed::new(key, "receipt");
    for number in numbers {
        mac.part(&number.to_be_bytes());
    }
    mac.seal()
}

/// By which the secret itself is known again: a ledger of another shop is no ledger that was tampered with.
#[must_use]
pub fn key_mark(key: &Seal) -> Seal {
    Keyed::new(key, "key").seal()
}

/// The commitment to a body. The salt goes when the body goes.
#[must_use]
pub fn commit(salt: &Seal, body: &str) -> Seal {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(body.as_bytes());
    hash.finalize().into()
}

/// HMAC over parts that cannot run into each other.
pub(crate) struct Keyed(Option<Hmac<Sha256>>);

impl Keyed {
    pub(crate) fn new(key: &Seal, purpose: &str) -> Self {
        // A key of any length is taken; the option only spares a panic that cannot be.
        let mut keyed = Self(Hmac::new_from_slice(key).ok());
        keyed.part(b"shopbell consent 1");
        keyed.part(purpose.as_bytes());
        keyed
    }

    pub(crate) fn part(&mut self, bytes: &[u8]) {
        if let Some(mac) = &mut self.0 {
            mac.update(&(bytes.len() as u64).to_be_bytes());
            mac.update(bytes);
        }
    }

    pub(crate) fn seal(self) -> Seal {
        self.0.map_or(NOTHING, |mac| mac.finalize().into_bytes().into())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KEY: Seal = [7; 32];

    fn entry(seq: i64) -> Entry {
        Entry {
            seq,
            subject: 3,
            act: Act::Agreed,
            topic: Topic::Offers,
            names_whatsapp: true,
            means: Means::Button,
            at: UtcMillis(1_780_000_000_000 + seq),
            recorded_at: UtcMillis(1_780_000_000_500 + seq),
            actor: ActorId(1),
            helper: None,
            once: [9; 32],
            commitment: commit(&[1; 32], "yes"),
        }
    }

    fn seals(key: &Seal, entries: &[Entry]) -> Vec<Seal> {
        let mut former = NOTHING;
        let mut seals = Vec::new();
        for entry in entries {
            former = link(key, &former, entry);
            seals.push(former);
        }
        seals
    }

    fn tampered(entry: &Entry, which: u8, by: i64) -> Entry {
        let mut other = entry.clone();
        match which % 12 {
            0 => other.seq += by,
            1 => other.subject += by,
            2 => other.act = Act::Withdrawn,
            3 => other.topic = Topic::All,
            4 => other.names_whatsapp = !other.names_whatsapp,
            5 => other.means = Means::Paper,
            6 => other.at.0 += by,
            7 => other.recorded_at.0 -= by,
            8 => other.actor.0 += by,
            9 => other.helper = Some(HelperId(by)),
            10 => other.once[(by % 32) as usize] ^= 1,
            _ => other.commitment[(by % 32) as usize] ^= 1,
        }
        other
    }

    proptest! {
        #[test]
        fn whatever_is_changed_changes_every_seal_from_there_on(
            length in 1usize..12, at in 0usize..12, which in 0u8..12, by in 1i64..1_000,
        ) {
            let entries: Vec<Entry> = (1i64..).take(length).map(entry).collect();
            let at = at % length;
            let mut other = entries.clone();
            other[at] = tampered(&entries[at], which, by);
            let (before, after) = (seals(&KEY, &entries), seals(&KEY, &other));
            prop_assert_eq!(&before[..at], &after[..at]);
            prop_assert!(before[at..].iter().zip(&after[at..]).all(|(before, after)| before != after));
        }

        #[test]
        fn a_row_taken_out_or_swapped_shows(length in 2usize..12, at in 0usize..11) {
            let entries: Vec<Entry> = (1i64..).take(length).map(entry).collect();
            let at = at % (length - 1);
            let whole = seals(&KEY, &entries);
            let mut without = entries.clone();
            without.remove(at);
            let shorter = seals(&KEY, &without);
            prop_assert_ne!(whole.last(), shorter.last());
            let mut swapped = entries;
            swapped.swap(at, at + 1);
            prop_assert_ne!(whole[at], seals(&KEY, &swapped)[at]);
        }
    }

    #[test]
    fn a_cut_tail_shows_in_the_head() {
        let all = seals(&KEY, &[entry(1), entry(2)]);
        let kept = head(&KEY, 2, &all[1]);
        assert_ne!(kept, head(&KEY, 1, &all[0]), "nobody without the key writes the head of a shorter ledger");
        assert_ne!(kept, head(&[8; 32], 2, &all[1]));
    }

    #[test]
    fn another_key_seals_otherwise_and_is_known_as_another() {
        assert_ne!(link(&KEY, &NOTHING, &entry(1)), link(&[8; 32], &NOTHING, &entry(1)));
        assert_ne!(key_mark(&KEY), key_mark(&[8; 32]));
    }

    #[test]
    fn a_body_cannot_be_guessed_without_its_salt() {
        assert_ne!(commit(&[1; 32], "+358401234567"), commit(&[2; 32], "+358401234567"));
    }
}
