//! What can be told to a shop through the day: putting off, pins, labels, helpers, notes and quick replies.

use shopbell_model::{
    CommandId, ConversationId, HelperId, LabelId, LaterId, MessageId, NoteId, QuickReplyId, Span, UtcMillis,
};

use super::Shop;
use crate::counter::{self, Counter};
use crate::error::EngineError;
use crate::inbox::{self, ChatNote, ConversationPage, Filter, Label, MergePreview, MergedPart, NotGone};
use crate::later::{self, Waits};
use crate::outbox::{self, TakenBack};
use crate::quick_replies::{self, Filled};

impl Shop {
    /// A page of the conversations of all shelves that a filter lets through.
    ///
    /// # Errors
    /// When the store fails or the cursor is not one of this list.
    pub async fn filtered(
        &self,
        filter: Filter,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<ConversationPage, EngineError> {
        inbox::filtered(&self.core, filter, cursor, limit).await
    }

    /// What would become one if these two chats were merged.
    ///
    /// # Errors
    /// When one of them is none, they cannot be merged, or the store fails.
    pub async fn merge_preview(
        &self,
        main: ConversationId,
        other: ConversationId,
    ) -> Result<MergePreview, EngineError> {
        inbox::merging::preview(&self.core, main, other).await
    }

    /// The parts of a merged chat; none when it is not merged.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn merged(&self, chat: ConversationId) -> Result<Vec<MergedPart>, EngineError> {
        inbox::merging::merged(&self.core, chat).await
    }

    /// Makes two chats one; answers which chat stands for them.
    ///
    /// # Errors
    /// When one of them is none, they cannot be merged, or the store fails.
    pub async fn merge(
        &self,
        id: CommandId,
        main: ConversationId,
        other: ConversationId,
    ) -> Result<ConversationId, EngineError> {
        inbox::merging::merge(&self.core, id, main, other).await
    }

    /// Takes a part out of a merged chat; answers what stands for the rest.
    ///
    /// # Errors
    /// [`EngineError::MovedOn`] when it is a part of none any more; when the store fails.
    pub async fn separate(&self, id: CommandId, part: ConversationId) -> Result<ConversationId, EngineError> {
        inbox::merging::separate(&self.core, id, part).await
    }

    /// Puts a conversation off until a time, or takes it back.
    ///
    /// # Errors
    /// When there is no such conversation, the time does not lie ahead, or the store fails.
    pub async fn snooze(
        &self,
        id: CommandId,
        conversation: ConversationId,
        until: Option<UtcMillis>,
    ) -> Result<(), EngineError> {
        inbox::snooze(&self.core, id, conversation, until).await
    }

    /// Pins a conversation on top of its shelf, or takes the pin out.
    ///
    /// # Errors
    /// When there is no such conversation, there are as many pins as there can be, or the store fails.
    pub async fn pin(&self, id: CommandId, conversation: ConversationId, pinned: bool) -> Result<(), EngineError> {
        inbox::pin(&self.core, id, conversation, pinned).await
    }

