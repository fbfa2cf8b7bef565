//! How customers would see a template, its gaps filled in three ways: with the examples, with long words to see what
//! breaks, and with the gaps as they are.

use shopbell_cloud::pattern::ButtonKind;
use shopbell_cloud::pattern::SeenButton;
use shopbell_model::TemplateCategory;
use shopbell_model::template::definition::{
    Action, Body, Button, Definition, Header, HeaderContent, MediaKind, OtpKind, Samples,
};
use shopbell_model::template::gaps;
use shopbell_store::tables::studio::sample::{self, Sample};
use shopbell_store::{SqliteConnection, StoreError};

/// A long word for a gap: longer than most names and numbers.
const LONG: &str = "Maximiliana-Alexandrina Wolfeschlegelsteinhausen";

/// The three.
#[derive(Clone, Debug)]
pub struct Previews {
    /// With the examples.
    pub samples: Preview,
    /// With long words.
    pub longest: Preview,
    /// With the gaps as they are.
    pub names: Preview,
}

/// How customers would see it.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// What stands above the text.
    pub header: Option<PreviewHeader>,
    /// The text.
    pub text: String,
    /// The small print.
    pub footer: Option<String>,
    /// The line of the offer that ends.
    pub offer: Option<String>,
    /// The buttons.
    pub buttons: Vec<SeenButton>,
    /// The cards.
    pub cards: Vec<PreviewCard>,
}

/// What stands above the text.
#[derive(Clone, Debug)]
pub enum PreviewHeader {
    /// A line.
    Text(String),
    /// A file.
    Media(MediaKind, Option<SampleFile>),
    /// A place.
    Location,
    /// A product.
    Product,
}

/// A sample file that was uploaded from here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleFile {
    /// Its row.
    pub row: Sample,
    /// Whether it is on its way now.
    pub moving: bool,
    /// Whether there is a thumbnail.
    pub thumbnail: bool,
}

/// A card.
#[derive(Clone, Debug)]
pub struct PreviewCard {
    /// Its picture or film.
    pub header: Option<PreviewHeader>,
    /// Its text.
    pub text: String,
    /// Its buttons.
    pub buttons: Vec<SeenButton>,
}

#[derive(Clone, Copy)]
enum Filling {
    Samples,
    Longest,
    Names,
}

/// The three.
pub(super) async fn previews(conn: &mut SqliteConnection, of: &Definition) -> Result<Previews, StoreError> {
    let mut files = Vec::new();
    let headers = of.header.iter().chain(of.cards().iter().filter_map(|card| card.header.as_ref()));
    for header in headers {
        if let HeaderContent::Media { sample: Some(handle), .. } = &header.content
            && let Some(row) = sample::by_handle(conn, handle).await?
        {
            let thumbnail = crate::studio::samples::has_thumbnail(conn, row.file).await?;
            files.push(SampleFile { row, moving: false, thumbnail });
        }
    }
    let one = |filling| preview(of, &files, filling);
    Ok(Previews { samples: one(Filling::Samples), longest: one(Filling::Longest), names: one(Filling::Names) })
}

fn preview(of: &Definition, files: &[SampleFile], filling: Filling) -> Preview {
    Preview {
        header: of.header.as_ref().map(|of| header(of, files, filling)),
        text: text(of, filling),
        footer: footer(of),
        offer: of.limited_time_offer.as_ref().map(|offer| offer.text.clone()),
        buttons: of.buttons.iter().map(|of| button(of, filling)).collect(),
        cards: of
            .cards()
            .iter()
            .map(|card| PreviewCard {
                header: card.header.as_ref().map(|of| header(of, files, filling)),
                text: body(&card.body, filling),
                buttons: card.buttons.iter().map(|of| button(of, filling)).collect(),
            })
            .collect(),
    }
}

/// Meta writes the words of one-time codes itself, in the template's language; here they stand in English.
fn text(of: &Definition, filling: Filling) -> String {
    if of.category != Some(TemplateCategory::Authentication) || !of.body.text.is_empty() {
        return body(&of.body, filling);
    }
    let safe =
        if of.body.security_recommendation == Some(true) { " For your security, do not share this code." } else { "" };
    format!("*123456* is your verification code.{safe}")
}

fn footer(of: &Definition) -> Option<String> {
    let footer = of.footer.as_ref()?;
    match footer.code_expiration_minutes {
        Some(minutes) if footer.text.is_empty() => Some(format!("This code expires in {minutes} minutes.")),
        _ => Some(footer.text.clone()).filter(|text| !text.is_empty()),
    }
}

fn body(of: &Body, filling: Filling) -> String {
    filled(&of.text, &of.samples, filling)
}

fn filled(text: &str, samples: &Samples, filling: Filling) -> String {
    match filling {
        Filling::Names => text.to_owned(),
        Filling::Longest => gaps::fill(text, |_| Some(LONG)),
        Filling::Samples => {
            gaps::fill(text, |name| samples.get(name).map(String::as_str).filter(|sample| !sample.is_empty()))
        }
    }
}

fn header(of: &Header, files: &[SampleFile], filling: Filling) -> PreviewHeader {
    match &of.content {
        HeaderContent::Text { text, samples } => PreviewHeader::Text(filled(text, samples, filling)),
        HeaderContent::Media { media, sample } => {
            let of_handle = |file: &&SampleFile| file.row.handle.is_some() && file.row.handle == *sample;
            PreviewHeader::Media(*media, files.iter().find(of_handle).cloned())
        }
        HeaderContent::Location => PreviewHeader::Location,
        HeaderContent::Product => PreviewHeader::Product,
    }
}

fn button(of: &Button, filling: Filling) -> SeenButton {
    let (kind, to) = match &of.action {
        Action::QuickReply => (ButtonKind::QuickReply, None),
        Action::Url { url, sample } => (ButtonKind::Url, Some(address(url, sample.as_deref(), filling))),
        Action::PhoneNumber { number } => (ButtonKind::Phone, Some(number.clone())),
        Action::CopyCode { sample } => (ButtonKind::CopyCode, sample.clone()),
        Action::Otp { .. } => (ButtonKind::CopyCode, None),
        _ => (ButtonKind::Other, None),
    };
    let text = match &of.action {
        // As with the text of a code: Meta writes it, in the template's language.
        Action::Otp { otp, .. } if of.text.is_empty() => match otp {
            OtpKind::CopyCode => "Copy code".to_owned(),
            OtpKind::OneTap | OtpKind::ZeroTap => "Autofill".to_owned(),
        },
        _ => of.text.clone(),
    };
    SeenButton { kind, text, to }
}

/// An example of an address is its end, or the whole of it.
fn address(url: &str, sample: Option<&str>, filling: Filling) -> String {
    match (filling, sample) {
        (Filling::Names, _) | (Filling::Samples, None) => url.to_owned(),
        (Filling::Samples, Some(sample)) if sample.contains("://") => sample.to_owned(),
        (Filling::Samples, Some(sample)) => gaps::fill(url, |_| Some(sample)),
        (Filling::Longest, _) => gaps::fill(url, |_| Some("a-rather-long-ending-of-an-address-0123456789")),
    }
}
