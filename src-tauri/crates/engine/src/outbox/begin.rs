//! The transaction before an attempt: the gate is judged again, the attempt is counted, and what goes is put together.

use shopbell_cloud::message::{OutgoingBody, OutgoingMessage, Reaction, Recipient};
use shopbell_model::gate::{Parked, Purpose, Way};
use shopbell_model::media::{carries_file, may_carry_file};
use shopbell_model::{
    Bsuid, CallbackId, ContactId, Delivery, MessageId, OutboxId, Phone, ReactionId, UtcMillis, WaId, Wamid,
};
use shopbell_store::tables::attempt::{self, NewAttempt};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::identity::{self, IdentityKind};
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::message::write::{self as message, Facts, Progress};
use shopbell_store::tables::outbox::{self, Cargo, OutboxRow, OutboxState};
use shopbell_store::tables::reach;
use shopbell_store::tables::reaction::write as reaction;
use shopbell_store::{SqliteConnection, StoreError};

use super::progress::{self, Why};
use super::{kinds, upload};
use crate::changes::{News, Tag};
use crate::inbox::{CODE_NO_ADDRESS, CODE_NOT_WRITABLE};
use crate::{campaigns, door, gate, settings};

/// What is to be done now.
pub(super) enum Begun {
    /// A message or reaction was counted and goes.
    Send(Cargo, Box<OutgoingMessage>),
    /// The file of a message has to go up first. Nothing is counted yet.
    Upload(MessageId, Box<Media>),
    /// A read receipt goes.
    Read(Wamid),
    /// Nothing goes: it is gone, refused, or has to wait.
    Nothing,
}

/// Begins an attempt at a row.
pub(super) async fn begin(
    tx: &mut SqliteConnection,
    id: OutboxId,
    parked: Option<Parked>,
    callback: &CallbackId,
    now: UtcMillis,
    news: &mut News,
) -> Result<Begun, StoreError> {
    let Some(row) = outbox::get(tx, id).await?.filter(|row| row.state == OutboxState::Waiting) else {
        return Ok(Begun::Nothing);
    };
    let attempt = Attempt { row: &row, parked, callback, now };
    match &row.cargo {
        Some(Cargo::Message(message)) => attempt.message(tx, *message, news).await,
        Some(Cargo::Reaction(reaction)) => attempt.reaction(tx, *reaction, news).await,
        Some(Cargo::Read(_)) if parked.is_some() => Ok(Begun::Nothing),
        Some(Cargo::Read(_)) if !settings::stored(tx).await?.read_receipts => {
            // The owner has turned them off since.
            outbox::delete(tx, id).await?;
            Ok(Begun::Nothing)
        }
        Some(Cargo::Read(wamid)) => {
            outbox::begin(tx, id, now).await?;
            Ok(Begun::Read(wamid.clone()))
        }
        None => {
            outbox::delete(tx, id).await?;
            Ok(Begun::Nothing)
        }
    }
}

/// Whether a message can go as it is.
enum Ready {
    Goes(Facts),
    Uploads(Media),
}

struct Attempt<'a> {
    row: &'a OutboxRow,
    parked: Option<Parked>,
    callback: &'a CallbackId,
    now: UtcMillis,
}

