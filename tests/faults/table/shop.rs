//! The shop under test: which store it has, how it is started, and waiting until it has done its work.

use std::path::Path;
use std::time::{Duration, Instant};

use shopbell_tests::{Desk, DeskOptions, database};
use sqlx::SqliteConnection;

/// Longest wait for a backlog; thousands of messages may wait after a kill.
const PATIENCE: Duration = Duration::from_secs(180);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreKind {
    Plain,
    Encrypted,
}

impl StoreKind {
    pub const ALL: [Self; 2] = [Self::Plain, Self::Encrypted];

    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Encrypted => "encrypted",
        }
    }

    /// Starts the desk on a folder, joined to a practice process.
    pub fn start(self, data: &Path, graph: &str) -> Desk {
        Desk::start(
            data,
            &DeskOptions {
                graph: Some(graph.to_owned()),
                encrypted: self == Self::Encrypted,
                ..DeskOptions::default()
            },
        )
    }
}

/// A stranger's look into the shop's file.
pub async fn look(desk: &Desk) -> SqliteConnection {
    database::open(&desk.data).await
}

/// Waits until a count has come down to zero.
pub async fn comes_to_rest(desk: &Desk, what: &str, query: &'static str) {
    let began = Instant::now();
    let mut connection = look(desk).await;
    loop {
        let left = database::count(&mut connection, query).await;
        if left == 0 {
            return;
        }
        assert!(began.elapsed() < PATIENCE, "{left} are left after {PATIENCE:?}: {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Waits until everything in the journal is applied.
pub async fn applied(desk: &Desk) {
    comes_to_rest(desk, "the journal", "SELECT count(*) FROM journal WHERE state = 'pending'").await;
}
