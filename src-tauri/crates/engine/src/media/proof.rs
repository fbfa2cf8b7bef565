//! An attached file as the proof of something: what it is called, and the fingerprint by which it is known again.

use std::io;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use shopbell_model::FileId;
use shopbell_model::import::Proof;
use shopbell_store::files::Files;
use shopbell_store::tables::media;

use super::blocking;
use crate::core::Core;
use crate::error::EngineError;

/// Bytes that are read from the disk at a time.
const PIECE: usize = 256 * 1024;

/// An attached file as a proof. Reads all of it.
pub(crate) async fn proof(core: &Arc<Core>, file: FileId) -> Result<Proof, EngineError> {
    let (stored, name) = loose(core, file).await?;
    let files = core.store.files().clone();
    let hash =
        blocking(move || fingerprint(&files, &stored)).await.map_err(|error| EngineError::Store(error.into()))?;
    Ok(Proof { hash: hex::encode(hash), name, file: Some(file) })
}

/// The name in the folder and the name people use, of a file that is attached and belongs to no message.
pub(crate) async fn loose(core: &Arc<Core>, file: FileId) -> Result<(String, String), EngineError> {
    let found = media::file(&mut *core.store.read().await?, file).await?.filter(|file| file.message.is_none());
    let found = found.ok_or(EngineError::NotFound { what: "file" })?;
    let stored = found.file.ok_or(EngineError::NotFound { what: "file" })?;
    Ok((stored, found.name.unwrap_or_default()))
}

/// SHA-256 of the content of a file of the shop's folder. Holds a piece of it at a time.
pub(crate) fn fingerprint(files: &Files, stored: &str) -> io::Result<[u8; 32]> {
    let mut reader = files.read(stored)?;
    let (mut hasher, mut at) = (Sha256::new(), 0);
    while at < reader.size() {
        let piece = reader.read_at(at, PIECE)?;
        if piece.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        hasher.update(&piece);
        at += piece.len() as u64;
    }
    Ok(hasher.finalize().into())
}
