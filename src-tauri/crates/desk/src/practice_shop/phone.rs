//! A customer's number as people write it.

use shopbell_model::{Phone, WaId};

/// Digits that no phone library accepts are shown as they are.
pub(super) fn as_written(digits: String) -> String {
    Phone::from_wa_id(&WaId(digits.clone())).map_or(digits, |phone| phone.international())
}
