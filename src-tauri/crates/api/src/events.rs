//! What the engine broadcasts, as windows hear it.

use shopbell_engine::{Change, Changes};

use crate::dto::Event;

/// Everything that happens from the moment it was made. A listener that is too slow hears [`Event::Lagged`].
pub struct EventStream {
    changes: Changes,
}

impl EventStream {
    pub(crate) fn new(changes: Changes) -> Self {
        Self { changes }
    }

    /// The next event; nothing when the shop is closed. May be dropped while it waits without losing an event.
    pub async fn next(&mut self) -> Option<Event> {
        self.changes.recv().await.map(event)
    }
}

fn event(change: Change) -> Event {
    match change {
        Change::Tags(tags) => Event::Changed { tags: tags.iter().map(ToString::to_string).collect() },
        Change::MessageIn { conversation, message, name, text } => {
            Event::MessageIn { conversation: conversation.0, message: message.0, name, text }
        }
        Change::ClockMoved { now } => Event::ClockMoved { now: now.0 },
        Change::Level { recording, level, length } => Event::Level { recording: recording.0, level, length: length.0 },
        Change::Lagged => Event::Lagged,
    }
}

#[cfg(test)]
mod tests {
    use shopbell_engine::Tag;
    use shopbell_model::{ConversationId, UtcMillis};

    use super::*;

    #[test]
    fn tags_cross_as_the_bindings_write_them() {
        let change = Change::Tags(vec![Tag::Conversations, Tag::Messages(ConversationId(17))]);
        let json = serde_json::to_value(event(change)).unwrap();
        assert_eq!(json, serde_json::json!({"type": "changed", "tags": ["conversations", "messages:17"]}));
        let json = serde_json::to_value(event(Change::ClockMoved { now: UtcMillis(5) })).unwrap();
        assert_eq!(json, serde_json::json!({"type": "clock_moved", "now": 5}));
    }
}
