//! What holds for all campaigns of the shop: how often somebody gets offers, and when nobody does.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::campaign::QuietHours;
use shopbell_model::{CommandId, Span};
use shopbell_store::{SqliteConnection, StoreError, setting};

use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

const KEY: &str = "campaigns";

/// The longest pause between two offers, in days.
const LONGEST_GAP: u16 = 90;

/// What holds for all campaigns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CampaignSettings {
    /// Nobody gets another offer of a campaign or a rule for so many days after one, 0 to 90.
    pub gap_days: u16,
    /// When nobody gets any, unless a campaign says otherwise.
    pub quiet: QuietHours,
}

impl Default for CampaignSettings {
    fn default() -> Self {
        Self { gap_days: 3, quiet: QuietHours::USUAL }
    }
}

impl CampaignSettings {
    /// How long nobody gets another offer after one.
    #[must_use]
    pub fn gap(&self) -> Span {
        Span::days(i64::from(self.gap_days))
    }
}

/// As they stand; what was never chosen is as a new shop has it.
pub(crate) async fn stored(conn: &mut SqliteConnection) -> Result<CampaignSettings, StoreError> {
    let stored = setting::get(conn, KEY).await?;
    Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// Changes them.
pub(crate) async fn save(core: &Arc<Core>, id: CommandId, now: CampaignSettings) -> Result<(), EngineError> {
    if now.gap_days > LONGEST_GAP || !now.quiet.are_times() {
        let problem = format!("0 to {LONGEST_GAP} days, and times of a day");
        return Err(EngineError::Invalid { field: "campaign_settings", problem });
    }
    command::once(core, id, "set_campaign_settings", move |tx, news| {
        Box::pin(async move {
            setting::put(tx, KEY, &serde_json::to_string(&now).unwrap_or_default()).await?;
            news.touch(Tag::Campaigns);
            Ok(Ok(()))
        })
    })
    .await
}
