//! Failures on demand, for tests: how the network and Meta go wrong, asked for ahead and used up one by one.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

/// What shall go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// The send is accepted (log synced, webhooks go), then the connection closes without an answer.
    DropAnswer,
    /// The send is answered HTTP 500 with code 131000 and not accepted.
    #[serde(rename = "status_500")]
    Status500,
    /// The send is accepted, then answered HTTP 500 with code 131000.
    #[serde(rename = "accept_then_500")]
    AcceptThen500,
    /// The send is accepted and answered `ms` later.
    Delay,
    /// The send is refused with `code`.
    Reject,
    /// The send is accepted and a `failed` status with `code` follows.
    FailLater,
    /// The call is answered 401, code 190, as if the token had died.
    WrongToken,
    /// The webhook is posted twice.
    Duplicate,
    /// The next `count` webhooks arrive in reverse order, `ms` apart.
    Shuffle,
    /// The webhook is posted `ms` later than due.
    DelayWebhook,
    /// A download is answered 404, as when its address has run out.
    LoseFile,
    /// A download is answered `ms` later.
    SlowFile,
    /// An upload is answered `ms` later.
    SlowUpload,
    /// Half of an upload arrives, then the connection closes.
    BreakUpload,
    /// For `ms` of real time nobody listens at the port.
    Offline,
}

/// One order for trouble.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FailureOrder {
    /// What goes wrong.
    pub kind: FailureKind,
    /// How often; once if not said.
    #[serde(default = "once")]
    pub count: u32,
    /// Milliseconds, for the kinds that take time; one second if not said.
    #[serde(default = "one_second")]
    pub ms: i64,
    /// Meta's code, for `reject` and `fail_later`.
    #[serde(default)]
    pub code: Option<i32>,
}

fn once() -> u32 {
    1
}

fn one_second() -> i64 {
    1000
}

/// What is still to go wrong. Kept in memory only: a restart starts in good health.
#[derive(Debug, Default)]
pub(crate) struct Failures(Mutex<VecDeque<FailureOrder>>);

impl Failures {
    /// Orders a failure.
    pub(crate) fn order(&self, order: FailureOrder) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push_back(order);
    }

    /// Forgets every order.
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Uses up one of the first order among `kinds`; the order comes back as it stood, `count` not yet lowered.
    pub(crate) fn take(&self, kinds: &[FailureKind]) -> Option<FailureOrder> {
        let mut orders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = orders.iter().position(|order| kinds.contains(&order.kind) && order.count > 0)?;
        let order = orders.get_mut(place)?;
        let taken = order.clone();
        order.count -= 1;
        if order.count == 0 {
            orders.remove(place);
        }
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_used_up() {
        let failures = Failures::default();
        failures.order(FailureOrder { kind: FailureKind::Duplicate, count: 2, ms: 0, code: None });
        assert!(failures.take(&[FailureKind::DropAnswer]).is_none(), "another kind stays untouched");
        assert!(failures.take(&[FailureKind::Duplicate]).is_some());
        assert!(failures.take(&[FailureKind::Duplicate]).is_some());
        assert!(failures.take(&[FailureKind::Duplicate]).is_none());
    }
}
