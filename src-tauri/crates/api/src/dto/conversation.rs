//! The conversation list, a conversation's header, its window and its draft.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Delivery, Direction, Marks, MessageKind};

/// Which third of the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// The customer spoke last.
    ToAnswer,
    /// The shop spoke last.
    Waiting,
    /// A person said it is done; a new message from the customer brings it back.
    Done,
}

/// A heading within a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// On every shelf first: what a person pinned.
    Pinned,
    /// To answer, and the window closes within two hours: soonest first.
    ClosingSoon,
    /// To answer: who waits longest first.
    Next,
    /// To answer, but only a template can go.
    Closed,
    /// On the other shelves there are no headings: newest first.
    Rest,
}

/// Asks for a page of the conversation list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListConversations {
    /// Which shelf.
    pub shelf: Shelf,
    /// `next` of the page before; absent for the first page.
    #[ts(optional)]
    #[serde(default)]
    pub cursor: Option<String>,
    /// Rows wanted, 1 to 200.
    pub limit: u32,
}

/// A page of the conversation list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConversationPage {
    /// The rows in the order they are shown.
    pub rows: Vec<ConversationRow>,
    /// Where the next page begins; absent on the last.
    pub next: Option<String>,
    /// How many conversations each shelf holds.
    pub counts: ShelfCounts,
    /// How many conversations each heading of *To answer* holds.
    pub groups: GroupCounts,
}

/// How many conversations each shelf holds.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct ShelfCounts {
    /// To answer.
    pub to_answer: u32,
    /// Waiting.
    pub waiting: u32,
    /// Done.
    pub done: u32,
    /// Put off until later: on no shelf meanwhile.
    pub snoozed: u32,
}

/// How many conversations each heading of *To answer* holds.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct GroupCounts {
    /// Closing soon.
    pub closing_soon: u32,
    /// Next.
    pub next: u32,
    /// Closed.
    pub closed: u32,
}

/// One line of the conversation list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConversationRow {
    /// The conversation.
    #[ts(type = "number")]
    pub id: i64,
    /// Who it is with.
    pub person: Person,
    /// The heading it stands under.
    pub group: Group,
    /// The last message; absent in a conversation nobody has spoken in.
    pub last: Option<LastLine>,
    /// New messages from the customer.
    pub unread: u32,
    /// The customer service window.
    pub window: Window,
    /// Something that went wrong and still needs a person.
    pub trouble: RowTrouble,
    /// An answer begun and not sent; its first line.
    pub draft: Option<String>,
    /// What a person made of it.
    pub marks: Marks,
}

/// Something in a conversation that still needs a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowTrouble {
    /// Nothing.
    None,
    /// A message did not go.
    NotSent,
    /// Nobody knows whether a message went.
    NotSure,
}

/// A customer as a row or a header shows one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Person {
    /// The contact.
    #[ts(type = "number")]
    pub contact: i64,
    /// Name, else `@username`, else the phone number; absent when nothing is known.
    pub name: Option<String>,
    /// One or two letters for the tile; empty when there is no letter.
    pub initials: String,
    /// Which of the six quiet tints, 1 to 6; the same for this contact everywhere.
    pub tint: u8,
    /// The phone number as people write it, where one is known.
    pub phone: Option<String>,
    /// The public name, without `@`.
    pub username: Option<String>,
}

/// The last message of a conversation in one line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LastLine {
    /// What kind of message.
    pub kind: MessageKind,
    /// Its text, caption or title, cut to 200 characters; empty when the kind has none.
    pub text: String,
    /// Who spoke.
    pub direction: Direction,
    /// The tick, when the shop spoke.
    pub delivery: Option<Delivery>,
    /// When, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
}

/// The customer service window of a conversation: whether free-form messages may go, and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Window {
    /// Judged now.
    pub state: WindowState,
    /// When it closes or closed, UTC milliseconds; absent when the customer never wrote.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
    /// When the state next changes by itself, UTC milliseconds: a view that shows it reads again then.
    #[ts(type = "number | null")]
    pub changes_at: Option<i64>,
    /// While a free entry point is open (the customer came from an ad): until when messages cost nothing, UTC
    /// milliseconds. It does not open the window for free-form messages (CONTRACT §6).
    #[ts(type = "number | null")]
    pub free_until: Option<i64>,
}

/// State of the customer service window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WindowState {
    /// Free-form messages may go.
    Open,
    /// Free-form messages may go for less than two hours more.
    Closing,
    /// Only a template may go.
    Closed,
    /// The customer never wrote: only a template may go.
    Never,
}

/// Lengths the views draw rings with.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WindowRules {
    /// Length of the customer service window in milliseconds.
    #[ts(type = "number")]
    pub service: i64,
    /// Length of a free entry point in milliseconds.
    #[ts(type = "number")]
    pub entry_point: i64,
}

/// Asks for one conversation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetConversation {
    /// Which.
    #[ts(type = "number")]
    pub conversation: i64,
}

/// A conversation as its header and composer show it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Conversation {
    /// The conversation.
    #[ts(type = "number")]
    pub id: i64,
    /// Who it is with.
    pub person: Person,
    /// Which shelf it stands on.
    pub shelf: Shelf,
    /// What a person made of it.
    pub marks: Marks,
    /// The customer service window.
    pub window: Window,
    /// What may be written now.
    pub composer: Composer,
    /// An answer begun and not sent; empty when there is none.
    pub draft: String,
    /// New messages from the customer.
    pub unread: u32,
    /// The first unread message, to draw the line above.
    #[ts(type = "number | null")]
    pub first_unread: Option<i64>,
    /// When the customer first wrote, UTC milliseconds.
    #[ts(type = "number | null")]
    pub customer_since: Option<i64>,
    /// The last time a text that goes later may be given, UTC milliseconds; absent while the window is closed: then it
    /// waits for the customer's next word.
    #[ts(type = "number | null")]
    pub last_time: Option<i64>,
}

/// What may be written in a conversation now, as the gate judges it. Judged again when a message goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "mode", rename_all = "snake_case")]
pub enum Composer {
    /// Anything.
    Free,
    /// Nothing: the shop has blocked this customer.
    Blocked,
    /// Only a template.
    TemplateOnly {
        /// Why.
        reason: TemplateOnlyReason,
    },
}

/// Why only a template may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateOnlyReason {
    /// The window closed.
    WindowClosed,
    /// The customer never wrote.
    NeverWrote,
}

/// Keeps an answer that is begun and not sent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Where.
    #[ts(type = "number")]
    pub conversation: i64,
    /// The whole draft; empty removes it.
    pub text: String,
}

/// Keeps words that were written outside the window and could not go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepWords {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Where.
    #[ts(type = "number")]
    pub conversation: i64,
    /// The words; they are put before what the draft holds.
    pub text: String,
}

/// Puts a conversation on the *Done* shelf or takes it back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetDone {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Done, or not.
    pub done: bool,
}

/// Says that a person has seen the conversation up to a message; the customer gets the read ticks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkRead {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub conversation: i64,
    /// The newest message seen.
    #[ts(type = "number")]
    pub up_to: i64,
}
