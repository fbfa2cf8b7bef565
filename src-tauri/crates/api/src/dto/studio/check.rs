//! What our checks say of a template before Meta sees it, and how customers would see it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{StudioKey, SubmitNot, TemplateDefinition, TemplateMedia};
use crate::dto::{TemplateButton, TemplateCategory};

/// Asks what our checks say. Changes nothing; asked at every pause of typing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckStudio {
    /// What is written.
    pub definition: TemplateDefinition,
    /// Whose it is, so that it is not taken for a double of itself; absent for something that is not kept anywhere.
    #[ts(optional)]
    #[serde(default)]
    pub key: Option<StudioKey>,
}

/// What our checks say.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioChecked {
    /// What was found, the worst first.
    pub findings: Vec<StudioFinding>,
    /// The rules that found nothing, by their ids.
    pub fine: Vec<String>,
    /// How many findings are errors: Meta would refuse.
    pub errors: u32,
    /// How many are warnings.
    pub warnings: u32,
    /// What Meta will probably call it.
    pub forecast: Option<StudioForecast>,
    /// How long each part is and may be.
    pub counts: Vec<StudioCount>,
    /// Its gaps in their order.
    pub gaps: Vec<StudioGap>,
    /// How customers will see it.
    pub preview: StudioPreviews,
    /// Whether its language is written from right to left.
    pub rtl: bool,
    /// Whether a chat can send what it becomes.
    pub from_chat: StudioFromChat,
    /// Whether it may be handed in, as far as that hangs on what is written.
    pub submit: SubmitNow,
    /// Why it may not as it stands at Meta.
    pub submit_not: Option<SubmitNot>,
}

/// Whether a chat can fill a template and send it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudioFromChat {
    /// It can.
    Yes,
    /// It could if what is missing were written; the findings say what.
    Unfinished,
    /// It has something that is chosen in no chat.
    No,
}

/// Whether a draft may be handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SubmitNow {
    /// Yes.
    Yes,
    /// If somebody insists: there are warnings.
    Insist,
    /// No: Meta would refuse it.
    No,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingSeverity {
    /// Meta refuses it.
    Error,
    /// It will probably bring trouble.
    Warning,
    /// It could be better.
    Hint,
}

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudioPart {
    /// The template as a whole.
    Template,
    /// Its name.
    Name,
    /// Its language.
    Language,
    /// Its category.
    Category,
    /// What stands above the text.
    Header,
    /// The text.
    Body,
    /// The small print.
    Footer,
    /// The buttons together.
    Buttons,
    /// A button.
    Button,
    /// The cards together.
    Cards,
    /// A card.
    Card,
    /// The offer that ends.
    Offer,
}

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudioPlace {
    /// In which part.
    pub part: StudioPart,
    /// On which card, from 0.
    pub card: Option<u32>,
    /// At which button, from 0.
    pub index: Option<u32>,
    /// The example of which gap, where it is about that.
    pub gap: Option<String>,
    /// Where it begins, in UTF-16 units of that text.
    pub from: Option<u32>,
    /// Where it ends.
    pub to: Option<u32>,
}

/// Something our checks found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioFinding {
    /// The rule's id, such as `variable-at-edge`. The catalogue has `lint-<id>-title`, `-why` and `-fix`.
    pub rule: String,
    /// How bad.
    pub severity: FindingSeverity,
    /// Where the rule is written, for support.
    pub source: String,
    /// Where.
    pub place: StudioPlace,
    /// Numbers and words for the sentence, by their names in it.
    pub facts: BTreeMap<String, String>,
    /// The template with the finding mended, where one click can.
    pub fixed: Option<TemplateDefinition>,
}

/// What Meta will probably call it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioForecast {
    /// What.
    pub category: TemplateCategory,
    /// How sure that is.
    pub sure: ForecastSure,
    /// Whether that is dearer than what was chosen.
    pub dearer: bool,
    /// How many times as much it costs, in tenths, for customers in the shop's own country; absent where a price is unknown.
    pub times: Option<u32>,
    /// The country or region these prices are for, as the price list writes it; absent like `times`.
    pub times_in: Option<String>,
    /// What speaks for it.
    pub reasons: Vec<StudioReason>,
}

/// What speaks for a forecast.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioReason {
    /// Of what kind: `words`, `offer`, `coupon`, `catalogue`, `code` or `nothing`.
    pub clue: String,
    /// Where.
    pub place: StudioPlace,
    /// The words as they stand there; empty where it is no words.
    pub words: String,
}

/// How sure a forecast is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ForecastSure {
    /// Several things speak for it.
    Certain,
    /// One thing speaks for it.
    Likely,
    /// Nothing speaks against it.
    Guess,
}

/// How long a part is and may be.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioCount {
    /// Which part.
    pub place: StudioPlace,
    /// How many characters, or buttons, or cards.
    pub used: u32,
    /// How many there may be.
    pub most: u32,
}

/// A gap.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioGap {
    /// Where it stands, with its braces.
    pub place: StudioPlace,
    /// Its name or number.
    pub name: String,
    /// Its example; empty where there is none.
    pub sample: String,
}

/// How customers will see it, its gaps filled in three ways.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioPreviews {
    /// With the examples.
    pub samples: StudioPreview,
    /// With long words, to see what breaks.
    pub longest: StudioPreview,
    /// With the names of the gaps.
    pub names: StudioPreview,
}

/// How customers will see it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioPreview {
    /// What stands above the text.
    pub header: Option<StudioPreviewHeader>,
    /// The text.
    pub text: String,
    /// The small print.
    pub footer: Option<String>,
    /// The offer that ends.
    pub offer: Option<String>,
    /// Its buttons.
    pub buttons: Vec<TemplateButton>,
    /// Its cards.
    pub cards: Vec<StudioPreviewCard>,
}

/// What stands above the text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum StudioPreviewHeader {
    /// A line.
    Text {
        /// The line.
        text: String,
    },
    /// A file.
    Media {
        /// Of which kind.
        media: TemplateMedia,
        /// The example, where it was uploaded from here.
        sample: Option<StudioSample>,
    },
    /// A place on a map.
    Location,
    /// A product.
    Product,
}

/// A card.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioPreviewCard {
    /// Its picture or film.
    pub header: Option<StudioPreviewHeader>,
    /// Its text.
    pub text: String,
    /// Its buttons.
    pub buttons: Vec<TemplateButton>,
}

/// A sample file that is or was on its way to Meta.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioSample {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its type.
    pub mime: String,
    /// Its bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// How much of it Meta has, in per cent.
    pub percent: u8,
    /// Meta's handle of it, once it has all of it: what `sample` of a header becomes.
    pub handle: Option<String>,
    /// Whether the upload broke off; it can go on from there.
    pub broken: bool,
    /// Where it can be seen.
    pub url: Option<String>,
    /// Where its thumbnail can be seen, if it has one.
    pub thumbnail: Option<String>,
}
