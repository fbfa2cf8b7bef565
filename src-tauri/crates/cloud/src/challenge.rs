//! The question Meta asks an address before it sends webhooks there (CONTRACT §9.1).

use reqwest::Url;
use subtle::ConstantTimeEq;

/// More than Meta ever sends: its challenge is a number.
const LONGEST: usize = 256;

/// The body to answer 200 with, if the question knows the verify token; otherwise the answer is 4xx.
///
/// `query` is the raw query string. Only letters, digits and `-_.~` are given back: an echo must never become markup.
#[must_use]
pub fn answer(query: &str, verify_token: &str) -> Option<String> {
    let mut url = Url::parse("http://challenge.invalid/").ok()?;
    url.set_query(Some(query));
    let one = |name: &str| {
        let mut found = url.query_pairs().filter(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        found.next().filter(|_| found.next().is_none())
    };
    let token = one("hub.verify_token")?;
    let challenge = one("hub.challenge")?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
    let knows = bool::from(token.as_bytes().ct_eq(verify_token.as_bytes())) && !verify_token.is_empty();
    let asks = one("hub.mode").as_deref() == Some("subscribe");
    let fit = !challenge.is_empty() && challenge.len() <= LONGEST && challenge.chars().all(plain);
    (knows && asks && fit).then_some(challenge)
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn gives_the_challenge_back_to_who_knows_the_token() {
        let query = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=se%20cret";
        assert_eq!(answer(query, "se cret").as_deref(), Some("1158201444"));
    }

    #[test]
    fn anything_else_gets_nothing() {
        for query in [
            "",
            "hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong",
            "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=secret",
            "hub.challenge=1&hub.verify_token=secret",
            "hub.mode=subscribe&hub.verify_token=secret",
            "hub.mode=subscribe&hub.challenge=&hub.verify_token=secret",
            "hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=secret",
            "hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong&hub.verify_token=secret",
        ] {
            assert_eq!(answer(query, "secret"), None, "{query}");
        }
        assert_eq!(answer("hub.mode=subscribe&hub.challenge=1&hub.verify_token=", ""), None, "no token, no answer");
    }
}
