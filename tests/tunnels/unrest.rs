//! A machine that sleeps, and one that changes its network.

use std::time::Duration;

use shopbell_engine::gateway::tunnel::{Pace, TunnelState};
use shopbell_model::Span;

use crate::stand::{Stand, hurried};

const QUIET: Span = Span::hours(1);

#[tokio::test]
async fn after_a_sleep_the_tunnel_is_asked_at_once() {
    let pace = Pace { probe_every: QUIET, ..hurried() };
    let mut stand = Stand::paced("address one; ready; exec sleep 1000", pace).await;
    stand.up("one").await;
    stand.world.cut("one");
    let asked = stand.world.asked();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(stand.world.asked(), asked, "in an hour, it is asked again");
    // Less than the hour: the wall clock goes on and the other one stands still, as in a sleep.
    stand.clock.advance(Span::minutes(30));
    stand.until("down", |state| matches!(state, TunnelState::Down { .. })).await;
    stand.world.mend("one");
    stand.up("one").await;
    assert_eq!(stand.begun(), 2);
}

#[tokio::test]
async fn after_a_sleep_that_harmed_nothing_nothing_is_started_anew() {
    let pace = Pace { probe_every: QUIET, ..hurried() };
    let mut stand = Stand::paced("address one; ready; exec sleep 1000", pace).await;
    stand.up("one").await;
    let asked = stand.world.asked();
    stand.clock.advance(Span::minutes(30));
    tokio::time::timeout(Duration::from_secs(20), async {
        while stand.world.asked() == asked {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
    .expect("it is asked");
    stand.up("one").await;
    assert_eq!(stand.begun(), 1);
}

#[tokio::test]
async fn another_network_ends_the_wait() {
    let pace = Pace { first_wait: QUIET, longest_wait: QUIET, ..hurried() };
    let mut stand = Stand::paced("[ -e ok ] || exit 1; address one; ready; exec sleep 1000", pace).await;
    stand.ways.go(1);
    stand.until("down", |state| matches!(state, TunnelState::Down { .. })).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    stand.let_go("ok");
    let begun = stand.begun();
    // Offline is no network: nothing to try.
    stand.ways.go(0);
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(stand.begun(), begun);
    stand.ways.go(2);
    stand.up("one").await;
}

#[tokio::test]
async fn who_does_not_want_to_wait_need_not() {
    let pace = Pace { first_wait: QUIET, longest_wait: QUIET, ..hurried() };
    let mut stand = Stand::paced("[ -e ok ] || exit 1; address one; ready; exec sleep 1000", pace).await;
    stand.until("down", |state| matches!(state, TunnelState::Down { .. })).await;
    stand.let_go("ok");
    stand.keeper.try_now().await;
    stand.up("one").await;
}
