//! What the tests stand on: a receiver, a scripted program, a keeper in a hurry, and a look at the system's processes.

pub mod processes;
mod script;
mod world;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;
use shopbell_clock::HostClock;
use shopbell_engine::gateway::tunnel::{
    Guard, Keeper, KeeperConfig, Pace, Probe, PublicAddress, Tunnel, TunnelState, cloudflare_quick::CloudflareQuick,
};
use shopbell_engine::gateway::{Receiver, ReceiverConfig, WebhookSecrets};
use shopbell_engine::store::{OpenOptions, Store};
use shopbell_model::{Clock, Span};
use tempfile::TempDir;
use tokio::sync::{Notify, watch};

pub use script::write as script;
pub use world::{Ways, World};

/// How long something may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program whose `main` is a guard's.
pub fn guard() -> Guard {
    Guard::program(app())
}

/// The app in miniature.
pub fn app() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_shopbell-tunnel-app"))
}

/// The waits of the shop, all shorter.
pub fn hurried() -> Pace {
    Pace {
        start_within: Span::seconds(20),
        ready_within: Span::seconds(3),
        first_probe: Span::millis(30),
        probe_again: Span::millis(60),
        probe_every: Span::millis(150),
        probe_within: Span::seconds(5),
        probe_failures: 3,
        steady_after: Span::millis(500),
        first_wait: Span::millis(100),
        longest_wait: Span::millis(800),
        person_wait: Span::millis(800),
        look_every: Span::millis(100),
    }
}

/// A receiver, and a tunnel by a script in the place of `cloudflared`.
pub struct Stand {
    pub dir: TempDir,
    pub world: Arc<World>,
    pub ways: Arc<Ways>,
    pub clock: Arc<HostClock>,
    _receiver: Receiver,
    pub keeper: Keeper,
    pub states: watch::Receiver<TunnelState>,
}

impl Stand {
    /// Runs this script, begun in a folder of its own.
    pub async fn run(body: &str) -> Self {
        Self::paced(body, hurried()).await
    }

    pub async fn paced(body: &str, pace: Pace) -> Self {
        Self::with(pace, |dir| Arc::new(CloudflareQuick { program: Some(script(dir, body)) })).await
    }

    pub async fn with(pace: Pace, tunnel: impl FnOnce(&Path) -> Arc<dyn Tunnel>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(HostClock::default());
        let receiver = receiver(dir.path(), clock.clone()).await;
        let own = PublicAddress::parse(&format!("http://127.0.0.1:{}", receiver.port())).unwrap();
        let world = Arc::new(World::new(own, Probe::new(receiver.handle().proof()).unwrap()));
        let ways = Arc::new(Ways::default());
        let keeper = Keeper::new(KeeperConfig {
            tunnel: tunnel(dir.path()),
            port: receiver.port(),
            outside: world.clone(),
            route: ways.clone(),
            guard: guard(),
            clock: clock.clone(),
            pace,
        });
        keeper.on().await;
        Self { states: keeper.states(), dir, world, ways, clock, _receiver: receiver, keeper }
    }

    /// Waits for a state.
    pub async fn until(&mut self, what: &str, wanted: impl FnMut(&TunnelState) -> bool) -> TunnelState {
        until(&mut self.states, what, wanted).await
    }

    /// Waits until the tunnel is up at this name.
    pub async fn up(&mut self, name: &str) {
        let host = format!("{name}.trycloudflare.com");
        self.until(
            &format!("up at {name}"),
            |state| matches!(state, TunnelState::Up { address, .. } if address.host() == host),
        )
        .await;
    }

    /// What a script waits for with `await NAME`.
    pub fn let_go(&self, name: &str) {
        std::fs::write(self.dir.path().join(name), "").unwrap();
    }

    /// How many times the script was begun.
    pub fn begun(&self) -> usize {
        std::fs::read_to_string(self.dir.path().join("begun")).map_or(0, |text| text.lines().count())
    }

    /// Processes of the script, its children among them.
    pub fn processes(&self) -> Vec<processes::Process> {
        processes::within(self.dir.path())
    }
}

pub async fn until(
    states: &mut watch::Receiver<TunnelState>,
    what: &str,
    wanted: impl FnMut(&TunnelState) -> bool,
) -> TunnelState {
    let found = tokio::time::timeout(PATIENCE, states.wait_for(wanted)).await.map(|found| found.unwrap().clone());
    found.unwrap_or_else(|_| panic!("waited in vain for {what}; it is {:?}", *states.borrow()))
}

async fn receiver(dir: &Path, clock: Arc<dyn Clock>) -> Receiver {
    Receiver::start(ReceiverConfig {
        port: None,
        store: Store::open(OpenOptions { path: dir.join("shop.db"), key: None }).await.unwrap(),
        clock,
        secrets: WebhookSecrets { app_secrets: Vec::new(), verify_token: SecretString::from("unused") },
        arrived: Arc::new(Notify::new()),
    })
    .await
    .unwrap()
}
