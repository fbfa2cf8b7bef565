//! The templates of an account, as Meta last told of them. Meta allows at most 6,000 (CONTRACT §3.1); a shop has a few.

use shopbell_model::{AccountId, ConversationId, TemplateId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A template as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateRow {
    /// Which.
    pub id: TemplateId,
    /// What Meta tells of it.
    pub facts: TemplateFacts,
    /// When it will be charged as another category, if Meta has said so.
    pub category_changes_at: Option<UtcMillis>,
    /// Since when it is charged as what it is, where Meta changed that and the day is known.
    pub category_changed_at: Option<UtcMillis>,
    /// What Meta advises after a rejection.
    pub advice: Option<String>,
    /// Until when it is paused, as far as that is known.
    pub paused_until: Option<UtcMillis>,
    /// Grows whenever what it says, what it asks for or what it is charged as becomes another.
    pub version: i64,
    /// When a webhook last spoke of it; 0 when none did.
    pub told_at: UtcMillis,
    /// Since when Meta no longer lists it.
    pub gone_at: Option<UtcMillis>,
    /// When it last went to a customer from here.
    pub used_at: Option<UtcMillis>,
    /// Since when customers take it as they do.
    pub quality_at: Option<UtcMillis>,
}

/// What Meta tells of a template in its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFacts {
    /// Meta's id.
    pub meta_id: String,
    /// Its name.
    pub name: String,
    /// Its language, in Meta's spelling.
    pub language: String,
    /// Meta's word for what it is charged as.
    pub category: String,
    /// The category Meta thinks is right.
    pub correct_category: Option<String>,
    /// Meta's word for its status.
    pub status: String,
    /// Meta's word for why it was rejected.
    pub rejected_reason: Option<String>,
    /// Meta's word for how customers take it.
    pub quality: Option<String>,
    /// Whether its gaps have names.
    pub named: bool,
    /// Its parts as Meta has them, as JSON.
    pub components: String,
}

struct Raw {
    id: i64,
    meta_id: String,
    name: String,
    language: String,
    category: String,
    correct_category: Option<String>,
    category_changes_at: Option<i64>,
    category_changed_at: Option<i64>,
    status: String,
    rejected_reason: Option<String>,
    advice: Option<String>,
    paused_until: Option<i64>,
    quality: Option<String>,
    named: i64,
    components: String,
    version: i64,
    told_at: i64,
    gone_at: Option<i64>,
    used_at: Option<i64>,
    quality_at: Option<i64>,
}

macro_rules! rows {
    ($rest:literal, $($arg:expr),+ $(,)?) => {
        sqlx::query_as!(
            Raw,
            r#"SELECT id AS "id!", meta_id, name, language, category, correct_category, category_changes_at,
                      category_changed_at, status,
                      rejected_reason, advice, paused_until, quality, named, components, version, told_at, gone_at,
                      used_at, quality_at FROM template "# + $rest,
            $($arg),+
        )
    };
}

impl From<Raw> for TemplateRow {
    fn from(raw: Raw) -> Self {
        Self {
            id: TemplateId(raw.id),
            facts: TemplateFacts {
                meta_id: raw.meta_id,
                name: raw.name,
                language: raw.language,
                category: raw.category,
                correct_category: raw.correct_category,
                status: raw.status,
                rejected_reason: raw.rejected_reason,
                quality: raw.quality,
                named: raw.named == 1,
                components: raw.components,
            },
            category_changes_at: raw.category_changes_at.map(UtcMillis),
            category_changed_at: raw.category_changed_at.map(UtcMillis),
            advice: raw.advice,
            paused_until: raw.paused_until.map(UtcMillis),
            version: raw.version,
            told_at: UtcMillis(raw.told_at),
            gone_at: raw.gone_at.map(UtcMillis),
            used_at: raw.used_at.map(UtcMillis),
            quality_at: raw.quality_at.map(UtcMillis),
        }
    }
}

