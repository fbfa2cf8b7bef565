//! What each kind of message must look like (CONTRACT §1.2–§1.4): one file a kind, one line in the list.

mod contacts;
mod files;
mod interactive;
mod location;
mod reaction;
mod template;
mod text;

use serde_json::Value;

use super::Content;
use super::recipient::Recipient;
use crate::graph::refusal::Refusal;
use crate::simulation::Simulation;

/// Reads the object named like the type.
type Read = fn(&Simulation, &Value, &Recipient) -> Result<Content, Refusal>;

/// Every kind practice takes.
pub(crate) const KINDS: &[(&str, Read)] = &[
    ("audio", files::audio),
    ("contacts", contacts::read),
    ("document", files::document),
    ("image", files::image),
    ("interactive", interactive::read),
    ("location", location::read),
    ("reaction", reaction::read),
    ("sticker", files::sticker),
    ("template", template::read),
    ("text", text::read),
    ("video", files::video),
];

/// The names of all kinds, as Meta lists them in a refusal.
pub(crate) fn names() -> String {
    KINDS.iter().map(|(name, _)| name.to_uppercase()).collect::<Vec<_>>().join(", ")
}
