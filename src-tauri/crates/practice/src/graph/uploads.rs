//! Resumable uploads of sample files for templates (CONTRACT §2): a session, bytes from an offset on, a handle.

use axum::http::Method;
use serde_json::json;

use super::call::Call;
use super::messages::note;
use super::refusal::Refusal;
use super::{Answer, unsynced};
use crate::failures::FailureKind;
use crate::random;
use crate::simulation::Simulation;
use crate::world::change::Change;
use crate::world::things::Upload;

/// The types of files an example may have (CONTRACT §2, §3.2).
const TYPES: &[&str] = &["image/jpeg", "image/jpg", "image/png", "video/mp4", "application/pdf"];
/// The largest example.
const LARGEST: u64 = 100 << 20;

/// `POST /{app}/uploads`.
pub(crate) async fn begin(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    if call.method != Method::POST {
        return Err(Refusal::not_played("Reading the uploads of an app"));
    }
    let length = call.parameter("file_length").ok_or_else(|| Refusal::missing("file_length"))?;
    let length: u64 = length.parse().map_err(|_| Refusal::shape("Param file_length must be an integer."))?;
    let mime = call.parameter("file_type").ok_or_else(|| Refusal::missing("file_type"))?;
    if !TYPES.contains(&mime.as_str()) {
        return Err(Refusal::new(100).details(format!("A file of type {mime} cannot be an example.")));
    }
    if !(1..=LARGEST).contains(&length) {
        return Err(Refusal::new(100).details(format!("A file has 1 to {LARGEST} bytes.")));
    }
    let name = call.parameter("file_name").unwrap_or_default();
    let id = format!("upload:{}", random::letters(24));
    let upload = Upload { id: id.clone(), name, mime, length, at: simulation.clock.now(), handle: None };
    let ((), synced) = simulation.change(|turn| turn.record(Change::UploadSet { upload }));
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(Answer::Json(json!({ "id": id })))
}

/// `GET` or `POST /upload:…`.
pub(crate) async fn node(simulation: &Simulation, call: &Call, id: &str) -> Result<Answer, Refusal> {
    let known = simulation.look(|world| world.uploads.get(id).cloned());
    let upload = known.ok_or_else(|| Refusal::no_object(&call.method.as_str().to_ascii_lowercase(), id))?;
    let path = simulation.media_dir.join(id.replace(':', "-"));
    let here = tokio::fs::metadata(&path).await.map_or(0, |facts| facts.len());
    let Some((offset, bytes)) = &call.upload else {
        return Ok(Answer::Json(json!({ "id": id, "file_offset": here })));
    };
    if *offset != here {
        return Err(Refusal::new(100).details(format!("The offset must be {here}.")));
    }
    if let Some(order) = simulation.failures.take(&[FailureKind::SlowUpload]) {
        simulation.clock.wait_for(shopbell_model::Span(order.ms)).await;
    }
    // Half of it is lost with the line.
    let broken = simulation.failures.take(&[FailureKind::BreakUpload]).is_some();
    let kept = if broken { bytes.get(..bytes.len() / 2).unwrap_or_default().to_vec() } else { bytes.to_vec() };
    let there = here.saturating_add(u64::try_from(kept.len()).unwrap_or(u64::MAX));
    if there > upload.length {
        return Err(Refusal::new(100).details("More bytes came than were announced."));
    }
    append(path, kept).await.map_err(|problem| {
        tracing::error!(%problem, "an upload cannot be kept");
        Refusal::new(2).details("The file cannot be kept.")
    })?;
    if broken || there < upload.length {
        return if broken { Ok(Answer::Silence) } else { Ok(Answer::Json(json!({ "id": id, "file_offset": there }))) };
    }
    let handle = format!("4::{}", random::letters(48));
    let answer = json!({ "h": handle });
    let ((), synced) = simulation.change(|turn| {
        note(turn, "upload", json!({ "name": upload.name, "type": upload.mime, "length": upload.length }));
        turn.record(Change::UploadSet { upload: Upload { handle: Some(handle), ..upload } });
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(Answer::Json(answer))
}

async fn append(path: std::path::PathBuf, bytes: Vec<u8>) -> std::io::Result<()> {
    tokio::task::spawn_blocking(move || {
        use std::io::Write as _;
        let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
        file.write_all(&bytes)?;
        file.sync_all()
    })
    .await
    .map_err(std::io::Error::other)?
}
