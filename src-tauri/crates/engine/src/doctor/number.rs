//! The shop's number: registered, its name approved, its quality (CONTRACT §4).

use shopbell_cloud::graph::{NumberFacts, WebhookTargets};

use super::{Light, Unasked};
use crate::core::Core;

/// What was found of the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberFound {
    /// What it wants most.
    pub want: NumberWant,
    /// Meta's word for that; empty when it wants nothing.
    pub word: String,
}

/// What a number wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberWant {
    /// Nothing.
    Nothing,
    /// It is not connected with WhatsApp: nothing comes and nothing goes.
    Connecting,
    /// Its name is not approved.
    Name,
    /// Customers took what they got badly.
    Quality,
}

impl NumberFound {
    /// How the number does.
    #[must_use]
    pub fn light(&self) -> Light {
        match self.want {
            NumberWant::Nothing => Light::Good,
            NumberWant::Connecting => Light::Danger,
            NumberWant::Name | NumberWant::Quality => Light::Caution,
        }
    }
}

pub(super) async fn ask(core: &Core) -> Result<(NumberFound, WebhookTargets), Unasked> {
    let facts = core.client.phone_number(&core.profile.phone_number_id).await?;
    Ok((found(&facts), facts.webhooks.unwrap_or_default()))
}

/// A word that Meta leaves out, or that nobody here knows, is no complaint.
fn found(facts: &NumberFacts) -> NumberFound {
    let wants = |want, word: &str| NumberFound { want, word: word.to_owned() };
    match (facts.status.as_deref(), facts.name_status.as_deref(), facts.quality_rating.as_deref()) {
        (Some(status), ..) if status != "CONNECTED" => wants(NumberWant::Connecting, status),
        (_, Some(name @ ("DECLINED" | "EXPIRED" | "PENDING_REVIEW" | "NONE")), _) => wants(NumberWant::Name, name),
        (_, _, Some(quality @ ("YELLOW" | "RED"))) => wants(NumberWant::Quality, quality),
        _ => wants(NumberWant::Nothing, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: &str, name: &str, quality: &str) -> (NumberWant, Light) {
        let word = |word: &str| Some(word.to_owned()).filter(|word| !word.is_empty());
        let facts = NumberFacts {
            status: word(status),
            name_status: word(name),
            quality_rating: word(quality),
            ..NumberFacts::default()
        };
        let found = found(&facts);
        (found.want, found.light())
    }

    #[test]
    fn what_is_worst_is_said_first() {
        assert_eq!(of("CONNECTED", "APPROVED", "GREEN"), (NumberWant::Nothing, Light::Good));
        assert_eq!(of("CONNECTED", "AVAILABLE_WITHOUT_REVIEW", "NA"), (NumberWant::Nothing, Light::Good));
        assert_eq!(of("BANNED", "DECLINED", "RED"), (NumberWant::Connecting, Light::Danger));
        assert_eq!(of("CONNECTED", "DECLINED", "RED"), (NumberWant::Name, Light::Caution));
        assert_eq!(of("CONNECTED", "APPROVED", "YELLOW"), (NumberWant::Quality, Light::Caution));
        assert_eq!(of("", "", ""), (NumberWant::Nothing, Light::Good));
    }
}
