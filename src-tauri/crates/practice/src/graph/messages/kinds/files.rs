//! Image, video, audio, document and sticker (CONTRACT §1.2, §2). A link must be an http(s) address; practice does not
//! fetch it, because nothing in practice leaves the machine.

use serde_json::Value;

use super::super::Content;
use super::super::recipient::Recipient;
use crate::graph::fields::{Fields, web_address};
use crate::graph::media::{self, FileKind};
use crate::graph::refusal::Refusal;
use crate::simulation::Simulation;

/// The longest caption.
const CAPTION: usize = 1024;

pub(super) fn image(simulation: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "image")?;
    source(simulation, &mut fields, FileKind::Image)?;
    captioned(fields)
}

pub(super) fn video(simulation: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "video")?;
    source(simulation, &mut fields, FileKind::Video)?;
    captioned(fields)
}

pub(super) fn document(simulation: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "document")?;
    source(simulation, &mut fields, FileKind::Document)?;
    fields.text_if("filename", 240)?;
    captioned(fields)
}

pub(super) fn audio(simulation: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "audio")?;
    let mime = source(simulation, &mut fields, FileKind::Audio)?;
    if fields.flag("voice")? == Some(true) && mime.is_some_and(|mime| !mime.starts_with("audio/ogg")) {
        return Err(Refusal::new(131_053).details("A voice message must be audio/ogg with the Opus codec."));
    }
    fields.close()?;
    Ok(Content::default())
}

pub(super) fn sticker(simulation: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "sticker")?;
    source(simulation, &mut fields, FileKind::Sticker)?;
    fields.close()?;
    Ok(Content::default())
}

fn captioned(mut fields: Fields<'_>) -> Result<Content, Refusal> {
    let caption = fields.text_if("caption", CAPTION)?.map(str::to_owned);
    fields.close()?;
    Ok(Content { text: caption, ..Content::default() })
}

/// `id` or `link`, not both; the type of an uploaded file is handed back.
pub(super) fn source(
    simulation: &Simulation,
    fields: &mut Fields<'_>,
    kind: FileKind,
) -> Result<Option<String>, Refusal> {
    let name = fields.name("link");
    match (fields.text_if("id", 200)?, fields.text_if("link", 2000)?) {
        (Some(_), Some(_)) => Err(Refusal::value(format!("Only one of id and link may be given, not both ({name})."))),
        (Some(id), None) => media::usable(simulation, id, kind).map(Some),
        (None, Some(link)) => web_address(link, &name).map(|()| None),
        (None, None) => Err(Refusal::missing(&fields.name("id"))),
    }
}
