//! What the shop may send, moved from outside.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::PracticeError;
use crate::acts::limits::{self, PaceOrder};
use crate::limits::{Throughput, Tier};
use crate::simulation::Simulation;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limit {
    tier: Option<Tier>,
    throughput: Option<Throughput>,
}

/// `GET limit`.
pub(super) async fn show(State(simulation): State<Arc<Simulation>>) -> Json<Value> {
    let now = simulation.clock.now();
    Json(simulation.look(|world| {
        json!({ "tier": world.reach.tier, "used": world.reach.used(now), "throughput": world.rates.throughput })
    }))
}

/// `POST limit`.
pub(super) async fn set(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<Limit>,
) -> Result<Json<Value>, PracticeError> {
    if let Some(tier) = order.tier {
        limits::set_tier(&simulation, tier).await?;
    }
    if let Some(throughput) = order.throughput {
        limits::set_throughput(&simulation, throughput).await?;
    }
    Ok(Json(json!({ "success": true })))
}

/// `POST pace`.
pub(super) async fn pace(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<PaceOrder>,
) -> Result<Json<Value>, PracticeError> {
    let done = limits::pace(&simulation, &order).await?;
    Ok(Json(json!({ "done": done })))
}
