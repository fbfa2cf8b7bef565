//! A template may go at any time (CONTRACT §6).

use crate::gate::{Ask, Because, Opinion, Way};

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    match ask.what {
        Way::Template => Opinion::Allows(Because::Template),
        Way::FreeForm | Way::Reaction => Opinion::Silent,
    }
}
