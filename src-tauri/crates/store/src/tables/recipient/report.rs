//! How far a campaign came: sums that add up, groups of those left out with samples, and a page of rows.

use shopbell_model::campaign::{RecipientState, Sums};
use shopbell_model::{CampaignId, ContactId, ConversationId, Delivery, MessageId, RecipientId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Counts each recipient in exactly one place.
pub async fn sums(conn: &mut SqliteConnection, campaign: CampaignId) -> Result<Sums, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT r.state AS "state!", m.delivery, count(*) AS "count!: u32"
           FROM recipient r INDEXED BY recipient_next LEFT JOIN message m ON m.id = r.message_id
           WHERE r.campaign_id = ?1 GROUP BY r.state, m.delivery"#,
        campaign.0
    );
    let mut sums = Sums::default();
    for row in rows.fetch_all(conn).await? {
        sums.all += row.count;
        let delivery = row.delivery.as_deref().map(Delivery::parse).transpose()?;
        *place(&mut sums, RecipientState::parse(&row.state)?, delivery) += row.count;
    }
    Ok(sums)
}

fn place(sums: &mut Sums, state: RecipientState, delivery: Option<Delivery>) -> &mut u32 {
    match (state, delivery) {
        (RecipientState::Planned, _) => &mut sums.planned,
        (RecipientState::Later, _) => &mut sums.later,
        (RecipientState::LeftOut, _) => &mut sums.left_out,
        (RecipientState::Cancelled, _) => &mut sums.cancelled,
        (RecipientState::Cannot, _) | (RecipientState::Going, Some(Delivery::Failed)) => &mut sums.cannot,
        (RecipientState::Going, None | Some(Delivery::Queued | Delivery::Sending)) => &mut sums.waiting,
        (RecipientState::Going, Some(Delivery::Unknown)) => &mut sums.unknown,
        (RecipientState::Going, Some(Delivery::Accepted | Delivery::Sent)) => &mut sums.sent,
        (RecipientState::Going, Some(Delivery::Delivered)) => &mut sums.delivered,
        (RecipientState::Going, Some(Delivery::Read | Delivery::Played)) => &mut sums.read,
    }
}

/// Those left out for one kind of reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The word of the group.
    pub group: String,
    /// How many.
    pub count: u32,
    /// Some of them by name.
    pub samples: Vec<String>,
}

/// The groups of those who do not get it, and why.
pub async fn groups(conn: &mut SqliteConnection, campaign: CampaignId) -> Result<Vec<Group>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT g.grp AS "grp!", g.n AS "count!: u32",
                  (SELECT json_group_array(name) FROM (
                     SELECT coalesce(c.name, c.username, c.phone) AS name FROM recipient s INDEXED BY recipient_groups
                     CROSS JOIN contact c ON c.id = s.contact_id
                     WHERE s.campaign_id = ?1 AND s.grp = g.grp AND coalesce(c.name, c.username, c.phone) IS NOT NULL
                     ORDER BY s.id LIMIT 3)) AS "samples!: String"
           FROM (SELECT grp, count(*) AS n FROM recipient INDEXED BY recipient_groups
                 WHERE campaign_id = ?1 AND grp IS NOT NULL GROUP BY grp) g"#,
        campaign.0
    );
    rows.fetch_all(conn)
        .await?
        .into_iter()
        .map(|row| {
            let samples = crate::json::read(&row.samples)?;
            Ok(Group { group: row.grp, count: row.count, samples })
        })
        .collect()
}

/// How many of those who get it, or got it, belong to each market of the price list.
pub async fn markets(
    conn: &mut SqliteConnection,
    campaign: CampaignId,
) -> Result<Vec<(Option<String>, u32)>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT market, count(*) AS "count!: u32" FROM recipient INDEXED BY recipient_next
           WHERE campaign_id = ?1 AND state IN ('planned', 'going', 'later') GROUP BY market"#,
        campaign.0
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(|row| (row.market, row.count)).collect())
}

/// A recipient with what became of the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub id: RecipientId,
    /// Who.
    pub contact: Option<ContactId>,
    /// The name, where one is known.
    pub name: Option<String>,
    /// The number, where one is known.
    pub phone: Option<String>,
    /// Where they stand.
    pub state: RecipientState,
    /// Why, as JSON.
    pub why: Option<String>,
    /// Their message.
    pub message: Option<MessageId>,
    /// The chat it stands in.
    pub conversation: Option<ConversationId>,
    /// How far it came.
    pub delivery: Option<Delivery>,
    /// When it went, arrived, was read, failed.
    pub sent_at: Option<UtcMillis>,
    /// When it arrived.
    pub delivered_at: Option<UtcMillis>,
    /// When it was read.
    pub read_at: Option<UtcMillis>,
    /// When it failed.
    pub failed_at: Option<UtcMillis>,
    /// Meta's code.
    pub error_code: Option<i32>,
    /// Whether the customer wrote after it, within the time that counts.
    pub replied_at: Option<UtcMillis>,
}

/// How long after a message an answer counts for it.
pub const ANSWERS_WITHIN: i64 = 3 * 24 * 3_600_000;

