//! The one writer: its own task, its own connection, and many waiting jobs to a commit.
//!
//! Under `synchronous=FULL` a commit costs an fsync, and an fsync costs more than everything else together. So the
//! writer takes all jobs that wait, runs each in a savepoint, commits once and only then answers. Webhook bodies stand in
//! a line of their own: those that come while jobs run share the commit too, and a long job can see that they wait.

mod batch;
mod job;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures_util::future::BoxFuture;
use shopbell_model::JournalId;
use sqlx::SqliteConnection;
use tokio::sync::{mpsc, oneshot};

use crate::connect::{self, Source};
use crate::error::StoreError;
use crate::rinse;
use crate::tables::journal::JournalEntry;
use batch::Batch;
use job::{Job, TypedJob};

/// Jobs that may wait in line, and as many webhook bodies; who comes then waits before the line.
const LINE: usize = 1024;

/// What the writer can be asked.
enum Order {
    Work(Box<dyn Job>),
    Reopen(oneshot::Sender<Result<(), StoreError>>),
    Anew(oneshot::Sender<Result<(), StoreError>>),
    Close(oneshot::Sender<()>),
    Last(Box<dyn LastStep>),
}

/// A step that is asked alone with the file, between two commits.
trait LastStep: Send {
    /// Does it and answers whether it was the last one.
    fn run<'c>(self: Box<Self>, connection: Result<&'c mut SqliteConnection, StoreError>) -> BoxFuture<'c, bool>;
}

struct TypedLast<F> {
    step: F,
    answer: oneshot::Sender<Result<bool, StoreError>>,
}

impl<F> LastStep for TypedLast<F>
where
    F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<bool, StoreError>> + Send + 'static,
{
    fn run<'c>(self: Box<Self>, connection: Result<&'c mut SqliteConnection, StoreError>) -> BoxFuture<'c, bool> {
        Box::pin(async move {
            let Self { step, answer } = *self;
            let done = match connection {
                Ok(connection) => step(connection).await,
                Err(error) => Err(error),
            };
            let last = matches!(done, Ok(true));
            // Nobody may be waiting any more; what was decided stands.
            let _ = answer.send(done);
            last
        })
    }
}

/// One webhook body on its way into the journal.
pub(crate) struct Append {
    pub(crate) entry: JournalEntry,
    pub(crate) answer: oneshot::Sender<Result<JournalId, StoreError>>,
}

/// The way to the writer's task.
pub(crate) struct Writer {
    line: mpsc::Sender<Order>,
    bodies: mpsc::Sender<Append>,
    kept: Arc<AtomicU64>,
}

impl Writer {
    pub(crate) fn start(source: Arc<Source>, connection: SqliteConnection) -> Self {
        let (line, orders) = mpsc::channel(LINE);
        let (bodies, appends) = mpsc::channel(LINE);
        let kept = Arc::new(AtomicU64::new(0));
        tokio::spawn(run(Task { source, connection: Some(connection), kept: kept.clone() }, orders, appends));
        Self { line, bodies, kept }
    }

