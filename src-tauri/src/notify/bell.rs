//! When a notification is shown, changed and taken down, and what becomes of an answer written in one. Knows no desktop
//! and no window: both are handed to it.

use std::collections::{HashMap, HashSet, VecDeque};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shopbell_api::dto::{Conversation, Event, Failure, Settings};
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::oneshot;

use super::Desktop;
use super::notice::{self, MOST_LINES, New, Notice};
use crate::language;
use crate::shop::Shop;

/// The window, as far as ringing hangs on it.
pub trait Front: Send + Sync + 'static {
    /// Whether somebody looks at it.
    fn is_in_front(&self) -> bool;
    /// Shows it.
    fn bring_forward(&self);
}

/// What a person did with a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Pressed it: its chat is opened.
    Open {
        /// Which chat.
        chat: i64,
        /// Whether to write there.
        write: bool,
    },
    /// Wrote an answer in it.
    Reply {
        /// To which chat.
        chat: i64,
        /// The id of the command that sends it: the same for the same words in the same notification.
        command: String,
        /// The answer.
        text: String,
        /// The newest message the notification showed when it was written; none where that is not known.
        seen: Option<i64>,
    },
    /// Laid it aside.
    Aside {
        /// Of which chat.
        chat: i64,
    },
}

/// So many answers are remembered: a desktop tells one twice within moments, or never.
const REMEMBERED: usize = 64;

/// What a chat's notification says.
#[derive(Default)]
struct Said {
    /// What was said in the chat, oldest first.
    lines: Vec<String>,
    /// Whether it stands on the desktop in words.
    in_words: bool,
}

/// Rings for the shop.
pub struct Bell<F> {
    shop: Shop,
    front: F,
    desktop: Desktop,
    /// The chats that have a notification of new messages.
    said: HashMap<i64, Said>,
    /// The chats that have one of an answer that could not go and waits in the draft.
    refused: HashSet<i64>,
    /// The commands of the last answers: what became of them is settled.
    settled: VecDeque<String>,
}

impl<F: Front> Bell<F> {
    pub fn new(shop: Shop, front: F, desktop: Desktop) -> Self {
        Self { shop, front, desktop, said: HashMap::new(), refused: HashSet::new(), settled: VecDeque::new() }
    }

    /// Runs until it is told to end, or nobody tells of the shop any more; then no notification is left.
    pub async fn watch(mut self, mut events: broadcast::Receiver<Event>, mut end: oneshot::Receiver<()>) {
        loop {
            tokio::select! {
                _ = &mut end => break,
                event = events.recv() => match event {
                    Ok(event) => self.heard(event).await,
                    Err(RecvError::Lagged(_)) => self.look_again().await,
                    Err(RecvError::Closed) => break,
                },
                deed = self.desktop.next() => self.done(deed).await,
            }
        }
        self.desktop.close_all().await;
    }

    async fn heard(&mut self, event: Event) {
        match event {
            Event::MessageIn { conversation, message, name, text } if !self.front.is_in_front() => {
                self.ring(conversation, message, name.as_deref(), text).await;
            }
            Event::Changed { tags } => {
                let told = tags.iter().filter_map(|tag| tag.strip_prefix("conversation:")?.parse::<i64>().ok());
                let told: Vec<i64> = told.filter(|chat| self.stands(*chat)).collect();
                for chat in told {
                    self.look(chat).await;
                }
                if tags.iter().any(|tag| tag == "settings") {
                    self.obey().await;
                }
            }
            // What was missed can no longer ring; what was read meanwhile goes.
            Event::Lagged => self.look_again().await,
            _ => {}
        }
    }

    async fn ring(&mut self, chat: i64, message: i64, name: Option<&str>, text: String) {
        let Some(settings) = self.settings().await.filter(|settings| settings.notify) else { return };
        // Read already, here or at another window.
        let Some(now) = self.conversation(chat).await.filter(|now| now.unread > 0 && !now.marks.quiet) else { return };
        let said = self.said.entry(chat).or_default();
        said.lines.push(text);
        if said.lines.len() > MOST_LINES {
            said.lines.remove(0);
        }
        said.in_words = settings.notify_words;
        let words = language::chosen(settings.language);
        let new = New { name, unread: now.unread, lines: &said.lines, shows_words: settings.notify_words, message };
        let notice = notice::of_messages(&words, &new);
        self.refused.remove(&chat);
        self.show(chat, &notice).await;
    }

    fn stands(&self, chat: i64) -> bool {
        self.said.contains_key(&chat) || self.refused.contains(&chat)
    }

