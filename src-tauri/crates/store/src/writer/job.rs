//! A job of any answer behind one face, so that jobs of many kinds can share a commit.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use sqlx::SqliteConnection;
use tokio::sync::oneshot;

use crate::error::StoreError;

/// Something to do in the batch's transaction, and someone to answer after the commit.
pub(super) trait Job: Send {
    /// Does it. The result stays with the job until the commit is known.
    fn run<'c>(&'c mut self, connection: &'c mut SqliteConnection) -> BoxFuture<'c, Result<(), StoreError>>;

    /// Answers: with `lost` when the commit failed, else with the job's own result.
    fn answer(self: Box<Self>, lost: Option<&StoreError>);
}

/// A job with its kind of answer.
pub(super) struct TypedJob<T, F> {
    job: Option<F>,
    result: Option<Result<T, StoreError>>,
    answer: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> TypedJob<T, F> {
    pub(super) fn new(job: F, answer: oneshot::Sender<Result<T, StoreError>>) -> Self {
        Self { job: Some(job), result: None, answer }
    }
}

impl<T, F> Job for TypedJob<T, F>
where
    T: Send + 'static,
    F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<T, StoreError>> + Send + 'static,
{
    fn run<'c>(&'c mut self, connection: &'c mut SqliteConnection) -> BoxFuture<'c, Result<(), StoreError>> {
        async move {
            let Some(job) = self.job.take() else { return Ok(()) };
            // A panic in one job must not end the writer for everyone.
            let work = AssertUnwindSafe(async move { job(connection).await }).catch_unwind();
            let result = work.await.unwrap_or(Err(StoreError::Panicked));
            let outcome = result.as_ref().map(|_| ()).map_err(StoreError::clone);
            self.result = Some(result);
            outcome
        }
        .boxed()
    }

    fn answer(self: Box<Self>, lost: Option<&StoreError>) {
        let answer = match (lost, self.result) {
            // A job that failed by itself keeps its own reason.
            (_, Some(Err(own))) => Err(own),
            (Some(lost), _) => Err(lost.clone()),
            (None, Some(Ok(value))) => Ok(value),
            (None, None) => Err(StoreError::Closed),
        };
        // Nobody may be waiting any more; the work is done all the same.
        let _ = self.answer.send(answer);
    }
}
