use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// Why a command was not done. The catalogue has a sentence and a next step for each kind.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Failure {
    /// What was asked for does not exist (any more).
    #[error("{what} not found")]
    NotFound {
        /// `conversation`, `message`, `customer` or `command`.
        what: String,
    },
    /// The request cannot be understood or breaks a limit.
    #[error("invalid request: {field}: {problem}")]
    Invalid {
        /// Which field, or empty.
        field: String,
        /// For support; not shown as the sentence.
        problem: String,
    },
    /// Only a template may go now.
    #[error("the customer service window is closed")]
    WindowClosed {
        /// When it closed, UTC milliseconds; absent when the customer never wrote.
        #[ts(type = "number | null")]
        since: Option<i64>,
    },
    /// This remedy is no longer offered: the message moved on meanwhile.
    #[error("the message has moved on")]
    MovedOn,
    /// Only the practice shop can do this.
    #[error("only in the practice shop")]
    PracticeOnly,
    /// The disk is full: nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// Another program holds the database: nothing was written.
    #[error("the database is held by another program")]
    DatabaseBusy,
    /// The database file is damaged: it is not touched.
    #[error("the database is damaged")]
    DatabaseDamaged,
    /// The database was written by a newer Shopbell: it is not touched.
    #[error("the database is newer than this program")]
    DatabaseNewer,
    /// Another Shopbell has the shop open.
    #[error("another Shopbell has the shop open")]
    AlreadyOpen,
    /// The data folder cannot be used.
    #[error("the data folder cannot be used: {problem}")]
    FolderUnusable {
        /// What the system said.
        problem: String,
    },
    /// A fault of Shopbell's own; the log has more.
    #[error("internal fault: {problem}")]
    Internal {
        /// For support.
        problem: String,
    },
}

impl Failure {
    /// Code for support, the same in every language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "SB-A404",
            Self::Invalid { .. } => "SB-A400",
            Self::WindowClosed { .. } => "SB-G001",
            Self::MovedOn => "SB-A409",
            Self::PracticeOnly => "SB-P001",
            Self::DiskFull => "SB-D001",
            Self::DatabaseBusy => "SB-D002",
            Self::DatabaseDamaged => "SB-D003",
            Self::DatabaseNewer => "SB-D004",
            Self::AlreadyOpen => "SB-D005",
            Self::FolderUnusable { .. } => "SB-D006",
            Self::Internal { .. } => "SB-X000",
        }
    }
}
