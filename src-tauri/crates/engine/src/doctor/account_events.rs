//! Where Meta sends what concerns templates and account: to the app's address, never to an override (CONTRACT §4).

use shopbell_cloud::graph::{AppCredentials, AppSubscription};
use shopbell_cloud::webhook::{NEEDED, OBJECT};
use shopbell_gateway::tunnel::PublicAddress;

use super::{Arrival, Light, Unasked, WebhookLink};
use crate::core::Core;

/// The one field without which no customer's message comes, wherever it is sent to.
const MESSAGES: &str = "messages";

/// What was found of the app's subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountEvents {
    /// Where it leads.
    pub arrival: Arrival,
    /// Fields that are not subscribed to, in Meta's spelling.
    pub missing: Vec<String>,
}

impl AccountEvents {
    /// How this link does.
    #[must_use]
    pub fn light(&self) -> Light {
        if self.missing.iter().any(|field| field == MESSAGES) {
            Light::Danger
        } else if self.missing.is_empty() && self.arrival == Arrival::Here {
            Light::Good
        } else {
            // Templates and limits are asked for as well, only later.
            Light::Caution
        }
    }
}

pub(super) async fn ask(core: &Core, link: &WebhookLink, app: &AppCredentials) -> Result<AccountEvents, Unasked> {
    let subscriptions = core.client.app_subscriptions(app).await?;
    let ours = subscriptions.iter().find(|one| one.object.as_deref() == Some(OBJECT) && one.active != Some(false));
    Ok(found(ours, &link.address))
}

fn found(ours: Option<&AppSubscription>, here: &PublicAddress) -> AccountEvents {
    let has = |field: &&&str| ours.iter().flat_map(|ours| &ours.fields).any(|has| has.name.as_deref() == Some(**field));
    AccountEvents {
        arrival: Arrival::of(ours.and_then(|ours| ours.callback_url.as_deref()), here),
        missing: NEEDED.iter().filter(|field| !has(field)).map(|field| (*field).to_owned()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use shopbell_cloud::graph::SubscribedField;

    use super::*;

    fn with(fields: &[&str]) -> AccountEvents {
        let field = |name: &&str| SubscribedField { name: Some((*name).to_owned()), ..SubscribedField::default() };
        let ours = AppSubscription {
            callback_url: Some("https://shop.example/webhook".to_owned()),
            fields: fields.iter().map(field).collect(),
            ..AppSubscription::default()
        };
        found(Some(&ours), &PublicAddress::parse("https://shop.example").unwrap())
    }

    #[test]
    fn a_field_that_is_missing_is_named() {
        assert_eq!(with(NEEDED).light(), Light::Good);
        let less = with(&NEEDED[..NEEDED.len() - 1]);
        assert_eq!((less.missing.len(), less.light()), (1, Light::Caution));
        assert_eq!(with(&NEEDED[1..]).light(), Light::Danger, "without it no message comes");
        let nothing = found(None, &PublicAddress::parse("https://shop.example").unwrap());
        assert_eq!((nothing.arrival.clone(), nothing.light()), (Arrival::Nowhere, Light::Danger));
    }
}
