//! What a person puts together in a sheet, and the message it becomes.

use serde::{Deserialize, Serialize};
use shopbell_cloud::message::{
    Action, ContactCard, ContactPhone, Header, Interactive, ListRow, ListSection, Location, OutgoingBody, ReplyButton,
};
use shopbell_model::{ConversationId, Phone, UtcMillis, WaId};
use shopbell_store::tables::conversation as rows;
use shopbell_store::{SqliteConnection, StoreError};

use super::unfit::{Part, Rule, Unfit};
use crate::branches;
use crate::consent;
use crate::error::EngineError;
use crate::inbox::display_name;

/// What a person puts together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Draft {
    /// Where a branch of the shop is.
    Branch(i64),
    /// A question where the customer is.
    AskPlace {
        /// The question.
        text: String,
    },
    /// The card of another chat's person.
    CardOf(ConversationId),
    /// A card that was typed.
    Card(TypedCard),
    /// Reply buttons.
    Buttons {
        /// What stands around them.
        frame: Frame,
        /// What they say.
        titles: Vec<String>,
    },
    /// A list.
    List {
        /// What stands around it.
        frame: Frame,
        /// What opens it.
        button: String,
        /// Its sections.
        sections: Vec<DraftSection>,
    },
    /// The question whether offers may come, with the shop's wording.
    OffersQuestion {
        /// In which language.
        language: String,
    },
    /// A button that opens a page.
    Link {
        /// What stands around it.
        frame: Frame,
        /// What it says.
        label: String,
        /// The page.
        url: String,
    },
}

/// What stands around what can be tapped; empty is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The line above the text.
    pub header: String,
    /// The text.
    pub text: String,
    /// The small print.
    pub footer: String,
}

/// A card that was typed; empty is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedCard {
    /// The name.
    pub name: String,
    /// Where they work.
    pub company: String,
    /// The number.
    pub phone: String,
    /// The e-mail address.
    pub email: String,
}

/// A section of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftSection {
    /// Its title; empty is absent.
    pub title: String,
    /// Its rows.
    pub rows: Vec<DraftRow>,
}

/// A row of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftRow {
    /// What it says.
    pub title: String,
    /// The second line; empty is absent.
    pub description: String,
}

/// The message it becomes. Limits are not judged here.
pub(crate) async fn body(
    connection: &mut SqliteConnection,
    draft: Draft,
    shop: &str,
) -> Result<Result<OutgoingBody, EngineError>, StoreError> {
    Ok(Ok(match draft {
        Draft::Branch(id) => {
            let Some(branch) = branches::all(connection).await?.into_iter().find(|branch| branch.id == id) else {
                return Ok(Err(EngineError::NotFound { what: "branch" }));
            };
            OutgoingBody::Location(Location {
                latitude: branch.at.latitude,
                longitude: branch.at.longitude,
                name: Some(branch.name),
                address: filled(branch.address),
            })
        }
        Draft::AskPlace { text } => tappable(Frame { text, ..Frame::default() }, Action::LocationRequest),
        Draft::CardOf(conversation) => {
            // Who it is does not depend on the time.
            let Some((row, _)) = rows::header(connection, conversation, UtcMillis(0)).await? else {
                return Ok(Err(EngineError::NotFound { what: "conversation" }));
            };
            let person = row.person;
            if person.phone.is_none() {
                // Who shows only a user name cannot be written to from a card.
                return Ok(Err(EngineError::Unfit(Unfit { part: Part::CardPhone, rule: Rule::Empty })));
            }
            let phones = person.phone.as_deref().map(card_phone).into_iter().collect();
            let formatted_name = display_name(&person).unwrap_or_default();
            OutgoingBody::Contacts(vec![ContactCard { formatted_name, phones, ..ContactCard::default() }])
        }
        Draft::Card(card) => OutgoingBody::Contacts(vec![ContactCard {
            formatted_name: card.name.trim().to_owned(),
            company: filled(card.company),
            phones: filled(card.phone).iter().map(|phone| typed_phone(phone)).collect(),
            emails: filled(card.email).into_iter().collect(),
            ..ContactCard::default()
        }]),
        Draft::Buttons { frame, titles } => {
            let button = |(n, title): (usize, String)| ReplyButton { id: id(n), title: title.trim().to_owned() };
            tappable(frame, Action::Buttons(titles.into_iter().enumerate().map(button).collect()))
        }
        Draft::List { frame, button, sections } => {
            let mut n = 0;
            let mut row = |row: DraftRow| {
                n += 1;
                ListRow { id: id(n - 1), title: row.title.trim().to_owned(), description: filled(row.description) }
            };
            let sections = sections
                .into_iter()
                .map(|section| ListSection {
                    title: filled(section.title),
                    rows: section.rows.into_iter().map(&mut row).collect(),
                })
                .collect();
            tappable(frame, Action::List { button: button.trim().to_owned(), sections })
        }
        // Shown here, and sent by a way of its own: its buttons name a question that is written down first.
        Draft::OffersQuestion { language } => consent::preview(connection, &language, shop).await?,
        Draft::Link { frame, label, url } => {
            let (display_text, url) = (label.trim().to_owned(), url.trim().to_owned());
            tappable(frame, Action::OpenUrl { display_text, url })
        }
    }))
}

fn tappable(frame: Frame, action: Action) -> OutgoingBody {
    OutgoingBody::Interactive(Box::new(Interactive {
        header: filled(frame.header).map(Header::Text),
        body: Some(frame.text.trim().to_owned()),
        footer: filled(frame.footer),
        action,
    }))
}

/// An answer names its question, so a number is enough to tell its choices apart.
fn id(n: usize) -> String {
    (n + 1).to_string()
}

fn filled(mut text: String) -> Option<String> {
    text.truncate(text.trim_end().len());
    let start = text.len() - text.trim_start().len();
    text.drain(..start);
    Some(text).filter(|text| !text.is_empty())
}

/// The number of somebody who writes by WhatsApp: the card offers to write to it.
fn card_phone(e164: &str) -> ContactPhone {
    let wa_id = Some(WaId::new(e164.trim_start_matches('+')));
    let phone = Phone::from_e164(e164).map_or_else(|_| e164.to_owned(), |phone| phone.international());
    ContactPhone { phone, wa_id }
}

/// Whether a typed number is on WhatsApp nobody knows.
fn typed_phone(phone: &str) -> ContactPhone {
    ContactPhone { phone: phone.to_owned(), wa_id: None }
}
