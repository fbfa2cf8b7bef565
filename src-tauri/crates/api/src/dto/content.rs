//! What a message says, beside its text: one type a kind, read by the engine out of what is kept of the message.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TemplateCard;

/// What a message says.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Content {
    /// Its text is all.
    Text,
    /// A place.
    Place(Place),
    /// Contact cards.
    Cards {
        /// The cards.
        cards: Vec<ContactCard>,
    },
    /// What a customer tapped, chose or filled in; the question stands in the quote.
    Answer(Answer),
    /// Something of the shop's that can be answered with a tap.
    Question(Question),
    /// A template of the shop's, as the customer sees it. Its text is the message's.
    Template(TemplateCard),
    /// A cart. What the customer wrote with it is the message's text.
    Order(Order),
    /// WhatsApp's own note: a line, not a bubble.
    Note(Note),
    /// Its writer took it back; its words are hidden.
    Revoked,
    /// WhatsApp does not pass this kind on; `meta_kind` may say what it was.
    Unsupported,
    /// A kind that is kept and not shown yet.
    Kept,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Place {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Its name.
    pub name: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// Where it can be looked up, outside.
    pub map: String,
    /// How far it is from the nearest branch of the shop.
    pub from_branch: Option<FromBranch>,
}

/// How far a place is from a branch of the shop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FromBranch {
    /// Which.
    pub branch: String,
    /// As the crow flies, in metres.
    pub metres: u32,
    /// In which direction from the branch, in degrees from north by east.
    pub bearing: u16,
}

/// A contact card.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ContactCard {
    /// Whose.
    pub name: Option<String>,
    /// Where they work.
    pub company: Option<String>,
    /// Numbers.
    pub phones: Vec<CardPhone>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Web addresses.
    pub urls: Vec<String>,
    /// Postal addresses, each in one line.
    pub addresses: Vec<String>,
    /// `YYYY-MM-DD`.
    pub birthday: Option<String>,
    /// Whether it is the customer's own number, shared because the shop asked.
    pub own: bool,
}

/// A number on a card.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CardPhone {
    /// As it is written on the card.
    pub phone: String,
    /// Whether it is on WhatsApp.
    pub on_whatsapp: bool,
}

/// What a customer tapped, chose or filled in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Answer {
    /// How.
    pub how: How,
    /// What it said.
    pub title: Option<String>,
    /// The second line of a row.
    pub description: Option<String>,
    /// The answers of a form.
    pub fields: Vec<Field>,
}

/// How a customer answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// By a button.
    Button,
    /// By a row of a list.
    Row,
    /// By a form.
    Form,
    /// The shop may call.
    MayCall,
    /// The shop may not call.
    MayNotCall,
}

/// One answer of a form.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Field {
    /// By the form's own name.
    pub name: String,
    /// What was answered.
    pub value: String,
}

/// Something that can be answered with a tap. Its text is the message's.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Question {
    /// The line above the text.
    pub header: Option<String>,
    /// The small print below it.
    pub footer: Option<String>,
    /// What can be tapped.
    pub ask: Ask,
}

/// What can be tapped.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Ask {
    /// Reply buttons.
    Buttons {
        /// The buttons.
        buttons: Vec<Choice>,
    },
    /// A list to choose from.
    List {
        /// What opens it.
        button: String,
        /// Its sections.
        sections: Vec<Section>,
    },
    /// A button that opens a page.
    Link {
        /// What it says.
        label: String,
        /// The page.
        url: String,
    },
    /// Where the customer is.
    Place,
    /// The customer's number.
    Number,
}

/// A section of a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Section {
    /// Its title.
    pub title: Option<String>,
    /// Its rows.
    pub rows: Vec<Choice>,
}

/// A button or a row.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Choice {
    /// What it says.
    pub title: String,
    /// The second line of a row.
    pub description: Option<String>,
    /// Whether the customer chose it.
    pub chosen: bool,
}

/// A cart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Order {
    /// Its lines.
    pub lines: Vec<OrderLine>,
    /// What it comes to, where that can be said.
    pub total: Option<Money>,
}

/// One line of a cart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderLine {
    /// The shop's own id of the product.
    pub product: Option<String>,
    /// How many.
    #[ts(type = "number")]
    pub quantity: i64,
    /// Price of one.
    pub price: Option<Money>,
    /// Price of all of them.
    pub sum: Option<Money>,
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Money {
    /// As a decimal number, such as `12.50`.
    pub amount: String,
    /// Three capital letters.
    pub currency: String,
}

/// WhatsApp's own note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "note", rename_all = "snake_case")]
pub enum Note {
    /// The customer has a new number.
    NumberChanged {
        /// The new one, as people write it.
        phone: Option<String>,
    },
    /// The customer has a new id; the number may be a new one too.
    IdChanged,
    /// The customer's phone is another, or WhatsApp was installed anew.
    PhoneChanged,
    /// Something newer; WhatsApp's own words are the message's text.
    Other,
}

/// The ad or post a customer came from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Referral {
    /// Whether it is an ad; a post else.
    pub is_ad: bool,
    /// Its headline.
    pub headline: Option<String>,
    /// Its text.
    pub body: Option<String>,
    /// Its page.
    pub url: Option<String>,
}
