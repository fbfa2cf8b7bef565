//! What a row is asked to do.

use crate::dice::Dice;
use crate::shop::StoreKind;

#[derive(Clone, Copy)]
pub struct Order {
    pub seed: u64,
    pub full: bool,
    /// Another number of rounds than the form's own.
    pub rounds: Option<u64>,
    pub store: StoreKind,
}

impl Order {
    /// Rounds or points to do.
    pub fn rounds(&self, short: u64, full: u64) -> u64 {
        self.rounds.unwrap_or(if self.full { full } else { short })
    }

    /// Dice that fall alike whenever this row runs on this store with this seed, whatever ran before it.
    pub fn dice(&self, row: &str) -> Dice {
        Dice::new(self.seed).for_part(row).for_part(self.store.name())
    }
}
