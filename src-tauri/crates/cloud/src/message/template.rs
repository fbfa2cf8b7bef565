//! An approved template with its gaps filled (CONTRACT §1.4).

mod files;
mod read;

use serde_json::{Value, json};
use shopbell_model::{Money, UtcMillis};

use super::MessageError;
use super::check::{count, filled, object, unfit, web_address};
use super::location::Location;
use super::media::MediaSource;

/// A template message.
#[derive(Clone, Debug, PartialEq)]
pub struct TemplateMessage {
    /// The template's name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// What fills its gaps; empty for a template without any.
    pub components: Vec<Component>,
}

/// What fills the gaps of one part.
#[derive(Clone, Debug, PartialEq)]
pub enum Component {
    /// Of the header.
    Header(Parameter),
    /// Of the body.
    Body(Vec<Parameter>),
    /// Of one button.
    Button {
        /// Its place, 0 to 9.
        index: u8,
        /// What fills it.
        parameter: ButtonParameter,
    },
    /// Of the cards, in their order.
    Carousel(Vec<TemplateCard>),
    /// When an offer ends.
    LimitedTimeOffer {
        /// When.
        expires_at: UtcMillis,
    },
}

/// What fills a gap of header or body.
#[derive(Clone, Debug, PartialEq)]
pub enum Parameter {
    /// Text.
    Text {
        /// The gap's name, when the template names its gaps.
        name: Option<String>,
        /// The text.
        text: String,
    },
    /// An amount.
    Currency {
        /// What is shown where the phone cannot format it.
        fallback: String,
        /// The amount.
        money: Money,
    },
    /// A date.
    DateTime {
        /// What is shown.
        fallback: String,
    },
    /// A picture in the header.
    Image(MediaSource),
    /// A film in the header.
    Video(MediaSource),
    /// A PDF in the header.
    Document {
        /// The file.
        source: MediaSource,
        /// Its name.
        filename: Option<String>,
    },
    /// A place in the header.
    Location(Location),
    /// A product in the header.
    Product {
        /// The catalogue.
        catalog_id: String,
        /// The shop's own id.
        product_retailer_id: String,
    },
}

/// What fills a button.
#[derive(Clone, Debug, PartialEq)]
pub enum ButtonParameter {
    /// What comes back when it is tapped.
    QuickReply {
        /// At most 256 characters.
        payload: String,
    },
    /// The end of its address.
    Url {
        /// What is added.
        suffix: String,
    },
    /// The code it copies.
    CopyCode {
        /// The code.
        code: String,
    },
    /// The code of an authentication template.
    OneTimePassword {
        /// At most 15 characters.
        code: String,
    },
    /// A form.
    Flow {
        /// The shop's own id of this use of the form.
        token: Option<String>,
        /// Data of the first screen.
        data: Option<Value>,
    },
    /// The catalogue.
    Catalog {
        /// The product whose picture is shown.
        thumbnail_product_retailer_id: Option<String>,
    },
    /// Products in sections, as Meta's guide has them.
    Products {
        /// The product whose picture is shown.
        thumbnail_product_retailer_id: String,
        /// The sections.
        sections: Value,
    },
}

/// What fills the gaps of one card.
#[derive(Clone, Debug, PartialEq)]
pub struct TemplateCard {
    /// Its header, body and buttons.
    pub components: Vec<Component>,
}

const NAME_MAX: usize = 512;

impl TemplateMessage {
    pub(super) fn check(&self) -> Result<(), MessageError> {
        filled("template.name", &self.name)?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if self.name.len() > NAME_MAX || !self.name.chars().all(plain) {
            return unfit("template.name", "only small letters, digits and underscores");
        }
        filled("template.language.code", &self.language)?;
        self.components.iter().try_for_each(|component| check_component(component, true))
    }

    pub(super) fn to_graph(&self) -> Value {
        let components = || self.components.iter().map(component).collect::<Value>();
        object([
            ("name", Some(json!(self.name))),
            ("language", Some(json!({ "code": self.language }))),
            ("components", (!self.components.is_empty()).then(components)),
        ])
    }
}

fn check_component(component: &Component, outermost: bool) -> Result<(), MessageError> {
    match component {
        Component::Header(parameter) => check_parameter(parameter, true),
        Component::Body(parameters) => parameters.iter().try_for_each(|parameter| check_parameter(parameter, false)),
        Component::Button { index, parameter } => {
            if *index > 9 {
                return unfit("button.index", "not between 0 and 9");
            }
            check_button(parameter)
        }
        Component::Carousel(cards) if outermost => {
            count("carousel.cards", cards.len(), 2, 10)?;
            cards.iter().flat_map(|card| &card.components).try_for_each(|part| check_component(part, false))
        }
        Component::Carousel(_) => unfit("carousel", "not inside a card"),
        Component::LimitedTimeOffer { expires_at } => {
            if expires_at.0 > 0 {
                Ok(())
            } else {
                unfit("limited_time_offer", "no time")
            }
        }
    }
}

