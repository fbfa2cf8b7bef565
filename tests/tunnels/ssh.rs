//! Remote forwarding by a real sshd on the loopback interface.

mod meta;
mod sshd;

use std::sync::Arc;
use std::time::Duration;

use shopbell_clock::HostClock;
use shopbell_engine::gateway::tunnel::ssh::{Ssh, SshServer, host_key};
use shopbell_engine::gateway::tunnel::{Keeper, KeeperConfig, Pace, PublicAddress, Trouble, TunnelState, Why};
use shopbell_model::{Clock, Span};
use shopbell_tests::{Desk, DeskOptions, database, eventually, eventually_within};

use crate::stand::{Ways, guard, hurried, until};
use meta::{Challenger, Meta};
use sshd::Sshd;

fn clock() -> Arc<dyn Clock> {
    Arc::new(HostClock::default())
}

/// Confirms the server's key and pins it, as a person does once.
async fn confirmed(sshd: &Sshd) -> SshServer {
    let server = sshd.server();
    let key = host_key::ask(&server, None, &guard(), clock()).await.unwrap();
    assert_eq!(key.fingerprint(), sshd.fingerprint(), "what is shown is what the server's owner reads at the server");
    host_key::pin(&server, &key).unwrap();
    assert_eq!(host_key::pinned(&server.pin).unwrap(), Some(key));
    server
}

/// Keeps a forwarding to a desk's receiver; what the keeper asks is Meta's own question.
fn keep(server: SshServer, port: u16, desk: &Desk) -> (Keeper, PublicAddress) {
    let address = PublicAddress::parse(&format!("http://127.0.0.1:{port}")).unwrap();
    let receiver = desk.fact("receiver").parse::<reqwest::Url>().unwrap().port().unwrap();
    let keeper = Keeper::new(KeeperConfig {
        tunnel: Arc::new(Ssh::new(server, port, address.clone(), None).unwrap()),
        port: receiver,
        outside: Arc::new(Challenger::new(desk.fact("verify_token"))),
        route: Arc::new(Ways::default()),
        guard: guard(),
        clock: clock(),
        pace: Pace { start_within: Span::seconds(10), ..hurried() },
    });
    (keeper, address)
}

fn is_up(state: &TunnelState) -> bool {
    matches!(state, TunnelState::Up { .. })
}

fn is_down(state: &TunnelState) -> bool {
    matches!(state, TunnelState::Down { .. })
}

#[tokio::test(flavor = "multi_thread")]
async fn every_message_is_there_once_though_the_server_dies_twenty_times() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let mut sshd = Sshd::start();
    let server = confirmed(&sshd).await;
    let (keeper, address) = keep(server, sshd::free_port(), &desk);
    let mut states = keeper.states();
    keeper.on().await;
    until(&mut states, "up", is_up).await;

    let meta = Meta::send(&desk, address.webhook().as_str());
    for round in 0..20 {
        let told = meta.acknowledged();
        eventually("a message to come through", || async { (meta.acknowledged() > told).then_some(()) }).await;
        sshd.kill();
        until(&mut states, "down", |state| !is_up(state)).await;
        // Meta goes on sending, to nobody, for a moment.
        tokio::time::sleep(Duration::from_millis(50 * (round % 4))).await;
        sshd.restart();
        until(&mut states, &format!("up after death {round}"), is_up).await;
    }
    let sent = meta.finish().await;
    assert!(sent.refused >= 20, "a server that died was not noticed by who sends: {} times", sent.refused);
    eventually_within(Duration::from_secs(60), "the journal to be applied", || async {
        let mut connection = database::open(data.path()).await;
        let rows = "SELECT count(*) FROM journal WHERE state = 'pending'";
        (database::count(&mut connection, rows).await == 0).then_some(())
    })
    .await;
    let mut connection = database::open(data.path()).await;
    for wamid in &sent.wamids {
        assert_eq!(database::times_stored(&mut connection, wamid).await, 1, "{wamid} of {}", sent.wamids.len());
    }
    keeper.stop().await;
    assert_eq!(sshd.sessions(), 0, "the program has ended and its connection with it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_another_key_is_not_spoken_to() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let mut sshd = Sshd::start();
    let server = confirmed(&sshd).await;
    sshd.kill();
    sshd.new_host_key();
    sshd.restart();
    let (keeper, _) = keep(server, sshd::free_port(), &desk);
    let mut states = keeper.states();
    keeper.on().await;
    let down = until(&mut states, "down", is_down).await;
    assert!(matches!(&down, TunnelState::Down { why: Why::Trouble(Trouble::HostKeyChanged, _), .. }), "{down:?}");
    assert_eq!(sshd.logins(), 0, "nobody logged in");
    keeper.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_nobody_confirmed_is_not_spoken_to() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let sshd = Sshd::start();
    let (keeper, _) = keep(sshd.server(), sshd::free_port(), &desk);
    let mut states = keeper.states();
    keeper.on().await;
    let down = until(&mut states, "down", is_down).await;
    assert!(matches!(&down, TunnelState::Down { why: Why::Trouble(Trouble::HostKeyChanged, _), .. }), "{down:?}");
    assert_eq!(sshd.logins(), 0);
    keeper.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_the_server_does_not_know_and_a_port_that_is_taken_are_told_apart() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let sshd = Sshd::start();
    let server = confirmed(&sshd).await;
    let stranger = SshServer { key: Some(sshd.strange_key()), ..server.clone() };
    let (keeper, _) = keep(stranger, sshd::free_port(), &desk);
    let mut states = keeper.states();
    keeper.on().await;
    let down = until(&mut states, "down", is_down).await;
    assert!(matches!(&down, TunnelState::Down { why: Why::Trouble(Trouble::LoginRefused, _), .. }), "{down:?}");
    keeper.stop().await;

    // Whoever holds the port is no Shopbell: this must not count as up, although somebody answers there.
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let (keeper, _) = keep(server, taken.local_addr().unwrap().port(), &desk);
    let mut states = keeper.states();
    keeper.on().await;
    let down = until(&mut states, "down", is_down).await;
    assert!(matches!(&down, TunnelState::Down { why: Why::Trouble(Trouble::PortTaken, _), .. }), "{down:?}");
    keeper.stop().await;
}

#[tokio::test]
async fn a_server_that_is_not_there_tells_no_key() {
    let mut sshd = Sshd::start();
    sshd.kill();
    let asked = host_key::ask(&sshd.server(), None, &guard(), clock()).await;
    assert_eq!(asked.unwrap_err().code(), "tunnel.no_host_key");
}
