//! What can be tapped.

use serde_json::{Value, json};

use super::carousel::{self, Card};
use super::own_id;
use crate::message::check::{count, distinct, filled, object, unfit, web_address, within, within_if};
use crate::message::{MessageError, limits};

/// What can be tapped.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// 1 to 3 reply buttons.
    Buttons(Vec<ReplyButton>),
    /// A list to choose from.
    List {
        /// What opens it; at most 20 characters.
        button: String,
        /// 1 to 10 sections with at most 10 rows together.
        sections: Vec<ListSection>,
    },
    /// A button that opens a page.
    OpenUrl {
        /// At most 20 characters.
        display_text: String,
        /// The page.
        url: String,
    },
    /// Asks where the customer is.
    LocationRequest,
    /// 2 to 10 cards with a page behind each.
    Carousel(Vec<Card>),
    /// 2 to 10 products side by side.
    ProductCarousel {
        /// The catalogue.
        catalog_id: String,
        /// The shop's own ids.
        products: Vec<String>,
    },
    /// One product.
    Product {
        /// The catalogue.
        catalog_id: String,
        /// The shop's own id.
        product_retailer_id: String,
    },
    /// Up to 30 products in sections.
    ProductList {
        /// The catalogue.
        catalog_id: String,
        /// 1 to 10 sections.
        sections: Vec<ProductSection>,
    },
    /// The whole catalogue.
    Catalog {
        /// The product whose picture is shown.
        thumbnail_product_retailer_id: Option<String>,
    },
    /// A form.
    Flow(FlowAction),
    /// Asks for an address (India only).
    Address(AddressRequest),
    /// Asks for the customer's number (CONTRACT §10).
    RequestContactInfo,
    /// A button that calls the shop.
    VoiceCall {
        /// At most 20 characters.
        display_text: String,
        /// How long the button works.
        ttl_minutes: Option<u32>,
    },
    /// Asks whether the shop may call.
    CallPermissionRequest,
    /// What is to be paid (India, Brazil); the parameters as Meta's payment guides have them.
    OrderDetails(Value),
    /// How an order stands (India, Brazil); likewise.
    OrderStatus(Value),
}

/// A reply button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyButton {
    /// The shop's own id, at most 256 characters, unique in the message.
    pub id: String,
    /// At most 20 characters, unique in the message.
    pub title: String,
}

/// A section of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSection {
    /// At most 24 characters; needed when there is more than one section.
    pub title: Option<String>,
    /// The rows.
    pub rows: Vec<ListRow>,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The shop's own id, at most 200 characters, unique in the message.
    pub id: String,
    /// At most 24 characters.
    pub title: String,
    /// At most 72 characters.
    pub description: Option<String>,
}

/// A section of products.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductSection {
    /// At most 24 characters; needed when there is more than one section.
    pub title: Option<String>,
    /// The shop's own ids.
    pub products: Vec<String>,
}

/// Which form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlowId {
    /// By Meta's id.
    Id(String),
    /// By its name.
    Name(String),
}

/// Which state of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowMode {
    /// As it is published.
    Published,
    /// As it is being drawn up, for testing.
    Draft,
}

/// A form.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowAction {
    /// Which form.
    pub flow: FlowId,
    /// What opens it; at most 30 characters.
    pub cta: String,
    /// The shop's own id of this use of the form.
    pub token: Option<String>,
    /// Which state of it.
    pub mode: FlowMode,
    /// The first screen and its data; without it the form's own server is asked.
    pub navigate: Option<Value>,
}

/// Asks for an address.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressRequest {
    /// Two-letter country.
    pub country: String,
    /// What is known already.
    pub values: Option<Value>,
}

const PRODUCTS_MAX: usize = 30;