/// Rows of a campaign in their order after one of them; of one group of sums where that is asked for.
pub async fn page(
    conn: &mut SqliteConnection,
    campaign: CampaignId,
    state: Option<RecipientState>,
    after: i64,
    limit: u32,
) -> Result<Vec<Row>, StoreError> {
    let state = state.map(RecipientState::as_str);
    let rows = sqlx::query!(
        r#"SELECT r.id AS "id!", r.contact_id, coalesce(c.name, c.username) AS name, c.phone AS "phone?", r.state, r.why,
                  r.message_id, m.conversation_id AS "conversation?", m.delivery AS "delivery?", m.sent_at, m.delivered_at,
                  m.read_at, m.failed_at, m.error_code AS "error_code?: i32",
                  (SELECT min(a.at) FROM message a INDEXED BY message_by_chat
                   WHERE a.conversation_id = m.conversation_id AND a.removed = 0 AND a.direction = 'in'
                     AND a.at > m.at AND a.at <= m.at + ?5) AS "replied_at: i64"
           FROM recipient r INDEXED BY recipient_by_campaign LEFT JOIN contact c ON c.id = r.contact_id
                LEFT JOIN message m ON m.id = r.message_id
           WHERE r.campaign_id = ?1 AND r.id > ?2 AND (?3 IS NULL OR r.state = ?3) ORDER BY r.id LIMIT +?4"#,
        campaign.0,
        after,
        state,
        limit,
        ANSWERS_WITHIN
    );
    rows.fetch_all(conn)
        .await?
        .into_iter()
        .map(|row| {
            Ok(Row {
                id: RecipientId(row.id),
                contact: row.contact_id.map(ContactId),
                name: row.name,
                phone: row.phone,
                state: RecipientState::parse(&row.state)?,
                why: row.why,
                message: row.message_id.map(MessageId),
                conversation: row.conversation.map(ConversationId),
                delivery: row.delivery.as_deref().map(Delivery::parse).transpose()?,
                sent_at: row.sent_at.map(UtcMillis),
                delivered_at: row.delivered_at.map(UtcMillis),
                read_at: row.read_at.map(UtcMillis),
                failed_at: row.failed_at.map(UtcMillis),
                error_code: row.error_code,
                replied_at: row.replied_at.map(UtcMillis),
            })
        })
        .collect()
}

/// What followed of those who have it: how many answered, asked to stop, sent a cart, and what was charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// Wrote after it, within the time that counts.
    pub replied: u32,
    /// Asked to stop after it, within the time that counts.
    pub stopped: u32,
    /// Sent a cart after it, within the time that counts.
    pub ordered: u32,
}

/// What followed.
pub async fn followed(conn: &mut SqliteConnection, campaign: CampaignId) -> Result<Followed, StoreError> {
    let row = sqlx::query!(
        r#"SELECT ifnull(sum(EXISTS (SELECT 1 FROM message a INDEXED BY message_by_chat
                    WHERE a.conversation_id = m.conversation_id AND a.removed = 0 AND a.direction = 'in'
                      AND a.at > m.at AND a.at <= m.at + ?2)), 0) AS "replied!: u32",
                  ifnull(sum(EXISTS (SELECT 1 FROM consent_subject s INDEXED BY consent_subject_by_contact
                    CROSS JOIN consent_entry e ON e.subject_id = s.id
                    WHERE s.contact_id = r.contact_id AND e.act = 'withdrawn' AND e.at > m.at
                      AND e.at <= m.at + ?2)), 0) AS "stopped!: u32",
                  ifnull(sum(EXISTS (SELECT 1 FROM message a INDEXED BY message_by_chat
                    WHERE a.conversation_id = m.conversation_id AND a.removed = 0 AND a.direction = 'in'
                      AND a.kind = 'order' AND a.at > m.at AND a.at <= m.at + ?2)), 0) AS "ordered!: u32"
           FROM recipient r INDEXED BY recipient_next CROSS JOIN message m ON m.id = r.message_id
           WHERE r.campaign_id = ?1 AND r.state = 'going'"#,
        campaign.0,
        ANSWERS_WITHIN
    );
    let row = row.fetch_one(conn).await?;
    Ok(Followed { replied: row.replied, stopped: row.stopped, ordered: row.ordered })
}

/// How many of those who have it asked to stop after it, within the time that counts.
pub async fn stopped(conn: &mut SqliteConnection, campaign: CampaignId) -> Result<u32, StoreError> {
    let stopped = sqlx::query_scalar!(
        r#"SELECT count(*) AS "n!: u32" FROM recipient r INDEXED BY recipient_next CROSS JOIN message m ON m.id = r.message_id
           WHERE r.campaign_id = ?1 AND r.state = 'going' AND EXISTS (
             SELECT 1 FROM consent_subject s INDEXED BY consent_subject_by_contact
             CROSS JOIN consent_entry e ON e.subject_id = s.id
             WHERE s.contact_id = r.contact_id AND e.act = 'withdrawn' AND e.at > m.at AND e.at <= m.at + ?2)"#,
        campaign.0,
        ANSWERS_WITHIN
    );
    Ok(stopped.fetch_one(conn).await?)
}
