//! Free-form messages and reactions go only inside the customer service window (CONTRACT §6; outside: 131047).

use crate::gate::{Ask, Because, Opinion, Way};
use crate::window::WindowState;

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    if matches!(ask.what, Way::Template(_)) {
        return Opinion::Silent;
    }
    let window = ask.window.judge(ask.now);
    match (window.state, window.until) {
        (WindowState::Open | WindowState::Closing, Some(until)) => Opinion::Allows(Because::WindowOpen { until }),
        (WindowState::Closed, Some(since)) => Opinion::Refuses(Because::WindowClosed { since }),
        (_, _) => Opinion::Refuses(Because::NeverWrote),
    }
}
