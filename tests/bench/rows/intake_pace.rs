//! Row 3: 3,300 webhooks a second, each timed from when it should have left, against what Meta asks of a receiver.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::frame::{Bench, Bound, Figures, Judged, Line, Round, Row, Trouble};
use crate::intake::bodies::Requests;
use crate::intake::ours::Ours;
use crate::intake::paced::{self, Paced};

/// Three messages a sent one: what Meta may post while a campaign of a thousand a second runs.
const RATE: u32 = 3300;
const SHORT_RATE: u32 = 200;
const SECONDS: usize = 20;
const CONNECTIONS: usize = 256;
const ROUNDS: usize = 3;

/// A load that is later than this by itself (99 of 100) does not hold the pace.
const OWN_DELAY: f64 = 20.0;

pub struct IntakePace;

impl Row for IntakePace {
    fn name(&self) -> &'static str {
        "intake-pace"
    }

    fn title(&self) -> &'static str {
        "3,300 webhooks a second, each timed from when it should have left (Meta asks for a median of 250 ms)"
    }

    fn target(&self) -> &'static str {
        "p50 at most 10 ms, p99 at most 250 ms"
    }

    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>> {
        measure(bench).boxed()
    }
}

/// What one round found.
struct Found {
    paced: Paced,
    /// Webhooks that were answered and not yet in their chat when the load ended.
    pending: usize,
    /// Milliseconds from the load's end until the last one was found by a search.
    behind: f64,
}

async fn measure(bench: &Bench) -> Result<Figures, Trouble> {
    let mut found = Vec::new();
    let mut probes = Vec::new();
    for _ in 0..bench.size(ROUNDS, 1) {
        probes.push(bench.fsync()?);
        found.push(round(bench).await?);
    }
    let line = |what: &str, unit, judged, value: &dyn Fn(&Found) -> f64| Line {
        what: what.to_owned(),
        unit,
        against: None,
        rounds: found
            .iter()
            .zip(&probes)
            .map(|(found, probe)| Round { ours: value(found), baseline: None, fsync: Some(*probe) })
            .collect(),
        judged,
    };
    let at_most = |target| Judged::Ours(Bound::AtMost { target, moonshot: None });
    #[allow(clippy::cast_precision_loss)]
    let lines = vec![
        line("p50 from when it should have left", "ms", at_most(10.0), &|found| found.paced.wait(0.5)),
        line("p99", "ms", at_most(250.0), &|found| found.paced.wait(0.99)),
        line("longest", "ms", Judged::Told, &|found| found.paced.wait(1.0)),
        line("share over one second", "", at_most(0.01), &|found| found.paced.share_over(1000.0)),
        line("rate reached", "/s", Judged::Told, &|found| found.paced.rate()),
        line("in the journal, not yet in the chat, when the load ended", "", Judged::Told, &|found| {
            found.pending as f64
        }),
        line("until the last one was found by a search", "ms", Judged::Told, &|found| found.behind),
    ];
    let late = found.iter().map(|found| found.paced.own_delay(0.99)).fold(0.0, f64::max);
    let mut notes = vec![format!(
        "the load's own delay (99 of 100, already within the figures) is at most {late:.1} ms; its timer ticks in milliseconds"
    )];
    if late > OWN_DELAY {
        notes.push(
            "the load itself could not hold the pace on this machine: the figures are worse than the receiver"
                .to_owned(),
        );
    }
    Ok(Figures { lines, notes })
}

async fn round(bench: &Bench) -> Result<Found, Trouble> {
    let ours = Ours::start(bench)?;
    let address = ours.address().await?;
    let rate = bench.size(RATE, SHORT_RATE);
    let count = bench.size(SECONDS, 1) * usize::try_from(rate)?;
    let requests = Arc::new(Requests::make(&address, 0, count));
    let paced = paced::run(address.socket, CONNECTIONS, requests, rate).await?;
    let ended = std::time::Instant::now();
    let pending = count.saturating_sub(ours.shown().await?);
    let behind = (ours.all_applied(&address, count).await? - ended).as_secs_f64() * 1e3;
    let shown = ours.shown().await?;
    if paced.answered() != count || shown != count + 1 {
        return Err(format!("of {count} webhooks {} were answered 200 and {shown} are shown", paced.answered()).into());
    }
    Ok(Found { paced, pending, behind })
}
