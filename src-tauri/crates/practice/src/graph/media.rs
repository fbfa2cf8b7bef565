//! Files up and down (CONTRACT §2).

use axum::http::{Method, StatusCode};
use base64::Engine as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use shopbell_model::{Span, UtcMillis};

use super::call::Call;
use super::messages::note;
use super::refusal::Refusal;
use super::{Answer, success, unsynced};
use crate::failures::FailureKind;
use crate::random;
use crate::simulation::Simulation;
use crate::world::change::Change;
use crate::world::things::Media;

/// What a file may be used as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    Audio,
    Image,
    Video,
    Sticker,
    Document,
}

const MEGABYTE: u64 = 1024 * 1024;
/// An upload can be used this long.
const KEPT: Span = Span::days(30);
/// What a customer sent is kept this long.
const KEPT_INBOUND: Span = Span::days(7);
/// A download address lives this long.
const ADDRESS_LIVES: Span = Span::minutes(5);

/// The types and sizes of CONTRACT §2.
const RULES: &[(FileKind, u64, &[&str])] = &[
    (FileKind::Audio, 16 * MEGABYTE, &["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"]),
    (FileKind::Image, 5 * MEGABYTE, &["image/jpeg", "image/png"]),
    (FileKind::Video, 16 * MEGABYTE, &["video/mp4", "video/3gp", "video/3gpp"]),
    (FileKind::Sticker, 500 * 1024, &["image/webp"]),
    (
        FileKind::Document,
        100 * MEGABYTE,
        &[
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ],
    ),
];

