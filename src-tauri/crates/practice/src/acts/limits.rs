//! Meta raises or lowers what the shop may send, and tries a template with a few people first.

use serde::Deserialize;

use crate::graph::templates::pacing;
use crate::limits::{Throughput, Tier};
use crate::simulation::{Simulation, Turn};
use crate::webhooks::capability;
use crate::world::change::Change;
use crate::{Practice, PracticeError};

/// What Meta does about a template that is tried with a few people first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaceDoing {
    /// Begins: the next few go, the rest is held.
    Begin,
    /// Lets go what is held: people took it well.
    Release,
    /// Drops what is held and pauses the template: people took it badly.
    Drop,
}

/// An order about pacing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaceOrder {
    /// The template's name.
    pub name: String,
    /// In one language; else in all.
    #[serde(default)]
    pub language: Option<String>,
    /// What.
    pub doing: PaceDoing,
    /// For a beginning: how many messages go before the rest is held.
    #[serde(default)]
    pub first: u32,
}

/// Sets how many people the portfolio may reach in a day; a webhook tells of it.
pub(crate) async fn set_tier(simulation: &Simulation, tier: Tier) -> Result<(), PracticeError> {
    let ((), synced) = simulation.change(|turn| {
        turn.record(Change::TierSet { tier });
        let webhook = capability::messaging_limit(turn.world(), turn.now);
        turn.queue(webhook);
    });
    synced.done().await
}

/// Sets how fast the number may send; a webhook tells where it is faster than before.
pub(crate) async fn set_throughput(simulation: &Simulation, throughput: Throughput) -> Result<(), PracticeError> {
    let ((), synced) = simulation.change(|turn| {
        let before = turn.world().rates.throughput;
        turn.record(Change::ThroughputSet { throughput });
        if throughput.a_second() > before.a_second() {
            let webhook = capability::throughput(turn.world(), turn.now);
            turn.queue(webhook);
        }
    });
    synced.done().await
}

/// Does it; answers with how many templates it was done.
pub(crate) async fn pace(simulation: &Simulation, order: &PaceOrder) -> Result<usize, PracticeError> {
    let (done, synced) = simulation.change(|turn| {
        let of = |name: &str, language: &str| {
            name == order.name && order.language.as_ref().is_none_or(|wanted| wanted == language)
        };
        let templates = turn.world().templates.values();
        let found: Vec<String> =
            templates.filter(|one| of(&one.name, &one.language)).map(|one| one.id.clone()).collect();
        found.into_iter().filter(|template| pace_one(turn, template, order)).count()
    });
    synced.done().await?;
    if done == 0 {
        return Err(PracticeError::Order(format!("this cannot be done with {} as it stands", order.name)));
    }
    Ok(done)
}

fn pace_one(turn: &mut Turn<'_>, template: &str, order: &PaceOrder) -> bool {
    let now = turn.now;
    match order.doing {
        PaceDoing::Begin => {
            let approved = turn.world().templates.get(template).is_some_and(|one| one.status == "APPROVED");
            if approved {
                pacing::begin(turn, template, order.first);
            }
            approved
        }
        PaceDoing::Release => pacing::release(turn, template, now),
        PaceDoing::Drop => pacing::drop_held(turn, template, now),
    }
}

impl Practice {
    /// Sets how many people the portfolio may reach in a day; a webhook tells of it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn set_tier(&self, tier: Tier) -> Result<(), PracticeError> {
        set_tier(&self.simulation, tier).await
    }

    /// Sets how fast the number may send; a webhook tells where it is faster than before.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn set_throughput(&self, throughput: Throughput) -> Result<(), PracticeError> {
        set_throughput(&self.simulation, throughput).await
    }

    /// Tries a template with a few people first, or ends that; answers with how many templates it was done.
    ///
    /// # Errors
    /// When it cannot be done with the template as it stands, or the file cannot be written.
    pub async fn pace(&self, order: &PaceOrder) -> Result<usize, PracticeError> {
        pace(&self.simulation, order).await
    }
}
