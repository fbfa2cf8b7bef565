//! A message as a chat shows it, and the pages it comes in.

use crate::tables::media::Shown;
use shopbell_model::{ActorId, ConversationId, Delivery, Direction, MessageId, MessageKind, UtcMillis, Wamid};

/// Where a page of messages begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The newest messages.
    Newest,
    /// Older ones than a page that was shown: its `before`.
    Before(String),
    /// Newer ones than a page that was shown: its `after`.
    After(String),
    /// Around one message.
    Around(MessageId),
}

/// A page of messages, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessagePage {
    /// The messages.
    pub messages: Vec<Message>,
    /// Older ones begin here; absent at the beginning of the conversation.
    pub before: Option<String>,
    /// Newer ones begin here; absent at its end.
    pub after: Option<String>,
}

/// A part of a chat's gallery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GalleryPart {
    /// Pictures and films.
    Pictures,
    /// Documents.
    Documents,
    /// Texts in which a link can stand.
    Links,
    /// Voice messages and other sounds.
    Sounds,
    /// Carts the customer sent.
    Orders,
}

/// A page of a part of a chat's gallery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GalleryPage {
    /// The messages, newest first.
    pub messages: Vec<Message>,
    /// Older ones begin here.
    pub next: Option<String>,
}

/// A message as a chat shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The message.
    pub id: MessageId,
    /// Where it belongs.
    pub conversation: ConversationId,
    /// Who spoke.
    pub direction: Direction,
    /// Meta's id.
    pub wamid: Option<Wamid>,
    /// What kind.
    pub kind: MessageKind,
    /// Meta's name of the kind where it is not one of ours.
    pub meta_kind: Option<String>,
    /// Text, caption or title.
    pub body: Option<String>,
    /// The kind's own object as JSON.
    pub payload: Option<String>,
    /// Who caused it.
    pub actor: Option<ActorId>,
    /// When it was written.
    pub at: UtcMillis,
    /// How far it came, when the shop spoke.
    pub delivery: Option<Delivery>,
    /// When Meta sent it on.
    pub sent_at: Option<UtcMillis>,
    /// When it reached the phone.
    pub delivered_at: Option<UtcMillis>,
    /// When it was read.
    pub read_at: Option<UtcMillis>,
    /// When it was listened to.
    pub played_at: Option<UtcMillis>,
    /// When it failed.
    pub failed_at: Option<UtcMillis>,
    /// Meta's error code.
    pub error_code: Option<i32>,
    /// Meta's title of the error.
    pub error_title: Option<String>,
    /// Meta's details of the error.
    pub error_details: Option<String>,
    /// The gate's verdict as JSON.
    pub verdict: Option<String>,
    /// When its writer last changed it.
    pub edited_at: Option<UtcMillis>,
    /// What it said before it was changed, oldest first; nothing of what was taken back.
    pub former: Vec<String>,
    /// When its writer took it back; its words are gone from here.
    pub revoked_at: Option<UtcMillis>,
    /// What it answers.
    pub quote: Option<Quote>,
    /// Reactions that stand now, oldest first.
    pub reactions: Vec<Reaction>,
    /// Its file.
    pub media: Option<Shown>,
    /// The files on the cards of a template, with the card of each, counted from 0.
    pub cards: Vec<(u8, Shown)>,
}

/// What a message answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Meta's id of the quoted message.
    pub wamid: Wamid,
    /// The quoted message, when it is here and was not taken out of the chat.
    pub message: Option<Quoted>,
}

/// A quoted message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The message.
    pub id: MessageId,
    /// Where it belongs.
    pub conversation: ConversationId,
    /// Who spoke.
    pub direction: Direction,
    /// What kind.
    pub kind: MessageKind,
    /// Text, caption or title.
    pub body: Option<String>,
}

/// A reaction that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// The emoji.
    pub emoji: String,
    /// Who reacted.
    pub direction: Direction,
    /// How far a reaction of the shop came.
    pub delivery: Option<Delivery>,
    /// Meta's error code, where it failed.
    pub error_code: Option<i32>,
    /// What the gate said, where it did not let it go; JSON.
    pub verdict: Option<String>,
}
