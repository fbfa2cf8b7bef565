//! The one line on standard output: where everything is.

use serde::Serialize;

/// What scripts need to join in. Printed for a practice shop only: it has no secrets.
#[derive(Debug, Serialize)]
pub struct ReadyLine {
    /// Address for a browser; the code in it works once.
    pub ui: String,
    /// Prefix of the commands.
    pub api: String,
    /// The full webhook address.
    pub receiver: String,
    /// Root of the Graph API, without a version.
    pub practice: String,
    /// Bearer token of the command API.
    pub token: String,
    /// The shop's phone number id.
    pub phone_number_id: String,
    /// The shop's WhatsApp business account.
    pub waba_id: String,
    /// Bearer token of the Graph API.
    pub practice_token: String,
    /// Signs webhooks.
    pub app_secret: String,
    /// Answers the verification challenge.
    pub verify_token: String,
    /// A phone number inside an open window; absent with an emulator that does not say one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practice_customer: Option<String>,
    /// Brings the key of an encrypted file back; only at the start that made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery_code: Option<String>,
}
