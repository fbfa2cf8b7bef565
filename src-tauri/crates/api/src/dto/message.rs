//! The messages of a conversation and what a person writes there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Content, Referral};

/// Who spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The customer.
    In,
    /// The shop.
    Out,
}

/// What kind of message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are Meta's own kinds")]
pub enum MessageKind {
    Text,
    Image,
    Video,
    Audio,
    Voice,
    Document,
    Sticker,
    Location,
    Contacts,
    /// A tapped template button.
    Button,
    /// A tapped reply button, a chosen list row or a filled form.
    Interactive,
    Order,
    Template,
    System,
    Edit,
    Revoke,
    /// Meta says it cannot deliver this kind.
    Unsupported,
    /// Shopbell does not know this kind yet. It is kept.
    Unknown,
}

/// How far an outgoing message came. Only moves forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Written, waits to go.
    Queued,
    /// On its way to Meta.
    Sending,
    /// Asked, and the answer was lost: nobody knows whether it went.
    Unknown,
    /// Meta took it.
    Accepted,
    /// Meta sent it on.
    Sent,
    /// It did not go.
    Failed,
    /// It is on the customer's phone.
    Delivered,
    /// The customer read it.
    Read,
    /// The customer listened to it.
    Played,
}

/// Where a page of messages begins.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "snake_case", deny_unknown_fields)]
pub enum Anchor {
    /// The newest messages.
    Newest,
    /// Older ones than a page that was shown.
    Before {
        /// `before` of that page.
        cursor: String,
    },
    /// Newer ones than a page that was shown.
    After {
        /// `after` of that page.
        cursor: String,
    },
    /// Around one message, for a jump from search or a quote.
    Around {
        /// The message in the middle.
        #[ts(type = "number")]
        message: i64,
    },
}

/// Asks for a page of messages.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListMessages {
    /// Of which conversation.
    #[ts(type = "number")]
    pub conversation: i64,
    /// From where.
    pub from: Anchor,
    /// Messages wanted, 1 to 200.
    pub limit: u32,
}

/// A page of messages, oldest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MessagePage {
    /// The messages.
    pub messages: Vec<Message>,
    /// Older ones begin here; absent at the beginning of the conversation.
    pub before: Option<String>,
    /// Newer ones begin here; absent at the end of the conversation.
    pub after: Option<String>,
}

/// One message as the chat shows it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Message {
    /// The message.
    #[ts(type = "number")]
    pub id: i64,
    /// Who spoke.
    pub direction: Direction,
    /// What kind.
    pub kind: MessageKind,
    /// Meta's name of the kind, where `kind` is `unknown` or `unsupported`.
    pub meta_kind: Option<String>,
    /// Text, caption or title.
    pub text: Option<String>,
    /// What it says beside its text.
    pub content: Content,
    /// When it was written, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// When its writer last changed it, UTC milliseconds.
    #[ts(type = "number | null")]
    pub edited_at: Option<i64>,
    /// What it said before it was changed, oldest first; nothing of what was taken back.
    pub before: Vec<String>,
    /// The ad or post it came from.
    pub referral: Option<Referral>,
    /// What it answers.
    pub quote: Option<Quote>,
    /// Reactions that stand now.
    pub reactions: Vec<Reaction>,
    /// Its file, when it carries one.
    pub media: Option<super::Media>,
    /// Ticks of an outgoing message.
    pub ticks: Option<Ticks>,
    /// Why an outgoing message did not go, or that nobody knows.
    pub trouble: Option<Trouble>,
    /// Whether the shop wrote it in WhatsApp's own app, on the phone with the same number.
    pub from_phone: bool,
    /// Whether a person must read it: it may ask to stop.
    pub in_doubt: bool,
}

/// What a message answers.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Quote {
    /// The quoted message, when the shop has it.
    #[ts(type = "number | null")]
    pub message: Option<i64>,
    /// Who spoke there.
    pub direction: Option<Direction>,
    /// What kind it is.
    pub kind: Option<MessageKind>,
    /// Its text, cut to 200 characters.
    pub text: Option<String>,
}

/// A reaction that stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reaction {
    /// The emoji.
    pub emoji: String,
    /// Who reacted.
    pub direction: Direction,
    /// How far a reaction of the shop came.
    pub delivery: Option<Delivery>,
    /// Why it did not go, where it did not.
    pub trouble: Option<Trouble>,
}

/// How far an outgoing message came, and when. Times are UTC milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ticks {
    /// How far.
    pub delivery: Delivery,
    /// When Meta sent it on.
    #[ts(type = "number | null")]
    pub sent_at: Option<i64>,
    /// When it reached the phone.
    #[ts(type = "number | null")]
    pub delivered_at: Option<i64>,
    /// When it was read.
    #[ts(type = "number | null")]
    pub read_at: Option<i64>,
    /// When it was listened to.
    #[ts(type = "number | null")]
    pub played_at: Option<i64>,
}