    /// What may no longer be shown goes, also where it stands already.
    async fn obey(&mut self) {
        let Some(settings) = self.settings().await else { return };
        let over = |said: &Said| !settings.notify || (!settings.notify_words && said.in_words);
        let gone: Vec<i64> = self.said.iter().filter(|(_, said)| over(said)).map(|(chat, _)| *chat).collect();
        for chat in gone {
            self.take_down(chat).await;
        }
    }

    async fn take_down(&mut self, chat: i64) {
        self.said.remove(&chat);
        self.refused.remove(&chat);
        self.desktop.close(chat).await;
    }

    async fn show(&mut self, chat: i64, notice: &Notice) {
        if let Err(error) = self.desktop.show(chat, notice).await {
            tracing::warn!(%error, "the notification could not be shown");
        }
    }

    async fn look_again(&mut self) {
        let all: HashSet<i64> = self.said.keys().chain(&self.refused).copied().collect();
        for chat in all {
            self.look(chat).await;
        }
        self.obey().await;
    }

    /// Takes a chat's notification down once nothing in it is new, or the chat shall be silent.
    async fn look(&mut self, chat: i64) {
        let unread = self.ask::<Conversation>("conversation", json!({ "conversation": chat })).await;
        // A chat that became part of another rings there from now on.
        let over = match unread {
            Ok(now) => now.unread == 0 || now.id != chat || now.marks.quiet,
            Err(Failure::NotFound { .. }) => true,
            Err(_) => false,
        };
        if over {
            self.take_down(chat).await;
        }
    }

    async fn done(&mut self, deed: Deed) {
        match deed {
            Deed::Open { chat, write } => {
                self.front.bring_forward();
                self.shop.tell(Event::OpenChat { conversation: chat, write });
            }
            Deed::Aside { chat } => {
                self.said.remove(&chat);
                self.refused.remove(&chat);
            }
            Deed::Reply { chat, command, text, seen } => self.reply(chat, command, text, seen).await,
        }
    }

    /// Sends an answer; what the notification showed is read with it. What cannot go becomes the chat's draft, and a
    /// notification says why.
    async fn reply(&mut self, chat: i64, command: String, text: String, seen: Option<i64>) {
        // Told twice it is settled: what could not go the first time is kept, and must not go as well.
        if text.trim().is_empty() || self.settled.contains(&command) {
            return;
        }
        self.settled.push_back(command.clone());
        if self.settled.len() > REMEMBERED {
            self.settled.pop_front();
        }
        self.take_down(chat).await;
        let settings = self.settings().await;
        let hold = settings.as_ref().is_some_and(|settings| settings.take_back);
        let request = json!({ "command_id": command, "conversation": chat, "text": text, "hold": hold });
        let why = match self.ask::<Value>("send_text", request).await {
            Ok(_) => return self.read(chat, &command, seen).await,
            Err(why) => why,
        };
        tracing::info!(code = why.code(), "an answer from a notification could not go");
        let keep = json!({ "command_id": format!("{command}-kept"), "conversation": chat, "text": text });
        let kept = self.ask::<Value>("keep_words", keep).await;
        if kept.is_ok() {
            self.shop.tell(Event::WordsBack { conversation: chat, text: text.clone() });
        }
        let name = self.conversation(chat).await.and_then(|now| now.person.name);
        let words = language::chosen(settings.map_or(shopbell_api::dto::Language::System, |all| all.language));
        let lost = kept.is_err().then_some(text.as_str());
        if lost.is_none() {
            self.refused.insert(chat);
        }
        self.show(chat, &notice::of_refusal(&words, name.as_deref(), why.kind(), lost)).await;
    }

    /// Who answered has read what the answer was to, and nothing that came since.
    async fn read(&self, chat: i64, command: &str, seen: Option<i64>) {
        let Some(message) = seen else { return };
        let request = json!({ "command_id": format!("{command}-read"), "conversation": chat, "up_to": message });
        if let Err(error) = self.ask::<Value>("mark_read", request).await {
            tracing::warn!(%error, "an answered chat could not be marked as read");
        }
    }

    async fn settings(&self) -> Option<Settings> {
        self.ask("settings", json!({})).await.ok()
    }

    async fn conversation(&self, chat: i64) -> Option<Conversation> {
        self.ask("conversation", json!({ "conversation": chat })).await.ok()
    }

    async fn ask<A: DeserializeOwned>(&self, command: &str, payload: Value) -> Result<A, Failure> {
        let answer = self.shop.call(command, payload).await?;
        serde_json::from_str(answer.get()).map_err(|error| Failure::Internal { problem: error.to_string() })
    }
}

#[cfg(test)]
mod tests;
