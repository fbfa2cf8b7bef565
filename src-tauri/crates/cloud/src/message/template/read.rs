//! Reads a template message back as it was written: between being written and going it is kept as Meta takes it.
//!
//! Only what a person can send from the chat is read: words, files and places above a text, the end of an address, a code,
//! cards, and when an offer ends.

use serde_json::Value;
use shopbell_model::UtcMillis;

use super::{ButtonParameter, Component, Parameter, TemplateCard, TemplateMessage};
use crate::message::location::Location;
use crate::message::media::MediaSource;
use crate::wire::Reader;

impl TemplateMessage {
    /// Reads what [`crate::message::OutgoingBody::to_graph`] wrote.
    #[must_use]
    pub fn read(own: &Value) -> Option<Self> {
        let own = Reader::new(own);
        Some(Self {
            name: own.text("name")?,
            language: own.get("language").text("code")?,
            components: own.list("components").iter().map(component).collect::<Option<_>>()?,
        })
    }
}

fn component(part: &Value) -> Option<Component> {
    let part = Reader::new(part);
    let given = part.list("parameters");
    Some(match part.lower("type")?.as_str() {
        "header" => Component::Header(parameter(given.first()?)?),
        "body" => Component::Body(given.iter().map(parameter).collect::<Option<_>>()?),
        "button" => {
            let index = u8::try_from(part.number("index")?).ok()?;
            let given = Reader::new(given.first()?);
            let parameter = match part.lower("sub_type")?.as_str() {
                "url" => ButtonParameter::Url { suffix: given.text("text")? },
                "copy_code" => ButtonParameter::CopyCode { code: given.text("coupon_code")? },
                "quick_reply" => ButtonParameter::QuickReply { payload: given.text("payload")? },
                _ => return None,
            };
            Component::Button { index, parameter }
        }
        "carousel" => Component::Carousel(part.list("cards").iter().map(card).collect::<Option<_>>()?),
        "limited_time_offer" => {
            let ends = Reader::new(given.first()?).get("limited_time_offer").number("expiration_time_ms")?;
            Component::LimitedTimeOffer { expires_at: UtcMillis(ends) }
        }
        _ => return None,
    })
}

fn card(card: &Value) -> Option<TemplateCard> {
    let components = Reader::new(card).list("components").iter().map(component).collect::<Option<_>>()?;
    Some(TemplateCard { components })
}

fn parameter(value: &Value) -> Option<Parameter> {
    let value = Reader::new(value);
    let source = |kind: &str| MediaSource::read(value.get(kind));
    Some(match value.lower("type")?.as_str() {
        "text" => Parameter::Text { name: value.text("parameter_name"), text: value.text("text")? },
        "image" => Parameter::Image(source("image")?),
        "video" => Parameter::Video(source("video")?),
        "document" => {
            Parameter::Document { source: source("document")?, filename: value.get("document").text("filename") }
        }
        "location" => Parameter::Location(Location::read(value.get("location").raw()?)?),
        _ => return None,
    })
}
