//! `partner_solutions`: a shared solution of two partners.

use crate::wire::wire;

wire! {
    /// A partner solution changed.
    PartnerSolution {
        /// `SOLUTION_CREATED`, `SOLUTION_UPDATED` and so on.
        event: Option<String> = word("event"),
        /// Meta's id.
        solution_id: Option<String> = id("solution_id"),
        /// Its status.
        solution_status: Option<String> = word("solution_status"),
    }
}
