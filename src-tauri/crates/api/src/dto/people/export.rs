//! Taking people along in a file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SegmentDraft;

/// What a file is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Text with commas.
    Csv,
    /// Text with semicolons, for countries with a decimal comma.
    CsvSemicolon,
    /// A workbook.
    Xlsx,
}

/// What is called how in the file: headings and words, in the language of the window.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportWords {
    /// The file, without its ending.
    pub file: String,
    /// The heading of names.
    pub name: String,
    /// Of the first number.
    pub number: String,
    /// Of further numbers.
    pub numbers: String,
    /// Of public names.
    pub username: String,
    /// Of labels.
    pub labels: String,
    /// Of lists.
    pub lists: String,
    /// Of how somebody stands on offers.
    pub offers: String,
    /// Of when somebody last wrote.
    pub wrote: String,
    /// Of the fields every shop has, by their codes.
    pub fields: BTreeMap<String, String>,
    /// May get offers.
    pub agreed: String,
    /// Asked to stop.
    pub stopped: String,
    /// Nothing is known.
    pub nothing: String,
    /// Yes.
    pub yes: String,
    /// No.
    pub no: String,
}

/// Begins to write people into a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginExport {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Who is meant.
    pub segment: SegmentDraft,
    /// What is typed; empty takes all of them.
    pub text: String,
    /// What the file is made of.
    pub format: ExportFormat,
    /// What is called how.
    pub words: ExportWords,
}

/// Begins to write everything down that is held of a person, for that person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginPack {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// The contact.
    #[ts(type = "number")]
    pub contact: i64,
    /// What is called how, in the language of the window, by its key. All keys are wanted; the refusal names one that is missing.
    pub words: BTreeMap<String, String>,
}

/// Asks how far an export is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetExport {
    /// Which.
    #[ts(type = "number")]
    pub export: i64,
}

/// Stops an export.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StopExport {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub export: i64,
}

/// How far an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportStep {
    /// People are being written.
    Running,
    /// The file can be saved.
    Ready,
    /// It was stopped.
    Stopped,
    /// The disk is full.
    Full,
    /// It failed.
    Failed,
}

/// An export as it is shown.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExportShown {
    /// How far it is.
    pub step: ExportStep,
    /// How many people are written, or messages and files of one person.
    #[ts(type = "number")]
    pub done: u64,
    /// How many there are, where that is known. It may grow while they are written.
    #[ts(type = "number | null")]
    pub of: Option<u64>,
    /// Where the file is; only once it is ready, and as long as the program runs.
    pub url: Option<String>,
}
