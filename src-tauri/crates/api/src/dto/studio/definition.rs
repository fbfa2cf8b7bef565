//! What a template is made of, finished or not. The same shape as drafts are kept in; what the window does not know of
//! (`foreign`, `others`) it hands back as it came.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dto::TemplateCategory;

/// A template in one language as its author writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplateDefinition {
    /// Its name, the same in all languages: small letters, digits, underscores.
    pub name: String,
    /// Meta's code of its language.
    pub language: String,
    /// What it is for; nothing while nobody has chosen.
    pub category: Option<TemplateCategory>,
    /// How its gaps are called.
    pub format: GapFormat,
    /// How long Meta tries to deliver, in seconds.
    #[ts(type = "number | null")]
    pub ttl_seconds: Option<i64>,
    /// What stands above the text.
    pub header: Option<TemplateHeader>,
    /// The text.
    pub body: TemplateBody,
    /// The small print.
    pub footer: Option<TemplateFooter>,
    /// Its buttons from top to bottom.
    pub buttons: Vec<DefinedButton>,
    /// Cards to be swiped through.
    pub carousel: Option<TemplateCarousel>,
    /// An offer that ends.
    pub limited_time_offer: Option<LimitedTimeOffer>,
    /// Whole parts that are not known here.
    pub foreign: Vec<String>,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}

/// How gaps are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GapFormat {
    /// `{{1}}`, `{{2}}` and so on, in order.
    Positional,
    /// `{{first_name}}`.
    Named,
}

/// What stands above the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplateHeader {
    /// What it is.
    pub content: TemplateHeaderContent,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}

/// What a header is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TemplateHeaderContent {
    /// One line.
    Text {
        /// The line.
        text: String,
        /// The example for its gap, by the gap's name.
        samples: BTreeMap<String, String>,
    },
    /// A file.
    Media {
        /// Of which kind.
        media: TemplateMedia,
        /// Meta's handle of an uploaded example, or the address Meta lists it under.
        sample: Option<String>,
    },
    /// A place on a map.
    Location,
    /// A product of the shop's catalogue.
    Product,
}

/// A file above the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateMedia {
    /// A picture.
    Image,
    /// A film.
    Video,
    /// A short film that repeats.
    Gif,
    /// A file, such as an invoice.
    Document,
}

/// The text of a template or of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplateBody {
    /// The text with its gaps. Empty in authentication: its words are Meta's own.
    pub text: String,
    /// Examples for its gaps, by the gap's name.
    pub samples: BTreeMap<String, String>,
    /// Of authentication: whether Meta adds "do not share this code".
    pub security_recommendation: Option<bool>,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}

/// The small print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplateFooter {
    /// The text. Empty in authentication: its words are Meta's own.
    pub text: String,
    /// Of authentication: after how many minutes the code is worth nothing.
    #[ts(type = "number | null")]
    pub code_expiration_minutes: Option<i64>,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DefinedButton {
    /// What it says. Some kinds have Meta's own words; then it may be empty.
    pub text: String,
    /// What it does.
    pub action: TemplateAction,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TemplateAction {
    /// It answers with its own words.
    QuickReply,
    /// It opens a page.
    Url {
        /// The address, with at most one gap at its end.
        url: String,
        /// An example: what is filled in, or the whole address.
        sample: Option<String>,
    },
    /// It calls a number.
    PhoneNumber {
        /// The number as it was written.
        number: String,
    },
    /// It copies a code of an offer.
    CopyCode {
        /// An example of the code.
        sample: Option<String>,
    },
    /// It hands over a one-time code; authentication only.
    Otp {
        /// How the code gets to where it is typed.
        otp: OtpKind,
        /// The words of the button that fills it in by itself.
        autofill_text: Option<String>,
        /// Apps that may take it.
        supported_apps: Vec<SupportedApp>,
        /// Whether Meta's terms for doing it without a tap were agreed to.
        zero_tap_terms_accepted: Option<bool>,
    },
    /// It opens a form, named by id, by name, or written out.
    Flow {
        /// Meta's id.
        id: Option<String>,
        /// Its name.
        name: Option<String>,
        /// The form itself, JSON text.
        json: Option<String>,
        /// `navigate` or `data_exchange`.
        action: Option<String>,
        /// The first screen.
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
    /// It asks for the customer's number.
    RequestContactInfo,
    /// It opens an app.
    App,
    /// A kind that is not known here.
    Foreign {
        /// Meta's word for it.
        word: String,
    },
}

/// How a one-time code gets to where it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OtpKind {
    /// The customer copies it.
    CopyCode,
    /// One tap fills it in.
    OneTap,
    /// It is filled in without a tap.
    ZeroTap,
}

/// An app that may take a one-time code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SupportedApp {
    /// Its name at the app store.
    pub package_name: String,
    /// Its signature.
    pub signature_hash: String,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}

/// Cards side by side under the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplateCarousel {
    /// From first to last.
    pub cards: Vec<CarouselCard>,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CarouselCard {
    /// Its picture, film or product.
    pub header: Option<TemplateHeader>,
    /// Its text.
    pub body: TemplateBody,
    /// Its buttons.
    pub buttons: Vec<DefinedButton>,
    /// Whole parts that are not known here.
    pub foreign: Vec<String>,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}

/// An offer that ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LimitedTimeOffer {
    /// Its line.
    pub text: String,
    /// Whether the remaining time is shown.
    pub has_expiration: Option<bool>,
    /// What else Meta says of it.
    pub others: BTreeMap<String, String>,
}
