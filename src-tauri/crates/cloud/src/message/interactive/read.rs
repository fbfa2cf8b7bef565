//! Reads an interactive message back as it was written: between being written and going it is kept as Meta takes it.
//!
//! Only what a person can send from the chat is read; a form or a carousel has no place where it is kept yet.

use serde_json::Value;

use super::{Action, Header, Interactive, ListRow, ListSection, MediaSource, ReplyButton};
use crate::wire::Reader;

impl Interactive {
    /// Reads what [`crate::message::OutgoingBody::to_graph`] wrote.
    #[must_use]
    pub fn read(own: &Value) -> Option<Self> {
        let own = Reader::new(own);
        let header = own.get("header");
        Some(Self {
            header: if header.is_object() { Some(read_header(header)?) } else { None },
            body: own.get("body").text("text"),
            footer: own.get("footer").text("text"),
            action: action(&own.lower("type")?, own.get("action"))?,
        })
    }
}

fn read_header(header: Reader<'_>) -> Option<Header> {
    let media = |key: &str| MediaSource::read(header.get(key));
    match header.lower("type")?.as_str() {
        "text" => header.text("text").map(Header::Text),
        "image" => media("image").map(Header::Image),
        "video" => media("video").map(Header::Video),
        "document" => media("document").map(Header::Document),
        _ => None,
    }
}

fn action(kind: &str, action: Reader<'_>) -> Option<Action> {
    Some(match kind {
        "button" => Action::Buttons(action.list("buttons").iter().map(button).collect::<Option<_>>()?),
        "list" => Action::List {
            button: action.text("button")?,
            sections: action.list("sections").iter().map(section).collect::<Option<_>>()?,
        },
        "cta_url" => {
            let parameters = action.get("parameters");
            Action::OpenUrl { display_text: parameters.text("display_text")?, url: parameters.text("url")? }
        }
        "location_request_message" => Action::LocationRequest,
        "request_contact_info" => Action::RequestContactInfo,
        _ => return None,
    })
}

fn button(button: &Value) -> Option<ReplyButton> {
    let reply = Reader::new(button).get("reply");
    Some(ReplyButton { id: reply.text("id")?, title: reply.text("title")? })
}

fn section(section: &Value) -> Option<ListSection> {
    let section = Reader::new(section);
    let row = |row: &Value| {
        let row = Reader::new(row);
        Some(ListRow { id: row.text("id")?, title: row.text("title")?, description: row.text("description") })
    };
    Some(ListSection {
        title: section.text("title"),
        rows: section.list("rows").iter().map(row).collect::<Option<_>>()?,
    })
}
