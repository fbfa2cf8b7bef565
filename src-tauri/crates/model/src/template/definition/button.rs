//! The buttons under a template, every kind of them (CONTRACT §3.2).

use serde::{Deserialize, Serialize};

use super::Others;

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What it says. Some kinds have Meta's own words; then it may be empty.
    #[serde(default)]
    pub text: String,
    /// What it does.
    pub action: Action,
    /// What else Meta's JSON said of it.
    #[serde(default)]
    pub others: Others,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Action {
    /// It answers with its own words.
    QuickReply,
    /// It opens a page.
    Url {
        /// The address, with at most one gap at its end.
        #[serde(default)]
        url: String,
        /// An example: what is filled in, or the whole address.
        #[serde(default)]
        sample: Option<String>,
    },
    /// It calls a number.
    PhoneNumber {
        /// The number as it was written.
        #[serde(default)]
        number: String,
    },
    /// It copies a code of an offer.
    CopyCode {
        /// An example of the code.
        #[serde(default)]
        sample: Option<String>,
    },
    /// It hands over a one-time code; authentication only.
    Otp {
        /// How the code gets to where it is typed.
        otp: OtpKind,
        /// The words of the button that fills it in by itself.
        #[serde(default)]
        autofill_text: Option<String>,
        /// Apps that may take it.
        #[serde(default)]
        supported_apps: Vec<SupportedApp>,
        /// Whether Meta's terms for doing it without a tap were agreed to.
        #[serde(default)]
        zero_tap_terms_accepted: Option<bool>,
    },
    /// It opens a form, named by id, by name, or written out.
    Flow {
        /// Meta's id.
        #[serde(default)]
        id: Option<String>,
        /// Its name.
        #[serde(default)]
        name: Option<String>,
        /// The form itself, JSON text.
        #[serde(default)]
        json: Option<String>,
        /// `navigate` or `data_exchange`.
        #[serde(default)]
        action: Option<String>,
        /// The first screen.
        #[serde(default)]
        screen: Option<String>,
    },
    /// It shows the catalogue.
    Catalog,
    /// It shows several products.
    Mpm,
    /// It shows one product.
    Spm,
    /// It calls through WhatsApp.
    VoiceCall,
    /// It asks whether the shop may call.
    CallPermissionRequest,
    /// It asks for the customer's number; its words are Meta's own.
    RequestContactInfo,
    /// It opens an app.
    App,
    /// A kind that is not known here.
    Foreign {
        /// Meta's word for it.
        word: String,
    },
}

crate::words::words! {
    /// How a one-time code gets to where it is typed.
    OtpKind {
        /// The customer copies it.
        CopyCode = "copy_code",
        /// One tap fills it in.
        OneTap = "one_tap",
        /// It is filled in without a tap.
        ZeroTap = "zero_tap",
    }
}

/// An app that may take a one-time code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SupportedApp {
    /// Its name at the app store.
    pub package_name: String,
    /// Its signature.
    pub signature_hash: String,
    /// What else stood there.
    pub others: Others,
}

impl Button {
    /// A button of which nothing else is known.
    #[must_use]
    pub fn new(text: impl Into<String>, action: Action) -> Self {
        Self { text: text.into(), action, others: Others::new() }
    }

    /// Its kind in Meta's words: `QUICK_REPLY`, `URL` and so on.
    #[must_use]
    pub fn kind(&self) -> &str {
        match &self.action {
            Action::QuickReply => "QUICK_REPLY",
            Action::Url { .. } => "URL",
            Action::PhoneNumber { .. } => "PHONE_NUMBER",
            Action::CopyCode { .. } => "COPY_CODE",
            Action::Otp { .. } => "OTP",
            Action::Flow { .. } => "FLOW",
            Action::Catalog => "CATALOG",
            Action::Mpm => "MPM",
            Action::Spm => "SPM",
            Action::VoiceCall => "VOICE_CALL",
            Action::CallPermissionRequest => "CALL_PERMISSION_REQUEST",
            Action::RequestContactInfo => "REQUEST_CONTACT_INFO",
            Action::App => "APP",
            Action::Foreign { word } => word,
        }
    }

    /// Whether it answers with its own words.
    #[must_use]
    pub const fn is_quick_reply(&self) -> bool {
        matches!(self.action, Action::QuickReply)
    }
}
