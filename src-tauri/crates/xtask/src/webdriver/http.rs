//! Just enough HTTP/1.1 to speak with a WebDriver on this machine.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

use crate::trouble::Trouble;

/// How long the driver may take for one answer; opening a window is the slowest.
const LONGEST: Duration = Duration::from_secs(90);

/// Sends a request and gives back the `value` of the answer.
///
/// # Errors
/// When the driver cannot be reached or refuses; the error carries its words.
pub fn ask(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Trouble> {
    let doing = format!("The WebDriver does not answer {method} {path}");
    let failed = Trouble::from_error(&doing);
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(&failed)?;
    stream.set_read_timeout(Some(LONGEST)).map_err(&failed)?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).map_err(&failed)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).map_err(&failed)?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) =
        answer.split_once("\r\n\r\n").ok_or_else(|| Trouble::new(format!("{doing}: the answer is cut off.")))?;
    let value: Value = serde_json::from_str(body).map_err(|error| Trouble::new(format!("{doing}: {error}: {body}")))?;
    let value = value.get("value").cloned().unwrap_or(Value::Null);
    if head.split_whitespace().nth(1) == Some("200") {
        return Ok(value);
    }
    let word = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Err(Trouble::new(format!("The WebDriver refused {method} {path}: {}: {}", word("error"), word("message"))))
}
