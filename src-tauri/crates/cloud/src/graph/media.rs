//! Media up and down (CONTRACT §2).

use bytes::Bytes;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, Response};
use shopbell_model::PhoneNumberId;

use super::{CallError, Cause, Client};
use crate::wire::wire;

/// The largest file Meta has (CONTRACT §2).
const LARGEST: u64 = 100 << 20;

/// Meta's id of a file: 30 days for own uploads, 7 days for what customers sent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MediaId(pub String);

wire! {
    /// Where a file is and what it is.
    MediaFacts {
        /// Where it can be fetched for 5 minutes.
        url: Option<String> = text("url"),
        /// Its kind.
        mime_type: Option<String> = text("mime_type"),
        /// Its SHA-256.
        sha256: Option<String> = text("sha256"),
        /// Its bytes.
        file_size: Option<i64> = number("file_size"),
        /// Its id.
        id: Option<String> = id("id"),
    }
}

/// A file on its way here.
#[derive(Debug)]
pub struct Download {
    /// Its kind, as the server says.
    pub mime_type: Option<String>,
    /// Its bytes, as the server says.
    pub length: Option<u64>,
    response: Response,
    room: u64,
}

impl Download {
    /// The next piece; nothing at the end.
    ///
    /// # Errors
    /// When the connection breaks or the file is larger than was asked for.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, CallError> {
        let piece = self.response.chunk().await.map_err(CallError::of_transport)?;
        if let Some(piece) = &piece {
            let bytes = u64::try_from(piece.len()).unwrap_or(u64::MAX);
            self.room = self.room.checked_sub(bytes).ok_or(CallError::Ambiguous(Cause::TooLarge(bytes)))?;
        }
        Ok(piece)
    }
}

impl Client {
    /// Uploads a file, to be sent by its id.
    ///
    /// # Errors
    /// As every call; 131053 when Meta does not take the file.
    pub async fn upload_media(
        &self,
        number: &PhoneNumberId,
        file_name: &str,
        mime_type: &str,
        file: Bytes,
    ) -> Result<MediaId, CallError> {
        let bytes = u64::try_from(file.len()).unwrap_or(u64::MAX);
        self.upload(number, file_name, mime_type, Part::stream_with_length(file, bytes), bytes).await
    }

    /// The same with a file that is read while it goes: `pieces` make `bytes` together.
    ///
    /// # Errors
    /// As [`Client::upload_media`].
    pub async fn upload_pieces<S>(
        &self,
        number: &PhoneNumberId,
        file_name: &str,
        mime_type: &str,
        bytes: u64,
        pieces: S,
    ) -> Result<MediaId, CallError>
    where
        S: futures_util::Stream<Item = std::io::Result<Bytes>> + Send + 'static,
    {
        let part = Part::stream_with_length(reqwest::Body::wrap_stream(pieces), bytes);
        self.upload(number, file_name, mime_type, part, bytes).await
    }

    async fn upload(
        &self,
        number: &PhoneNumberId,
        file_name: &str,
        mime_type: &str,
        part: Part,
        bytes: u64,
    ) -> Result<MediaId, CallError> {
        let part = part.file_name(file_name.to_owned()).mime_str(mime_type).map_err(CallError::of_transport)?;
        let form =
            Form::new().text("messaging_product", "whatsapp").text("type", mime_type.to_owned()).part("file", part);
        let call = self.call(Method::POST, &[number.as_str(), "media"])?.form(form);
        let call = call.carried(&self.inner, bytes)?;
        let facts: MediaFacts = call.read().await?;
        facts.id.map(MediaId).ok_or_else(|| CallError::unreadable(200, "no id of the file"))
    }

    /// Where a file is and what it is.
    ///
    /// # Errors
    /// As every call.
    pub async fn media(&self, id: &MediaId, number: Option<&PhoneNumberId>) -> Result<MediaFacts, CallError> {
        let mut call = self.call(Method::GET, &[&id.0])?;
        if let Some(number) = number {
            call = call.query(&[("phone_number_id", number.as_str())])?;
        }
        call.read().await
    }

    /// Fetches a file from the address [`Client::media`] or a webhook gave, at most `max` bytes of it.
    ///
    /// # Errors
    /// `NotSent` when the address is none the token may be sent to; 404 when the address is older than 5 minutes.
    pub async fn download_media(&self, url: &str, max: u64) -> Result<Download, CallError> {
        let response =
            self.call_url(Method::GET, url)?.within(self.inner.transfer_time(max.min(LARGEST))).response().await?;
        let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
        let mime_type = header(CONTENT_TYPE).map(str::to_owned);
        let length = header(CONTENT_LENGTH).and_then(|text| text.parse().ok());
        if length.is_some_and(|length| length > max) {
            return Err(CallError::Ambiguous(Cause::TooLarge(max)));
        }
        Ok(Download { mime_type, length, response, room: max })
    }

    /// Deletes an uploaded file.
    ///
    /// # Errors
    /// As every call.
    pub async fn delete_media(&self, id: &MediaId) -> Result<(), CallError> {
        self.call(Method::DELETE, &[&id.0])?.done().await
    }
}
