//! `account_review_update`: Meta's review of the account.

use crate::wire::wire;

wire! {
    /// Meta reviewed the account.
    AccountReview {
        /// `APPROVED`, `REJECTED`, `PENDING` or `DEFERRED`.
        decision: Option<String> = word("decision"),
    }
}
