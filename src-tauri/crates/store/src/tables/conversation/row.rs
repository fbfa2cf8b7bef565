//! A conversation as the list and the header show it.

use shopbell_model::consent;
use shopbell_model::{
    ContactId, ConversationId, Delivery, Direction, HelperId, LabelId, MessageId, MessageKind, ServiceWindow, UtcMillis,
};

use super::Shelf;

/// A heading within a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// On every shelf: what a person pinned, in the order it was.
    Pinned,
    /// To answer, and the window closes within two hours: soonest first.
    ClosingSoon,
    /// To answer: who waits longest first.
    Next,
    /// To answer, but the window is closed: who waits shortest first.
    Closed,
    /// The other shelves have no headings: newest first.
    Rest,
}

impl Group {
    /// The number a heading goes by in cursors and queries.
    pub(super) const fn tag(self) -> i64 {
        match self {
            Self::ClosingSoon => 0,
            Self::Next => 1,
            Self::Closed => 2,
            Self::Rest => 3,
            Self::Pinned => 4,
        }
    }

    /// The heading of a number.
    pub(super) const fn of_tag(tag: i64) -> Option<Self> {
        match tag {
            0 => Some(Self::ClosingSoon),
            1 => Some(Self::Next),
            2 => Some(Self::Closed),
            3 => Some(Self::Rest),
            4 => Some(Self::Pinned),
            _ => None,
        }
    }
}

/// Who a conversation is with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The contact.
    pub contact: ContactId,
    /// The name the customer gave to WhatsApp.
    pub name: Option<String>,
    /// The public name, without `@`.
    pub username: Option<String>,
    /// E.164, where a phone library accepts it.
    pub phone: Option<String>,
}

/// The last message of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastLine {
    /// The message.
    pub message: MessageId,
    /// Its kind.
    pub kind: MessageKind,
    /// Its text.
    pub text: String,
    /// Who spoke.
    pub direction: Direction,
    /// How far it came, when the shop spoke.
    pub delivery: Option<Delivery>,
    /// When.
    pub at: UtcMillis,
}

/// A conversation as the list and the header show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConversationRow {
    /// The conversation.
    pub id: ConversationId,
    /// Who it is with.
    pub person: Person,
    /// Where it stands in the inbox.
    pub shelf: Shelf,
    /// The heading it stands under.
    pub group: Group,
    /// The last message.
    pub last: Option<LastLine>,
    /// What the customer service window is judged by.
    pub window: ServiceWindow,
    /// When the window closes or closed, as the row says and the list is ordered by; 0 when the customer never wrote.
    pub window_until: UtcMillis,
    /// Since when the customer waits for an answer.
    pub waiting_since: Option<UtcMillis>,
    /// New messages from the customer.
    pub unread: u32,
    /// The first of them.
    pub first_unread: Option<MessageId>,
    /// Messages that did not go.
    pub not_sent: u32,
    /// Messages nobody knows of.
    pub not_sure: u32,
    /// An answer begun and not sent; empty when there is none.
    pub draft: String,
    /// Whether the number is the shop's.
    pub ours: bool,
    /// Put off until then; it stands on no shelf meanwhile.
    pub snoozed_until: Option<UtcMillis>,
    /// Since when it is pinned.
    pub pinned_at: Option<UtcMillis>,
    /// Marked unread by hand.
    pub marked_unread: bool,
    /// Whether the shop has blocked the customer.
    pub blocked: bool,
    /// Who takes care of it.
    pub helper: Option<HelperId>,
    /// The labels it bears.
    pub labels: Vec<LabelId>,
    /// What the customer agreed to and withdrew.
    pub consent: consent::Facts,
    /// Whether something the customer wrote must be read for it.
    pub in_doubt: bool,
    /// Whether its messages do not ring.
    pub quiet: bool,
}

/// A page of the conversation list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConversationPage {
    /// The rows in the order they are shown.
    pub rows: Vec<ConversationRow>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// How many conversations each shelf holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShelfCounts {
    /// To answer.
    pub to_answer: u32,
    /// Waiting.
    pub waiting: u32,
    /// Done.
    pub done: u32,
    /// Put off.
    pub snoozed: u32,
}

/// How many conversations each heading of *To answer* holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupCounts {
    /// Closing soon.
    pub closing_soon: u32,
    /// Next.
    pub next: u32,
    /// Closed.
    pub closed: u32,
}

/// The numbers beside the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Of the shelves.
    pub shelves: ShelfCounts,
    /// Of the headings of *To answer*.
    pub groups: GroupCounts,
}
