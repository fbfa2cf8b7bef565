//! What the shop tells every open window without being asked. Whoever listens too slowly is told that it missed some.

use std::collections::BTreeSet;
use std::fmt;

use shopbell_model::{ConversationId, ExportId, MessageId, RecordingId, Span, UtcMillis};
use tokio::sync::broadcast;

use crate::wholes::Wholes;

/// Changes a slow listener may fall behind before it is told to read everything again.
const BACKLOG: usize = 1024;

/// Something that reads show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// The conversation list.
    Conversations,
    /// One conversation's header and composer.
    Conversation(ConversationId),
    /// One conversation's messages.
    Messages(ConversationId),
    /// The frame of the window.
    Shop,
    /// The settings.
    Settings,
    /// The connection page.
    Connection,
    /// The practice shop's customers and clock.
    Practice,
    /// The labels there are.
    Labels,
    /// The people at the counter.
    Counter,
    /// The notes on a chat.
    Notes(ConversationId),
    /// The quick replies.
    QuickReplies,
    /// What goes later.
    Later,
    /// The stickers the shop keeps.
    Stickers,
    /// A chat's recording.
    Recording(ConversationId),
    /// The templates there are.
    Templates,
    /// Files of people.
    Imports,
    /// The people the shop knows, what is written down of them, and their lists.
    People,
    /// People who may be one.
    Alike,
    /// An export of people.
    Export(ExportId),
    /// People who are being erased, and the receipts.
    Erasures,
    /// How long things are kept, and what went.
    Retention,
    /// The price lists, and what messages cost.
    Prices,
    /// Copies of the shop.
    Backup,
    /// Campaigns, and what Meta says of quality and limits.
    Campaigns,
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Conversations => f.write_str("conversations"),
            Self::Conversation(id) => write!(f, "conversation:{id}"),
            Self::Messages(id) => write!(f, "messages:{id}"),
            Self::Shop => f.write_str("shop"),
            Self::Settings => f.write_str("settings"),
            Self::Connection => f.write_str("connection"),
            Self::Practice => f.write_str("practice"),
            Self::Labels => f.write_str("labels"),
            Self::Counter => f.write_str("counter"),
            Self::Notes(id) => write!(f, "notes:{id}"),
            Self::QuickReplies => f.write_str("quick_replies"),
            Self::Later => f.write_str("later"),
            Self::Stickers => f.write_str("stickers"),
            Self::Recording(id) => write!(f, "recording:{id}"),
            Self::Templates => f.write_str("templates"),
            Self::People => f.write_str("people"),
            Self::Alike => f.write_str("alike"),
            Self::Imports => f.write_str("imports"),
            Self::Export(id) => write!(f, "export:{id}"),
            Self::Erasures => f.write_str("erasures"),
            Self::Retention => f.write_str("retention"),
            Self::Prices => f.write_str("prices"),
            Self::Backup => f.write_str("backup"),
            Self::Campaigns => f.write_str("campaigns"),
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Whoever shows one of these reads again.
    Tags(Vec<Tag>),
    /// A customer's message came in: ring.
    MessageIn {
        /// The conversation.
        conversation: ConversationId,
        /// The message.
        message: MessageId,
        /// Who wrote.
        name: Option<String>,
        /// The text in one line, cut; empty when the kind has none.
        text: String,
    },
    /// The shop's clock was moved.
    ClockMoved {
        /// What time it is now.
        now: UtcMillis,
    },
    /// The microphone hears. Told some seven times a second while a recording runs.
    Level {
        /// For which recording.
        recording: RecordingId,
        /// How loud, in per cent.
        level: u8,
        /// How long the recording is.
        length: Span,
    },
    /// Changes were missed: read again whatever is shown.
    Lagged,
}

/// Where changes are heard.
pub struct Changes(broadcast::Receiver<Change>);

