//! Which bodies were kept a short while ago. Meta sends a body again when an answer got lost, and anybody who overheard one
//! can: it is answered without being kept a second time. What came longer ago is kept again and changes nothing, because
//! applying is idempotent; so this may forget, and it need not survive a restart.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

/// Bodies remembered: half a megabyte of signatures.
const MOST: usize = 8192;

/// The signatures of the bodies kept last.
#[derive(Default)]
pub(super) struct Recent(Mutex<Remembered>);

#[derive(Default)]
struct Remembered {
    known: HashSet<[u8; 32]>,
    order: VecDeque<[u8; 32]>,
}

impl Recent {
    /// Whether a body with this signature was kept.
    pub(super) fn knows(&self, signature: &[u8; 32]) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).known.contains(signature)
    }

    /// Remembers a body. Only one that is durably kept: whoever sends it again is told so.
    pub(super) fn remember(&self, signature: [u8; 32]) {
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !remembered.known.insert(signature) {
            return;
        }
        remembered.order.push_back(signature);
        if remembered.order.len() > MOST
            && let Some(oldest) = remembered.order.pop_front()
        {
            remembered.known.remove(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(number: usize) -> [u8; 32] {
        let mut signature = [0; 32];
        signature[..8].copy_from_slice(&number.to_be_bytes());
        signature
    }

    #[test]
    fn the_oldest_are_forgotten_and_nothing_grows() {
        let recent = Recent::default();
        for number in 0..=MOST {
            recent.remember(signature(number));
            recent.remember(signature(number));
        }
        assert!(!recent.knows(&signature(0)));
        assert!((1..=MOST).all(|number| recent.knows(&signature(number))));
        let remembered = recent.0.lock().unwrap();
        assert_eq!((remembered.known.len(), remembered.order.len()), (MOST, MOST));
    }
}
