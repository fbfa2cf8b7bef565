//! The gate's rules, one a file. A rule knows nothing of the others.

pub(super) mod blocked;
pub(super) mod consent;
pub(super) mod often;
pub(super) mod parked;
pub(super) mod reach;
pub(super) mod states;
pub(super) mod template;
pub(super) mod window;