impl Action {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Buttons(_) => "button",
            Self::List { .. } => "list",
            Self::OpenUrl { .. } => "cta_url",
            Self::LocationRequest => "location_request_message",
            Self::Carousel(_) | Self::ProductCarousel { .. } => "carousel",
            Self::Product { .. } => "product",
            Self::ProductList { .. } => "product_list",
            Self::Catalog { .. } => "catalog_message",
            Self::Flow(_) => "flow",
            Self::Address(_) => "address_message",
            Self::RequestContactInfo => "request_contact_info",
            Self::VoiceCall { .. } => "voice_call",
            Self::CallPermissionRequest => "call_permission_request",
            Self::OrderDetails(_) => "order_details",
            Self::OrderStatus(_) => "order_status",
        }
    }

    pub(super) fn check(&self) -> Result<(), MessageError> {
        match self {
            Self::Buttons(buttons) => {
                count("interactive.action.buttons", buttons.len(), 1, limits::BUTTONS)?;
                for button in buttons {
                    own_id("button.reply.id", &button.id, 256)?;
                    within("button.reply.title", &button.title, limits::BUTTON)?;
                }
                distinct("button.reply.id", buttons.iter().map(|button| button.id.as_str()))?;
                distinct("button.reply.title", buttons.iter().map(|button| button.title.as_str()))
            }
            Self::List { button, sections } => {
                within("interactive.action.button", button, limits::OPENER)?;
                check_list(sections)
            }
            Self::OpenUrl { display_text, url } => {
                within("cta_url.display_text", display_text, limits::OPENER)?;
                within("cta_url.url", url, limits::URL)?;
                web_address("cta_url.url", url)
            }
            Self::LocationRequest | Self::RequestContactInfo | Self::CallPermissionRequest => Ok(()),
            Self::Carousel(cards) => carousel::check(cards),
            Self::ProductCarousel { catalog_id, products } => {
                filled("catalog_id", catalog_id)?;
                count("carousel.cards", products.len(), 2, 10)?;
                products.iter().try_for_each(|id| filled("product_retailer_id", id))
            }
            Self::Product { catalog_id, product_retailer_id } => {
                filled("catalog_id", catalog_id)?;
                filled("product_retailer_id", product_retailer_id)
            }
            Self::ProductList { catalog_id, sections } => {
                filled("catalog_id", catalog_id)?;
                check_products(sections)
            }
            Self::Catalog { thumbnail_product_retailer_id } => {
                thumbnail_product_retailer_id.as_deref().map_or(Ok(()), |id| filled("product_retailer_id", id))
            }
            Self::Flow(flow) => {
                match &flow.flow {
                    FlowId::Id(id) => filled("flow_id", id)?,
                    FlowId::Name(name) => filled("flow_name", name)?,
                }
                within("flow_cta", &flow.cta, 30)
            }
            Self::Address(request) => {
                let two = request.country.len() == 2 && request.country.bytes().all(|b| b.is_ascii_uppercase());
                if two { Ok(()) } else { unfit("address.country", "not two capital letters") }
            }
            Self::VoiceCall { display_text, .. } => within("voice_call.display_text", display_text, 20),
            Self::OrderDetails(parameters) | Self::OrderStatus(parameters) => {
                if parameters.is_object() {
                    Ok(())
                } else {
                    unfit("action.parameters", "not an object")
                }
            }
        }
    }

    pub(super) fn to_graph(&self) -> Value {
        match self {
            Self::Buttons(buttons) => {
                let button = |b: &ReplyButton| json!({ "type": "reply", "reply": { "id": b.id, "title": b.title } });
                json!({ "buttons": buttons.iter().map(button).collect::<Value>() })
            }
            Self::List { button, sections } => {
                json!({ "button": button, "sections": sections.iter().map(list_section).collect::<Value>() })
            }
            Self::OpenUrl { display_text, url } => {
                json!({ "name": "cta_url", "parameters": { "display_text": display_text, "url": url } })
            }
            Self::LocationRequest => json!({ "name": "send_location" }),
            Self::Carousel(cards) => carousel::to_graph(cards),
            Self::ProductCarousel { catalog_id, products } => carousel::products_to_graph(catalog_id, products),
            Self::Product { catalog_id, product_retailer_id } => {
                json!({ "catalog_id": catalog_id, "product_retailer_id": product_retailer_id })
            }
            Self::ProductList { catalog_id, sections } => {
                json!({ "catalog_id": catalog_id, "sections": sections.iter().map(product_section).collect::<Value>() })
            }
            Self::Catalog { thumbnail_product_retailer_id } => object([
                ("name", Some(json!("catalog_message"))),
                (
                    "parameters",
                    thumbnail_product_retailer_id.as_ref().map(|id| json!({ "thumbnail_product_retailer_id": id })),
                ),
            ]),
            Self::Flow(flow) => json!({ "name": "flow", "parameters": flow_parameters(flow) }),
            Self::Address(request) => json!({
                "name": "address_message",
                "parameters": object([("country", Some(json!(request.country))), ("values", request.values.clone())]),
            }),
            Self::RequestContactInfo => json!({ "name": "request_contact_info" }),
            Self::VoiceCall { display_text, ttl_minutes } => json!({
                "name": "voice_call",
                "parameters": object([
                    ("display_text", Some(json!(display_text))),
                    ("ttl_minutes", ttl_minutes.map(|minutes| json!(minutes))),
                ]),
            }),
            Self::CallPermissionRequest => json!({ "name": "call_permission_request" }),
            Self::OrderDetails(parameters) => json!({ "name": "review_and_pay", "parameters": parameters }),
            Self::OrderStatus(parameters) => json!({ "name": "review_order", "parameters": parameters }),
        }
    }
}

