//! The fields of a subscription, one a file. A new field is a file, a variant and a line in [`FIELDS`].
//!
//! Fields whose shape Meta has not published (`standby`, `messaging_handovers`, `automatic_events`, `tracking_events`)
//! stay [`ChangeValue::Unknown`], as everything newer does: kept, not guessed.

mod account;
mod account_alert;
mod account_review;
mod account_settings;
mod app_state;
mod business_capability;
mod business_username;
mod calls;
mod flows;
mod groups;
mod history;
mod number_name;
mod number_quality;
mod partner_solutions;
mod payment_configuration;
mod security;
mod template_category;
mod template_components;
mod template_quality;
mod template_status;
mod user_id;
mod user_preferences;

use serde_json::Value;

pub use account::{AccountUpdate, BanInfo, WabaInfo};
pub use account_alert::AccountAlert;
pub use account_review::AccountReview;
pub use account_settings::AccountSettings;
pub use app_state::{AppContact, AppState};
pub use business_capability::BusinessCapability;
pub use business_username::BusinessUsername;
pub use calls::{Call, CallStatus, Calls};
pub use flows::FlowEvent;
pub use groups::{GroupEvent, GroupMember, Groups};
pub use history::{History, HistoryPiece, HistoryThread};
pub use number_name::NumberName;
pub use number_quality::NumberQuality;
pub use partner_solutions::PartnerSolution;
pub use payment_configuration::PaymentConfiguration;
pub use security::Security;
pub use template_category::TemplateCategory;
pub use template_components::TemplateComponents;
pub use template_quality::TemplateQuality;
pub use template_status::{OtherInfo, RejectionInfo, TemplateStatus};
pub use user_id::{UserIdChange, UserIds};
pub use user_preferences::{UserPreference, UserPreferences};

use super::messages::MessagesValue;
use crate::wire::{Read, Reader};

/// What happened, by field.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeValue {
    /// Messages and statuses.
    Messages(Box<MessagesValue>),
    /// What the shop wrote in WhatsApp's own app on the same number.
    Echoes(Box<MessagesValue>),
    /// Chats from before the number joined.
    History(Box<History>),
    /// The address book of WhatsApp's own app.
    AppState(AppState),
    /// A template was approved, rejected, paused and so on.
    TemplateStatus(Box<TemplateStatus>),
    /// How customers take a template.
    TemplateQuality(TemplateQuality),
    /// A template's content changed.
    TemplateComponents(TemplateComponents),
    /// A template's category changed or is about to.
    TemplateCategory(TemplateCategory),
    /// Meta thinks that a template stands in the wrong category.
    TemplateMisuse(TemplateCategory),
    /// The account was restricted, banned, verified and so on.
    Account(Box<AccountUpdate>),
    /// Meta reviewed the account.
    AccountReview(AccountReview),
    /// A warning.
    AccountAlert(AccountAlert),
    /// Settings of a number changed.
    AccountSettings(AccountSettings),
    /// What the portfolio may do changed.
    BusinessCapability(BusinessCapability),
    /// A number's throughput or limit changed.
    NumberQuality(NumberQuality),
    /// Meta judged a display name.
    NumberName(NumberName),
    /// Something happened to a number's PIN.
    Security(Security),
    /// A customer stopped or resumed marketing messages.
    UserPreferences(UserPreferences),
    /// Something happened to a form.
    Flow(FlowEvent),
    /// The shop's public name changed.
    BusinessUsername(BusinessUsername),
    /// News of calls.
    Calls(Calls),
    /// News of groups.
    Groups(Groups),
    /// Business-scoped ids changed.
    UserIds(UserIds),
    /// A partner solution changed.
    PartnerSolution(PartnerSolution),
    /// A payment provider changed.
    PaymentConfiguration(PaymentConfiguration),
    /// A field Shopbell does not know, or a known one without content; as it came.
    Unknown(Value),
}

