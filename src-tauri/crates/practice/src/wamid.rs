//! Message ids in the shape of Meta's: `wamid.` and base64 over a small binary record.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use shopbell_model::Wamid;

use crate::random;

/// Which way a message goes; Meta's ids differ in one byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// From the customer to the shop.
    In,
    /// From the shop to the customer.
    Out,
}

/// A new id for a message exchanged with `customer` (digits or a user id).
pub(crate) fn fresh(customer: &str, way: Way) -> Wamid {
    let mut record = vec![0x1c, 0x18, u8::try_from(customer.len().min(255)).unwrap_or(u8::MAX)];
    record.extend(customer.bytes().take(255));
    record.extend([0x15, 0x02, 0x00, if way == Way::In { 0x12 } else { 0x11 }, 0x18, 0x14]);
    record.extend(random::hex(20).to_uppercase().bytes());
    record.push(0);
    Wamid(format!("wamid.{}", STANDARD.encode(record)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_looks_like_metas_and_is_never_the_same() {
        let one = fresh("16503879439", Way::In);
        assert!(one.as_str().starts_with("wamid.HBgLMTY1MDM4Nzk0MzkVAgASGB"), "{one} is not of Meta's shape");
        assert_ne!(one, fresh("16503879439", Way::In));
    }
}
