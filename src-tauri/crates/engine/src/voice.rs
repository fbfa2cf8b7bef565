//! Voice messages recorded here: the microphone is the machine's, so one recording runs at a time, whatever windows are
//! open; each chat keeps at most one that is not sent yet.
//!
//! While it runs (`recorder`) its packets go to a strip beside the database, a second at a time, encrypted like every
//! file. When it ends, `finish` makes a file of the strip; what a crash cut off is finished at the next start. The draft
//! is sent, whole or cut at both ends, by `send`: the way of every file, through the gate.

mod draft;
mod finish;
mod recorder;
mod send;
mod start;

pub use draft::{Recording, RecordingState};
pub use send::RecordedMessage;

pub(crate) use draft::{discard, of_chat};
pub(crate) use finish::recover;
pub(crate) use recorder::Recorder;
pub(crate) use send::send;
pub(crate) use start::{close, pause, start, stop, unseen};

#[cfg(test)]
mod tests;
