//! The access token: whether it works, until when, and what it may do (CONTRACT §4).

use shopbell_cloud::graph::TokenFacts;
use shopbell_model::{ErrorClass, Span, UtcMillis};

use super::{Light, Unasked};
use crate::core::Core;

/// What sending, receiving and templates need (CONTRACT §4).
const NEEDED: [&str; 2] = ["whatsapp_business_messaging", "whatsapp_business_management"];

/// A token that ends sooner wants a new one.
const SOON: Span = Span::days(14);

/// What was found of the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenFound {
    /// Whether Meta takes it.
    pub works: bool,
    /// When it ends, or its access to data does, whichever comes first; absent when neither does.
    pub ends_at: Option<UtcMillis>,
    /// Permissions it lacks, in Meta's spelling.
    pub missing: Vec<String>,
}

impl TokenFound {
    /// How the token does.
    #[must_use]
    pub fn light(&self, now: UtcMillis) -> Light {
        let ends_within = |span: Span| self.ends_at.is_some_and(|end| end <= now + span);
        if !self.works || !self.missing.is_empty() || ends_within(Span::default()) {
            Light::Danger
        } else if ends_within(SOON) {
            Light::Caution
        } else {
            Light::Good
        }
    }
}

pub(super) async fn ask(core: &Core) -> Result<TokenFound, Unasked> {
    match core.client.debug_own_token().await {
        Ok(facts) => Ok(found(&facts)),
        // A dead token cannot even ask about itself.
        Err(error) if error.graph().is_some_and(|error| error.class() == ErrorClass::Token) => {
            Ok(TokenFound { works: false, ends_at: None, missing: Vec::new() })
        }
        Err(error) => Err(error.into()),
    }
}

fn found(facts: &TokenFacts) -> TokenFound {
    let works = facts.is_valid == Some(true);
    // Zero stands for never.
    let ends = [facts.expires_at, facts.data_access_expires_at].into_iter().flatten().filter(|at| at.0 > 0);
    let lacks = |scope: &&str| works && !facts.scopes.iter().any(|has| has == scope);
    TokenFound {
        works,
        ends_at: ends.min(),
        missing: NEEDED.iter().filter(|scope| lacks(scope)).map(|scope| (*scope).to_owned()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UtcMillis = UtcMillis(1_000_000_000_000);

    fn facts() -> TokenFacts {
        TokenFacts {
            is_valid: Some(true),
            scopes: NEEDED.map(str::to_owned).to_vec(),
            expires_at: Some(UtcMillis(0)),
            ..TokenFacts::default()
        }
    }

    #[test]
    fn a_token_without_an_end_works() {
        assert_eq!(found(&facts()).light(NOW), Light::Good);
    }

    #[test]
    fn the_earlier_of_both_ends_counts() {
        let ends = |days: i64| Some(NOW + Span::days(days));
        let soon = found(&TokenFacts { expires_at: ends(60), data_access_expires_at: ends(13), ..facts() });
        assert_eq!((soon.ends_at, soon.light(NOW)), (ends(13), Light::Caution));
        let later = found(&TokenFacts { expires_at: ends(15), ..facts() });
        assert_eq!(later.light(NOW), Light::Good);
        let over = found(&TokenFacts { expires_at: ends(0), ..facts() });
        assert_eq!(over.light(NOW), Light::Danger, "Meta may not have said so yet");
    }

    #[test]
    fn a_permission_that_was_taken_away_is_named() {
        let less = found(&TokenFacts { scopes: vec![NEEDED[0].to_owned()], ..facts() });
        assert_eq!((less.missing.as_slice(), less.light(NOW)), ([NEEDED[1].to_owned()].as_slice(), Light::Danger));
    }

    #[test]
    fn of_a_token_that_does_not_work_nothing_else_is_said() {
        let dead = found(&TokenFacts { is_valid: Some(false), scopes: Vec::new(), ..facts() });
        assert_eq!((dead.missing.len(), dead.light(NOW)), (0, Light::Danger));
    }
}
