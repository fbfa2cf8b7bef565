//! The read connections: a few, opened when first needed, lent out one at a time. They cannot write.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, PoisonError};

use sqlx::SqliteConnection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::connect::{self, Source};
use crate::error::StoreError;

/// How many reads run at once; more wait.
const READERS: usize = 4;

/// The read connections of a store.
pub(crate) struct Readers {
    source: Arc<Source>,
    permits: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<SqliteConnection>>>,
}

impl Readers {
    pub(crate) fn new(source: Arc<Source>) -> Self {
        Self { source, permits: Arc::new(Semaphore::new(READERS)), idle: Arc::default() }
    }

    /// Lends a connection, when one is free.
    pub(crate) async fn lend(&self) -> Result<ReadConnection, StoreError> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| StoreError::Closed)?;
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.source.reader().await?,
        };
        Ok(ReadConnection { connection: Some(connection), home: Arc::clone(&self.idle), _permit: permit })
    }

    /// Lends no more, and closes what is not lent out.
    pub(crate) async fn close(&self) {
        self.permits.close();
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for connection in idle {
            connect::close(connection).await;
        }
    }
}

/// A connection that reads. Goes back to the others when dropped.
pub struct ReadConnection {
    /// Empty only while it is dropped.
    connection: Option<SqliteConnection>,
    home: Arc<Mutex<Vec<SqliteConnection>>>,
    _permit: OwnedSemaphorePermit,
}

impl Deref for ReadConnection {
    type Target = SqliteConnection;

    #[allow(clippy::expect_used, reason = "filled from birth to drop")]
    fn deref(&self) -> &SqliteConnection {
        self.connection.as_ref().expect("a lent connection is there until it is dropped")
    }
}

impl DerefMut for ReadConnection {
    #[allow(clippy::expect_used, reason = "filled from birth to drop")]
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.connection.as_mut().expect("a lent connection is there until it is dropped")
    }
}

impl Drop for ReadConnection {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.home.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}
