//! Which chats stand in the inbox as one: what every page of a merged chat and every change told of a part needs to know at
//! once, kept in memory and changed with each commit that merges or separates.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use shopbell_model::ConversationId;
use shopbell_store::tables::conversation::parts;
use shopbell_store::{Store, StoreError};

/// The merged chats and their parts.
#[derive(Debug, Default)]
pub(crate) struct Wholes(RwLock<Groups>);

#[derive(Debug, Default)]
struct Groups {
    /// Each part's merged chat.
    whole: HashMap<ConversationId, ConversationId>,
    /// What stands for a merged chat that was separated since the start: a window may still show it.
    left: HashMap<ConversationId, ConversationId>,
}

impl Wholes {
    /// As the store has them.
    pub(crate) async fn load(store: &Store) -> Result<Self, StoreError> {
        let all = parts::all(&mut *store.read().await?).await?;
        let whole = all.into_iter().map(|one| (one.part, one.whole)).collect();
        Ok(Self(RwLock::new(Groups { whole, left: HashMap::new() })))
    }

    fn read(&self) -> RwLockReadGuard<'_, Groups> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Groups> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The merged chat a part stands in.
    pub(crate) fn whole_of(&self, part: ConversationId) -> Option<ConversationId> {
        self.read().whole.get(&part).copied()
    }

    /// The chat that stands in the inbox for one that a window still shows: the merged chat of a part, what is left of a
    /// separated one, else itself.
    pub(crate) fn now(&self, chat: ConversationId) -> ConversationId {
        let groups = self.read();
        let left = groups.left.get(&chat).copied().unwrap_or(chat);
        groups.whole.get(&left).copied().unwrap_or(left)
    }

    /// The chats whose messages a chat shows: its parts, or itself.
    pub(crate) fn shown_in(&self, chat: ConversationId) -> Vec<ConversationId> {
        let groups = self.read();
        let mut parts: Vec<ConversationId> =
            groups.whole.iter().filter(|(_, whole)| **whole == chat).map(|(part, _)| *part).collect();
        if parts.is_empty() {
            parts.push(chat);
        }
        parts.sort_unstable();
        parts
    }

    /// A part stands in this merged chat from now on, or in none.
    pub(crate) fn set(&self, part: ConversationId, whole: Option<ConversationId>) {
        let mut groups = self.write();
        match whole {
            Some(whole) => groups.whole.insert(part, whole),
            None => groups.whole.remove(&part),
        };
    }

    /// A merged chat is none any more: this stands for it.
    pub(crate) fn end(&self, whole: ConversationId, left: ConversationId) {
        let mut groups = self.write();
        for stood in groups.left.values_mut().filter(|stood| **stood == whole) {
            *stood = left;
        }
        groups.left.insert(whole, left);
    }
}
