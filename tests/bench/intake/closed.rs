//! The load that goes as fast as it is answered: so many connections, each asks again as soon as it was answered.

use std::net::SocketAddr;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::{JoinSet, LocalSet};

use super::bodies::Requests;
use super::connection::Connection;
use crate::frame::Trouble;

/// What came of a load.
#[derive(Clone, Copy, Debug)]
pub struct Served {
    /// Requests answered 200; any other answer makes the load fail.
    pub answered: usize,
    /// From the first request to the last answer.
    pub took: Duration,
    /// When the first request was sent.
    pub began: Instant,
}

impl Served {
    #[allow(clippy::cast_precision_loss)]
    pub fn rate(&self) -> f64 {
        self.answered as f64 / self.took.as_secs_f64()
    }
}

/// Sends the requests of `share` over so many connections until they are all sent or `longest` is over.
pub async fn run(
    address: SocketAddr,
    connections: usize,
    requests: Arc<Requests>,
    share: Range<usize>,
    longest: Duration,
) -> Result<Served, Trouble> {
    super::alone(move || async move {
        let tasks = LocalSet::new();
        tasks.run_until(load(address, connections, requests, share, longest)).await
    })
    .await?
}

async fn load(
    address: SocketAddr,
    connections: usize,
    requests: Arc<Requests>,
    share: Range<usize>,
    longest: Duration,
) -> Result<Served, Trouble> {
    let mut open = Vec::with_capacity(connections);
    for _ in 0..connections {
        open.push(Connection::open(address).await?);
    }
    let next = Rc::new(std::cell::Cell::new(share.start));
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for mut connection in open {
        let (requests, next, end) = (requests.clone(), next.clone(), share.end);
        tasks.spawn_local(async move {
            let mut answered = 0;
            while next.get() < end && began.elapsed() < longest {
                let Some(request) = requests.get(next.replace(next.get() + 1)) else { break };
                match connection.ask(request).await {
                    Ok(200) => answered += 1,
                    Ok(other) => return Err(format!("a webhook was answered {other}")),
                    Err(error) => return Err(format!("a webhook was not answered: {error}")),
                }
            }
            Ok(answered)
        });
    }
    let mut answered = 0;
    while let Some(done) = tasks.join_next().await {
        answered += done??;
    }
    Ok(Served { answered, took: began.elapsed(), began })
}
