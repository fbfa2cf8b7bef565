//! How events reach this machine: the webhook receiver on the loopback interface.
//!
//! Here live its port, its limits, the signature check and the step into the journal: the answer `200` is given only
//! after the raw bytes are durably kept. What never lives here: any understanding of what an event says, the command
//! API, the user interface, media.

pub mod receiver;

pub use receiver::{GatewayError, Receiver, ReceiverConfig, ReceiverHandle, WebhookSecrets};