fn bare(mime: &str) -> String {
    mime.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether an uploaded file can be sent as `kind`; its type is handed back.
pub(crate) fn usable(simulation: &Simulation, id: &str, kind: FileKind) -> Result<String, Refusal> {
    let now = simulation.clock.now();
    let media = simulation
        .look(|world| world.media.get(id).cloned())
        .filter(|media| is_kept(media, now))
        .ok_or_else(|| Refusal::new(131_053).details(format!("{id} is not the id of an uploaded file.")))?;
    let fits = RULES.iter().any(|(of, _, mimes)| *of == kind && mimes.contains(&bare(&media.mime).as_str()));
    // Any uploaded file may go out as a document.
    if fits || kind == FileKind::Document {
        Ok(media.mime)
    } else {
        Err(Refusal::new(131_053).details(format!("A file of type {} cannot be sent like this.", media.mime)))
    }
}

/// `POST /{phone number}/media`.
pub(crate) async fn upload(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    if call.parameter("messaging_product").as_deref() != Some("whatsapp") {
        return Err(Refusal::new(100).say("(#100) The parameter messaging_product is required."));
    }
    let part = call.parts.iter().find(|part| part.name == "file").ok_or_else(|| Refusal::missing("file"))?;
    let mime = call
        .parameter("type")
        .filter(|mime| mime.contains('/'))
        .or_else(|| part.mime.clone())
        .ok_or_else(|| Refusal::missing("type"))?;
    let plain = bare(&mime);
    let (_, largest, _) = RULES.iter().find(|(_, _, mimes)| mimes.contains(&plain.as_str())).ok_or_else(|| {
        Refusal::new(100).say(format!("(#100) Param file must be a file with one of the supported types, not {plain}."))
    })?;
    let size = u64::try_from(part.bytes.len()).unwrap_or(u64::MAX);
    if size == 0 || size > *largest {
        return Err(Refusal::new(131_053).details(format!("A file of type {plain} must have 1 to {largest} bytes.")));
    }
    if let Some(order) = simulation.failures.take(&[FailureKind::SlowUpload]) {
        simulation.clock.wait_for(Span(order.ms)).await;
    }
    let media = Media {
        id: random::digits(16),
        mime,
        sha256: hex::encode(Sha256::digest(&part.bytes)),
        size,
        at: simulation.clock.now(),
        filename: part.filename.clone(),
        inbound: false,
    };
    let path = simulation.media_dir.join(&media.id);
    keep(path, part.bytes.to_vec()).await.map_err(|problem| {
        tracing::error!(%problem, "an upload cannot be kept");
        Refusal::new(2).details("The file cannot be kept.")
    })?;
    let answer = json!({ "id": media.id });
    let ((), synced) = simulation.change(|turn| {
        note(turn, "media", json!(media));
        turn.record(Change::MediaStored { media });
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(Answer::Json(answer))
}

async fn keep(path: std::path::PathBuf, bytes: Vec<u8>) -> std::io::Result<()> {
    tokio::task::spawn_blocking(move || {
        use std::io::Write as _;
        let mut file = std::fs::File::create(path)?;
        file.write_all(&bytes)?;
        file.sync_all()
    })
    .await
    .map_err(std::io::Error::other)?
}

/// `GET` or `DELETE /{media}`.
pub(crate) async fn node(simulation: &Simulation, call: &Call, id: &str) -> Result<Answer, Refusal> {
    match call.method {
        Method::GET => describe(simulation, call, id),
        Method::DELETE => {
            let ((), synced) = simulation.change(|turn| {
                note(turn, "media_delete", json!({ "id": id }));
                turn.record(Change::MediaDeleted { id: id.to_owned() });
            });
            synced.done().await.map_err(|problem| unsynced(&problem))?;
            if let Err(problem) = tokio::fs::remove_file(simulation.media_dir.join(id)).await {
                tracing::warn!(%problem, "a deleted file stays on the disk");
            }
            Ok(success())
        }
        _ => Err(Refusal::no_object("post", id)),
    }
}

fn describe(simulation: &Simulation, call: &Call, id: &str) -> Result<Answer, Refusal> {
    let (media, own, secret) = simulation.look(|world| {
        let credentials = &world.credentials;
        (world.media.get(id).cloned(), credentials.phone_number_id.clone(), credentials.app_secret.clone())
    });
    let media = media.ok_or_else(|| Refusal::no_object("get", id))?;
    let now = simulation.clock.now();
    if call.parameter("phone_number_id").is_some_and(|asked| asked != own) || !is_kept(&media, now) {
        return Err(Refusal::no_object("get", id));
    }
    let url = address(&simulation.base, &secret, id, now);
    Ok(Answer::Json(json!({
        "messaging_product": "whatsapp",
        "url": url,
        "mime_type": media.mime,
        "sha256": media.sha256,
        "file_size": media.size,
        "id": media.id,
    })))
}

fn is_kept(media: &Media, now: UtcMillis) -> bool {
    now - media.at <= if media.inbound { KEPT_INBOUND } else { KEPT }
}

/// Where a file can be fetched for five minutes.
pub(crate) fn address(base: &str, secret: &str, id: &str, now: UtcMillis) -> String {
    let until = (now + ADDRESS_LIVES).0;
    let hash = ticket(secret, id, until);
    format!("{base}/whatsapp_business/attachments/?mid={id}&ext={until}&hash={hash}")
}

/// What makes a download address unguessable.
fn ticket(secret: &str, id: &str, until: i64) -> String {
    let mac = shopbell_cloud::signature::sign(secret.as_bytes(), format!("{id}.{until}").as_bytes());
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(mac)
}

/// The bytes behind a download address; 404 when it has run out.
pub(crate) async fn bytes(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    let gone = || Refusal::no_object("get", "attachment").http(StatusCode::NOT_FOUND);
    let (id, hash) = (call.parameter("mid").ok_or_else(gone)?, call.parameter("hash").ok_or_else(gone)?);
    let until: i64 = call.parameter("ext").and_then(|text| text.parse().ok()).ok_or_else(gone)?;
    let (media, secret) =
        simulation.look(|world| (world.media.get(&id).cloned(), world.credentials.app_secret.clone()));
    let media = media.ok_or_else(gone)?;
    if hash != ticket(&secret, &id, until) || simulation.clock.now() >= UtcMillis(until) {
        return Err(gone());
    }
    match simulation.failures.take(&[FailureKind::LoseFile, FailureKind::SlowFile]) {
        Some(order) if order.kind == FailureKind::LoseFile => return Err(gone()),
        Some(order) => simulation.clock.wait_for(Span(order.ms)).await,
        None => {}
    }
    let bytes = tokio::fs::read(simulation.media_dir.join(&media.id)).await.map_err(|_| gone())?;
    Ok(Answer::File(bytes, media.mime))
}
