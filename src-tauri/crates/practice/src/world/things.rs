//! The things of the practice world as they are kept.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use shopbell_model::{UtcMillis, Wamid};

/// What a client needs to join in. Made of randomness at the first start; not secrets.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Credentials {
    pub(crate) token: String,
    pub(crate) app_secret: String,
    pub(crate) verify_token: String,
    pub(crate) app_id: String,
    pub(crate) phone_number_id: String,
    pub(crate) waba_id: String,
    pub(crate) portfolio_id: String,
    pub(crate) template_namespace: String,
}

/// An accepted request, as `GET /_practice/log` tells it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Accepted {
    /// Counts accepted requests from 1.
    pub(crate) n: u64,
    /// When, by the practice clock.
    pub(crate) at: UtcMillis,
    /// `message`, `read`, `media`, `template`…
    pub(crate) kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phone_number_id: Option<String>,
    /// As the client wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<String>,
    /// The message's type.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(crate) type_: Option<String>,
    /// The text, for a text message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) body: Option<String>,
    /// The id given to the message, or the id that was marked read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) wamid: Option<Wamid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) biz_opaque_callback_data: Option<String>,
    /// The request's JSON, verbatim.
    pub(crate) request: Value,
}

/// A message, either way.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Message {
    pub(crate) wamid: Wamid,
    pub(crate) at: UtcMillis,
    /// The customer's id; absent when the number is nobody's.
    pub(crate) customer: Option<String>,
    /// The digits or user id the message went to.
    pub(crate) recipient: String,
    /// Whether `recipient` is a user id.
    #[serde(default)]
    pub(crate) by_user_id: bool,
    #[serde(rename = "type")]
    pub(crate) type_: String,
    /// The text, where there is one; later lines quote it.
    #[serde(default)]
    pub(crate) text: Option<String>,
    #[serde(default)]
    pub(crate) callback: Option<String>,
    /// `pricing` of the statuses.
    #[serde(default)]
    pub(crate) pricing: Option<Value>,
    /// The last status that was told.
    #[serde(default)]
    pub(crate) status: Option<String>,
    /// What the customer may press.
    #[serde(default)]
    pub(crate) choices: Vec<Choice>,
    /// The template it was made of.
    #[serde(default)]
    pub(crate) template: Option<String>,
    /// Whether that template is marketing.
    #[serde(default)]
    pub(crate) marketing: bool,
}

impl Message {
    /// Whether it is still on its way to the customer.
    pub(crate) fn is_on_its_way(&self) -> bool {
        self.status.as_deref().is_none_or(|status| status == "sent")
    }
}

/// Something in a message that can be pressed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Choice {
    pub(crate) kind: ChoiceKind,
    pub(crate) id: String,
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) description: Option<String>,
}

/// Where the choice stands; the answer's shape follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChoiceKind {
    /// A reply button of an interactive message.
    Button,
    /// A row of a list.
    Row,
    /// A quick reply of a template.
    QuickReply,
    /// The button that shares where the customer is.
    Place,
}

/// An uploaded file; its bytes lie beside the file of changes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Media {
    pub(crate) id: String,
    pub(crate) mime: String,
    pub(crate) sha256: String,
    pub(crate) size: u64,
    pub(crate) at: UtcMillis,
    pub(crate) filename: Option<String>,
    /// Whether a customer sent it: such a file is kept for seven days only.
    #[serde(default)]
    pub(crate) inbound: bool,
}

