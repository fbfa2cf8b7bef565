//! What the shop sends (CONTRACT §1). Strict: [`OutgoingMessage::new`] refuses what Meta would refuse, so that a mistake
//! is told before anything leaves.

mod check;
mod contacts;
mod interactive;
pub mod limits;
mod location;
mod media;
mod reaction;
mod template;
mod text;

use serde_json::{Map, Value, json};
use shopbell_model::{Bsuid, CallbackId, Phone, WaId, Wamid};

pub use check::MessageError;
pub use contacts::{ContactCard, ContactPhone};
pub use interactive::{
    Action, AddressRequest, Card, CardHeader, FlowAction, FlowId, FlowMode, Header, Interactive, ListRow, ListSection,
    ProductSection, ReplyButton,
};
pub use location::Location;
pub use media::{Audio, Captioned, Document, MediaSource};
pub use reaction::Reaction;
pub use template::{ButtonParameter, Component, Parameter, TemplateCard, TemplateMessage};
pub use text::Text;

/// Characters of `biz_opaque_callback_data` (CONTRACT §1.1).
const CALLBACK_MAX: usize = 512;

/// To whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// WhatsApp's own id of a user who wrote before.
    WaId(WaId),
    /// A phone number.
    Phone(Phone),
    /// A business-scoped user id; the way to users who do not show their number (CONTRACT §10).
    Bsuid(Bsuid),
}

/// What a message says.
#[derive(Clone, Debug, PartialEq)]
pub enum OutgoingBody {
    /// Text.
    Text(Text),
    /// A picture.
    Image(Captioned),
    /// A film.
    Video(Captioned),
    /// A sound file or a voice message.
    Audio(Audio),
    /// A file.
    Document(Document),
    /// A sticker.
    Sticker(MediaSource),
    /// A place.
    Location(Location),
    /// Contact cards.
    Contacts(Vec<ContactCard>),
    /// A reaction to a message.
    Reaction(Reaction),
    /// Buttons, a list, a form and so on.
    Interactive(Box<Interactive>),
    /// An approved template.
    Template(TemplateMessage),
}

/// A message that keeps Meta's limits.
#[derive(Clone, Debug, PartialEq)]
pub struct OutgoingMessage {
    to: Recipient,
    reply_to: Option<Wamid>,
    body: OutgoingBody,
}

impl OutgoingMessage {
    /// A message to one user, perhaps as an answer to one of theirs.
    ///
    /// # Errors
    /// When Meta would refuse it: something is empty, too long, too many, or a reaction that is also a reply.
    pub fn new(to: Recipient, reply_to: Option<Wamid>, body: OutgoingBody) -> Result<Self, MessageError> {
        let recipient = match &to {
            Recipient::WaId(id) => id.as_str(),
            Recipient::Phone(phone) => phone.e164(),
            Recipient::Bsuid(id) => id.as_str(),
        };
        check::filled("to", recipient)?;
        if let Some(id) = &reply_to {
            check::filled("context.message_id", id.as_str())?;
            if matches!(body, OutgoingBody::Reaction(_)) {
                return Err(MessageError::ReactionAsReply);
            }
        }
        body.check()?;
        Ok(Self { to, reply_to, body })
    }

    /// To whom.
    #[must_use]
    pub fn to(&self) -> &Recipient {
        &self.to
    }

    /// What it answers.
    #[must_use]
    pub fn reply_to(&self) -> Option<&Wamid> {
        self.reply_to.as_ref()
    }

    /// What it says.
    #[must_use]
    pub fn body(&self) -> &OutgoingBody {
        &self.body
    }

    /// The request as Meta takes it. The callback id comes back in every status of the message.
    #[must_use]
    pub fn to_graph(&self, callback: &CallbackId) -> Value {
        let kind = self.body.kind();
        let mut request = Map::new();
        request.insert("messaging_product".into(), json!("whatsapp"));
        request.insert("recipient_type".into(), json!("individual"));
        match &self.to {
            Recipient::WaId(id) => request.insert("to".into(), json!(id)),
            Recipient::Phone(phone) => request.insert("to".into(), json!(phone)),
            Recipient::Bsuid(id) => request.insert("recipient".into(), json!(id)),
        };
        if let Some(id) = &self.reply_to {
            request.insert("context".into(), json!({ "message_id": id }));
        }
        request.insert("type".into(), json!(kind));
        request.insert(kind.into(), self.body.to_graph());
        let callback: String = callback.as_str().chars().take(CALLBACK_MAX).collect();
        request.insert("biz_opaque_callback_data".into(), json!(callback));
        Value::Object(request)
    }
}

impl OutgoingBody {
    /// Meta's name of the kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Image(_) => "image",
            Self::Video(_) => "video",
            Self::Audio(_) => "audio",
            Self::Document(_) => "document",
            Self::Sticker(_) => "sticker",
            Self::Location(_) => "location",
            Self::Contacts(_) => "contacts",
            Self::Reaction(_) => "reaction",
            Self::Interactive(_) => "interactive",
            Self::Template(_) => "template",
        }
    }

    /// Whether Meta would take it.
    ///
    /// # Errors
    /// When something is empty, too long, too many, or does not fit.
    pub fn check(&self) -> Result<(), MessageError> {
        match self {
            Self::Text(text) => text.check(),
            Self::Image(media) | Self::Video(media) => media.check(),
            Self::Audio(audio) => audio.source.check(),
            Self::Document(document) => document.check(),
            Self::Sticker(source) => source.check(),
            Self::Location(place) => place.check(),
            Self::Contacts(cards) => contacts::check(cards),
            Self::Reaction(reaction) => reaction.check(),
            Self::Interactive(interactive) => interactive.check(),
            Self::Template(template) => template.check(),
        }
    }

    /// The kind's own object as Meta takes it, which is also how it is kept until it goes.
    #[must_use]
    pub fn to_graph(&self) -> Value {
        match self {
            Self::Text(text) => text.to_graph(),
            Self::Image(media) | Self::Video(media) => media.to_graph(),
            Self::Audio(audio) => audio.to_graph(),
            Self::Document(document) => document.to_graph(),
            Self::Sticker(source) => source.to_graph(),
            Self::Location(place) => place.to_graph(),
            Self::Contacts(cards) => contacts::to_graph(cards),
            Self::Reaction(reaction) => reaction.to_graph(),
            Self::Interactive(interactive) => interactive.to_graph(),
            Self::Template(template) => template.to_graph(),
        }
    }
}

#[cfg(test)]
mod tests;
