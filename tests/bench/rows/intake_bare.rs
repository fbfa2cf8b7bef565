//! Row 2: webhook intake over 256 connections against a server that checks the signature and keeps nothing.

use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble};
use crate::intake::Address;
use crate::intake::bare::Bare;
use crate::intake::bodies::Requests;
use crate::intake::closed::{self, Served};
use crate::intake::ours::Ours;

const CONNECTIONS: usize = 256;
const LONGEST: Duration = Duration::from_secs(4);
const COUNT: usize = 120_000;
const WARM_UP: usize = 2000;
const SHORT: usize = 300;
const ROUNDS: usize = 5;

pub struct IntakeBare;

impl Row for IntakeBare {
    fn name(&self) -> &'static str {
        "intake-bare"
    }

    fn title(&self) -> &'static str {
        "Webhooks over 256 connections, every 200 after its fsync, against bare axum with HMAC that stores nothing"
    }

    fn target(&self) -> &'static str {
        "at least a quarter of the bare server; splendid from a half"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        measure(bench).boxed()
    }
}

async fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let mut rounds = Vec::new();
    for _ in 0..bench.size(ROUNDS, 1) {
        let fsync = Some(bench.fsync()?);
        let ours = Ours::start(bench)?;
        let kept = serve(bench, &ours.address().await?).await?;
        drop(ours);
        let bare = Bare::start()?;
        let checked = serve(bench, &bare.address()).await?;
        rounds.push(Round { ours: kept.rate(), baseline: Some(checked.rate()), fsync });
    }
    Ok(Figures {
        lines: vec![Line {
            what: "webhooks kept and answered".to_owned(),
            unit: "/s",
            against: Some("bare axum with HMAC".to_owned()),
            rounds,
            judged: Judged::Ratio(Bound::AtLeast { target: 0.25, moonshot: Some(0.5) }),
        }],
        notes: Vec::new(),
    })
}

async fn serve(bench: &Bench, address: &Address) -> Result<Served, Trouble> {
    let (warm_up, count) = (bench.size(WARM_UP, SHORT / 3), bench.size(COUNT, SHORT));
    let requests = Arc::new(Requests::make(address, 0, warm_up + count));
    closed::run(address.socket, CONNECTIONS, requests.clone(), 0..warm_up, Duration::MAX).await?;
    closed::run(address.socket, CONNECTIONS, requests, warm_up..warm_up + count, LONGEST).await
}