/// A message template.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Template {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) language: String,
    pub(crate) category: String,
    pub(crate) status: String,
    pub(crate) parameter_format: String,
    pub(crate) components: Vec<Value>,
    pub(crate) rejected_reason: Option<String>,
    /// When it was last written; a review of an older text is void.
    pub(crate) written_at: UtcMillis,
    /// What the reviewers advise after a rejection.
    #[serde(default)]
    pub(crate) advice: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`; nothing while nobody has said anything about it.
    #[serde(default)]
    pub(crate) quality: Option<String>,
    /// Since when it has it.
    #[serde(default)]
    pub(crate) quality_at: Option<UtcMillis>,
    /// The category it will have, and when.
    #[serde(default)]
    pub(crate) becomes: Option<(String, UtcMillis)>,
    /// The category before the last change by Meta.
    #[serde(default)]
    pub(crate) previous_category: Option<String>,
    /// When Meta changed its category last; the shop may ask Meta to think again for a while.
    #[serde(default)]
    pub(crate) recategorised_at: Option<UtcMillis>,
    /// How often it was paused for bad quality.
    #[serde(default)]
    pub(crate) pauses: u32,
    /// Until when it is paused.
    #[serde(default)]
    pub(crate) paused_until: Option<UtcMillis>,
    /// Whether it is paused because the first who got it did not like it: only the shop ends that.
    #[serde(default)]
    pub(crate) paced_out: bool,
    /// When it was changed while it was approved.
    #[serde(default)]
    pub(crate) edits: Vec<UtcMillis>,
    /// How it stood before it was archived.
    #[serde(default)]
    pub(crate) before_archive: Option<String>,
    /// How long Meta tries to deliver, in seconds.
    #[serde(default)]
    pub(crate) ttl_seconds: Option<i64>,
}

impl Template {
    /// A template as it is before anybody has said anything about it.
    pub(crate) fn new(id: String, name: &str, language: &str, category: &str, written_at: UtcMillis) -> Self {
        Self {
            id,
            name: name.to_owned(),
            language: language.to_owned(),
            category: category.to_owned(),
            status: "PENDING".to_owned(),
            parameter_format: "POSITIONAL".to_owned(),
            components: Vec::new(),
            rejected_reason: None,
            written_at,
            advice: None,
            quality: None,
            quality_at: None,
            becomes: None,
            previous_category: None,
            recategorised_at: None,
            pauses: 0,
            paused_until: None,
            paced_out: false,
            edits: Vec::new(),
            before_archive: None,
            ttl_seconds: None,
        }
    }
}

/// A name that is not given again for a while.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct BarredName {
    pub(crate) name: String,
    pub(crate) language: String,
    pub(crate) until: UtcMillis,
}

/// A resumable upload under way; its bytes lie beside the file of changes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Upload {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) mime: String,
    pub(crate) length: u64,
    pub(crate) at: UtcMillis,
    /// Once all of it is there.
    #[serde(default)]
    pub(crate) handle: Option<String>,
}

/// Where webhooks can be sent, in Meta's order of precedence (CONTRACT §4): phone, account, app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Slot {
    Phone,
    Account,
    App,
}

/// A webhook address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Endpoint {
    pub(crate) url: String,
    /// The fields asked for; empty means all.
    #[serde(default)]
    pub(crate) fields: Vec<String>,
}

/// A webhook that has not been taken yet.
#[derive(Clone, Debug)]
pub(crate) struct Pending {
    /// The line that must be synced before it may be posted.
    pub(crate) line: u64,
    /// Queued when.
    pub(crate) at: UtcMillis,
    /// Goes to the app's own address, whatever the overrides say.
    pub(crate) account_level: bool,
    /// Webhooks of one lane are posted one after the other.
    pub(crate) lane: String,
    /// The exact bytes, every time.
    pub(crate) body: String,
    pub(crate) next_at: UtcMillis,
    pub(crate) attempts: u32,
}

/// What a customer has lived through.
#[derive(Clone, Debug, Default)]
pub(crate) struct Story {
    pub(crate) last_wrote: Option<UtcMillis>,
    pub(crate) last_written_wamid: Option<Wamid>,
    pub(crate) last_received: Option<Wamid>,
    pub(crate) received: u32,
    pub(crate) lines_spoken: usize,
    /// The shop has blocked them.
    pub(crate) blocked: bool,
    /// They have blocked the shop.
    pub(crate) left: bool,
    /// They have switched offers off in WhatsApp itself.
    pub(crate) offers_off: bool,
    /// They have written STOP because of an offer.
    pub(crate) said_stop: bool,
    /// The offers they got in the last seven days.
    pub(crate) offers: Vec<Offered>,
    /// Until when Meta brings them no more offers.
    pub(crate) offers_barred: Option<UtcMillis>,
}

/// An offer (a marketing template) that went to somebody.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Offered {
    pub(crate) at: UtcMillis,
    /// Whether it counts for how many offers a person gets: those inside a window do not (CONTRACT §5).
    pub(crate) counts: bool,
}
