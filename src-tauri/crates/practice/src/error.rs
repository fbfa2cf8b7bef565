//! What can go wrong with practice itself, as opposed to what it makes go wrong.

use thiserror::Error;

/// Why practice cannot do what it was asked.
#[derive(Debug, Error)]
pub enum PracticeError {
    /// Its file cannot be read or written.
    #[error("the practice file: {0}")]
    File(String),
    /// Its file holds a line that is not a line of it.
    #[error("line {line} of the practice file cannot be read")]
    Damaged {
        /// Counted from 1.
        line: usize,
    },
    /// Its port cannot be had.
    #[error("the practice port: {0}")]
    Port(std::io::Error),
    /// There is no such customer.
    #[error("there is no customer {0}")]
    NoSuchCustomer(String),
    /// The shop has blocked this customer, so nothing they write arrives.
    #[error("the shop has blocked {0}")]
    Blocked(String),
    /// Not a webhook address.
    #[error("{0} is not an http or https address")]
    Address(String),
    /// The order makes no sense.
    #[error("{0}")]
    Order(String),
}
