//! Everything that can change in the practice world: the vocabulary of its file.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use shopbell_model::{Span, UtcMillis, Wamid};

use super::things::{Accepted, BarredName, Credentials, Endpoint, Media, Message, Slot, Template, Upload};
use crate::customers::Customer;
use crate::customers::deeds::Deed;
use crate::limits::{Throughput, Tier};

/// One line of the file: changes that happen together or not at all.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Line {
    /// Grows by one from line to line.
    pub(crate) line: u64,
    /// When, by the practice clock.
    pub(crate) at: UtcMillis,
    /// What.
    pub(crate) changes: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub(crate) enum Change {
    /// The world's first moment.
    Born { credentials: Credentials },
    /// The clock now runs this far ahead of the system.
    ClockMoved { ahead: Span },
    /// A customer beside those every practice shop has.
    CustomerJoined { customer: Customer },
    /// A request that changed something was accepted.
    Accepted { request: Accepted },
    /// The shop sent a message.
    Sent { message: Message },
    /// A customer wrote.
    Wrote { message: Message },
    /// The customer's next line of the script was used.
    LineSpoken { customer: String },
    /// A message's status moved on.
    StatusMoved {
        wamid: Wamid,
        status: String,
        /// As of when; files of older versions do not say.
        #[serde(default)]
        at: Option<UtcMillis>,
    },
    /// Something will happen.
    Planned { plan: u64, due: UtcMillis, deed: Deed },
    /// It happened, or lost its reason.
    Played { plan: u64 },
    /// A webhook waits to be posted.
    WebhookQueued { webhook: u64, at: UtcMillis, account_level: bool, lane: String, body: String },
    /// A post failed.
    WebhookTried { webhook: u64, next_at: UtcMillis },
    /// The receiver answered 200.
    WebhookDelivered { webhook: u64 },
    /// Seven days are over (CONTRACT §9.1).
    WebhookDropped { webhook: u64 },
    /// A file was uploaded.
    MediaStored { media: Media },
    /// A file was deleted.
    MediaDeleted { id: String },
    /// A template was created, edited, or judged.
    TemplateSet { template: Template },
    /// A template was handed in for the first time.
    TemplateMade { at: UtcMillis },
    /// A template was deleted.
    TemplateDeleted { id: String },
    /// A template's name is not given again for a while.
    NameBarred { barred: BarredName },
    /// A resumable upload began, or ended with its handle.
    UploadSet { upload: Upload },
    /// The business profile was changed; the whole of it.
    ProfileSet { profile: Value },
    /// Where webhooks go.
    EndpointSet { slot: Slot, endpoint: Option<Endpoint> },
    /// Whether the app listens to the account.
    Subscribed { on: bool },
    /// The two-step PIN.
    PinSet { pin: String },
    /// Whether the business is verified.
    Verified { on: bool },
    /// Whether the number is registered.
    Registered { on: bool },
    /// The shop blocked a customer, or let them in again.
    Blocked { customer: String, on: bool },
    /// How many people the portfolio may reach in a day.
    TierSet { tier: Tier },
    /// How fast the number may send.
    ThroughputSet { throughput: Throughput },
    /// A template took a place in the day's reach: it went to somebody outside a window.
    Reached { customer: String, at: UtcMillis },
    /// An offer is on its way to somebody; one that counts went outside a window.
    Offered { customer: String, at: UtcMillis, counts: bool },
    /// Somebody gets no more offers for a while.
    OffersBarred { customer: String, until: UtcMillis },
    /// Somebody moved WhatsApp's own switch for offers.
    OffersSwitched { customer: String, on: bool },
    /// Somebody has asked for no more offers.
    SaidStop { customer: String },
    /// Somebody blocked the shop and reported it for a message made of this template.
    Complained { customer: String, template: Option<String>, at: UtcMillis },
    /// A template is tried with `first` people before the rest.
    PacingBegan { template: String, first: u32, since: UtcMillis },
    /// A message of such a template waits.
    Held { template: String, wamid: Wamid },
    /// The trying is over, one way or the other.
    PacingEnded { template: String },
    /// The opening scene was given its live part.
    SceneWentLive,
}
