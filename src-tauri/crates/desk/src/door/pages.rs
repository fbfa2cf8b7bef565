//! The window's pages for a browser, read once when the door opens.

use std::collections::HashMap;
use std::path::Path;
use std::{fs, io};

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, Uri, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Deserialize;

use super::Hall;

const NOT_LET_IN: &str = "This page opens with the address that Shopbell printed when it started. \
    The code in that address works once; a script can ask for another with POST /code and the bearer token.\n";
const NOT_BUILT: &str = "The pages of the window are not built yet. `cargo xtask desk` builds them.\n";

/// The files by their path in the address.
pub(super) struct Pages {
    files: HashMap<String, File>,
    policy: String,
}

struct File {
    kind: &'static str,
    cache: &'static str,
    bytes: Bytes,
}

/// What the address of the first page may carry.
#[derive(Deserialize)]
pub(super) struct Arrival {
    code: Option<String>,
}

impl Pages {
    /// Reads the folder. One that is missing leaves the command API to scripts.
    pub(super) fn read(folder: &Path, port: u16, files_at: &str) -> Self {
        let mut files = HashMap::new();
        if let Err(problem) = read_folder(folder, "/", &mut files) {
            tracing::warn!(folder = %folder.display(), %problem, "the pages of the window are not there");
        }
        let at = files_at;
        let policy = format!(
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
             img-src 'self' data: {at}; media-src {at}; \
             connect-src 'self' ws://127.0.0.1:{port} ws://localhost:{port} {at}; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'"
        );
        Self { files, policy }
    }

    fn answer(&self, path: &str) -> Response {
        let found = self.files.get(if path == "/" { "/index.html" } else { path });
        let Some(file) = found else {
            let why = if self.files.is_empty() { NOT_BUILT } else { "There is no such page.\n" };
            return (StatusCode::NOT_FOUND, AppendHeaders(strict()), why).into_response();
        };
        let headers = [
            (header::CONTENT_TYPE, file.kind),
            (header::CACHE_CONTROL, file.cache),
            (header::CONTENT_SECURITY_POLICY, self.policy.as_str()),
        ];
        (headers, AppendHeaders(strict()), file.bytes.clone()).into_response()
    }
}

/// A page, or the trade of a code for the cookie.
pub(super) async fn page(
    State(hall): State<Hall>,
    Query(arrival): Query<Arrival>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let known = hall.keys.has_cookie(&headers, hall.port);
    if let Some(code) = arrival.code {
        let cookie = hall.keys.trade(&code, hall.port);
        // Whoever is in already and opens the printed address again just comes in.
        if cookie.is_some() || known {
            let clean = [(header::LOCATION, uri.path().to_owned())];
            let cookie = AppendHeaders(cookie.map(|line| (header::SET_COOKIE, line)));
            return (StatusCode::SEE_OTHER, AppendHeaders(strict()), clean, cookie).into_response();
        }
    }
    if known {
        hall.pages.answer(uri.path())
    } else {
        (StatusCode::UNAUTHORIZED, AppendHeaders(strict()), NOT_LET_IN).into_response()
    }
}

fn strict() -> [(HeaderName, &'static str); 4] {
    [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ]
}

fn read_folder(folder: &Path, prefix: &str, files: &mut HashMap<String, File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{prefix}{name}/"), files)?;
        } else if let Some(kind) = kind_of(&name) {
            // Vite puts a hash of the content into the names under assets/.
            let cache = if prefix == "/assets/" { "private, max-age=31536000, immutable" } else { "no-cache" };
            let bytes = fs::read(entry.path())?.into();
            files.insert(format!("{prefix}{name}"), File { kind, cache, bytes });
        }
    }
    Ok(())
}

/// Only what a built window is made of is served.
fn kind_of(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: &str = "http://127.0.0.1:9090";

    #[test]
    fn only_files_of_the_folder_are_served_and_strictly() {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir(place.path().join("assets")).unwrap();
        fs::write(place.path().join("index.html"), "<p>").unwrap();
        fs::write(place.path().join("assets/a.js"), "1").unwrap();
        fs::write(place.path().join("assets/a.map"), "1").unwrap();
        let pages = Pages::read(place.path(), 8080, FILES);
        let index = pages.answer("/");
        assert_eq!(index.status(), StatusCode::OK);
        let policy = index.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"));
        assert!(policy.contains(&format!("media-src {FILES};")), "sounds and films come from the files' port alone");
        assert_eq!(index.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(pages.answer("/assets/a.js").status(), StatusCode::OK);
        for path in ["/assets/a.map", "/../index.html", "/assets/", "/etc/passwd"] {
            assert_eq!(pages.answer(path).status(), StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[test]
    fn a_missing_folder_leaves_the_commands_to_scripts() {
        let pages = Pages::read(Path::new("/nowhere/at/all"), 8080, FILES);
        assert_eq!(pages.answer("/").status(), StatusCode::NOT_FOUND);
    }
}
