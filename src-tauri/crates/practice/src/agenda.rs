//! Plays what was planned when its time comes, also when the clock jumps over it.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use crate::customers::deeds;
use crate::simulation::Simulation;

/// Runs until cancelled.
pub(crate) async fn run(simulation: Arc<Simulation>, stop: CancellationToken) {
    loop {
        let due = simulation.look(crate::world::World::next_due);
        let ripe = due.is_some_and(|due| due <= simulation.clock.now());
        if ripe {
            let ((), synced) = simulation.change(|turn| {
                let next = turn.world().plans.first_key_value().map(|(key, deed)| (*key, deed.clone()));
                if let Some(((due, plan), deed)) = next
                    && due <= turn.now
                {
                    deeds::play(turn, plan, due, &deed);
                }
            });
            // The sender waits for the line before it tells anybody.
            drop(synced);
            tokio::task::yield_now().await;
            if stop.is_cancelled() {
                return;
            }
            continue;
        }
        let wait = async {
            match due {
                Some(due) => simulation.clock.wait_until(due).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = stop.cancelled() => return,
            () = simulation.agenda.notified() => {}
            () = wait => {}
        }
    }
}
