//! The port: one loopback listener for the Graph API and for practice's own control, and what makes it fail on demand.

pub(crate) mod listener;
pub(crate) mod wire;
