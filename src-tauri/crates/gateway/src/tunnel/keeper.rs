//! Keeps one tunnel: does what its [`state`](super::state) machine orders, and tells it what happens.

mod jumps;
mod work;

use std::sync::Arc;

use shopbell_model::Clock;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

use super::route::Route;
use super::{Guard, Outside, Pace, Tunnel, TunnelState};

/// What a keeper needs.
pub struct KeeperConfig {
    /// The tunnel.
    pub tunnel: Arc<dyn Tunnel>,
    /// The receiver's port.
    pub port: u16,
    /// Looks at the address from outside; a [`super::Probe`] in the app.
    pub outside: Arc<dyn Outside>,
    /// Tells the way out; [`super::route::SystemRoute`] in the app.
    pub route: Arc<dyn Route>,
    /// Starts programs.
    pub guard: Guard,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// How long things are waited for.
    pub pace: Pace,
}

/// What is wanted of a tunnel.
#[derive(Clone, Copy, Debug)]
enum Wish {
    On,
    Off,
    TryNow,
    Stop,
}

/// A tunnel that is kept. Dropped, its program ends; [`Keeper::stop`] waits for that.
pub struct Keeper {
    wishes: mpsc::Sender<Wish>,
    states: watch::Receiver<TunnelState>,
    work: JoinHandle<()>,
}

impl Keeper {
    /// Keeps a tunnel, off at first. Must be called within a Tokio runtime.
    #[must_use]
    pub fn new(config: KeeperConfig) -> Self {
        let (wishes, wanted) = mpsc::channel(8);
        let (tell, states) = watch::channel(TunnelState::Off);
        let work = tokio::spawn(work::Work::new(config, tell).run(wanted));
        Self { wishes, states, work }
    }

    /// Starts it and keeps it up.
    pub async fn on(&self) {
        self.wish(Wish::On).await;
    }

    /// Ends it.
    pub async fn off(&self) {
        self.wish(Wish::Off).await;
    }

    /// Tries or asks at once, because a person does not want to wait.
    pub async fn try_now(&self) {
        self.wish(Wish::TryNow).await;
    }

    /// How it stands, and every change of that.
    #[must_use]
    pub fn states(&self) -> watch::Receiver<TunnelState> {
        self.states.clone()
    }

    /// Ends the tunnel; comes back when its program has ended.
    pub async fn stop(mut self) {
        self.wish(Wish::Stop).await;
        if let Err(error) = (&mut self.work).await {
            tracing::error!(%error, "a tunnel's keeper did not end well");
        }
    }

    async fn wish(&self, wish: Wish) {
        if self.wishes.send(wish).await.is_err() {
            tracing::error!(?wish, "nobody keeps this tunnel any more");
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.work.abort();
    }
}
