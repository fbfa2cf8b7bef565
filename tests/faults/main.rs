//! Trouble made on purpose: what was acknowledged is there once, what was sent was sent once.

mod ambiguous;
mod second_start;
mod webhooks;
