//! Practice as a client sees it: over real HTTP, nothing reached into.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what helps a test may fail loudly")]

mod campaigns;
mod kinds;
mod refusing;
mod sending;
mod stage;
mod template_sends;
mod templates;
mod world;