/// Why a message did not go and what a person can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Trouble {
    /// The reason; the catalogue has a sentence for each.
    pub reason: TroubleReason,
    /// What a person can do, best first.
    pub remedies: Vec<Remedy>,
    /// Where a person goes on from here; nothing where the sentence says all there is to do.
    pub step: Option<NextStep>,
    /// What Meta said itself, where nobody here knows the code.
    pub said: Option<String>,
    /// Code for support: Meta's number, or Shopbell's own with `SB-`.
    pub code: String,
}

/// Why a message did not go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TroubleReason {
    /// The window closed before it went.
    WindowClosed,
    /// Nobody knows whether it went.
    NotSure,
    /// The number is not on WhatsApp or cannot get this message now.
    NotReachable,
    /// The customer asked to stop.
    AskedToStop,
    /// The shop has blocked the customer.
    Blocked,
    /// Customers get so many offers from all shops together and no more, and this one has them for now.
    HeldBack,
    /// Too many messages at once; tried for long enough.
    TooFast,
    /// The access token.
    Token,
    /// Something about the account that has no sentence of its own.
    Account,
    /// Meta did not accept the message as it was written.
    NotAccepted,
    /// The message quoted or reacted to is gone or too old.
    TargetGone,
    /// The template is in review, was rejected or is not usable for another reason.
    TemplateNotApproved,
    /// Meta pauses the template for some hours.
    TemplatePaused,
    /// Meta has switched the template off for good.
    TemplateDisabled,
    /// Meta does not have the template any more.
    TemplateGone,
    /// The template became another since the message was written.
    TemplateChanged,
    /// With what was filled in the template is too long.
    TemplateTooLong,
    /// Something that was filled in is not allowed there.
    TemplateFormat,
    /// Meta had a fault of its own.
    MetaFault,
    /// It was to go to the shop's own number.
    OwnNumber,
    /// Meta's test number writes only to the numbers on its list.
    TestNumber,
    /// Meta does not let this shop write to people in that country.
    Country,
    /// Meta tries out on this customer what happens without offers.
    Experiment,
    /// The customer's WhatsApp was set up anew, and whether it is still they is not known.
    IdentityChanged,
    /// What was to go needs a phone number, and only Meta's id of the customer is known.
    NeedsNumber,
    /// Too many messages to one customer in a short time; tried for long enough.
    TooManyToOne,
    /// Customers block or report what comes from this number, so Meta limits it.
    LowQuality,
    /// Meta limits the shop because templates were handed in under a wrong category.
    TemplatesMisused,
    /// Meta is still getting the template ready.
    TemplateSyncing,
    /// The form behind the template's button cannot be used now.
    FormBlocked,
    /// Meta takes this template only by another way than the one Shopbell sends by.
    OtherWay,
    /// WhatsApp could not take the file.
    FileRefused,
    /// The file lies on this computer no more, or cannot be read.
    FileLost,
    /// The access token lacks a permission.
    Permission,
    /// Meta has locked the account, or holds it back for breaking a policy.
    AccountLocked,
    /// Meta wants a way to pay, or an agreement to its terms of payment.
    Payment,
    /// The name customers see is not approved.
    DisplayName,
    /// The number is not registered for the Cloud API, or not any more.
    NotRegistered,
    /// Meta is working on the shop's number.
    Maintenance,
}

/// Where a person goes on from a message that did not go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// To choose a template in the same chat.
    ChooseTemplate,
    /// To the studio.
    Templates,
    /// To the connection.
    Connection,
}

/// What a person can do about a message that did not go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Send it once more.
    SendAgain,
    /// Say that it arrived.
    ItArrived,
    /// Take it out of the chat.
    Remove,
}

/// Writes a text message to the customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendText {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// To whom.
    #[ts(type = "number")]
    pub conversation: i64,
    /// 1 to 4096 characters.
    pub text: String,
    /// The message it answers.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub quote: Option<i64>,
    /// Whether it waits five seconds, so that it can be taken back.
    #[ts(optional)]
    #[serde(default)]
    pub hold: Option<bool>,
}

/// A message that now stands in the outbox.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Queued {
    /// The message.
    #[ts(type = "number")]
    pub message: i64,
}

/// Reacts to a message, or takes the reaction back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct React {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// To which message.
    #[ts(type = "number")]
    pub message: i64,
    /// One emoji; empty takes the reaction back, and where nothing may go now puts away one that failed.
    pub emoji: String,
}

/// Does one of the remedies a message in trouble offers.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Remedied {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which message.
    #[ts(type = "number")]
    pub message: i64,
    /// What to do.
    pub remedy: Remedy,
}
