//! While Meta refuses the token or the account, nothing goes (CONTRACT §8).

use crate::gate::{Ask, Because, Opinion, Parked};

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    match ask.account.parked {
        Some(Parked::Token) => Opinion::Refuses(Because::ParkedToken),
        Some(Parked::Account) => Opinion::Refuses(Because::ParkedAccount),
        None => Opinion::Silent,
    }
}