fn check_parameter(parameter: &Parameter, header: bool) -> Result<(), MessageError> {
    match parameter {
        Parameter::Text { text, .. } => filled("parameter.text", text),
        Parameter::Currency { fallback, .. } | Parameter::DateTime { fallback } if !header => {
            filled("parameter.fallback_value", fallback)
        }
        Parameter::Image(media) | Parameter::Video(media) | Parameter::Document { source: media, .. } if header => {
            media.check()
        }
        Parameter::Location(place) if header => place.check(),
        Parameter::Product { catalog_id, product_retailer_id } if header => {
            filled("catalog_id", catalog_id)?;
            filled("product_retailer_id", product_retailer_id)
        }
        _ => unfit("parameter", "not allowed in this part"),
    }
}

fn check_button(parameter: &ButtonParameter) -> Result<(), MessageError> {
    match parameter {
        ButtonParameter::QuickReply { payload } => super::check::within("button.payload", payload, 256),
        ButtonParameter::Url { suffix } => {
            filled("button.url", suffix)?;
            web_address("button.url", &format!("https://template.invalid/{suffix}"))
        }
        ButtonParameter::CopyCode { code } => super::check::within("button.coupon_code", code, 20),
        ButtonParameter::OneTimePassword { code } => super::check::within("button.code", code, 15),
        ButtonParameter::Flow { .. } | ButtonParameter::Catalog { .. } => Ok(()),
        ButtonParameter::Products { thumbnail_product_retailer_id, sections } => {
            filled("product_retailer_id", thumbnail_product_retailer_id)?;
            if sections.is_array() { Ok(()) } else { unfit("button.sections", "not a list") }
        }
    }
}

fn component(part: &Component) -> Value {
    match part {
        Component::Header(one) => json!({ "type": "header", "parameters": [parameter(one)] }),
        Component::Body(all) => json!({ "type": "body", "parameters": all.iter().map(parameter).collect::<Value>() }),
        Component::Button { index, parameter } => {
            let (sub_type, parameter) = button(parameter);
            json!({ "type": "button", "sub_type": sub_type, "index": index.to_string(), "parameters": [parameter] })
        }
        Component::Carousel(cards) => {
            let card = |(index, card): (usize, &TemplateCard)| json!({ "card_index": index, "components": card.components.iter().map(component).collect::<Value>() });
            json!({ "type": "carousel", "cards": cards.iter().enumerate().map(card).collect::<Value>() })
        }
        Component::LimitedTimeOffer { expires_at } => json!({
            "type": "limited_time_offer",
            "parameters": [{
                "type": "limited_time_offer",
                "limited_time_offer": { "expiration_time_ms": expires_at },
            }],
        }),
    }
}

fn parameter(parameter: &Parameter) -> Value {
    match parameter {
        Parameter::Text { name, text } => object([
            ("type", Some(json!("text"))),
            ("parameter_name", name.as_ref().map(|name| json!(name))),
            ("text", Some(json!(text))),
        ]),
        Parameter::Currency { fallback, money } => json!({
            "type": "currency",
            "currency": {
                "fallback_value": fallback,
                "code": money.currency,
                "amount_1000": money.millionths.div_euclid(1000),
            },
        }),
        Parameter::DateTime { fallback } => json!({ "type": "date_time", "date_time": { "fallback_value": fallback } }),
        Parameter::Image(media) => json!({ "type": "image", "image": media.to_graph() }),
        Parameter::Video(media) => json!({ "type": "video", "video": media.to_graph() }),
        Parameter::Document { source, filename } => {
            let file = super::media::Document { source: source.clone(), caption: None, filename: filename.clone() };
            json!({ "type": "document", "document": file.to_graph() })
        }
        Parameter::Location(place) => json!({ "type": "location", "location": place.to_graph() }),
        Parameter::Product { catalog_id, product_retailer_id } => json!({
            "type": "product",
            "product": { "catalog_id": catalog_id, "product_retailer_id": product_retailer_id },
        }),
    }
}

fn button(parameter: &ButtonParameter) -> (&'static str, Value) {
    match parameter {
        ButtonParameter::QuickReply { payload } => ("quick_reply", json!({ "type": "payload", "payload": payload })),
        ButtonParameter::Url { suffix: text } | ButtonParameter::OneTimePassword { code: text } => {
            ("url", json!({ "type": "text", "text": text }))
        }
        ButtonParameter::CopyCode { code } => ("copy_code", json!({ "type": "coupon_code", "coupon_code": code })),
        ButtonParameter::Flow { token, data } => {
            let action =
                object([("flow_token", token.as_ref().map(|token| json!(token))), ("flow_action_data", data.clone())]);
            ("flow", json!({ "type": "action", "action": action }))
        }
        ButtonParameter::Catalog { thumbnail_product_retailer_id } => {
            let thumbnail = thumbnail_product_retailer_id.as_ref().map(|id| json!(id));
            let action = object([("thumbnail_product_retailer_id", thumbnail)]);
            ("catalog", json!({ "type": "action", "action": action }))
        }
        ButtonParameter::Products { thumbnail_product_retailer_id, sections } => {
            let action =
                json!({ "thumbnail_product_retailer_id": thumbnail_product_retailer_id, "sections": sections });
            ("mpm", json!({ "type": "action", "action": action }))
        }
    }
}