impl Attempt<'_> {
    async fn message(&self, tx: &mut SqliteConnection, id: MessageId, news: &mut News) -> Result<Begun, StoreError> {
        let facts = message::facts(tx, id).await?.filter(|facts| !facts.removed);
        let is_open = |facts: &Facts| facts.delivery.is_none_or(|delivery| !delivery.is_known_to_meta());
        let Some(facts) = facts.filter(is_open) else {
            outbox::delete(tx, self.row.id).await?;
            return Ok(Begun::Nothing);
        };
        let Some(standing) = conversation::standing(tx, facts.conversation).await? else {
            return Err(StoreError::NotFound);
        };
        if campaigns::is_called_off(tx, id, self.now, news).await? {
            return Ok(Begun::Nothing);
        }
        let mut known = gate::known(tx, &standing).await?;
        let way = gate::way(tx, facts.kind, facts.payload.as_deref()).await?;
        let template = matches!(way, Way::Template(_));
        if template {
            let facing = campaigns::facing(tx, id).await?;
            gate::face(tx, &mut known, &standing, facing, self.now).await?;
        }
        // Nobody wrote it: who asked to stop in the same moment is left alone, and nothing stands in red.
        let no = known.contact.consent.newest_no().map(|no| no.recorded_at);
        if door::is_stale(tx, id, self.row.queued_at, self.now, no).await? {
            outbox::delete(tx, self.row.id).await?;
            progress::set_removed(tx, &facts, true, news).await?;
            return Ok(Begun::Nothing);
        }
        let purpose = gate::purpose_of(tx, id, way, facts.kind, self.row.queued_at).await?;
        let verdict = gate::judge(&known, way, purpose, self.parked, self.now);
        if verdict.because().may_wait() {
            return Ok(Begun::Nothing);
        }
        message::set_verdict(tx, id, &gate::stored(&verdict)).await?;
        if !verdict.is_allowed() {
            progress::fail(tx, &facts, Why::default(), self.now, news).await?;
            return Ok(Begun::Nothing);
        }
        let facts = match self.upload(tx, facts).await? {
            Ready::Goes(facts) => facts,
            Ready::Uploads(file) => return Ok(Begun::Upload(id, Box::new(file))),
        };
        let to = recipient(tx, standing.contact).await?;
        let outgoing = match to {
            Some(to) => compose(&facts, to),
            None => Err((CODE_NO_ADDRESS, String::new())),
        };
        match outgoing {
            Ok(outgoing) => {
                self.count(tx, Some(id), None).await?;
                if template {
                    reach::count(tx, id, !known.window.is_open(self.now), self.now).await?;
                }
                progress::place(tx, &facts, Delivery::Sending, Progress::default(), news).await?;
                Ok(Begun::Send(Cargo::Message(id), Box::new(outgoing)))
            }
            Err((code, details)) => {
                let why = Why { code: None, title: Some(code.to_owned()), details: Some(details) };
                progress::fail(tx, &facts, why, self.now, news).await?;
                Ok(Begun::Nothing)
            }
        }
    }

    /// A message with files goes by Meta's ids of the uploads, when there are young ones.
    async fn upload(&self, tx: &mut SqliteConnection, facts: Facts) -> Result<Ready, StoreError> {
        if !may_carry_file(facts.kind) {
            return Ok(Ready::Goes(facts));
        }
        let mut ids = Vec::new();
        for (card, file) in files_of(tx, facts.id).await? {
            let (Some(name), Some(mime)) = (file.file.as_deref(), file.mime.as_deref()) else {
                // It has no id then, and what cannot go without one says so.
                continue;
            };
            match media::uploaded(tx, name, mime, upload::young_since(self.now)).await? {
                Some(id) => ids.push((card, id)),
                None => return Ok(Ready::Uploads(file)),
            }
        }
        Ok(Ready::Goes(match ids.first() {
            Some((_, id)) if carries_file(facts.kind) => kinds::files::with_upload(&facts, id),
            Some(_) => kinds::template::with_uploads(&facts, &ids),
            None => facts,
        }))
    }

    async fn reaction(&self, tx: &mut SqliteConnection, id: ReactionId, news: &mut News) -> Result<Begun, StoreError> {
        let known = reaction::get(tx, id).await?;
        let standing = conversation::standing(tx, self.row.conversation).await?;
        let (Some(reaction), Some(standing)) = (known, standing) else {
            outbox::delete(tx, self.row.id).await?;
            return Ok(Begun::Nothing);
        };
        let known = gate::known(tx, &standing).await?;
        let purpose = Purpose::Answer { written: self.row.queued_at };
        let verdict = gate::judge(&known, Way::Reaction, purpose, self.parked, self.now);
        if verdict.because().may_wait() {
            return Ok(Begun::Nothing);
        }
        news.touch(Tag::Messages(standing.id));
        let outgoing = match recipient(tx, standing.contact).await? {
            Some(to) if verdict.is_allowed() => {
                let body = Reaction { message_id: reaction.target, emoji: reaction.emoji };
                OutgoingMessage::new(to, None, OutgoingBody::Reaction(body)).ok()
            }
            _ => None,
        };
        let Some(outgoing) = outgoing else {
            reaction::set_failed(tx, id, None, Some(&gate::stored(&verdict))).await?;
            outbox::delete(tx, self.row.id).await?;
            return Ok(Begun::Nothing);
        };
        self.count(tx, None, Some(id)).await?;
        reaction::set_delivery(tx, id, Delivery::Sending).await?;
        Ok(Begun::Send(Cargo::Reaction(id), Box::new(outgoing)))
    }

    /// Counts the attempt before it is made: a crash from here on leaves its trace.
    async fn count(
        &self,
        tx: &mut SqliteConnection,
        message: Option<MessageId>,
        reaction: Option<ReactionId>,
    ) -> Result<(), StoreError> {
        let (callback, outbox) = (self.callback.clone(), self.row.id);
        attempt::begin(tx, &NewAttempt { callback, outbox, message, reaction, at: self.now }).await?;
        outbox::begin(tx, outbox, self.now).await
    }
}

/// The files of a message: its own, and those on the cards of a template with the card of each.
async fn files_of(tx: &mut SqliteConnection, message: MessageId) -> Result<Vec<(Option<u8>, Media)>, StoreError> {
    let own = media::of_message(tx, message).await?.map(|file| (None, file));
    let cards = media::on_cards(tx, &format!("[{}]", message.0)).await?.remove(&message).unwrap_or_default();
    Ok(own.into_iter().chain(cards.into_iter().map(|(card, shown)| (Some(card), shown.media))).collect())
}

/// How a contact is reached: by WhatsApp's own id, by the scoped id (CONTRACT §10), and only where neither is known by a
/// number, which somebody wrote down and nobody has answered from yet.
pub(crate) async fn recipient(tx: &mut SqliteConnection, contact: ContactId) -> Result<Option<Recipient>, StoreError> {
    if let Some(id) = identity::newest(tx, contact, IdentityKind::WaId).await? {
        return Ok(Some(Recipient::WaId(WaId(id))));
    }
    if let Some(id) = identity::newest(tx, contact, IdentityKind::Bsuid).await? {
        return Ok(Some(Recipient::Bsuid(Bsuid(id))));
    }
    let number = identity::newest(tx, contact, IdentityKind::Phone).await?;
    Ok(number.and_then(|number| Phone::from_e164(&number).ok()).map(Recipient::Phone))
}

/// The message as Meta takes it, or why it cannot be written.
fn compose(facts: &Facts, to: Recipient) -> Result<OutgoingMessage, (&'static str, String)> {
    let body = kinds::read(facts)
        .ok_or_else(|| (CODE_NOT_WRITABLE, format!("nothing writes this message of the kind {}", facts.kind)))?;
    OutgoingMessage::new(to, facts.quoted.clone(), body).map_err(|error| (CODE_NOT_WRITABLE, error.to_string()))
}
