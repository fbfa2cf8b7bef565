//! How the world tells the shop: bodies in Meta's shape, signed as Meta signs, posted until they are taken.

pub(crate) mod ascii;
pub(crate) mod capability;
pub(crate) mod challenge;
pub(crate) mod envelope;
pub(crate) mod sender;
