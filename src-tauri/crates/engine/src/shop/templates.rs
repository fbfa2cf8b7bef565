//! What can be asked of a shop's templates, and told to it.

use shopbell_model::{CommandId, ConversationId, MessageId, Span, TemplateId};

use super::Shop;
use crate::error::EngineError;
use crate::inbox::{self, Preview};
use crate::templates::{self, Offers, Pick};
use crate::{command, outbox};

impl Shop {
    /// The templates for a conversation, those that may go first; `typed` narrows them down.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn templates(&self, conversation: ConversationId, typed: &str) -> Result<Offers, EngineError> {
        templates::offers(&self.core, conversation, typed).await
    }

    /// Asks Meta for the templates again; it happens soon, and every window is told.
    ///
    /// # Errors
    /// When the store fails, or the id was used for another command.
    pub async fn sync_templates(&self, id: CommandId) -> Result<(), EngineError> {
        if command::first_time(&self.core, id, "sync_templates").await? {
            self.core.templates.ask();
        }
        Ok(())
    }

    /// Keeps what a gap of a template says to customers of whom nothing is known; without a text nothing is kept any more.
    ///
    /// # Errors
    /// When the template or the gap is not there, the gap asks for nothing about the customer, the text does not fit into it,
    /// the template is not what was seen any more, or the store fails.
    pub async fn keep_template_fallback(
        &self,
        id: CommandId,
        (template, version): (TemplateId, i64),
        gap: &str,
        text: Option<&str>,
    ) -> Result<(), EngineError> {
        let (gap, text) = (gap.to_owned(), text.map(str::to_owned));
        templates::keep_fallback(&self.core, id, (template, version), gap, text).await
    }

    /// Writes a template with its gaps filled; answers once it stands in the outbox. Held, it waits five seconds.
    ///
    /// # Errors
    /// When the gate refuses it, a gap is not filled as Meta takes it, the template is not what was filled in, there is no
    /// such conversation, or the store fails.
    pub async fn send_template(
        &self,
        id: CommandId,
        conversation: ConversationId,
        pick: Pick,
        held: bool,
    ) -> Result<MessageId, EngineError> {
        let hold = if held { outbox::GRACE } else { Span(0) };
        outbox::send_template(&self.core, id, conversation, pick, hold).await
    }

    /// How a template will look with its gaps filled, and what is wrong with what was filled in.
    ///
    /// # Errors
    /// When there is no such template, it is not what was filled in any more, or the store fails.
    pub async fn preview_template(&self, pick: &Pick) -> Result<Preview, EngineError> {
        inbox::preview_template(&self.core, pick).await
    }
}
