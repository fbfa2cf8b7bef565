//! The one door to time. Rules take `now` as an argument; whatever must wait, waits here.

use std::future::Future;
use std::pin::Pin;

use crate::time::{Span, UtcMillis};

/// A wall clock, a monotonic clock and a way to wait that notices when the wall clock jumps.
///
/// Practice moves its clock by hand and laptops sleep, so nothing in Shopbell may count seconds by itself.
pub trait Clock: Send + Sync + 'static {
    /// Milliseconds since 1970 in UTC. May jump in both directions.
    fn now(&self) -> UtcMillis;

    /// Time since an arbitrary start. Never goes back, does not jump with the wall clock.
    fn monotonic(&self) -> Span;

    /// Ends when [`Clock::now`] has reached `at`, also when it got there by a jump or while the machine slept.
    fn wait_until(&self, at: UtcMillis) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;

    /// Ends after `span` of real time, whatever the wall clock does. For time-outs of the network.
    fn wait_for(&self, span: Span) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}
