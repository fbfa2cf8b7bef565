//! Which limit of Meta's a message breaks, in words a window can put into a sentence.

use shopbell_cloud::message::MessageError;

use crate::error::EngineError;

/// A limit that is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// Where.
    pub part: Part,
    /// How.
    pub rule: Rule,
}

/// Which part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The text.
    Text,
    /// The line above the text.
    Header,
    /// The small print below it.
    Footer,
    /// The reply buttons.
    Buttons,
    /// What a button says.
    Button,
    /// What opens a list or a page.
    Opener,
    /// The sections of a list.
    Sections,
    /// The title of a section.
    Section,
    /// All rows of a list together.
    Rows,
    /// The title of a row.
    Row,
    /// The second line of a row.
    RowText,
    /// A web address.
    Link,
    /// Coordinates.
    Place,
    /// The cards of a message.
    Cards,
    /// The name on a card.
    CardName,
    /// A number on a card.
    CardPhone,
    /// What stands under a picture or a file.
    Caption,
    /// An emoji.
    Emoji,
    /// The name of a branch.
    BranchName,
    /// The address of a branch.
    BranchAddress,
    /// The branches of the shop.
    Branches,
    /// What is filled into a template.
    Gap,
    /// The text of a template with its gaps filled.
    TemplateText,
    /// A file above the text of a template, or of one of its cards.
    TemplateFile,
    /// When the offer of a template ends.
    OfferEnds,
    /// Anything else.
    Other,
}

/// How a limit is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// It is empty.
    Empty,
    /// Too many characters.
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// Too few or too many.
    Count {
        /// How many there may be.
        most: usize,
    },
    /// Two are alike.
    Repeated,
    /// It is not what belongs there.
    Wrong,
}

/// What `cloud` calls a part, and what a person does.
const PARTS: &[(&str, Part)] = &[
    ("text.body", Part::Text),
    ("interactive.body", Part::Text),
    ("interactive.body.text", Part::Text),
    ("interactive.header", Part::Header),
    ("interactive.header.text", Part::Header),
    ("interactive.footer", Part::Footer),
    ("interactive.footer.text", Part::Footer),
    ("interactive.action.buttons", Part::Buttons),
    ("button.reply.id", Part::Button),
    ("button.reply.title", Part::Button),
    ("interactive.action.button", Part::Opener),
    ("cta_url.display_text", Part::Opener),
    ("interactive.action.sections", Part::Sections),
    ("section.title", Part::Section),
    ("interactive.action.rows", Part::Rows),
    ("row.id", Part::Row),
    ("row.title", Part::Row),
    ("row.description", Part::RowText),
    ("cta_url.url", Part::Link),
    ("location.latitude", Part::Place),
    ("location.longitude", Part::Place),
    ("contacts", Part::Cards),
    ("contacts.name.formatted_name", Part::CardName),
    ("contacts.phones.phone", Part::CardPhone),
    ("parameter.text", Part::Gap),
    ("button.url", Part::Gap),
    ("button.coupon_code", Part::Gap),
    ("caption", Part::Caption),
    ("reaction.emoji", Part::Emoji),
];

/// What a person is told when a message breaks a limit.
pub(crate) fn refusal(error: &MessageError) -> EngineError {
    let (field, rule) = match error {
        MessageError::Empty { field } => (*field, Rule::Empty),
        MessageError::TooLong { field, max, .. } => (*field, Rule::TooLong { most: *max }),
        MessageError::Count { field, max, .. } => (*field, Rule::Count { most: *max }),
        MessageError::Repeated { field } => (*field, Rule::Repeated),
        MessageError::Unfit { field, .. } => (*field, Rule::Wrong),
        MessageError::ReactionAsReply => ("", Rule::Wrong),
    };
    let part = PARTS.iter().find(|(name, _)| *name == field).map_or(Part::Other, |(_, part)| *part);
    EngineError::Unfit(Unfit { part, rule })
}
