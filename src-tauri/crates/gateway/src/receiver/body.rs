//! Reading a body within its limit.

use std::future::poll_fn;
use std::pin::Pin;

use axum::body::{Body, HttpBody};
use axum::http::StatusCode;
use bytes::{Bytes, BytesMut};

/// Meta sends up to 3 MB (CONTRACT §9.1); a little more is let in, so that the count of a megabyte does not matter.
const LARGEST: usize = 3 * 1024 * 1024 + 64 * 1024;

/// What is too large is read on to here and thrown away: an answer given while the sender still writes would be lost
/// with the connection, and the sender would not know why. After this it is.
const PATIENCE: usize = 16 * 1024 * 1024;

/// Reads a body and keeps nothing of it, so that its sender hears the answer.
pub(super) async fn pass_by(body: Body) -> Result<(), StatusCode> {
    pieces_of(body, 0).await.map(|_| ())
}

/// The whole body, or the status to refuse it with.
pub(super) async fn read(body: Body) -> Result<Bytes, StatusCode> {
    let (mut pieces, length) = pieces_of(body, LARGEST).await?;
    if length > LARGEST {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    if pieces.len() == 1 {
        return Ok(pieces.remove(0));
    }
    let mut whole = BytesMut::with_capacity(length);
    pieces.iter().for_each(|piece| whole.extend_from_slice(piece));
    Ok(whole.freeze())
}

/// A body's pieces and its length; no pieces once it is longer than `largest`.
async fn pieces_of(mut body: Body, largest: usize) -> Result<(Vec<Bytes>, usize), StatusCode> {
    let mut pieces: Vec<Bytes> = Vec::with_capacity(1);
    let mut length = 0;
    while let Some(frame) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        // Cut off in the middle: nobody hears the answer.
        let frame = frame.map_err(|_| StatusCode::BAD_REQUEST)?;
        let Ok(piece) = frame.into_data() else { continue };
        length += piece.len();
        if length > PATIENCE {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        if length > largest {
            pieces.clear();
        } else {
            pieces.push(piece);
        }
    }
    Ok((pieces, length))
}
