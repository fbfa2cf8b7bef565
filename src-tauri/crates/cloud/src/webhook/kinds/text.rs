//! Plain text.

use super::IncomingBody;
use crate::wire::Reader;

/// Plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What was written.
    pub body: String,
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    own.text("body").map(|body| IncomingBody::Text(Text { body })).ok_or("a text without a body")
}
