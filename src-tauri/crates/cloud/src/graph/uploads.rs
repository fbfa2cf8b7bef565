//! Resumable uploads of sample files (CONTRACT §2): a session is begun, the bytes go to it, and where the line breaks Meta
//! tells how far it is. What comes out is a handle for the example of a template's header.

use bytes::Bytes;
use reqwest::Method;

use super::{CallError, Client};
use crate::wire::wire;

wire! {
    /// What Meta tells of an upload.
    Session {
        /// Its name, `upload:…`.
        id: Option<String> = id("id"),
        /// The handle, once all of it is there.
        handle: Option<String> = id("h"),
        /// How many bytes Meta has.
        offset: Option<i64> = number("file_offset"),
    }
}

impl Client {
    /// Begins an upload; answers Meta's name of it.
    ///
    /// # Errors
    /// As every call.
    pub async fn begin_upload(
        &self,
        app: &str,
        file_name: &str,
        mime_type: &str,
        bytes: u64,
    ) -> Result<String, CallError> {
        let length = bytes.to_string();
        let asked = [("file_name", file_name), ("file_length", length.as_str()), ("file_type", mime_type)];
        let call = self.call(Method::POST, &[app, "uploads"])?.query(&asked)?.alone();
        let session: Session = call.read().await?;
        session.id.ok_or_else(|| CallError::unreadable(200, "no id of the upload"))
    }

    /// How many bytes of an upload Meta has.
    ///
    /// # Errors
    /// As every call.
    pub async fn upload_offset(&self, session: &str) -> Result<u64, CallError> {
        let told: Session = self.call_oauth(Method::GET, &[session])?.alone().read().await?;
        let offset = told.offset.and_then(|offset| u64::try_from(offset).ok());
        offset.ok_or_else(|| CallError::unreadable(200, "no offset of the upload"))
    }

    /// Brings the rest of a file from `offset` on, `length` bytes that `pieces` make together; answers the handle.
    ///
    /// # Errors
    /// As every call. It may go on from [`Client::upload_offset`].
    pub async fn upload_bytes<S>(&self, session: &str, offset: u64, length: u64, pieces: S) -> Result<String, CallError>
    where
        S: futures_util::Stream<Item = std::io::Result<Bytes>> + Send + 'static,
    {
        let call = self.call_oauth(Method::POST, &[session])?.alone();
        let call = call.bytes_from(offset, length, reqwest::Body::wrap_stream(pieces));
        let told: Session = call.carried(&self.inner, length)?.read().await?;
        told.handle.ok_or_else(|| CallError::unreadable(200, "no handle of the upload"))
    }
}
