//! What can be asked and told about campaigns, and what Meta says of the number.

use shopbell_model::campaign::RecipientState;
use shopbell_model::{CampaignId, CommandId, ContactId, ExportId, MessageId};

use super::Shop;
use crate::campaigns::plan::Plan;
use crate::campaigns::{self, CampaignSettings, CampaignWords, Line, Move, Recipients, View};
use crate::error::EngineError;
use crate::meta_says::{self, Standing};
use crate::people::ExportFormat;
use crate::templates::{self, Offers};

impl Shop {
    /// The newest campaigns, fifty at most, before one of them where that is given.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn campaigns(&self, before: Option<CampaignId>) -> Result<Vec<Line>, EngineError> {
        campaigns::page(&self.core, before).await
    }

    /// One campaign.
    ///
    /// # Errors
    /// When it is not there, or the store fails.
    pub async fn campaign(&self, which: CampaignId) -> Result<View, EngineError> {
        campaigns::view(&self.core, which).await
    }

    /// A page of a campaign's people, 1 to 200.
    ///
    /// # Errors
    /// When it is not there, the page is too large, or the store fails.
    pub async fn campaign_people(
        &self,
        which: CampaignId,
        only: Option<RecipientState>,
        after: i64,
        limit: u32,
    ) -> Result<Recipients, EngineError> {
        campaigns::recipients(&self.core, which, only, after, limit).await
    }

    /// The templates a campaign can be made of; `typed` narrows them down.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn campaign_templates(&self, typed: &str) -> Result<Offers, EngineError> {
        templates::offers_for_many(&self.core, typed).await
    }

    /// What holds for all campaigns.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn campaign_settings(&self) -> Result<CampaignSettings, EngineError> {
        Ok(campaigns::stored_settings(&mut *self.core.store.read().await?).await?)
    }

    /// Changes what holds for all campaigns.
    ///
    /// # Errors
    /// When it is out of range, or the store fails.
    pub async fn save_campaign_settings(&self, id: CommandId, settings: CampaignSettings) -> Result<(), EngineError> {
        campaigns::save_settings(&self.core, id, settings).await
    }

    /// Keeps what a campaign is to say to whom: a new one, or a draft that changes.
    ///
    /// # Errors
    /// When its name is empty or too long, it is no draft any more, or the store fails.
    pub async fn save_campaign(
        &self,
        id: CommandId,
        which: Option<CampaignId>,
        name: &str,
        plan: Plan,
    ) -> Result<CampaignId, EngineError> {
        campaigns::save(&self.core, id, which, name, plan).await
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// When it is none, or the store fails.
    pub async fn delete_campaign(&self, id: CommandId, which: CampaignId) -> Result<(), EngineError> {
        campaigns::delete(&self.core, id, which).await
    }

    /// Begins to look at everybody a campaign means; answers at once.
    ///
    /// # Errors
    /// When it is no draft, says nothing or means nobody, or the store fails.
    pub async fn check_campaign(&self, id: CommandId, which: CampaignId) -> Result<(), EngineError> {
        campaigns::check(&self.core, id, which).await
    }

    /// Starts it, stops it, lets it go on, ends it, or tries again whom it did not reach.
    ///
    /// # Errors
    /// When it stands where that cannot be done, or the store fails.
    pub async fn steer_campaign(&self, id: CommandId, which: CampaignId, to: Move) -> Result<(), EngineError> {
        campaigns::steer(&self.core, id, which, to).await
    }

    /// Sends it to one person, to see how it looks.
    ///
    /// # Errors
    /// When the gate refuses, something is missing, or the store fails.
    pub async fn try_campaign(
        &self,
        id: CommandId,
        which: CampaignId,
        who: ContactId,
    ) -> Result<MessageId, EngineError> {
        campaigns::try_out(&self.core, id, which, who).await
    }

    /// Begins to write its people into a file.
    ///
    /// # Errors
    /// When it is not there, or the store fails.
    pub async fn export_campaign(
        &self,
        id: CommandId,
        which: CampaignId,
        format: ExportFormat,
        words: CampaignWords,
    ) -> Result<ExportId, EngineError> {
        campaigns::export(&self.core, id, which, format, words).await
    }

    /// What Meta says of the number, and how much of the limit is used.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn standing_at_meta(&self) -> Result<Standing, EngineError> {
        meta_says::standing(&self.core).await
    }
}
