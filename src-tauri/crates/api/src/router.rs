//! Takes a command to the list of commands, and its answer back.

use std::sync::Arc;

use serde_json::Value;
use serde_json::value::RawValue;
use shopbell_engine::Shop;

use crate::counter::Counter;
use crate::dto::Failure;
use crate::events::EventStream;
use crate::practice_port::Practice;

/// Runs commands against one shop. Cheap to clone.
#[derive(Clone)]
pub struct Router {
    counter: Arc<Counter>,
}

impl Router {
    pub(crate) fn new(shop: Shop, practice: Option<Practice>) -> Self {
        Self { counter: Arc::new(Counter { shop, practice }) }
    }

    /// Runs one command. No payload is a request that says nothing. The answer is JSON as it goes to the window: a page
    /// of a list is written out once, not first made into a tree of values.
    ///
    /// # Errors
    /// Whatever the command refuses; [`Failure::NotFound`] when there is no such command, [`Failure::Invalid`] when the
    /// request cannot be read.
    pub async fn call(&self, command: &str, payload: Value) -> Result<Box<RawValue>, Failure> {
        let outcome = crate::commands::run(&self.counter, command, payload).await;
        if let Err(failure) = &outcome {
            match failure {
                Failure::Internal { .. } => tracing::error!(command, %failure, "a command failed"),
                _ => tracing::debug!(command, %failure, "a command was refused"),
            }
        }
        outcome
    }

    /// Everything that happens from now on.
    #[must_use]
    pub fn events(&self) -> EventStream {
        EventStream::new(self.counter.shop.changes())
    }
}
