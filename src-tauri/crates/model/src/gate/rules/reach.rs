//! Nobody new is written to outside a window once Meta's limit of unique people in a moving day is used (CONTRACT §5). Whoever
//! was reached today already counts no second time.

use crate::gate::{Ask, Because, Opinion, Way};
use crate::reach::Left;

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    match (ask.what, ask.account.left) {
        (Way::Template(_), Left::NobodyUntil(until)) if !ask.contact.reached && !ask.window.is_open(ask.now) => {
            Opinion::Refuses(Because::LimitUsed { until })
        }
        _ => Opinion::Silent,
    }
}
