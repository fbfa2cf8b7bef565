//! A program that is late, changes its address, dies, hangs or floods.

use std::time::{Duration, Instant};

use shopbell_engine::gateway::tunnel::{Pace, ProbeFailure, TunnelState, Why};
use shopbell_model::Span;

use crate::stand::{Stand, hurried};

/// Ends only when it is killed, and so does what it started.
const STUBBORN: &str = "trap '' TERM INT HUP; sleep 1000 & while :; do sleep 1; done";

#[tokio::test]
async fn an_address_that_comes_late_is_waited_for() {
    let mut stand = Stand::run("await go; address late; ready; exec sleep 1000").await;
    stand
        .until("a start without an address", |state| matches!(state, TunnelState::Starting { address: None, .. }))
        .await;
    tokio::time::sleep(Duration::from_millis(700)).await;
    assert!(matches!(*stand.states.borrow(), TunnelState::Starting { address: None, .. }));
    stand.let_go("go");
    stand.up("late").await;
    assert_eq!(stand.begun(), 1, "waiting is no reason to start again");
}

#[tokio::test]
async fn an_address_that_changes_is_proved_anew() {
    let mut stand = Stand::run("address one; ready; await go; address two; exec sleep 1000").await;
    stand.world.cut("two");
    stand.up("one").await;
    stand.let_go("go");
    stand
        .until(
            "the new address, unproved",
            |state| matches!(state, TunnelState::Starting { address: Some(now), .. } if now.host().starts_with("two.")),
        )
        .await;
    stand.world.mend("two");
    stand.up("two").await;
    assert_eq!(stand.begun(), 1);
}

#[tokio::test]
async fn a_program_that_dies_is_started_again_ever_more_slowly() {
    let mut stand = Stand::run("address one; ready; echo 'out of memory' >&2; exit 3").await;
    let state = stand.until("two failures", |state| matches!(state, TunnelState::Down { tries: 2, .. })).await;
    let TunnelState::Down { why, .. } = state else { unreachable!() };
    assert_eq!(why, Why::Ended { code: Some(3), words: "out of memory".into() });
    let waits = async |stand: &mut Stand, tries: u32| {
        let begun = Instant::now();
        stand
            .until("another try", |state| matches!(state, TunnelState::Down { tries: now, .. } if *now == tries))
            .await;
        begun.elapsed()
    };
    for tries in 3..=4 {
        waits(&mut stand, tries).await;
    }
    // By now the wait is at its cap of 800 ms, of which half is chance.
    let late = waits(&mut stand, 5).await;
    assert!(late >= Duration::from_millis(390), "{late:?}");
}

#[tokio::test]
async fn a_program_that_is_killed_is_started_again() {
    let mut stand = Stand::run("address one; ready; exec sleep 1000").await;
    stand.up("one").await;
    let program = stand.processes();
    assert_eq!(program.len(), 1, "{program:#?}");
    crate::stand::processes::kill(&[program[0].pid]);
    stand
        .until("down", |state| matches!(state, TunnelState::Down { why: Why::Ended { code: Some(137), .. }, .. }))
        .await;
    stand.up("one").await;
    assert_eq!(stand.begun(), 2);
}

#[tokio::test]
async fn a_program_that_hangs_before_it_says_anything_is_ended_and_started_again() {
    // Long enough for a shell to begin on a machine that is busy with other tests.
    let pace = Pace { start_within: Span::seconds(4), ..hurried() };
    let mut stand = Stand::paced(STUBBORN, pace).await;
    stand.until("no address", |state| matches!(state, TunnelState::Down { why: Why::NoAddress, .. })).await;
    stand.until("another try", |state| matches!(state, TunnelState::Down { tries: 2, .. })).await;
    assert_eq!(stand.begun(), 2);
    let (dir, keeper) = (stand.dir, stand.keeper);
    keeper.stop().await;
    assert_eq!(crate::stand::processes::within(dir.path()).len(), 0, "none of the two, nor what they started");
}

#[tokio::test]
async fn a_program_that_hangs_while_it_is_up_is_found_out_by_asking() {
    let mut stand = Stand::run(&format!("address one; ready; {STUBBORN}")).await;
    stand.up("one").await;
    stand.world.cut("one");
    let wanted = Why::Lost(ProbeFailure::NoConnection);
    stand.until("lost", |state| matches!(state, TunnelState::Down { why, .. } if *why == wanted)).await;
    stand.world.mend("one");
    stand.up("one").await;
    assert_eq!(stand.begun(), 2);
    assert!(stand.processes().len() <= 4, "the run before is over: {:#?}", stand.processes());
}

#[tokio::test]
async fn a_flood_drowns_neither_the_address_nor_the_app() {
    // Lines without number on one pipe, a line without end on the other, the address between them, and no pause at all.
    let mut stand = Stand::run(
        "head -c 300000 /dev/zero >&2; yes 'ERR garbage garbage garbage' & echo >&2; address one; ready; cat /dev/zero >&2",
    )
    .await;
    let before = memory();
    stand.up("one").await;
    let asked = stand.world.asked();
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert!(stand.world.asked() > asked + 5, "the flood must not keep the keeper from its work");
    assert!(matches!(*stand.states.borrow(), TunnelState::Up { .. }));
    let grown = memory().saturating_sub(before);
    assert!(grown < 64 * 1024, "{grown} KiB more memory");
    let (dir, keeper) = (stand.dir, stand.keeper);
    let begun = Instant::now();
    keeper.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    assert_eq!(crate::stand::processes::within(dir.path()).len(), 0);
}

/// What this process holds, in KiB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_ascii_whitespace().nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_program_that_is_not_there_is_waited_for() {
    let mut stand = Stand::run("address one; ready; exec sleep 1000").await;
    stand.up("one").await;
    let (file, away) = (stand.dir.path().join("cloudflared"), stand.dir.path().join("away"));
    std::fs::rename(&file, &away).unwrap();
    crate::stand::processes::kill(&[stand.processes()[0].pid]);
    let missing =
        stand.until("missing", |state| matches!(state, TunnelState::Down { why: Why::CannotStart { .. }, .. })).await;
    let TunnelState::Down { why, .. } = missing else { unreachable!() };
    assert_eq!(why.code(), "tunnel.no_program");
    std::fs::rename(&away, &file).unwrap();
    stand.up("one").await;
}

#[tokio::test]
async fn off_ends_it_and_on_begins_anew() {
    let mut stand = Stand::run(&format!("address one; ready; {STUBBORN}")).await;
    for round in 1..=3 {
        stand.up("one").await;
        assert_eq!(stand.begun(), round);
        stand.keeper.off().await;
        stand.until("off", |state| *state == TunnelState::Off).await;
        stand.keeper.on().await;
    }
    stand.up("one").await;
    assert_eq!(stand.processes().len(), 3, "one run and what it started: {:#?}", stand.processes());
}
