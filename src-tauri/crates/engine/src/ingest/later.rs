//! What many events of one transaction do together at its end, because together it costs little more than once: marking
//! bodies as applied, making messages findable, and counting what came late. And what one event read that the next may use.

use std::collections::HashSet;

use shopbell_model::{ConversationId, JournalId, MessageId, PhoneNumberId};
use shopbell_store::journal;
use shopbell_store::search::{self, Entry};
use shopbell_store::tables::erasure;
use shopbell_store::tables::number::Number;
use shopbell_store::{SqliteConnection, StoreError};

use super::READER;
use super::absence::{self, Late};

/// Belongs to one transaction: nobody else writes while it lasts, and it goes when the transaction is taken back.
#[derive(Default)]
pub(super) struct Later {
    applied: Vec<JournalId>,
    findable: Vec<Entry>,
    late: Vec<Late>,
    number: Option<(PhoneNumberId, Number)>,
    /// Bodies that tell of somebody who was erased. Their events may be applied in another transaction than their end.
    forgotten: HashSet<JournalId>,
}

impl Later {
    /// With the bodies that transactions before this one found.
    pub(super) fn with(forgotten: HashSet<JournalId>) -> Self {
        Self { forgotten, ..Self::default() }
    }

    /// Nothing of a body is kept once it is applied.
    pub(super) fn forget(&mut self, id: JournalId) {
        self.forgotten.insert(id);
    }

    /// A body is applied, and nothing is to be said of it.
    pub(super) fn mark_applied(&mut self, id: JournalId) {
        self.applied.push(id);
    }

    /// A new message becomes findable by its text.
    pub(super) fn index(&mut self, message: MessageId, conversation: ConversationId, text: &str) {
        self.findable.extend(Entry::new(message, conversation, text));
    }

    /// A message came that was written long before.
    pub(super) fn came_late(&mut self, late: Late) {
        self.late.push(late);
    }

    /// The number last remembered, if it is this one.
    pub(super) fn number(&self, id: &PhoneNumberId) -> Option<Number> {
        self.number.as_ref().filter(|(known, _)| known == id).map(|(_, number)| *number)
    }

    /// Remembers a number for the events that follow.
    pub(super) fn remember_number(&mut self, id: &PhoneNumberId, number: Number) {
        self.number = Some((id.clone(), number));
    }

    /// Makes findable what waits for it. Comes before any event that may change, move or remove a message.
    pub(super) async fn index_now(&mut self, tx: &mut SqliteConnection) -> Result<(), StoreError> {
        let findable = std::mem::take(&mut self.findable);
        search::index_messages(tx, &findable).await
    }

    /// Does everything that is left.
    pub(super) async fn done(mut self, tx: &mut SqliteConnection) -> Result<HashSet<JournalId>, StoreError> {
        self.index_now(&mut *tx).await?;
        absence::count(&mut *tx, &self.late).await?;
        journal::mark_all_applied(tx, &self.applied, READER).await?;
        let (applied, waiting): (HashSet<_>, HashSet<_>) =
            self.forgotten.into_iter().partition(|id| self.applied.contains(id));
        for id in applied {
            erasure::forget_late(tx, id).await?;
        }
        Ok(waiting)
    }
}
