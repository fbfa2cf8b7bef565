//! A kind Meta does not deliver: only that it came is known.

use super::IncomingBody;
use crate::wire::Reader;

/// A kind Meta does not deliver.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unsupported {
    /// What it was, where Meta says so: `edit`, `poll` and so on.
    pub kind: Option<String>,
}

/// Meta's examples leave the object out, so its absence is no fault.
#[expect(clippy::unnecessary_wraps, reason = "one signature for every kind")]
pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    Ok(IncomingBody::Unsupported(Unsupported { kind: own.lower("type") }))
}
