//! Campaigns: what is planned and how far it came. Whom they go to is [`crate::tables::recipient`]'s.

use shopbell_model::campaign::CampaignState;
use shopbell_model::{ActorId, CampaignId, FileId, NumberId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A campaign as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// Which.
    pub id: CampaignId,
    /// From which number it goes.
    pub number: NumberId,
    /// Who its messages are by.
    pub actor: ActorId,
    /// What the shop calls it.
    pub name: String,
    /// What is to be said to whom, as JSON.
    pub plan: String,
    /// Grows with the plan.
    pub version: i64,
    /// Where it stands.
    pub state: CampaignState,
    /// Of which version its people were looked at.
    pub checked_version: Option<i64>,
    /// When they were.
    pub checked_at: Option<UtcMillis>,
    /// How far looking at them came, as JSON.
    pub check_place: Option<String>,
    /// Why it is paused, as JSON.
    pub held: Option<String>,
    /// How template and number were taken when it began, as JSON.
    pub quality_before: Option<String>,
    /// When it is to begin.
    pub begins_at: Option<UtcMillis>,
    /// When it began.
    pub started_at: Option<UtcMillis>,
    /// When it was over.
    pub ended_at: Option<UtcMillis>,
    /// When it was made.
    pub made_at: UtcMillis,
    /// When it last changed.
    pub changed_at: UtcMillis,
}

struct Raw {
    id: i64,
    number_id: i64,
    actor_id: i64,
    name: String,
    plan: String,
    version: i64,
    state: String,
    checked_version: Option<i64>,
    checked_at: Option<i64>,
    check_place: Option<String>,
    held: Option<String>,
    quality_before: Option<String>,
    begins_at: Option<i64>,
    started_at: Option<i64>,
    ended_at: Option<i64>,
    made_at: i64,
    changed_at: i64,
}

impl Raw {
    fn read(self) -> Result<Campaign, StoreError> {
        Ok(Campaign {
            id: CampaignId(self.id),
            number: NumberId(self.number_id),
            actor: ActorId(self.actor_id),
            name: self.name,
            plan: self.plan,
            version: self.version,
            state: CampaignState::parse(&self.state)?,
            checked_version: self.checked_version,
            checked_at: self.checked_at.map(UtcMillis),
            check_place: self.check_place,
            held: self.held,
            quality_before: self.quality_before,
            begins_at: self.begins_at.map(UtcMillis),
            started_at: self.started_at.map(UtcMillis),
            ended_at: self.ended_at.map(UtcMillis),
            made_at: UtcMillis(self.made_at),
            changed_at: UtcMillis(self.changed_at),
        })
    }
}

macro_rules! rows {
    ($rest:literal, $($arg:expr),+ $(,)?) => {
        sqlx::query_as!(
            Raw,
            r#"SELECT id AS "id!", number_id, actor_id, name, plan, version, state, checked_version, checked_at, check_place,
                      held, quality_before, begins_at, started_at, ended_at, made_at, changed_at FROM campaign "# + $rest,
            $($arg),+
        )
    };
}

/// One campaign.
pub async fn get(conn: &mut SqliteConnection, id: CampaignId) -> Result<Option<Campaign>, StoreError> {
    rows!("WHERE id = ?1", id.0).fetch_optional(conn).await?.map(Raw::read).transpose()
}

/// The newest campaigns, before one of them where that is given.
pub async fn page(
    conn: &mut SqliteConnection,
    before: Option<CampaignId>,
    limit: u32,
) -> Result<Vec<Campaign>, StoreError> {
    let before = before.map_or(i64::MAX, |before| before.0);
    let rows = rows!("WHERE id < ?1 ORDER BY id DESC LIMIT +?2", before, limit);
    rows.fetch_all(conn).await?.into_iter().map(Raw::read).collect()
}

/// Campaigns that stand so, the oldest first; there are few that do anything.
pub async fn standing(
    conn: &mut SqliteConnection,
    state: CampaignState,
    limit: u32,
) -> Result<Vec<Campaign>, StoreError> {
    let state = state.as_str();
    let rows = rows!("WHERE state = ?1 ORDER BY id LIMIT +?2", state, limit);
    rows.fetch_all(conn).await?.into_iter().map(Raw::read).collect()
}

/// A new draft.
pub async fn add(
    tx: &mut SqliteConnection,
    number: NumberId,
    actor: ActorId,
    name: &str,
    plan: &str,
    at: UtcMillis,
) -> Result<CampaignId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO campaign (number_id, actor_id, name, plan, made_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
           RETURNING id AS "id!""#,
        number.0,
        actor.0,
        name,
        plan,
        at.0
    );
    Ok(CampaignId(id.fetch_one(tx).await?))
}

/// Writes down how a campaign stands now.
pub async fn save(tx: &mut SqliteConnection, now: &Campaign) -> Result<(), StoreError> {
    let (checked_at, begins) = (now.checked_at.map(|at| at.0), now.begins_at.map(|at| at.0));
    let (started, ended) = (now.started_at.map(|at| at.0), now.ended_at.map(|at| at.0));
    let state = now.state.as_str();
    sqlx::query!(
        "UPDATE campaign SET name = ?2, plan = ?3, version = ?4, state = ?5, checked_version = ?6, checked_at = ?7,
             check_place = ?8, held = ?9, quality_before = ?10, begins_at = ?11, started_at = ?12, ended_at = ?13,
             changed_at = ?14 WHERE id = ?1",
        now.id.0,
        now.name,
        now.plan,
        now.version,
        state,
        now.checked_version,
        checked_at,
        now.check_place,
        now.held,
        now.quality_before,
        begins,
        started,
        ended,
        now.changed_at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A draft goes. Its people were taken away before.
pub async fn delete(tx: &mut SqliteConnection, id: CampaignId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM campaign WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}

/// Keeps these files for a campaign, and no others.
pub async fn keep_files(tx: &mut SqliteConnection, id: CampaignId, files: &[FileId]) -> Result<(), StoreError> {
    let files = serde_json::to_string(files).unwrap_or_else(|_| "[]".to_owned());
    sqlx::query!(
        "DELETE FROM campaign_file WHERE campaign_id = ?1 AND media_id NOT IN (SELECT value FROM json_each(?2))",
        id.0,
        files
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "INSERT OR IGNORE INTO campaign_file (campaign_id, media_id) SELECT ?1, value FROM json_each(?2)",
        id.0,
        files
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// When the next planned campaign begins.
pub async fn next_beginning(conn: &mut SqliteConnection) -> Result<Option<UtcMillis>, StoreError> {
    let next = sqlx::query_scalar!(
        r#"SELECT min(begins_at) AS "at: i64" FROM campaign INDEXED BY campaign_by_state WHERE state = 'planned'"#
    );
    Ok(next.fetch_one(conn).await?.map(UtcMillis))
}
