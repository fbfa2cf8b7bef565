//! The people of campaigns: who gets one, who does not and why, and which message is theirs. A person stands once in a campaign.

pub mod report;

use shopbell_model::campaign::RecipientState;
use shopbell_model::{CampaignId, ContactId, MessageId, RecipientId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Somebody in a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Which.
    pub id: RecipientId,
    /// In which campaign.
    pub campaign: CampaignId,
    /// Who; nobody any more where the person was erased.
    pub contact: Option<ContactId>,
    /// Where they stand.
    pub state: RecipientState,
    /// Why they are left out or did not get it, as JSON.
    pub why: Option<String>,
    /// Not before this.
    pub not_before: UtcMillis,
    /// Their message.
    pub message: Option<MessageId>,
}

/// What is found out about somebody before a campaign begins.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// Who.
    pub contact: ContactId,
    /// Where they stand: planned or left out.
    pub state: RecipientState,
    /// Why, as JSON, and to which group that belongs.
    pub why: Option<(&'a str, &'static str)>,
    /// The market of the price list that their number belongs to.
    pub market: Option<&'a str>,
}

struct Raw {
    id: i64,
    campaign_id: i64,
    contact_id: Option<i64>,
    state: String,
    why: Option<String>,
    not_before: i64,
    message_id: Option<i64>,
}

impl Raw {
    fn read(self) -> Result<Recipient, StoreError> {
        Ok(Recipient {
            id: RecipientId(self.id),
            campaign: CampaignId(self.campaign_id),
            contact: self.contact_id.map(ContactId),
            state: RecipientState::parse(&self.state)?,
            why: self.why,
            not_before: UtcMillis(self.not_before),
            message: self.message_id.map(MessageId),
        })
    }
}

macro_rules! rows {
    ($rest:literal, $($arg:expr),+ $(,)?) => {
        sqlx::query_as!(
            Raw,
            r#"SELECT id AS "id!", campaign_id, contact_id, state, why, not_before, message_id FROM recipient "# + $rest,
            $($arg),+
        )
    };
}

/// One by its row.
pub async fn get(conn: &mut SqliteConnection, id: RecipientId) -> Result<Option<Recipient>, StoreError> {
    rows!("WHERE id = ?1", id.0).fetch_optional(conn).await?.map(Raw::read).transpose()
}

/// Whose message this is.
pub async fn of_message(conn: &mut SqliteConnection, message: MessageId) -> Result<Option<Recipient>, StoreError> {
    rows!("WHERE message_id = ?1", message.0).fetch_optional(conn).await?.map(Raw::read).transpose()
}

/// Puts somebody into a campaign, unless they stand in it already.
pub async fn put(
    tx: &mut SqliteConnection,
    campaign: CampaignId,
    found: Found<'_>,
    at: UtcMillis,
) -> Result<bool, StoreError> {
    let (why, group) = found.why.unzip();
    let state = found.state.as_str();
    let done = sqlx::query!(
        "INSERT INTO recipient (campaign_id, contact_id, state, why, grp, market, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT DO NOTHING",
        campaign.0,
        found.contact.0,
        state,
        why,
        group,
        found.market,
        at.0
    );
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// Whether somebody stands in a campaign.
pub async fn stands(
    conn: &mut SqliteConnection,
    campaign: CampaignId,
    contact: ContactId,
) -> Result<Option<Recipient>, StoreError> {
    let row = rows!("WHERE campaign_id = ?1 AND contact_id = ?2", campaign.0, contact.0);
    row.fetch_optional(conn).await?.map(Raw::read).transpose()
}

/// Takes some of the people of a draft away; answers whether there are more.
pub async fn clear(tx: &mut SqliteConnection, campaign: CampaignId, limit: u32) -> Result<bool, StoreError> {
    let gone = sqlx::query!(
        "DELETE FROM recipient WHERE id IN (SELECT id FROM recipient WHERE campaign_id = ?1 LIMIT +?2)",
        campaign.0,
        limit
    );
    Ok(gone.execute(tx).await?.rows_affected() >= u64::from(limit))
}

/// Who is next: planned, and not to wait any longer.
pub async fn next(
    tx: &mut SqliteConnection,
    campaign: CampaignId,
    now: UtcMillis,
    limit: u32,
) -> Result<Vec<Recipient>, StoreError> {
    let rows = rows!(
        "INDEXED BY recipient_next WHERE campaign_id = ?1 AND state = 'planned' AND not_before <= ?2
         ORDER BY not_before, id LIMIT +?3",
        campaign.0,
        now.0,
        limit
    );
    rows.fetch_all(tx).await?.into_iter().map(Raw::read).collect()
}

/// When the next one is due who has to wait.
pub async fn next_due(conn: &mut SqliteConnection, campaign: CampaignId) -> Result<Option<UtcMillis>, StoreError> {
    let due = sqlx::query_scalar!(
        r#"SELECT min(not_before) AS "at: i64" FROM recipient INDEXED BY recipient_next
           WHERE campaign_id = ?1 AND state = 'planned'"#,
        campaign.0
    );
    Ok(due.fetch_one(conn).await?.map(UtcMillis))
}

/// How many of a campaign's messages stand in the outbox or are on their way.
pub async fn in_outbox(conn: &mut SqliteConnection, campaign: CampaignId) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "n!: u32" FROM outbox o CROSS JOIN recipient r INDEXED BY recipient_by_message
             ON r.message_id = o.message_id
           WHERE o.message_id IS NOT NULL AND o.state IN ('waiting', 'sending') AND r.campaign_id = ?1"#,
        campaign.0
    );
    Ok(count.fetch_one(conn).await?)
}

