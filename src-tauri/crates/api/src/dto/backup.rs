//! Copies of the shop: the plan, what came of the last one, and what goes on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything there is to say about the shop's copies.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Backup {
    /// When copies are made, and where.
    pub plan: BackupPlan,
    /// What opens them.
    pub paper: BackupPaper,
    /// What came of the last try to make one.
    pub last: Option<BackupReport>,
    /// When the last whole one was made, UTC milliseconds.
    #[ts(type = "number | null")]
    pub whole_at: Option<i64>,
    /// Whole ones this shop made, newest first; their files.
    pub made: Vec<String>,
    /// What goes on now.
    pub work: Option<BackupWork>,
    /// What came of the last looking through, since the program started.
    pub looked: Option<BackupLooked>,
    /// Whether a copy was put in the shop's place: Shopbell is to be closed and opened again.
    pub restored: bool,
    /// For so many days the shop that was there before stays on the disk.
    pub kept_days: u8,
}

/// When copies are made, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupPlan {
    /// Whether one is made every day.
    pub daily: bool,
    /// At which minute of the day, 0 to 1,439, by the clock on the wall.
    pub minute: u16,
    /// The full path of the folder they lie in; empty when none was chosen.
    pub folder: String,
    /// How many are kept, 1 to 365; the oldest goes first, once a newer one is whole.
    pub keep: u16,
}

/// What opens the shop's copies on another machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupPaper {
    /// The recovery code that was printed when the shop was made.
    Recovery,
    /// A code that was made for the copies.
    Own,
    /// Nothing yet: a code is to be made first.
    Missing,
}

/// What came of a try to make a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupReport {
    /// When it ended, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// The file.
    pub path: Option<String>,
    /// Its bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// What was found in it afterwards.
    pub findings: Option<BackupFindings>,
    /// What is wrong.
    pub trouble: Option<BackupTrouble>,
}

/// Why a copy was not made, or does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupTrouble {
    /// The disk is full.
    Full,
    /// The folder is not there, or cannot be written.
    Folder,
    /// Nothing would open the copy.
    NoCode,
    /// A person stopped it.
    Stopped,
    /// The copy is not whole.
    Damaged,
    /// Anything else.
    Other,
}

/// What is in a copy and what of it is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupFindings {
    /// When the copy was begun, UTC milliseconds.
    #[ts(type = "number")]
    pub made_at: i64,
    /// Whether all of it is whole.
    pub whole: bool,
    /// Whether the database came out and is in order.
    pub database: bool,
    /// Whether every table has as many rows as it should.
    pub counts: bool,
    /// Whether the consent ledger holds from its first entry to its last.
    pub ledger: bool,
    /// Messages in it.
    #[ts(type = "number")]
    pub messages: i64,
    /// People in it.
    #[ts(type = "number")]
    pub people: i64,
    /// Files of messages that are whole.
    #[ts(type = "number")]
    pub files: u64,
    /// Files that are damaged.
    #[ts(type = "number")]
    pub damaged: u64,
    /// Files the shop itself did not have any more when the copy was made.
    #[ts(type = "number")]
    pub absent: u64,
    /// Whether it may take the shop's place all the same, without the files that are damaged.
    pub usable: bool,
    /// In whose chats files are damaged: twenty people at most, as they are called.
    pub damaged_of: Vec<String>,
    /// Whether there are more of them.
    pub damaged_of_more: bool,
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupDoing {
    /// A copy is made.
    Making,
    /// A copy is looked through.
    Checking,
    /// A copy is put in the shop's place.
    Restoring,
}

/// How far the work is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupWork {
    /// What is being done.
    pub doing: BackupDoing,
    /// Bytes that are done.
    #[ts(type = "number")]
    pub done: u64,
    /// Bytes there are; 0 while that is not known.
    #[ts(type = "number")]
    pub of: u64,
}

/// What came of looking through a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupLooked {
    /// The file.
    pub path: String,
    /// Whether it was to take the shop's place.
    pub restore: bool,
    /// What is in it and what is whole.
    pub findings: Option<BackupFindings>,
    /// Why it was not looked through to its end, or does not count.
    pub trouble: Option<BackupTrouble>,
}

/// Changes when copies are made, and where.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanBackups {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// All of it.
    pub plan: BackupPlan,
}

/// Makes a new code that opens the copies, or a copy, or stops what goes on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupOrder {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
}

/// The code, as it is printed. It is told once and kept nowhere.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct BackupCode {
    /// Seven groups of four letters and digits.
    pub code: String,
}

impl std::fmt::Debug for BackupCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupCode")
    }
}

/// Looks through a copy.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenBackup {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// The full path of the file.
    pub path: String,
    /// The recovery code; needed for a copy that was made with another key than the shop's.
    pub code: Option<String>,
}

impl std::fmt::Debug for OpenBackup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenBackup").field("path", &self.path).finish_non_exhaustive()
    }
}

/// Puts a copy in the shop's place.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// The full path of the file.
    pub path: String,
    /// The recovery code; needed for a copy that was made with another key than the shop's.
    pub code: Option<String>,
    /// Also when files of messages are damaged in it: without those. Any other damage refuses it all the same.
    pub without_damaged: bool,
}

impl std::fmt::Debug for RestoreBackup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RestoreBackup").field("path", &self.path).finish_non_exhaustive()
    }
}
