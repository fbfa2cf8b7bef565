//! Buttons, lists, forms and everything else a customer can answer with a tap (CONTRACT §1.3).

mod action;
mod carousel;
mod read;

use serde_json::{Value, json};

pub use action::{
    Action, AddressRequest, FlowAction, FlowId, FlowMode, ListRow, ListSection, ProductSection, ReplyButton,
};
pub use carousel::{Card, CardHeader};

use super::MessageError;
use super::check::{filled, object, unfit, within, within_if};
use super::limits;
use super::media::MediaSource;

/// What stands above the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Header {
    /// At most 60 characters.
    Text(String),
    /// A picture.
    Image(MediaSource),
    /// A film.
    Video(MediaSource),
    /// A file.
    Document(MediaSource),
}

/// An interactive message.
#[derive(Clone, Debug, PartialEq)]
pub struct Interactive {
    /// What stands above the text.
    pub header: Option<Header>,
    /// The text.
    pub body: Option<String>,
    /// The small print.
    pub footer: Option<String>,
    /// What can be tapped.
    pub action: Action,
}

/// Which parts an action allows around itself.
struct Frame {
    text_header: bool,
    media_header: bool,
    header_needed: bool,
    body_needed: bool,
    body_max: usize,
    footer: bool,
}

const fn frame(text_header: bool, media_header: bool, body_needed: bool, footer: bool) -> Frame {
    Frame { text_header, media_header, header_needed: false, body_needed, body_max: limits::BODY, footer }
}

impl Action {
    fn frame(&self) -> Frame {
        match self {
            Self::Buttons(_) | Self::OpenUrl { .. } | Self::Flow(_) => frame(true, true, true, true),
            Self::List { .. } => Frame { body_max: limits::LIST_BODY, ..frame(true, false, true, true) },
            Self::LocationRequest | Self::RequestContactInfo | Self::Carousel(_) | Self::ProductCarousel { .. } => {
                frame(false, false, true, false)
            }
            Self::Product { .. } => frame(false, false, false, true),
            Self::ProductList { .. } => Frame { header_needed: true, ..frame(true, false, true, true) },
            Self::Catalog { .. } => frame(false, false, true, true),
            Self::Address(_) => frame(true, false, true, true),
            Self::VoiceCall { .. } | Self::CallPermissionRequest => frame(false, false, true, true),
            Self::OrderDetails(_) | Self::OrderStatus(_) => frame(false, true, true, true),
        }
    }
}

impl Interactive {
    pub(super) fn check(&self) -> Result<(), MessageError> {
        let frame = self.action.frame();
        match &self.header {
            None if frame.header_needed => return Err(MessageError::Empty { field: "interactive.header" }),
            None => {}
            Some(Header::Text(text)) if frame.text_header => within("interactive.header.text", text, limits::HEADER)?,
            Some(Header::Image(media) | Header::Video(media) | Header::Document(media)) if frame.media_header => {
                media.check()?;
            }
            Some(_) => return unfit("interactive.header", "not allowed with this action"),
        }
        match &self.body {
            None if frame.body_needed => return Err(MessageError::Empty { field: "interactive.body" }),
            body => within_if("interactive.body.text", body.as_ref(), frame.body_max)?,
        }
        if self.footer.is_some() && !frame.footer {
            return unfit("interactive.footer", "not allowed with this action");
        }
        within_if("interactive.footer.text", self.footer.as_ref(), limits::FOOTER)?;
        self.action.check()
    }

    pub(super) fn to_graph(&self) -> Value {
        object([
            ("type", Some(json!(self.action.kind()))),
            ("header", self.header.as_ref().map(header)),
            ("body", self.body.as_ref().map(|text| json!({ "text": text }))),
            ("footer", self.footer.as_ref().map(|text| json!({ "text": text }))),
            ("action", Some(self.action.to_graph())),
        ])
    }
}

fn header(header: &Header) -> Value {
    match header {
        Header::Text(text) => json!({ "type": "text", "text": text }),
        Header::Image(media) => json!({ "type": "image", "image": media.to_graph() }),
        Header::Video(media) => json!({ "type": "video", "video": media.to_graph() }),
        Header::Document(media) => json!({ "type": "document", "document": media.to_graph() }),
    }
}

/// An id the shop gives and reads again in the answer.
fn own_id(field: &'static str, id: &str, max: usize) -> Result<(), MessageError> {
    filled(field, id)?;
    within(field, id, max)
}
