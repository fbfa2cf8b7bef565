//! What time it is at Meta.

use jiff::fmt::rfc2822;
use reqwest::Method;
use reqwest::header::DATE;
use shopbell_model::{PhoneNumberId, UtcMillis};

use super::{CallError, Client};

impl Client {
    /// The time of Meta's server while it answered a small question, to the second; nothing when it did not say.
    ///
    /// # Errors
    /// As every call.
    pub async fn server_time(&self, number: &PhoneNumberId) -> Result<Option<UtcMillis>, CallError> {
        let call = self.call(Method::GET, &[number.as_str()])?.query(&[("fields", "id")])?;
        let response = call.response().await?;
        let date = response.headers().get(DATE).and_then(|date| date.to_str().ok());
        Ok(date.and_then(read))
    }
}

/// The date of an HTTP header (RFC 9110 §5.6.7).
fn read(date: &str) -> Option<UtcMillis> {
    let at = rfc2822::DateTimeParser::new().parse_timestamp(date).ok()?;
    Some(UtcMillis(at.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::read;
    use shopbell_model::UtcMillis;

    #[test]
    fn the_date_of_an_answer_is_read() {
        assert_eq!(read("Tue, 24 Nov 2026 14:55:59 GMT"), Some(UtcMillis(1_795_532_159_000)));
        assert_eq!(read("yesterday"), None);
    }
}
