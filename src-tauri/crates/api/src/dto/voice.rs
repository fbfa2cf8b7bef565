//! Voice messages recorded here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A chat's recording, if it has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordingShown {
    /// It runs, or is not sent yet.
    pub recording: Option<Recording>,
}

/// A recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recording {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// Where it stands.
    pub state: RecordingState,
    /// Milliseconds.
    #[ts(type = "number")]
    pub length: i64,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Why it ended, when it is over.
    pub ended: Option<RecordingEnd>,
    /// What is said in time.
    pub notice: Option<RecordingNotice>,
    /// Where it can be heard; absent while it runs, or when there was no room to make a file of it.
    pub url: Option<String>,
    /// How loud each of 46 parts is, in per cent.
    pub wave: Option<Vec<u8>>,
}

/// Where a recording stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordingState {
    /// The microphone is on.
    Recording,
    /// The microphone is off for a while.
    Paused,
    /// It is over, and waits to be sent.
    Recorded,
}

/// Why a recording ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordingEnd {
    /// A person stopped it.
    Stopped,
    /// The microphone went away.
    Lost,
    /// The disk was full, or failed.
    Full,
    /// It was as long as a voice message may be: 15 minutes.
    Limit,
    /// The program ended while it ran.
    CutOff,
}

/// What is said in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordingNotice {
    /// Above 512 KB WhatsApp shows a download arrow and no play button.
    Large,
    /// In less than a minute it ends by itself.
    Ending,
}

/// Begins to record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordVoice {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// For which chat.
    #[ts(type = "number")]
    pub conversation: i64,
}

/// Turns the microphone off for a while, or on again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PauseRecording {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub recording: i64,
    /// Off, or on again.
    pub off: bool,
}

/// Ends a recording, or throws it away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StopRecording {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub recording: i64,
}

/// Sends a recording.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendRecording {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub recording: i64,
    /// Where it begins, milliseconds.
    #[ts(type = "number")]
    pub from: i64,
    /// Where it ends, milliseconds; absent for its end.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub to: Option<i64>,
    /// The message it answers.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub quote: Option<i64>,
}
