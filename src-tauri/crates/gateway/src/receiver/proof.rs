//! How the app recognises its own receiver behind a public address.
//!
//! Whoever stands behind that address may be a stranger: a quick tunnel's name is given to others afterwards, a proxy is
//! set up wrongly. Meta's challenge is no proof of that, because any server can repeat what it is asked, and asking it
//! would show the stranger the verify token. So a question is signed with a key that is made at every start and never
//! leaves this process, and so is the answer. Who does not know the key is answered as if this did not exist.

use std::fmt;
use std::sync::Arc;

use secrecy::zeroize::Zeroizing;
use shopbell_cloud::signature::{self, Signature};

/// The query's one name.
const NAME: &str = "proof";
/// What is signed begins so, lest an answer be a question.
const ASKED: &[u8] = b"asked ";
const ANSWERED: &[u8] = b"answered ";
/// Bytes of chance in a question.
const NONCE: usize = 16;

/// Asks and answers. Clones share their key.
#[derive(Clone)]
pub struct Proof {
    key: Arc<Zeroizing<[u8; 32]>>,
}

/// A question that was made here, and what only its receiver can answer.
#[derive(Debug)]
pub struct Question {
    /// To be sent as the query of the webhook's address.
    pub query: String,
    answer: String,
}

impl Question {
    /// Whether this is the right answer.
    #[must_use]
    pub fn is_answered_by(&self, body: &str) -> bool {
        // Not secret from whoever sends it: it was made for this question alone.
        self.answer == body
    }
}

impl Proof {
    /// A new key.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn new() -> std::io::Result<Self> {
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut_slice()).map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(Self { key: Arc::new(key) })
    }

    /// A question nobody has asked before.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn ask(&self) -> std::io::Result<Question> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|error| std::io::Error::other(error.to_string()))?;
        let asked = hex::encode(self.sign(ASKED, &nonce));
        let query = format!("{NAME}={}.{asked}", hex::encode(nonce));
        Ok(Question { query, answer: hex::encode(self.sign(ANSWERED, &nonce)) })
    }

    /// The answer to a query, if it is a question of this key.
    pub(super) fn answer(&self, query: &str) -> Option<String> {
        let (nonce, asked) = query.strip_prefix(NAME)?.strip_prefix('=')?.split_once('.')?;
        let mut bytes = [0; NONCE];
        hex::decode_to_slice(nonce, &mut bytes).ok()?;
        let mut claim = [0; 32];
        hex::decode_to_slice(asked, &mut claim).ok()?;
        signature::verify(&[self.key.as_slice()], &[ASKED, &bytes].concat(), &Signature(claim).to_header())?;
        Some(hex::encode(self.sign(ANSWERED, &bytes)))
    }

    fn sign(&self, what: &[u8], nonce: &[u8]) -> [u8; 32] {
        signature::sign(self.key.as_slice(), &[what, nonce].concat())
    }
}

impl fmt::Debug for Proof {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Proof")
    }
}

#[cfg(test)]
mod tests {
    use super::Proof;

    #[test]
    fn only_the_same_key_answers() {
        let (own, other) = (Proof::new().unwrap(), Proof::new().unwrap());
        let question = own.ask().unwrap();
        assert!(question.is_answered_by(&own.answer(&question.query).unwrap()));
        assert_eq!(other.answer(&question.query), None);
        assert!(!own.ask().unwrap().is_answered_by(&own.answer(&question.query).unwrap()), "each has its own answer");
    }

    #[test]
    fn an_answer_is_no_question_and_an_echo_no_answer() {
        let own = Proof::new().unwrap();
        let question = own.ask().unwrap();
        assert!(!question.is_answered_by(&question.query));
        let (asked, _) = question.query.split_once('.').unwrap();
        let turned = format!("{asked}.{}", own.answer(&question.query).unwrap());
        assert_eq!(own.answer(&turned), None);
        for query in ["", "proof=", "proof=.", "proof=00.00", "x=1", &format!("{}0", question.query)] {
            assert_eq!(own.answer(query), None, "{query}");
        }
    }
}
