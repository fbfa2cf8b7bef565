//! A lost keychain is not a lost shop: the database key, sealed with a code that the owner prints once.
//!
//! [`RecoveryCode`] is what stands on paper, [`SealedKey`] what lies beside the database. Either alone is worth nothing.

mod code;
mod sealed;

pub use code::{CodeProblem, RecoveryCode};
pub use sealed::{SealedKey, UnsealError};