/// All of an account, by name and language.
pub async fn all(conn: &mut SqliteConnection, account: AccountId) -> Result<Vec<TemplateRow>, StoreError> {
    let rows = rows!("WHERE account_id = ?1 ORDER BY name, language", account.0);
    Ok(rows.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// One by its row.
pub async fn get(conn: &mut SqliteConnection, id: TemplateId) -> Result<Option<TemplateRow>, StoreError> {
    let row = rows!("WHERE id = ?1", id.0);
    Ok(row.fetch_optional(conn).await?.map(Into::into))
}

/// One by Meta's id.
pub async fn by_meta_id(
    conn: &mut SqliteConnection,
    account: AccountId,
    meta_id: &str,
) -> Result<Option<TemplateRow>, StoreError> {
    let row = rows!("WHERE account_id = ?1 AND meta_id = ?2", account.0, meta_id);
    Ok(row.fetch_optional(conn).await?.map(Into::into))
}

/// When a template came that no list of Meta's had yet: it was made here a moment ago.
pub const NO_LIST: UtcMillis = UtcMillis(0);

/// One that was not known before.
pub async fn add(
    tx: &mut SqliteConnection,
    account: AccountId,
    facts: &TemplateFacts,
    synced_at: UtcMillis,
) -> Result<TemplateId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO template (account_id, meta_id, name, language, category, correct_category, status,
                                 rejected_reason, quality, named, components, synced_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id AS "id!""#,
        account.0,
        facts.meta_id,
        facts.name,
        facts.language,
        facts.category,
        facts.correct_category,
        facts.status,
        facts.rejected_reason,
        facts.quality,
        facts.named,
        facts.components,
        synced_at.0
    );
    Ok(TemplateId(id.fetch_one(tx).await?))
}

/// Writes down how a known one stands now.
pub async fn save(tx: &mut SqliteConnection, row: &TemplateRow) -> Result<(), StoreError> {
    let facts = &row.facts;
    let (changes, paused) = (row.category_changes_at.map(|at| at.0), row.paused_until.map(|at| at.0));
    let (gone, quality_at) = (row.gone_at.map(|at| at.0), row.quality_at.map(|at| at.0));
    let changed = row.category_changed_at.map(|at| at.0);
    sqlx::query!(
        "UPDATE template SET name = ?2, language = ?3, category = ?4, correct_category = ?5, category_changes_at = ?6,
             status = ?7, rejected_reason = ?8, advice = ?9, paused_until = ?10, quality = ?11, named = ?12,
             components = ?13, version = ?14, told_at = ?15, gone_at = ?16, quality_at = ?17, category_changed_at = ?18,
             words = CASE WHEN name = ?2 AND components = ?13 THEN words END
         WHERE id = ?1",
        row.id.0,
        facts.name,
        facts.language,
        facts.category,
        facts.correct_category,
        changes,
        facts.status,
        facts.rejected_reason,
        row.advice,
        paused,
        facts.quality,
        facts.named,
        facts.components,
        row.version,
        row.told_at.0,
        gone,
        quality_at,
        changed
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// It went to a customer.
pub async fn used(tx: &mut SqliteConnection, id: TemplateId, at: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!("UPDATE template SET used_at = max(ifnull(used_at, 0), ?2) WHERE id = ?1", id.0, at.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Those of a name, by language.
pub async fn named(
    conn: &mut SqliteConnection,
    account: AccountId,
    name: &str,
) -> Result<Vec<TemplateRow>, StoreError> {
    let rows = rows!("WHERE account_id = ?1 AND name = ?2 ORDER BY language, id", account.0, name);
    Ok(rows.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// So many letters of a text are kept to find it by.
pub const OPENING: usize = 80;

/// Those that Meta has and whose text begins so: the first [`OPENING`] letters of it, without blanks around them.
pub async fn opening_with(
    conn: &mut SqliteConnection,
    account: AccountId,
    opening: &str,
) -> Result<Vec<TemplateRow>, StoreError> {
    let rows = rows!(
        "INDEXED BY template_by_opening WHERE account_id = ?1 AND opening = ?2 AND gone_at IS NULL ORDER BY id LIMIT +?3",
        account.0,
        opening,
        ALIKE
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// More that begin alike are not looked at: one that says the same is enough to say so.
const ALIKE: u32 = 200;

/// The languages in which Meta has at least two templates of different names: one step of the index a language.
pub async fn languages(conn: &mut SqliteConnection, account: AccountId) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query_scalar!(
        r#"WITH RECURSIVE codes (language) AS (
               SELECT min(language) FROM template INDEXED BY template_by_language
               WHERE account_id = ?1 AND gone_at IS NULL
               UNION ALL
               SELECT (SELECT min(language) FROM template INDEXED BY template_by_language
                       WHERE account_id = ?1 AND gone_at IS NULL AND language > codes.language)
               FROM codes WHERE codes.language IS NOT NULL
           )
           SELECT language AS "language!: String" FROM codes WHERE language IS NOT NULL AND
               (SELECT min(name) FROM template INDEXED BY template_by_language
                WHERE account_id = ?1 AND gone_at IS NULL AND template.language = codes.language) <>
               (SELECT max(name) FROM template INDEXED BY template_by_language
                WHERE account_id = ?1 AND gone_at IS NULL AND template.language = codes.language)"#,
        account.0
    );
    Ok(rows.fetch_all(conn).await?)
}

/// What a whole list of Meta's did not have is gone; answers how many went. What was spoken of since the list was asked
/// for is younger than the list, and one that was just made may be too young for it: what no list had yet is given until
/// `made_before`.
pub async fn rest_is_gone(
    tx: &mut SqliteConnection,
    account: AccountId,
    synced_at: UtcMillis,
    made_before: UtcMillis,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "UPDATE template SET gone_at = ?2 WHERE account_id = ?1 AND synced_at <> ?2 AND gone_at IS NULL
           AND told_at <= ?2 AND (synced_at <> 0 OR told_at <= ?3)",
        account.0,
        synced_at.0,
        made_before.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}

/// What is kept of the newest template that went to a conversation.
pub async fn newest_payload(
    conn: &mut SqliteConnection,
    conversation: ConversationId,
) -> Result<Option<String>, StoreError> {
    let payload = sqlx::query_scalar!(
        "SELECT payload FROM message
         WHERE conversation_id = ?1 AND kind = 'template' AND direction = 'out' AND removed = 0
         ORDER BY id DESC LIMIT 1",
        conversation.0
    );
    Ok(payload.fetch_optional(conn).await?.flatten())
}

/// A whole list of Meta's had these.
pub async fn listed(tx: &mut SqliteConnection, ids: &[TemplateId], synced_at: UtcMillis) -> Result<(), StoreError> {
    let ids = serde_json::to_string(ids).unwrap_or_else(|_| "[]".to_owned());
    sqlx::query!(
        "UPDATE template SET synced_at = ?2, gone_at = NULL WHERE id IN (SELECT value FROM json_each(?1))",
        ids,
        synced_at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What the studio's list sorts a template by: everything but what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Which.
    pub id: TemplateId,
    /// Its name.
    pub name: String,
    /// Its language, in Meta's spelling.
    pub language: String,
    /// Meta's word for what it is charged as.
    pub category: String,
    /// The category Meta thinks is right.
    pub correct_category: Option<String>,
    /// When it will be charged as another category.
    pub category_changes_at: Option<UtcMillis>,
    /// Meta's word for its status.
    pub status: String,
    /// Meta's word for how customers take it.
    pub quality: Option<String>,
    /// Since when Meta no longer lists it.
    pub gone_at: Option<UtcMillis>,
}

/// All of an account, by name and language, without what they say: at most as many short rows as Meta allows templates, and
/// those that are gone.
pub async fn heads(conn: &mut SqliteConnection, account: AccountId) -> Result<Vec<Head>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", name, language, category, correct_category, category_changes_at, status, quality, gone_at
           FROM template WHERE account_id = ?1 ORDER BY name, language"#,
        account.0
    );
    let rows = rows.fetch_all(conn).await?.into_iter().map(|row| Head {
        id: TemplateId(row.id),
        name: row.name,
        language: row.language,
        category: row.category,
        correct_category: row.correct_category,
        category_changes_at: row.category_changes_at.map(UtcMillis),
        status: row.status,
        quality: row.quality,
        gone_at: row.gone_at.map(UtcMillis),
    });
    Ok(rows.collect())
}

/// Those with these ids: a page of them.
pub async fn with_ids(conn: &mut SqliteConnection, ids: &[TemplateId]) -> Result<Vec<TemplateRow>, StoreError> {
    let ids = serde_json::to_string(ids).unwrap_or_else(|_| "[]".to_owned());
    let rows = rows!("WHERE id IN (SELECT value FROM json_each(?1))", ids);
    Ok(rows.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// The words each template of an account is found by; none where they were not worked out yet.
pub async fn words(
    conn: &mut SqliteConnection,
    account: AccountId,
) -> Result<Vec<(TemplateId, Option<String>)>, StoreError> {
    let rows = sqlx::query!(r#"SELECT id AS "id!", words FROM template WHERE account_id = ?1"#, account.0);
    Ok(rows.fetch_all(conn).await?.into_iter().map(|row| (TemplateId(row.id), row.words)).collect())
}

/// Some whose words were not worked out yet, so many at most.
pub async fn wordless(
    conn: &mut SqliteConnection,
    account: AccountId,
    limit: u32,
) -> Result<Vec<TemplateRow>, StoreError> {
    let rows = rows!(
        "INDEXED BY template_wordless WHERE account_id = ?1 AND words IS NULL ORDER BY id LIMIT +?2",
        account.0,
        limit
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// The words a template is found by, worked out of `components`: nothing is kept where it says something else by now.
pub async fn set_words(
    tx: &mut SqliteConnection,
    id: TemplateId,
    components: &str,
    words: &str,
) -> Result<(), StoreError> {
    sqlx::query!("UPDATE template SET words = ?3 WHERE id = ?1 AND components = ?2", id.0, components, words)
        .execute(tx)
        .await?;
    Ok(())
}

/// How many Meta has, each language counted.
pub async fn count(conn: &mut SqliteConnection, account: AccountId) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        "SELECT count(*) FROM template INDEXED BY template_by_language WHERE account_id = ?1 AND gone_at IS NULL",
        account.0
    );
    Ok(u32::try_from(count.fetch_one(conn).await?).unwrap_or(u32::MAX))
}