    pub(crate) async fn write<T, F>(&self, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<T, StoreError>> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.give(Order::Work(Box::new(TypedJob::new(job, answer)))).await?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    pub(crate) async fn append(&self, entry: JournalEntry) -> Result<JournalId, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.bodies.send(Append { entry, answer }).await.map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// How many webhook bodies were kept since the start.
    pub(crate) fn bodies_kept(&self) -> u64 {
        self.kept.load(Ordering::Relaxed)
    }

    /// How many webhook bodies stand in line.
    pub(crate) fn bodies_waiting(&self) -> usize {
        self.bodies.max_capacity() - self.bodies.capacity()
    }

    pub(crate) async fn reopen(&self) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        self.give(Order::Reopen(answer)).await?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Writes the whole file anew; everybody else waits in line.
    pub(crate) async fn write_anew(&self) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        self.give(Order::Anew(answer)).await?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    pub(crate) async fn close(&self) {
        let (answer, answered) = oneshot::channel();
        if self.give(Order::Close(answer)).await.is_ok() {
            // An error means that the task has already ended: closed as well.
            let _ = answered.await;
        }
    }

    pub(crate) async fn end<F>(&self, step: F) -> Result<bool, StoreError>
    where
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<bool, StoreError>> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.give(Order::Last(Box::new(TypedLast { step, answer }))).await?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    async fn give(&self, order: Order) -> Result<(), StoreError> {
        self.line.send(order).await.map_err(|_| StoreError::Closed)
    }
}

struct Task {
    source: Arc<Source>,
    /// Empty after a failed commit: SQLite may have ended the transaction without telling sqlx, so the next batch
    /// begins with a connection of its own.
    connection: Option<SqliteConnection>,
    /// Webhook bodies that were committed.
    kept: Arc<AtomicU64>,
}

async fn run(mut task: Task, mut orders: mpsc::Receiver<Order>, mut appends: mpsc::Receiver<Append>) {
    let mut closing = None;
    loop {
        let mut batch = Batch::default();
        let (mut reopening, mut anew, mut last) = (None, None, None);
        // Ended is the line only when both are: closed, and nothing left to do in them.
        let mut next = tokio::select! {
            Some(append) = appends.recv() => {
                batch.appends.push(append);
                orders.try_recv().ok()
            }
            Some(order) = orders.recv() => Some(order),
            else => break,
        };
        while let Some(order) = next {
            match order {
                Order::Work(job) => batch.jobs.push(job),
                Order::Reopen(answer) => reopening = Some(answer),
                Order::Anew(answer) => anew = Some(answer),
                Order::Last(step) => last = Some(step),
                Order::Close(answer) => {
                    // No new orders; those that stand in line are still done.
                    orders.close();
                    appends.close();
                    closing = Some(answer);
                }
            }
            let alone = reopening.is_some() || anew.is_some() || last.is_some();
            next = if batch.is_full() || alone { None } else { orders.try_recv().ok() };
        }
        batch.take_appends(&mut appends);
        if !batch.is_empty() {
            task.commit(batch, &mut appends).await;
        }
        if let Some(answer) = reopening {
            let _ = answer.send(task.reopen().await);
        }
        if let Some(answer) = anew {
            let _ = answer.send(task.write_anew().await);
        }
        if let Some(step) = last
            && step.run(task.open_connection().await).await
        {
            // Who stands in line is not answered but let go: nothing of theirs was done.
            break;
        }
    }
    if let Some(connection) = task.connection.take() {
        connect::close(connection).await;
    }
    if let Some(answer) = closing {
        let _ = answer.send(());
    }
}

impl Task {
    /// Runs a batch and answers everyone in it.
    async fn commit(&mut self, mut batch: Batch, later: &mut mpsc::Receiver<Append>) {
        let done = match self.open_connection().await {
            Ok(connection) => batch.run(connection, later).await,
            Err(error) => Err(error),
        };
        if let Err(error) = &done {
            tracing::debug!(%error, "a commit failed; the writer starts over with a new connection");
            self.drop_connection().await;
        }
        let lost = done.err();
        // Counted before anybody is answered: who is woken by an answer may look.
        self.kept.fetch_add(batch.kept(lost.as_ref()), Ordering::Relaxed);
        batch.answer(lost.as_ref());
    }

    async fn open_connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.source.writer().await?,
        };
        Ok(self.connection.insert(connection))
    }

    async fn drop_connection(&mut self) {
        if let Some(connection) = self.connection.take() {
            connect::close(connection).await;
        }
    }

    async fn write_anew(&mut self) -> Result<(), StoreError> {
        let done = rinse::write_anew(self.open_connection().await?).await;
        // Its temporary things lie on disk: the next one keeps them in memory again.
        self.drop_connection().await;
        done
    }

    async fn reopen(&mut self) -> Result<(), StoreError> {
        self.drop_connection().await;
        self.open_connection().await.map(|_| ())
    }
}

#[cfg(test)]
mod tests;
