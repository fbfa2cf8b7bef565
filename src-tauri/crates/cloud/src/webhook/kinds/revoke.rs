//! A message taken back; only numbers that are also used in WhatsApp's own app get these (CONTRACT §9.2).

use shopbell_model::Wamid;

use super::IncomingBody;
use crate::wire::Reader;

/// A message taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoke {
    /// The message that was taken back.
    pub original_message_id: Wamid,
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    let original_message_id = own.id("original_message_id").ok_or("a revocation without its message")?;
    Ok(IncomingBody::Revoke(Revoke { original_message_id }))
}
