//! How events reach this machine: the webhook receiver on the loopback interface, and the tunnels that lead to it.
//!
//! Here live the receiver's port, its limits, the signature check and the step into the journal (the answer `200` is given
//! only after the raw bytes are durably kept), and [`tunnel`]: the vendors' programs, run as child processes that never
//! outlive the app, and watched through the public address. What never lives here: any understanding of what an event
//! says, the command API, the user interface, media.

pub mod receiver;
pub mod tunnel;

pub use receiver::{GatewayError, Proof, Question, Receiver, ReceiverConfig, ReceiverHandle, WebhookSecrets};
