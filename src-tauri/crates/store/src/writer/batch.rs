//! The jobs of one commit.

use shopbell_model::JournalId;
use sqlx::SqliteConnection;
use tokio::sync::mpsc;

use super::Append;
use super::job::Job;
use crate::error::StoreError;
use crate::tables::journal;

/// Jobs to a commit: few enough that nobody's write waits for long.
const MOST_JOBS: usize = 64;

/// Webhook bodies to a commit: many, they cost little each.
const MOST_APPENDS: usize = 512;

/// Everything that shares one commit.
pub(super) struct Batch {
    pub(super) jobs: Vec<Box<dyn Job>>,
    pub(super) appends: Vec<Append>,
    /// What became of `appends`, in their order, once they are run.
    appended: Result<Vec<JournalId>, StoreError>,
}

impl Default for Batch {
    fn default() -> Self {
        Self { jobs: Vec::new(), appends: Vec::new(), appended: Ok(Vec::new()) }
    }
}

impl Batch {
    pub(super) fn is_full(&self) -> bool {
        self.jobs.len() >= MOST_JOBS
    }

    /// Takes the webhook bodies that stand in line, as many as fit.
    pub(super) fn take_appends(&mut self, line: &mut mpsc::Receiver<Append>) {
        while self.appends.len() < MOST_APPENDS {
            match line.try_recv() {
                Ok(append) => self.appends.push(append),
                Err(_) => return,
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.jobs.is_empty() && self.appends.is_empty()
    }

    /// Runs everything and commits. Webhook bodies come last, so that those that came while the jobs ran share the
    /// commit. An error means that nothing of the batch is kept and that the connection is not to be used again.
    pub(super) async fn run(
        &mut self,
        connection: &mut SqliteConnection,
        later: &mut mpsc::Receiver<Append>,
    ) -> Result<(), StoreError> {
        // Alone, a job needs no savepoint: taking it back is taking everything back.
        let alone = self.jobs.len() + usize::from(!self.appends.is_empty()) == 1;
        say(connection, "BEGIN IMMEDIATE").await?;
        let mut kept = 0_usize;
        for job in &mut self.jobs {
            if !alone {
                say(connection, "SAVEPOINT job").await?;
            }
            match job.run(connection).await {
                Ok(()) if alone => kept += 1,
                Ok(()) => {
                    say(connection, "RELEASE job").await?;
                    kept += 1;
                }
                Err(error) => take_back(connection, alone, error).await?,
            }
        }
        // Not beside a lone job that failed: without a savepoint everything goes back with it.
        if !(self.jobs.is_empty() || alone && kept == 0) {
            self.take_appends(later);
        }
        if !self.appends.is_empty() {
            kept += usize::from(self.append(connection, self.jobs.is_empty()).await?);
        }
        say(connection, if kept > 0 { "COMMIT" } else { "ROLLBACK" }).await
    }

    /// Writes the webhook bodies, all together; whether they are kept.
    async fn append(&mut self, connection: &mut SqliteConnection, alone: bool) -> Result<bool, StoreError> {
        if !alone {
            say(connection, "SAVEPOINT job").await?;
        }
        match journal::append_all(connection, self.appends.iter().map(|append| &append.entry)).await {
            Ok(appended) => {
                self.appended = Ok(appended);
                if !alone {
                    say(connection, "RELEASE job").await?;
                }
                Ok(true)
            }
            Err(error) => {
                self.appended = Err(error.clone());
                take_back(connection, alone, error).await?;
                Ok(false)
            }
        }
    }

    /// How many webhook bodies are kept: none when the commit failed.
    pub(super) fn kept(&self, lost: Option<&StoreError>) -> u64 {
        let kept = if lost.is_none() { self.appended.as_ref().map_or(0, Vec::len) } else { 0 };
        u64::try_from(kept).unwrap_or(u64::MAX)
    }

    /// Answers everyone: with `lost` when the commit failed.
    pub(super) fn answer(self, lost: Option<&StoreError>) {
        for job in self.jobs {
            job.answer(lost);
        }
        let mut appended = self.appended.map(Vec::into_iter);
        for append in self.appends {
            let answer = match (lost, &mut appended) {
                (Some(lost), _) => Err(lost.clone()),
                (None, Ok(rows)) => rows.next().ok_or(StoreError::Closed),
                (None, Err(own)) => Err(own.clone()),
            };
            // Nobody may be waiting any more; the row is written all the same.
            let _ = append.answer.send(answer);
        }
    }
}

/// Takes back the failed job alone; says the error again when the whole transaction is lost with it.
async fn take_back(connection: &mut SqliteConnection, alone: bool, error: StoreError) -> Result<(), StoreError> {
    if error.breaks_connection() {
        return Err(error);
    }
    if alone {
        return Ok(());
    }
    say(connection, "ROLLBACK TO job").await?;
    say(connection, "RELEASE job").await
}

/// Transactions are driven by hand: sqlx counts their depth by itself and is wrong once SQLite has rolled back on a
/// full disk.
async fn say(connection: &mut SqliteConnection, statement: &'static str) -> Result<(), StoreError> {
    sqlx::query(statement).execute(connection).await?;
    Ok(())
}
