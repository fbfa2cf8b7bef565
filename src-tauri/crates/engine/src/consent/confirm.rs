//! The one sentence that says that a stop was understood. It goes through gate and outbox like any message, once for each
//! stop that changed something.

use shopbell_cloud::message::{OutgoingBody, Text};
use shopbell_model::gate::Purpose;
use shopbell_model::{ActorKind, ContactId, ConversationId};
use shopbell_store::tables::actor;
use shopbell_store::tables::consent::question;
use shopbell_store::tables::consent::wording::WordingKind;
use shopbell_store::{SqliteConnection, StoreError};

use super::wordings;
use crate::changes::News;
use crate::clerk::Clerk;
use crate::outbox;

/// Confirms the stop of an entry. Where the gate refuses (the window closed meanwhile, say) nothing goes: a stop counts
/// without it.
pub(super) async fn confirm(
    tx: &mut SqliteConnection,
    clerk: &Clerk,
    (contact, chat): (ContactId, ConversationId),
    seq: i64,
    language: Option<&str>,
    news: &mut News,
) -> Result<(), StoreError> {
    let language = wordings::language_of(tx, contact, language).await?;
    let wording = wordings::current(tx, WordingKind::Confirmation, &language).await?;
    let body = OutgoingBody::Text(Text { body: wordings::filled(&wording.text, &clerk.shop), preview_url: false });
    let actor = actor::ensure(tx, ActorKind::Rule, "").await?;
    match outbox::queue_by_rule(tx, chat, &body, actor, Purpose::Confirmation, clerk.now, news).await? {
        Ok(message) => question::confirms(tx, message, seq).await,
        Err(refusal) => {
            tracing::info!(%refusal, "a stop stands without its confirmation");
            Ok(())
        }
    }
}
