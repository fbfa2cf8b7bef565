//! The kinds of messages, one a file. A new kind is a file, a variant and a line in [`KINDS`].

mod button;
mod contacts;
mod edit;
mod interactive;
mod location;
mod media;
mod order;
mod reaction;
mod revoke;
mod system;
mod text;
mod unsupported;

use shopbell_model::MessageKind;

pub use button::ButtonTap;
pub use contacts::{Card, CardAddress, CardEmail, CardPhone, CardUrl, ContactCards};
pub use edit::Edit;
pub use interactive::{CallPermission, Form, InteractiveReply, Reply};
pub use location::Location;
pub use media::Media;
pub use order::{Order, OrderItem};
pub use reaction::Reaction;
pub use revoke::Revoke;
pub use system::SystemNote;
pub use text::Text;
pub use unsupported::Unsupported;

use crate::wire::Reader;

/// What a message says.
#[derive(Clone, Debug, PartialEq)]
pub enum IncomingBody {
    /// Plain text.
    Text(Text),
    /// A picture.
    Image(Media),
    /// A film.
    Video(Media),
    /// A sound file or a recorded voice message.
    Audio(Media),
    /// A file.
    Document(Media),
    /// A sticker.
    Sticker(Media),
    /// A place.
    Location(Location),
    /// Contact cards.
    Contacts(ContactCards),
    /// A tapped button of a template.
    Button(ButtonTap),
    /// A tapped button, a chosen row or a filled form of an interactive message.
    Interactive(InteractiveReply),
    /// A cart.
    Order(Order),
    /// A reaction to another message.
    Reaction(Reaction),
    /// WhatsApp's own note.
    System(SystemNote),
    /// A changed message.
    Edit(Box<Edit>),
    /// A message taken back.
    Revoke(Revoke),
    /// A kind Meta does not deliver.
    Unsupported(Unsupported),
    /// A kind Shopbell does not know.
    Unknown,
    /// A known kind without what makes it one.
    Unreadable {
        /// What is missing.
        problem: String,
    },
}

type ReadKind = fn(Reader<'_>) -> Result<IncomingBody, &'static str>;

/// Meta's name of each kind and how its own object is read.
const KINDS: &[(&str, ReadKind)] = &[
    ("text", text::read),
    ("image", media::image),
    ("video", media::video),
    ("audio", media::audio),
    ("voice", media::audio),
    ("document", media::document),
    ("sticker", media::sticker),
    ("location", location::read),
    ("contacts", contacts::read),
    ("button", button::read),
    ("interactive", interactive::read),
    ("order", order::read),
    ("reaction", reaction::read),
    ("system", system::read),
    ("edit", edit::read),
    ("revoke", revoke::read),
    ("unsupported", unsupported::read),
    ("unknown", unsupported::read),
];

/// Reads the kind's own object.
pub(super) fn read_body(kind: &str, own: Reader<'_>) -> IncomingBody {
    match KINDS.iter().find(|(name, _)| *name == kind) {
        Some((_, read)) => read(own).unwrap_or_else(|problem| IncomingBody::Unreadable { problem: problem.to_owned() }),
        None => IncomingBody::Unknown,
    }
}

/// Reads the kind's own object once more, as it was kept.
#[must_use]
pub fn read_kept(kind: &str, own: &serde_json::Value) -> IncomingBody {
    read_body(kind, Reader::new(own))
}

impl IncomingBody {
    /// Which kind of message it is; nothing for a reaction, which hangs on another message.
    #[must_use]
    pub fn kind(&self) -> Option<MessageKind> {
        Some(match self {
            Self::Text(_) => MessageKind::Text,
            Self::Image(_) => MessageKind::Image,
            Self::Video(_) => MessageKind::Video,
            Self::Audio(media) if media.voice => MessageKind::Voice,
            Self::Audio(_) => MessageKind::Audio,
            Self::Document(_) => MessageKind::Document,
            Self::Sticker(_) => MessageKind::Sticker,
            Self::Location(_) => MessageKind::Location,
            Self::Contacts(_) => MessageKind::Contacts,
            Self::Button(_) => MessageKind::Button,
            Self::Interactive(_) => MessageKind::Interactive,
            Self::Order(_) => MessageKind::Order,
            Self::Reaction(_) => return None,
            Self::System(_) => MessageKind::System,
            Self::Edit(_) => MessageKind::Edit,
            Self::Revoke(_) => MessageKind::Revoke,
            Self::Unsupported(_) => MessageKind::Unsupported,
            Self::Unknown | Self::Unreadable { .. } => MessageKind::Unknown,
        })
    }

    /// What a person reads of it in one line and what search finds: text, caption, title or file name.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        let text = match self {
            Self::Text(text) => Some(text.body.as_str()),
            Self::Image(media)
            | Self::Video(media)
            | Self::Audio(media)
            | Self::Document(media)
            | Self::Sticker(media) => media.caption.as_deref().or(media.filename.as_deref()),
            Self::Location(place) => place.name.as_deref().or(place.address.as_deref()),
            Self::Contacts(cards) => cards.cards.iter().find_map(Card::name),
            Self::Button(tap) => tap.text.as_deref().or(tap.payload.as_deref()),
            Self::Interactive(reply) => reply.title(),
            Self::Order(order) => order.text.as_deref(),
            Self::System(note) => note.body.as_deref(),
            Self::Edit(edit) => edit.body.text(),
            Self::Reaction(_) | Self::Revoke(_) | Self::Unsupported(_) | Self::Unknown | Self::Unreadable { .. } => {
                None
            }
        };
        text.filter(|text| !text.is_empty())
    }
}
