//! What can be asked of the template studio, and told to it.

use shopbell_model::template::definition::{Definition, MediaKind};
use shopbell_model::{CommandId, DraftId, FileId, SampleId};
use shopbell_store::tables::studio::version::Version;

use super::Shop;
use crate::error::EngineError;
use crate::studio::{
    self, Act, Acted, Checked, Differs, Entry, From, HandedIn, Key, One, Page, Query, SampleFile, Saved, Side,
};

impl Shop {
    /// A page of the studio's list.
    ///
    /// # Errors
    /// When the limit or the cursor is none, or the store fails.
    pub async fn studio(&self, query: &Query) -> Result<Page, EngineError> {
        studio::list(&self.core, query).await
    }

    /// One template in all its languages.
    ///
    /// # Errors
    /// When there is none, or the store fails.
    pub async fn studio_template(&self, key: &Key) -> Result<One, EngineError> {
        studio::one(&self.core, key).await
    }

    /// What our checks say of a template, and how customers would see it.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn studio_check(&self, definition: &Definition, key: Option<&Key>) -> Result<Checked, EngineError> {
        studio::check(&self.core, definition, key).await
    }

    /// Keeps what is written; without a draft a new one is made.
    ///
    /// # Errors
    /// When there is no such draft or template, another draft has this language, or the store fails.
    pub async fn studio_save(
        &self,
        id: CommandId,
        draft: Option<DraftId>,
        key: Option<Key>,
        revision: Option<i64>,
        definition: Definition,
    ) -> Result<Saved, EngineError> {
        studio::save(&self.core, id, draft, key, revision, definition).await
    }

    /// Somebody has looked at what Meta said of a template; without a name, of all of them.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn studio_seen(&self, id: CommandId, name: Option<String>) -> Result<(), EngineError> {
        studio::seen(&self.core, id, name).await
    }

    /// Makes a draft of something there is.
    ///
    /// # Errors
    /// When it is not there, the language is taken, or the store fails.
    pub async fn studio_make(&self, id: CommandId, from: From) -> Result<Saved, EngineError> {
        studio::make(&self.core, id, from).await
    }

    /// Keeps a draft among its versions.
    ///
    /// # Errors
    /// When there is none, or the store fails.
    pub async fn studio_keep(&self, id: CommandId, draft: DraftId) -> Result<(), EngineError> {
        studio::keep(&self.core, id, draft).await
    }

    /// Throws a draft away, as it stood at this revision where one is said.
    ///
    /// # Errors
    /// When there is none, [`EngineError::MovedOn`] when it was written anew since, or the store fails.
    pub async fn studio_discard(
        &self,
        id: CommandId,
        draft: DraftId,
        revision: Option<i64>,
    ) -> Result<(), EngineError> {
        studio::discard(&self.core, id, draft, revision).await
    }

    /// What was kept of a language of a template, the newest first.
    ///
    /// # Errors
    /// When there is no such template, or the store fails.
    pub async fn studio_versions(&self, key: &Key, language: &str) -> Result<Vec<(Version, Definition)>, EngineError> {
        studio::versions(&self.core, key, language).await
    }

    /// How two versions differ.
    ///
    /// # Errors
    /// When one is not there, or the store fails.
    pub async fn studio_diff(&self, before: Side, after: Side) -> Result<Vec<Differs>, EngineError> {
        studio::diff(&self.core, before, after).await
    }

    /// Good templates to begin with.
    #[must_use]
    pub fn studio_library(&self, language: Option<&str>) -> Vec<Entry> {
        studio::library(language)
    }

    /// Hands a draft in to Meta; answers when Meta has, or when its answer is lost. Never twice.
    ///
    /// # Errors
    /// When the draft is another than was seen, our checks or its state at Meta do not let it go, or the store fails.
    pub async fn studio_submit(
        &self,
        id: CommandId,
        draft: DraftId,
        revision: i64,
        insist: bool,
    ) -> Result<HandedIn, EngineError> {
        studio::submit(&self.core, id, draft, revision, insist).await
    }

    /// Deletes, archives or unpauses a template at Meta.
    ///
    /// # Errors
    /// When there is none that it can be done with, or the store fails. What Meta says is in the answer.
    pub async fn studio_act(
        &self,
        id: CommandId,
        act: Act,
        name: String,
        language: Option<String>,
    ) -> Result<Acted, EngineError> {
        studio::act(&self.core, id, act, name, language).await
    }

    /// Begins to bring a sample file to Meta, for a header or a card of this kind.
    ///
    /// # Errors
    /// When there is no such file, it does not fit as this kind, or the store fails.
    pub async fn studio_sample_upload(
        &self,
        id: CommandId,
        file: FileId,
        of: MediaKind,
    ) -> Result<SampleFile, EngineError> {
        studio::upload(&self.core, id, file, of).await
    }

    /// Lets an upload go on that broke off.
    ///
    /// # Errors
    /// When there is none, or the store fails.
    pub async fn studio_sample_resume(&self, id: CommandId, sample: SampleId) -> Result<SampleFile, EngineError> {
        studio::resume(&self.core, id, sample).await
    }

    /// A sample file and how far it is.
    ///
    /// # Errors
    /// When there is none, or the store fails.
    pub async fn studio_sample(&self, sample: SampleId) -> Result<SampleFile, EngineError> {
        studio::sample(&self.core, sample).await
    }
}
