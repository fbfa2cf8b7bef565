//! What the app asks of a practice WhatsApp. The hosts plug one in; nothing here knows which.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use shopbell_model::{Span, UtcMillis};
use thiserror::Error;

use crate::dto;

/// A practice WhatsApp: customers who write when asked, and a clock that can be moved.
pub trait PracticePort: Send + Sync + 'static {
    /// The customers that can be asked to write.
    fn customers(&self) -> BoxFuture<'_, Result<Vec<dto::PracticeCustomer>, PracticeTrouble>>;

    /// Lets a customer write `text`, or the customer's own next line.
    fn write(&self, customer: String, text: Option<String>) -> BoxFuture<'_, Result<(), PracticeTrouble>>;

    /// Lets a customer send one of the files they have at hand.
    fn send_file(&self, customer: String, file: dto::PracticeFile) -> BoxFuture<'_, Result<(), PracticeTrouble>>;

    /// Lets a customer do something else than write; `text` is what they write with it.
    fn act(
        &self,
        customer: String,
        doing: dto::PracticeDoing,
        text: Option<String>,
    ) -> BoxFuture<'_, Result<(), PracticeTrouble>>;

    /// Lets the reviewer of templates do something with the template of this name, in one language or in all; `reason` is
    /// Meta's word for why.
    fn review(
        &self,
        name: String,
        language: Option<String>,
        doing: dto::Reviewing,
        reason: Option<String>,
    ) -> BoxFuture<'_, Result<(), PracticeTrouble>>;

    /// Moves the clock of practice and shop forward and answers the time it is then.
    fn advance(&self, by: Span) -> BoxFuture<'_, Result<UtcMillis, PracticeTrouble>>;

    /// How far the practice clock runs ahead of the system.
    fn ahead(&self) -> Span;

    /// Says where webhooks go from now on.
    fn set_webhook(&self, url: String) -> BoxFuture<'_, Result<(), PracticeTrouble>>;
}

/// The port as it is handed about.
pub type Practice = Arc<dyn PracticePort>;

/// Why practice did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PracticeTrouble {
    /// No customer goes by this id.
    #[error("no such customer")]
    NoSuchCustomer,
    /// The customer cannot do this now: there is nothing to tap or to change, say.
    #[error("not now: {0}")]
    NotNow(String),
    /// The shop has blocked the customer: nothing they write arrives.
    #[error("the shop has blocked the customer")]
    Blocked,
    /// The practice process does not answer or answers something else.
    #[error("practice does not answer: {0}")]
    Away(String),
}