fn check_list(sections: &[ListSection]) -> Result<(), MessageError> {
    count("interactive.action.sections", sections.len(), 1, limits::SECTIONS)?;
    // The limit is on all rows together, not on each section.
    count("interactive.action.rows", sections.iter().map(|section| section.rows.len()).sum(), 1, limits::ROWS)?;
    for section in sections {
        section_title(section.title.as_ref(), sections.len())?;
        for row in &section.rows {
            own_id("row.id", &row.id, 200)?;
            within("row.title", &row.title, limits::ROW)?;
            within_if("row.description", row.description.as_ref(), limits::ROW_TEXT)?;
        }
    }
    distinct("row.id", sections.iter().flat_map(|section| &section.rows).map(|row| row.id.as_str()))
}

fn check_products(sections: &[ProductSection]) -> Result<(), MessageError> {
    count("interactive.action.sections", sections.len(), 1, limits::SECTIONS)?;
    let products = sections.iter().map(|section| section.products.len()).sum();
    count("interactive.action.products", products, 1, PRODUCTS_MAX)?;
    for section in sections {
        section_title(section.title.as_ref(), sections.len())?;
        section.products.iter().try_for_each(|id| filled("product_retailer_id", id))?;
    }
    Ok(())
}

fn section_title(title: Option<&String>, sections: usize) -> Result<(), MessageError> {
    if title.is_none() && sections > 1 {
        return Err(MessageError::Empty { field: "section.title" });
    }
    within_if("section.title", title, limits::SECTION)
}

fn list_section(section: &ListSection) -> Value {
    let row = |row: &ListRow| {
        object([
            ("id", Some(json!(row.id))),
            ("title", Some(json!(row.title))),
            ("description", row.description.as_ref().map(|text| json!(text))),
        ])
    };
    object([
        ("title", section.title.as_ref().map(|title| json!(title))),
        ("rows", Some(section.rows.iter().map(row).collect())),
    ])
}

fn product_section(section: &ProductSection) -> Value {
    let product = |id: &String| json!({ "product_retailer_id": id });
    object([
        ("title", section.title.as_ref().map(|title| json!(title))),
        ("product_items", Some(section.products.iter().map(product).collect())),
    ])
}

fn flow_parameters(flow: &FlowAction) -> Value {
    let (id, name) = match &flow.flow {
        FlowId::Id(id) => (Some(json!(id)), None),
        FlowId::Name(name) => (None, Some(json!(name))),
    };
    let mode = match flow.mode {
        FlowMode::Published => "published",
        FlowMode::Draft => "draft",
    };
    object([
        ("flow_message_version", Some(json!("3"))),
        ("flow_id", id),
        ("flow_name", name),
        ("flow_cta", Some(json!(flow.cta))),
        ("flow_token", flow.token.as_ref().map(|token| json!(token))),
        ("mode", Some(json!(mode))),
        ("flow_action", Some(json!(if flow.navigate.is_some() { "navigate" } else { "data_exchange" }))),
        ("flow_action_payload", flow.navigate.clone()),
    ])
}
