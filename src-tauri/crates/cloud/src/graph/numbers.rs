//! The shop's numbers (CONTRACT §4).

use reqwest::Method;
use shopbell_model::{PhoneNumberId, WabaId};

use super::{CallError, Client, Page};
use crate::wire::{Read, Reader, wire};

/// What is asked of a number; Meta leaves out what is not named.
const FIELDS: &str = "id,display_phone_number,verified_name,quality_rating,whatsapp_business_manager_messaging_limit,\
    throughput,code_verification_status,name_status,status,platform_type,account_mode,webhook_configuration,is_on_biz_app";

wire! {
    /// Where a number's webhooks go; the first that is set wins.
    WebhookTargets {
        /// The number's own address.
        phone_number: Option<String> = text("phone_number"),
        /// The account's.
        whatsapp_business_account: Option<String> = text("whatsapp_business_account"),
        /// The app's.
        application: Option<String> = text("application"),
    }
}

/// What Meta tells about a number. Words are in capitals; all sets are open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumberFacts {
    /// Meta's id.
    pub id: Option<PhoneNumberId>,
    /// As people write it.
    pub display_phone_number: Option<String>,
    /// The name customers see.
    pub verified_name: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`, `NA` or `UNKNOWN`.
    pub quality_rating: Option<String>,
    /// `TIER_250` to `TIER_UNLIMITED`.
    pub messaging_limit: Option<String>,
    /// `STANDARD`, `HIGH` or `NOT_APPLICABLE`.
    pub throughput: Option<String>,
    /// `VERIFIED`, `NOT_VERIFIED` or `EXPIRED`.
    pub code_verification_status: Option<String>,
    /// `APPROVED`, `PENDING_REVIEW`, `DECLINED` and so on.
    pub name_status: Option<String>,
    /// `CONNECTED`, `PENDING`, `DISCONNECTED` and so on.
    pub status: Option<String>,
    /// `CLOUD_API` and so on.
    pub platform_type: Option<String>,
    /// `SANDBOX` or `LIVE`.
    pub account_mode: Option<String>,
    /// Where its webhooks go.
    pub webhooks: Option<WebhookTargets>,
    /// Whether WhatsApp's own app is used on the same number.
    pub is_on_biz_app: Option<bool>,
}

impl Read for NumberFacts {
    fn read(from: Reader<'_>) -> Self {
        Self {
            id: from.id("id"),
            display_phone_number: from.text("display_phone_number"),
            verified_name: from.text("verified_name"),
            quality_rating: from.word("quality_rating").or_else(|| from.get("quality_score").word("score")),
            messaging_limit: from
                .word("whatsapp_business_manager_messaging_limit")
                .or_else(|| from.word("messaging_limit_tier")),
            throughput: from.get("throughput").word("level"),
            code_verification_status: from.word("code_verification_status"),
            name_status: from.word("name_status"),
            status: from.word("status"),
            platform_type: from.word("platform_type"),
            account_mode: from.word("account_mode"),
            webhooks: from.one("webhook_configuration"),
            is_on_biz_app: from.flag("is_on_biz_app"),
        }
    }
}

impl Client {
    /// One number.
    ///
    /// # Errors
    /// As every call.
    pub async fn phone_number(&self, number: &PhoneNumberId) -> Result<NumberFacts, CallError> {
        self.call(Method::GET, &[number.as_str()])?.query(&[("fields", FIELDS)])?.read().await
    }

    /// The numbers of an account.
    ///
    /// # Errors
    /// As every call.
    pub async fn phone_numbers(&self, account: &WabaId, after: Option<&str>) -> Result<Page<NumberFacts>, CallError> {
        let mut call = self.call(Method::GET, &[account.as_str(), "phone_numbers"])?.query(&[("fields", FIELDS)])?;
        if let Some(after) = after {
            call = call.query(&[("after", after)])?;
        }
        call.read().await
    }
}
