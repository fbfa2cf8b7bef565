//! The load that does not wait for anybody: requests leave at a pace, and each is timed from when it should have left.
//! What has to wait because the server is slow counts against the server.

use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::{JoinSet, LocalSet};
use tokio::time::Instant;

use super::bodies::Requests;
use super::connection::Connection;
use crate::frame::Trouble;
use crate::frame::figures::at;

/// What came of a load.
#[derive(Clone, Debug)]
pub struct Paced {
    /// Milliseconds from the moment a request should have left to its answer, sorted.
    waits: Vec<f64>,
    /// Milliseconds by which this load itself was late although a connection was free, sorted.
    own_delays: Vec<f64>,
    pub took: Duration,
}

impl Paced {
    pub fn answered(&self) -> usize {
        self.waits.len()
    }

    /// The wait that so large a share does not exceed, in milliseconds.
    pub fn wait(&self, share: f64) -> f64 {
        at(&self.waits, share).unwrap_or(f64::NAN)
    }

    /// The same for the load's own delay; its timer alone may cost a millisecond.
    pub fn own_delay(&self, share: f64) -> f64 {
        at(&self.own_delays, share).unwrap_or(f64::NAN)
    }

    /// Which share waited longer than so many milliseconds.
    #[allow(clippy::cast_precision_loss)]
    pub fn share_over(&self, milliseconds: f64) -> f64 {
        let over = self.waits.iter().filter(|wait| **wait > milliseconds).count();
        over as f64 / self.waits.len().max(1) as f64
    }

    #[allow(clippy::cast_precision_loss)]
    pub fn rate(&self) -> f64 {
        self.waits.len() as f64 / self.took.as_secs_f64()
    }
}

/// Sends all requests at so many a second, over so many connections.
pub async fn run(
    address: SocketAddr,
    connections: usize,
    requests: Arc<Requests>,
    rate: u32,
) -> Result<Paced, Trouble> {
    super::alone(move || async move {
        let tasks = LocalSet::new();
        tasks.run_until(load(address, connections, requests, rate)).await
    })
    .await?
}

#[derive(Default)]
struct Waits {
    waits: Vec<f64>,
    own_delays: Vec<f64>,
}

async fn load(address: SocketAddr, connections: usize, requests: Arc<Requests>, rate: u32) -> Result<Paced, Trouble> {
    let mut open = Vec::with_capacity(connections);
    for _ in 0..connections {
        open.push(Connection::open(address).await?);
    }
    let next = Rc::new(std::cell::Cell::new(0_usize));
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for connection in open {
        tasks.spawn_local(talk(connection, requests.clone(), next.clone(), began, rate));
    }
    let mut all = Waits::default();
    while let Some(done) = tasks.join_next().await {
        let some = done??;
        all.waits.extend(some.waits);
        all.own_delays.extend(some.own_delays);
    }
    let took = began.elapsed();
    all.waits.sort_unstable_by(f64::total_cmp);
    all.own_delays.sort_unstable_by(f64::total_cmp);
    Ok(Paced { waits: all.waits, own_delays: all.own_delays, took })
}

/// Takes the next request, waits for its time, sends it.
async fn talk(
    mut connection: Connection,
    requests: Arc<Requests>,
    next: Rc<std::cell::Cell<usize>>,
    began: Instant,
    rate: u32,
) -> Result<Waits, String> {
    let mut waits = Waits::default();
    loop {
        let number = next.replace(next.get() + 1);
        let Some(request) = requests.get(number) else { return Ok(waits) };
        #[allow(clippy::cast_precision_loss)]
        let due = began + Duration::from_secs_f64(number as f64 / f64::from(rate));
        if Instant::now() < due {
            tokio::time::sleep_until(due).await;
            waits.own_delays.push(milliseconds(due));
        }
        match connection.ask(request).await {
            Ok(200) => waits.waits.push(milliseconds(due)),
            Ok(other) => return Err(format!("a webhook was answered {other}")),
            Err(error) => return Err(format!("a webhook was not answered: {error}")),
        }
    }
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}