/// Messages of a campaign that wait and were never attempted: they can be taken back.
pub async fn not_left(
    tx: &mut SqliteConnection,
    campaign: CampaignId,
    limit: u32,
) -> Result<Vec<Recipient>, StoreError> {
    let rows = rows!(
        "INDEXED BY recipient_by_message WHERE campaign_id = ?1 AND state = 'going' AND message_id IN
           (SELECT message_id FROM outbox WHERE state = 'waiting' AND attempts = 0 AND message_id IS NOT NULL)
         LIMIT +?2",
        campaign.0,
        limit
    );
    rows.fetch_all(tx).await?.into_iter().map(Raw::read).collect()
}

/// A recipient stands otherwise now; the message stays theirs unless another is named.
pub async fn set(
    tx: &mut SqliteConnection,
    id: RecipientId,
    state: RecipientState,
    why: Option<(&str, &'static str)>,
    not_before: UtcMillis,
    at: UtcMillis,
) -> Result<(), StoreError> {
    let (why, group) = why.unzip();
    let state = state.as_str();
    sqlx::query!(
        "UPDATE recipient SET state = ?2, why = ?3, grp = ?4, not_before = ?5, at = ?6 WHERE id = ?1",
        id.0,
        state,
        why,
        group,
        not_before.0,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// This message is theirs from now on, or none is.
pub async fn set_message(
    tx: &mut SqliteConnection,
    id: RecipientId,
    message: Option<MessageId>,
) -> Result<(), StoreError> {
    let message = message.map(|message| message.0);
    sqlx::query!("UPDATE recipient SET message_id = ?2 WHERE id = ?1", id.0, message).execute(tx).await?;
    Ok(())
}

/// Whoever waits does not get it any more.
pub async fn cancel(
    tx: &mut SqliteConnection,
    campaign: CampaignId,
    at: UtcMillis,
    limit: u32,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "UPDATE recipient SET state = 'cancelled', at = ?2 WHERE id IN
           (SELECT id FROM recipient WHERE campaign_id = ?1 AND state = 'planned' LIMIT +?3)",
        campaign.0,
        at.0,
        limit
    );
    Ok(done.execute(tx).await?.rows_affected() >= u64::from(limit))
}

/// Whoever did not get it this time and may now is planned again.
pub async fn again(
    tx: &mut SqliteConnection,
    campaign: CampaignId,
    at: UtcMillis,
    limit: u32,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "UPDATE recipient SET state = 'planned', why = NULL, grp = NULL, at = ?2 WHERE id IN
           (SELECT id FROM recipient WHERE campaign_id = ?1 AND state = 'later' LIMIT +?3)",
        campaign.0,
        at.0,
        limit
    );
    Ok(done.execute(tx).await?.rows_affected())
}

/// One contact's places in campaigns are another's from now on. Where both stand in one, the one with a message stays.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE recipient SET contact_id = NULL, state = 'left_out', grp = 'gone', why = '{\"out\":\"gone\"}'
         WHERE contact_id = ?2 AND message_id IS NULL AND EXISTS
           (SELECT 1 FROM recipient o WHERE o.campaign_id = recipient.campaign_id AND o.contact_id = ?1)",
        from.0,
        to.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("UPDATE OR IGNORE recipient SET contact_id = ?2 WHERE contact_id = ?1", from.0, to.0)
        .execute(&mut *tx)
        .await?;
    // Both have one already: the message stays in the chat, and the count adds up.
    sqlx::query!("UPDATE recipient SET contact_id = NULL WHERE contact_id = ?1", from.0).execute(tx).await?;
    Ok(())
}
