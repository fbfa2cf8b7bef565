//! Who may come in: scripts by the bearer token, a browser by a cookie it got for a code that works once.

use std::io;
use std::sync::{Mutex, PoisonError};

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use subtle::ConstantTimeEq;

use super::{Hall, ui_address};

/// Codes that may wait to be traded at the same time; the oldest goes.
const CODES: usize = 8;

/// The keys of this run. None of them outlives the process.
pub(super) struct Keys {
    token: String,
    session: String,
    codes: Mutex<Vec<String>>,
}

impl Keys {
    pub(super) fn make() -> io::Result<Self> {
        Ok(Self { token: random()?, session: random()?, codes: Mutex::default() })
    }

    pub(super) fn token(&self) -> &str {
        &self.token
    }

    pub(super) fn new_code(&self) -> io::Result<String> {
        let code = random()?;
        let mut codes = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
        if codes.len() == CODES {
            codes.remove(0);
        }
        codes.push(code.clone());
        Ok(code)
    }

    /// Trades a code for the cookie's line; a code works once.
    pub(super) fn trade(&self, code: &str, port: u16) -> Option<String> {
        let mut codes = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
        let at = codes.iter().position(|known| same(known, code))?;
        codes.remove(at);
        Some(format!("{}={}; HttpOnly; SameSite=Strict; Path=/", cookie_name(port), self.session))
    }

    /// Whether the request carries the token or the cookie.
    pub(super) fn admits(&self, headers: &HeaderMap, port: u16) -> bool {
        self.has_token(headers) || self.has_cookie(headers, port)
    }

    pub(super) fn has_token(&self, headers: &HeaderMap) -> bool {
        let value = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
        let token = value.and_then(|v| v.split_once(' ')).filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        token.is_some_and(|(_, token)| same(&self.token, token.trim()))
    }

    pub(super) fn has_cookie(&self, headers: &HeaderMap, port: u16) -> bool {
        let name = cookie_name(port);
        let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|v| v.to_str().ok());
        lines
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .any(|(key, value)| key == name && same(&self.session, value))
    }
}

/// `POST /code` with the token: another address for a browser.
pub(super) async fn another_code(State(hall): State<Hall>, headers: HeaderMap) -> Response {
    if !hall.keys.has_token(&headers) {
        return unauthorized();
    }
    match hall.keys.new_code() {
        Ok(code) => Json(json!({ "ui": ui_address(hall.port, &code) })).into_response(),
        Err(problem) => {
            tracing::error!(%problem, "no code could be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// `401` for a request without a key.
pub(super) fn unauthorized() -> Response {
    (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer")]).into_response()
}

/// Browsers keep cookies by host, not by port: the port is in the name, so that two desks do not log each other out.
fn cookie_name(port: u16) -> String {
    format!("shopbell_{port}")
}

fn same(known: &str, given: &str) -> bool {
    known.as_bytes().ct_eq(given.as_bytes()).into()
}

fn random() -> io::Result<String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|problem| io::Error::other(problem.to_string()))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: header::HeaderName, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        headers
    }

    #[test]
    fn a_code_is_traded_once_for_a_cookie_that_admits() {
        let keys = Keys::make().unwrap();
        let code = keys.new_code().unwrap();
        let line = keys.trade(&code, 8080).expect("a fresh code is taken");
        assert!(line.contains("HttpOnly") && line.contains("SameSite=Strict"));
        assert_eq!(keys.trade(&code, 8080), None, "a code works once");
        let cookie = line.split(';').next().unwrap();
        assert!(keys.admits(&with(header::COOKIE, &format!("other=1; {cookie}")), 8080));
        assert!(!keys.admits(&with(header::COOKIE, cookie), 8081), "the cookie of another desk");
    }

    #[test]
    fn only_the_right_token_admits() {
        let keys = Keys::make().unwrap();
        assert!(keys.admits(&with(header::AUTHORIZATION, &format!("Bearer {}", keys.token())), 1));
        assert!(!keys.admits(&with(header::AUTHORIZATION, "Bearer "), 1));
        assert!(!keys.admits(&with(header::AUTHORIZATION, keys.token()), 1), "a token without its scheme");
        assert!(!keys.admits(&HeaderMap::new(), 1));
    }
}
