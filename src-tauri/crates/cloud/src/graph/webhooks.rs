//! Where Meta sends webhooks: the app's subscription, and overrides for an account or a number (CONTRACT §4).
//!
//! Only fields that carry messages follow an override; all others go to the app's address. Meta asks an address by its
//! challenge before it takes it.

use reqwest::Method;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use shopbell_model::{PhoneNumberId, WabaId};

use super::{CallError, Client};
use crate::webhook::OBJECT;
use crate::wire::{Read, Reader, wire};

/// An address of its own for an account's or a number's messages.
#[derive(Clone, Debug)]
pub struct WebhookOverride {
    /// The address, at most 200 characters.
    pub callback_uri: String,
    /// What Meta has to know in the challenge.
    pub verify_token: SecretString,
}

/// The app, where a call needs the app's own word instead of a user's.
#[derive(Clone, Debug)]
pub struct AppCredentials {
    /// Meta's id of the app.
    pub app_id: String,
    /// Its secret.
    pub app_secret: SecretString,
}

impl AppCredentials {
    fn token(&self) -> SecretString {
        SecretString::from(format!("{}|{}", self.app_id, self.app_secret.expose_secret()))
    }
}

/// An app that gets an account's webhooks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscribedApp {
    /// Meta's id.
    pub id: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The account's own address, where it has one.
    pub override_callback_uri: Option<String>,
}

impl Read for SubscribedApp {
    fn read(from: Reader<'_>) -> Self {
        let app = from.get("whatsapp_business_api_data");
        Self { id: app.id("id"), name: app.text("name"), override_callback_uri: from.text("override_callback_uri") }
    }
}

wire! {
    /// A field an app is subscribed to.
    SubscribedField {
        /// Its name.
        name: Option<String> = text("name"),
        /// The version its values are written in.
        version: Option<String> = text("version"),
    }
}

wire! {
    /// An app's subscription to one kind of object.
    AppSubscription {
        /// What it is about.
        object: Option<String> = text("object"),
        /// Where its webhooks go.
        callback_url: Option<String> = text("callback_url"),
        /// Whether it works.
        active: Option<bool> = flag("active"),
        /// Its fields.
        fields: Vec<SubscribedField> = many("fields"),
    }
}

impl Client {
    /// The apps that get an account's webhooks.
    ///
    /// # Errors
    /// As every call.
    pub async fn subscribed_apps(&self, account: &WabaId) -> Result<Vec<SubscribedApp>, CallError> {
        let answer = self.call(Method::GET, &[account.as_str(), "subscribed_apps"])?.answer().await?;
        Ok(Reader::new(&answer).many("data"))
    }

    /// Subscribes this app to an account's webhooks, perhaps with an address of their own.
    ///
    /// # Errors
    /// As every call.
    pub async fn subscribe(&self, account: &WabaId, target: Option<&WebhookOverride>) -> Result<(), CallError> {
        let body = target.map_or_else(|| json!({}), override_body);
        self.call(Method::POST, &[account.as_str(), "subscribed_apps"])?.json(&body).done().await
    }

    /// Ends this app's subscription to an account's webhooks.
    ///
    /// # Errors
    /// As every call.
    pub async fn unsubscribe(&self, account: &WabaId) -> Result<(), CallError> {
        self.call(Method::DELETE, &[account.as_str(), "subscribed_apps"])?.done().await
    }

    /// Gives a number's messages an address of their own, or takes it away.
    ///
    /// # Errors
    /// As every call.
    pub async fn set_webhook_override(
        &self,
        number: &PhoneNumberId,
        target: Option<&WebhookOverride>,
    ) -> Result<(), CallError> {
        let target = target.map_or_else(|| json!({ "override_callback_uri": "" }), override_body);
        let body = json!({ "webhook_configuration": target });
        self.call(Method::POST, &[number.as_str()])?.json(&body).done().await
    }

    /// What the app is subscribed to.
    ///
    /// # Errors
    /// As every call.
    pub async fn app_subscriptions(&self, app: &AppCredentials) -> Result<Vec<AppSubscription>, CallError> {
        let call = self.call_as(Method::GET, &[&app.app_id, "subscriptions"], &app.token())?;
        let answer = call.answer().await?;
        Ok(Reader::new(&answer).many("data"))
    }

    /// Points the app's subscription at an address.
    ///
    /// # Errors
    /// As every call.
    pub async fn set_app_subscription(
        &self,
        app: &AppCredentials,
        target: &WebhookOverride,
        fields: &[&str],
    ) -> Result<(), CallError> {
        let body = json!({
            "object": OBJECT,
            "callback_url": target.callback_uri,
            "verify_token": target.verify_token.expose_secret(),
            "fields": fields.join(","),
        });
        self.call_as(Method::POST, &[&app.app_id, "subscriptions"], &app.token())?.json(&body).done().await
    }
}

fn override_body(target: &WebhookOverride) -> serde_json::Value {
    json!({ "override_callback_uri": target.callback_uri, "verify_token": target.verify_token.expose_secret() })
}
