//! Where Meta sends messages and statuses: to the number's own address, else the account's, else the app's (CONTRACT §4).

use shopbell_cloud::graph::WebhookTargets;
use shopbell_gateway::tunnel::PublicAddress;

use super::{Light, Unasked, WebhookLink};
use crate::core::Core;

/// What was found of the events about messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageEvents {
    /// Whether the app gets events of this account at all.
    pub subscribed: bool,
    /// Where they go.
    pub arrival: Arrival,
}

/// Where events go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// To this shop.
    Here,
    /// To somebody else: the host's name.
    Elsewhere(String),
    /// Nowhere.
    Nowhere,
}

impl Arrival {
    /// Where an address leads that Meta has.
    pub(super) fn of(target: Option<&str>, here: &PublicAddress) -> Self {
        match target.filter(|target| !target.is_empty()) {
            None => Self::Nowhere,
            Some(target) if target == here.webhook().as_str() => Self::Here,
            // What follows the host may hold somebody's secret.
            Some(target) => Self::Elsewhere(host(target)),
        }
    }
}

fn host(target: &str) -> String {
    let behind = target.split_once("://").map_or(target, |(_, behind)| behind);
    let authority = behind.split(['/', '?', '#']).next().unwrap_or_default();
    authority.rsplit('@').next().unwrap_or_default().to_owned()
}

impl MessageEvents {
    /// How this link does.
    #[must_use]
    pub fn light(&self) -> Light {
        if self.subscribed && self.arrival == Arrival::Here { Light::Good } else { Light::Danger }
    }
}

pub(super) async fn ask(
    core: &Core,
    link: &WebhookLink,
    targets: Result<WebhookTargets, Unasked>,
) -> Result<MessageEvents, Unasked> {
    let targets = targets?;
    let apps = core.client.subscribed_apps(&core.profile.waba_id).await?;
    let ours = link.app.as_ref().map(|app| app.app_id.as_str());
    let subscribed = apps.iter().any(|app| ours.is_none_or(|ours| app.id.as_deref() == Some(ours)));
    let first = targets.phone_number.or(targets.whatsapp_business_account).or(targets.application);
    Ok(MessageEvents { subscribed, arrival: Arrival::of(first.as_deref(), &link.address) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_address_is_ours() {
        let here = PublicAddress::parse("https://shop.example").unwrap();
        let of = |target: &str| Arrival::of(Some(target), &here);
        assert_eq!(of("https://shop.example/webhook"), Arrival::Here);
        assert_eq!(of("https://shop.example/other"), Arrival::Elsewhere("shop.example".to_owned()));
        assert_eq!(of(""), Arrival::Nowhere);
        assert_eq!(Arrival::of(None, &here), Arrival::Nowhere);
    }

    #[test]
    fn of_another_address_only_the_host_is_told() {
        assert_eq!(host("https://user:word@old.example:8443/hook/secret?token=1"), "old.example:8443");
        assert_eq!(host("nonsense"), "nonsense");
    }
}
