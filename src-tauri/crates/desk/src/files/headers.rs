//! What a browser is told of a file, so that nothing a customer sent can do more than be seen or heard.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use super::range::Range;

/// Types that are shown where they stand; everything else is a download without a type.
const SHOWN: [&str; 12] = [
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "audio/ogg",
    "audio/mpeg",
    "audio/mp4",
    "audio/aac",
    "audio/amr",
    "audio/x-wav",
    "video/mp4",
    "video/3gpp",
];

/// The headers of a file of this type and name.
pub(super) fn of(mime: &str, name: &str, save: bool) -> HeaderMap {
    let bare = mime.split(';').next().unwrap_or_default().trim();
    let shown = SHOWN.iter().find(|shown| **shown == bare);
    let mut headers = HeaderMap::new();
    let mut put = |key: HeaderName, value: &'static str| {
        headers.insert(key, HeaderValue::from_static(value));
    };
    put(header::CONTENT_TYPE, shown.copied().unwrap_or("application/octet-stream"));
    put(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    put(header::REFERRER_POLICY, "no-referrer");
    // The window's page has another origin than this port. The ticket is the guard, not the origin.
    put(HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
    // On the disk a file lies encrypted: a browser must not keep a plain copy.
    put(header::CACHE_CONTROL, "no-store");
    put(header::ACCEPT_RANGES, "bytes");
    let how = if save || shown.is_none() { "attachment" } else { "inline" };
    let line = format!("{how}; filename*=UTF-8''{}", encoded(name));
    if let Ok(line) = HeaderValue::from_str(&line) {
        headers.insert(header::CONTENT_DISPOSITION, line);
    }
    headers
}

/// Whether a page of the window asks: the desk's own on this machine, or the desktop window's.
pub(super) fn is_window(origin: &HeaderValue) -> bool {
    let Ok(origin) = origin.to_str() else { return false };
    let port = origin.strip_prefix("http://127.0.0.1:").or_else(|| origin.strip_prefix("http://localhost:"));
    match port {
        Some(port) => !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()),
        None => ["tauri://localhost", "http://tauri.localhost", "https://tauri.localhost"].contains(&origin),
    }
}

/// Lets a page of the window read the answer.
pub(super) fn readable_by(headers: &mut HeaderMap, origin: HeaderValue) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::VARY, HeaderValue::from_static("origin"));
}

/// Says which part this is.
pub(super) fn content_range(headers: &mut HeaderMap, range: &Range, size: u64) {
    let line = format!("bytes {}-{}/{size}", range.from, range.from + range.length - 1);
    headers.extend(HeaderValue::from_str(&line).map(|line| (header::CONTENT_RANGE, line)));
}

/// Says that there is no such part.
pub(super) fn unsatisfiable(headers: &mut HeaderMap, size: u64) {
    headers.extend(HeaderValue::from_str(&format!("bytes */{size}")).map(|line| (header::CONTENT_RANGE, line)));
}

/// A name as RFC 8187 wants it.
fn encoded(name: &str) -> String {
    let mut line = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            line.push(char::from(byte));
        } else {
            line.push('%');
            line.push_str(&format!("{byte:02X}"));
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_seen_or_heard_is_shown() {
        let of = |mime, save| {
            let headers = super::of(mime, "Hinnasto ä.pdf", save);
            let text = |name: HeaderName| headers[name].to_str().unwrap().to_owned();
            (text(header::CONTENT_TYPE), text(header::CONTENT_DISPOSITION))
        };
        assert_eq!(of("image/jpeg", false).0, "image/jpeg");
        assert!(of("audio/ogg; codecs=opus", false).1.starts_with("inline"));
        assert!(of("image/jpeg", true).1.starts_with("attachment"));
        for dangerous in ["text/html", "image/svg+xml", "application/pdf", "text/javascript", "text/xml", ""] {
            let (kind, how) = of(dangerous, false);
            assert_eq!(kind, "application/octet-stream", "{dangerous}");
            assert_eq!(how, "attachment; filename*=UTF-8''Hinnasto%20%C3%A4.pdf", "{dangerous}");
        }
    }

    #[test]
    fn only_pages_of_the_window_may_read() {
        let may = |origin: &'static str| is_window(&HeaderValue::from_static(origin));
        assert!(may("http://127.0.0.1:8080") && may("http://localhost:1") && may("tauri://localhost"));
        for foreign in ["http://127.0.0.1:80.evil.example", "http://localhost:", "https://evil.example", "null", ""] {
            assert!(!may(foreign), "{foreign}");
        }
    }
}
