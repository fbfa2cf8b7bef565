//! What the shop sent that can be answered with a tap, and what was tapped.

use serde_json::Value;
use shopbell_cloud::message::{Action, Header, Interactive};
use shopbell_cloud::webhook::{self, IncomingBody, InteractiveReply};

/// Something that can be answered with a tap. Its text is the message's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The line above the text.
    pub header: Option<String>,
    /// The small print below it.
    pub footer: Option<String>,
    /// What can be tapped.
    pub ask: Ask,
}

/// What can be tapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Reply buttons.
    Buttons(Vec<Choice>),
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its title.
    pub title: Option<String>,
    /// Its rows.
    pub rows: Vec<Choice>,
}

/// A button or a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub title: String,
    /// The second line of a row.
    pub description: Option<String>,
    /// Whether the customer chose it.
    pub chosen: bool,
}

/// Reads a question of the shop; `tapped` are the ids of what was chosen.
pub(super) fn read(own: &Value, tapped: &[String]) -> Option<Question> {
    let Interactive { header, footer, action, .. } = Interactive::read(own)?;
    let choice = |id: &String, title: String, description: Option<String>| Choice {
        title,
        description,
        chosen: tapped.contains(id),
    };
    let ask = match action {
        Action::Buttons(buttons) => {
            Ask::Buttons(buttons.into_iter().map(|button| choice(&button.id, button.title, None)).collect())
        }
        Action::List { button, sections } => Ask::List {
            button,
            sections: sections
                .into_iter()
                .map(|section| Section {
                    title: section.title,
                    rows: section.rows.into_iter().map(|row| choice(&row.id, row.title, row.description)).collect(),
                })
                .collect(),
        },
        Action::OpenUrl { display_text, url } => Ask::Link { label: display_text, url },
        Action::LocationRequest => Ask::Place,
        Action::RequestContactInfo => Ask::Number,
        _ => return None,
    };
    let header = header.and_then(|header| match header {
        Header::Text(text) => Some(text),
        _ => None,
    });
    Some(Question { header, footer, ask })
}

/// The id of what was tapped or chosen in an answer; of a template's button, what it says.
pub(crate) fn tapped(payload: Option<&str>) -> Option<String> {
    let own: Value = serde_json::from_str(payload?).ok()?;
    let kind = if own.get("type").is_some() { "interactive" } else { "button" };
    match webhook::read_kept(kind, &own) {
        IncomingBody::Button(tap) => tap.text,
        IncomingBody::Interactive(InteractiveReply::Button(reply) | InteractiveReply::List(reply)) => reply.id,
        _ => None,
    }
}