type ReadField = fn(Reader<'_>) -> ChangeValue;

/// Meta's name of each field and how its value is read.
const FIELDS: &[(&str, ReadField)] = &[
    ("messages", |from| ChangeValue::Messages(Box::new(MessagesValue::read(from)))),
    ("smb_message_echoes", |from| ChangeValue::Echoes(Box::new(MessagesValue::read(from)))),
    ("history", |from| ChangeValue::History(Box::new(History::read(from)))),
    ("smb_app_state_sync", |from| ChangeValue::AppState(AppState::read(from))),
    ("message_template_status_update", |from| ChangeValue::TemplateStatus(Box::new(TemplateStatus::read(from)))),
    ("message_template_quality_update", |from| ChangeValue::TemplateQuality(TemplateQuality::read(from))),
    ("message_template_components_update", |from| ChangeValue::TemplateComponents(TemplateComponents::read(from))),
    ("template_category_update", |from| ChangeValue::TemplateCategory(TemplateCategory::read(from))),
    ("template_correct_category_detection", |from| ChangeValue::TemplateMisuse(TemplateCategory::read(from))),
    ("account_update", |from| ChangeValue::Account(Box::new(AccountUpdate::read(from)))),
    ("account_review_update", |from| ChangeValue::AccountReview(AccountReview::read(from))),
    ("account_alerts", |from| ChangeValue::AccountAlert(AccountAlert::read(from))),
    ("account_settings_update", |from| ChangeValue::AccountSettings(AccountSettings::read(from))),
    ("business_capability_update", |from| ChangeValue::BusinessCapability(BusinessCapability::read(from))),
    ("phone_number_quality_update", |from| ChangeValue::NumberQuality(NumberQuality::read(from))),
    ("phone_number_name_update", |from| ChangeValue::NumberName(NumberName::read(from))),
    ("security", |from| ChangeValue::Security(Security::read(from))),
    ("user_preferences", |from| ChangeValue::UserPreferences(UserPreferences::read(from))),
    ("flows", |from| ChangeValue::Flow(FlowEvent::read(from))),
    ("business_username_updates", |from| ChangeValue::BusinessUsername(BusinessUsername::read(from))),
    ("calls", |from| ChangeValue::Calls(Calls::read(from))),
    ("group_lifecycle_update", |from| ChangeValue::Groups(Groups::read(from))),
    ("group_participants_update", |from| ChangeValue::Groups(Groups::read(from))),
    ("group_settings_update", |from| ChangeValue::Groups(Groups::read(from))),
    ("group_status_update", |from| ChangeValue::Groups(Groups::read(from))),
    ("user_id_update", |from| ChangeValue::UserIds(UserIds::read(from))),
    ("partner_solutions", |from| ChangeValue::PartnerSolution(PartnerSolution::read(from))),
    ("payment_configuration_update", |from| ChangeValue::PaymentConfiguration(PaymentConfiguration::read(from))),
];

/// The fields of a shop's subscription (CONTRACT §9.2): what is acted on, and what tells that the account is in danger.
pub const NEEDED: &[&str] = &[
    "messages",
    "smb_message_echoes",
    "message_template_status_update",
    "message_template_quality_update",
    "message_template_components_update",
    "template_category_update",
    "business_capability_update",
    "phone_number_quality_update",
    "user_preferences",
    "user_id_update",
    "account_update",
    "account_alerts",
];

/// The names of all fields that are understood.
pub fn known() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().map(|(name, _)| *name)
}

/// Reads a value by the name of its field.
pub(super) fn read(field: &str, value: Reader<'_>) -> ChangeValue {
    let named = actual_field(field, value);
    match FIELDS.iter().find(|(name, _)| *name == named) {
        Some((_, read)) if value.is_object() => read(value),
        Some(_) | None => ChangeValue::Unknown(value.raw().cloned().unwrap_or_default()),
    }
}

/// Meta's own example of a quality update carries the field of a status update, and messages without a field are still
/// messages: the content decides there.
fn actual_field<'a>(field: &'a str, value: Reader<'_>) -> &'a str {
    match field {
        "message_template_status_update" if value.has("new_quality_score") => "message_template_quality_update",
        "" if value.has("messages") || value.has("statuses") => "messages",
        _ => field,
    }
}

#[cfg(test)]
mod tests {
    use super::{NEEDED, known};

    #[test]
    fn what_is_asked_for_is_understood() {
        for field in NEEDED {
            assert!(known().any(|name| name == *field), "{field}");
        }
    }
}