    /// Lets a conversation's messages ring no more, or again.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn hush(&self, id: CommandId, conversation: ConversationId, quiet: bool) -> Result<(), EngineError> {
        inbox::hush(&self.core, id, conversation, quiet).await
    }

    /// Marks a conversation as not read yet, or takes the mark away.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn mark_unread(
        &self,
        id: CommandId,
        conversation: ConversationId,
        unread: bool,
    ) -> Result<(), EngineError> {
        inbox::mark_unread(&self.core, id, conversation, unread).await
    }

    /// Blocks the customer of a conversation at Meta, or takes the block back.
    ///
    /// # Errors
    /// When the customer wrote too long ago, Meta does not do it, there is no such conversation, or the store fails.
    pub async fn block(&self, id: CommandId, conversation: ConversationId, blocked: bool) -> Result<(), EngineError> {
        inbox::block(&self.core, id, conversation, blocked).await
    }

    /// Gives a conversation to somebody at the counter, or to nobody.
    ///
    /// # Errors
    /// When there is no such conversation or helper, or the store fails.
    pub async fn assign(
        &self,
        id: CommandId,
        conversation: ConversationId,
        to: Option<HelperId>,
    ) -> Result<(), EngineError> {
        inbox::assign(&self.core, id, conversation, to).await
    }

    /// Everything that has not gone: what needs a person, what waits, what goes later.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn not_gone(&self) -> Result<NotGone, EngineError> {
        inbox::not_gone(&self.core).await
    }

    /// The texts that go later, what could not go at its time first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn later(&self) -> Result<Vec<Waits>, EngineError> {
        later::all(&self.core).await
    }

    /// Takes back a message that waits to go.
    ///
    /// # Errors
    /// [`EngineError::MovedOn`] when it may have left; when there is no such message, or the store fails.
    pub async fn take_back(&self, id: CommandId, message: MessageId) -> Result<TakenBack, EngineError> {
        outbox::take_back(&self.core, id, message).await
    }

    /// Lets a text wait for its time, or for the customer's next word.
    ///
    /// # Errors
    /// When the text breaks a limit, the time does not lie ahead or the window will be closed then, too many wait, or the
    /// store fails.
    pub async fn send_later(
        &self,
        id: CommandId,
        chat: ConversationId,
        text: String,
        at: Option<UtcMillis>,
    ) -> Result<LaterId, EngineError> {
        later::send(&self.core, id, chat, (text, None), at).await
    }

    /// The same as an answer to a message. What cannot be quoted any more when it goes, it goes without.
    ///
    /// # Errors
    /// As [`Shop::send_later`], and when the message is not in the chat or was taken back.
    pub async fn send_later_as_answer(
        &self,
        id: CommandId,
        chat: ConversationId,
        words: (String, Option<MessageId>),
        at: Option<UtcMillis>,
    ) -> Result<LaterId, EngineError> {
        later::send(&self.core, id, chat, words, at).await
    }

    /// Gives a text that waits another time, or lets it wait for the customer's next word.
    ///
    /// # Errors
    /// When it has gone, the time does not lie ahead or the window will be closed then, or the store fails.
    pub async fn put_off_later(&self, id: CommandId, which: LaterId, at: Option<UtcMillis>) -> Result<(), EngineError> {
        later::put_off(&self.core, id, which, at).await
    }

    /// Sends a text that waits, or was kept back, at once.
    ///
    /// # Errors
    /// When the gate refuses it, it has gone, or the store fails.
    pub async fn send_later_now(&self, id: CommandId, which: LaterId) -> Result<MessageId, EngineError> {
        later::send_now(&self.core, id, which).await
    }

    /// How far a clock that is moved by hand may go before a text goes by it, if one does within `by`: it goes at its time
    /// and not at the end of the leap, as if nobody had leapt.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn next_later_within(&self, by: Span) -> Result<Option<Span>, EngineError> {
        later::next_within(&self.core, by).await
    }

    /// Lets the texts go whose time has come, and waits a moment until they have left.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn let_later_go(&self) -> Result<(), EngineError> {
        later::go_now(&self.core).await
    }

    /// Takes a text back before it goes.
    ///
    /// # Errors
    /// When it has gone, or the store fails.
    pub async fn take_back_later(&self, id: CommandId, which: LaterId) -> Result<TakenBack, EngineError> {
        later::take_back(&self.core, id, which).await
    }

    /// All labels, by name.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn labels(&self) -> Result<Vec<Label>, EngineError> {
        inbox::all_labels(&self.core).await
    }

    /// Makes a label, or changes one.
    ///
    /// # Errors
    /// When the name is taken or breaks a limit, there is no such label, or the store fails.
    pub async fn save_label(
        &self,
        id: CommandId,
        which: Option<LabelId>,
        name: &str,
        look: u8,
    ) -> Result<LabelId, EngineError> {
        inbox::save_label(&self.core, id, which, name, look).await
    }

    /// Deletes a label.
    ///
    /// # Errors
    /// When there is no such label, or the store fails.
    pub async fn delete_label(&self, id: CommandId, which: LabelId) -> Result<(), EngineError> {
        inbox::delete_label(&self.core, id, which).await
    }

    /// Puts a label on a chat, or takes it off.
    ///
    /// # Errors
    /// When there is no such chat or label, the chat bears too many, or the store fails.
    pub async fn put_label(
        &self,
        id: CommandId,
        chat: ConversationId,
        which: LabelId,
        on: bool,
    ) -> Result<(), EngineError> {
        inbox::put_label(&self.core, id, chat, which, on).await
    }

    /// The notes on a chat, newest first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn notes(&self, chat: ConversationId) -> Result<Vec<ChatNote>, EngineError> {
        inbox::notes(&self.core, chat).await
    }

    /// Writes a note, or changes one.
    ///
    /// # Errors
    /// When there is no such chat or note, the text breaks a limit, or the store fails.
    pub async fn save_note(
        &self,
        id: CommandId,
        chat: ConversationId,
        which: Option<NoteId>,
        text: &str,
    ) -> Result<NoteId, EngineError> {
        inbox::save_note(&self.core, id, chat, which, text).await
    }

    /// Tears a note off.
    ///
    /// # Errors
    /// When there is no such note, or the store fails.
    pub async fn delete_note(&self, id: CommandId, which: NoteId) -> Result<(), EngineError> {
        inbox::delete_note(&self.core, id, which).await
    }

    /// The people at the counter.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn counter(&self) -> Result<Counter, EngineError> {
        counter::all(&self.core).await
    }

    /// Somebody comes to the counter, or is called otherwise.
    ///
    /// # Errors
    /// When the name is taken or breaks a limit, there is no such helper, or the store fails.
    pub async fn save_helper(&self, id: CommandId, who: Option<HelperId>, name: &str) -> Result<HelperId, EngineError> {
        counter::save(&self.core, id, who, name).await
    }

    /// Somebody leaves the counter.
    ///
    /// # Errors
    /// When there is no such helper, or the store fails.
    pub async fn remove_helper(&self, id: CommandId, who: HelperId) -> Result<(), EngineError> {
        counter::remove(&self.core, id, who).await
    }

    /// Says who sits at this machine.
    ///
    /// # Errors
    /// When there is no such helper, or the store fails.
    pub async fn sit(&self, id: CommandId, who: Option<HelperId>) -> Result<(), EngineError> {
        counter::sit(&self.core, id, who).await
    }

    /// The quick replies meant by what was typed, filled for a customer.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn quick_replies(&self, typed: &str, chat: Option<ConversationId>) -> Result<Vec<Filled>, EngineError> {
        quick_replies::find(&self.core, typed, chat).await
    }

    /// Makes a quick reply, or changes one.
    ///
    /// # Errors
    /// When the name is taken, a limit is broken, there is no such reply, or the store fails.
    pub async fn save_quick_reply(
        &self,
        id: CommandId,
        which: Option<QuickReplyId>,
        name: &str,
        text: &str,
    ) -> Result<QuickReplyId, EngineError> {
        quick_replies::save(&self.core, id, which, name, text).await
    }

    /// Deletes a quick reply.
    ///
    /// # Errors
    /// When there is no such reply, or the store fails.
    pub async fn delete_quick_reply(&self, id: CommandId, which: QuickReplyId) -> Result<(), EngineError> {
        quick_replies::delete(&self.core, id, which).await
    }
}

#[cfg(test)]
mod tests;
