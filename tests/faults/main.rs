//! Trouble made on purpose: what was acknowledged is there once, what was sent was sent once.

mod ambiguous;
mod kill;
mod second_start;
mod webhooks;
