//! What must be known of a practice WhatsApp to open a shop with it.

use std::env;

use serde::Deserialize;
use thiserror::Error;

/// The credentials and names of a practice WhatsApp. Made up, so not secret.
#[derive(Clone, Debug, Deserialize)]
pub struct Facts {
    /// Root of the Graph API, without a version.
    #[serde(default)]
    pub base: String,
    /// Bearer token of the Graph API.
    pub token: String,
    /// Signs webhooks.
    pub app_secret: String,
    /// Answers the verification challenge.
    pub verify_token: String,
    /// The shop's phone number id.
    pub phone_number_id: String,
    /// The shop's WhatsApp business account.
    pub waba_id: String,
    /// The app; sample files of templates are brought to it.
    #[serde(default)]
    pub app_id: String,
    /// What business-scoped user ids hang on.
    #[serde(default)]
    pub portfolio_id: String,
    /// The number as people write it.
    #[serde(default)]
    pub display_phone: String,
    /// The shop's name.
    #[serde(default)]
    pub verified_name: String,
    /// A phone number inside an open window.
    #[serde(default)]
    pub open_customer: Option<String>,
}

/// A variable an emulator needs and that is not set.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0} is not set, and the address of --graph does not say it by itself")]
pub struct NotSet(pub &'static str);

impl Facts {
    /// The facts of an emulator that does not tell them: from the environment, which unlike arguments is not seen by
    /// every process of the machine.
    ///
    /// # Errors
    /// Names the variable that is missing.
    pub fn from_environment(base: &str) -> Result<Self, NotSet> {
        let read = |name: &'static str| env::var(name).ok().filter(|v| !v.is_empty()).ok_or(NotSet(name));
        Ok(Self {
            base: base.to_owned(),
            token: read("SHOPBELL_ACCESS_TOKEN")?,
            app_secret: read("SHOPBELL_APP_SECRET")?,
            verify_token: read("SHOPBELL_VERIFY_TOKEN")?,
            phone_number_id: read("SHOPBELL_PHONE_NUMBER_ID")?,
            waba_id: read("SHOPBELL_WABA_ID")?,
            app_id: String::new(),
            portfolio_id: String::new(),
            display_phone: String::new(),
            verified_name: String::new(),
            open_customer: None,
        })
    }
}