impl Changes {
    /// The next change; `None` when the shop is gone.
    pub async fn recv(&mut self) -> Option<Change> {
        match self.0.recv().await {
            Ok(change) => Some(change),
            Err(broadcast::error::RecvError::Lagged(_)) => Some(Change::Lagged),
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}

/// Where changes are told.
pub(crate) struct Broadcast(broadcast::Sender<Change>);

impl Broadcast {
    pub(crate) fn new() -> Self {
        Self(broadcast::Sender::new(BACKLOG))
    }

    pub(crate) fn subscribe(&self) -> Changes {
        Changes(self.0.subscribe())
    }

    /// Nobody listening is no fault.
    pub(crate) fn send(&self, change: Change) {
        let _ = self.0.send(change);
    }

    /// Tags first: whoever rings can already read.
    pub(crate) fn publish(&self, news: News) {
        if !news.tags.is_empty() {
            self.send(Change::Tags(news.tags.into_iter().collect()));
        }
        for change in news.rings {
            self.send(change);
        }
    }
}

/// What a write changed, gathered inside it and told once it is committed.
#[derive(Debug, Default)]
pub(crate) struct News {
    tags: BTreeSet<Tag>,
    rings: Vec<Change>,
    files: bool,
    regrouped: Vec<(ConversationId, Option<ConversationId>)>,
    ended: Vec<(ConversationId, ConversationId)>,
    out: bool,
    templates: bool,
    campaigns: bool,
    standing: bool,
}

impl News {
    pub(crate) fn touch(&mut self, tag: Tag) {
        self.tags.insert(tag);
    }

    /// Everything that shows this conversation, its messages apart.
    pub(crate) fn touch_conversation(&mut self, id: ConversationId) {
        self.touch(Tag::Conversation(id));
        self.touch(Tag::Conversations);
    }

    pub(crate) fn ring(&mut self, change: Change) {
        self.rings.push(change);
    }

    /// A part stands in this merged chat from now on, or in none.
    pub(crate) fn regroup(&mut self, part: ConversationId, whole: Option<ConversationId>) {
        self.regrouped.push((part, whole));
    }

    /// A merged chat is none any more: this stands for it.
    pub(crate) fn end_whole(&mut self, whole: ConversationId, left: ConversationId) {
        self.ended.push((whole, left));
    }

    /// What is told of a part is told of the merged chat it stands in.
    pub(crate) fn tell_wholes(&mut self, wholes: &Wholes) {
        for (part, whole) in self.regrouped.drain(..) {
            wholes.set(part, whole);
        }
        for (whole, left) in self.ended.drain(..) {
            wholes.end(whole, left);
        }
        let told = self.tags.iter().filter_map(|tag| match *tag {
            Tag::Conversation(id) => wholes.whole_of(id).map(Tag::Conversation),
            Tag::Messages(id) => wholes.whole_of(id).map(Tag::Messages),
            Tag::Notes(id) => wholes.whole_of(id).map(Tag::Notes),
            Tag::Recording(id) => wholes.whole_of(id).map(Tag::Recording),
            _ => None,
        });
        let told: Vec<Tag> = told.collect();
        self.tags.extend(told);
        for ring in &mut self.rings {
            if let Change::MessageIn { conversation, .. } = ring {
                *conversation = wholes.whole_of(*conversation).unwrap_or(*conversation);
            }
        }
    }

    /// A file waits to be fetched.
    pub(crate) fn files_wait(&mut self) {
        self.files = true;
    }

    /// Whether a file waits to be fetched.
    pub(crate) fn has_files(&self) -> bool {
        self.files
    }

    /// Something was put into the outbox.
    pub(crate) fn goes_out(&mut self) {
        self.out = true;
    }

    /// Whether something was put into the outbox.
    pub(crate) fn has_outgoing(&self) -> bool {
        self.out
    }

    /// What is known of the templates may be out of date.
    pub(crate) fn templates_doubted(&mut self) {
        self.touch(Tag::Templates);
        self.templates = true;
    }

    /// Whether what is known of the templates may be out of date.
    pub(crate) fn doubts_templates(&self) -> bool {
        self.templates
    }

    /// A message of a campaign came further. It is told with others of its kind and not by itself: a campaign moves many times a
    /// second.
    pub(crate) fn campaign_moved(&mut self) {
        self.campaigns = true;
    }

    /// Whether a message of a campaign came further.
    pub(crate) fn moves_campaigns(&self) -> bool {
        self.campaigns
    }

    /// What Meta says of the number may be another by now.
    pub(crate) fn standing_doubted(&mut self) {
        self.standing = true;
    }

    /// Whether what Meta says of the number may be another by now.
    pub(crate) fn doubts_standing(&self) -> bool {
        self.standing
    }

    /// A conversation's row changed, so its window may have.
    pub(crate) fn touches_windows(&self) -> bool {
        self.tags.contains(&Tag::Conversations)
    }

    pub(crate) fn append(&mut self, other: Self) {
        self.tags.extend(other.tags);
        self.rings.extend(other.rings);
        self.files |= other.files;
        self.regrouped.extend(other.regrouped);
        self.ended.extend(other.ended);
        self.out |= other.out;
        self.templates |= other.templates;
        self.campaigns |= other.campaigns;
        self.standing |= other.standing;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_named_as_the_door_names_them() {
        assert_eq!(Tag::Conversation(ConversationId(17)).to_string(), "conversation:17");
        assert_eq!(Tag::Messages(ConversationId(17)).to_string(), "messages:17");
        assert_eq!(Tag::Conversations.to_string(), "conversations");
    }

    #[tokio::test]
    async fn who_listens_too_slowly_is_told() {
        let broadcast = Broadcast::new();
        let mut slow = broadcast.subscribe();
        for _ in 0..=BACKLOG {
            broadcast.send(Change::Tags(vec![Tag::Shop]));
        }
        assert_eq!(slow.recv().await, Some(Change::Lagged), "what was missed must be said, not passed over");
        assert_eq!(slow.recv().await, Some(Change::Tags(vec![Tag::Shop])), "and then it goes on");
    }
}
