//! Row 1: webhook intake over 64 connections, every 200 after its fsync, against PyWa on FastAPI with the handler awaited.

use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble};
use crate::intake::Address;
use crate::intake::bodies::Requests;
use crate::intake::closed::{self, Served};
use crate::intake::ours::Ours;
use crate::intake::pywa::Python;

pub const CONNECTIONS: usize = 64;

/// How long a round's load lasts at most.
const LONGEST: Duration = Duration::from_secs(4);

/// Webhooks before the clock starts: everybody's first message, and a server that has run a little.
const WARM_UP: usize = 2000;

const OURS: usize = 120_000;
const THEIRS: usize = 12_000;
const SHORT: usize = 300;
const ROUNDS: usize = 5;

pub struct Intake;

impl Row for Intake {
    fn name(&self) -> &'static str {
        "intake"
    }

    fn title(&self) -> &'static str {
        "Webhooks over 64 connections, every 200 after its fsync, against PyWa on FastAPI with the handler awaited"
    }

    fn target(&self) -> &'static str {
        "at least 10 times PyWa; splendid from 15"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        measure(bench).boxed()
    }
}

async fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let python = Python::ready(bench);
    let (mut answered, mut applied) = (Vec::new(), Vec::new());
    for _ in 0..bench.size(ROUNDS, 1) {
        let fsync = Some(bench.fsync()?);
        let ours = ours(bench).await?;
        let baseline = match &python {
            Ok(python) => Some(theirs(bench, python).await?.rate()),
            Err(_) => None,
        };
        answered.push(Round { ours: ours.served.rate(), baseline, fsync });
        applied.push(Round { ours: ours.applied_rate, baseline, fsync });
    }
    let against = python.is_ok().then(|| "PyWa 4.5.0 on FastAPI".to_owned());
    let bound = Bound::AtLeast { target: 10.0, moonshot: Some(15.0) };
    let line = |what: &str, rounds, judged| Line {
        what: what.to_owned(),
        unit: "/s",
        against: against.clone(),
        rounds,
        judged,
    };
    Ok(Figures {
        lines: vec![
            line(
                "webhooks kept and answered",
                answered,
                if python.is_ok() { Judged::Ratio(bound) } else { Judged::Told },
            ),
            line("until in the chat and found by a search", applied, Judged::Told),
        ],
        notes: python.err().into_iter().map(|why| format!("PyWa {why}")).collect(),
    })
}

struct Applied {
    served: Served,
    /// Webhooks a second, until the last was in its chat and found by a search.
    applied_rate: f64,
}

async fn ours(bench: &Bench) -> Result<Applied, Trouble> {
    let ours = Ours::start(bench)?;
    let address = ours.address().await?;
    let (warm_up, count) = sizes(bench, OURS);
    warm(&address, warm_up).await?;
    ours.all_applied(&address, warm_up + count).await?;
    let served = load(&address, warm_up, count).await?;
    let applied = ours.all_applied(&address, warm_up + count + 1).await?;
    let shown = ours.shown().await?;
    let sent = warm_up + served.answered + 2;
    if shown != sent {
        return Err(format!("{sent} webhooks were answered 200 and {shown} messages are shown").into());
    }
    #[allow(clippy::cast_precision_loss)]
    let applied_rate = served.answered as f64 / (applied - served.began).as_secs_f64();
    Ok(Applied { served, applied_rate })
}

async fn theirs(bench: &Bench, python: &Python) -> Result<Served, Trouble> {
    let folder = bench.scratch()?;
    let server = python.serve(folder.path())?;
    let address = server.address();
    let (warm_up, count) = sizes(bench, THEIRS);
    warm(&address, warm_up).await?;
    let served = load(&address, warm_up, count).await?;
    let (sent, stored) = (warm_up + served.answered, server.stored().await?);
    if stored != sent {
        return Err(format!("PyWa answered 200 to {sent} and stored {stored}").into());
    }
    Ok(served)
}

fn sizes(bench: &Bench, count: usize) -> (usize, usize) {
    (bench.size(WARM_UP, SHORT / 3), bench.size(count, SHORT))
}

async fn warm(address: &Address, count: usize) -> Result<(), Trouble> {
    let requests = Arc::new(Requests::make(address, 0, count));
    closed::run(address.socket, CONNECTIONS, requests, 0..count, Duration::MAX).await.map(|_| ())
}

async fn load(address: &Address, first: usize, count: usize) -> Result<Served, Trouble> {
    let requests = Arc::new(Requests::make(address, first, count));
    closed::run(address.socket, CONNECTIONS, requests, 0..count, LONGEST).await
}
